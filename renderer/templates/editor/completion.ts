import type { TemplateHelper } from '../../../core/model/views/templates.ts';
import { say } from '../../words/en.ts';
import { pathOf, type Scope, scopesAt, shapeAt } from './scope.ts';
import { type Shape, shapeOfItems } from './shape.ts';

/** Something that may be written at a place: what is put there, and what it is. */
export interface Suggestion {
  readonly label: string;
  /** What is put there, where that is not the label. */
  readonly apply?: string;
  readonly detail: string;
  readonly info: string;
  readonly kind: 'helper' | 'block' | 'data' | 'partial' | 'word' | 'key' | 'value';
}

export interface Suggestions {
  /** Where what is being written begins. */
  readonly from: number;
  readonly list: readonly Suggestion[];
}

export interface TemplateContext {
  readonly files: Readonly<Record<string, string>>;
  readonly file: string;
  readonly helpers: readonly TemplateHelper[];
  readonly data: Shape;
  /** Keys of `sections`, as the manifest has them. */
  readonly sections: readonly string[];
  /** Keys that {{word}} may name. */
  readonly words: readonly string[];
  readonly figures: readonly string[];
}

/** What may stand at an offset of a template: within a mustache only. Null where nothing is to be suggested. */
export function suggestionsAt(context: TemplateContext, offset: number): Suggestions | null {
  const source = context.files[context.file] ?? '';
  const open = source.lastIndexOf('{{', offset);
  if (open < 0 || open + 2 > offset || source.slice(open, offset).includes('}}')) return null;
  const inside = source.slice(open + 2, offset);
  if (/^~?!/.test(inside)) return null;
  const [written = ''] = /[^\s(=|"'~]*$/.exec(inside) ?? [];
  const from = offset - written.length;
  const before = inside.slice(0, inside.length - written.length);
  if (/^~?>\s*$/.test(before) || /^~?>/.test(written)) return partials(context, offset, written);
  const [, helper] = /\b(word|figure)\s+["']$/.exec(before) ?? [];
  if (helper !== undefined || /["']$/.test(before)) return helper === undefined ? null : strings(context, helper, from);
  if (/^~?\//.test(written)) return closing(context, open, from + written.indexOf('/') + 1);
  const sign = /^~?[#^]/.exec(written)?.[0] ?? '';
  const isFirst = /^~?$/.test(before);
  if (sign !== '')
    return { from: from + sign.length, list: context.helpers.filter(({ block }) => block).map(helperSuggestion) };
  const paths = pathSuggestions(context, open, written);
  const callable = isFirst || before.endsWith('(') ? context.helpers.filter(({ block }) => !block) : [];
  const start = from + Math.max(written.lastIndexOf('.') + 1, written.lastIndexOf('/') + 1);
  const isPath = start > from;
  return {
    from: start,
    list: [...(isPath ? [] : callable.map(helperSuggestion)), ...paths],
  };
}

function helperSuggestion({ name, use, help }: TemplateHelper): Suggestion {
  return { label: name, detail: use, info: help, kind: use.startsWith('{{#') ? 'block' : 'helper' };
}

function pathSuggestions(context: TemplateContext, at: number, written: string): readonly Suggestion[] {
  const parent = written.replace(/[^./]*$/, '').replace(/\.$/, '');
  const scopes = scopesAt(context.files, context.file, at, context.data);
  const all = new Map<string, Suggestion>();
  for (const scope of scopes)
    for (const one of keysOf(context, scope, parent)) if (!all.has(one.label)) all.set(one.label, one);
  if (parent === '') {
    const [scope] = scopes;
    if (scope && scope.length > 1) all.set('this', plain('this', say('editor.complete.this'), scope.at(-1) ?? null));
  }
  return [...all.values()];
}

function keysOf(context: TemplateContext, scope: Scope, parent: string): readonly Suggestion[] {
  const shape = shapeAt(parent === '' ? 'this' : parent, scope, context.data);
  const own = Object.entries(shape?.properties ?? {}).map(([key, value]) => keySuggestion(key, value));
  const { segments } = pathOf(parent);
  if (segments.at(-1) !== 'sections' || own.length > 0) return own;
  const item = shapeOfItems(shape, context.data);
  return context.sections.map((key) => keySuggestion(key, item ?? {}));
}

function keySuggestion(key: string, shape: Shape): Suggestion {
  // A key with a hyphen is written between brackets.
  const written = /^[A-Za-z_]\w*$/.test(key) ? key : `[${key}]`;
  return { ...plain(key, typeInWords(shape), shape), ...(written === key ? {} : { apply: written }) };
}

function plain(label: string, detail: string, shape: Shape | null): Suggestion {
  return { label, detail, info: shape?.description ?? '', kind: 'data' };
}

function typeInWords(shape: Shape): string {
  const choices = shape.anyOf ?? shape.oneOf;
  if (choices) {
    const names = choices.map((one) => typeInWords(one)).filter((name) => name !== '');
    return [...new Set(names)].join(say('editor.complete.or'));
  }
  return typeof shape.type === 'string' ? shape.type : '';
}

function partials({ files, file }: TemplateContext, offset: number, written: string): Suggestions {
  const typed = written.replace(/^~?>/, '');
  const names = Object.keys(files).filter((name) => name.endsWith('.hbs') && name !== file && name !== 'memo.hbs');
  return {
    from: offset - typed.length,
    list: names.map((name) => ({
      label: name.replace(/^partials\//, '').replace(/\.hbs$/, ''),
      detail: name,
      info: '',
      kind: 'partial' as const,
    })),
  };
}

function strings({ words, figures }: TemplateContext, helper: string, from: number): Suggestions {
  const list = (helper === 'word' ? words : figures).map((label) => ({
    label,
    detail: '',
    info: '',
    kind: 'word' as const,
  }));
  return { from, list };
}

/** {{/ closes what was opened last. */
function closing({ files, file }: TemplateContext, open: number, from: number): Suggestions | null {
  const source = (files[file] ?? '').slice(0, open);
  const stack: string[] = [];
  for (const [, sign, name = ''] of source.matchAll(/\{\{~?([#^/])([\w-]+)/g)) {
    if (sign === '/') stack.pop();
    else stack.push(name);
  }
  const last = stack.at(-1);
  return last === undefined
    ? null
    : { from, list: [{ label: last, apply: `${last}}}`, detail: '', info: '', kind: 'block' }] };
}
