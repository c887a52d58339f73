import type { Block, Heading, Paragraph } from '../../../model/document.ts';
import { isByline, isStyled, staysWithNext } from '../../neighbours.ts';
import { type Measure, setLines } from '../lines.ts';
import { runsOf } from '../runs.ts';
import type { Setting } from '../setting.ts';
import { element } from '../structure.ts';
import { type BlockStyle, cellStyle, headingStyle, marked, paragraphStyle } from '../styles.ts';
import { figureFlows, pictureFlow } from './figure.ts';
import type { Flow, LinesFlow, Place } from './flow.ts';
import { listFlows } from './list.ts';
import { mastheadFlow } from './masthead.ts';
import { sourcesFlows } from './sources.ts';
import { tableFlows } from './table.ts';

/** Blocks set in their order. */
export function blockFlows(setting: Setting, blocks: readonly Block[], place: Place): readonly Flow[] {
  return blocks.flatMap((block, i) => blockFlow(setting, block, bondsAt(blocks, i), place));
}

function blockFlow(setting: Setting, block: Block, bonds: Bonds, place: Place): readonly Flow[] {
  switch (block.kind) {
    case 'paragraph':
      return paragraphFlows(setting, block, bonds, place);
    case 'heading':
      return headingFlows(setting, block, place);
    case 'list':
      return listFlows(setting, block, place);
    case 'table':
      return tableFlows(setting, block, place);
    case 'masthead':
      return [mastheadFlow(setting, block, place)];
    case 'sources':
      return sourcesFlows(setting, block, place);
    case 'figure':
      return figureFlows(setting, block, place);
    case 'picture':
      return [pictureFlow(block, place)];
    case 'rule':
      return [{ kind: 'rule', before: 4, after: 8, x: place.x, width: place.width }];
    default:
      return assertNever(block);
  }
}

/** How a paragraph belongs to its neighbours. */
interface Bonds {
  /** It introduces what follows, or what follows says whose words it holds: they stay on one page. */
  readonly keepWithNext: boolean;
  readonly byline: 'none' | 'comes' | 'here';
}

function bondsAt(blocks: readonly Block[], at: number): Bonds {
  const comes = isStyled(blocks[at], 'quote') && isStyled(blocks[at + 1], 'note');
  return {
    keepWithNext: isStyled(blocks[at], 'caption') || staysWithNext(blocks, at),
    byline: comes ? 'comes' : isByline(blocks, at) ? 'here' : 'none',
  };
}

function paragraphFlows(
  setting: Setting,
  block: Paragraph,
  { keepWithNext, byline }: Bonds,
  place: Place,
): readonly Flow[] {
  const plain = paragraphStyle(block.style, setting.style);
  const style = styleIn(place, byline === 'none' ? plain : withByline(plain, byline, setting), setting);
  const quote = block.style === 'quote' ? element('BlockQuote', place.parent) : place.parent;
  const parent = element(block.style === 'caption' ? 'Caption' : 'P', quote);
  const runs = runsOf(setting, block.children, style.text, parent);
  return linesFlow(setting, runs, style, place, { anchor: block.id, keepWithNext });
}

/** The line that says whose words a quotation holds stands close below them, as far in as they do. */
function withByline(style: BlockStyle, byline: 'comes' | 'here', setting: Setting): BlockStyle {
  if (byline === 'comes') return { ...style, after: 1 };
  return { ...style, indent: paragraphStyle('quote', setting.style).indent, after: setting.style.leading * 0.6 };
}

function headingFlows(setting: Setting, block: Heading, place: Place): readonly Flow[] {
  const style = headingStyle(block.level, setting.style);
  const parent = element(setting.headingTag(block), place.parent);
  const number = block.number === null ? '' : `${block.number}\u00a0\u00a0`;
  const runs = runsOf(
    setting,
    number === '' ? block.children : [{ kind: 'text', text: number, marks: ['muted'] }, ...block.children],
    style.text,
    parent,
  );
  const title = runs
    .map((run) => run.text)
    .join('')
    .replaceAll('\u00a0', ' ')
    .replace(/ +/g, ' ')
    .trim();
  return linesFlow(setting, runs, style, place, {
    anchor: block.id,
    keepWithNext: true,
    outline: { level: block.level, title },
  });
}

/** Runs as lines in a block's style; nothing where there is nothing to draw. */
export function linesFlow(
  setting: Setting,
  runs: Parameters<typeof setLines>[1],
  style: BlockStyle,
  place: Place,
  more: Partial<Pick<LinesFlow, 'anchor' | 'keepWithNext' | 'outline'> & Pick<Measure, 'ofDocument'>>,
): readonly LinesFlow[] {
  const far = style.bar === 'thin' ? style.indent : 0;
  const width = place.width - style.indent - far;
  const lines = setLines(setting, runs, {
    width,
    leading: style.leading,
    align: style.align,
    hyphenate: more.outline === undefined,
    ofDocument: more.ofDocument ?? false,
  });
  const [first] = lines;
  if (!first) return [];
  const x = place.x + (first.rtl ? far : style.indent);
  const away = style.bar === 'strong' ? 10.5 : 9;
  return [
    {
      kind: 'lines',
      before: style.before,
      after: style.after,
      x,
      lines,
      keepWithNext: more.keepWithNext ?? false,
      bar: style.bar,
      barX: first.rtl ? x + width + away : x - away,
      anchor: more.anchor ?? null,
      outline: more.outline ?? null,
    },
  ];
}

/** Within a table all text takes the table's size; what the style says of colour, slant and weight stays. */
function styleIn(place: Place, style: BlockStyle, setting: Setting): BlockStyle {
  if (place.cell === 'none') return style;
  const cell = cellStyle(place.cell === 'header', setting.style);
  const { italic, colour } = style.text;
  return { ...cell, text: { ...marked(cell.text, [], setting.style), italic, colour } };
}

function assertNever(value: never): never {
  throw new TypeError(`unknown block: ${JSON.stringify(value)}`);
}
