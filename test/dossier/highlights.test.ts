import { expect, test } from 'vitest';
import { articleOfText, dossierOf, readArticle } from '../../core/readout.ts';

/** The passages that a summary may tell of an article, best first. */
function told(text: string): readonly string[] {
  const reading = readArticle(articleOfText('port.txt', text, '2024-03-05'));
  return dossierOf([reading]).highlights.map(({ at }) => text.slice(at.start, at.end));
}

const CLOSED = 'The port council of Lima closed two quays on Monday after a storm.';

test('a sentence that asks tells nothing', () =>
  expect(told(`${CLOSED} Who will pay the crews of the port for the days that they have lost?`)).toEqual([CLOSED]));

test('a sentence that picks out of those before it is not told without them', () => {
  const first = 'Foremost among them is the toll that the port council doubled in May.';
  expect(told(`${CLOSED} ${first}`)).toEqual([CLOSED]);
  const own = 'The toll that the port council doubled in May is foremost among them.';
  expect(told(`${CLOSED} ${own}`)).toContain(own);
});
