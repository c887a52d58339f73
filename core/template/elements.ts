import type { Element, Nodes, RootContent } from 'hast';
import { clean } from './clean.ts';

/** What an element of a template's HTML has, read plainly. */

export function childrenOf(node: Nodes): readonly RootContent[] {
  return 'children' in node ? (node.children as readonly RootContent[]) : [];
}

export function elementsOf(element: Element): readonly Element[] {
  return element.children.filter((child) => child.type === 'element');
}

export function classesOf(element: Element): readonly string[] {
  const value = element.properties['className'];
  return Array.isArray(value) ? value.map(String) : [];
}

export function idOf(element: Element): string | null {
  const { id } = element.properties;
  return typeof id === 'string' && /^[a-z][a-z0-9-]*$/.test(id) ? id : null;
}

/** The words within, as one line. */
export function plainOf(node: Element): string {
  return clean(
    node.children
      .map((child) => (child.type === 'text' ? child.value : child.type === 'element' ? plainOf(child) : ''))
      .join('')
      .replace(/\s+/g, ' '),
  ).trim();
}
