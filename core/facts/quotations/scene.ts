import type { Analysis, Entity } from '../../model/analysis.ts';
import type { Article } from '../../model/article.ts';
import type { Speaker } from '../../model/fact.ts';
import type { Range } from '../../model/span.ts';

/** What a speaker is looked for in. */
export interface Scene {
  readonly article: Article;
  readonly analysis: Analysis;
  readonly entities: ReadonlyMap<string, Entity>;
  /** Pictures' lines, in text order. */
  readonly captions: readonly Range[];
}

/** Who a speaker is found to be. */
export type Named = Pick<Speaker, 'entity' | 'name'>;

/** Whether marks that open behind `from` are open at a place. */
export function inMarks(text: string, from: number, at: number): boolean {
  const before = text.slice(from, at);
  const opened = before.match(/[“«„]/g)?.length ?? 0;
  const closed = before.match(/[”»]/g)?.length ?? 0;
  return opened > closed || (before.match(/"/g)?.length ?? 0) % 2 === 1;
}

/** How many sentences back an antecedent is looked for. */
export const BACK = 3;
/** How many characters beside a name are looked at. */
export const FARTHEST = 120;
