import { setFlagsFromString } from 'node:v8';
import { runInThisContext } from 'node:vm';
import { expect, test } from 'vitest';
import { tokensOf } from '../../core/language/tokens.ts';
import { SPELLING } from '../../core/model/spelling.ts';
import { perWord, WORD, wordIs, wordOf } from '../../core/model/word.ts';

const lengthOf = perWord((lower) => lower.length);
const firstVowel = perWord((lower) => /[aeiou]/.exec(lower)?.[0] ?? null);

test('the tokens of one form share a word, whatever their case and apostrophes', () => {
  const words = tokensOf("Talks began. The talks don’t end; they DON'T.").map((token) => [token.lower, token[WORD]]);
  const [first, second] = words.filter(([lower]) => lower === 'talks');
  expect(first?.[1]).toBeDefined();
  expect(second?.[1]).toBe(first?.[1]);
});

test('what a form tells is derived once and told of each of its tokens', () => {
  const asked: string[] = [];
  const shout = perWord((lower) => {
    asked.push(lower);
    return lower.toUpperCase();
  });
  const tokens = tokensOf('We met, and met, and met again');
  expect(tokens.map(shout).filter((word) => word === 'MET')).toHaveLength(3);
  expect(asked.filter((lower) => lower === 'met')).toEqual(['met']);
});

test('two rules keep apart what they derive, and nothing is told as null', () => {
  const token = { lower: 'rhythm', [WORD]: wordOf('rhythm') };
  expect([lengthOf(token), firstVowel(token), lengthOf(token), firstVowel(token)]).toEqual([6, null, 6, null]);
});

test('a token without its word, as it comes back from the store, is read all the same', () => {
  expect(lengthOf({ lower: 'summit' })).toBe(6);
});

test('a copy with other letters is not read as the word that it was', () => {
  const [token] = tokensOf('rev');
  expect(token && lengthOf({ [WORD]: token[WORD], lower: 'rev.' })).toBe(4);
});

test('a token is printed and stored without its word', () => {
  expect(JSON.stringify(tokensOf('Yes')[0])).toBe('{"start":0,"end":3,"pos":"INTJ","lower":"yes"}');
  expect(Object.keys(structuredClone(tokensOf('Yes')[0] ?? {}))).toEqual(['start', 'end', 'pos', 'lower']);
});

test('the tokens of one way of writing share a spelling, and its word with other ways', () => {
  const spellings = tokensOf('Talks of talks, TALKS and talks').flatMap(({ [SPELLING]: spelling }) => spelling);
  const talks = spellings.filter(({ word }) => word.lower === 'talks');
  expect(talks.map(({ text, shape }) => `${text} ${shape}`)).toEqual([
    'Talks capital',
    'talks lower',
    'TALKS upper',
    'talks lower',
  ]);
  expect(talks[1]).toBe(talks[3]);
  expect(new Set(talks.map(({ word }) => word)).size).toBe(1);
});

test('no is remembered as yes is', () => {
  const asked: string[] = [];
  const short = perWord((lower) => {
    asked.push(lower);
    return lower.length < 3;
  });
  const tokens = tokensOf('we talk, we talk');
  expect(tokens.map(short)).toEqual([true, false, true, true, false]);
  expect(asked).toEqual(['we', 'talk', ',']);
});

test('a word is one of a list or like a pattern, and no word is neither', () => {
  const links = wordIs(new Set(['and', 'or']));
  const counts = wordIs(/^(?:two|three)$/);
  const tokens = tokensOf('Two or three, and two');
  expect(tokens.map(links)).toEqual([false, true, false, false, true, false]);
  expect(tokens.map(counts)).toEqual([true, false, true, false, false, true]);
  expect([links(undefined), counts(tokens[9])]).toEqual([false, false]);
});

test('what was told of a word stands when all words were let go', () => {
  const isVowel = wordIs(/^[aeiou]$/);
  const before = { lower: 'a', [WORD]: wordOf('a') };
  expect(isVowel(before)).toBe(true);
  for (let i = 0; i < 30_001; i++) isVowel({ lower: `w${i}` });
  expect([isVowel(before), isVowel({ lower: 'a' }), isVowel({ lower: 'w0' })]).toEqual([true, true, false]);
});

test('thousands of words leave other objects that are made alike with one form of the engine', () => {
  setFlagsFromString('--allow-natives-syntax');
  const isOneForm = runInThisContext('(a, b) => %HaveSameMap(a, b)') as (a: object, b: object) => boolean;
  // Its code is read when it is first called.
  isOneForm({}, {});
  setFlagsFromString('--no-allow-natives-syntax');
  for (let i = 0; i < 3_000; i++) wordOf(`form${i}`);
  const made = (n: number): object => ({ one: n, two: n, three: n, four: n });
  expect(isOneForm(made(1), made(2))).toBe(true);
});
