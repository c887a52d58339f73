import { digits } from '../days.ts';
import { lexicon } from '../lexicon.ts';
import type { UnitCode } from '../meaning.ts';
import { isA, literal, type Match, oneOf, type Reading, type Rule, valueOf, wordAt } from '../rule.ts';
import { numberIn } from './numbers.ts';
import { durationOf } from './relative.ts';

/** What comes again and again. */
export const setRules: readonly Rule[] = [
  {
    name: 'set',
    pattern: '(?:Each | Per) (?:Other)? (?:OneUnit | Second | Weekday | Month | Season | Part | Weekend) Part?',
    read: readEach,
  },
  { name: 'set', pattern: 'Each (?:Number | Few) (?:Units)', read: readEvery },
  { name: 'set', pattern: 'Adverb', read: readAdverb },
  {
    name: 'set',
    pattern: 'WeekdayPlural (?:Part)?',
    read: (match) => literal('SET', `XXXX-WXX-${valueOf(match, 'WeekdayPlural')}`),
  },
];

function unitOf(match: Match, index: number): UnitCode {
  const word = wordAt(match.atoms, index);
  const code = lexicon.singular[word] ?? lexicon.plural[word] ?? 'D';
  return code === 'F' ? 'W' : (code as UnitCode);
}

function readEach(match: Match): Reading | null {
  const { atoms } = match;
  const weekday = valueOf(match, 'Weekday');
  if (isA(atoms, match.first, 'Per') && oneOf(match, 'OneUnit') < 0) return null;
  const part = oneOf(match, 'Part');
  const code = part < 0 ? '' : (lexicon.parts[wordAt(atoms, part)] ?? '');
  const time = code === '' ? '' : code.startsWith('T') ? code : `T${code}`;
  if (!Number.isNaN(weekday)) return literal('SET', `XXXX-WXX-${weekday}${time}`);
  if (oneOf(match, 'Month') >= 0) return literal('SET', `XXXX-${digits(valueOf(match, 'Month'), 2)}`);
  const season = oneOf(match, 'Season');
  if (season >= 0) return literal('SET', `XXXX-${lexicon.seasons[wordAt(atoms, season)] ?? ''}`);
  if (oneOf(match, 'Weekend') >= 0) return literal('SET', 'XXXX-WXX-WE');
  if (part >= 0) return literal('SET', `XXXX-XX-XX${time}`);
  const unit = Math.max(oneOf(match, 'OneUnit'), oneOf(match, 'Second'));
  return isA(atoms, unit, 'Second')
    ? null
    : literal('SET', durationOf(unitOf(match, unit), oneOf(match, 'Other') >= 0 ? 2 : 1));
}

function readEvery(match: Match): Reading {
  return literal(
    'SET',
    durationOf(unitOf(match, match.last - 1), oneOf(match, 'Few') >= 0 ? Number.NaN : numberIn(match)),
  );
}

/** "daily", "weekly"; not "annual", which tells a kind of thing more often than when it comes. */
function readAdverb(match: Match): Reading | null {
  const word = wordAt(match.atoms, match.first);
  if (word === 'annual' || isCapital(match)) return null;
  if (word === 'quarterly' && isA(match.atoms, match.last, 'Word')) return null;
  return literal('SET', lexicon.adverbs[word] ?? 'P1D');
}

function isCapital(match: Match): boolean {
  const { atoms, first } = match;
  return /[A-Z]/.test(atoms.text.charAt(atoms.starts[first] ?? 0)) && isA(atoms, first - 1, 'Name');
}
