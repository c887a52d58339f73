import type { Piece } from '../../model/memo.ts';
import fr from './fr.json' with { type: 'json' };

/** What a language's words do before a name. */
interface Grammar {
  /** Words that lose their vowel before one ("d’Anna", "qu’Anna"). */
  readonly elided: readonly string[];
  /** First words of names in H that is not heard, so that they take an elision; no other name in H takes one. */
  readonly mute: string;
  /** Words that begin with a vowel and take no elision. */
  readonly full: string;
  /** Names of countries and regions, as English articles print them, by the preposition of place before them. */
  readonly places: Readonly<Record<string, string>>;
}

const GRAMMARS: Readonly<Record<string, Grammar>> = { fr };

/** The preposition of place before a name in this language ("en Scotland", "aux United States"); null where its usual one holds. */
export function prepositionOf(language: string, place: string): string | null {
  const places = Object.entries(grammarOf(language)?.places ?? {});
  return places.find(([, names]) => names.split('|').includes(place))?.[0] ?? null;
}

/**
 * The words before a name as this language writes them there: in French "d’Anna" for "de Anna" and "qu’Iran" for "que Iran", but
 * "de Hakan", "de Yasmin" and "de 8 pays". The name itself stays as it is. Source: Grevisse, Le bon usage, on elision.
 */
export function elided(before: string, next: string, language: string): string {
  const grammar = grammarOf(language);
  const [, start = '', word = '', space = ''] = /^(.*?)(\p{L}+)( )$/su.exec(before) ?? [];
  if (!grammar?.elided.includes(word.toLowerCase()) || /[\p{L}\p{N}]$/u.test(start)) return before;
  return space && isVowel(next, grammar) ? `${start}${word.slice(0, -1)}’` : before;
}

/** Pieces with the phrase's own words elided before the names that they lead to. */
export function elidedPieces(pieces: readonly Piece[], language: string): readonly Piece[] {
  if (!grammarOf(language)) return pieces;
  return pieces.map((piece, i) => {
    const next = pieces[i + 1];
    if (piece.kind !== 'text' || next === undefined || next.kind === 'cited') return piece;
    const words = elided(piece.text, next.kind === 'slot' ? next.slot.value : next.text, language);
    return words === piece.text ? piece : { ...piece, text: words };
  });
}

/** Y is a vowel before a consonant alone ("d’Yves", "de Yasmin"). */
function isVowel(words: string, { mute, full }: Grammar): boolean {
  const [first = ''] = /^\p{L}+/u.exec(words) ?? [];
  if (full.split('|').includes(first.toLowerCase())) return false;
  const plain = first.normalize('NFD').replace(/\p{M}/gu, '');
  return mute.split('|').includes(first) || /^(?:[aeiouœæ]|y(?![aeiouy]))/i.test(plain);
}

function grammarOf(language: string): Grammar | undefined {
  const [name = ''] = language.split('-');
  return Object.hasOwn(GRAMMARS, name) ? GRAMMARS[name] : undefined;
}
