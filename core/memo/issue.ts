import type { Issue } from '../model/dossier.ts';
import type { Piece } from '../model/memo.ts';
import { datePieces } from './dates.ts';
import type { Writing } from './writing.ts';

/**
 * Since when the articles are silent on an issue, as a date; empty where none of them is certainly later than its last
 * mention: silence is only told where somebody could have spoken.
 */
export function silence(writing: Writing, { silentSince, mentions }: Issue): readonly Piece[] {
  const until = silentSince?.latest ?? null;
  if (!silentSince || until === null) return [];
  const isLater = writing.dossier.articles.some(
    ({ published }) => published.earliest !== null && published.earliest > until,
  );
  const last = mentions.at(-1) ?? mentions[0];
  return isLater ? datePieces(writing, silentSince, last, { lead: false, weekday: false }) : [];
}
