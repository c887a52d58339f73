import type { Conflict, Issue } from '../../model/dossier.ts';
import { overlaps } from '../../model/span.ts';

/** Facts and numbers that sides give differently, named after the issue that a side is told with, where there is one. */
export function named(conflict: Conflict, issues: readonly Issue[]): Conflict {
  if (conflict.about !== '' || conflict.of !== null) return conflict;
  const told = conflict.sides.flatMap(({ mentions }) => mentions);
  const issue = issues.find(({ mentions }) =>
    mentions.some((mention) => told.some((at) => at.article === mention.article && overlaps(mention, at))),
  );
  return issue ? { ...conflict, about: issue.label, of: issue.id } : conflict;
}
