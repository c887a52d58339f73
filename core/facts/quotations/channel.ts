import type { Channel } from '../../model/fact.ts';
import channels from './channels.json' with { type: 'json' };

type Told = Exclude<Channel, 'unnamed'>;

/**
 * What a word of small letters may go on with, by the blocks of its units: a class such as \p{L} is made anew, range by range,
 * wherever a pattern has it.
 */
const LETTER = '[a-z0-9\\u00aa\\u00b5\\u00ba\\u00c0-\\u1fff\\u2c00-\\u2dff\\u2e80-\\ud7ff\\uf900-\\ufdff]';
const WHOLE_WORD = `(?!${LETTER})`;
const WORD_BEGINS = `(?<!${LETTER})`;
const ACTS = patternsOf(channels.acts);
const THINGS = patternsOf(channels.things);
/** One look tells of most sentences that they name no channel. */
const ANY = withinWords([...Object.values(channels.acts), ...Object.values(channels.things)].flat(), WHOLE_WORD, 'g');
/** Behind it up to four words, none of which begins something else: "in a short letter", not "in Oslo after the letter". */
const CARRIED = new RegExp(
  `${WORD_BEGINS}(?:${channels.carriers.join('|')}) (?:(?!(?:${channels.breaks.join('|')})[ ,])[^\\s,;:]{1,40} ){0,4}$`,
);
/** "the letter from the ministry said", "the statement, signed by both, said". */
const REPORTED = new RegExp(`^,?(?: [^\\s,;:]{1,40}){0,8}?,? (?:${channels.reports.join('|')})${WHOLE_WORD}`);
/** "After the press conference Mr Lee said", "asked about the letter, Mr Lee said": what reports is somebody else. */
const ASIDE = new RegExp(`${WORD_BEGINS}(?:${channels.aside.join('|')}) (?:[^\\s,;:]{1,40} ){0,3}$`);
const FARTHEST = 250;
const UNNAMED = withinWords(channels.unnamed, '');
const DOCUMENT = withinWords(channels.documents, '$');

type Patterns = readonly (readonly [Told, RegExp])[];

/** For each kind a pattern of its words, tried only where one of some kind begins. */
function patternsOf(lists: Readonly<Record<string, readonly string[]>>): Patterns {
  return Object.entries(lists).map(([channel, words]) => [
    channel as Told,
    new RegExp(`(?:${words.join('|')})${WHOLE_WORD}`, 'y'),
  ]);
}

/**
 * A pattern that tells whether any of the words begins somewhere in a text of small letters. It looks for them only behind
 * what is no letter or digit of ASCII, and finds that as well; other letters are asked about only there.
 */
function withinWords(words: readonly string[], end: string, flags = ''): RegExp {
  return new RegExp(`(?:^|[^a-z0-9])${WORD_BEGINS}(${words.join('|')})${end}`, flags);
}

/** What carried the words, as a sentence (its quotation left out) tells it: the first kind in the lexicon's order. */
export function channelIn(sentence: string): Channel | null {
  const lower = sentence.toLowerCase();
  const places = beginnings(lower);
  if (places.length === 0) return null;
  return (
    ACTS.find(([, words]) => places.some((at) => matchAt(words, lower, at) !== null))?.[0] ??
    THINGS.find(([, words]) =>
      thingsIn(words, lower, places).some((thing) => hasCarried(sentence, lower, thing)),
    )?.[0] ??
    null
  );
}

/** Where words of whatever kind begin. */
function beginnings(lower: string): readonly number[] {
  let found: number[] | null = null;
  ANY.lastIndex = 0;
  for (let match = ANY.exec(lower); match !== null; match = ANY.exec(lower)) {
    const [whole, words = ''] = match;
    const at = match.index + whole.length - words.length;
    (found ??= []).push(at);
    // "conference" within "press conference" is of a kind of its own.
    ANY.lastIndex = at + 1;
  }
  return found ?? NOWHERE;
}

const NOWHERE: readonly number[] = [];

function matchAt(words: RegExp, lower: string, at: number): RegExpExecArray | null {
  words.lastIndex = at;
  return words.exec(lower);
}

/** The things of one kind, left to right, without those that lie in another. */
function thingsIn(words: RegExp, lower: string, places: readonly number[]): readonly RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  let end = 0;
  for (const at of places) {
    const thing = at < end ? null : matchAt(words, lower, at);
    if (thing === null) continue;
    found.push(thing);
    end = at + thing[0].length;
  }
  return found;
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
