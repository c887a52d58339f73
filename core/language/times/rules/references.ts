import { isA, literal, type Match, oneOf, type Reading, type Rule, wordAt } from '../rule.ts';

/** "now", "recently", "the past", "the near future": the present, the past and the future at large. */
export const referenceRules: readonly Rule[] = [
  { name: 'present', pattern: '(?:Right)? Now', read: () => literal('DATE', 'PRESENT_REF') },
  { name: 'present', pattern: 'Currently | Current | The Time Word', read: readPresent },
  { name: 'past', pattern: 'Recently | The Latest Past | Latest | The Past', read: readPast },
  { name: 'future', pattern: 'The? Near? Future | Soon', read: readFuture },
];

function readPresent(match: Match): Reading | null {
  const word = wordAt(match.atoms, match.first);
  if (oneOf(match, 'Time') >= 0 && wordAt(match.atoms, match.last - 1) !== 'being') return null;
  // "present" is a verb and a gift as often as a time.
  return word === 'present' ? null : literal('DATE', 'PRESENT_REF');
}

function readPast(match: Match): Reading | null {
  const { atoms, first, last } = match;
  if (oneOf(match, 'Past') >= 0) {
    const ends = ['Stop', 'Comma', 'Break', 'Close', 'Quote', 'And', 'Sign', 'Word', 'PastVerb', 'Have', 'To', 'With'];
    return ends.some((name) => isA(atoms, last, name)) ? literal('DATE', 'PAST_REF') : null;
  }
  return wordAt(atoms, first) === 'latest' ? null : literal('DATE', 'PAST_REF');
}

function readFuture(match: Match): Reading | null {
  const { atoms, first, last } = match;
  const word = wordAt(atoms, first);
  if (word === 'shortly' || isA(atoms, last, 'After') || isA(atoms, first - 1, 'With')) return null;
  return /^[A-Z]/.test(atoms.text.charAt(atoms.starts[last - 1] ?? 0)) && oneOf(match, 'Soon') < 0
    ? null
    : literal('DATE', 'FUTURE_REF');
}
