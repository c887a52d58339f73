import type { Memo, Section, SectionContent, Statement } from '../../model/memo.ts';

/** The words of statements, without what is noted beside them. */
export function wordsOf(statements: readonly Statement[]): string {
  return statements
    .map(({ pieces }) =>
      pieces
        .map((piece) => {
          if (piece.kind === 'note' || piece.kind === 'cited') return '';
          return piece.kind === 'slot' ? piece.slot.value : piece.text;
        })
        .join(''),
    )
    .join(' ')
    .trim();
}

/** The citations of statements as the memo prints them: "1a 3b". */
export function citationsOf(memo: Memo, statements: readonly Statement[]): string {
  return [...new Set(statements.flatMap(({ evidence }) => evidence.map((span) => memo.citationOf(span).label)))].join(
    ' ',
  );
}

/** A slot's value by its name, of the first statement that has one; empty where none has. */
export function slotOf(statements: readonly Statement[], name: string): string {
  const slots = statements.flatMap(({ pieces }) =>
    pieces.flatMap((piece) => (piece.kind === 'slot' ? [piece.slot] : [])),
  );
  return slots.find((slot) => slot.name === name)?.value ?? '';
}

export type Group = Extract<SectionContent, { kind: 'groups' }>['groups'][number];

/** The groups of a section; none where the memo has no such section. */
export function groupsOf(memo: Memo, key: string): readonly Group[] {
  const content = sectionOf(memo, key)?.content;
  return content?.kind === 'groups' ? content.groups : [];
}

export function sectionOf(memo: Memo, key: string): Section | null {
  return memo.sections.find((section) => section.key === key) ?? null;
}

/** The statements of a group's field; none where it has no such field. */
export function fieldOf(group: Group, label: string): readonly Statement[] {
  return group.fields.find((field) => field.label === label)?.statements ?? [];
}
