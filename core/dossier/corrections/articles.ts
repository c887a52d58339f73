import type { Article, Boilerplate } from '../../model/article.ts';
import type { GivenDays } from '../../model/correction.ts';
import { type DatedBy, datedBy } from '../../model/dated.ts';
import type { Range, Span } from '../../model/span.ts';
import type { PlacedCorrections } from './placed.ts';

/** Why a person's own days are what they are. */
export const BY_HAND = 'corrected-by-hand';

/**
 * The article as a person corrected it: its date, title, outlet, and which of its lines are reporting. The text stays as
 * it is. Gives the very same article where nothing of it was corrected, so that nothing is read again.
 */
export function correctArticle(article: Article, corrections: PlacedCorrections): Article {
  let corrected = article;
  for (const { correction } of corrections.of('article-date'))
    if (correction.article === article.id && correction.days)
      corrected = { ...corrected, published: givenDate(correction.days, []) };
  for (const { correction } of corrections.of('article-title'))
    if (correction.article === article.id && correction.text !== null)
      corrected = { ...corrected, title: { text: correction.text, at: null } };
  for (const { correction } of corrections.of('article-outlet'))
    if (correction.article === article.id && correction.text !== null)
      corrected = { ...corrected, publisher: { text: correction.text, at: null } };
  for (const { correction, spans } of corrections.of('line')) {
    const [at] = spans;
    if (!at || at.article !== article.id) continue;
    const { boilerplate } = corrected;
    corrected = { ...corrected, boilerplate: correction.removed ? struck(boilerplate, at) : restored(boilerplate, at) };
  }
  return corrected;
}

/** Days that a person gave, as a date; `spans` are the passages that it is about. */
export function givenDate({ earliest, latest }: GivenDays, spans: readonly Span[]): DatedBy {
  return datedBy(earliest, latest, 'corrected', { rule: BY_HAND, values: { earliest, latest }, spans });
}

/** What is left of the marked stretches when the range is reporting again. */
function restored(boilerplate: readonly Boilerplate[], at: Range): readonly Boilerplate[] {
  return boilerplate.flatMap((stretch) => {
    if (stretch.end <= at.start || at.end <= stretch.start) return [stretch];
    const before = { ...stretch, end: at.start };
    const after = { ...stretch, start: at.end };
    return [before, after].filter(({ start, end }) => start < end);
  });
}

function struck(boilerplate: readonly Boilerplate[], { start, end }: Range): readonly Boilerplate[] {
  return [...restored(boilerplate, { start, end }), { start, end, reason: 'by-hand' }].toSorted(
    (a, b) => a.start - b.start,
  );
}
