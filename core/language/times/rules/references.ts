import { isA, literal, type Match, oneOf, type Reading, type Rule, wordAt } from '../rule.ts';

/** "now", "recently", "the past", "the near future": the present, the past and the future at large. */
export const referenceRules: readonly Rule[] = [
  { name: 'present', pattern: '(?:Right)? Now', read: () => literal('DATE', 'PRESENT_REF') },
  { name: 'present', pattern: 'Currently | Current | The Time Word', read: readPresent },
  { name: 'present', pattern: 'At Current', read: readAtPresent },
  { name: 'present', pattern: 'To Word (?=Comma | Stop | Break | Close | Quote)', read: readToDate },
  { name: 'past', pattern: 'Recently | The Past', read: readPast },
  { name: 'future', pattern: 'The Near? Future | In Future', read: readFuture },
];

function readPresent(match: Match): Reading | null {
  const word = wordAt(match.atoms, match.first);
  if (oneOf(match, 'Time') >= 0 && wordAt(match.atoms, match.last - 1) !== 'being') return null;
  // "present" is a verb and a gift as often as a time.
  return word === 'present' ? null : literal('DATE', 'PRESENT_REF');
}

/** "At present, the port is shut"; not "at present prices", "at current rates". */
function readAtPresent({ atoms, first, last }: Match): Reading | null {
  if (wordAt(atoms, last - 1) !== 'present') return null;
  const isNoun =
    isA(atoms, last, 'Word') &&
    !/^(?:that|there|it|he|she|they|we|you|i|who|which|but|not|only)$/.test(wordAt(atoms, last));
  return isNoun ? null : [{ ...literal('DATE', 'PRESENT_REF'), first: first + 1, last }];
}

/** "The largest loan to date.": until now; not "the bones are hard to date", "whom she wanted to date". */
function readToDate({ atoms, first, last }: Match): Reading | null {
  return wordAt(atoms, last - 1) === 'date' && !BEFORE_DATE.test(wordAt(atoms, first - 1))
    ? [{ ...literal('DATE', 'PRESENT_REF'), first: first + 1, last }]
    : null;
}

/** Behind these "to date" is a verb, or part of another phrase. */
const BEFORE_DATE =
  /^(?:up|year|month|hard|harder|hardest|difficult|easy|easier|tough|tricky|impossible|possible|able|unable|free|likely|used|how|began|begun|begin|begins|start|starts|started|continue|continued|want|wants|wanted|tried|trying|try|refused|agreed|allowed|going|someone|somebody|anyone|nobody|ready)$/;

function readPast(match: Match): Reading | null {
  const { atoms, first, last } = match;
  if (oneOf(match, 'Past') >= 0) {
    const ends = ['Stop', 'Comma', 'Break', 'Close', 'Quote', 'And', 'Sign', 'Word', 'PastVerb', 'Have', 'To', 'With'];
    return ends.some((name) => isA(atoms, last, name)) ? literal('DATE', 'PAST_REF') : null;
  }
  return isA(atoms, first, 'Latest') ? null : literal('DATE', 'PAST_REF');
}

function readFuture({ atoms, first, last }: Match): Reading | null {
  // "the future course", "the future king": an adjective.
  if (isA(atoms, last, 'Word') && !/^(?:will|would|is|was|of|for|as|but|may|has|when|if)$/.test(wordAt(atoms, last)))
    return null;
  const isName = /^[A-Z]/.test(atoms.text.charAt(atoms.starts[last - 1] ?? 0));
  return isName
    ? null
    : isA(atoms, first, 'In')
      ? [{ ...literal('DATE', 'FUTURE_REF'), first: last - 1, last }]
      : literal('DATE', 'FUTURE_REF');
}
