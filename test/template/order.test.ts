import type { RootContent } from 'hast';
import { expect, it } from 'vitest';
import { inSectionOrder } from '../../core/template/order.ts';

const heading = (id: string): RootContent => ({ type: 'element', tagName: 'h2', properties: { id }, children: [] });
const text = (value: string): RootContent => ({ type: 'text', value });
const said = (nodes: readonly RootContent[]): string =>
  nodes
    .map((node) => (node.type === 'element' ? `#${String(node.properties['id'])}` : 'value' in node ? node.value : ''))
    .join(' ');

it('parts follow the memo’s order of sections, each with all that stands below its heading', () => {
  const nodes = [text('head'), heading('a'), text('1'), heading('aside'), text('2'), heading('b'), text('3')];
  expect(said(inSectionOrder(nodes, ['a', 'b']))).toBe('head #a 1 #aside 2 #b 3');
  expect(said(inSectionOrder(nodes, ['b', 'a']))).toBe('head #b 3 #a 1 #aside 2');
  expect(said(inSectionOrder([text('only')], ['a']))).toBe('only');
});
