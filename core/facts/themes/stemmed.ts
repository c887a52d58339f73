import { stemOf } from '../../model/stem.ts';

/**
 * A theme as its lexicon has it. Terms are words in the singular, small letters, with one space between them; those `beside` are of
 * the theme only where another of its terms stands in the same paragraph or one next to it.
 */
export interface ThemeTerms {
  readonly id: string;
  readonly label: string;
  readonly terms: readonly string[];
  readonly beside?: readonly string[];
}

/** A theme with the stems of its terms, a space between each. */
export interface StemmedTheme extends ThemeTerms {
  readonly beside: readonly string[];
}

export function stemmedThemes(themes: readonly ThemeTerms[]): readonly StemmedTheme[] {
  return themes.map(({ id, label, terms, beside = [] }) => ({
    id,
    label,
    terms: terms.map(stemmedTerm),
    beside: beside.map(stemmedTerm),
  }));
}

/** A term as its stems, a space between each. */
export function stemmedTerm(term: string): string {
  return term
    .toLowerCase()
    .split(/\s+/u)
    .flatMap((word) => partsOf(word))
    .join(' ');
}

/** The stems of a word, or of the words that hyphens bind in it; none for a hyphen alone. */
export function partsOf(word: string): readonly string[] {
  return bindsWords(word)
    ? word
        .split(/[-–]/u)
        .filter((part) => part !== '')
        .map((part) => stemOf(part))
    : [stemOf(word)];
}

export function bindsWords(lower: string): boolean {
  return lower.includes('-') || lower.includes('–');
}
