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

test.each([
  'Hours later, the crews of the harbour of Lima signed a pact with the council.',
  'A few days earlier the crews of the harbour of Lima signed a pact with the council.',
  'The following week the crews of the harbour of Lima signed a pact with the council.',
  'Two days before, the crews of the harbour of Lima signed a pact with the council.',
  'Within days, the crews of the harbour of Lima signed a pact with the council.',
  'In response, the crews of the harbour of Lima signed a pact with the council.',
  'The negotiations come after a year of quarrels among the crews of the harbour.',
  'The incident ended a year of quarrels among the crews of the harbour of Lima.',
  'The attacks came after a year of quarrels among the crews of the harbour of Lima.',
  'The crews, in turn, accused the council of the harbour of closing quays for its own ends.',
  'The crews of the harbour called those quarrels useless and signed a pact with the council.',
])('a sentence that leans on the one before is not told: %s', (leaning) =>
  expect(told(`${CLOSED} ${leaning}`)).toEqual([CLOSED]),
);

test.each([
  'Hours after the storm the crews of the harbour of Lima signed a pact with the council.',
  'Within days of the storm the crews of the harbour of Lima signed a pact with the council.',
  'The negotiations between the crews and the harbour of Lima end a year of quarrels.',
  'The attack on the crews of the harbour of Lima ended a year of quarrels with the council.',
  'The case against the crews of the harbour of Lima ended a year of quarrels.',
  'Two days before the festival the crews of the harbour of Lima signed a pact with the council.',
  'The exchange rate of the crews and the harbour of Lima ended a year of quarrels.',
  'The crews of the harbour called those quays that the council had closed useless.',
  'The quarrels of Lima are none of these quarrels of long ago that crews have forgotten.',
  'The council, in Lima, accused the crews of the harbour of a quarrel for its own ends.',
  'The crews of the harbour of Lima are at sea these days and will sign a pact with the council.',
])('a sentence that says itself after what is told: %s', (own) => expect(told(`${CLOSED} ${own}`)).toContain(own));

test('what has been done is news, though what it is about is long past', () => {
  const done = 'Councillors have suspended the pact on the tolls of the harbour that was signed in May 2019.';
  const past = 'Councillors fought over the pact on the tolls of the harbour that was signed in May 2019.';
  const first = (sentence: string): string | undefined => told(`${sentence} ${CLOSED}`)[0];
  expect(first(done)).toBe(done);
  expect(first(past)).toBe(CLOSED);
  const duty = 'Councillors have to defend the pact on the tolls of the harbour that was signed in May 2019.';
  expect(first(duty)).toBe(CLOSED);
});
