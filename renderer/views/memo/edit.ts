import type { Correction, StatementEdit } from '../../../core/model/correction.ts';
import type { NonEmpty } from '../../../core/model/span.ts';
import type { SectionView, StatementView } from '../../../core/model/views/memo.ts';

type StatementCorrection = Extract<Correction, { kind: 'statement' }>;

/** An edit of a statement as the correction that makes it; `null` takes all edits of it back. */
export function editOf(statement: StatementView, edit: StatementEdit | null): StatementCorrection {
  const { id, section, words, anchors } = statement;
  return { kind: 'statement', of: { id, section, words, evidence: anchors }, edit };
}

/** Taking back one kind of edit: all of them, then those that stay. */
export function withoutEdit(
  statement: StatementView,
  kind: 'words' | 'pin' | 'comment',
): NonEmpty<StatementCorrection> {
  const { comment, pinned, words } = statement;
  const kept: readonly (StatementEdit | false)[] = [
    kind !== 'words' && statement.kind === 'edited' && { kind: 'words', words },
    kind !== 'pin' && pinned && { kind: 'pin' },
    kind !== 'comment' && comment !== null && { kind: 'comment', text: comment },
  ];
  return [editOf(statement, null), ...kept.flatMap((edit) => (edit ? [editOf(statement, edit)] : []))];
}

/** The statements of a section that a person left out, so that they can be put back. */
export function leftOut(corrections: readonly Correction[], section: string): readonly StatementCorrection[] {
  return corrections.filter(
    (one): one is StatementCorrection =>
      one.kind === 'statement' && one.of.section === section && one.edit?.kind === 'drop',
  );
}

/** A group of statements as it is printed: its heading, then its fields in their order. */
export interface Group {
  readonly key: string;
  readonly heading: StatementView | null;
  readonly statements: readonly StatementView[];
}

/** A section's statements in their groups. */
export function groupsOf({ statements }: Pick<SectionView, 'statements'>): readonly Group[] {
  return [...Map.groupBy(statements, ({ place }) => place.group).values()].map((own) => ({
    // By what it holds, not by its place: a statement that is moved stays the same for whoever has it in focus.
    key: own[0]?.id ?? '',
    heading: own.find(({ place }) => place.heading) ?? null,
    statements: own.filter(({ place }) => !place.heading),
  }));
}

/** The keys with one of them moved to another place. */
export function moved(keys: readonly string[], key: string, to: number): readonly string[] {
  const rest = keys.filter((one) => one !== key);
  const at = Math.max(0, Math.min(to, rest.length));
  return [...rest.slice(0, at), key, ...rest.slice(at)];
}

/** How many words of a statement its button is named by. */
const NAMED_BY = 8;

/** The first words of a statement, to name what is done with it. */
export function inShort(words: string): string {
  const list = words.split(/\s+/);
  return list.length <= NAMED_BY ? words : `${list.slice(0, NAMED_BY).join(' ')} …`;
}
