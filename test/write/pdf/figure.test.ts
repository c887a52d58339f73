import { describe, expect, it } from 'vitest';
import type { Block, Figure } from '../../../core/model/document.ts';
import type { Scene, Shape } from '../../../core/model/scene.ts';
import { uaFaults } from './checkpoints.ts';
import { documentOf, heading, paragraph, text } from './documents.ts';
import { nodesOf, pageOf, writeAndRead } from './reading.ts';

const PEN = { ink: 'text', width: 1, dash: [] } as const;
const LEFT = 71;
const WIDTH = 595.28 - 2 * 71;

function label(words: string, x: number, y: number, anchor: 'start' | 'middle' | 'end' = 'start'): Shape {
  return {
    kind: 'label',
    at: [x, y],
    anchor,
    text: words,
    size: 9,
    width: 90,
    ink: 'muted',
    bold: false,
    italic: false,
  };
}

function figure(shapes: readonly Shape[], size: Partial<Scene> = {}): Figure {
  const scene = { width: 400, height: 120, shapes, ...size };
  return {
    kind: 'figure',
    id: 'drawing',
    scene,
    alt: 'Two talks, in March and May',
    caption: 'When they met',
    captioned: true,
  };
}

const EVERY_SHAPE: readonly Shape[] = [
  { kind: 'bar', at: [0, 20], width: 80, height: 30, fill: 'shade', stroke: null },
  { kind: 'line', from: [0, 60], to: [400, 60], stroke: { ...PEN, dash: [2, 2] } },
  { kind: 'dot', at: [50, 60], radius: 4, fill: 'paper', stroke: PEN },
  {
    kind: 'polygon',
    points: [
      [90, 60],
      [96, 54],
      [102, 60],
    ],
    fill: 'accent',
    stroke: PEN,
  },
  label('4 March', 50, 80, 'middle'),
  label('المحادثات', 300, 80),
];

describe('a drawing in a PDF', () => {
  it('is a figure with a description, tagged as a whole under its caption', async () => {
    const read = await writeAndRead(documentOf([figure(EVERY_SHAPE), paragraph([text('After it.')])]));
    expect(nodesOf(read, 'Figure').map(({ alt }) => alt)).toEqual(['Two talks, in March and May']);
    expect(nodesOf(read, 'Caption').map((node) => node.text)).toEqual(['When they met']);
    expect(uaFaults(read.bytes)).toEqual([]);
  });

  it('has its words where the scene puts their start, middle or end', async () => {
    const shapes = [label('begins', 100, 30), label('centred', 100, 60, 'middle'), label('ends', 100, 90, 'end')];
    const { lines } = await writeAndRead(documentOf([figure(shapes)]));
    const find = (words: string) => lines.find((line) => line.text === words) ?? { x: 0, y: 0, width: 0 };
    const [begins, centred, ends] = ['begins', 'centred', 'ends'].map(find);
    expect(begins?.x).toBeCloseTo(LEFT + 100, 0);
    expect((centred?.x ?? 0) + (centred?.width ?? 0) / 2).toBeCloseTo(LEFT + 100, 0);
    expect((ends?.x ?? 0) + (ends?.width ?? 0)).toBeCloseTo(LEFT + 100, 0);
    expect((centred?.y ?? 0) - (begins?.y ?? 0)).toBeCloseTo(30, 0);
  });

  it('is drawn smaller where it is wider than the text', async () => {
    const wide = figure([label('far', 1000, 30, 'end')], { width: 1000 });
    const { lines } = await writeAndRead(documentOf([wide]));
    const far = lines.find((line) => line.text === 'far');
    expect((far?.x ?? 0) + (far?.width ?? 0)).toBeCloseTo(LEFT + WIDTH, 0);
  });

  it('goes to the next page whole, with its caption', async () => {
    const filler = paragraph(
      Array.from({ length: 40 }, (_, i) => [text(`line ${i}`), { kind: 'break' as const }]).flat(),
    );
    const read = await writeAndRead(documentOf([filler, figure(EVERY_SHAPE)]));
    for (const words of ['When they met', '4 March']) {
      expect(pageOf(read, words)).toBe(2);
    }
  });

  it('without room waits for the next page while the text that follows fills this one, under its heading', async () => {
    const high = figure([label('in the drawing', 10, 90)], { height: 400 });
    const filler = Array.from({ length: 20 }, (_, i) => paragraph([text(`before ${i}`)]));
    const after = Array.from({ length: 30 }, (_, i) => paragraph([text(`after ${i}`)]));
    const title = heading(2, 'Timeline', 'timeline');
    const read = await writeAndRead(documentOf([...filler, title, high, ...after]));
    const pages = ['Timeline', 'after 0', 'in the drawing', 'When they met'].map((words) => pageOf(read, words));
    expect(pages).toEqual([1, 1, 2, 2]);
    const second = read.lines.filter(({ page }) => page === 2).map((line) => line.text);
    const [caption, next] = ['When they met', second.find((words) => words.startsWith('after')) ?? ''];
    expect(second.indexOf(caption)).toBeLessThan(second.indexOf(next));
    expect(read.lines.filter((line) => /^(?:before|after) \d+$/.test(line.text))).toHaveLength(50);
    expect(uaFaults(read.bytes)).toEqual([]);
  });

  it('is drawn up to a tenth smaller where that lets it stay on its page', async () => {
    const filler = Array.from({ length: 20 }, (_, i) => paragraph([text(`before ${i}`)]));
    const after = Array.from({ length: 5 }, (_, i) => paragraph([text(`after ${i}`)]));
    const shares: number[] = [];
    for (let height = 200; height <= 300; height += 10) {
      const ends = [label('above', 400, 10, 'end'), label('below', 400, height - 10, 'end')];
      const read = await writeAndRead(documentOf([...filler, figure(ends, { height }), ...after]));
      const [above, below] = ['above', 'below'].map((words) => read.lines.find((line) => line.text === words));
      if (above?.page === 1) shares.push(Math.abs((above?.y ?? 0) - (below?.y ?? 0)) / (height - 20));
    }
    const smaller = shares.filter((share) => share < 0.995);
    expect(smaller.length).toBeGreaterThan(2);
    expect(Math.min(...smaller)).toBeGreaterThan(0.89);
    expect([shares.length > smaller.length, shares.length < 11]).toEqual([true, true]);
  });

  it('never comes before the heading that it stands under', async () => {
    const high = figure([label('in the drawing', 10, 90)], { height: 300 });
    const title = heading(2, 'Timeline', 'timeline');
    // What follows stays together, and finds no room on the first page beside the heading.
    const after = paragraph(
      Array.from({ length: 14 }, (_, i) => [text(`after ${i}:`), { kind: 'break' as const }]).flat(),
    );
    for (let before = 24; before <= 34; before += 2) {
      const filler = Array.from({ length: before }, (_, i) => paragraph([text(`before ${i}`)]));
      const read = await writeAndRead(
        documentOf([...filler, title, high, after, heading(3, 'Next', 'next'), ...filler]),
      );
      const words = read.lines.map((line) => line.text);
      const [name, caption] = [words.indexOf('Timeline'), words.indexOf('When they met')];
      expect([before, caption > name]).toEqual([before, true]);
    }
  });

  it('comes before the next section where half of the page or more is filled, and leaves no page half empty for that', async () => {
    const high = figure([label('in the drawing', 10, 90)], { height: 500 });
    const drawnFirst: boolean[] = [];
    for (let after = 1; after <= 16; after += 3) {
      const lines = (name: string, count: number): Block[] =>
        Array.from({ length: count }, (_, i) => paragraph([text(`${name} ${i}`)]));
      const title = heading(2, 'Timeline', 'timeline');
      const next = heading(2, 'Quotations', 'quotations');
      const blocks = [...lines('before', 10), title, high, ...lines('after', after), next, ...lines('quoted', 40)];
      const words = (await writeAndRead(documentOf(blocks))).lines.map((line) => line.text);
      expect(words.indexOf('in the drawing')).toBeGreaterThan(words.indexOf('Timeline'));
      drawnFirst.push(words.indexOf('in the drawing') < words.indexOf('Quotations'));
    }
    // Where little text follows it, more than half a page would be left blank: the next section begins above the drawing then.
    expect(drawnFirst).toEqual([false, false, true, true, true, true]);
  });

  it('under a heading that nothing else stands under waits for nothing', async () => {
    const high = figure([label('in the drawing', 10, 90)], { height: 400 });
    const filler = Array.from({ length: 20 }, (_, i) => paragraph([text(`before ${i}`)]));
    const [title, next] = [heading(2, 'Timeline', 'timeline'), heading(2, 'Quotations', 'quotations')];
    const blocks = [...filler, title, high, next, ...filler];
    const words = (await writeAndRead(documentOf(blocks))).lines.map((line) => line.text);
    const order = ['Timeline', 'in the drawing', 'Quotations'].map((one) => words.indexOf(one));
    expect(order.toSorted((a, b) => a - b)).toEqual(order);
  });

  it('follows the part of it that stands before, though text could fill the page', async () => {
    const [first, second] = ['part 1', 'part 2'].map((words) => figure([label(words, 10, 90)], { height: 400 }));
    if (!first || !second) throw new Error('no drawings');
    const after = Array.from({ length: 60 }, (_, i) => paragraph([text(`after ${i}`)]));
    const read = await writeAndRead(documentOf([first, { ...second, id: 'drawing-2' }, ...after]));
    expect(['part 1', 'part 2', 'after 0'].map((words) => pageOf(read, words))).toEqual([1, 2, 2]);
  });

  it('never comes before another that was to stand above it', async () => {
    const drawn = (words: string, height: number) => ({
      ...figure([label(words, 10, 90)], { height }),
      id: words.replace(' ', '-'),
    });
    const filler = Array.from({ length: 22 }, (_, i) => paragraph([text(`before ${i}`)]));
    const between = paragraph([text('Between them.')]);
    for (const parts of [[], [between]]) {
      const read = await writeAndRead(
        documentOf([...filler, drawn('part 1', 500), ...parts, drawn('part 2', 120), ...filler]),
      );
      const words = read.lines.map((line) => line.text);
      expect(words.indexOf('part 1')).toBeLessThan(words.indexOf('part 2'));
    }
  });

  it('that waits at the end of the text is still drawn', async () => {
    const high = figure([label('in the drawing', 10, 90)], { height: 400 });
    const filler = Array.from({ length: 22 }, (_, i) => paragraph([text(`before ${i}`)]));
    const read = await writeAndRead(documentOf([...filler, high, paragraph([text('The end.')])]));
    expect([pageOf(read, 'The end.'), pageOf(read, 'in the drawing')]).toEqual([1, 2]);
  });

  it('shrinks to a page where it is higher', async () => {
    const read = await writeAndRead(documentOf([figure([label('low', 10, 1990)], { height: 2000 })]));
    expect(read.pdf.numPages).toBe(1);
    expect(uaFaults(read.bytes)).toEqual([]);
  });
});
