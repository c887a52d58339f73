import type { Channel } from '../../model/fact.ts';
import channels from './channels.json' with { type: 'json' };

type Told = Exclude<Channel, 'unnamed'>;

const WHOLE_WORD = '(?![\\p{L}\\p{N}])';
const CHANNELS: readonly (readonly [Told, RegExp])[] = Object.entries(channels.channels).map(([channel, words]) => [
  channel as Told,
  atWord(words, WHOLE_WORD),
]);
/** One look tells of most sentences that they name no channel. */
const ANY = atWord(Object.values(channels.channels).flat(), WHOLE_WORD);
const UNNAMED = atWord(channels.unnamed, '');
const DOCUMENT = atWord(channels.documents, '$');

/**
 * A pattern for any of the words where one begins. That they stand there is looked at first, since it is quick to deny; that
 * no letter stands before them is asked only then.
 */
function atWord(words: readonly string[], end: string): RegExp {
  const any = `(?:${words.join('|')})`;
  return new RegExp(`(?=${any})(?<![\\p{L}\\p{N}])${any}${end}`, 'u');
}

/** What carried the words, as a sentence (its quotation left out) tells it: the first kind in the lexicon's order. */
export function channelIn(sentence: string): Channel | null {
  const lower = sentence.toLowerCase();
  if (!ANY.test(lower)) return null;
  return CHANNELS.find(([, words]) => words.test(lower))?.[0] ?? null;
}

/** Whether a speaker's description hides who it is: "a senior official", "people familiar with the talks". */
export function isUnnamed(description: string): boolean {
  return UNNAMED.test(description.toLowerCase());
}

/** Whether a speaker as written is a document: "the statement", "its readout". */
export function isDocument(description: string): boolean {
  return DOCUMENT.test(description.toLowerCase());
}
