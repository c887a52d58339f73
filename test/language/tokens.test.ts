import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { tokensOf } from '../../core/language/tokens.ts';

const SEEDS = new URL('../../seeds/', import.meta.url);

function cut(text: string): readonly string[] {
  return tokensOf(text).map(({ start, end }) => text.slice(start, end));
}

test('tokens and parts of speech are those of wink-nlp', () => {
  const nlp = winkNLP(model, ['pos']);
  // oxlint-disable-next-line typescript/unbound-method -- wink's `its` are plain functions that are handed over as values
  const { pos: tagOf, value } = nlp.its;
  for (const name of readdirSync(SEEDS).filter((file) => file.endsWith('.txt'))) {
    const text = readFileSync(new URL(name, SEEDS), 'utf8');
    const document = nlp.readDoc(text).tokens();
    const tags = document.out(tagOf);
    const theirs = document.out(value).flatMap((word, i) => (tags[i] === 'SPACE' ? [] : [`${word}/${tags[i]}`]));
    expect(tokensOf(text).map(({ start, end, pos }) => `${text.slice(start, end)}/${pos}`)).toEqual(theirs);
  }
});

test('two stops between words are two tokens, and none is without a character', () => {
  expect(cut('Barley rose..Then it fell...')).toEqual(['Barley', 'rose', '.', '.', 'Then', 'it', 'fell', '...']);
});

test('a pattern changes a part of speech in its context only', () => {
  const tags = (text: string): readonly string[] => tokensOf(text).map(({ pos }) => pos);
  expect(tags('They plan to visit.')[3]).toBe('VERB');
  expect(tags('The visit ended.')[1]).toBe('NOUN');
});

test('a word with letters of any alphabet is one, a name where its first is a capital', () => {
  expect(cut('Šefčovič and Erdoğan’s (Łódź) plan')).toEqual([
    'Šefčovič',
    'and',
    'Erdoğan',
    '’s',
    '(',
    'Łódź',
    ')',
    'plan',
  ]);
  expect(tokensOf('Vučić said').map(({ pos }) => pos)).toEqual(['PROPN', 'VERB']);
  expect(cut('“Ola”—Vaše-Müller')).toEqual(['“', 'Ola', '”', '—', 'Vaše', '-', 'Müller']);
});

test('the parts of a contraction keep their letters', () => {
  expect(cut('They don’t, and we CAN’T.')).toEqual(['They', 'do', 'n’t', ',', 'and', 'we', 'CA', 'N’T', '.']);
});

test('a word is cut the same whatever was read before', () => {
  const before = cut('Quorl’s plan');
  // wink-nlp takes the name with its ending for one word where a mark follows, and knows that word ever after.
  expect(cut('“Quorl’s’ end')).toContain('Quorl’s');
  expect(cut('Quorl’s plan')).toEqual(before);
});
