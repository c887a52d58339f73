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

/** How much a sentence of an article weighs for a summary. */
function weightOf(sentence: string, text: string): number {
  const reading = readArticle(articleOfText('0.txt', text, '2024-03-05'));
  const at = text.indexOf(sentence);
  return dossierOf([reading]).highlights.find((one) => one.at.start === at)?.score ?? 0;
}

test('an author’s guess weighs less than what happened, and less than somebody’s guess', () => {
  const weighed = (sentence: string): number => weightOf(sentence, `${CLOSED}\n${sentence}\n`);
  const happened = weighed('The closing of the quays became a burden for the council of the port of Lima.');
  expect(weighed('The closing of the quays could become a burden for the council of the port of Lima.')).toBeLessThan(
    0.7 * happened,
  );
  expect(weighed('The closing of the quays is seen as a burden for the council of the port of Lima.')).toBeLessThan(
    0.7 * happened,
  );
  const said = 'The closing of the quays could become a burden for the council of the port of Lima, Holm said.';
  expect(weighed(said)).toBeGreaterThan(0.9 * happened);
  const news = 'The council of the port of Lima signed a pact on the quays that could become a burden.';
  expect(weighed(news)).toBeGreaterThan(0.9 * happened);
});

test('an article’s first sentence is its lead, whatever stands above it', () => {
  const rest = 'The crews of the port of Lima signed a pact with the council on Tuesday.';
  const alone = weightOf(CLOSED, `${CLOSED}\n${rest}\n`);
  const below = weightOf(CLOSED, `Quays of Lima\nBy Ana Silva\nPhotographs by Olav Berg\n${CLOSED}\n${rest}\n`);
  expect(below).toBeGreaterThanOrEqual(alone);
  expect(alone).toBeGreaterThan(weightOf(rest, `${CLOSED}\n${rest}\n`));
});
