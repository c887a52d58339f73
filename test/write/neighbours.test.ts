import { expect, test } from 'vitest';
import type { Block } from '../../core/model/document.ts';
import { isByline, staysWithEntry, staysWithNext } from '../../core/write/neighbours.ts';
import { paragraph, words } from '../support/document.ts';

const HEADING: Block = { kind: 'heading', level: 2, id: 'summary', number: '4', children: [words('Summary')] };
const LIST: Block = { kind: 'list', ordered: false, items: [[paragraph([words('Ministers met in Oslo.')])]] };
const quote = paragraph([words('“We shall see.”')], 'quote');
const note = paragraph([words('In the articles’ own words.')], 'note');
const text = paragraph([words('Ministers met in Oslo.')]);

const stays = (...blocks: readonly Block[]) => blocks.map((_, i) => staysWithNext(blocks, i));

test('a note below a heading stays with what it is a note on', () => {
  expect(stays(HEADING, note, LIST)).toEqual([false, true, false]);
  expect(stays(HEADING, note, { ...HEADING, level: 3 }, LIST)).toEqual([false, true, false, false]);
});

test('a note that ends its section, and one after other text, stays with nothing', () => {
  expect(stays(HEADING, note, HEADING)).toEqual([false, false, false]);
  expect(stays(HEADING, note)).toEqual([false, false]);
  expect(stays(HEADING, text, note, text)).toEqual([false, false, false, false]);
});

test('a quotation stays with its byline, and text that ends in a colon or is strong with what follows', () => {
  expect(stays(quote, note, text)).toEqual([true, false, false]);
  expect(stays(paragraph([words('What he said:')]), text)).toEqual([true, false]);
  expect(stays(paragraph([words('Positions', 'strong')]), LIST)).toEqual([true, false]);
  expect(stays(paragraph([words('Positions', 'strong'), words(' of both')]), LIST)).toEqual([false, false]);
});

test('every note in a row below a quotation is its byline, and no other', () => {
  const blocks = [note, quote, note, note, text, note];
  expect(blocks.map((_, i) => isByline(blocks, i))).toEqual([false, false, true, true, false, false]);
});

test('the first entry of a list and the last but one stay with the next, where both are short', () => {
  const entries = (...texts: readonly string[]) => {
    const list = { kind: 'list', ordered: false, items: texts.map((one) => [paragraph([words(one)])]) } as const;
    return texts.map((_, i) => staysWithEntry(list, i));
  };
  const long = 'The ministers spoke of licences and nets. '.repeat(6);
  expect(entries('cod', 'hake')).toEqual([true, false]);
  expect(entries('cod', 'hake', 'ling', 'tusk')).toEqual([true, false, true, false]);
  expect(entries('cod', long, 'ling', 'tusk')).toEqual([false, false, true, false]);
  expect(entries('cod')).toEqual([false]);
});
