import { expect, test } from 'vitest';
import { articleOfText, dossierOf, readArticle } from '../../core/readout.ts';

/** The passages that a summary may tell of articles, best first. */
function told(...texts: readonly string[]): readonly string[] {
  const readings = texts.map((text, i) => readArticle(articleOfText(`${i}.txt`, text, '2024-03-05')));
  const words = new Map(readings.map(({ article }) => [article.id, article.text]));
  return dossierOf(readings).highlights.map(({ at }) => words.get(at.article)?.slice(at.start, at.end) ?? '');
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

test('a text in a language that is not read is told of only where there is no other', () => {
  const foreign = 'Совет порта закрыл в понедельник два причала после шторма.';
  expect(told(foreign, CLOSED)).toEqual([CLOSED]);
  expect(told(foreign)).toEqual([foreign]);
});

test('a sentence on something that it does not name is not told without the one that does', () => {
  expect(told(`${CLOSED} The pact, which the crews signed in May, ends a year of quarrels.`)).toEqual([CLOSED]);
  const named = 'The pact on the tolls, which the crews signed in May, ends a year of quarrels.';
  expect(told(`${CLOSED} ${named}`)).toContain(named);
});

test('whom somebody joined is told by the sentence before', () =>
  expect(told(`${CLOSED} Ana Silva of the crews of the port joined them.`)).toEqual([CLOSED]));
