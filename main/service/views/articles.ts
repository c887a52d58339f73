import type { Article } from '../../../core/model/article.ts';
import { statementsOf } from '../../../core/model/contents.ts';
import { inForce } from '../../../core/model/correction.ts';
import type { ArticleId, Range, Span } from '../../../core/model/span.ts';
import type { ArticleView, PassageView } from '../../../core/model/views/articles.ts';
import type { Page } from '../../../core/model/views/page.ts';
import { placesOf, searchWords } from '../../library/store/store.ts';
import type { Built } from '../../worker/engine-worker.ts';
import type { Evidence } from './evidence.ts';

/** UTF-16 units of text shown on either side of a passage. */
const AROUND = 280;
/** Places of the words shown of one article: beyond that, reading it helps more. */
const MOST_IN_ARTICLE = 20;

/** How many statements of the memo cite each article. */
export function citedCounts({ memo }: Built): ReadonlyMap<ArticleId, number> {
  const counts = new Map<ArticleId, number>();
  for (const { content } of memo.sections)
    for (const { evidence } of statementsOf(content))
      for (const id of new Set(evidence.map(({ article }) => article))) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

export function articleView(article: Article, evidence: Evidence, cited: ReadonlyMap<ArticleId, number>): ArticleView {
  const { id, source, title, published, language, text } = article;
  return {
    id,
    name: source.names[0] ?? id,
    title: title?.text ?? null,
    begins: beginningOf(article),
    outlet: article.publisher?.text ?? null,
    date: published,
    language: language ?? 'en',
    characters: text.length,
    cited: cited.get(id) ?? 0,
    edited: inForce(evidence.state.corrections).some(
      (correction) =>
        ('article' in correction && correction.article === id) ||
        (correction.kind === 'line' && correction.at.article === id),
    ),
  };
}

/** UTF-16 units of an article's beginning at most, and those below which a line says too little alone: a place, a name. */
const BEGINNING = 90;
const TOO_LITTLE = 25;

/** The first words of an article that are its own, up to a blank near the limit, with "…" where more follows. */
export function beginningOf({ text, boilerplate }: Pick<Article, 'text' | 'boilerplate'>): string {
  let at = 0;
  for (;;) {
    at += /^\s*/.exec(text.slice(at, at + 10_000))?.[0].length ?? 0;
    const inside = boilerplate.find(({ start, end }) => start <= at && at < end);
    if (!inside) break;
    at = inside.end;
  }
  const next = boilerplate.find(({ start }) => start > at)?.start ?? text.length;
  const lines = text.slice(at, Math.min(next, at + 4 * BEGINNING)).split('\n');
  const words = lines.reduce(
    (begun, line) => (begun.length < TOO_LITTLE ? `${begun} ${line.replace(/\s+/g, ' ')}`.trim() : begun),
    '',
  );
  if (words.length <= BEGINNING) return words;
  const blank = words.lastIndexOf(' ', BEGINNING);
  return `${words.slice(0, blank > BEGINNING / 2 ? blank : BEGINNING)} …`;
}

/**
 * A passage with what stands around it, without the lines that are left out of every result: cut at words where there are blanks
 * between them, with an ellipsis where it is cut.
 */
export function passageView(evidence: Evidence, at: Span): PassageView | null {
  const article = evidence.articleOf(at.article);
  if (!article || at.end > article.text.length) return null;
  const { text } = article;
  const [from, to] = [at.start - AROUND, at.end + AROUND];
  // A line that the passage itself stands in is its context all the same.
  const leftOut = article.boilerplate.filter(({ start, end }) => end <= at.start || start >= at.end);
  const before = textWithout(text, { start: Math.max(0, from), end: at.start }, leftOut);
  const after = textWithout(text, { start: at.end, end: Math.min(to, text.length) }, leftOut);
  return {
    article: article.id,
    outlet: evidence.outletOf(article.id),
    title: article.title?.text ?? null,
    date: article.published,
    before: from <= 0 ? before : `… ${before.replace(/^\S*\s+/, '')}`,
    words: text.slice(at.start, at.end),
    after: to >= text.length ? after : `${after.replace(/\s+\S*$/, '')} …`,
    range: { start: at.start, end: at.end },
  };
}

/** A stretch of a text without what lies in some ranges of it. */
function textWithout(text: string, { start, end }: Range, ranges: readonly Range[]): string {
  let at = start;
  let kept = '';
  for (const range of ranges.toSorted((a, b) => a.start - b.start)) {
    if (range.end <= at || range.start >= end) continue;
    kept += text.slice(at, Math.max(at, range.start));
    at = range.end;
  }
  return kept + text.slice(at, Math.max(at, end));
}

/** The places of the words in the found articles as passages: each word in its sentence's neighbourhood. */
export function searchPage(
  evidence: Evidence,
  found: readonly { readonly article: ArticleId }[],
  { words, skip, most }: { readonly words: string; readonly skip: number; readonly most: number },
  version: number,
): Page<PassageView> {
  const wanted = searchWords(words);
  const all = found.flatMap(({ article }) => {
    const text = evidence.articleOf(article)?.text ?? '';
    const places = placesOf(text, wanted, MOST_IN_ARTICLE);
    // Found by a title that does not stand in the text: then how it begins.
    return (places.length > 0 ? places : [0]).map((at) => ({ article, at, text }));
  });
  const passages = all.slice(skip, skip + most).flatMap(({ article, at, text }) => {
    const end = /^[\p{L}\p{M}\p{N}]+/u.exec(text.slice(at, at + 100))?.[0].length ?? 1;
    return passageView(evidence, { article, start: at, end: at + end }) ?? [];
  });
  return { items: passages, total: all.length, version };
}
