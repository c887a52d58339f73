import { wordIs } from '../../model/word.ts';
import { agentBehindMarks } from './called-by.ts';
import type { Item } from './carriers.ts';
import type { Cue } from './cues.ts';
import { clauseStart } from './ends.ts';
import { isPlainSpeech } from './lexicon.ts';
import { subjectOfParticiple } from './participles.ts';
import { isPause, isVerbal, LONGEST, type Phrase, phraseEndingAt, phraseStartingAt } from './phrases.ts';
import { isRelative } from './relatives.ts';
import { hasMarks, hasVerb } from './report-parts.ts';
import { subjectBefore } from './subjects.ts';

/** Who speaks by a cue, as its sentence has it. */
export interface Voice {
  readonly speaker: Phrase | null;
  /** The name follows the cue: "said Lee". */
  readonly inverted: boolean;
  /** The comma at which the matter of a leading participle must end: the speaker follows it. */
  readonly until?: number;
}

/** The phrase that a cue's grammar makes the speaker: subject, "by" phrase, the name behind it, or the owner of a view. */
export function voiceOf(items: readonly Item[], cue: Cue): Voice {
  if (cue.owner) return { speaker: { ...cue.owner, stands: null }, inverted: false };
  if (cue.mood === 'phrase') {
    // "according to figures that ...": the tagger's verb is what it is according to.
    const alone = items[cue.after] ? { from: cue.after, to: cue.after + 1, stands: null } : null;
    return { speaker: phraseStartingAt(items, cue.after) ?? alone, inverted: false };
  }
  // "As reported by the agency, ..." is a passive without its auxiliary.
  if (cue.mood === 'passive' || (items[cue.group - 1]?.lower === 'as' && items[cue.after]?.lower === 'by'))
    return { speaker: byPhrase(items, cue.after), inverted: false };
  if (isInverted(items, cue)) return { speaker: phraseStartingAt(items, cue.after), inverted: true };
  if (cue.mood !== 'participle') return { speaker: subjectBefore(items, cue.group), inverted: false };
  return leading(items, cue) ?? { speaker: subjectOfParticiple(items, cue.group), inverted: false };
}

/** "Declaring that the talks were over, Lee left", "While saying that ..., she ...": the main clause's subject says it. */
function leading(items: readonly Item[], cue: Cue): Voice | null {
  const opening = clauseStart(items);
  // Citing “a lack of funds,” Lee left: what one cites in marks, too.
  const cites = cue.group === opening && items[cue.after]?.marked != null && cue.frames.has('n');
  if (cue.group > opening + 1 || !(cites || (cue.frames.has('q') && cue.frames.has('c')))) return null;
  if (cue.group === opening + 1 && !/^(?:while|when|after|before|by|in|without)$/.test(items[opening]?.lower ?? ''))
    return null;
  for (let i = cue.after; i < Math.min(items.length, cue.after + FURTHEST); i += 1) {
    // Saying “it is over,” Lee left: the comma stands inside the marks.
    if (items[i]?.lower !== ',' && items[i]?.marked?.ending !== ',') continue;
    const speaker = phraseStartingAt(items, i + 1);
    const behind = items[speaker?.to ?? i];
    // "Warning of worse, the chair, Ann Lee, urged them": the comma that closes an apposition.
    const next = (speaker?.to ?? i) + (behind?.pos === 'ADV' || behind?.lower === ',' ? 1 : 0);
    if (speaker && isVerbal(items[next]) && !items[next]?.lower.endsWith('ing'))
      return { speaker, inverted: false, until: i };
  }
  return null;
}

/** How far from its cue the main clause after a leading participle is looked for. */
const FURTHEST = 40;

/** “...,” said Lee; The deal is off, said Lee. Not: Lee, a minister, said China was ready. */
function isInverted(items: readonly Item[], cue: Cue): boolean {
  if (!cue.frames.has('q') || cue.mood !== 'finite' || cue.group !== cue.verb) return false;
  // "Lee, of the union, told Holm that": whom one tells stands behind the verb, and never who tells.
  if (cue.lemma === 'tell') return false;
  const before = items[cue.group - 1];
  if (opensSentence(items, cue)) return true;
  const comma = isPause(before);
  const marked = before?.marked ?? (comma ? items[cue.group - 2]?.marked : null) ?? null;
  if (!marked && !comma) return false;
  const phrase = phraseStartingAt(items, cue.after);
  if (!phrase || phrase.from !== cue.after) return false;
  const next = items[phrase.to];
  // "Lee, who calls it a “farce,” said the port was safe": the phrase after the cue has its own verb.
  if (marked)
    return Boolean(items[clauseStart(items)]?.marked) || !isVerbal(next) || next?.lower.endsWith('ing') === true;
  return (
    // "..., urges Lee to stop": whom the verb is said to.
    (next === undefined || (/^(?:PUNCT|ADP)$/.test(next.pos) && (next.lower !== 'to' || cue.lemma === 'say'))) &&
    // “...,” for once, said Lee: what is said stands in marks.
    (Boolean(items[clauseStart(items)]?.marked) ||
      hasVerb(items, 0, cue.group - 1) ||
      // "The currents, says Lee, are slowing."
      (isPause(next) && isVerbal(items[phrase.to + 1]))) &&
    !appositive(items, cue.group - 1)
  );
}

/** "Said Lee, “...”", "In other words, explained Lee: “...”": the verb opens the sentence, and the words stand in marks behind the name. */
function opensSentence(items: readonly Item[], { verb, after, lemma, frames }: Cue): boolean {
  if (!isPlainSpeech(lemma) && !frames.has('c')) return false;
  // At the very beginning a capital; else behind an adverbial and its comma.
  if (
    verb > clauseStart(items) &&
    !(isPause(items[verb - 1]) && verb <= LONGEST_OPENING && opensAdverbially(items, verb - 1))
  )
    return false;
  const speaker = phraseStartingAt(items, after);
  if (!speaker || speaker.from !== after || items[speaker.to - 1]?.pos === 'PRON') return false;
  let at = speaker.to;
  let told = false;
  for (; at < Math.min(items.length, after + LONGEST) && !items[at]?.marked; at += 1) {
    const item = items[at];
    told ||= item !== undefined && isPause(items[at - 1]) && isRelative(item);
    if (isVerbal(item) && !told) return false;
  }
  return items[at]?.marked != null && /^[,:]$/.test(items[at - 1]?.lower ?? '');
}

/** Words before such a verb at most: "In other words, explained". */
const LONGEST_OPENING = 6;

function opensAdverbially(items: readonly Item[], comma: number): boolean {
  return (
    /^(?:ADP|ADV|CCONJ|SCONJ)$/.test(items[0]?.pos ?? '') && !hasVerb(items, 0, comma) && !hasMarks(items, 0, comma)
  );
}

/** Whether the comma closes "X, a minister," or "X, who ..., ". */
function appositive(items: readonly Item[], comma: number): boolean {
  for (let i = comma - 1; i >= 0; i -= 1) {
    if (items[i]?.lower !== ',') continue;
    // "..., at both levels, said Lee" is no apposition; "Lee, of the ministry, said" is one.
    if (items[i + 1]?.pos === 'ADP' && !/^(?:of|from)$/.test(items[i + 1]?.lower ?? '')) return false;
    const relative = items.findIndex((item, k) => k > i && k < comma && /^(?:who|which|that|whose)$/.test(item.lower));
    return phraseEndingAt(items, i - 1) !== null && !hasVerb(items, i + 1, relative < 0 ? comma : relative);
  }
  return false;
}

/** "was told on Monday by Lee", "was called a “wreck” by Lee". */
function byPhrase(items: readonly Item[], from: number): Phrase | null {
  const agent = agentBehindMarks(items, from);
  if (agent !== null) return byAgent(items, agent + 1);
  for (let i = from; i < Math.min(items.length, from + 8); i += 1) {
    if (items[i]?.lower === 'by') return byAgent(items, i + 1);
    if (items[i]?.marked || items[i]?.pos === 'VERB') return null;
  }
  return null;
}

/** "was told by letter that ...": the way it came is nobody; "by post office clerks" tells of people. */
function byAgent(items: readonly Item[], at: number): Phrase | null {
  const [way, next] = [items[at], items[at + 1]];
  return isWay(way) && way?.pos !== 'PROPN' && next?.pos !== 'NOUN' ? null : phraseStartingAt(items, at);
}

const isWay = wordIs(
  /^(?:letter|note|message|post|mail|e-?mail|phone|telephone|radio|text|sms|fax|telex|telegram|cable|courier|messenger|satellite|loudspeaker|megaphone|intercom|video|word)$/,
);
