import type { Sentence } from '../../model/analysis.ts';
import type { Assigned, Draft } from './assign.ts';
import type { RawMention } from './raw.ts';
import type { Word } from './words.ts';

/** Whom a pronoun, a title or a description points at, and the raw mentions that decide it. */
export interface Reference {
  readonly to: readonly Draft[];
  readonly because: readonly number[];
}

/** Whom the mentions that name nobody point at, in one pass over the text. */
export function resolveReferences(
  _words: readonly Word[],
  _sentences: readonly Sentence[],
  _raws: readonly RawMention[],
  _assigned: Assigned,
): ReadonlyMap<number, Reference> {
  return new Map();
}
