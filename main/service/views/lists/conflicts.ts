import type { Conflict } from '../../../../core/model/dossier.ts';
import type { ConflictView } from '../../../../core/model/views/evidence.ts';
import type { Page } from '../../../../core/model/views/page.ts';
import { articlesIn, type Evidence, oneLine } from '../evidence.ts';
import { type Filter, pageOf } from '../filter.ts';

export function conflictsPage(evidence: Evidence, filter: Filter, version: number): Page<ConflictView> {
  return pageOf(
    evidence.dossier.conflicts,
    ({ id, sides, about }) => ({
      id,
      spans: sides.flatMap(({ mentions }) => mentions),
      parties: null,
      date: null,
      words: [about, ...sides.map(({ value }) => value)].join(' '),
    }),
    (conflict) => conflictView(evidence, conflict),
    evidence.dossier,
    filter,
    version,
  );
}

function conflictView(evidence: Evidence, { id, about, type, sides }: Conflict): ConflictView {
  const spans = sides.flatMap(({ mentions }) => mentions);
  const origins = articlesIn(spans);
  return {
    id,
    at: evidence.anchor(sides[0].mentions[0]),
    origins,
    badges: evidence.badges({ id, origins: 0, dates: [], spans }),
    about,
    type,
    sides: sides.map(({ value, mentions }) => ({ value: oneLine(value), places: mentions.map(evidence.anchor) })),
  };
}
