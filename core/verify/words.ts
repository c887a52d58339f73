/** A word or a sign of a text, folded, with its half-open UTF-16 offsets. */
export interface Word {
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

/** What no page shows, or a document leaves out (`template/clean.ts`): nothing within a word, and nothing between two. */
const HIDDEN = String.raw`\0-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff0-\ufffb\ufffe\uffff`;
/** A citation's mark as a list prints it, "[3b]", else a word with inner apostrophes, else a single sign. */
const WORDS = new RegExp(
  String.raw`\[\d{1,4}[a-z]{0,2}\]|[\p{L}\p{M}\p{N}${HIDDEN}]+(?:['’ʼ][\p{L}\p{M}\p{N}${HIDDEN}]+)*|[^\s\x85]`,
  'gu',
);
const UNSEEN = new RegExp(`[${HIDDEN}]`, 'gu');
/** Half of a pair (an article that was cut within an emoji), which every file shows as U+FFFD (`template/clean.ts`). */
const LONE_SURROGATE = /\p{Cs}/gu;
/**
 * Scripts whose fonts set some letters before those that they are spoken after (Devanagari to Sinhala, Burmese, Khmer): a program that
 * reads a PDF by the places of its glyphs, as PDF.js does, finds the letters of a word in another order than they are written in. Their digits stay in theirs.
 */
const REORDERED = /(?:(?!\p{Nd})[\u0900-\u0dff\u1000-\u109f\u1780-\u17ff]){2,}/gu;
/** ASCII without what is folded, as most words are. */
const PLAIN = /^[!#-&(-_a-~]*$/;
const LIGATURES: Readonly<Record<string, string>> = {
  ﬀ: 'ff',
  ﬁ: 'fi',
  ﬂ: 'fl',
  ﬃ: 'ffi',
  ﬄ: 'ffl',
  ﬅ: 'ſt',
  ﬆ: 'st',
};

/**
 * A word with all that is folded: quotation marks and apostrophes of every form, ligatures, soft hyphens and other unseen
 * signs, lone surrogates, the forms of a hyphen, canonical Unicode forms; in scripts that a font reorders, the order of letters.
 * Nothing else: not case, not digits, not accents.
 */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text;
  return text
    .replace(UNSEEN, '')
    .replace(LONE_SURROGATE, '\ufffd')
    .normalize('NFC')
    .replace(/[ﬀ-ﬆ]/g, (ligature) => LIGATURES[ligature] ?? ligature)
    .replace(/[“”„‟«»‹›‘’‚‛ʼ′″`´'"]/g, "'")
    .replace(/[\u2010\u2011]/g, '-')
    .replace(REORDERED, (letters) => Array.from(letters.normalize('NFD')).toSorted().join(''));
}

/** The words of a text in order; spaces stand between them and are never compared. */
export function wordsOf(text: string): readonly Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(WORDS)) {
    const key = fold(match[0]);
    if (key !== '') words.push({ key, start: match.index, end: match.index + match[0].length });
  }
  return words;
}

/** The label of a citation's mark ("3b" of "[3b]"), or null for any other word. */
export function labelOf(key: string): string | null {
  return key.length > 2 && key.startsWith('[') && key.endsWith(']') ? key.slice(1, -1) : null;
}

/** True for a key that is a word or a number, not a sign. */
export function isWord(key: string): boolean {
  return /[\p{L}\p{N}]/u.test(key) && labelOf(key) === null;
}

/** Where a row of keys begins in another, from `from` on; -1 where it does not stand there. */
export function indexOfKeys(keys: readonly string[], wanted: readonly string[], from = 0): number {
  const [first] = wanted;
  if (first === undefined) return -1;
  for (let at = keys.indexOf(first, from); at >= 0; at = keys.indexOf(first, at + 1)) {
    if (wanted.every((key, i) => keys[at + i] === key)) return at;
  }
  return -1;
}
