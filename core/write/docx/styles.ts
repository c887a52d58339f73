import {
  AlignmentType,
  BorderStyle,
  type INumberingOptions,
  type IParagraphStyleOptions,
  type IStylesOptions,
  LevelFormat,
  LineRuleType,
} from 'docx';
import type { MemoDocument } from '../../model/document.ts';
import { textWidth } from './page.ts';

/** Word's sizes are half points, its lengths twentieths of a point, its lines 240ths of a line. */
const TWIPS = 20;
/** A Word file is edited on machines that lack our fonts: the nearest that every office has. */
const OFFICE_FONTS: Readonly<Record<string, string>> = { 'Source Serif 4': 'Cambria', 'Source Sans 3': 'Calibri' };

/** The styles of a memo, as real styles that a person can change in one place. */
export function stylesOf(document: MemoDocument): IStylesOptions {
  const { style, language } = document;
  const size = Math.round(style.size * 2);
  const line = Math.round((style.leading / style.size / 1.17) * 240);
  const body = OFFICE_FONTS[style.fonts.body] ?? style.fonts.body;
  const sans = OFFICE_FONTS[style.fonts.headings] ?? style.fonts.headings;
  const colour = {
    text: hex(style.colours.text),
    muted: hex(style.colours.muted),
    accent: hex(style.colours.accent),
    rule: hex(style.colours.rule),
    marking: hex(style.colours.marking ?? style.colours.text),
  };
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
    run: { font: sans, size: points * 2, bold: true, color: colour.accent },
    paragraph: { spacing: { before: before * TWIPS, after: 4 * TWIPS }, keepNext: true, keepLines: true },
  });
  return {
    default: {
      document: {
        run: { font: body, size, color: colour.text, language: { value: language } },
        paragraph: { spacing: { line, after: 6 * TWIPS } },
      },
      title: {
        run: { font: sans, size: 40, bold: true, color: colour.accent },
        paragraph: { spacing: { after: 8 * TWIPS }, keepNext: true },
      },
      heading1: heading(13, 16),
      heading2: heading(11.5, 12),
      heading3: heading(10.5, 8),
      listParagraph: { paragraph: { spacing: { after: 3 * TWIPS } } },
      hyperlink: { run: { color: colour.accent, underline: {} } },
      footnoteText: { run: { size: size - 3 }, paragraph: { spacing: { after: 40, line: 240 } } },
      endnoteText: { run: { size: size - 3 }, paragraph: { spacing: { after: 40, line: 240 } } },
    },
    paragraphStyles: [
      paragraph('BodyText', 'Body Text', {}, style.justified ? { alignment: AlignmentType.JUSTIFIED } : {}),
      paragraph(
        'Lead',
        'Bottom Line',
        { size: size + 1 },
        {
          spacing: { after: 6 * TWIPS },
          border: { left: { style: BorderStyle.SINGLE, size: 18, space: 8, color: colour.accent } },
          indent: { left: 200 },
        },
      ),
      paragraph('Quote', 'Quote', {}, { indent: { left: 360, right: 360 }, spacing: { after: 2 * TWIPS } }),
      paragraph('Subtitle', 'Subtitle', { font: sans, color: colour.muted }, { spacing: { after: 6 * TWIPS } }),
      paragraph(
        'Byline',
        'Byline',
        { size: size - 2, color: colour.muted },
        { indent: { left: 360, right: 360 }, spacing: { after: 8 * TWIPS } },
      ),
      paragraph('NoteText', 'Note', { size: size - 2, color: colour.muted }, {}),
      paragraph(
        'Method',
        'Method',
        { size: size - 3, color: colour.muted, font: sans },
        { spacing: { before: 120, line: 250 } },
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
      paragraph('Masthead', 'Masthead', { font: sans, size: size - 1 }, { spacing: { after: 20 } }),
      paragraph(
        'Rule',
        'Rule',
        { size: 4 },
        {
          spacing: { before: 0, after: 120, line: 60 },
          border: { bottom: { style: BorderStyle.SINGLE, size: 6, space: 1, color: colour.rule } },
        },
      ),
      paragraph('AfterTable', 'After Table', { size: 8 }, { spacing: { before: 0, after: 60, line: 120 } }),
      paragraph('TableText', 'Table Text', { size: size - 2 }, { spacing: { after: 20, line: 250 } }),
      paragraph(
        'TableHead',
        'Table Head',
        { font: sans, bold: true, size: size - 3, color: colour.accent },
        { spacing: { after: 0, line: 240 }, keepNext: true },
      ),
      paragraph(
        'Source',
        'Source',
        { size: size - 1 },
        { indent: { left: 480, hanging: 480 }, spacing: { before: 60, after: 20, line: 260 } },
      ),
      paragraph(
        'SourcePassage',
        'Source Passage',
        { size: size - 2 },
        { indent: { left: 960, hanging: 480 }, spacing: { after: 20, line: 250 } },
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
