import type { Memo, MemoRow, Section, SectionContent, Statement } from '../model/memo.ts';
import type { TemplatePack } from '../model/template.ts';

/**
 * What a template sees of a memo: plain JSON, with every key that it may name, null where there is nothing. Statements are
 * given by id and printed by the helper {{statement}}: their words and citations never pass through HTML, so a template can
 * neither change them nor print one without its evidence.
 */
export interface View {
  readonly title: string;
  readonly marking: string | null;
  readonly annex: boolean;
  readonly citations: string;
  readonly masthead: readonly { readonly label: string; readonly text: string }[];
  readonly sections: Readonly<Record<string, SectionView | null>>;
  readonly counts: Memo['counts'];
  readonly method: Memo['method'];
  readonly uncited: readonly string[];
  readonly words: Readonly<Record<string, string>>;
}

export interface SectionView {
  readonly key: string;
  readonly heading: string;
  /** The words of a person, by paragraph. */
  readonly person: readonly string[];
  readonly statements: readonly StatementView[];
  readonly groups: readonly GroupView[];
  readonly columns: readonly string[];
  readonly rows: readonly RowView[];
  readonly tables: readonly TableView[];
}

export interface StatementView {
  readonly id: string;
}

export interface GroupView {
  readonly key: string;
  readonly heading: StatementView | null;
  readonly uncertain: boolean;
  readonly fields: readonly FieldView[];
  /** The same fields by label; every label that any group has is there. */
  readonly by: Readonly<Record<string, FieldView | null>>;
}

export interface FieldView {
  readonly key: string;
  readonly label: string;
  readonly statements: readonly StatementView[];
  readonly one: boolean;
}

export interface RowView {
  readonly key: string;
  readonly cells: readonly {
    readonly statements: readonly StatementView[];
    readonly first: boolean;
    readonly badges: readonly string[];
  }[];
  readonly uncertain: boolean;
  readonly badges: readonly string[];
}

export interface TableView {
  readonly heading: StatementView | null;
  readonly columns: readonly { readonly text: string | null; readonly head: StatementView | null }[];
  readonly rows: readonly RowView[];
}

/** Labels that groups may have: a template may ask for any of them. */
const FIELDS = [
  'when',
  'who',
  'where',
  'occasion',
  'status',
  'previous',
  'reported',
  'words',
  'speaker',
  'variants',
  'first',
  'last',
  'silent',
  'history',
  'positions',
  'sides',
];

export function viewOf(memo: Memo, pack: TemplatePack): View {
  const { manifest, phrases } = pack;
  const label = (key: string): string => manifest.prompts.find((prompt) => prompt.key === key)?.label ?? key;
  return {
    title: memo.title,
    marking: memo.selection.marking,
    annex: memo.selection.annex,
    citations: memo.selection.citations,
    masthead: memo.masthead.map(({ prompt, text }) => ({ label: label(prompt), text })),
    sections: Object.fromEntries(
      manifest.sections.map((key) => {
        const section = memo.sections.find((one) => one.key === key);
        return [
          key,
          section ? sectionView(section, phrases.words[`section.${key}`] ?? label(key), phrases.words) : null,
        ];
      }),
    ),
    counts: memo.counts,
    method: memo.method,
    uncited: memo.uncited.map((article) => article.title?.text ?? article.source.names[0] ?? article.id),
    words: phrases.words,
  };
}

function sectionView({ key, content }: Section, heading: string, words: Readonly<Record<string, string>>): SectionView {
  const empty = { key, heading, person: [], statements: [], groups: [], columns: [], rows: [], tables: [] };
  switch (content.kind) {
    case 'statements':
      return { ...empty, statements: content.statements.map(statementView) };
    case 'groups':
      return {
        ...empty,
        groups: content.groups.map((group) => groupView(group, words)),
        statements: (content.also ?? []).map(statementView),
      };
    case 'table':
      return {
        ...empty,
        columns: content.columns.map((column) => columnWord(column, words)),
        rows: content.rows.map((row) => rowView(row, words)),
      };
    case 'tables':
      return {
        ...empty,
        tables: content.tables.map(({ heading: head, columns, rows }) => ({
          heading: head && statementView(head),
          columns: columns.map((column) =>
            typeof column === 'string' ? { text: column, head: null } : { text: null, head: statementView(column) },
          ),
          rows: rows.map((row) => rowView(row, words)),
        })),
      };
    case 'person':
      return {
        ...empty,
        person: content.text.text
          .split(/\n\s*\n|\r?\n/)
          .map((line) => line.trim())
          .filter(Boolean),
      };
    case 'sources':
      return empty;
    default:
      return assertNever(content);
  }
}

function groupView(
  group: Extract<SectionContent, { kind: 'groups' }>['groups'][number],
  words: Readonly<Record<string, string>>,
): GroupView {
  const fields = group.fields.map(({ label, statements }) => ({
    key: label,
    label: words[`field.${label}`] ?? label,
    statements: statements.map(statementView),
    one: statements.length === 1,
  }));
  return {
    key: group.key,
    heading: group.heading && statementView(group.heading),
    uncertain: group.uncertain ?? false,
    fields,
    by: Object.fromEntries(FIELDS.map((key) => [key, fields.find((field) => field.key === key) ?? null])),
  };
}

function rowView(row: MemoRow, words: Readonly<Record<string, string>>): RowView {
  const badges = row.badges.map((badge) => words[`badge.${badge}`] ?? badge);
  const uncertain =
    row.date !== null && (row.date.precision !== 'day' || row.date.choices.length > 1 || row.date.basis === 'inferred');
  return {
    key: row.key,
    cells: row.cells.map((statements, i) => ({
      statements: statements.map(statementView),
      first: i === 0,
      badges: i === 0 ? badges : [],
    })),
    uncertain,
    badges,
  };
}

function columnWord(column: string, words: Readonly<Record<string, string>>): string {
  return words[`column.${column}`] ?? column;
}

function statementView({ id }: Statement): StatementView {
  return { id };
}

function assertNever(value: never): never {
  throw new TypeError(`unknown section content ${JSON.stringify(value)}`);
}
