import type { Block, Cell, Inline, MemoDocument } from '../../core/model/document.ts';
import type { TemplatePack } from '../../core/model/template.ts';
import type { Verification } from '../../core/model/verification.ts';
import words from './verification.en.json' with { type: 'json' };
import {
  checkedInWords,
  countsInWords,
  differenceInWords,
  placeInWords,
  signatureInWords,
  statusInWords,
} from './verification.ts';
import { filled } from './words.ts';

/** The report of a verification as a document of its own, in the look of a template: its counts, then a row a finding. */
export function verificationDocument(
  verification: Verification,
  file: string,
  date: string,
  { phrases, style }: TemplatePack,
): MemoDocument {
  const title = filled(words.title, { file });
  const signed = signatureInWords(verification);
  const rows = verification.findings.map((finding) => ({
    uncertain: false,
    cells: [placeInWords(finding), statusInWords(finding.status), finding.words, differenceInWords(finding)].map(
      (text) => cell(text),
    ),
  }));
  const table: Block = {
    kind: 'table',
    id: 'findings',
    caption: title,
    captioned: false,
    widths: [0.14, 0.16, 0.38, 0.32],
    head: [
      [words['column.place'], words['column.status'], words['column.words'], words['column.changes']].map((text) =>
        cell(text, true),
      ),
    ],
    rows,
  };
  return {
    title,
    language: phrases.language,
    author: null,
    subject: null,
    marking: null,
    date,
    citations: 'list',
    style,
    blocks: [
      { kind: 'heading', level: 1, id: 'title', number: null, children: [text(title)] },
      paragraph(`${countsInWords(verification)}.`, 'lead'),
      paragraph(checkedInWords(verification), 'note'),
      ...(signed === '' ? [] : [paragraph(signed, verification.signature?.state === 'known' ? 'note' : 'lead')]),
      ...(rows.length > 0 ? [table] : []),
    ],
    sources: [],
    words: phrases.words,
  };
}

function cell(words: string, header = false): Cell {
  return { header, span: 1, blocks: words === '' ? [] : [paragraph(words, 'body')] };
}

function paragraph(words: string, style: string): Block {
  return { kind: 'paragraph', style, id: null, statements: [], children: [text(words)] };
}

function text(words: string): Inline {
  return { kind: 'text', text: words, marks: [] };
}
