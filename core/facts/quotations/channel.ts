import type { Channel } from '../../model/fact.ts';
import channels from './channels.json' with { type: 'json' };

type Told = Exclude<Channel, 'unnamed'>;

const CHANNELS: readonly (readonly [Told, RegExp])[] = Object.entries(channels.channels).map(([channel, words]) => [
  channel as Told,
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join('|')})(?![\\p{L}\\p{N}])`, 'u'),
]);
const UNNAMED = new RegExp(`(?<![\\p{L}\\p{N}])(?:${channels.unnamed.join('|')})`, 'u');
const DOCUMENT = new RegExp(`(?<![\\p{L}\\p{N}])(?:${channels.documents.join('|')})$`, 'u');

/** What carried the words, as a sentence (its quotation left out) tells it: the first kind in the lexicon's order. */
export function channelIn(sentence: string): Channel | null {
  const lower = sentence.toLowerCase();
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
