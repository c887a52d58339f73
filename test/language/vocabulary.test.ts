import { createRequire } from 'node:module';
import { expect, it } from 'vitest';
import { openVocabulary } from '../../core/language/base/vocabulary.ts';
import { openWinkData } from '../../core/language/base/wink-data.ts';

/** wink-nlp's own vocabulary, whose answers ours must give. */
interface Cache {
  lookup(text: string): readonly number[] | null;
  add(text: string, category: number): number;
  value(lexeme: number): string;
  normal(lexeme: number): number;
  nox(packed: number): number;
  mappedSpelling(lexeme: number): number;
  posOf(lexeme: number): number;
  property(lexeme: number, name: 'posHint' | 'lexemeCID'): number;
}

const require = createRequire(import.meta.url);
const cacheOf = require('wink-nlp/src/cache.js') as (core: object, features: object) => Cache;
const loadCore = require('wink-eng-lite-web-model/dist/load-core-model.js') as () => object;
const theirs = cacheOf(loadCore(), require('wink-eng-lite-web-model/dist/feature.js') as object);
const data = openWinkData();
const ours = openVocabulary(data);
const { size } = data.words;
const WORD = 1;

const same = (lexeme: number): void => {
  expect(ours.value(lexeme)).toBe(theirs.value(lexeme));
  expect(ours.posOf(lexeme)).toBe(theirs.posOf(theirs.mappedSpelling(lexeme)));
  expect(ours.hintOf(lexeme)).toBe(theirs.property(lexeme, 'posHint'));
  expect(ours.clusterOf(lexeme)).toBe(theirs.property(theirs.normal(lexeme), 'lexemeCID'));
};

it('tells of the model’s words what wink-nlp tells', () => {
  for (let lexeme = 0; lexeme < size; lexeme += 97) same(lexeme);
  for (const word of ['the', 'The', 'talks', 'colour', 'color', 'to', 'May', '(', '\n', '🚗'])
    expect(ours.lookup(word), word).toEqual(theirs.lookup(word));
});

it('takes contractions apart as wink-nlp does', () => {
  for (const word of ["don't", "Don't", "they're", "we'll", "can't", 'cannot', 'gonna', "it's"]) {
    const lexemes = ours.lookup(word);
    expect(lexemes, word).toEqual(theirs.lookup(word));
    if (lexemes && lexemes.length > 1) {
      const packed = (lexemes[1] ?? 0) << 16;
      expect(ours.clusterOfPart(packed)).toBe(theirs.property(theirs.nox(packed), 'lexemeCID'));
    }
  }
});

it('enters new words under the same numbers, with the part of speech that their ends tell', () => {
  for (const word of [
    'Qxoria',
    'qxoria',
    'blorbing',
    'Blorbed',
    'blorbly',
    'Quuxistan',
    'ZZYX',
    'Zzyx',
    'the',
    'TrAdE',
  ]) {
    const lexeme = ours.add(word, WORD);
    expect(lexeme, word).toBe(theirs.add(word, WORD));
    same(lexeme);
  }
});

it('does not tell the tokenizer of words that were met', () => {
  expect(ours.add('Vorpalia', WORD)).toBeGreaterThan(0);
  expect(ours.lookup('Vorpalia')).toBeNull();
  expect(ours.lookup('no such word')).toBeNull();
  expect(ours.lookup('constructor')).toEqual(theirs.lookup('constructor'));
});
