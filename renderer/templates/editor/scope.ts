import { type Mustache, mustachesOf } from './mustaches.ts';
import { plainShape, type Shape, shapeOfItems, shapeOfKey } from './shape.ts';

/** What `this` is at a place of a template, the innermost last; the first is the whole of what the template is given. */
export type Scope = readonly (Shape | null)[];

/** Calls within calls that are followed to find what a partial is given. */
const DEEPEST = 8;

/**
 * What may be named at a place of a template: of a partial once for each place that calls it. `files` are the templates by
 * their file names; `keys` the sections that the manifest names.
 */
export function scopesAt(
  files: Readonly<Record<string, string>>,
  file: string,
  offset: number,
  data: Shape,
  depth = 0,
): readonly Scope[] {
  const source = files[file] ?? '';
  return scopesOf(files, file, data, depth).map((outer) => innerScope(source, offset, outer, data));
}

/** The shape that a path leads to from a scope; null where nothing is known of it. */
export function shapeAt(path: string, scope: Scope, data: Shape): Shape | null {
  const { up, segments, fromRoot } = pathOf(path);
  let shape = fromRoot ? (scope[0] ?? null) : (scope.at(-1 - up) ?? null);
  for (const segment of segments) shape = shapeOfKey(shape, segment, data);
  return shape;
}

/** A path as Handlebars reads it: "../label", "sections.[bottom-line]", "@root.title", "this". */
export function pathOf(path: string): {
  readonly up: number;
  readonly fromRoot: boolean;
  readonly segments: readonly string[];
} {
  let rest = path;
  let up = 0;
  while (rest.startsWith('../')) {
    up += 1;
    rest = rest.slice(3);
  }
  const fromRoot = rest.startsWith('@root');
  const parts = rest.replace(/^@root/, '').match(/\[[^\]]*\]|[^./[\]]+/g) ?? [];
  const segments = parts.map((part) => part.replace(/^\[|\]$/g, '')).filter((part) => part !== 'this' && part !== '.');
  return { up, fromRoot, segments };
}

function scopesOf(files: Readonly<Record<string, string>>, file: string, data: Shape, depth: number): readonly Scope[] {
  const whole: Scope = [plainShape(data, data)];
  if (file === 'memo.hbs' || depth > DEEPEST) return [whole];
  const name = file.replace(/^partials\//, '').replace(/\.hbs$/, '');
  const scopes = Object.entries(files).flatMap(([caller, source]) =>
    mustachesOf(source)
      .filter(({ kind, name: called }) => kind === 'partial' && called === name)
      .flatMap(({ start, rest }) =>
        caller === file ? [] : scopesAt(files, caller, start, data, depth + 1).map((scope) => given(rest, scope, data)),
      ),
  );
  return scopes.length > 0 ? scopes : [whole];
}

/** What a partial is given: {{> person}} what is there, {{> person meeting}} what it names. */
function given(rest: string, scope: Scope, data: Shape): Scope {
  const [first = ''] = rest.split(/\s+/);
  return first === '' || first.includes('=') ? scope : [...scope, shapeAt(first, scope, data)];
}

function innerScope(source: string, offset: number, outer: Scope, data: Shape): Scope {
  let scope = outer;
  const open: { readonly name: string; readonly before: Scope }[] = [];
  for (const mustache of mustachesOf(source)) {
    if (mustache.end > offset) break;
    if (mustache.kind === 'open') {
      open.push({ name: mustache.name, before: scope });
      scope = within(mustache, scope, data);
    } else if (mustache.kind === 'close' && open.at(-1)?.name === mustache.name) {
      scope = open.pop()?.before ?? outer;
    } else if (mustache.kind === 'else') scope = open.at(-1)?.before ?? scope;
  }
  return scope;
}

function within({ name, rest }: Mustache, scope: Scope, data: Shape): Scope {
  const [path = ''] = rest.split(/\s+/);
  if (name === 'each') return [...scope, shapeOfItems(shapeAt(path, scope, data), data)];
  if (name === 'with') return [...scope, shapeAt(path, scope, data)];
  return scope;
}
