import {
  AlignmentType,
  BorderStyle,
  type IBorderOptions,
  type IParagraphStyleOptions,
  type IStylesOptions,
  LineRuleType,
} from 'docx';
import type { MemoDocument } from '../../model/document.ts';
import { characterStylesOf } from './character-styles.ts';
import { fontsOf, languageSlots } from './fonts.ts';
import { linesOf } from './leading.ts';
import { TWIPS, textWidth } from './page.ts';

/** The size and leading of running text for which the sizes and rooms below are given, in points. */
const USUAL_SIZE = 10.5;
const USUAL_LEADING = 14.4;
/** The title's size as a multiple of that of the text, as in the PDF. */
const TITLE = 1.5;
/** Of a line of large type, as a share of its size. */
const HEADING_LEADING = 1.25;

/** Styles of running text, which may be drawn to the margin. */
export const RUNNING: ReadonlySet<string> = new Set(['BodyText', 'Lead', 'Quote', 'ListParagraph', 'Person', 'Prompt']);

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

/** Room above or below paragraphs, in twentieths of a point, by what it is in points in running text of the usual leading: a memo set small is set close. */
export function roomsOf({ style }: MemoDocument): (points: number) => number {
  return (points) => Math.round((points * TWIPS * style.leading) / USUAL_LEADING);
}

/** Room below a paragraph of running text: `roomsOf` tells it in twentieths of a point. */
export const AFTER_TEXT = 6;

/** The styles of a memo, as real styles that a person can change in one place. */
export function stylesOf(document: MemoDocument): IStylesOptions {
  const { style, language } = document;
  const size = Math.round(style.size * 2);
  const lines = linesOf(document);
  const small = lines(style.leading * 0.86, style.size - 1.5);
  const cell = lines(style.leading * 0.81, style.size - 1);
  const room = roomsOf(document);
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
  const heading = (points: number, before: number) => {
    const size = (points / USUAL_SIZE) * style.size;
    return {
      run: {
        font: sans,
        size: Math.round(size * 2),
        bold: true,
        color: style.headingSizes ? colour.accent : colour.text,
      },
      paragraph: {
        spacing: { before: room(before), after: room(4), ...lines(size * HEADING_LEADING, size) },
        keepNext: true,
        keepLines: true,
      },
    };
  };
  /** Running text, as in the PDF: the text itself, the bottom line, quotations, lists, and what a person wrote. */
  const running = style.justified ? { alignment: AlignmentType.JUSTIFIED } : {};
  return {
    default: {
      document: {
        run: { font: body, size, color: colour.text, language: languageSlots(language) },
        paragraph: { spacing: { ...lines(style.leading), after: room(AFTER_TEXT) } },
      },
      title: {
        run: { font: sans, size: Math.round(style.size * TITLE * 2), bold: true, color: colour.accent },
        paragraph: {
          spacing: { after: room(4), ...lines(style.size * TITLE * HEADING_LEADING, style.size * TITLE) },
          keepNext: true,
        },
      },
      heading1: heading(12.6, 11.5),
      heading2: heading(11, 8.5),
      heading3: heading(10.5, 6),
      listParagraph: { paragraph: { spacing: { after: room(3) }, ...running } },
      hyperlink: { run: { color: colour.accent, underline: {} } },
      footnoteText: {
        run: { size: size - 4 },
        paragraph: { spacing: { after: 20, ...small } },
      },
      endnoteText: {
        run: { size: size - 4 },
        paragraph: { spacing: { after: 20, ...small } },
      },
    },
    paragraphStyles: [
      paragraph('BodyText', 'Body Text', {}, running),
      paragraph(
        'Lead',
        'Bottom Line',
        { size: size + 1 },
        {
          spacing: { after: room(6) },
          border: { left: bars.Lead },
          indent: { left: 200 },
          ...running,
        },
      ),
      paragraph(
        'Quote',
        'Quote',
        { size: Math.round(style.size * 0.96 * 2) },
        {
          indent: { left: 360, right: 360 },
          border: { left: bars.Quote },
          spacing: { before: room(3), after: room(2), ...lines(style.leading * 0.96) },
          ...running,
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
        { spacing: { after: room(3), ...small }, alignment: AlignmentType.START },
        'ListParagraph',
      ),
      paragraph(
        'Method',
        'Method',
        { size: size - 3, color: colour.muted, font: sans },
        { spacing: { before: room(4), ...small } },
      ),
      paragraph(
        'Caption',
        'Caption',
        { font: sans, size: size - 3, italics: false, bold: true, color: colour.text },
        { spacing: { before: room(4), after: room(3), ...small }, keepNext: true },
      ),
      paragraph(
        'Figure',
        'Figure',
        {},
        { spacing: { before: 0, after: 160, line: 240, lineRule: LineRuleType.AUTO }, alignment: AlignmentType.LEFT },
      ),
      paragraph('Person', 'Written by Hand', {}, running),
      paragraph('Prompt', 'Prompt', { color: colour.muted, italics: true }, running),
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
        { spacing: { before: 0, after: room(3), line: 120, lineRule: LineRuleType.AUTO } },
      ),
      paragraph('TableText', 'Table Text', { font: sans, size: size - 2 }, { spacing: { after: 20, ...cell } }),
      paragraph(
        'TableNote',
        'Table Note',
        { font: sans, size: size - 2, color: colour.muted },
        { spacing: { after: 20, ...cell } },
      ),
      paragraph(
        'TableHead',
        'Table Head',
        { font: sans, bold: true, size: size - 3, color: colour.accent },
        { spacing: { after: 0, ...cell }, keepNext: true },
      ),
      paragraph(
        'Source',
        'Source',
        { size: size - 1 },
        { indent: { left: 480, hanging: 480 }, spacing: { before: room(3), after: 20, ...small } },
      ),
      paragraph(
        'SourcePassage',
        'Source Passage',
        { size: size - 2 },
        { indent: { left: 960, hanging: 480 }, spacing: { after: 20, ...cell } },
      ),
    ],
    characterStyles: characterStylesOf(size, sans, colour),
  };
}

function hex(colour: string): string {
  return colour.replace('#', '').toUpperCase();
}
