import type Hypher from 'hypher';
import { WordBreaks } from './word-breaks.ts';

/** Splits a word of letters where it may be broken; one part where it may not. */
export type Hyphenate = (word: string) => readonly string[];

export interface Hyphenators {
  /** By BCP 47 tag; null for languages without patterns. */
  readonly of: (language: string) => Hyphenate | null;
}

type Patterns = Promise<{ readonly default: object }>;

/**
 * Patterns by language: those of the whole tag first, then of its first part. They are all that there are in this form for languages
 * of today in Latin, Greek and Cyrillic letters; both written forms of Norwegian share theirs.
 */
const PATTERNS: Readonly<Record<string, () => Patterns>> = {
  en: async () => import('hyphenation.en-gb'),
  'en-us': async () => import('hyphenation.en-us'),
  be: async () => import('hyphenation.be'),
  ca: async () => import('hyphenation.ca'),
  cs: async () => import('hyphenation.cs'),
  da: async () => import('hyphenation.da'),
  de: async () => import('hyphenation.de'),
  el: async () => import('hyphenation.el-monoton'),
  es: async () => import('hyphenation.es'),
  fi: async () => import('hyphenation.fi'),
  fr: async () => import('hyphenation.fr'),
  hu: async () => import('hyphenation.hu'),
  it: async () => import('hyphenation.it'),
  lt: async () => import('hyphenation.lt'),
  lv: async () => import('hyphenation.lv'),
  nb: async () => import('hyphenation.nb-no'),
  nl: async () => import('hyphenation.nl'),
  nn: async () => import('hyphenation.nb-no'),
  no: async () => import('hyphenation.nb-no'),
  pl: async () => import('hyphenation.pl'),
  pt: async () => import('hyphenation.pt'),
  ru: async () => import('hyphenation.ru'),
  sk: async () => import('hyphenation.sk'),
  sl: async () => import('hyphenation.sl'),
  sv: async () => import('hyphenation.sv'),
  tr: async () => import('hyphenation.tr'),
  uk: async () => import('hyphenation.uk'),
};

/** Loads the patterns of the languages that a document names; others are not hyphenated. */
export async function loadHyphenators(languages: Iterable<string>): Promise<Hyphenators> {
  const keys = new Set([...languages].map(patternKey).filter((key) => key !== null));
  const loaded = new Map<string, Hyphenate>();
  await Promise.all(
    [...keys].map(async (key) => {
      const opened = await patternsOf(key);
      if (opened) loaded.set(key, cached(opened));
    }),
  );
  return { of: (language) => loaded.get(patternKey(language) ?? '') ?? null };
}

/** Patterns that were opened: it takes as long as a page, and they are the same for every document. */
const opened = new Map<string, Promise<Hypher | null>>();

async function patternsOf(key: string): Promise<Hypher | null> {
  const known = opened.get(key);
  if (known) return known;
  const opening = (PATTERNS[key]?.() ?? Promise.resolve(null)).then(
    (module) => module && new WordBreaks(module.default),
  );
  opened.set(key, opening);
  return opening;
}

function patternKey(language: string): string | null {
  const tag = language.toLowerCase();
  const short = tag.split('-')[0] ?? tag;
  return Object.hasOwn(PATTERNS, tag) ? tag : Object.hasOwn(PATTERNS, short) ? short : null;
}

/** Two letters stay before a hyphen and three after it. A word of one case only: names in capitals are not broken. */
function cached(hypher: Hypher): Hyphenate {
  const known = new Map<string, readonly string[]>();
  return (word) => {
    let parts = known.get(word);
    if (!parts) {
      parts = word === word.toUpperCase() ? [word] : joinShort(hypher.hyphenate(word));
      known.set(word, parts);
    }
    return parts;
  };
}

function joinShort(parts: readonly string[]): readonly string[] {
  const out = [...parts];
  while (out.length > 1 && (out[0] ?? '').length < 2) out.splice(0, 2, (out[0] ?? '') + (out[1] ?? ''));
  while (out.length > 1 && (out.at(-1) ?? '').length < 3) out.splice(-2, 2, (out.at(-2) ?? '') + (out.at(-1) ?? ''));
  return out;
}
