import { SectionData, TemplateData } from '../data.ts';

/** What a template's path leads to, from the schema of the data; `any` where it cannot be known. */
export type Shape =
  | { readonly kind: 'any' }
  | { readonly kind: 'value' }
  | { readonly kind: 'statement' }
  | { readonly kind: 'list'; readonly item: Shape }
  | { readonly kind: 'object'; readonly name: string; readonly keys: Readonly<Record<string, Shape>> }
  /** Keys that nobody can list: the words. */
  | { readonly kind: 'map'; readonly item: Shape };

export const ANY: Shape = { kind: 'any' };
export const VALUE: Shape = { kind: 'value' };

/** The data that a template with these sections is given. */
export function dataShape(sections: readonly string[]): Shape {
  const section = shapeOf(SectionData, 'section');
  const whole = shapeOf(TemplateData, 'data');
  if (whole.kind !== 'object') return ANY;
  const keys = Object.fromEntries(sections.map((key) => [key, section]));
  return { ...whole, keys: { ...whole.keys, sections: { kind: 'object', name: 'sections', keys } } };
}

/** What stands under a key; null where nothing can. */
export function step(shape: Shape, key: string): Shape | null {
  switch (shape.kind) {
    case 'any':
      return ANY;
    case 'value':
      return null;
    case 'statement':
      return key === 'id' ? VALUE : null;
    case 'list':
      if (key === 'length') return VALUE;
      return /^\d+$/.test(key) ? shape.item : null;
    case 'object':
      return (Object.hasOwn(shape.keys, key) ? shape.keys[key] : null) ?? null;
    case 'map':
      return shape.item;
    default:
      return shape satisfies never;
  }
}

/** The keys that stand under a shape. */
export function keysOf(shape: Shape): readonly string[] {
  return shape.kind === 'object' ? Object.keys(shape.keys) : [];
}

/** What the parts of valibot's schemas that are used here look like. */
interface Like {
  readonly type: string;
  readonly wrapped?: Like;
  readonly item?: Like;
  readonly value?: Like;
  readonly entries?: Readonly<Record<string, Like>>;
}

function shapeOf(schema: Like, name: string): Shape {
  if (schema.wrapped) return shapeOf(schema.wrapped, name);
  if (schema.item) return { kind: 'list', item: shapeOf(schema.item, name) };
  if (schema.type === 'record' && schema.value) return { kind: 'map', item: shapeOf(schema.value, name) };
  if (!schema.entries) return VALUE;
  if (Object.keys(schema.entries).join() === 'id') return { kind: 'statement' };
  const keys = Object.entries(schema.entries).map(([key, entry]) => [key, shapeOf(entry, key)] as const);
  return { kind: 'object', name, keys: Object.fromEntries(keys) };
}
