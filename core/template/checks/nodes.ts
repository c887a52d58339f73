import type { Position } from '../json.ts';

/** What a node of Handlebars' tree may have that checks look at. */
export interface Node {
  readonly type: string;
  readonly loc: { readonly start: { readonly line: number; readonly column: number } };
  readonly [key: string]: unknown;
}

export function partsOf(path: Node): readonly string[] {
  return Array.isArray(path['parts']) ? path['parts'].map(String) : [];
}

export function nodesOf(node: unknown, key: string): readonly Node[] {
  const value = (node as Readonly<Record<string, unknown>> | null | undefined)?.[key];
  return Array.isArray(value) ? (value as readonly Node[]) : [];
}

export function hashOf(node: Node): readonly Node[] {
  return nodesOf(node['hash'], 'pairs');
}

export function originalOf(path: unknown): string {
  const original = (path as { readonly original?: unknown } | null)?.original;
  return typeof original === 'string' || typeof original === 'number' ? String(original) : '';
}

export function positionOf({ loc }: Node): Position {
  return { line: loc.start.line, column: loc.start.column + 1 };
}
