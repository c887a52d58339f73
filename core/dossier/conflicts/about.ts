import type { Conflict, Issue } from '../../model/dossier.ts';
import { overlaps } from '../../model/span.ts';
import { sameStems, wordsOf } from '../topics/stems.ts';

/** Facts and numbers that sides give differently, named after the issue that a side is told with, or that their words name. */
export function named(conflict: Conflict, issues: readonly Issue[]): Conflict {
  if (conflict.about !== '' || conflict.of !== null) return conflict;
  const told = conflict.sides.flatMap(({ mentions }) => mentions);
  const words = new Set(conflict.sides.flatMap(({ value }) => sameStems(wordsOf(value))));
  const issue =
    issues.find(({ mentions }) =>
      mentions.some((mention) => told.some((at) => at.article === mention.article && overlaps(mention, at))),
    ) ?? issues.find(({ label }) => sameStems(wordsOf(label)).every((stem) => words.has(stem)));
  return issue ? { ...conflict, about: issue.label, of: issue.id } : conflict;
}
