import type { Piece } from '../model/memo.ts';
import type { Phrases } from '../model/template.ts';
import { elidedPieces } from './grammar/grammar.ts';

/** What a phrase's slots are filled with; null and missing ones drop the bracketed part that names them. */
export type Fills = Readonly<Record<string, readonly Piece[] | null>>;

type Part = { readonly text: string } | { readonly slot: string } | { readonly optional: readonly Part[] };

/** A phrase of the pack, filled. Throws a RangeError for a phrase that the pack lacks or a slot that nothing fills. */
export function phrase(phrases: Phrases, key: string, fills: Fills = {}): readonly Piece[] {
  const pattern = phrases.phrases[key];
  if (pattern === undefined) throw new RangeError(`no phrase ${key}`);
  return filledPattern(pattern, key, fills, phrases.language);
}

/** A pattern of a language with its slots filled. Throws a RangeError, naming `key`, for a slot that nothing fills. */
export function filledPattern(pattern: string, key: string, fills: Fills, language: string): readonly Piece[] {
  const pieces = partsOf(pattern).flatMap((part) => {
    if ('optional' in part)
      return part.optional.some((inner) => isEmpty(inner, fills))
        ? []
        : part.optional.flatMap((inner) => filled(inner, fills, key));
    return filled(part, fills, key);
  });
  return singleStops(joined(elidedPieces(pieces, language)));
}

/** "Washington, D.C." ends a sentence with its own stop: the phrase's would be a second one. */
function singleStops(pieces: readonly Piece[]): readonly Piece[] {
  let before = '';
  return pieces.flatMap((piece) => {
    const isDoubled = piece.kind === 'text' && piece.text.startsWith('.') && before.endsWith('.');
    const kept = isDoubled ? text(piece.text.slice(1)) : piece;
    before = wordsOf(kept) || before;
    return isDoubled && wordsOf(kept) === '' ? [] : [kept];
  });
}

/** A pattern filled with plain texts; null where a slot outside brackets has none. */
export function plainPhrase(pattern: string, values: Readonly<Record<string, string>>): string | null {
  const fills: Fills = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, [text(value)]]));
  const parts = partsOf(pattern);
  if (parts.some((part) => isEmpty(part, fills))) return null;
  return parts
    .flatMap((part) => {
      if ('optional' in part)
        return part.optional.some((inner) => isEmpty(inner, fills))
          ? []
          : part.optional.flatMap((inner) => filled(inner, fills, pattern));
      return filled(part, fills, pattern);
    })
    .map(wordsOf)
    .join('');
}

/** A fixed word of the pack; its key where the pack has none, so that a missing word is seen and harms nothing. */
export function word(phrases: Phrases, key: string): string {
  return phrases.words[key] ?? key;
}

/** Things in a row: "A", "A and B", "A, B and C". */
export function listed(phrases: Phrases, items: readonly (readonly Piece[])[]): readonly Piece[] {
  return joined(
    items.flatMap((item, i) => {
      if (i === 0) return item;
      return [text(word(phrases, i === items.length - 1 ? 'list.last' : 'list.between')), ...item];
    }),
  );
}

/** The words of a piece as printed. */
export function wordsOf(piece: Piece): string {
  if (piece.kind === 'cited') return '';
  return piece.kind === 'slot' ? piece.slot.value : piece.text;
}

/** A piece of a phrase's own words. */
export function text(words: string): Piece {
  return { kind: 'text', text: words };
}

function filled(part: Part, fills: Fills, key: string): readonly Piece[] {
  if ('text' in part) return [text(part.text)];
  if ('optional' in part) return [];
  const fill = fills[part.slot];
  if (!fill) throw new RangeError(`nothing fills {${part.slot}} of ${key}`);
  return fill;
}

function isEmpty(part: Part, fills: Fills): boolean {
  return 'slot' in part && !fills[part.slot]?.length;
}

/** Neighbouring texts as one. */
function joined(pieces: readonly Piece[]): readonly Piece[] {
  const out: Piece[] = [];
  for (const piece of pieces) {
    const last = out.at(-1);
    if (piece.kind === 'text' && last?.kind === 'text') out[out.length - 1] = text(last.text + piece.text);
    else out.push(piece);
  }
  return out;
}

const TOKENS = /\{([a-z-]+)\}|[[\]]|[^{}[\]]+/g;

function partsOf(pattern: string): readonly Part[] {
  const parts: Part[] = [];
  let optional: Part[] | null = null;
  for (const [token, slot] of pattern.matchAll(TOKENS)) {
    if (token === '[') optional = [];
    else if (token === ']') {
      if (optional) parts.push({ optional });
      optional = null;
    } else (optional ?? parts).push(slot === undefined ? { text: token } : { slot });
  }
  return parts;
}
