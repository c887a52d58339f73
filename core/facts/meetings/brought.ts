import type { Sentence } from '../../model/analysis.ts';
import { groupTimes } from './adverbs.ts';
import { readChain } from './chain.ts';
import type { Draft } from './draft.ts';
import type { Item, Scene } from './scene.ts';
import { NO_SETTING, readSetting } from './setting.ts';
import { verbStatus } from './status.ts';
import { subjectOf, verbGroup } from './subject.ts';
import { fronted } from './verb-setting.ts';
import { joined } from './whereabouts.ts';

/** "together" stands no further behind the verb than this, in items. */
const REACH = 24;
/** One of these stands in every sentence that tells it. */
export const TOGETHER = /^(?:together|table)$/;
const BRINGS = /^(?:br(?:ing|ings|ought|inging)|call(?:s|ed|ing)?|g(?:et|ets|ot|etting))$/;

/**
 * Sides that somebody brings together ("brought A and B together in Lima", "brought together A, B and C"), and sides that
 * come back to the table ("returned to the bargaining table on Monday").
 */
export function broughtTogether(scene: Scene, sentence: Sentence, items: readonly Item[]): readonly Draft[] {
  return items.flatMap((item, cue) => {
    if (item.kind !== 'word') return [];
    const draft = BRINGS.test(item.lower)
      ? readBrought(scene, sentence, items, cue)
      : item.lower === 'table'
        ? readTable(scene, sentence, items, cue)
        : null;
    return draft ? [draft] : [];
  });
}

function readBrought(scene: Scene, sentence: Sentence, items: readonly Item[], cue: number): Draft | null {
  const opens = items[cue + 1]?.lower === 'together';
  const brought = readChain(scene, items, opens ? cue + 2 : cue + 1);
  const closes = !opens && items[brought.next]?.lower === 'together';
  if ((!opens && !closes) || brought.next - cue > REACH) return null;
  if (brought.parties.length < 2 && !brought.parties.some(({ plural, entities }) => plural && entities.length > 1))
    return null;
  // What is brought together must be able to meet: "brought together art and science" names nobody.
  if (
    !brought.parties.every(
      ({ kind, entities, plural }) => kind === 'person' || kind === 'body' || entities.length > 0 || plural,
    )
  )
    return null;
  const tail = readSetting(scene, items, closes ? brought.next + 1 : brought.next);
  const draft = base(scene, sentence, items, cue, tail.end);
  const setting = joined([tail, draft.setting], tail);
  // An event draws many; people by name, or a time or place, make it a meeting to report.
  const named = brought.parties.filter(({ kind }) => kind === 'person').length > 1;
  if (!named && setting.times.length + setting.places.length === 0) return null;
  const hosts = draft.subject.filter(({ kind }) => kind === 'person');
  return { ...draft, subject: hosts, others: brought.parties, setting, to: Math.max(tail.end, brought.next) };
}

/** "the two sides returned to the negotiating table on Thursday in Geneva": only with a time, since a table is also an offer's. */
function readTable(scene: Scene, sentence: Sentence, items: readonly Item[], cue: number): Draft | null {
  const kinds = items.slice(Math.max(0, cue - 3), cue).map(({ lower }) => lower);
  const to = items
    .slice(Math.max(0, cue - 5), cue)
    .findLastIndex(({ lower }) => /^(?:to|at|around|round)$/.test(lower));
  if (to < 0 || (kinds.length > 0 && !/^(?:the|bargaining|negotiating|negotiation|same)$/.test(kinds.at(-1) ?? '')))
    return null;
  const verb = Math.max(0, cue - 5) + to - 1;
  const back = items[verb]?.lower === 'back' ? verb - 1 : verb;
  if (
    !/^(?:return(?:s|ed|ing)?|c(?:o|a)m(?:e|es|ing)|g(?:o|oes|et|ets|ot|oing)|went|sat|sit|w(?:as|ere)|are|is|be)$/.test(
      items[back]?.lower ?? '',
    )
  )
    return null;
  // "back at the table with the company on Monday"
  const other = items[cue + 1]?.lower === 'with' ? readChain(scene, items, cue + 2) : null;
  const tail = readSetting(scene, items, other?.next ?? cue + 1);
  const draft = base(scene, sentence, items, back, tail.end);
  const setting = joined([tail, draft.setting], tail);
  const others = other?.parties ?? [];
  const several = draft.subject.length + others.length > 1 || draft.subject.some(({ plural }) => plural);
  if (setting.times.length === 0 || !several) return null;
  // "the sides go back to the table on Friday": the simple present with a day tells what is arranged.
  const present = draft.status === 'held' && /^(?:returns?|go|goes|comes?|sits?)$/.test(items[back]?.lower ?? '');
  const status = present ? 'planned' : draft.status;
  return { ...draft, status, rule: 'verb-table', form: 'talks', others, setting, to: Math.max(tail.end, cue + 1) };
}

function base(scene: Scene, sentence: Sentence, items: readonly Item[], cue: number, to: number): Draft {
  const group = verbGroup(items, cue);
  const found = subjectOf(scene, items, group, cue);
  return {
    rule: 'verb-together',
    sentence,
    items,
    cue,
    form: 'meeting',
    subject: found.parties,
    others: [],
    status: verbStatus(items, cue, group, found.opener),
    separate: false,
    refersBack: false,
    background: group.words.includes('had') || group.words.includes('last'),
    setting: joined([groupTimes(items, group.from, cue), fronted(scene, items, found, group.from)], NO_SETTING),
    from: found.from,
    to,
  };
}
