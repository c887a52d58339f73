import type { Highlight } from '../../model/dossier.ts';
import type { SectionContent, Statement } from '../../model/memo.ts';
import { compareSpans, overlaps, type Span } from '../../model/span.ts';
import { glossed } from '../gloss.ts';
import { areMatter } from '../meeting.ts';
import { keyOf } from '../passages.ts';
import { wordsOf } from '../phrases.ts';
import { opensQuoted } from '../quoted.ts';
import type { Writing } from '../writing.ts';

/** A passage of which this share is one quotation belongs among the quotations. */
const MOSTLY = 0.6;

/** A passage of whose words the bottom line says this share tells no more: what is left is a post or a day of the week. */
const SAID = 2 / 3;
const WORD = /[\p{L}\p{N}]+/gu;

/** Short cited facts: the best passages, verbatim, in the order of the articles; none that the bottom line has already, or says in its words. */
export function summarySection(writing: Writing, above: readonly Statement[]): SectionContent {
  const told = new Set(above.filter(({ kind }) => kind === 'verbatim').flatMap(({ evidence }) => evidence.map(keyOf)));
  const composed = above.filter(({ phrase }) => phrase?.startsWith('bottom.'));
  const news = tellable(writing).filter((one) => !told.has(keyOf(one.at)) && !isSaid(writing, one, composed));
  const shown = inOrder(writing, eachArticleFirst(newsFirst(writing, news)).slice(0, writing.limits.summary));
  return { kind: 'statements', statements: shown.map(({ at }) => glossed(writing, at)) };
}

/** Whether a passage tells of meetings alone, and one sentence of the bottom line says most of its words. */
function isSaid(writing: Writing, { at, of }: Highlight, above: readonly Statement[]): boolean {
  const meetings = new Set(writing.dossier.meetings.map(({ id }) => id));
  if (of.length === 0 || !of.every((id) => meetings.has(id))) return false;
  const words = wordsIn(writing.textOf(at));
  return above.some(({ pieces }) => {
    const said = new Set(wordsIn(pieces.map(wordsOf).join(' ')));
    return words.filter((word) => said.has(word)).length >= words.length * SAID;
  });
}

function wordsIn(text: string): readonly string[] {
  return text.toLowerCase().match(WORD) ?? [];
}

/**
 * Those first that tell an event or an issue and no meeting, then those that tell nothing in particular or only touch a
 * meeting: that somebody met is said by the section on meetings. Where one meeting was chosen, what tells of it comes first.
 */
export function newsFirst(writing: Writing, highlights: readonly Highlight[]): readonly Highlight[] {
  const meetings = new Set(writing.dossier.meetings.map(({ id }) => id));
  const single = meetings.size === 1 && areMatter(writing, writing.dossier.meetings);
  const facts = new Set([...writing.dossier.events, ...writing.dossier.issues].map(({ id }) => id));
  const rank = ({ of }: Highlight): number => {
    if (single) return of.some((id) => meetings.has(id)) ? 0 : 1;
    if (of.some((id) => meetings.has(id))) return of.some((id) => facts.has(id)) ? 1 : 2;
    return of.some((id) => facts.has(id)) ? 0 : 1;
  };
  return highlights.toSorted((a, b) => rank(a) - rank(b));
}

/** The best passage of each article before any second one, so that a summary is of the whole dossier. Both in the order given. */
export function eachArticleFirst(highlights: readonly Highlight[]): readonly Highlight[] {
  const told = new Set<string>();
  const [firsts, others] = [[] as Highlight[], [] as Highlight[]];
  for (const highlight of highlights) {
    const { article } = highlight.at;
    (told.has(article) ? others : firsts).push(highlight);
    told.add(article);
  }
  return [...firsts, ...others];
}

/** The passages that may stand alone: whole, with all their quotation marks, and not mainly somebody's words nor beginning with them. */
export function tellable(writing: Writing): readonly Highlight[] {
  return writing.dossier.highlights.filter(
    ({ at }) => isBalanced(writing.textOf(at)) && !opensQuoted(writing.textOf(at)) && quotedShare(writing, at) < MOSTLY,
  );
}

function isBalanced(words: string): boolean {
  const count = (mark: RegExp): number => words.match(mark)?.length ?? 0;
  return count(/"/g) % 2 === 0 && count(/[“„]/g) === count(/”/g) && count(/«/g) === count(/»/g);
}

function quotedShare(writing: Writing, at: Span): number {
  const words = writing.dossier.utterances
    .flatMap(({ quotations }) => quotations.flatMap((quotation) => quotation.words))
    .filter((span) => span.article === at.article && overlaps(at, span));
  // A quotation may run on over sentences: what of it stands in this one counts.
  const units = new Map(words.map(({ start, end }) => [start, Math.min(end, at.end) - Math.max(start, at.start)]));
  return [...units.values()].reduce((sum, length) => sum + length, 0) / (at.end - at.start);
}

function inOrder(writing: Writing, highlights: readonly Highlight[]): readonly Highlight[] {
  const place = new Map(writing.dossier.articles.map(({ id }, i) => [id, i]));
  return highlights.toSorted(
    (a, b) => (place.get(a.at.article) ?? 0) - (place.get(b.at.article) ?? 0) || compareSpans(a.at, b.at),
  );
}
