import type { MemoChanges } from '../model/changes.ts';
import type { IssueStatus } from '../model/dossier.ts';
import type { Manifest, ManifestStatement } from '../model/manifest.ts';
import { compared, hunksOf } from './compare.ts';
import { isWord, wordsOf } from './words.ts';

/** Fewer words than these say nothing alone: "Held.", "Washington", a date. */
const TELLING = 4;
/** Two statements of a section that share so many of their words, in order, are one that was changed. */
const SAME = 0.6;
/** Statements that may be the same are compared with at most so many others. */
const MOST_COMPARED = 60;

/**
 * What changed between two memos, from their manifests alone. A statement is the same where its words are (case apart);
 * one that states the same item in the same way, or shares most of its words with one of its section, was changed; all
 * others were added or withdrawn. Headings and worked-out dates are no statements of their own here.
 */
export function changesSince(old: Manifest, now: Manifest): MemoChanges {
  const [before, after] = [tellingOf(old), tellingOf(now)];
  const [known, kept] = [new Set(before.map(({ key }) => key)), new Set(after.map(({ key }) => key))];
  const left = new Set(before.filter(({ key }) => !kept.has(key)));
  const added: ManifestStatement[] = [];
  const changed: MemoChanges['changed'][number][] = [];
  for (const one of after.filter(({ key }) => !known.has(key))) {
    const partner = partnerOf(one, left);
    if (!partner) {
      if (!one.bare) added.push(one.statement);
      continue;
    }
    left.delete(partner);
    const about = one.bare ? (after.find((other) => !other.bare && isOf(other, one))?.statement.words ?? null) : null;
    changed.push({ before: partner.statement, now: one.statement, about, changes: differences(partner, one) });
  }
  return {
    since: { title: old.title, date: old.date },
    added,
    changed,
    withdrawn: [...left].filter(({ bare }) => !bare).map(({ statement }) => statement),
    issues: issuesMoved(old, now),
  };
}

interface Told {
  readonly statement: ManifestStatement;
  readonly keys: readonly string[];
  readonly texts: readonly string[];
  readonly key: string;
  /** A date, name or place alone, in a cell or behind a label: it tells nothing without its item. */
  readonly bare: boolean;
}

function isOf({ statement }: Told, other: Told): boolean {
  return statement.of !== null && statement.of === other.statement.of;
}

/** The statements that a memo prints and that tell something alone, once each, in its order. */
function tellingOf({ layout, statements }: Manifest): readonly Told[] {
  const printed = new Set(layout.flatMap(({ kind, statement }) => (kind === 'statement' ? (statement ?? []) : [])));
  const told = new Map<string, Told>();
  for (const statement of statements) {
    if (!printed.has(statement.id) || statement.section === 'derived') continue;
    const words = wordsOf(statement.words);
    const keys = words.map(({ key }) => key.toLowerCase());
    const { kind, of, phrase, verbatim } = statement;
    const bare = kind === 'composed' && verbatim.length === 0 && (phrase === null || phrase.startsWith('field.'));
    if (!bare && keys.filter(isWord).length < TELLING) continue;
    const key = `${bare ? (of ?? '') : ''} ${keys.join(' ')}`;
    const texts = words.map(({ end, start }) => statement.words.slice(start, end));
    if (!told.has(key)) told.set(key, { statement, keys, texts, key, bare });
  }
  return [...told.values()];
}

function partnerOf(one: Told, left: ReadonlySet<Told>): Told | null {
  const near = [...left].filter(
    ({ bare, statement }) => bare === one.bare && statement.section === one.statement.section,
  );
  // The same item in the same phrase: "field.where" of a meeting, before and now.
  const same = near.find((other) => isOf(other, one) && wayOf(other) === wayOf(one));
  if (same || one.bare) return same ?? null;
  const own = new Set(one.keys);
  const ranked = near
    .filter((other) => voiceOf(other) === voiceOf(one))
    .map((other) => ({ other, shared: other.keys.filter((key) => own.has(key)).length }))
    .toSorted((a, b) => b.shared - a.shared)
    .slice(0, MOST_COMPARED);
  let best: { readonly other: Told; readonly share: number } | null = null;
  for (const { other } of ranked) {
    const both = compared(one.keys, other.keys).filter((at) => at !== null).length;
    const share = both / Math.max(one.keys.length, other.keys.length);
    if (share >= SAME && share > (best?.share ?? 0)) best = { other, share };
  }
  return best?.other ?? null;
}

/** Whose words it gives, where that is what it tells: what somebody else says is no change of them. */
function voiceOf({ statement: { phrase, slots } }: Told): string | null {
  return /^(?:quotation\.by|issue\.position)\b/.test(phrase ?? '') ? (slots[0]?.value ?? null) : null;
}

/** How a statement tells its item: its phrase, and what it fills in; an issue has the positions of several. */
function wayOf(one: Told): string {
  const { phrase, slots } = one.statement;
  const whose = phrase?.startsWith('issue.') ? voiceOf(one) : null;
  return [phrase ?? '', slots[0]?.name.replace(/^uncertain-/, '') ?? '', whose ?? ''].join(' ');
}

function differences(before: Told, now: Told): MemoChanges['changed'][number]['changes'] {
  return hunksOf(before.keys, now.keys).map(({ from, to }) => ({
    removed: before.texts.slice(from.start, from.end).join(' '),
    added: now.texts.slice(to.start, to.end).join(' '),
  }));
}

const STATUS: Readonly<Record<string, IssueStatus>> = {
  'issue.open': 'open',
  'issue.eased': 'eased',
  'issue.resolved': 'resolved',
};

function issuesMoved(old: Manifest, now: Manifest): MemoChanges['issues'] {
  const [before, after] = [issuesOf(old), issuesOf(now)];
  const keys = new Set([...after.keys(), ...before.keys()]);
  return [...keys].flatMap((key) => {
    const [was, is] = [before.get(key), after.get(key)];
    if (was?.status === is?.status) return [];
    return [{ label: is?.label ?? was?.label ?? '', before: was?.status ?? null, now: is?.status ?? null }];
  });
}

/** Issues by their label in small letters: the same issue may be first named in another article by now. */
function issuesOf({
  statements,
}: Manifest): ReadonlyMap<string, { readonly label: string; readonly status: IssueStatus }> {
  const status = new Map(
    statements.flatMap(({ of, phrase }) => {
      const one = STATUS[phrase ?? ''];
      return of !== null && one ? [[of, one] as const] : [];
    }),
  );
  return new Map(
    statements.flatMap(({ of, slots, words }) => {
      const one = status.get(of ?? '');
      const label = slots.find(({ name }) => name === 'issue')?.value;
      return one && label !== undefined && label === words
        ? [[label.toLowerCase(), { label, status: one }] as const]
        : [];
    }),
  );
}
