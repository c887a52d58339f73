import { expect, test } from 'vitest';
import { withoutLeadIn } from '../../core/memo/lead-in.ts';
import { wordsOf } from '../../core/memo/phrases.ts';
import { sentenceOf } from '../../core/memo/statements.ts';
import type { Writing } from '../../core/memo/writing.ts';
import { spanOf } from '../../core/model/span.ts';

/** What is left of a sentence, with "…" before it where the memo shows that something is left out. `filed`: its article's dateline. */
function check(sentence: string, expected: string, filed: string | null = null): void {
  const dateline = filed === null ? null : { text: filed, at: { start: 0, end: filed.length } };
  const writing = { textOf: () => sentence, articleOf: () => ({ text: sentence, dateline }) } as unknown as Writing;
  const { at, isCut } = withoutLeadIn(writing, spanOf('article', { start: 0, end: sentence.length }));
  expect(`${isCut ? '… ' : ''}${sentence.slice(at.start)}`).toBe(expected);
}

test('what turns from the sentence before is left out, and that it is shown', () => {
  check('But the quays stayed open.', '… the quays stayed open.');
  check('Instead, Holm will write to the port.', '… Holm will write to the port.');
});

test('a mark before the first word that is left is no part of it, and that words are lost is shown', () => {
  check(', made up of pilots and clerks, will meet.', '… made up of pilots and clerks, will meet.');
  check('), Holm said on Monday.', '… Holm said on Monday.');
  check(') said on Monday that the quay is open.', '… said on Monday that the quay is open.');
  check('; “the quay is open,” Holm said.', '… “the quay is open,” Holm said.');
  check('(The quay is open.)', '(The quay is open.)');
  check('– The quay is open.', '– The quay is open.');
  check(',5 per cent of it is paid.', ',5 per cent of it is paid.');
});

test('what announces a sentence to the reader is left out, and the sentence is whole', () => {
  check("Here's the gist of it: The port closes on Friday.", 'The port closes on Friday.');
  check('Let us look at the facts: The port closes.', 'The port closes.');
  check('In short: Nobody pays.', 'Nobody pays.');
  check('What we know so far: But nobody pays.', '… nobody pays.');
});

test('what says something itself stays', () => {
  check('Yet another quay was closed.', 'Yet another quay was closed.');
  check('Here is where the port ends.', 'Here is where the port ends.');
  check('Here the council was clear: The port closes.', 'Here the council was clear: The port closes.');
  check('Let us sail: the storm is over.', 'Let us sail: the storm is over.');
  check('The council has one aim: Open the port.', 'The council has one aim: Open the port.');
});

test('where an article was filed is no part of what it tells', () => {
  check('OSLO, May 3 (NTB) — The quay is closed.', 'The quay is closed.', 'OSLO');
  check('Oslo - The quay is closed.', 'The quay is closed.', 'Oslo');
  check('OSLO, Norway: But the quay is open.', '… the quay is open.', 'OSLO');
  check('OSLO The quay is closed.', 'The quay is closed.', 'OSLO');
  check('HELENA, Mont. Rangers shut the road.', 'Rangers shut the road.', 'HELENA, Mont.');
  check('DAKAR, Senegal The quay is closed.', 'The quay is closed.', 'DAKAR, Senegal');
  check('Oslo Port is closed – for good.', 'Oslo Port is closed – for good.', 'Oslo');
  check('OSLO - The quay is closed.', 'OSLO - The quay is closed.');
  const long = `OSLO, ${'May '.repeat(20_000)}`;
  check(long, long, 'OSLO');
});

test.each([
  ['Chen said: “双方应当恢复渔业谈判。”', ''],
  ['Mori told reporters: 「交渉は四月に再開する」', '.'],
  ['दोनों पक्ष अप्रैल में फिर मिलेंगे।', ''],
  ['ہم دوبارہ ملیں گے۔', ''],
  ['ስብሰባው ተካሄደ።', ''],
  ['Chaw said: “ထပ်တွေ့မယ်။”', ''],
  ['The quay is closed', '.'],
  ['“Is the quay closed?”', ''],
])('a full stop is put only where the sentence’s own script has none: %s', (sentence, stop) => {
  const writing = {
    textOf: ({ start, end }: { start: number; end: number }) => sentence.slice(start, end),
    articleOf: () => ({ text: sentence, dateline: null }),
    analysisOf: () => null,
  } as unknown as Writing;
  const { pieces } = sentenceOf(writing, spanOf('article', { start: 0, end: sentence.length }));
  expect(pieces.map(wordsOf).join('')).toBe(sentence + stop);
});
