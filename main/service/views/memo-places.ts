import type { SectionContent, Statement } from '../../../core/model/memo.ts';
import type { StatementView } from '../../../core/model/views/memo.ts';

/** In which group, row or list of its section each statement stands. */
export function placesIn(
  content: SectionContent,
  wordsOf: (statement: Statement) => string,
): ReadonlyMap<Statement, StatementView['place']> {
  const places = new Map<Statement, StatementView['place']>();
  const put = (statements: readonly Statement[], group: number, label: string | null, heading = false): void => {
    for (const statement of statements) places.set(statement, { group, label, heading });
  };
  if (content.kind === 'statements')
    for (const [i, statement] of content.statements.entries()) put([statement], i, null);
  if (content.kind === 'groups') {
    for (const [i, { heading, fields }] of content.groups.entries()) {
      for (const { label, statements } of fields) put(statements, i, label);
      if (heading) put([heading], i, null, true);
    }
    put(content.also ?? [], content.groups.length, null);
  }
  if (content.kind === 'table') for (const [i, { cells }] of content.rows.entries()) put(cells.flat(), i, null);
  if (content.kind === 'tables')
    for (const [i, { heading, columns, rows }] of content.tables.entries()) {
      for (const [column, head] of columns.entries()) {
        const label = typeof head === 'string' ? head : wordsOf(head);
        for (const { cells } of rows) put(cells[column] ?? [], i, label);
        if (typeof head !== 'string') put([head], i, null);
      }
      if (heading) put([heading], i, null, true);
    }
  return places;
}

/** How many statements, groups or rows a section prints. */
export function itemsIn(content: SectionContent): number {
  switch (content.kind) {
    case 'statements':
      return content.statements.length;
    case 'groups':
      return content.groups.length;
    case 'table':
      return content.rows.length;
    case 'tables':
      return content.tables.length;
    default:
      return 0;
  }
}
