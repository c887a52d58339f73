import type { Inline, SourceEntry, SourceList, SourcePassage } from '../../../model/document.ts';
import type { LinkOwner } from '../owner.ts';
import type { Run } from '../runs.ts';
import { runsOf } from '../runs.ts';
import type { Setting } from '../setting.ts';
import { element, type StructureElement } from '../structure.ts';
import { paragraphStyle, round, sansText, type TextStyle } from '../styles.ts';
import { linesFlow } from './blocks.ts';
import type { Flow, Place } from './flow.ts';
import { labelled } from './list.ts';

const INDENT = 24;
/** Room below the list, in lines. */
const AFTER = 0.28;

/** The list of sources: each with its passages, and from each passage the way back to the places that cite it. */
export function sourcesFlows(setting: Setting, block: SourceList, place: Place): readonly Flow[] {
  const list = element('L', place.parent, { attributes: [{ O: 'List', ListNumbering: 'Decimal' }] });
  const flows = block.entries.flatMap((entry) => entryFlows(setting, entry, list, place));
  const last = flows.at(-1);
  // What follows is no part of the list.
  return last ? [...flows.slice(0, -1), { ...last, after: Math.max(last.after, setting.style.leading * AFTER) }] : [];
}

function entryFlows(setting: Setting, entry: SourceEntry, list: StructureElement, place: Place): readonly Flow[] {
  const item = element('LI', list);
  const body = element('LBody', item);
  const base = paragraphStyle('body', setting.style);
  const style = {
    ...base,
    text: { ...base.text, size: round(base.text.size * 0.93) },
    leading: round(base.leading * 0.9),
    align: 'ragged' as const,
    after: 2,
    before: 4,
  };
  const inner: Place = { ...place, x: place.x + INDENT, width: place.width - INDENT, parent: body };
  const description = linesFlow(
    setting,
    runsOf(setting, entry.description, style.text, element('P', body)),
    style,
    inner,
    {
      anchor: entry.id,
      keepWithNext: entry.passages.some(isPrinted),
      ofDocument: true,
    },
  );
  const number = { ...sansText(setting.style), weight: 600 as const, size: style.text.size };
  const head = labelled(setting, `${entry.number}.`, number, item, description, inner, INDENT);
  const printed = entry.passages.filter(isPrinted);
  if (printed.length === 0) return head;
  const passages = element('L', body, { attributes: [{ O: 'List', ListNumbering: 'LowerAlpha' }] });
  // The last passage does not stand alone on the next page.
  return [
    ...head,
    ...printed.flatMap((passage, i) => passageFlows(setting, passage, passages, inner, i === printed.length - 2)),
  ];
}

function passageFlows(
  setting: Setting,
  passage: SourcePassage,
  list: StructureElement,
  place: Place,
  keepWithNext: boolean,
): readonly Flow[] {
  const item = element('LI', list);
  const body = element('LBody', item);
  const base = paragraphStyle('body', setting.style);
  const style = {
    ...base,
    text: { ...base.text, size: round(base.text.size * 0.86) },
    leading: round(base.leading * 0.84),
    align: 'ragged' as const,
    after: 1.5,
  };
  const inner: Place = { ...place, x: place.x + INDENT, width: place.width - INDENT, parent: body };
  const paragraph = element('P', body);
  const runs = [
    ...runsOf(setting, contentOf(passage), style.text, paragraph),
    ...backRuns(setting, passage, style.text, paragraph),
  ];
  const flows = linesFlow(setting, runs, style, inner, { anchor: passage.id, keepWithNext });
  const label = { ...sansText(setting.style), size: style.text.size, colour: setting.style.colours.accent };
  return labelled(setting, passage.label, label, item, flows, inner, INDENT);
}

function isPrinted(passage: SourcePassage): boolean {
  return passage.words !== null || passage.locator !== undefined || passage.citedBy.length > 0;
}

function contentOf(passage: SourcePassage): readonly Inline[] {
  if (passage.words !== null) return [{ kind: 'text', text: `“${passage.words}”`, marks: ['quoted'] }];
  return passage.locator ?? passage.note;
}

/** The way back to each place that cites the passage: an arrow, or an arrow and a number for each. */
export function backRuns(
  setting: Setting,
  passage: SourcePassage,
  style: TextStyle,
  parent: StructureElement,
): readonly Run[] {
  const places = passage.citedBy.filter((id) => setting.anchors.has(id));
  const several = places.length > 1;
  const plain: Run = {
    text: several ? '\u00a0↑' : '\u00a0',
    style: { ...style, family: setting.style.fonts.headings, italic: false, colour: setting.style.colours.accent },
    owner: parent,
    language: setting.language,
    anchor: null,
    cite: null,
  };
  return places.flatMap((id, i): readonly Run[] => {
    const owner: LinkOwner = {
      kind: 'link',
      parent,
      reference: false,
      contents: `${passage.label}: ${setting.words['back'] ?? 'back to text'}${several ? ` (${i + 1}/${places.length})` : ''}`,
      to: { place: id },
      elements: new Map(),
    };
    return [i === 0 ? plain : { ...plain, text: ' ' }, { ...plain, text: several ? String(i + 1) : '↑', owner }];
  });
}
