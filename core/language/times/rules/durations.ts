import { lexicon } from '../lexicon.ts';
import type { UnitCode } from '../meaning.ts';
import { isA, literal, type Match, oneOf, type Reading, type Rule, wordAt } from '../rule.ts';
import { numberIn } from './numbers.ts';
import { durationOf } from './relative.ts';

const AMOUNT =
  '(?: A? Few (?:Of)? | A (?:Additional | Half Hyphen?)? | (?:Digits | (?:NumberWord Hyphen?)* NumberWord) (?: And A Half)? | Half A | Additional )';
const SPAN =
  '(?: The (?:Last | Past | Next | Coming | Following | Previous | Ordinal | Latest)? | (?: Past | Last | Next | Coming | Its ) )';

/** How long something lasts. */
export const durationRules: readonly Rule[] = [
  {
    name: 'duration',
    pattern: `(?:${AMOUNT}) (?: More | Consecutive | Additional | Entire)? (?:Units | OneUnit | Second) (?: And A Half)?`,
    read: readDuration,
  },
  {
    name: 'duration',
    pattern: `${SPAN} (?: Few | (?:Digits | (?:NumberWord Hyphen?)* NumberWord) ) (?:Units)`,
    read: readDuration,
  },
  { name: 'duration', pattern: `(?:${SPAN})? (?:Number) (?:To | Or | Hyphen) (?:Number) (?:Units)`, read: readRange },
  {
    name: 'duration',
    pattern:
      'The? (?:Digits | (?:NumberWord Hyphen)? NumberWord | A Half) Hyphen (?:OneUnit | Second | Units) (?: Hyphen? (?:Long | Old))?',
    read: readDuration,
  },
  { name: 'duration', pattern: '(?:Digits | NumberWord) (?:OneUnit) (?=Word)', read: readDuration },
  { name: 'duration', pattern: '(?:OneUnit | Units) Hyphen (?:Long | Old)', read: readVague },
  {
    name: 'duration',
    pattern: '(?: (?:The)? (?: Coming | Latest | Past | Next | Last | Following) )? Units (?: Ahead)?',
    read: readPlural,
  },
];

function unitIn(match: Match): UnitCode {
  const index = Math.max(oneOf(match, 'OneUnit'), oneOf(match, 'Units'), oneOf(match, 'Second'));
  const word = wordAt(match.atoms, index);
  const code = lexicon.singular[word] ?? lexicon.plural[word] ?? 'D';
  return code === 'F' ? 'W' : (code as UnitCode);
}

function readDuration(match: Match): Reading | null {
  const { atoms, first, last } = match;
  const unit = unitIn(match);
  const number = oneOf(match, 'Few') >= 0 ? Number.NaN : numberIn(match);
  const single = Number.isNaN(number) && oneOf(match, 'Few') < 0;
  // "his 6-year-old son": an age, no time.
  if (unit === 'Y' && oneOf(match, 'Old') >= 0 && oneOf(match, 'Hyphen') >= 0) return null;
  if (single && !isSpell(match, unit)) return null;
  if (oneOf(match, 'Second') >= 0 && (single || !isA(atoms, last, 'Hyphen'))) return null;
  if (isA(atoms, first - 1, 'Money') || (isA(atoms, first, 'A') && isRate(match))) return readRate(match, unit);
  // "one day" and "the day" are often no length; "two quarters" and "a quarter" are fractions too.
  if (unit === 'Q' && (single || isA(atoms, first + 1, 'Hyphen') || isA(atoms, last, 'Of'))) return null;
  if (oneOf(match, 'Past') >= 0 && Number.isNaN(number) && unit === 'Y') return literal('DURATION', 'PXY');
  const fortnight = wordAt(atoms, last - 1).startsWith('fortnight') ? 2 : 1;
  const found = literal('DURATION', durationOf(unit, single ? fortnight : number * fortnight));
  // "the two-week crisis": the article belongs to the crisis.
  const hyphen = oneOf(match, 'Hyphen');
  return isA(atoms, first, 'The') && hyphen > 0 && isA(atoms, hyphen + 1, 'OneUnit')
    ? [{ ...found, first: first + 1, last }]
    : found;
}

/** "a month", "a week": a length after a word that measures, or with what makes it one. */
function isSpell(match: Match, unit: UnitCode): boolean {
  const { atoms, first } = match;
  if (oneOf(match, 'Half') >= 0 || oneOf(match, 'Additional') >= 0) return true;
  if (!isA(atoms, first, 'A')) return false;
  if (isRate(match)) return true;
  return unit !== 'S' && unit !== 'Q';
}

/** "$33 million a year", "358,000 a month": so much each. */
function isRate(match: Match): boolean {
  const { atoms, first } = match;
  if (!isA(atoms, first, 'A') || !isA(atoms, first + 1, 'OneUnit')) return false;
  if (
    [
      'For',
      'In',
      'Over',
      'Of',
      'Than',
      'Nearly',
      'About',
      'After',
      'Before',
      'Once',
      'Just',
      'Until',
      'By',
      'Under',
    ].some((name) => isA(atoms, first - 1, name))
  ) {
    return isA(atoms, first - 1, 'Once');
  }
  for (let i = first - 1; i >= Math.max(0, first - 4); i--) {
    if (isA(atoms, i, 'Number') || isA(atoms, i, 'Percent')) return true;
    if (isA(atoms, i, 'Comma') || isA(atoms, i, 'Stop') || isA(atoms, i, 'Break')) return false;
  }
  return /^(?:times|twice)$/.test(wordAt(atoms, first - 1));
}

function readRate(match: Match, unit: UnitCode): Reading | null {
  return isA(match.atoms, match.first - 1, 'Money') ? null : literal('SET', durationOf(unit, 1));
}

function readRange(match: Match): Reading {
  const { atoms, first, last } = match;
  return literal(
    'DURATION',
    durationOf(unitIn(match), numberIn({ atoms, first: last - 2, last: last - 1 }) || numberIn({ atoms, first, last })),
  );
}

function readVague(match: Match): Reading | null {
  // What stands before the hyphen is the number of an age: "a 6-year-old".
  if (oneOf(match, 'Old') >= 0 && isA(match.atoms, match.first - 1, 'Hyphen')) return null;
  const plural = oneOf(match, 'Units') >= 0;
  return literal('DURATION', durationOf(unitIn(match), plural ? Number.NaN : 1));
}

/** "It takes years", "despite months of talks"; not "the boom years of tin", "they lost hours". */
function isMeasured({ atoms, first, last }: Match): boolean {
  const before = wordAt(atoms, first - 1);
  return MEASURES.test(before) || (isA(atoms, last, 'Of') && isA(atoms, last + 1, 'Word') && ENDURES.test(before));
}

const MEASURES = /^(?:take|takes|took|taken|taking|last|lasts|lasted|lasting|spend|spends|spent|spending)$/;
/** What a stretch of something comes to, or comes before. */
const ENDURES =
  /^(?:despite|amid|following|follow|follows|followed|end|ends|ended|ending|cap|caps|capped|capping|conclude|concluded|brought|bring|brings|had|have|having|endured|endure|saw|face|faces|faced|facing|sparked|spark|promise|mean|means|meant)$/;

/** "for centuries", "in recent years", "in the coming months". */
function readPlural(match: Match): Reading | null {
  const { atoms, first } = match;
  const unit = unitIn(match);
  if (unit === 'S' || wordAt(atoms, match.last - 1) === 'mins' || wordAt(atoms, match.last - 1) === 'secs') return null;
  if (oneOf(match, 'Latest') >= 0 && !/recent/.test(wordAt(atoms, oneOf(match, 'Latest')))) return null;
  if (
    isA(atoms, first, 'Units') &&
    !['For', 'In', 'Over', 'After', 'Of'].some((name) => isA(atoms, first - 1, name)) &&
    !isMeasured(match)
  )
    return null;
  if (isA(atoms, first, 'Units') && isA(atoms, first - 1, 'Of') && !isA(atoms, first - 2, 'Few')) return null;
  if (oneOf(match, 'Latest') >= 0) return literal('DATE', 'PAST_REF');
  if (unit === 'Q') return null;
  return oneOf(match, 'Coming') >= 0
    ? literal('DURATION', durationOf(unit, Number.NaN))
    : literal('DURATION', durationOf(unit, Number.NaN));
}
