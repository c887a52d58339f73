import { type DatedBy, isoOf } from '../../model/dated.ts';
import type { Memo, Piece, SectionContent, Slot, Source, Statement } from '../../model/memo.ts';
import type { Span } from '../../model/span.ts';

type Json = Readonly<Record<string, unknown>>;

/**
 * A memo as plain JSON, version 1 (docs/memo-json.md): its sections of statements, each with its words, the numbers of its
 * citations and what was filled in by which rule; then the sources with every cited passage and its offsets.
 */
export function memoJson(memo: Memo): Json {
  return {
    version: 1,
    title: memo.title,
    language: memo.language,
    date: memo.date,
    marking: memo.selection.marking,
    masthead: memo.masthead,
    counts: memo.counts,
    method: memo.method,
    sections: memo.sections.map(({ key, content }) => ({ key, ...contentJson(memo, content) })),
    sources: memo.sources.map(sourceJson),
    uncited: memo.uncited.map(({ id, source, title }) => ({
      id,
      file: source.names[0] ?? null,
      title: title?.text ?? null,
    })),
  };
}

function contentJson(memo: Memo, content: SectionContent): Json {
  const json = (statement: Statement): Json => statementJson(memo, statement);
  const rowsJson = (rows: Extract<SectionContent, { kind: 'table' }>['rows']): readonly Json[] =>
    rows.map(({ key, cells, badges, date }) => ({
      key,
      cells: cells.map((cell) => cell.map(json)),
      badges,
      ...(date ? { date: dateJson(date) } : {}),
    }));
  switch (content.kind) {
    case 'statements':
      return { kind: content.kind, statements: content.statements.map(json) };
    case 'groups':
      return {
        kind: content.kind,
        groups: content.groups.map(({ key, heading, fields }) => ({
          key,
          heading: heading && json(heading),
          fields: fields.map(({ label, statements }) => ({ label, statements: statements.map(json) })),
        })),
        also: (content.also ?? []).map(json),
      };
    case 'table':
      return { kind: content.kind, columns: content.columns, rows: rowsJson(content.rows) };
    case 'tables':
      return {
        kind: content.kind,
        tables: content.tables.map(({ heading, columns, rows }) => ({
          heading: heading && json(heading),
          columns: columns.map((column) => (typeof column === 'string' ? column : json(column))),
          rows: rowsJson(rows),
        })),
      };
    case 'changes':
      return {
        ...content,
        added: content.added.map(json),
        changed: content.changed.map((one) => ({ ...one, now: json(one.now) })),
      };
    case 'person':
      return { kind: content.kind, text: content.text.text };
    case 'sources':
      return { kind: content.kind };
    default:
      return assertNever(content);
  }
}

function statementJson(memo: Memo, { id, kind, pieces, evidence, badges }: Statement): Json {
  return {
    id,
    kind,
    text: pieces.map(pieceText).join(''),
    citations: [...new Set(evidence.map((span) => memo.citationOf(span).label))],
    evidence: evidence.map(spanJson),
    slots: pieces.flatMap((piece) => (piece.kind === 'slot' ? [slotJson(memo, piece.slot)] : [])),
    badges,
  };
}

function pieceText(piece: Piece): string {
  if (piece.kind === 'cited') return '';
  return piece.kind === 'slot' ? piece.slot.value : piece.text;
}

function slotJson(memo: Memo, { name, value, surface, rule, explained, evidence }: Slot): Json {
  return {
    name,
    value,
    surface: surface && spanJson(surface),
    rule,
    explained,
    citations: [...new Set(evidence.map((span) => memo.citationOf(span).label))],
  };
}

function sourceJson({ number, article, published, dateWords, originWords, citations }: Source): Json {
  return {
    number,
    article: article.id,
    file: article.source.names[0] ?? null,
    sha256: article.source.sha256,
    textSha256: article.textSha256,
    publisher: article.publisher?.text ?? null,
    title: article.title?.text ?? null,
    url: article.url,
    published: { ...dateJson(published), words: dateWords },
    origin: originWords,
    citations: citations.map(({ label, passage, words }) => ({ label, ...spanJson(passage), words })),
  };
}

function dateJson(date: DatedBy): Json {
  const { earliest, latest, choices, precision, basis } = date;
  return { iso: isoOf(date), earliest, latest, choices, precision, basis };
}

function spanJson({ article, start, end }: Span): Json {
  return { article, start, end };
}

function assertNever(value: never): never {
  throw new TypeError(`unknown section content ${JSON.stringify(value)}`);
}
