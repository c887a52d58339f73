import { interned, type Worded, wordOfToken } from './word.ts';

/**
 * The key under which the inflections and spellings of one English word meet: "tariffs" and "tariff", "formalising" and
 * "formalized", "defence" and "defense". Takes a word in lower case; the key is for comparing and is never shown.
 */
export function stemOf(word: string): string {
  const kept = STEMS.get(word);
  if (kept !== undefined) return kept;
  const stem = interned(stemmed(word));
  // Texts repeat their words; what is kept is bounded, so that memory is too.
  if (STEMS.size >= MOST_STEMS) STEMS.clear();
  if (word.length <= LONGEST_KEPT) STEMS.set(word, stem);
  return stem;
}

/** The same of a token's word, kept with the word. */
export function stemOfToken(token: Worded): string {
  const word = wordOfToken(token);
  word.stem ??= stemOf(word.lower);
  return word.stem;
}

const STEMS = new Map<string, string>();
const MOST_STEMS = 50_000;
const LONGEST_KEPT = 40;

function stemmed(word: string): string {
  const bare = word.endsWith("'s") ? word.slice(0, -2) : word.endsWith("'") ? word.slice(0, -1) : word;
  const known = IRREGULAR.get(bare);
  if (known !== undefined) return known;
  if (bare.length < 4 || /\d/u.test(bare)) return bare;
  const one = singular(bare);
  // "fees" is "fee": short words keep their last letter.
  return one.length < 4 ? one : spelled(withoutEnding(one));
}

const IRREGULAR = new Map([
  ['men', 'man'],
  ['women', 'woman'],
  ['children', 'child'],
  ['people', 'people'],
  ['lives', 'lif'],
  ['news', 'news'],
  ['economics', 'economics'],
  ['politics', 'politics'],
  ['sold', 'sell'],
  ['bought', 'buy'],
  ['sought', 'seek'],
  ['met', 'meet'],
  ['made', 'mak'],
  ['said', 'say'],
  ['fought', 'fight'],
  ['crises', 'crisis'],
  ['media', 'media'],
  // Without their last letter these would be other words: "plan", "car", "cod".
  ['plane', 'plane'],
  ['planes', 'plane'],
  ['code', 'code'],
  ['codes', 'code'],
]);

function singular(word: string): string {
  if (/(?:ss|us|is)$/u.test(word)) return word;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:sh|ch|x|ss|z)es$/u.test(word)) return word.slice(0, -2);
  return word.endsWith('s') ? word.slice(0, -1) : word;
}

function withoutEnding(word: string): string {
  if (/i[sz]ation$/u.test(word)) return word.slice(0, -5);
  const cut = /(?:ing|ed)$/u.exec(word);
  if (!cut || cut.index < 3 || !/[aeiouy]/u.test(word.slice(0, cut.index))) return word;
  const rest = word.slice(0, cut.index);
  if (cut[0] === 'ed' && rest.endsWith('i')) return `${rest.slice(0, -1)}y`;
  return /([bdgkmnprt])\1$/u.test(rest) ? rest.slice(0, -1) : rest;
}

const WITH_LAST_E = new Set(['centr', 'theatr', 'metr', 'litr']);

/** British and American spellings, and a silent last "e", made one. */
function spelled(word: string): string {
  // No patterns: the lexicons' words are stemmed at every start.
  const bare = word.endsWith('e') ? word.slice(0, -1) : word;
  if (bare.endsWith('iz') || bare.endsWith('enc')) return `${bare.slice(0, -1)}s`;
  if (bare.endsWith('our')) return `${bare.slice(0, -3)}or`;
  return WITH_LAST_E.has(bare) ? `${bare}e` : bare;
}
