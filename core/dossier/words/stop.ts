import words from './stop.json' with { type: 'json' };

const STOP: ReadonlySet<string> = new Set(words);

/** True for the small words of English, which two sentences share without sharing anything. Takes folded words. */
export function isStopWord(word: string): boolean {
  return STOP.has(word);
}
