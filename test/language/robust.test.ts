import { describe, expect, it } from 'vitest';
import { articleOfText } from '../../core/ingest/ingest.ts';
import { readLanguage } from '../../core/language/read.ts';
import type { Analysis } from '../../core/model/analysis.ts';

/** Long enough that a cost which grows with the square of the length would run into the test's limit. */
const LENGTH = 400_000;

function read(piece: string): { readonly text: string; readonly analysis: Analysis } {
  const text = piece.repeat(Math.ceil(LENGTH / piece.length));
  return { text, analysis: readLanguage(articleOfText('a', text, null)) };
}

describe('texts that no newspaper prints are read in bounded time', () => {
  it.each([
    ['one token without an end', 'a'],
    ['marks and letters without a space', 'The,talks.of“Monday”'],
    ['NULs', 'He said so.\0'],
    ['lone surrogates', 'Ms \ud83d met \udc00 him. '],
    ['quotation marks', '"'],
    ['capitalised words without a stop', 'Talks '],
    ['a name without an end', 'Anna-'],
    ['digits', '20'],
  ])('%s', (_, piece) => {
    const { text, analysis } = read(piece);
    for (const { start, end } of analysis.sentences) expect(end - start).toBeLessThanOrEqual(4_000);
    expect(analysis.sentences.at(-1)?.end ?? 0).toBeLessThanOrEqual(text.length);
  });

  it('cuts no pair of surrogates', () => {
    const { text, analysis } = read('😀');
    for (const { start, end } of analysis.sentences) expect(text.slice(start, end).isWellFormed()).toBe(true);
  });

  it('leaves ordinary sentences whole', () => {
    const text = `The ministers met ${'and talked '.repeat(300)}on Monday. They parted.`;
    expect(readLanguage(articleOfText('a', text, null)).sentences).toHaveLength(2);
  });
});
