import type { MemoRow, SectionContent, Statement } from './memo.ts';

/** All statements of a section in the order in which they are read: the order of the numbering. */
export function statementsOf(content: SectionContent): readonly Statement[] {
  switch (content.kind) {
    case 'statements':
      return content.statements;
    case 'groups':
      return [
        ...content.groups.flatMap(({ heading, fields }) => [
          ...fields.flatMap(({ statements }) => statements),
          // Its fields cite what a heading says: the heading prints no marks, so numbers follow the fields.
          ...(heading ? [heading] : []),
        ]),
        ...(content.also ?? []),
      ];
    case 'table':
      return content.rows.flatMap(({ cells }) => cells.flat());
    case 'tables':
      return content.tables.flatMap(({ heading, columns, rows }) => [
        ...(heading ? [heading] : []),
        ...columns.filter((column) => typeof column !== 'string'),
        ...rows.flatMap(({ cells }) => cells.flat()),
      ]);
    case 'changes':
      return [...content.added, ...content.changed.map(({ now }) => now)];
    case 'sources':
    case 'person':
      return [];
    default:
      return assertNever(content);
  }
}

/**
 * The same content with every statement changed, or left out where `change` gives null. With the name of a meeting, an issue or a table
 * all that it names is left out: nothing else says what the rest is about.
 */
export function mapStatements(
  content: SectionContent,
  change: (statement: Statement) => Statement | null,
): SectionContent {
  const all = (statements: readonly Statement[]): readonly Statement[] =>
    statements.flatMap((statement) => change(statement) ?? []);
  const rowsOf = (rows: readonly MemoRow[]): readonly MemoRow[] =>
    rows
      .map((row) => ({ ...row, cells: row.cells.map(all) }))
      // A row of which nothing is left but its first cell's empty place is no row.
      .filter(({ cells }) => cells.some((cell) => cell.length > 0));
  switch (content.kind) {
    case 'statements':
      return { ...content, statements: all(content.statements) };
    case 'groups':
      return {
        ...content,
        groups: content.groups
          .flatMap((group) => {
            const heading = group.heading && change(group.heading);
            if (group.heading !== null && heading === null) return [];
            const fields = group.fields
              .map((field) => ({ ...field, statements: all(field.statements) }))
              .filter(({ statements }) => statements.length > 0);
            return [{ ...group, heading, fields }];
          })
          .filter(({ heading, fields }) => heading !== null || fields.length > 0),
        ...(content.also ? { also: all(content.also) } : {}),
      };
    case 'table':
      return { ...content, rows: rowsOf(content.rows) };
    case 'tables':
      return {
        ...content,
        tables: content.tables.flatMap((table) => {
          const heading = table.heading && change(table.heading);
          if (table.heading !== null && heading === null) return [];
          const columns = table.columns.map((column) => (typeof column === 'string' ? column : (change(column) ?? '')));
          return [{ ...table, heading, columns, rows: rowsOf(table.rows) }];
        }),
      };
    case 'changes':
      return {
        ...content,
        added: all(content.added),
        changed: content.changed.flatMap((one) => {
          const now = change(one.now);
          return now ? [{ ...one, now }] : [];
        }),
      };
    case 'sources':
    case 'person':
      return content;
    default:
      return assertNever(content);
  }
}

/** True where a section has nothing to print. */
export function isEmpty(content: SectionContent): boolean {
  const always = ['sources', 'person', 'changes'];
  return !always.includes(content.kind) && statementsOf(content).length === 0;
}

function assertNever(value: never): never {
  throw new TypeError(`unknown section content ${JSON.stringify(value)}`);
}
