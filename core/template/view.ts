import type { Memo, MemoRow, Section, SectionContent, Statement } from '../model/memo.ts';
import type { TemplatePack } from '../model/template.ts';
import { FIELDS, type GroupView, type RowView, type SectionView, type StatementView, type View } from './data.ts';

/**
 * What a template sees of a memo: plain JSON, with every key that it may name, null where there is nothing. Statements are
 * given by id and printed by the helper {{statement}}: their words and citations never pass through HTML, so a template can
 * neither change them nor print one without its evidence.
 */
export function viewOf(memo: Memo, pack: TemplatePack): View {
  const { manifest, phrases } = pack;
  const label = (key: string): string =>
    phrases.words[`prompt.${key}`] ?? manifest.prompts.find((prompt) => prompt.key === key)?.label ?? key;
  return {
    title: memo.title,
    marking: memo.selection.marking,
    annex: memo.selection.annex,
    citations: memo.selection.citations === 'word' ? 'list' : memo.selection.citations,
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
  const lists = { person: [], statements: [], groups: [], columns: [], rows: [], tables: [] };
  const empty = { key, heading, ...lists, changes: null };
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
    case 'changes':
      return { ...empty, changes: changesView(content, words) };
    case 'sources':
      return empty;
    default:
      return assertNever(content);
  }
}

function changesView(
  { added, changed, counts, issues, more, since, withdrawn }: Extract<SectionContent, { kind: 'changes' }>,
  words: Readonly<Record<string, string>>,
): NonNullable<SectionView['changes']> {
  const fill = (key: string, values: Readonly<Record<string, string | number>>): string =>
    (words[key] ?? key).replace(/\{([a-z]+)\}/g, (whole, name: string) => String(values[name] ?? whole));
  const status = (code: string | null): string => words[`issue-status.${code ?? 'none'}`] ?? code ?? '';
  const nothing = words['changes.nothing'] ?? '';
  return {
    since: fill(since.day === null ? 'changes.since.undated' : 'changes.since', {
      ...counts,
      title: since.title,
      day: since.day ?? '',
      issues: issues.length,
    }),
    added: added.map(statementView),
    changed: changed.map(({ about, before, now, words: differing }) => ({
      statement: statementView(now),
      about,
      before,
      difference: differing
        .map((one) => fill('changes.words', { removed: one.removed || nothing, added: one.added || nothing }))
        .join('; '),
    })),
    withdrawn,
    issues: issues.map(({ before, label, now }) =>
      fill('changes.issue', { label, before: status(before), now: status(now) }),
    ),
    more,
  };
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
    by: Object.fromEntries(
      FIELDS.map((key) => [key, fields.find((field) => field.key === key) ?? null]),
    ) as GroupView['by'],
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
