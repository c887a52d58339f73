import type { MemoDocument } from '../../model/document.ts';
import { cleanText } from './clean.ts';
import { type Line, setLines } from './lines.ts';
import type { Geometry } from './page.ts';
import type { Setting } from './setting.ts';
import { element } from './structure.ts';
import { round, sansText } from './styles.ts';

/** The height of each line of a marking, in points. */
export const MARKING_LINE = 12;

/** The document's marking in lines as wide as the text: every page carries all of it. None where there is no marking. */
export function markingLines(setting: Setting, { marking, style }: MemoDocument, width: number): readonly Line[] {
  if (marking === null) return [];
  const run = {
    text: cleanText(marking),
    style: {
      ...sansText(style),
      size: round(style.size * 0.86),
      weight: 600 as const,
      colour: style.colours.marking ?? style.colours.text,
    },
    owner: element('Artifact', null),
    language: setting.language,
    anchor: null,
    cite: null,
  };
  return setLines(setting, [run], { width, leading: MARKING_LINE, align: 'centred', hyphenate: false });
}

/** What a marking of several lines takes more than one of one line. */
export function moreThanOne(lines: readonly Line[]): number {
  return Math.max(0, lines.length - 1) * MARKING_LINE;
}

/** The text area with room for all lines of the marking: its margins have room for one. */
export function withMarking(geometry: Geometry, lines: readonly Line[]): Geometry {
  const more = moreThanOne(lines);
  return { ...geometry, top: geometry.top + more, bottom: geometry.bottom - more };
}
