import type { Analysis, Sentence, Token } from '../../model/analysis.ts';
import { firstStartingFrom } from '../../model/sorted.ts';
import { readChain } from './chain.ts';
import { clauseStart } from './clause-start.ts';
import type { Draft } from './draft.ts';
import { THEY } from './numbered.ts';
import type { Item, Scene } from './scene.ts';
import { readSetting } from './setting.ts';
import { isDayTime, isWeekTime } from './topic.ts';
import { MEETING_NOUNS, MEETING_VERBS } from './words.ts';

/** What goes on with a meeting told before. */
const ROUND = /^(?:rounds?|sessions?|meetings?|talks|negotiations|discussions|encounter|summit)$/;
/** Words at which such a meeting may be told, with or without its noun. */
export const NEXT =
  /^(?:rounds?|sessions?|meetings?|talks|negotiations|discussions|encounter|summit|another|second|third|fourth|fifth)$/;
const FURTHER = /^(?:next|further|second|third|fourth|fifth|another|follow-up|final|subsequent)$/;
/** Between the noun and the word that says what is to come of it stand no more items than this. */
const REACH = 6;
const ARRANGED =
  /^(?:due|set|scheduled|expected|foreseen|planned|pencilled|penciled|slated|fixed|arranged|booked|timetabled|held|take|begin|follow|open|start|convene|happen|meet)$/;

/**
 * "A further session is set for Friday", "the next round will be held in Lima in May": a meeting to come of those who met last,
 * where it is said when. It names nobody; `numberedParties` finds them.
 */
export function nextRounds(scene: Scene, sentence: Sentence, items: readonly Item[]): readonly Draft[] {
  return items.flatMap((item, cue) => {
    const names =
      item.kind === 'word' &&
      (ROUND.test(item.lower) ||
        (cue < 2 && standsAlone(items[0], items[1], items[2]) && isBehindMeeting(scene, sentence)));
    const draft = names ? readRound(scene, sentence, items, cue) : null;
    return draft ? [draft] : [];
  });
}

/** "Another is fixed for Monday", "A second is to follow in May": the meeting of the sentence before, with its noun left out. */
function standsAlone(...[first, second, third]: readonly (Worded | undefined)[]): boolean {
  const [word, verb] = first?.lower === 'a' ? [second, third] : [first, second];
  const isOne = first?.lower === 'a' ? ORDINAL : /^another$/;
  return isOne.test(word?.lower ?? '') && /^(?:is|was|has|will)$/.test(verb?.lower ?? '');
}

type Worded = Pick<Token, 'lower'>;

const ORDINAL = /^(?:second|third|fourth|fifth)$/;

/** The same, asked of the words of a sentence before anything of it is read. */
export function mayTellNext({ tokens }: Analysis, { first, last }: Sentence): boolean {
  return last - first > 3 && standsAlone(tokens[first], tokens[first + 1], tokens[first + 2]);
}

/** The sentence before has a word of meeting: "Two ferries sank. Another is due." has none. */
function isBehindMeeting({ analysis: { sentences, tokens } }: Scene, { start }: Sentence): boolean {
  const before = sentences[firstStartingFrom(sentences, start) - 1];
  const words = before ? tokens.slice(before.first, before.last) : [];
  return words.some(({ lower }) => MEETING_NOUNS.has(lower) || MEETING_VERBS.has(lower));
}

function readRound(scene: Scene, sentence: Sentence, items: readonly Item[], cue: number): Draft | null {
  const from = phraseStart(items, cue);
  if (!items.slice(from, cue + 1).some(({ lower }) => FURTHER.test(lower))) return null;
  // It opens its clause: behind a verb or a preposition the clause itself says whose it is.
  if (from !== clauseStart(items, from) && items[from - 1]?.lower !== ',') return null;
  // "the next round of tariffs"
  const isOf = items[cue + 1]?.lower === 'of';
  if (isOf && !MEETING_NOUNS.has(items[cue + 2]?.lower ?? '')) return null;
  const behind = isOf ? cue + 3 : cue + 1;
  const arranged = arrangedAt(items, behind);
  if (arranged < 0) return null;
  const tail = readSetting(scene, items, arranged + 1);
  const times = [...readSetting(scene, items, behind).times, ...tail.times];
  if (!times.some((time) => isDayTime(time) || isWeekTime(time) || MONTH.test(time.time?.value ?? ''))) return null;
  const start = items[from]?.start ?? 0;
  const end = items[behind - 1]?.end ?? start;
  const party = { start, end, kind: 'described' as const, entities: [], name: THEY, plural: true, head: THEY };
  // "another round is fixed for Monday between the technical teams": not of those who met last.
  const named = sidesAt(items, tail.stop);
  const isPair = /^(?:between|among)$/.test(items[named - 1]?.lower ?? '');
  const own = named > 0 ? readChain(scene, items, named, items.length, isPair) : null;
  return {
    rule: 'noun-round',
    sentence,
    items,
    cue,
    form: MEETING_NOUNS.get(items[cue]?.lower ?? '') ?? 'talks',
    subject: own && own.parties.length > 0 ? own.parties : [party],
    others: [],
    status: 'planned',
    separate: false,
    refersBack: false,
    background: false,
    setting: { ...tail, times },
    from,
    to: Math.max(tail.end, arranged + 1, own?.next ?? 0),
  };
}

/** "between the technical teams", ", to be attended by envoys from both sides": where those of the round begin; 0 where none are named. */
function sidesAt(items: readonly Item[], from: number): number {
  const words = items.slice(from, from + REACH).map(({ lower }) => lower);
  if (/^(?:between|among|involving)$/.test(words[0] ?? '')) return from + 1;
  const by = words.indexOf('by');
  const before = words.slice(0, Math.max(0, by)).filter((word) => !/^(?:,|to|be|which|will)$/.test(word));
  return before.length === 1 && /^(?:attended|joined|led)$/.test(before[0] ?? '') ? from + by + 1 : 0;
}

const MONTH = /^\d{4}-\d\d$/;

function phraseStart(items: readonly Item[], cue: number): number {
  let from = cue;
  while (from > 0 && cue - from < REACH) {
    const before = items[from - 1];
    if (before?.kind !== 'word' || !(/^(?:DET|ADJ|NOUN|NUM)$/.test(before.pos) || FURTHER.test(before.lower))) break;
    from--;
  }
  return from;
}

/** The word that says that it is arranged, behind "is", "has been" or "will"; -1 where another verb comes first. */
function arrangedAt(items: readonly Item[], from: number): number {
  let helped = false;
  for (let at = from; at < from + REACH; at++) {
    const item = items[at];
    if (item?.kind === 'time') continue;
    if (
      item?.kind !== 'word' ||
      /^[,.;:]$/.test(item.lower) ||
      /^(?:not|n't|no|never|could|may|might)$/.test(item.lower)
    )
      return -1;
    if (helped && ARRANGED.test(item.lower)) return pastTo(items, at);
    if (/^(?:is|are|has|have|was|were|will|would|been|be|to)$/.test(item.lower) || item.pos === 'AUX') helped = true;
    else if (item.pos === 'VERB') return -1;
  }
  return -1;
}

/** "due to be held", "expected to take place", "pencilled in": the last word of what is arranged. */
function pastTo(items: readonly Item[], at: number): number {
  let last = at;
  while (
    last < at + REACH &&
    /^(?:to|be|in|held|take|place|begin|start|open|resume|for|tentatively)$/.test(items[last + 1]?.lower ?? '') &&
    items[last + 2]?.kind !== 'time' &&
    items[last + 2]?.mention?.kind !== 'place'
  )
    last++;
  return last;
}
