import type { Conflict } from '../../model/dossier.ts';
import type { SectionContent } from '../../model/memo.ts';
import { wordsPiece } from '../names.ts';
import { text, word } from '../phrases.ts';
import { composed, fromPieces } from '../statements.ts';
import type { Writing } from '../writing.ts';

/** Where sources disagree: what about, of which type, and each side beside the others, never averaged. */
export function disagreementsSection(writing: Writing): SectionContent {
  const conflicts = writing.dossier.conflicts.slice(0, writing.limits.disagreements);
  return { kind: 'groups', groups: conflicts.map((conflict) => groupOf(writing, conflict)) };
}

function groupOf(writing: Writing, conflict: Conflict) {
  const about = { of: conflict.id };
  const cited = conflict.sides.map(({ mentions }) => mentions[0]);
  const type = [text(word(writing.phrases, `conflict-type.${conflict.type}`))];
  return {
    key: conflict.id,
    heading: composed(
      writing,
      'conflict.about',
      { about: [text(conflict.about)], type },
      { ...about, evidence: cited },
    ),
    fields: [
      {
        label: 'sides',
        statements: conflict.sides.map(({ value, mentions }) =>
          fromPieces([wordsPiece(writing, 'value', value, mentions)], about),
        ),
      },
    ],
  };
}
