import { UNDATED } from '../../model/calendar.ts';
import type { MemoChanges } from '../../model/changes.ts';
import { statementsOf } from '../../model/contents.ts';
import type { Section, SectionContent, Statement } from '../../model/memo.ts';
import type { Phrases } from '../../model/template.ts';
import { dayWorded } from '../days.ts';

/** Of each kind of change the memo tells so many; an addendum tells all. */
const MOST = 12;
/** What only says where another statement stands tells no change by itself. */
const BESIDE = /^(?:readout\.column|issue\.(?:first|last)|person\.)/;

/**
 * The sections with one that tells what an older memo did not say, as statements of this one, and what it said that this one
 * does not, in its own words; none where the pack has no place for it. `order`: the keys of the sections in their order.
 */
export function withChanges(
  sections: readonly Section[],
  changes: MemoChanges,
  order: readonly string[],
  phrases: Phrases,
): readonly Section[] {
  const place = order.indexOf('changes');
  if (place < 0) return sections;
  const statements = new Map(
    sections.flatMap(({ content }) => statementsOf(content)).map((statement) => [statement.id, statement]),
  );
  const section: Section = { key: 'changes', content: contentOf(changes, statements, phrases) };
  const above = sections.filter(({ key }) => order.indexOf(key) < place);
  return [...above, section, ...sections.slice(above.length)];
}

function contentOf(changes: MemoChanges, statements: ReadonlyMap<string, Statement>, phrases: Phrases): SectionContent {
  const added = changes.added.filter(tells).flatMap(({ id }) => statements.get(id) ?? []);
  const changed = changes.changed.flatMap(({ about, before, changes: words, now }) => {
    const statement = statements.get(now.id);
    return statement ? [{ now: statement, about, before: before.words, words }] : [];
  });
  const withdrawn = changes.withdrawn.filter(tells).map(({ words }) => words);
  const lists = [added, changed, withdrawn];
  return {
    kind: 'changes',
    since: datedSince(changes.since, phrases),
    counts: { added: added.length, changed: changed.length, withdrawn: withdrawn.length },
    added: added.slice(0, MOST),
    changed: changed.slice(0, MOST),
    withdrawn: withdrawn.slice(0, MOST),
    issues: changes.issues,
    more: lists.reduce((sum, { length }) => sum + Math.max(0, length - MOST), 0),
  };
}

function tells({ phrase }: { readonly phrase: string | null }): boolean {
  return phrase === null || !BESIDE.test(phrase);
}

/** A memo of undated articles alone has a date that stands for none. */
function datedSince(
  { title, date }: MemoChanges['since'],
  phrases: Phrases,
): Extract<SectionContent, { kind: 'changes' }>['since'] {
  return date === UNDATED ? { title, date: null, day: null } : { title, date, day: dayWorded(phrases, date) };
}
