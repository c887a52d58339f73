import { expect, it } from 'vitest';
import firstNames from '../../core/language/names/lexicon/first-names.json' with { type: 'json' };
import surnames from '../../core/language/names/lexicon/surnames.json' with { type: 'json' };
import { genderOfFirstName, isSurname } from '../../core/language/names/lexicon.ts';
import { lookUp } from '../../core/language/names/look-up.ts';

const wordsIn = (letters: Readonly<Record<string, string>>): readonly string[] =>
  Object.values(letters).flatMap((list) => list.split(' '));

it('tells the gender of every first name as a map of all of them would', () => {
  const genders = new Map<string, string>();
  for (const [gender, letters] of Object.entries(firstNames))
    for (const name of wordsIn(letters)) genders.set(name, gender);
  const wrong = [...genders].filter(
    ([name, gender]) => genderOfFirstName(name) !== (gender === 'both' ? null : gender),
  );
  expect(wrong).toEqual([]);
  expect(genders.size).toBeGreaterThan(10_000);
});

it('knows every surname, with accents and without', () => {
  expect(wordsIn(surnames.western).filter((name) => !isSurname(name))).toEqual([]);
  for (const name of ['Álvarez', 'Čapek', 'Łukasz'])
    if (wordsIn(surnames.western).includes(name)) expect(isSurname(name)).toBe(true);
});

it('takes no part of a name, no two names and nothing at all for one', () => {
  const kind = lookUp([
    [1, { A: 'Ana Anabel', M: 'McAda' }],
    [2, { A: 'Anabel', Ł: 'Łuk' }],
  ]);
  for (const word of ['An', 'abel', 'Ana Anabel', '', ' ', 'ana', 'Ada', 'Luk', 'Zoe'])
    expect(kind(word), word).toBeUndefined();
  expect(['Ana', 'Anabel', 'McAda', 'Łuk'].map(kind)).toEqual([1, 2, 1, 2]);
  // Asked again, it remembers.
  expect([kind('Ana'), kind('Zoe')]).toEqual([1, undefined]);
});
