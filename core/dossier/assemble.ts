import type { DatedBy } from '../model/dated.ts';
import type { Dossier } from '../model/dossier.ts';
import type { Reading } from '../model/reading.ts';
import type { ArticleId } from '../model/span.ts';

/** Windows and days for the articles that carry no date, from what they share with dated ones; only those that change. */
export function dateArticles(_readings: readonly Reading[]): ReadonlyMap<ArticleId, DatedBy> {
  return new Map();
}

/** Puts the readings together: people, meetings, utterances, origins, events, themes, issues, conflicts, gaps, readouts. */
export function assembleDossier(readings: readonly Reading[]): Dossier {
  return {
    articles: readings.map((r) => r.article),
    parties: [],
    meetings: [],
    utterances: [],
    origins: [],
    events: [],
    themes: [],
    issues: [],
    conflicts: [],
    gaps: [],
    readouts: [],
    highlights: [],
  };
}
