import Handlebars from 'handlebars';
import { HELPERS } from '../helpers.ts';
import type { Position } from '../json.ts';
import { type Finding, type Found, finding } from './finding.ts';
import { hashOf, type Node, nodesOf, originalOf, partsOf, positionOf } from './nodes.ts';
import { ANY, dataShape, keysOf, type Shape, step, VALUE } from './shape.ts';

/** What a pack's templates reach, beginning at memo.hbs. */
export interface Survey {
  readonly findings: readonly Finding[];
  /** Keys of the sections that are looked at; all of them where a template goes through `sections`. */
  readonly sections: ReadonlySet<string>;
  readonly fields: ReadonlySet<string>;
  readonly partials: ReadonlySet<string>;
  readonly helpers: ReadonlySet<string>;
  /** Keys of the data's first level. */
  readonly names: ReadonlySet<string>;
  /** The words that are named as they stand: {{word "notes"}}. */
  readonly words: readonly Named[];
  readonly figures: readonly Named[];
}

export interface Named {
  readonly name: string;
  readonly file: string;
  readonly at: Position;
}

interface Scope {
  readonly shape: Shape;
  readonly params: Readonly<Record<string, Shape>>;
}

/** So many partials within partials are looked into: the guard has refused rings already. */
const DEEPEST = 40;
/** Helpers that are given nothing. */
const ALONE: readonly string[] = ['sources', 'logo'];
/** A caller that is reached with ever other data is looked at so often, and no more. */
const MOST_VISITS = 2_000;

/**
 * Follows every path of the templates through the data that they are given. The templates must have passed the guard
 * (checkTemplates): what is looked for here are paths that lead nowhere and sections, fields and words that are used.
 */
export function surveyTemplates(sources: Readonly<Record<string, string>>, sections: readonly string[]): Survey {
  const root = dataShape(sections);
  const findings = new Map<string, Finding>();
  const seen = { sections: new Set<string>(), fields: new Set<string>(), partials: new Set<string>() };
  const helpers = new Set<string>();
  const names = new Set<string>();
  const words: Named[] = [];
  const figures: Named[] = [];
  const programs = new Map<string, Node>();
  let visits = 0;

  const report = (node: Node, file: string, found: Omit<Found, 'file' | 'at'>): void => {
    const at = positionOf(node);
    findings.set(`${file} ${at.line} ${at.column} ${found.code}`, finding({ ...found, file, at }));
  };

  const run = (name: string, scopes: readonly Scope[], depth: number): void => {
    visits += 1;
    if (depth > DEEPEST || visits > MOST_VISITS || !Object.hasOwn(sources, name)) return;
    const program = programs.get(name) ?? (Handlebars.parse(sources[name] ?? '') as unknown as Node);
    programs.set(name, program);
    seen.partials.add(name);
    block(program, scopes, `${name}.hbs`, depth);
  };

  const block = (program: unknown, scopes: readonly Scope[], file: string, depth: number): void => {
    for (const node of nodesOf(program, 'body')) {
      if (node.type === 'MustacheStatement') mustache(node, scopes, file);
      else if (node.type === 'BlockStatement') blockStatement(node, scopes, file, depth);
      else if (node.type === 'PartialStatement') partial(node, scopes, file, depth);
    }
  };

  const mustache = (node: Node, scopes: readonly Scope[], file: string): void => {
    const path = node['path'] as Node;
    if (isCall(node)) return call(node, scopes, file);
    const shape = follow(path, scopes, file);
    if (shape.kind === 'value' || shape.kind === 'any') return;
    report(path, file, {
      code: 'prints-thing',
      key: originalOf(path),
      values: { name: originalOf(path), what: shape.kind === 'map' ? 'object' : shape.kind },
    });
  };

  const call = (node: Node, scopes: readonly Scope[], file: string): void => {
    const helper = originalOf(node['path']);
    helpers.add(helper);
    const given = nodesOf(node, 'params');
    const shapes = given.map((one) => valueOf(one, scopes, file));
    for (const pair of hashOf(node)) valueOf(pair['value'] as Node, scopes, file);
    const [first] = given;
    if (!first && !ALONE.includes(helper))
      report(node, file, { code: 'argument-missing', key: helper, values: { name: helper } });
    const [shape] = shapes;
    if (helper === 'statement' && first && shape && shape.kind !== 'statement' && shape.kind !== 'any')
      report(first, file, { code: 'statement-wrong', key: originalOf(first), values: { name: originalOf(first) } });
    if (first?.type !== 'StringLiteral') return;
    const named = { name: String(first['value']), file, at: positionOf(first) };
    if (helper === 'word') words.push(named);
    if (helper === 'figure') figures.push(named);
  };

  const valueOf = (node: Node, scopes: readonly Scope[], file: string): Shape => {
    if (node.type === 'PathExpression') return follow(node, scopes, file);
    if (node.type === 'SubExpression') call(node, scopes, file);
    return VALUE;
  };

  const blockStatement = (node: Node, scopes: readonly Scope[], file: string, depth: number): void => {
    const name = originalOf(node['path']);
    const [about] = nodesOf(node, 'params');
    if (!about) report(node, file, { code: 'argument-missing', key: name, values: { name: `#${name}` } });
    const shape = about ? valueOf(about, scopes, file) : ANY;
    const inner = name === 'each' ? itemsOf(shape) : shape;
    if (name === 'each' && about && shape.kind === 'value')
      report(about, file, { code: 'each-value', key: originalOf(about), values: { name: originalOf(about) } });
    if (name === 'each' && shape.kind === 'object' && shape.name === 'sections')
      for (const key of keysOf(shape)) seen.sections.add(key);
    const changes = name === 'each' || name === 'with';
    const params = blockParams(node['program'], inner);
    block(node['program'], changes ? [...scopes, { shape: inner, params }] : scopes, file, depth);
    block(node['inverse'], scopes, file, depth);
  };

  const partial = (node: Node, scopes: readonly Scope[], file: string, depth: number): void => {
    const [context] = nodesOf(node, 'params');
    const here = scopes.at(-1)?.shape ?? ANY;
    const given = context ? valueOf(context, scopes, file) : here;
    const added = hashOf(node).map(
      (pair) => [String(pair['key']), valueOf(pair['value'] as Node, scopes, file)] as const,
    );
    const shape: Shape =
      added.length > 0 && given.kind === 'object'
        ? { ...given, keys: { ...given.keys, ...Object.fromEntries(added) } }
        : given;
    run(originalOf(node['name']), [{ shape, params: {} }], depth + 1);
  };

  const follow = (path: Node, scopes: readonly Scope[], file: string): Shape => {
    const parts = partsOf(path);
    const up = Number(path['depth'] ?? 0);
    const values = { name: originalOf(path) };
    let shape: Shape | null;
    let rest = parts;
    if (path['data'] === true) {
      if (parts[0] !== 'root') return VALUE;
      [shape, rest] = [root, parts.slice(1)];
    } else {
      const scope = scopes.at(-1 - up);
      if (!scope) {
        report(path, file, { code: 'path-above', key: values.name, values });
        return ANY;
      }
      const param = up === 0 ? paramNamed(parts[0], scopes) : null;
      [shape, rest] = param ? [param, parts.slice(1)] : [scope.shape, parts];
    }
    for (const part of rest) {
      if (shape === root) names.add(part);
      if (shape.kind === 'object' && shape.name === 'sections') seen.sections.add(part);
      if (shape.kind === 'object' && shape.name === 'by') seen.fields.add(part);
      const next: Shape | null = step(shape, part);
      if (!next) {
        reportMissing(path, file, shape, part);
        return ANY;
      }
      if (shape.kind === 'object' && shape.name === 'groups' && part === 'fields')
        for (const key of keysOf(step(shape, 'by') ?? ANY)) seen.fields.add(key);
      shape = next;
    }
    return shape;
  };

  const reportMissing = (path: Node, file: string, shape: Shape, part: string): void => {
    const known = keysOf(shape).join(', ');
    const name = originalOf(path);
    const isSections = shape.kind === 'object' && shape.name === 'sections';
    if (isSections) report(path, file, { code: 'section-unlisted', key: part, values: { name: part, known } });
    else if (shape.kind === 'value') report(path, file, { code: 'path-value', key: name, values: { name } });
    else report(path, file, { code: 'path-unknown', key: name, values: { name, known: known || 'this' } });
  };

  run('memo', [{ shape: root, params: {} }], 0);
  return { findings: [...findings.values()], ...seen, helpers, names, words, figures };
}

function isCall(node: Node): boolean {
  return nodesOf(node, 'params').length > 0 || hashOf(node).length > 0 || HELPERS.includes(originalOf(node['path']));
}

function itemsOf(shape: Shape): Shape {
  if (shape.kind === 'list' || shape.kind === 'map') return shape.item;
  if (shape.kind !== 'object') return ANY;
  const [first] = Object.values(shape.keys);
  return shape.name === 'sections' && first ? first : ANY;
}

function blockParams(program: unknown, inner: Shape): Readonly<Record<string, Shape>> {
  const names = (program as { readonly blockParams?: readonly string[] } | null)?.blockParams ?? [];
  return Object.fromEntries(names.map((name, i) => [name, i === 0 ? inner : VALUE]));
}

function paramNamed(name: string | undefined, scopes: readonly Scope[]): Shape | null {
  if (name === undefined) return null;
  const scope = scopes.findLast(({ params }) => Object.hasOwn(params, name));
  return scope?.params[name] ?? null;
}
