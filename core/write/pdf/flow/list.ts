import type { List } from '../../../model/document.ts';
import { staysWithEntry } from '../../neighbours.ts';
import type { Line } from '../lines.ts';
import { setLines } from '../lines.ts';
import type { Run } from '../runs.ts';
import type { Setting } from '../setting.ts';
import { element, type StructureElement } from '../structure.ts';
import { bodyText, cellStyle, paragraphStyle, type TextStyle } from '../styles.ts';
import { blockFlows } from './blocks.ts';
import type { Flow, LinesFlow, Place } from './flow.ts';

/** A list: each item's label stands out to the left of its blocks. */
export function listFlows(setting: Setting, block: List, place: Place): readonly Flow[] {
  const parent = element('L', place.parent, {
    attributes: [{ O: 'List', ListNumbering: block.ordered ? 'Decimal' : 'Disc' }],
  });
  const inCell = place.cell !== 'none';
  const text = inCell ? cellStyle(false, setting.style).text : bodyText(setting.style);
  const indent = inCell ? 9 : block.ordered ? 20 : 14;
  const flows = block.items.flatMap((blocks, i) => {
    const item = element('LI', parent);
    const label = block.ordered ? `${i + 1}.` : '•';
    const body = element('LBody', item);
    const inner = { ...place, x: place.x + indent, width: place.width - indent, parent: body };
    const flows = labelled(setting, label, text, item, tight(blockFlows(setting, blocks, inner)), inner, indent);
    if (inCell || !staysWithEntry(block, i)) return flows;
    return flows.map((flow) => (flow.kind === 'lines' ? { ...flow, keepWithNext: true } : flow));
  });
  const last = flows.at(-1);
  const after = paragraphStyle('body', setting.style).after;
  return last && !inCell ? [...flows.slice(0, -1), { ...last, after: Math.max(last.after, after) }] : flows;
}

/** Puts a label before the first line of an item; a label of its own line where the item begins with a table. */
export function labelled(
  setting: Setting,
  label: string,
  style: TextStyle,
  item: StructureElement,
  flows: readonly Flow[],
  place: Place,
  indent: number,
): readonly Flow[] {
  const run: Run = {
    text: label,
    style,
    owner: element('Lbl', item),
    language: setting.language,
    anchor: null,
    cite: null,
  };
  const [first, ...rest] = flows;
  if (first?.kind !== 'lines') return flows;
  const [line, ...lines] = first.lines;
  const [mark] = setLines(setting, [run, { ...run, text: ' ' }], {
    width: indent,
    leading: line?.height ?? style.size,
    align: 'ragged',
    hyphenate: false,
  });
  if (!line || !mark) return flows;
  const measure = place.width + indent;
  const joined = joinLabel(line, mark, setting.rtl ? measure - (first.x - place.x) - mark.extent : -indent);
  return [{ ...first, lines: [joined, ...lines] } satisfies LinesFlow, ...rest];
}

function joinLabel(line: Line, mark: Line, x: number): Line {
  return {
    ...line,
    pieces: [...mark.pieces.map((piece) => ({ ...piece, x: piece.x + x })), ...line.pieces],
  };
}

/** Between the items of a list there is less room than between paragraphs. */
function tight(flows: readonly Flow[]): readonly Flow[] {
  return flows.map((flow) => (flow.kind === 'lines' ? { ...flow, after: Math.min(flow.after, 2.5) } : flow));
}
