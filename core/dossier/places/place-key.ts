import { foldedWords } from '../words/fold.ts';

/** A place's name for comparison: "Washington, D.C." and "Washington DC" are Washington, "the U.S." is us. */
export function placeKey(name: string): string {
  const words = foldedWords(name).filter((word) => word !== 'the');
  if (words.length < 2) return words[0] ?? '';
  const joined = words
    .join(' ')
    .replace(/^u s a$/, 'usa')
    .replace(/^u (s|k|n)$/, 'u$1')
    .replace(/^u a e$/, 'uae');
  return joined.replace(/ (?:d c|dc)$/, '').replace(/ city$/, '');
}
