import type { ArticleId } from '../../core/model/span.ts';
import { fold } from '../library/store/store.ts';

/** Words in a row that are compared. */
const SHINGLE = 5;
/** The share of an article's shingles that another must have to tell the same story in the same words. */
const SAME_STORY = 0.6;

/** Finds articles that share most of their words, by their five-word shingles (Broder 1997), over an index that grows. */
export interface Similar {
  readonly add: (article: ArticleId, text: string) => void;
  /** The article that shares most with the text, where that is most of the shorter of the two. */
  readonly like: (text: string, except: ArticleId) => ArticleId | null;
}

export function similar(): Similar {
  const holders = new Map<string, ArticleId[]>();
  const sizes = new Map<ArticleId, number>();
  return {
    add: (article, text) => {
      if (sizes.has(article)) return;
      const own = shinglesOf(text);
      sizes.set(article, own.size);
      for (const shingle of own) {
        const list = holders.get(shingle);
        if (list) list.push(article);
        else holders.set(shingle, [article]);
      }
    },
    like: (text, except) => {
      const own = shinglesOf(text);
      const shared = new Map<ArticleId, number>();
      for (const shingle of own)
        for (const article of holders.get(shingle) ?? [])
          if (article !== except) shared.set(article, (shared.get(article) ?? 0) + 1);
      const [best] = [...shared].toSorted((a, b) => b[1] - a[1]);
      if (!best) return null;
      const shorter = Math.min(own.size, sizes.get(best[0]) ?? 0);
      return shorter > 0 && best[1] / shorter >= SAME_STORY ? best[0] : null;
    },
  };
}

function shinglesOf(text: string): ReadonlySet<string> {
  const words = fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  const shingles = new Set<string>();
  for (let i = 0; i + SHINGLE <= words.length; i++) shingles.add(words.slice(i, i + SHINGLE).join(' '));
  return shingles;
}
