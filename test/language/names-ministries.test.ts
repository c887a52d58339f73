import { describe, expect, it } from 'vitest';
import { articleOfText, readArticle } from '../../core/readout.ts';

/** The bodies of a text, as they are named. */
function bodies(text: string): readonly string[] {
  const { analysis } = readArticle(articleOfText('a', text, '2025-03-12'));
  return analysis.entities.flatMap(({ kind, name }) => (kind === 'body' ? [name] : []));
}

describe('a ministry whose noun is written small', () => {
  it.each<[string, readonly string[]]>([
    ['The Peruvian Foreign Affairs ministry said so.', ['Peruvian Foreign Affairs ministry']],
    ['Talks will end, said a Foreign Affairs department statement.', ['Foreign Affairs department']],
    ['The Peruvian Foreign Affairs Ministry said so.', ['Peruvian Foreign Affairs Ministry']],
    // Whose ministry it is is no part of its name.
    ['Norway ministry officials said so.', []],
  ])('%s', (text, expected) => expect(bodies(text)).toEqual(expected));
});
