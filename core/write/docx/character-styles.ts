import { BorderStyle, type ICharacterStyleOptions, type IRunStylePropertiesOptions } from 'docx';

type Font = NonNullable<IRunStylePropertiesOptions['font']>;

/** Colours of a memo, as Word writes them: RRGGBB. */
interface Colours {
  readonly accent: string;
  readonly muted: string;
  readonly rule: string;
}

/** The styles of words within a paragraph, which change with it in one place: citations, badges, small and muted words. `size` is that of running text in half-points. */
export function characterStylesOf(size: number, sans: Font, colour: Colours): ICharacterStyleOptions[] {
  return [
    citationStyle('CitationMark', 'Citation Mark', size, sans, colour.accent),
    citationStyle('TableCitationMark', 'Table Citation Mark', size - 2, sans, colour.accent),
    citationStyle('NoteCitationMark', 'Note Citation Mark', size - 3, sans, colour.accent),
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
    smallStyle('Small', 'Small', size),
    smallStyle('SmallMuted', 'Small Muted', size, colour.muted),
    smallStyle('TableSmall', 'Table Small', size - 2),
    smallStyle('TableSmallMuted', 'Table Small Muted', size - 2, colour.muted),
    smallStyle('NoteSmall', 'Note Small', size - 3),
    smallStyle('NoteSmallMuted', 'Note Small Muted', size - 3, colour.muted),
  ];
}

/** The share of running text, or of a cell's or note's, that small words and citations have. */
const SMALL = 0.86;
const CITATION = 0.82;

/** The marks of citations within text of a size, in half-points. */
function citationStyle(id: string, name: string, size: number, font: Font, color: string): ICharacterStyleOptions {
  return { id, name, basedOn: 'DefaultParagraphFont', run: { font, size: Math.round(size * CITATION), color } };
}

/** Small words within text of a size. */
function smallStyle(id: string, name: string, size: number, color?: string): ICharacterStyleOptions {
  const run = { size: Math.round(size * SMALL), ...(color === undefined ? {} : { color }) };
  return { id, name, basedOn: 'DefaultParagraphFont', run };
}
