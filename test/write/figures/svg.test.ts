import { XmlDocument } from 'libxml2-wasm';
import { describe, expect, it } from 'vitest';
import type { Scene } from '../../../core/model/scene.ts';
import { svgOf } from '../../../core/write/figures/svg.ts';

const SCENE: Scene = {
  width: 100,
  height: 50,
  shapes: [
    { kind: 'line', from: [0, 1], to: [100, 1], stroke: { ink: 'rule', width: 0.5, dash: [2, 1] } },
    { kind: 'dot', at: [10, 10], radius: 3, fill: 'accent', stroke: null },
    { kind: 'bar', at: [5.123456, 20], width: 10, height: 6, fill: null, stroke: { ink: 'text', width: 1, dash: [] } },
    {
      kind: 'polygon',
      points: [
        [1, 1],
        [2, 2],
        [3, 1],
      ],
      fill: 'paper',
      stroke: null,
    },
    {
      kind: 'label',
      at: [20, 40],
      anchor: 'middle',
      text: '<Q&A> "x"',
      size: 8,
      width: 30,
      ink: 'muted',
      bold: true,
      italic: true,
    },
  ],
};
const LOOK = {
  colours: { text: '#111111', muted: '#555555', accent: '#1f3a5f', rule: '#b8c0cc', shade: '#eef1f5' },
  fonts: ['Source Sans 3', 'sans-serif'],
  title: 'Timeline <1>',
  description: 'Two & more',
  id: 'figure-timeline',
};

describe('SVG', () => {
  it('is well formed, named and described, with every shape', () => {
    const svg = svgOf(SCENE, LOOK);
    const document = XmlDocument.fromString(svg);
    const ns = { s: 'http://www.w3.org/2000/svg' };
    expect(document.get('/s:svg/s:title', ns)?.content).toBe('Timeline <1>');
    expect(document.get('/s:svg/s:desc', ns)?.content).toBe('Two & more');
    expect(document.find('/s:svg/s:path | /s:svg/s:circle | /s:svg/s:rect | /s:svg/s:polygon', ns)).toHaveLength(4);
    expect(document.get('/s:svg/s:text', ns)?.content).toBe('<Q&A> "x"');
    document.dispose();
    expect(svg).toBe(svgOf(SCENE, LOOK));
    expect(svg).not.toMatch(/<script|href|url\(/);
  });

  it('takes the page’s own colours where the page has a dark side', () => {
    const svg = svgOf(SCENE, { ...LOOK, variables: true });
    expect(svg).toContain('var(--accent)');
    expect(svg).not.toContain('#1f3a5f');
  });
});
