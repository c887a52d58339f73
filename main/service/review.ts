import { anchorOf } from '../../core/model/anchor.ts';
import type { Article } from '../../core/model/article.ts';
import type { Notice } from '../../core/model/notice.ts';
import type { ProjectArticle } from '../../core/model/project.ts';
import type { ArticleId } from '../../core/model/span.ts';
import type { ReviewView } from '../../core/model/views/articles.ts';
import { Trouble } from '../trouble.ts';
import { similar } from './similar.ts';
import { beginningOf } from './views/articles.ts';
import type { Work } from './work.ts';

/** A file that was dropped: its name and how to get its bytes, when its turn comes. */
export interface Dropped {
  readonly name: string;
  readonly bytes: () => Promise<Uint8Array>;
}

/** What was dropped on a project and is not added yet. */
export interface Reviews {
  /** Takes the files in, one after the other as workers are free: told one by one, and kept where it is cancelled. */
  readonly review: (
    dropped: readonly Dropped[],
    signal: AbortSignal | undefined,
  ) => AsyncGenerator<{ readonly done: number; readonly of: number; readonly name: string }, readonly Notice[]>;
  /**
   * What there is to review. `known` are the project's articles as far as they are read; `ids` names all of them, since one
   * that was added a moment ago is a duplicate's original too.
   */
  readonly list: (known?: readonly Article[], ids?: ReadonlySet<ArticleId>) => readonly ReviewView[];
  readonly take: (ids: readonly ArticleId[]) => readonly Pending[];
  readonly forget: () => void;
}

export interface Pending {
  readonly article: Article;
  readonly bytes: Uint8Array;
  readonly project: ProjectArticle;
}

/** Files in work at once: enough to keep every worker busy, and no more bytes in memory than that. */
const AT_ONCE = 8;
const EXCERPT = 240;
/** How far that is looked for: what is between may be blanks. */
const MOST_LOOKED_AT = 4_000;

/** What is in a file, and the notices that come of it. */
interface TakenIn {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly articles: readonly Article[];
  readonly notices: readonly Notice[];
}

export function openReviews(work: Work): Reviews {
  const pending = new Map<ArticleId, Pending>();
  /** Added from here, and perhaps not read yet. */
  const added = new Map<ArticleId, Article>();

  async function takeIn(one: Dropped, signal: AbortSignal | undefined): Promise<TakenIn> {
    try {
      const bytes = await one.bytes();
      const { articles, notices } = await work.ingest(one.name, bytes, signal);
      return { name: one.name, bytes, articles, notices };
    } catch (error) {
      if (signal?.aborted) throw error;
      const trouble = error instanceof Trouble ? error : new Trouble('unexpected', { detail: String(error) }, error);
      const notice = {
        code: trouble.code,
        severity: 'warning',
        place: { file: one.name },
        values: trouble.values,
      } as const;
      return { name: one.name, bytes: new Uint8Array(), articles: [], notices: [notice] };
    }
  }

  function keep({ name, bytes, articles }: TakenIn): void {
    for (const article of articles) {
      const other = pending.get(article.id);
      const [first = name, ...rest] = new Set([...(other?.project.names ?? []), name]);
      const { sha256, bytes: size } = article.source;
      const project: ProjectArticle = {
        id: article.id,
        sha256,
        part: article.part,
        names: [first, ...rest],
        bytes: size,
      };
      pending.set(article.id, { article, bytes, project });
    }
  }

  return {
    review: async function* review(dropped, signal) {
      const notices: Notice[] = [];
      const running = new Map<number, Promise<{ readonly at: number; readonly found: TakenIn }>>();
      let next = 0;
      let done = 0;
      while (done < dropped.length) {
        for (; next < dropped.length && running.size < AT_ONCE; next++) {
          const at = next;
          const one = dropped[at];
          if (one)
            running.set(
              at,
              takeIn(one, signal).then((found) => ({ at, found })),
            );
        }
        const first = Promise.race(running.values()).then((taken) => {
          // Only what is counted is kept: of what was in work when it was cancelled nothing turns up later.
          signal?.throwIfAborted();
          return taken;
        });
        // Where it is cancelled, the others end by themselves: nobody waits for them.
        const { at, found } = await first.catch((error: unknown) => {
          for (const other of running.values()) other.catch(() => undefined);
          throw error;
        });
        running.delete(at);
        keep(found);
        notices.push(...found.notices);
        done++;
        yield { done, of: dropped.length, name: dropped[at]?.name ?? '' };
      }
      return notices;
    },
    list: (read = [], ids = new Set()) => {
      for (const { id } of read) added.delete(id);
      const known = [...read, ...[...added.values()].filter(({ id }) => ids.has(id))];
      const stories = similar();
      for (const article of known) stories.add(article.id, article.text);
      const texts = new Map(known.map((article) => [article.textSha256, article]));
      const all = new Map(known.map((article) => [article.id, article]));
      return [...pending.values()].map(({ article, project }) => {
        const view = reviewView(
          article,
          project,
          texts.get(article.textSha256),
          all.get(stories.like(article.text, article.id) ?? ''),
        );
        stories.add(article.id, article.text);
        texts.set(article.textSha256, article);
        all.set(article.id, article);
        return view;
      });
    },
    take: (ids) =>
      ids.flatMap((id) => {
        const found = pending.get(id);
        pending.delete(id);
        if (found) added.set(id, found.article);
        return found ?? [];
      }),
    forget: () => pending.clear(),
  };
}

function reviewView(
  article: Article,
  project: ProjectArticle,
  sameText: Article | undefined,
  sameStory: Article | undefined,
): ReviewView {
  const { text, title, publisher, published, language, boilerplate } = article;
  const other = sameText ?? sameStory;
  return {
    article: project,
    title: title?.text ?? null,
    begins: beginningOf(article),
    outlet: publisher?.text ?? null,
    date: published,
    language: language ?? 'en',
    characters: text.length,
    removed: boilerplate.map(({ reason, start, end }) => ({
      reason,
      at: anchorOf({ article: article.id, start, end }, text),
    })),
    excerpt: excerptOf(article),
    duplicateOf: other
      ? { article: other.id, name: other.source.names[0] ?? other.id, same: sameText ? 'text' : 'story' }
      : null,
  };
}

/** How an article begins, line by line and without what is no reporting, up to a blank near the limit, with "…" where more follows. */
export function excerptOf({ text, boilerplate }: Pick<Article, 'text' | 'boilerplate'>): string {
  const removed = boilerplate.toSorted((a, b) => a.start - b.start);
  let at = 0;
  let own = '';
  for (const { start, end } of [...removed, { start: text.length, end: text.length }]) {
    if (own.length <= MOST_LOOKED_AT) own += `${text.slice(at, Math.min(start, at + MOST_LOOKED_AT))}\n`;
    at = Math.max(at, end);
  }
  const lines = own.split('\n').map((line) => line.replace(/\s+/g, ' ').trim());
  const words = lines.filter((line) => line !== '').join('\n');
  if (words.length <= EXCERPT) return words;
  return `${words.slice(0, EXCERPT).replace(/\s+\S*$/, '')} …`;
}
