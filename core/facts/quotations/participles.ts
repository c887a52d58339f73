import { wordIs } from '../../model/word.ts';
import type { Item } from './carriers.ts';
import { groupStart } from './heads.ts';
import { reportingVerbOf } from './lexicon.ts';
import { arePeople } from './people-words.ts';
import {
  isNominal,
  isPause,
  isTime,
  isVerbal,
  LONGEST,
  type Phrase,
  phraseEndingAt,
  phraseStartingAt,
  SUBJECT,
} from './phrases.ts';
import { sharedSubject, subjectBefore } from './subjects.ts';

/**
 * The subject of a participle: "Lee welcomed the deal, saying", "before insisting", "issued a statement saying" have that of
 * the sentence's main verb; "supporters chanting" have the noun before it.
 */
export function subjectOfParticiple(items: readonly Item[], at: number): Phrase | null {
  let i = at - 1;
  while (i >= 0 && items[i]?.pos === 'ADV') i -= 1;
  const before = items[i];
  if (!before) return null;
  // "while adding", "before insisting": the sentence's own subject.
  if (before.pos === 'SCONJ' && /^(?:while|when|after|before)$/.test(before.lower))
    return mainSubject(items, i) ?? sharedSubject(items, at);
  if (isPause(before) || before.marked || goesOnParticiple(items, i))
    return (
      tellerOfMarks(items, i) ??
      tellerAtEnd(items, i) ??
      mainSubject(items, i) ??
      sharedSubject(items, at) ??
      opening(items)
    );
  // "Lee bought the mill last year betting that": when is no subject.
  if (isTime(before)) return sharedSubject(items, at);
  const nominal = isNominal(before) ? phraseEndingAt(items, i) : null;
  // "with one of her ads asking": the absolute phrase has a subject of its own, even a written one.
  const absolute = items[(nominal?.from ?? 0) - 1]?.lower === 'with';
  if (nominal && !absolute && isToldBySubject(items, at, nominal)) return mainSubject(items, i) ?? nominal;
  const phrase = nominal && (absolute || !WRITTEN.test(before.lower)) ? nominal : null;
  return phrase ?? sharedSubject(items, at);
}

/**
 * "Lee defended the plan telling them", "Lee spoke of her years at the fund adding": who adds something has spoken before, and what
 * tells nobody has no voice. The noun before is the subject where it is people ("officials telling").
 */
function isToldBySubject(items: readonly Item[], at: number, nominal: Phrase): boolean {
  const verb = items[at]?.lower ?? '';
  if (verb === 'adding') return true;
  const words = items.slice(nominal.from, nominal.to);
  if (isOccasionMade(items, nominal)) return reportingVerbOf(items[at] as Item)?.frames.has('q') === true;
  return verb === 'telling' && words.at(-1)?.pos === 'NOUN' && !arePeople(words.map(({ lower }) => lower).join(' '));
}

/** "Lee opened the debate saying", "ended his visit telling": what one begins, ends or leaves has no voice. */
function isOccasionMade(items: readonly Item[], { from, to }: Phrase): boolean {
  const at = items[from - 1]?.pos === 'ADV' ? from - 2 : from - 1;
  return items[to - 1]?.pos === 'NOUN' && makesOccasion(items[at]);
}

const makesOccasion = wordIs(
  /^(?:open|open(?:s|ed)|begin|begins|began|start|start(?:s|ed)|kick(?:s|ed)|launch(?:es|ed)|end|end(?:s|ed)|finish(?:es|ed)|conclude[sd]?|close[sd]?|wrap(?:s|ped)|leave|leaves|left|quit|quits|exit(?:s|ed)|enter(?:s|ed)|join(?:s|ed)|spend|spends|spent|interrupt(?:s|ed)|out|up|off)$/,
);

/** "Lee left, waving to the crowd and telling it": the second of two participles behind a pause. */
function goesOnParticiple(items: readonly Item[], at: number): boolean {
  if (items[at]?.pos !== 'CCONJ') return false;
  for (let i = at - 1; i > Math.max(0, at - LONGEST); i -= 1)
    if (isPause(items[i])) return items[i + 1]?.pos === 'VERB' && items[i + 1]?.lower.endsWith('ing') === true;
  return false;
}

/** 'Critics were angry: "A," said Lee, adding: "B"': who said what stands in marks last goes on, not whom the sentence began with. */
function tellerOfMarks(items: readonly Item[], end: number): Phrase | null {
  const marked = items.slice(0, end).findLastIndex((item) => item.marked !== null);
  const verb = items.findIndex((item, i) => i > marked && i < end && item.pos === 'VERB');
  if (marked < 0 || verb !== marked + 1 || !reportingVerbOf(items[verb] as Item)?.frames.has('q')) return null;
  return phraseStartingAt(items, verb + 1);
}

/** "The terms are fair, Lee said, adding that": who closes a clause with that verb goes on, and not what the clause is about. */
function tellerAtEnd(items: readonly Item[], pause: number): Phrase | null {
  const verb = items[pause - 1];
  if (!isPause(items[pause]) || !verb || !isVerbal(verb)) return null;
  const reporting = reportingVerbOf(verb);
  if (!reporting?.frames.has('q') || !reporting.frames.has('c') || reporting.forms.has('ing')) return null;
  const speaker = phraseEndingAt(items, pause - 2);
  return speaker && (isPause(items[speaker.from - 1]) || items[speaker.from - 1]?.marked) ? speaker : null;
}

/** "Lee fired back, saying": the name that the sentence opens with, where the tagger sees no verb. */
function opening(items: readonly Item[]): Phrase | null {
  const first = items[0];
  if (SUBJECT.test(first?.lower ?? '')) return { from: 0, to: 1, stands: null };
  let to = 0;
  while (items[to]?.pos === 'PROPN') to += 1;
  return to > 0 ? { from: 0, to, stands: null } : null;
}

const WRITTEN =
  /^(?:statement|statements|letter|letters|tweet|tweets|post|posts|message|messages|email|emails|e-mail|memo|report|note|video|speech|remarks|comments|comment|interview|article|op-ed|release|ad|ads|sign|signs|banner|banners|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/;

/** Whom a whole sentence is about. */
export function subjectOfSentence(items: readonly Item[]): Phrase | null {
  return mainSubject(items, items.length);
}

/** The subject of the first finite verb of the sentence's main clause, before `end`. */
function mainSubject(items: readonly Item[], end: number): Phrase | null {
  let from = 0;
  if (/^(?:as|when|while|after|before|if|although|though|since|because|once|until)$/.test(items[0]?.lower ?? '')) {
    while (from < end && !isPause(items[from])) from += 1;
  }
  let main: Phrase | null = null;
  for (let i = from; i < end; i += 1) {
    const item = items[i];
    if (!item || !isVerbal(item) || item.lower.endsWith('ing') || items[i - 1]?.lower === 'to') continue;
    const start = groupStart(items, i);
    const subject = items[start - 1]?.marked ? phraseStartingAt(items, i + 1) : subjectBefore(items, start);
    if (!subject || subject.from < from || subject.stands) continue;
    // "Lee kept quiet, but Kim shook his head, saying": of two main clauses the nearer one.
    if (main === null || opensMainClause(items, subject)) main = subject;
  }
  return main;
}

function opensMainClause(items: readonly Item[], { from, to }: Phrase): boolean {
  return items[from - 1]?.pos === 'CCONJ' && isPause(items[from - 2]) && isVerbal(items[to]);
}
