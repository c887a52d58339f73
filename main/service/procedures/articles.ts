import type { Notice } from '../../../core/model/notice.ts';
import type { ProjectState } from '../../../core/model/project.ts';
import { type ArticleId, nonEmpty } from '../../../core/model/span.ts';
import type { LeftAsideView, MarksView, ReviewView } from '../../../core/model/views/articles.ts';
import { searchWords } from '../../library/store/store.ts';
import type { Built } from '../../worker/engine-worker.ts';
import type { Dropped } from '../review.ts';
import type { Service } from '../service.ts';
import type { Session } from '../session.ts';
import { articleView, citedCounts, searchPage } from '../views/articles.ts';
import { marksOf, marksWithin } from '../views/marks.ts';
import { evidenceNow, evidenceSoon } from './evidence.ts';
import { inTurn, os } from './os.ts';

/** Passages that a search looks for at most: beyond that, more words help more than more pages. */
const MOST_FOUND = 1_000;

export const articles = {
  review: os.articles.review.handler(async function* review({ input, context, signal }) {
    context.session(input.project);
    const notices: Notice[] = [];
    const reviews = context.reviews(input.project);
    const taking = reviews.review(
      input.dropped.flatMap((one) => droppedOf(one, context, notices)),
      signal,
    );
    for (;;) {
      const { done, value } = await taking.next();
      if (done) return { reviews: listed(context, input.project), notices: [...notices, ...value] };
      yield { step: 'reading' as const, ...value };
    }
  }),
  reviewed: os.articles.reviewed.handler(({ input, context }): readonly ReviewView[] => listed(context, input.project)),
  forget: os.articles.forget.handler(({ input, context }) => {
    context.session(input.project);
    context.reviews(input.project).forget();
    return null;
  }),
  add: os.articles.add.use(inTurn).handler(({ input, context }) => {
    const session = context.session(input.project);
    const taken = context.reviews(input.project).take(input.articles);
    if (taken.length < new Set(input.articles).size) {
      throw new RangeError(
        `not reviewed: ${input.articles.filter((id) => !taken.some(({ article }) => article.id === id)).join(', ')}`,
      );
    }
    for (const { project, bytes } of taken) context.store.putSource(project.sha256, bytes);
    const added = nonEmpty(
      taken.map(({ project }) => project),
      'article to add',
    );
    return session.change([{ kind: 'add-articles', articles: added, corrections: input.corrections }]);
  }),
  remove: os.articles.remove.use(inTurn).handler(({ input, context }) => {
    const session = context.session(input.project);
    const known = new Set(session.state().articles.map(({ id }) => id));
    const missing = input.articles.find((id) => !known.has(id));
    if (missing !== undefined) throw new RangeError(`no article ${missing}`);
    return session.change([{ kind: 'remove-articles', articles: input.articles }]);
  }),
  list: os.articles.list.handler(async ({ input, context, signal }) => {
    const { session, evidence, built } = await evidenceSoon(context, input.project, signal);
    const version = session.view().built;
    if (!evidence || !built) return { items: [], total: 0, version, leftAside: [] };
    const cited = citedCounts(built);
    const wanted = searchWords(input.words ?? '');
    const found = new Set(
      wanted.length === 0
        ? []
        : context.store
            .search(
              input.words ?? '',
              evidence.dossier.articles.map(({ id }) => id),
              MOST_FOUND,
            )
            .map(({ article }) => article),
    );
    const kept = evidence.dossier.articles.filter(({ id }) => wanted.length === 0 || found.has(id));
    return {
      items: kept.slice(input.skip, input.skip + input.most).map((article) => articleView(article, evidence, cited)),
      total: kept.length,
      version,
      leftAside: leftAside(built, session.state()),
    };
  }),
  get: os.articles.get.handler(({ input, context }) => {
    const { evidence, built } = evidenceNow(context, input.project);
    const article = evidence?.articleOf(input.article);
    if (!article || !evidence || !built) throw new RangeError(`no article ${input.article}`);
    return articleView(article, evidence, citedCounts(built));
  }),
  text: os.articles.text.handler(({ input, context }) => {
    const article = evidenceNow(context, input.project).evidence?.articleOf(input.article);
    if (!article) throw new RangeError(`no article ${input.article}`);
    return article.text.slice(input.start, input.end);
  }),
  marks: os.articles.marks.handler(({ input, context }) => {
    const { session, built } = evidenceNow(context, input.project);
    return marksWithin(marksNow(session, built, input.article), input);
  }),
  search: os.articles.search.handler(({ input, context }) => {
    const { session, evidence } = evidenceNow(context, input.project);
    const version = session.view().built;
    if (!evidence) return { items: [], total: 0, version };
    const ids = evidence.dossier.articles.map(({ id }) => id);
    return searchPage(evidence, context.store.search(input.words, ids, MOST_FOUND), input, version);
  }),
};

/** The marks of the article that was asked for last: its stretches are asked for one after another. */
const marked = new WeakMap<Built, { readonly article: ArticleId; readonly marks: MarksView }>();

function marksNow(session: Session, built: Built | null, id: ArticleId): MarksView {
  const known = built && marked.get(built);
  if (known?.article === id) return known.marks;
  const article = built?.dossier.articles.find((one) => one.id === id);
  const reading = article && session.reading(id);
  if (!built || !article || !reading) throw new RangeError(`no article ${id}`);
  const marks = marksOf(reading, article, built);
  marked.set(built, { article: id, marks });
  return marks;
}

/** The articles of the project that could not be read when it was put together, each with why. */
function leftAside({ notices }: Built, { articles: all }: ProjectState): readonly LeftAsideView[] {
  return all.flatMap(({ id, names }) => {
    const notice = notices.find(({ values }) => values['article'] === id);
    return notice ? [{ article: id, name: names[0], notice }] : [];
  });
}

/** What there is to review, beside what the project has by now. */
function listed(context: Service, project: string): readonly ReviewView[] {
  const session = context.session(project);
  const ids = new Set(session.state().articles.map(({ id }) => id));
  const read = session.built()?.dossier.articles.filter(({ id }) => ids.has(id)) ?? [];
  return context.reviews(project).list(read, ids);
}

type Input =
  | { readonly kind: 'file'; readonly name: string; readonly bytes: Blob }
  | { readonly kind: 'path'; readonly path: string }
  | { readonly kind: 'text'; readonly name: string; readonly text: string };

function droppedOf(one: Input, context: Service, notices: Notice[]): readonly Dropped[] {
  switch (one.kind) {
    case 'file':
      return [{ name: nameOf(one.name), bytes: async () => new Uint8Array(await one.bytes.arrayBuffer()) }];
    case 'text':
      return [{ name: nameOf(one.name), bytes: async () => new TextEncoder().encode(one.text) }];
    case 'path':
      return context.filesAt(one.path, (notice) => notices.push(notice));
    default:
      return assertNever(one);
  }
}

/** A dropped name is a label, never a way into a folder: what would climb is only shown. */
function nameOf(name: string): string {
  return (
    name
      .replaceAll('\\', '/')
      .split('/')
      .filter((part) => part !== '' && part !== '.' && part !== '..')
      .join('/') || 'unnamed'
  );
}

function assertNever(value: never): never {
  throw new TypeError(`unknown kind ${JSON.stringify(value)}`);
}
