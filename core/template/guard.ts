import Handlebars from 'handlebars';
import type { Notice } from '../model/notice.ts';
import { HELPERS } from './helpers.ts';
import { DEEPEST_HTML, placeTooNested } from './nesting.ts';
import { readyFor } from './ready.ts';
import { TAGS } from './schema.ts';
import { type SyntaxFault, syntaxFault } from './syntax.ts';

const MOST_NODES = 20_000;
const DEEPEST = 40;
const LONGEST_SOURCE = 1_000_000;
const FORBIDDEN_NAMES = new Set([
  'constructor',
  '__proto__',
  'prototype',
  '__defineGetter__',
  '__defineSetter__',
  '__lookupGetter__',
  '__lookupSetter__',
  'helperMissing',
  'blockHelperMissing',
]);
const BUILT_IN = ['if', 'unless', 'each', 'with'];
const ALLOWED_NODES = new Set([
  'Program',
  'MustacheStatement',
  'BlockStatement',
  'PartialStatement',
  'ContentStatement',
  'CommentStatement',
  'SubExpression',
  'PathExpression',
  'StringLiteral',
  'NumberLiteral',
  'BooleanLiteral',
  'UndefinedLiteral',
  'NullLiteral',
  'Hash',
  'HashPair',
]);
/** A tag's name in a stretch of the template's own HTML. */
const TAG = /<\/?([A-Za-z][A-Za-z0-9-]*)/g;

/** What a node of Handlebars' tree may have that this guard looks at. */
interface Node {
  readonly type: string;
  readonly loc?: { readonly start: { readonly line: number; readonly column: number } };
  readonly [key: string]: unknown;
}

/**
 * What a template may not do, by file and line: raw output, decorators, inline, block and dynamic partials, partials that
 * are missing or call each other in a ring, unknown helpers, names that reach a prototype, tags that a memo cannot hold,
 * and trees too large or too deep. An empty list means that it may be compiled.
 */
export function checkTemplates(sources: Readonly<Record<string, string>>): readonly Notice[] {
  if (readyFor(sources)) return [];
  const notices: Notice[] = [];
  const calls = new Map<string, readonly string[]>();
  for (const [name, source] of Object.entries(sources)) {
    const file = `${name}.hbs`;
    if (typeof source !== 'string' || source.length > LONGEST_SOURCE) {
      notices.push(problem(file, null, 'too-large', { limit: LONGEST_SOURCE }));
      continue;
    }
    const deep = lineTooDeep(source);
    if (deep !== null) {
      notices.push(problem(file, null, 'too-deep', { line: deep, limit: DEEPEST }));
      continue;
    }
    const nested = placeTooNested(source);
    if (nested !== null) {
      const line = source.slice(0, nested).split('\n').length;
      notices.push(problem(file, null, 'too-nested', { line, limit: DEEPEST_HTML }));
      continue;
    }
    const tree = parse(source);
    if ('fault' in tree) {
      const { code, line, column, values } = tree.fault;
      notices.push({ code, severity: 'error', place: { file }, values: { line, column, ...values } });
      continue;
    }
    const found = walk(tree.program, file, sources);
    notices.push(...found.notices);
    calls.set(name, found.partials);
  }
  if (!Object.hasOwn(sources, 'memo')) notices.push(problem('memo.hbs', null, 'missing', {}));
  for (const name of calls.keys()) {
    if (callsItself(name, calls)) notices.push(problem(`${name}.hbs`, null, 'partial-ring', { partial: name }));
  }
  return notices;
}

/**
 * The line where blocks or calls stand too deep within each other, or null. Asked before the parser is: its time grows with
 * the square of the depth, and a template of a few kilobytes would hold up everything.
 */
function lineTooDeep(source: string): number | null {
  /** For each open block how deep it makes the tree: one, and one for each "else if" in it. */
  const blocks: number[] = [];
  let depth = 0;
  let calls = 0;
  let inside = false;
  for (const { 0: mark, index } of source.matchAll(/\{\{~?(?:else\s+\w|[#^/](?!~?\}\}))?|\}\}|[()]/g)) {
    if (mark === '}}') inside = false;
    else if (mark === '(') calls += inside ? 1 : 0;
    else if (mark === ')') calls -= inside ? 1 : 0;
    else {
      inside = true;
      calls = 0;
      if (mark.endsWith('/')) depth -= blocks.pop() ?? 0;
      else if (/[#^]$/.test(mark)) {
        blocks.push(1);
        depth++;
      } else if (mark.includes('else')) {
        blocks.push((blocks.pop() ?? 0) + 1);
        depth++;
      }
    }
    if (depth > DEEPEST || calls > DEEPEST) return source.slice(0, index).split('\n').length;
  }
  return null;
}

function parse(source: string): { readonly program: Node } | { readonly fault: SyntaxFault } {
  try {
    return { program: Handlebars.parse(source) as unknown as Node };
  } catch (error) {
    return { fault: syntaxFault(error instanceof Error ? error.message : String(error), source) };
  }
}

function walk(
  program: Node,
  file: string,
  sources: Readonly<Record<string, string>>,
): { readonly notices: readonly Notice[]; readonly partials: readonly string[] } {
  const notices: Notice[] = [];
  const partials: string[] = [];
  const stack: { readonly node: Node; readonly depth: number }[] = [{ node: program, depth: 0 }];
  let count = 0;
  for (let item = stack.pop(); item; item = stack.pop()) {
    const { node, depth } = item;
    count += 1;
    if (count > MOST_NODES || depth > DEEPEST) {
      notices.push(
        problem(file, node, count > MOST_NODES ? 'too-many-nodes' : 'too-deep', {
          limit: count > MOST_NODES ? MOST_NODES : DEEPEST,
        }),
      );
      break;
    }
    const refusal = refusalOf(node, sources);
    if (refusal) notices.push(problem(file, node, refusal.reason, refusal.values, refusal.offset));
    else if (node.type === 'PartialStatement') partials.push(nameOf(node['name']));
    // Children last to first, so that the stack gives them, and so the notices, in the order of the file.
    for (const child of childrenOf(node).reverse()) stack.push({ node: child, depth: depth + 1 });
  }
  return { notices, partials };
}

interface Refusal {
  readonly reason: string;
  readonly values: Readonly<Record<string, string>>;
  /** Where it stands in a stretch of HTML, counted from its beginning. */
  readonly offset?: number;
}

function refusalOf(node: Node, sources: Readonly<Record<string, string>>): Refusal | null {
  if (!ALLOWED_NODES.has(node.type)) return { reason: 'not-allowed', values: { what: node.type } };
  if (node.type === 'MustacheStatement' && node['escaped'] !== true) return { reason: 'raw-output', values: {} };
  const named = namesGiven(node).find((name) => FORBIDDEN_NAMES.has(name));
  if (named !== undefined) return { reason: 'name-forbidden', values: { name: named } };
  if (node.type === 'PathExpression') return refusalOfPath(node);
  if (node.type === 'ContentStatement') {
    const html = String(node['original']);
    const offset = addressAtEnd(html);
    return refusalOfTags(html) ?? (offset === null ? null : { reason: 'address-filled', values: {}, offset });
  }
  if (node.type === 'PartialStatement') {
    const name = nameOf(node['name']);
    if (!isNode(node['name']) || node['name'].type !== 'PathExpression')
      return { reason: 'dynamic-partial', values: {} };
    return Object.hasOwn(sources, name) ? null : { reason: 'partial-missing', values: { partial: name } };
  }
  return refusalOfHelper(node);
}

/** Names that a node gives or looks up without a path: name=value, as |name|, and {{"name"}}. */
function namesGiven(node: Node): readonly string[] {
  if (node.type === 'HashPair') return [String(node['key'])];
  if (node.type === 'Program') return Array.isArray(node['blockParams']) ? node['blockParams'].map(String) : [];
  const path = node['path'];
  return isNode(path) && path.type !== 'PathExpression' ? [String(path['value'])] : [];
}

function refusalOfPath(node: Node): Refusal | null {
  const parts = Array.isArray(node['parts']) ? node['parts'].map(String) : [];
  const bad = parts.find((part) => FORBIDDEN_NAMES.has(part));
  return bad === undefined ? null : { reason: 'name-forbidden', values: { name: bad } };
}

/** A call with arguments, a block and a sub-expression are calls of helpers: only ours and a few of the built-in ones are. */
function refusalOfHelper(node: Node): Refusal | null {
  const isCall = node.type === 'BlockStatement' || node.type === 'SubExpression' || hasArguments(node);
  if (!isCall || node.type === 'Program') return null;
  const name = nameOf(node['path']);
  const known = node.type === 'BlockStatement' ? BUILT_IN : HELPERS;
  return known.includes(name) ? null : { reason: 'helper-unknown', values: { helper: name } };
}

function hasArguments(node: Node): boolean {
  if (node.type !== 'MustacheStatement') return false;
  return (Array.isArray(node['params']) && node['params'].length > 0) || isNode(node['hash']);
}

function refusalOfTags(html: string): Refusal | null {
  for (const { 1: tag = '', index } of html.matchAll(TAG)) {
    if (!TAGS.includes(tag.toLowerCase())) return { reason: 'tag-unknown', values: { tag }, offset: index };
  }
  return null;
}

/** Where HTML ends within an address, or null: what is filled in behind it would leave with whoever follows the link. */
function addressAtEnd(html: string): number | null {
  for (const { 0: mark, index } of html.matchAll(/\bhref\s*=\s*["']?/gi)) {
    const start = index + mark.length;
    const quote = /["']$/.exec(mark)?.[0];
    const isOpen =
      quote === undefined ? /^[^\s>]{0,2000}$/.test(html.slice(start, start + 2001)) : !html.includes(quote, start);
    if (isOpen) return index;
  }
  return null;
}

function childrenOf(node: Node): Node[] {
  return Object.entries(node).flatMap(([key, value]) => {
    if (key === 'loc') return [];
    if (Array.isArray(value)) return value.filter(isNode);
    return isNode(value) ? [value] : [];
  });
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as { readonly type?: unknown }).type === 'string';
}

function nameOf(path: unknown): string {
  return isNode(path) && typeof path['original'] === 'string' ? path['original'] : '';
}

function callsItself(start: string, calls: ReadonlyMap<string, readonly string[]>): boolean {
  const seen = new Set<string>();
  const stack = [...(calls.get(start) ?? [])];
  for (let name = stack.pop(); name !== undefined; name = stack.pop()) {
    if (name === start) return true;
    if (seen.has(name)) continue;
    seen.add(name);
    stack.push(...(calls.get(name) ?? []));
  }
  return false;
}

function problem(
  file: string,
  node: Node | null,
  reason: string,
  values: Readonly<Record<string, string | number>>,
  offset = 0,
): Notice {
  const start = node?.loc?.start ?? { line: 1, column: 0 };
  const before = offset === 0 ? [''] : String(node?.['original']).slice(0, offset).split('\n');
  const line = start.line + before.length - 1;
  const column = (before.length === 1 ? start.column : 0) + (before.at(-1)?.length ?? 0) + 1;
  return { code: `template-${reason}`, severity: 'error', place: { file }, values: { line, column, ...values } };
}
