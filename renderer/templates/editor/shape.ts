/** The parts of JSON Schema (2020-12) that completion looks at. */
export interface Shape {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Shape>>;
  readonly definitions?: Readonly<Record<string, Shape>>;
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly additionalProperties?: Shape | boolean;
  readonly patternProperties?: Readonly<Record<string, Shape>>;
  readonly items?: Shape;
  readonly anyOf?: readonly Shape[];
  readonly oneOf?: readonly Shape[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly default?: unknown;
}

/** A shape without its references, and without the null that it may be: what is there where something is. */
export function plainShape(shape: Shape | null | undefined, root: Shape): Shape | null {
  let current: Shape | null | undefined = shape;
  // References that lead round in a ring end somewhere.
  for (let step = 0; step < 20 && current; step++) {
    const { $ref, anyOf, oneOf } = current;
    const choices: readonly Shape[] | undefined = anyOf ?? oneOf;
    if ($ref !== undefined) current = referred($ref, root);
    else if (choices) {
      const chosen: Shape | undefined = choices.find((one) => one.type !== 'null');
      current = chosen && { ...chosen, description: current.description ?? chosen.description ?? '' };
    } else return current;
  }
  return null;
}

/** The shape of a key of an object; null where it has none. */
export function shapeOfKey(shape: Shape | null, key: string, root: Shape): Shape | null {
  if (!shape) return null;
  const own = shape.properties && Object.hasOwn(shape.properties, key) ? shape.properties[key] : undefined;
  if (own) return plainShape(own, root);
  const { additionalProperties } = shape;
  return typeof additionalProperties === 'object' ? plainShape(additionalProperties, root) : null;
}

/** The shape of the items of a list, or of the values of an object whose keys are free. */
export function shapeOfItems(shape: Shape | null, root: Shape): Shape | null {
  if (!shape) return null;
  if (shape.items) return plainShape(shape.items, root);
  return typeof shape.additionalProperties === 'object' ? plainShape(shape.additionalProperties, root) : null;
}

function referred(reference: string, root: Shape): Shape | null {
  const [, kind, name = ''] = /^#\/(\$defs|definitions)\/(.+)$/.exec(reference) ?? [];
  if (reference === '#') return root;
  const definitions = kind === '$defs' ? root.$defs : root.definitions;
  return definitions?.[decodeURIComponent(name)] ?? null;
}
