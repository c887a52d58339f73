import type { RootContent } from 'hast';

/**
 * The template's parts in the memo's order of sections. A part begins at a level-2 heading that names a section and goes
 * on to the next; what stands before the first of them stays at the head. Where the orders agree, nothing moves: a
 * person's order of sections needs no change in the template.
 */
export function inSectionOrder(nodes: readonly RootContent[], keys: readonly string[]): readonly RootContent[] {
  const head: RootContent[] = [];
  const parts: { readonly at: number; readonly nodes: RootContent[] }[] = [];
  for (const node of nodes) {
    const at = sectionAt(node, keys);
    if (at >= 0) parts.push({ at, nodes: [node] });
    else (parts.at(-1)?.nodes ?? head).push(node);
  }
  return [...head, ...parts.toSorted((a, b) => a.at - b.at).flatMap((part) => part.nodes)];
}

/** Which section a heading begins, counted in the memo's order; -1 where the node begins none. */
function sectionAt(node: RootContent, keys: readonly string[]): number {
  if (node.type !== 'element' || node.tagName !== 'h2') return -1;
  const { id } = node.properties;
  return typeof id === 'string' ? keys.indexOf(id) : -1;
}
