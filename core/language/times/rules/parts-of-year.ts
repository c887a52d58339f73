import type { YearMeant } from '../meaning.ts';
import { date, isA, type Match, oneOf, type Reading, type Rule, valueOf, wordAt } from '../rule.ts';
import lexiconSeasons from '../seasons.json' with { type: 'json' };
import { ordinalIn, yearOfTwoDigits } from './numbers.ts';
import { pickIn } from './picks.ts';

/** Parts of a year: quarters, halves and seasons; and the years by which money is counted. */
export const partOfYearRules: readonly Rule[] = [
  {
    name: 'quarter',
    pattern: `(?:The | This UnitYear Possessive | Last UnitYear Possessive | A)? (?:FourDigits)? (?:Fiscal Hyphen?)? (?:Ordinal | Last) Hyphen? UnitQuarter (?: Of? (?: Fiscal? FourDigits | (?:This | Last | Next) UnitYear))?`,
    read: readQuarter,
  },
  {
    name: 'quarter',
    pattern: '(?:The)? QuarterCode Of? (?:FourDigits | ShortYear | FiscalCode)? | FourDigits Hyphen? QuarterCode',
    read: readQuarterCode,
  },
  {
    name: 'half',
    pattern:
      'The? (?:Ordinal | Last | Later) Half Of (?: The UnitYear | This UnitYear | Last UnitYear | Next UnitYear | FourDigits)',
    read: readHalf,
  },
  { name: 'half', pattern: 'HalfCode Of? FourDigits | FourDigits HalfCode', read: readHalf },
  {
    name: 'season',
    pattern:
      '(?: The | This | Last | Next | That | Past | (?:The)? (?:Previous | Following | Coming | Same))? (?:FourDigits)? Season (?: (?:Of | Comma)? FourDigits | Of (?:That | This | Last | Next) UnitYear)?',
    read: readSeason,
  },
  {
    name: 'fiscal-year',
    pattern: 'Fiscal (?:UnitYear)? FourDigits (?:Hyphen (?:Day | Hundreds | FourDigits))? | FiscalCode',
    read: readFiscal,
  },
];

function yearOf(match: Match): YearMeant {
  const year = valueOf(match, 'FourDigits');
  if (!Number.isNaN(year)) return year;
  if (oneOf(match, 'UnitYear') < 0) return 'near';
  if (oneOf(match, 'That') >= 0) return { from: 'text', offset: 0 };
  return { from: 'publication', offset: oneOf(match, 'Last') >= 0 ? -1 : oneOf(match, 'Next') >= 0 ? 1 : 0 };
}

function readQuarter(match: Match): Reading | null {
  const ordinal = oneOf(match, 'Ordinal');
  const number = ordinal < 0 ? Number.NaN : ordinalIn(match);
  if (ordinal < 0) {
    return date({ is: 'period', unit: 'Q', offset: -1, from: 'publication' });
  }
  if (!(number >= 1 && number <= 4)) return null;
  const found = date({ is: 'part-of-year', year: yearOf(match), part: `Q${number}` });
  const { atoms, first, last } = match;
  const isAttribute = isA(atoms, last - 2, 'Hyphen') && (isA(atoms, first, 'The') || isA(atoms, first, 'A'));
  return isAttribute ? [{ ...found, first: first + 1, last }] : found;
}

function readQuarterCode(match: Match): Reading | null {
  const code = wordAt(match.atoms, oneOf(match, 'QuarterCode')).replace('q', '');
  const short = valueOf(match, 'ShortYear');
  const fiscal = oneOf(match, 'FiscalCode');
  const year: YearMeant =
    fiscal >= 0
      ? fiscalYear(wordAt(match.atoms, fiscal))
      : Number.isNaN(short)
        ? yearOf(match)
        : yearOfTwoDigits(short);
  return date({ is: 'part-of-year', year, part: `Q${code}` });
}

function readHalf(match: Match): Reading | null {
  const code = oneOf(match, 'HalfCode');
  const number =
    code >= 0
      ? Number(wordAt(match.atoms, code).replace('h', ''))
      : oneOf(match, 'Ordinal') >= 0
        ? ordinalIn(match)
        : 2;
  if (number !== 1 && number !== 2) return null;
  return date({ is: 'part-of-year', year: yearOf(match), part: `H${number}` });
}

/** Seasons; "spring" and "fall" are verbs and events too, so they need a word before or after that asks for a season. */
function readSeason(match: Match): Reading | null {
  const { atoms, first, last } = match;
  const at = oneOf(match, 'Season');
  const word = wordAt(atoms, at);
  const part = (lexiconSeasons as Readonly<Record<string, string>>)[word] ?? '';
  const year = yearOf(match);
  const alone = at === first || isA(atoms, at - 1, 'The');
  if (alone && year === 'near') {
    if (word === 'fall' || word === 'spring') {
      const ready = ['In', 'Since', 'By', 'Until', 'Early', 'Late', 'Mid', 'Hyphen'].some((name) =>
        isA(atoms, first - 1, name),
      );
      if (!ready || isA(atoms, last, 'Of') || isA(atoms, last, 'In') || isA(atoms, last, 'To')) return null;
    } else if (isA(atoms, last, 'Name')) return null;
  }
  return date({ is: 'part-of-year', year, part, pick: pickIn({ atoms, first, last: at }) });
}

function readFiscal(match: Match): Reading | null {
  const code = oneOf(match, 'FiscalCode');
  return date({ is: 'year', year: code >= 0 ? fiscalYear(wordAt(match.atoms, code)) : valueOf(match, 'FourDigits') });
}

function fiscalYear(code: string): number {
  const value = Number(code.replace(/\D/g, ''));
  return value < 100 ? yearOfTwoDigits(value) : value;
}
