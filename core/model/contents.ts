import type { SectionContent, Statement } from './memo.ts';

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
    case 'sources':
    case 'person':
      return [];
    default:
      return assertNever(content);
  }
}

/** True where a section has nothing to print. */
export function isEmpty(content: SectionContent): boolean {
  return content.kind !== 'sources' && content.kind !== 'person' && statementsOf(content).length === 0;
}

function assertNever(value: never): never {
  throw new TypeError(`unknown section content ${JSON.stringify(value)}`);
}
