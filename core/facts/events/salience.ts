import type { Sentence, Token } from '../../model/analysis.ts';
import type { Article } from '../../model/article.ts';
import { stemOf } from '../../model/stem.ts';
import { wordIs } from '../../model/word.ts';
import type { Clause } from '../phrases/clauses.ts';
import { contentStem } from '../phrases/nouns.ts';
import type { Trigger } from './triggers.ts';

export interface SalienceFeatures {
  readonly trigger: Trigger;
  readonly sentence: Sentence;
  /** How many prose sentences stand before it. */
  readonly prose: number;
  readonly dated: boolean;
  readonly actors: number;
  readonly title: ReadonlySet<string>;
  readonly tokens: readonly Token[];
  readonly clause: Clause;
  /** True where the sentence lacks its first words. */
  readonly broken: boolean;
}

/** How much an event matters, 0 to 1, by features that any news text has: none of them looks at what it is about. */
export function salienceOf(features: SalienceFeatures): number {
  const { trigger, prose, dated, actors, title, tokens, clause, sentence } = features;
  let one: string | null = null;
  let several = false;
  let shared: Set<string> | null = null;
  let counts = false;
  const mayCount = trigger.type !== 'saying';
  for (let i = clause.first; i < clause.last; i++) {
    // Further words of the clause can tell no more.
    if (several && title.size === 0 && (counts || !mayCount)) break;
    const token = tokens[i] as Token;
    counts ||= mayCount && isAmount(token);
    for (const stem of contentStem(token)) {
      one ??= stem;
      several ||= stem !== one;
      if (title.has(stem)) (shared ??= new Set()).add(stem);
    }
  }
  let value = trigger.weight;
  if (dated) value += 0.16;
  if (prose < 3 && sentence.kind === 'prose') value += 0.16 - 0.04 * prose;
  value += Math.min(0.12, 0.04 * (shared?.size ?? 0));
  if (actors > 0) value += 0.06;
  if (counts) value += 0.04;
  if (trigger.by === 'noun') value -= 0.08;
  // "The bridge, built in 1932, collapsed": what an aside tells is seldom the news.
  if (clause.subject !== null && clause.opener !== null) value -= 0.12;
  // A heading repeats what the text tells better; a clause of three words tells little.
  if (sentence.kind !== 'prose') value -= 0.15;
  if (!several) value -= 0.2;
  if (tokens[clause.first]?.pos === 'PRON') value -= 0.1;
  // A sentence that begins in small letters has lost its beginning.
  if (features.broken) value -= 0.2;
  return Math.round(100 * Math.min(1, Math.max(0, value))) / 100;
}

const isAmount = wordIs(/^[$£€]|\d/u);

/** The stems of the title's words. */
export function titleStems(article: Article): ReadonlySet<string> {
  const words =
    (article.title?.text ?? '')
      .slice(0, 400)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.filter((word) => word.length > 3).map((word) => stemOf(word)));
}
