import {
  AlignmentType,
  BorderStyle,
  type IBorderOptions,
  type INumberingOptions,
  type IParagraphStyleOptions,
  type ISpacingProperties,
  type IStylesOptions,
  LevelFormat,
  LineRuleType,
} from 'docx';
import type { MemoDocument } from '../../model/document.ts';
import { fontsOf, languageSlots } from './fonts.ts';
import { textWidth } from './page.ts';

/** Word's sizes are half points, its lengths twentieths of a point, its lines 240ths of a line. */
const TWIPS = 20;
/** The size and leading of running text for which the sizes and rooms below are given, in points. */
const USUAL_SIZE = 10.5;
const USUAL_LEADING = 14.4;

/** Scripts whose letters stand higher or hang lower than Latin ones. */
const TALL_SCRIPTS = /[^\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}]/u;

/** The bar beside paragraphs of a style, where their lines begin. */
export function barsOf({ style: { colours } }: MemoDocument): Readonly<Record<'Lead' | 'Quote', IBorderOptions>> {
  const bar = (size: number, colour: string): IBorderOptions => ({
    style: BorderStyle.SINGLE,
    size,
    space: 8,
    color: hex(colour),
  });
  return { Lead: bar(18, colours.accent), Quote: bar(8, colours.rule) };
}

/** The styles of a memo, as real styles that a person can change in one place. */
export function stylesOf(document: MemoDocument): IStylesOptions {
  const { style, language } = document;
  const size = Math.round(style.size * 2);
  // Lines as close as in the PDF, whatever font stands in for the memo's; where letters of other scripts need room, the font's own.
  const isPlain = !TALL_SCRIPTS.test(JSON.stringify([document.blocks, document.sources]));
  const lines = (leading: number): ISpacingProperties =>
    isPlain
      ? { line: Math.round(leading * TWIPS), lineRule: LineRuleType.EXACT }
      : { line: Math.round((leading / style.size / 1.17) * 240), lineRule: LineRuleType.AUTO };
  const small = lines(style.leading * 0.86);
  // Room grows and shrinks with the lines: a note set small is set close.
  const room = (points: number): number => Math.round((points * TWIPS * style.leading) / USUAL_LEADING);
  const { body, sans } = fontsOf(document);
  const colour = {
    text: hex(style.colours.text),
    muted: hex(style.colours.muted),
    accent: hex(style.colours.accent),
    rule: hex(style.colours.rule),
    marking: hex(style.colours.marking ?? style.colours.text),
  };
  const bars = barsOf(document);
  const paragraph = (
    id: string,
    name: string,
    run: IParagraphStyleOptions['run'],
    look: IParagraphStyleOptions['paragraph'],
    basedOn = 'Normal',
  ): IParagraphStyleOptions => ({
    id,
    name,
    basedOn,
    quickFormat: true,
    ...(run ? { run } : {}),
    ...(look ? { paragraph: look } : {}),
  });
  const heading = (points: number, before: number) => ({
    run: {
      font: sans,
      size: Math.round((points / USUAL_SIZE) * style.size * 2),
      bold: true,
      color: style.headingSizes ? colour.accent : colour.text,
    },
    paragraph: {
      spacing: { before: room(before), after: room(4), line: 240, lineRule: LineRuleType.AUTO },
      keepNext: true,
      keepLines: true,
    },
  });
  return {
    default: {
      document: {
        run: { font: body, size, color: colour.text, language: languageSlots(language) },
        paragraph: { spacing: { ...lines(style.leading), after: room(6) } },
      },
      title: {
        run: { font: sans, size: Math.round(style.size * 3.4), bold: true, color: colour.accent },
        paragraph: { spacing: { after: room(8), line: 240, lineRule: LineRuleType.AUTO }, keepNext: true },
      },
      heading1: heading(13, 13),
      heading2: heading(11.5, 10),
      heading3: heading(10.5, 7),
      listParagraph: { paragraph: { spacing: { after: room(3) } } },
      hyperlink: { run: { color: colour.accent, underline: {} } },
      footnoteText: {
        run: { size: size - 4 },
        paragraph: { spacing: { after: 20, line: 240, lineRule: LineRuleType.AUTO } },
      },
      endnoteText: {
        run: { size: size - 4 },
        paragraph: { spacing: { after: 20, line: 240, lineRule: LineRuleType.AUTO } },
      },
    },
    paragraphStyles: [
      paragraph('BodyText', 'Body Text', {}, style.justified ? { alignment: AlignmentType.JUSTIFIED } : {}),
      paragraph(
        'Lead',
        'Bottom Line',
        { size: size + 1 },
        {
          spacing: { after: room(6) },
          border: { left: bars.Lead },
          indent: { left: 200 },
        },
      ),
      paragraph(
        'Quote',
        'Quote',
        {},
        {
          indent: { left: 360, right: 360 },
          border: { left: bars.Quote },
          spacing: { before: room(3), after: room(2) },
        },
      ),
      paragraph('Subtitle', 'Subtitle', { font: sans, color: colour.muted }, { spacing: { after: room(6) } }),
      paragraph(
        'Byline',
        'Byline',
        { font: sans, size: size - 3, color: colour.muted },
        { indent: { left: 360, right: 360 }, spacing: { after: room(6), ...small } },
      ),
      paragraph(
        'NoteText',
        'Note',
        { font: sans, size: size - 3, color: colour.muted },
        { spacing: { after: room(3), ...small } },
      ),
      paragraph(
        'ListNote',
        'List Note',
        { font: sans, size: size - 3, color: colour.muted },
        { spacing: { after: room(3), ...small } },
        'ListParagraph',
      ),
      paragraph(
        'Method',
        'Method',
        { size: size - 3, color: colour.muted, font: sans },
        { spacing: { before: 80, line: 250, lineRule: LineRuleType.AUTO } },
      ),
      paragraph(
        'Caption',
        'Caption',
        { font: sans, size: size - 3, italics: false, bold: false, color: colour.muted },
        { spacing: { before: 80, after: 60 }, keepNext: true },
      ),
      paragraph(
        'Figure',
        'Figure',
        {},
        { spacing: { before: 0, after: 160, line: 240, lineRule: LineRuleType.AUTO }, alignment: AlignmentType.LEFT },
      ),
      paragraph('Person', 'Written by Hand', {}, {}),
      paragraph('Prompt', 'Prompt', { color: colour.muted, italics: true }, {}),
      paragraph(
        'Marking',
        'Marking',
        { font: sans, bold: true, size: size - 1, color: colour.marking },
        { spacing: { after: 0 } },
      ),
      paragraph('Header', 'header', { font: sans, size: size - 4, color: colour.muted }, { spacing: { after: 0 } }),
      paragraph(
        'Footer',
        'footer',
        { font: sans, size: size - 4, color: colour.muted },
        { spacing: { after: 0 }, rightTabStop: textWidth(document) },
      ),
      paragraph(
        'MastheadLabel',
        'Masthead Label',
        { font: sans, color: colour.muted, size: size - 1 },
        { spacing: { after: 20 } },
      ),
      paragraph('Masthead', 'Masthead', {}, { spacing: { after: 20 } }),
      paragraph(
        'Rule',
        'Rule',
        { size: 4 },
        {
          spacing: { before: 0, after: 120, line: 60, lineRule: LineRuleType.AUTO },
          border: { bottom: { style: BorderStyle.SINGLE, size: 6, space: 1, color: colour.rule } },
        },
      ),
      paragraph(
        'AfterTable',
        'After Table',
        { size: 8 },
        { spacing: { before: 0, after: 60, line: 120, lineRule: LineRuleType.AUTO } },
      ),
      paragraph(
        'TableText',
        'Table Text',
        { size: size - 2 },
        { spacing: { after: 20, line: 250, lineRule: LineRuleType.AUTO } },
      ),
      paragraph(
        'TableNote',
        'Table Note',
        { size: size - 2, color: colour.muted },
        { spacing: { after: 20, line: 250, lineRule: LineRuleType.AUTO } },
      ),
      paragraph(
        'TableHead',
        'Table Head',
        { font: sans, bold: true, size: size - 3, color: colour.accent },
        { spacing: { after: 0, line: 240, lineRule: LineRuleType.AUTO }, keepNext: true },
      ),
      paragraph(
        'Source',
        'Source',
        { size: size - 1 },
        { indent: { left: 480, hanging: 480 }, spacing: { before: 60, after: 20, ...small } },
      ),
      paragraph(
        'SourcePassage',
        'Source Passage',
        { size: size - 2 },
        { indent: { left: 960, hanging: 480 }, spacing: { after: 20, ...small } },
      ),
    ],
    characterStyles: [
      {
        id: 'CitationMark',
        name: 'Citation Mark',
        basedOn: 'DefaultParagraphFont',
        run: { font: sans, size: size - 4, color: colour.accent },
      },
      {
        id: 'BackLink',
        name: 'Back Link',
        basedOn: 'DefaultParagraphFont',
        run: { font: sans, size: size - 4, color: colour.accent },
      },
      {
        id: 'Badge',
        name: 'Badge',
        basedOn: 'DefaultParagraphFont',
        run: {
          font: sans,
          size: size - 4,
          color: colour.muted,
          border: { style: BorderStyle.SINGLE, size: 4, space: 1, color: colour.rule },
        },
      },
      { id: 'Muted', name: 'Muted', basedOn: 'DefaultParagraphFont', run: { color: colour.muted } },
      { id: 'Small', name: 'Small', basedOn: 'DefaultParagraphFont', run: { size: size - 3 } },
    ],
  };
}

/** Headings numbered 1, 1.1; bullets; numbered lists. */
export function numberingOf(_document: MemoDocument): INumberingOptions {
  const indent = (level: number) => ({ style: { paragraph: { indent: { left: 360 * (level + 1), hanging: 260 } } } });
  return {
    config: [
      {
        reference: 'headings',
        levels: [0, 1, 2].map((level) => ({
          level,
          format: LevelFormat.DECIMAL,
          text: Array.from({ length: level + 1 }, (_, i) => `%${i + 1}`).join('.'),
          alignment: AlignmentType.LEFT,
          style: { paragraph: { indent: { left: 400, hanging: 400 } } },
        })),
      },
      {
        reference: 'bullets',
        levels: [0, 1, 2].map((level) => ({
          level,
          format: LevelFormat.BULLET,
          text: level === 1 ? '–' : '•',
          alignment: AlignmentType.LEFT,
          ...indent(level),
        })),
      },
      {
        reference: 'numbers',
        levels: [0, 1, 2].map((level) => ({
          level,
          format: LevelFormat.DECIMAL,
          text: `%${level + 1}.`,
          alignment: AlignmentType.LEFT,
          ...indent(level),
        })),
      },
    ],
  };
}

function hex(colour: string): string {
  return colour.replace('#', '').toUpperCase();
}
