import { syntaxTree } from '@codemirror/language';
import type { EditorState } from '@codemirror/state';
import type { Suggestion, Suggestions } from './completion.ts';
import { plainShape, type Shape, shapeOfItems, shapeOfKey } from './shape.ts';

type SyntaxNode = ReturnType<ReturnType<typeof syntaxTree>['resolveInner']>;

/** What a JSON file may have at an offset, by its schema: keys that are not there yet, or the values of a key. */
export function jsonSuggestionsAt(state: EditorState, offset: number, root: Shape): Suggestions | null {
  const node = syntaxTree(state).resolveInner(offset, -1);
  const text = (one: SyntaxNode): string => state.sliceDoc(one.from, one.to);
  const isWord = node.name === 'PropertyName' || node.name === 'String' || node.name === '⚠';
  const from =
    isWord && node.name !== '⚠' ? node.from : offset - (/[\w"-]*$/.exec(state.sliceDoc(0, offset))?.[0].length ?? 0);
  const property = ancestor(node, 'Property');
  const object = ancestor(node, 'Object');
  if (
    property &&
    object &&
    property.from >= object.from &&
    node.name !== 'PropertyName' &&
    isAfterColon(property, offset)
  ) {
    const key = property.getChild('PropertyName');
    const shape = shapeOfKey(shapeOf(object, root, text), key ? unquoted(text(key)) : '', root);
    return { from, list: valuesOf(shape) };
  }
  if (!object) return null;
  const shape = shapeOf(object, root, text);
  const there = new Set(
    object.getChildren('Property').flatMap((one) => {
      const key = one.getChild('PropertyName');
      return key && key.from !== from ? [unquoted(text(key))] : [];
    }),
  );
  const list = Object.entries(shape?.properties ?? {})
    .filter(([key]) => !there.has(key))
    .map(([key, of]): Suggestion => {
      const plain = plainShape(of, root);
      const hasColon = node.name === 'PropertyName' && /^\s*:/.test(state.sliceDoc(node.to, node.to + 20));
      return {
        label: `"${key}"`,
        apply: hasColon ? `"${key}"` : `"${key}": `,
        detail: typeof plain?.type === 'string' ? plain.type : '',
        info: of.description ?? plain?.description ?? '',
        kind: 'key',
      };
    });
  return { from, list };
}

function valuesOf(shape: Shape | null): readonly Suggestion[] {
  const values =
    shape?.enum ?? (shape && 'const' in shape ? [shape.const] : shape?.type === 'boolean' ? [true, false] : []);
  return values.map((value) => ({ label: JSON.stringify(value), detail: '', info: '', kind: 'value' as const }));
}

/** The shape of an object by the keys that lead to it. */
function shapeOf(object: SyntaxNode, root: Shape, text: (node: SyntaxNode) => string): Shape | null {
  const { parent } = object;
  if (!parent || parent.name === 'JsonText') return plainShape(root, root);
  if (parent.name === 'Property') {
    const key = parent.getChild('PropertyName');
    const around = ancestor(parent, 'Object');
    return around && key ? shapeOfKey(shapeOf(around, root, text), unquoted(text(key)), root) : null;
  }
  if (parent.name !== 'Array') return null;
  const property = ancestor(parent, 'Property');
  const around = property && ancestor(property, 'Object');
  const key = property?.getChild('PropertyName');
  return around && key ? shapeOfItems(shapeOfKey(shapeOf(around, root, text), unquoted(text(key)), root), root) : null;
}

function isAfterColon(property: SyntaxNode, offset: number): boolean {
  const key = property.getChild('PropertyName');
  return key !== null && offset > key.to;
}

function ancestor(node: SyntaxNode, name: string): SyntaxNode | null {
  let one: SyntaxNode | null = node;
  while (one && one.name !== name) one = one.parent;
  return one;
}

function unquoted(text: string): string {
  return text.replace(/^"|"$/g, '');
}
