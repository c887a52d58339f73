import type { Cite, Heading, SourcePassage } from '../../../model/document.ts';
import { withoutLabel } from '../../notes.ts';
import { type Line, setLines } from '../lines.ts';
import type { LinkOwner } from '../owner.ts';
import { type Run, runsOf } from '../runs.ts';
import { notePlace, type Setting } from '../setting.ts';
import { element, type StructureElement } from '../structure.ts';
import { bodyText, headingStyle, paragraphStyle, round, sansText } from '../styles.ts';
import { linesFlow } from './blocks.ts';
import type { LinesFlow, Place } from './flow.ts';
import { backRuns } from './sources.ts';

/** A footnote as set for one page. */
export interface FootnoteLines {
  readonly lines: readonly Line[];
  readonly passage: SourcePassage;
}

/** The footnote of a citation's mark: its label leads back to the mark. Its element follows the mark's own. */
export function footnote(
  setting: Setting,
  cite: Cite,
  parent: StructureElement,
  page: number,
  width: number,
): FootnoteLines | null {
  const passage = setting.passages.get(cite.target);
  if (!passage) return null;
  const note = element('Note', parent, { id: notePlace(passage.id, page) });
  const runs = noteRuns(setting, passage, note, cite.id);
  const { size, leading } = setting.style;
  const lines = setLines(setting, runs, {
    width,
    leading: round(leading * 0.78),
    align: setting.style.justified ? 'justified' : 'ragged',
    hyphenate: true,
  });
  return size > 0 ? { lines, passage } : null;
}

/** All notes at the document's end, under a heading of that level, in the order of first citation. */
export function endnoteFlows(
  setting: Setting,
  cites: readonly Cite[],
  level: Heading['level'],
  place: Place,
): readonly LinesFlow[] {
  const seen = new Set<string>();
  const passages = cites.flatMap((cite) => {
    const passage = setting.passages.get(cite.target);
    if (!passage || seen.has(passage.id)) return [];
    seen.add(passage.id);
    return [passage];
  });
  if (passages.length === 0) return [];
  const title = setting.words['notes'] ?? 'Notes';
  const style = headingStyle(level, setting.style);
  const heading = linesFlow(
    setting,
    runsOf(setting, [{ kind: 'text', text: title, marks: [] }], style.text, element(`H${level}`, place.parent)),
    style,
    place,
    { keepWithNext: true, outline: { level, title } },
  );
  const base = paragraphStyle('body', setting.style);
  const noteStyle = { ...base, leading: round(base.leading * 0.84), after: 3 };
  const notes = passages.flatMap((passage) => {
    const note = element('Note', place.parent, { id: endnotePlace(passage.id) });
    const runs = noteRuns(setting, passage, note, null);
    const paragraph = runs.length > 0 ? [...runs, ...backRuns(setting, passage, noteText(setting), note)] : [];
    return linesFlow(setting, paragraph, noteStyle, place, { anchor: endnotePlace(passage.id) });
  });
  return [...heading, ...notes];
}

/** The name of the place of an endnote. */
export function endnotePlace(passage: string): string {
  return `${passage}.note`;
}

function noteText(setting: Setting) {
  const body = bodyText(setting.style);
  return { ...body, size: round(body.size * 0.82) };
}

function noteRuns(
  setting: Setting,
  passage: SourcePassage,
  note: StructureElement,
  back: string | null,
): readonly Run[] {
  const text = noteText(setting);
  const label = element('Lbl', note);
  const link: LinkOwner | null =
    back === null || !setting.anchors.has(back)
      ? null
      : {
          kind: 'link',
          parent: label,
          reference: false,
          contents: `${passage.label}: ${setting.words['back'] ?? 'back to text'}`,
          to: { place: back },
          elements: new Map(),
        };
  const mark: Run = {
    text: passage.label,
    style: {
      ...sansText(setting.style),
      size: round(text.size * 0.86),
      weight: 600,
      colour: setting.style.colours.accent,
    },
    owner: link ?? label,
    language: setting.language,
    anchor: null,
    cite: null,
  };
  // A label and a source in Latin letters would run on as one from the left: the mark keeps it where a line from the right begins.
  const space: Run = { ...mark, text: setting.rtl ? '\u200f\u00a0\u00a0' : '\u00a0\u00a0', owner: label };
  return [mark, space, ...runsOf(setting, withoutLabel(passage.label, passage.note), text, element('P', note))];
}
