import type { Channel } from '../../model/fact.ts';
import channels from './channels.json' with { type: 'json' };

type Told = Exclude<Channel, 'unnamed'>;

const WHOLE_WORD = '(?![\\p{L}\\p{N}])';
const ACTS = patternsOf(channels.acts, (words) => withinWords(words, WHOLE_WORD));
const THINGS = patternsOf(channels.things, (words) => eachIn(words, WHOLE_WORD));
/** One look tells of most sentences that they name no channel. */
const ANY = withinWords([...Object.values(channels.acts), ...Object.values(channels.things)].flat(), WHOLE_WORD);
/** Behind it up to four words, none of which begins something else: "in a short letter", not "in Oslo after the letter". */
const CARRIED = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${channels.carriers.join('|')}) (?:(?!(?:${channels.breaks.join('|')})[ ,])[^\\s,;:]{1,40} ){0,4}$`,
  'u',
);
/** "the letter from the ministry said", "the statement, signed by both, said". */
const REPORTED = new RegExp(`^,?(?: [^\\s,;:]{1,40}){0,8}?,? (?:${channels.reports.join('|')})${WHOLE_WORD}`, 'u');
/** "After the press conference Mr Lee said", "asked about the letter, Mr Lee said": what reports is somebody else. */
const ASIDE = new RegExp(`(?<![\\p{L}\\p{N}])(?:${channels.aside.join('|')}) (?:[^\\s,;:]{1,40} ){0,3}$`, 'u');
const FARTHEST = 250;
const UNNAMED = withinWords(channels.unnamed, '');
const DOCUMENT = withinWords(channels.documents, '$');

type Patterns = readonly (readonly [Told, RegExp])[];

function patternsOf(
  lists: Readonly<Record<string, readonly string[]>>,
  patternOf: (words: readonly string[]) => RegExp,
): Patterns {
  return Object.entries(lists).map(([channel, words]) => [channel as Told, patternOf(words)]);
}

/**
 * A pattern that tells whether any of the words begins somewhere in a text of small letters. It looks for them only behind
 * what is no letter or digit of ASCII, and finds that as well; other letters are asked about only there.
 */
function withinWords(words: readonly string[], end: string): RegExp {
  return new RegExp(`(?:^|[^a-z0-9])(?<![\\p{L}\\p{N}])(?:${words.join('|')})${end}`, 'u');
}

/**
 * A pattern for each of the words where one begins. That they stand there is looked at first, since it is quick to deny; that
 * no letter stands before them is asked only then.
 */
function eachIn(words: readonly string[], end: string): RegExp {
  const any = `(?:${words.join('|')})`;
  return new RegExp(`(?=${any})(?<![\\p{L}\\p{N}])${any}${end}`, 'gu');
}

/** What carried the words, as a sentence (its quotation left out) tells it: the first kind in the lexicon's order. */
export function channelIn(sentence: string): Channel | null {
  const lower = sentence.toLowerCase();
  if (!ANY.test(lower)) return null;
  return (
    ACTS.find(([, words]) => words.test(lower))?.[0] ??
    THINGS.find(([, words]) => [...lower.matchAll(words)].some((thing) => hasCarried(sentence, lower, thing)))?.[0] ??
    null
  );
}

/** Whether the words stood in the thing that is named: a letter that somebody spoke about carried nothing. */
function hasCarried(sentence: string, lower: string, { 0: { length }, index }: RegExpExecArray): boolean {
  // "The Washington Post" is nobody's post.
  if (/\p{Lu}\p{Ll}+ \p{Lu}$/u.test(sentence.slice(Math.max(0, index - FARTHEST), index + 1))) return false;
  const end = index + length;
  const before = lower.slice(Math.max(0, index - FARTHEST), index);
  return CARRIED.test(before) || (!ASIDE.test(before) && REPORTED.test(lower.slice(end, end + FARTHEST)));
}

/** Whether a speaker's description hides who it is: "a senior official", "people familiar with the talks". */
export function isUnnamed(description: string): boolean {
  return UNNAMED.test(description.toLowerCase());
}

/** Whether a speaker as written is a document: "the statement", "its readout". */
export function isDocument(description: string): boolean {
  return DOCUMENT.test(description.toLowerCase());
}
