import { statementsOf } from '../model/contents.ts';
import type { MemoDocument } from '../model/document.ts';
import type { LetterheadPart } from '../model/house.ts';
import type {
  Manifest,
  ManifestEvidence,
  ManifestPassage,
  ManifestSlot,
  ManifestSource,
  ManifestStatement,
} from '../model/manifest.ts';
import type { Citation, Memo, Piece, Source, Statement } from '../model/memo.ts';
import { contains, type Span } from '../model/span.ts';
import { layoutOf } from './layout.ts';

/** So much of a source's text is kept on each side of a passage, in UTF-16 units: enough to find it in another text. */
const AROUND = 32;

/** The manifest of a memo and of the document that prints it. The same memo gives the same manifest. */
export function manifestOf(memo: Memo, document: MemoDocument): Manifest {
  const statements = statementList(memo);
  const { meetings, themes, issues, people, from, to } = memo.selection;
  return {
    format: 'readout-evidence',
    version: 1,
    program: memo.method.program,
    template: memo.method.template,
    title: document.title,
    language: memo.language,
    date: memo.date,
    marking: document.marking,
    citations: document.citations,
    selection: { meetings, themes, ...(issues.length > 0 ? { issues } : {}), people, from, to },
    articles: [...memo.sources.map(({ article }) => article), ...memo.uncited].map(({ id, part, source, title }) => ({
      name: source.names[0] ?? id,
      title: title?.text ?? null,
      sha256: source.sha256,
      part,
    })),
    sources: memo.sources.map(sourceOf),
    statements,
    layout: layoutOf(document, new Map(statements.map((statement) => [statement.id, statement.words]))),
    furniture: [...['page', 'back'].flatMap((key) => document.words[key] ?? []), ...letterheadOf(document)],
  };
}

function statementList(memo: Memo): readonly ManifestStatement[] {
  const list = new Map<string, ManifestStatement>();
  for (const { key, content } of memo.sections) {
    // What changed is told by statements of other sections.
    if (content.kind === 'changes') continue;
    for (const statement of statementsOf(content)) {
      if (!list.has(statement.id)) list.set(statement.id, statementOf(memo, statement, key));
    }
  }
  return [...list.values()];
}

function statementOf(memo: Memo, statement: Statement, section: string): ManifestStatement {
  const evidence = (span: Span): ManifestEvidence => ({
    passage: labelOf(memo, span),
    start: span.start,
    end: span.end,
  });
  const slots: ManifestSlot[] = [];
  const verbatim: ManifestStatement['verbatim'][number][] = [];
  let words = '';
  for (const piece of statement.pieces) {
    const start = words.length;
    words += wordsOfPiece(piece);
    const end = words.length;
    if (piece.kind === 'verbatim') verbatim.push({ start, end, at: evidence(piece.at) });
    if (piece.kind !== 'slot') continue;
    const { name, value, surface, rule, explained } = piece.slot;
    slots.push({
      name,
      value,
      start,
      end,
      surface: surface && isCited(memo, surface) ? evidence(surface) : null,
      rule,
      explained,
      evidence: piece.slot.evidence.filter((span) => isCited(memo, span)).map(evidence),
    });
  }
  return {
    id: statement.id,
    section,
    kind: statement.kind,
    phrase: statement.phrase,
    words,
    slots,
    verbatim,
    evidence: statement.evidence.map(evidence),
    citations: [...new Set(statement.evidence.map((span) => memo.citationOf(span).label))],
    of: statement.of,
  };
}

/** The label of the passage that holds a span. Throws a RangeError for one that nothing cites. */
function labelOf(memo: Memo, span: Span): string {
  return (citationHolding(memo, span) ?? memo.citationOf(span)).label;
}

function isCited(memo: Memo, span: Span): boolean {
  return citationHolding(memo, span) !== null;
}

function citationHolding({ sources }: Memo, span: Span): Citation | null {
  const source = sources.find(({ article }) => article.id === span.article);
  return source?.citations.find(({ passage }) => contains(passage, span)) ?? null;
}

function wordsOfPiece(piece: Piece): string {
  if (piece.kind === 'cited') return '';
  return piece.kind === 'slot' ? piece.slot.value : piece.text;
}

function sourceOf({ number, article, published, dateWords, citations }: Source): ManifestSource {
  return {
    number,
    name: article.source.names[0] ?? article.id,
    title: article.title?.text ?? null,
    publisher: article.publisher?.text ?? null,
    url: article.url,
    date: { words: dateWords, earliest: published.earliest, latest: published.latest, basis: published.basis },
    sha256: article.source.sha256,
    part: article.part,
    reader: article.reader,
    textSha256: article.textSha256,
    passages: citations.map((citation) => passageOf(citation, article.text)),
  };
}

function passageOf({ label, passage: { start, end } }: Citation, text: string): ManifestPassage {
  return {
    label,
    start,
    end,
    words: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - AROUND), start),
    suffix: text.slice(end, end + AROUND),
  };
}

/** The words of the house's headers and footers, whose page numbers are filled in: they say nothing of the articles. */
function letterheadOf({ house }: MemoDocument): readonly string[] {
  const lines = (house?.letterhead.margins ?? []).flatMap((margin) => margin.lines);
  const words = lines.flatMap(({ segments }) =>
    [
      segments.map(({ parts }) => parts.map(wordsOfPart).join('')),
      segments.flatMap(({ parts }) => parts.map(wordsOfPart)).join(' '),
    ].flat(),
  );
  return [...new Set(words.map((line) => line.replace(/\s+/g, ' ').trim()))].filter((line) => line !== '');
}

function wordsOfPart(part: LetterheadPart): string {
  if (part.kind === 'picture') return '';
  return part.field === null ? part.text : `{${part.field}}`;
}
