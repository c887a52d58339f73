import type { DocumentStyle, Mark } from '../../model/document.ts';
import type { FontWish } from './fonts.ts';

/** How a stretch of text looks. Lengths are points. */
export interface TextStyle extends FontWish {
  readonly size: number;
  readonly colour: string;
  /** Above the baseline; for marks of notes. */
  readonly rise: number;
  readonly badge: boolean;
  readonly uncertain: boolean;
}

/** How a block is set. */
export interface BlockStyle {
  readonly text: TextStyle;
  readonly leading: number;
  readonly before: number;
  readonly after: number;
  readonly align: 'justified' | 'ragged' | 'centred';
  readonly indent: number;
  /** A line down the left side: quotations, the bottom line. */
  readonly bar: 'none' | 'thin' | 'strong';
}

export function bodyText(style: DocumentStyle): TextStyle {
  return {
    family: style.fonts.body,
    weight: 400,
    italic: false,
    size: style.size,
    colour: style.colours.text,
    rise: 0,
    badge: false,
    uncertain: false,
  };
}

export function sansText(style: DocumentStyle): TextStyle {
  return { ...bodyText(style), family: style.fonts.headings };
}

/** The look of a paragraph by its style's name; an unknown name is set as body text. */
export function paragraphStyle(name: string, style: DocumentStyle): BlockStyle {
  const body = bodyText(style);
  const sans = sansText(style);
  const plain: BlockStyle = {
    text: body,
    leading: style.leading,
    before: 0,
    after: round(style.leading * 0.45),
    align: style.justified ? 'justified' : 'ragged',
    indent: 0,
    bar: 'none',
  };
  const small = (text: TextStyle, factor: number): Pick<BlockStyle, 'text' | 'leading'> => ({
    text: { ...text, size: round(style.size * factor) },
    leading: round(style.leading * factor),
  });
  switch (name) {
    case 'lead':
      return {
        ...plain,
        text: { ...body, size: style.size + 0.5 },
        leading: style.leading + 0.5,
        indent: 12,
        bar: 'strong',
      };
    case 'quote':
      return { ...plain, ...small(body, 0.96), indent: 16, bar: 'thin', before: 3, after: round(style.leading * 0.5) };
    case 'note':
    case 'earlier':
      return { ...plain, ...small({ ...sans, colour: style.colours.muted }, 0.86), align: 'ragged' };
    case 'method':
      return { ...plain, ...small({ ...sans, colour: style.colours.muted }, 0.81), align: 'ragged', before: 6 };
    case 'caption':
      return { ...plain, ...small({ ...sans, weight: 600 }, 0.86), align: 'ragged', before: 4, after: 3 };
    case 'prompt':
      return { ...plain, text: { ...body, italic: true, colour: style.colours.muted } };
    case 'subtitle':
      return { ...plain, ...small({ ...sans, colour: style.colours.muted }, 0.95), align: 'ragged' };
    case 'title':
      return {
        ...plain,
        text: { ...sans, weight: 600, size: round(style.size * 1.9) },
        leading: round(style.leading * 1.6),
        align: 'ragged',
        after: 8,
      };
    default:
      return plain;
  }
}

/** Headings: size falls with the level; space above binds them to what follows. */
export function headingStyle(level: 1 | 2 | 3, style: DocumentStyle): BlockStyle {
  const sans = sansText(style);
  const sizes = { 1: 1.5, 2: 1.2, 3: 1.04 } as const;
  const size = style.headingSizes?.[level - 1] ?? round(style.size * sizes[level]);
  return {
    text: {
      ...sans,
      weight: 600,
      size,
      colour: level === 1 || style.headingSizes ? style.colours.accent : style.colours.text,
    },
    leading: round(size * 1.25),
    before: round(style.leading * (level === 1 ? 1.25 : level === 2 ? 0.9 : 0.6)),
    after: round(style.leading * (level === 1 ? 0.4 : 0.3)),
    align: 'ragged',
    indent: 0,
    bar: 'none',
  };
}

/** Text of table cells. */
export function cellStyle(header: boolean, style: DocumentStyle): BlockStyle {
  const sans = sansText(style);
  return {
    text: { ...sans, weight: header ? 600 : 400, size: round(style.size * 0.86) },
    leading: round(style.leading * 0.81),
    before: 0,
    after: 2,
    align: 'ragged',
    indent: 0,
    bar: 'none',
  };
}

/** A text style with the marks of an inline put on it. */
export function marked(text: TextStyle, marks: readonly Mark[], style: DocumentStyle): TextStyle {
  let out = text;
  for (const mark of marks) {
    if (mark === 'strong') out = { ...out, weight: 600 };
    else if (mark === 'emphasis') out = { ...out, italic: !out.italic };
    else if (mark === 'small') out = { ...out, size: round(out.size * 0.86) };
    else if (mark === 'muted') out = { ...out, colour: style.colours.muted };
    else if (mark === 'uncertain') out = { ...out, italic: true, uncertain: true };
    else if (mark === 'badge') {
      out = {
        ...out,
        family: style.fonts.headings,
        weight: 600,
        italic: false,
        size: round(Math.min(out.size, style.size) * 0.7),
        colour: style.colours.muted,
        badge: true,
      };
    }
  }
  return out;
}

/** Points to a hundredth. */
export function round(points: number): number {
  return Math.round(points * 100) / 100;
}
