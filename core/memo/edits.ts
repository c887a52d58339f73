import { mapStatements, statementsOf } from '../model/contents.ts';
import type { PlacedEdit } from '../model/correction.ts';
import type { Section, Statement } from '../model/memo.ts';
import { nonEmpty } from '../model/span.ts';
import { keyOf } from './passages.ts';

/**
 * The section with the sentences that a person reworded, left out, put first, moved or commented. A sentence is found by
 * its id, else by the passages that it rests on: a better reading may word it otherwise. It keeps its evidence.
 */
export function editedSection(section: Section, edits: readonly PlacedEdit[]): Section {
  const own = edits.filter(({ of }) => of.section === section.key);
  if (own.length === 0) return section;
  const known = statementsOf(section.content);
  const editsOf = editsByStatement(known, own);
  const content = mapStatements(section.content, (statement) => edited(statement, editsOf.get(statement.id) ?? []));
  if (content.kind !== 'statements') return { ...section, content };
  const kept = own.filter((one) => one.edit.kind === 'pin' && !known.some((statement) => isOf(one, statement, known)));
  const statements = kept.reduce<readonly Statement[]>((list, one) => [pinned(one), ...list], content.statements);
  return { ...section, content: { ...content, statements: inPlace(statements, editsOf) } };
}

function editsByStatement(
  known: readonly Statement[],
  own: readonly PlacedEdit[],
): ReadonlyMap<string, readonly PlacedEdit[]> {
  return new Map(known.map((statement) => [statement.id, own.filter((one) => isOf(one, statement, known))]));
}

function isOf({ of, evidence }: PlacedEdit, statement: Statement, known: readonly Statement[]): boolean {
  if (known.some(({ id }) => id === of.id)) return statement.id === of.id;
  const passages = new Set(statement.evidence.map(keyOf));
  return evidence.length > 0 && evidence.every((span) => passages.has(keyOf(span)));
}

function edited(statement: Statement, edits: readonly PlacedEdit[]): Statement | null {
  let current: Statement = statement;
  for (const { edit } of edits) {
    if (edit.kind === 'drop') return null;
    if (edit.kind === 'words') current = reworded(current, edit.words);
    else if (edit.kind === 'comment') current = { ...current, comment: edit.text };
    else if (edit.kind === 'pin') current = { ...current, pinned: true };
  }
  return current;
}

function reworded(statement: Statement, words: string): Statement {
  return {
    ...statement,
    kind: 'edited',
    pieces: [{ kind: 'text', text: words }],
    badges: [...statement.badges.filter((badge) => badge !== 'edited'), 'edited'],
  };
}

/** A pinned sentence that the reading no longer makes stays as it was when it was pinned. */
function pinned({ of, evidence }: PlacedEdit): Statement {
  return {
    id: of.id,
    kind: 'edited',
    phrase: null,
    pieces: [{ kind: 'text', text: of.words }],
    evidence: nonEmpty(evidence, 'evidence of a pinned sentence'),
    badges: ['edited'],
    of: null,
    pinned: true,
  };
}

/** Pinned ones first, then the others in their order; last, those that a person moved go to their places. */
function inPlace(
  statements: readonly Statement[],
  editsOf: ReadonlyMap<string, readonly PlacedEdit[]>,
): readonly Statement[] {
  const list = [
    ...statements.filter((statement) => statement.pinned),
    ...statements.filter((statement) => !statement.pinned),
  ];
  for (const statement of statements) {
    const move = editsOf.get(statement.id)?.find(({ edit }) => edit.kind === 'move')?.edit;
    if (move?.kind !== 'move') continue;
    list.splice(list.indexOf(statement), 1);
    list.splice(Math.min(move.to, list.length), 0, statement);
  }
  return list;
}
