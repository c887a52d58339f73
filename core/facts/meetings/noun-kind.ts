import type { MeetingKind } from '../../model/fact.ts';
import { isGerund, isHadTalks } from './cue-verbs.ts';
import type { Phrase } from './noun-phrase.ts';
import type { Item } from './scene.ts';
import { MEETING_NOUNS, STATUS_WORDS, WORDS } from './words.ts';

export function nounForm(
  items: readonly Item[],
  cue: number,
  phrase: Phrase,
  form: MeetingKind,
  next: number,
): MeetingKind {
  const near = [...phrase.words, ...items.slice(cue + 1, Math.min(next, cue + 5)).map((item) => item.lower)];
  // A summit by video is a summit.
  if (/^summits?$/.test(items[cue]?.lower ?? '')) return 'summit';
  if (near.some((word) => WORDS.callMarks.has(word))) return 'call';
  if (near.includes('ministerial')) return 'ministerial';
  return form;
}

/** A noun of meeting, not the verb or another sense ("calls for", "call on", "the company of talks"). */
export function isNoun(items: readonly Item[], cue: number): boolean {
  const item = items[cue];
  const word = item?.lower ?? '';
  if (!item || !MEETING_NOUNS.has(word)) return false;
  const [before, after] = [items[cue - 1], items[cue + 1]];
  if (/^calls?$/.test(word)) {
    // "a call on Sunday": a day, and not somebody called upon.
    const dated = after?.lower === 'on' && items[cue + 2]?.kind === 'time';
    if (
      after &&
      !dated &&
      /^(?:for|on|to|upon|out|center|centre|centers|centres|handlers|him|her|them|himself|itself|off|a|an|the|it|into)$/.test(
        after.lower,
      ) &&
      !WORDS.callMarks.has(before?.lower ?? '')
    )
      return after.lower === 'to' && WORDS.callMarks.has(before?.lower ?? '');
    if (item.pos === 'VERB')
      return (
        WORDS.callMarks.has(before?.lower ?? '') ||
        /^(?:DET|ADJ)$/.test(before?.pos ?? '') ||
        (STATUS_WORDS.beforeNoun.has(before?.lower ?? '') && items[cue - 2]?.pos === 'DET')
      );
    return true;
  }
  // "a video conference with X", not every conference.
  if (word === 'conference')
    return /^(?:video|telephone|phone|televideo)$/.test(before?.lower ?? '') && after?.lower !== 'room';
  if (word === 'meeting') {
    if (after?.lower === 'between') return true;
    if (isGerund(items, cue)) return false;
    if (item.pos === 'NOUN' || item.pos === 'PROPN') return !(before?.pos === 'AUX' && after?.lower === 'with');
    return (
      before !== undefined &&
      (isInPhrase(items, cue - 1) ||
        before.pos === 'DET' ||
        before.pos === 'ADJ' ||
        before.possessive ||
        WORDS.possessives.has(before.lower) ||
        before.pos === 'NOUN')
    );
  }
  return (
    item.pos === 'NOUN' ||
    item.pos === 'PROPN' ||
    // "a final plenary of the ministers", "a bilateral with X": an adjective's word where no noun follows.
    (item.pos === 'ADJ' && before?.pos !== 'AUX' && endsPhrase(after)) ||
    isHadTalks(items, cue) ||
    ((word === 'talks' || word === 'talk') &&
      before !== undefined &&
      (isInPhrase(items, cue - 1) || /^(?:ADJ|DET|VERB|ADP)$/.test(before.pos)))
  );
}

/** "took part in earlier talks", "at a later meeting": an adverb's word that stands where an adjective does. */
export function isInPhrase(items: readonly Item[], at: number): boolean {
  const before = items[at - 1];
  return /^(?:earlier|later|further)$/.test(items[at]?.lower ?? '') && (before?.pos === 'DET' || before?.pos === 'ADP');
}

function endsPhrase(after: Item | undefined): boolean {
  return (
    after === undefined ||
    after.kind === 'time' ||
    (after.kind === 'word' && /^(?:ADP|PUNCT|VERB|AUX)$/.test(after.pos))
  );
}
