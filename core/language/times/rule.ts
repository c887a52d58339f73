import type { TimexType } from '../../model/analysis.ts';
import type { Atoms } from './atoms.ts';
import { CLASSES, classCodes, classNumber, shapePattern } from './classes.ts';
import type { Expression, Meaning } from './meaning.ts';
import { openingsOf } from './openings.ts';

/** What a rule found: a stretch of atoms, half-open. */
export interface Match {
  readonly atoms: Atoms;
  readonly first: number;
  readonly last: number;
}

/** A pattern over the shape of a text, and how to read what it found; null where it is no time after all. */
export interface Rule {
  readonly name: string;
  readonly pattern: string;
  readonly read: (match: Match) => Reading | null;
}

/** One expression over the whole match, or several over parts of it ("Feb. 2 - 4" is two). */
export type Reading = One | readonly Part[];
export interface One {
  readonly type: TimexType;
  readonly meaning: Meaning;
  readonly mod?: string | null;
}
export interface Part extends One {
  readonly first: number;
  readonly last: number;
}

export function date(meaning: Meaning, mod: string | null = null): One {
  return { type: 'DATE', meaning, mod };
}

export function literal(type: TimexType, value: string, mod: string | null = null): One {
  return { type, meaning: { is: 'literal', value }, mod };
}

/** The atoms of a class, or group of classes, in a match. */
export function allOf(match: Match, name: string): readonly number[] {
  const codes = codesOf(name);
  const found: number[] = [];
  for (let i = match.first; i < match.last; i++) if (codes.includes(match.atoms.shape.charAt(i))) found.push(i);
  return found;
}

/** The first atom of a class in a match, or -1. */
export function oneOf(match: Match, name: string): number {
  const codes = codesOf(name);
  for (let i = match.first; i < match.last; i++) if (codes.includes(match.atoms.shape.charAt(i))) return i;
  return -1;
}

/** The number of the first atom of a class in a match, or NaN. */
export function valueOf(match: Match, name: string): number {
  return match.atoms.values[oneOf(match, name)] ?? Number.NaN;
}

/** True where the atom is of the class or group. Places outside the text are of no class. */
export function isA(atoms: Atoms, index: number, name: string): boolean {
  const code = atoms.shape.charAt(index);
  return code !== '' && codesOf(name).includes(code);
}

/** Whether an atom is of one of some classes, all asked at one look. */
export function anyOf(...names: readonly string[]): (atoms: Atoms, index: number) => boolean {
  const codes = names.map((name) => codesOf(name)).join('');
  const table = new Uint8Array(CLASSES);
  for (let i = 0; i < codes.length; i++) table[classNumber(codes, i)] = 1;
  return ({ shape }, index) => index >= 0 && index < shape.length && table[classNumber(shape, index)] === 1;
}

/** The atom's words in lower case, apostrophes straight. */
export function wordAt(atoms: Atoms, index: number): string {
  const lower = atoms.text.slice(atoms.starts[index], atoms.ends[index]).toLowerCase();
  return lower.includes('’') ? lower.replaceAll('’', "'") : lower;
}

/** The text of a match as written. */
export function textOf(match: Match): string {
  return match.atoms.text.slice(match.atoms.starts[match.first], match.atoms.ends[match.last - 1]);
}

/** True where no space stands between the atom and the one before it. */
export function isGlued(atoms: Atoms, index: number): boolean {
  return index > 0 && atoms.ends[index - 1] === atoms.starts[index];
}

/** Rules ready to run: each compiled once, when a text first asks, since compiling costs as much as reading some thousand words. */
export interface Compiled {
  /** By class of an atom the rules that may begin with it, in order; few classes begin any. */
  readonly by: readonly (Beginning | undefined)[];
}

interface Beginning {
  /** By class of the next atom 1 where one of them may go on so; null where one may end at once. */
  readonly next: Uint8Array | null;
  readonly each: readonly Shaped[];
  /** Whether any of them matches: one look for all. Made when a text first has such an atom. */
  any: RegExp | null;
}

interface Shaped {
  readonly rule: Rule;
  readonly shape: string;
  /** Made when a text may first match. */
  regex: RegExp | null;
}

export function compiled(rules: readonly Rule[]): Compiled {
  const ready = rules.map((rule) => {
    const shape = shapePattern(rule.pattern);
    const own: Shaped = { rule, shape, regex: null };
    return { own, opens: [...openingsOf(shape)] };
  });
  const by: (Beginning | undefined)[] = Array.from({ length: CLASSES }, () => undefined);
  for (const code of new Set(ready.flatMap(({ opens }) => opens.map((codes) => codes.charAt(0))))) {
    const each = ready.filter(({ opens }) => opens.some((codes) => codes.startsWith(code)));
    const next = nextOf(each.flatMap(({ opens }) => opens.filter((codes) => codes.startsWith(code))));
    by[classNumber(code, 0)] = { next, each: each.map(({ own }) => own), any: null };
  }
  return { by };
}

function nextOf(opens: readonly string[]): Uint8Array | null {
  if (opens.some((codes) => codes.length === 1)) return null;
  const next = new Uint8Array(CLASSES);
  for (const codes of opens) next[classNumber(codes, 1)] = 1;
  return next;
}

/** Finds the expressions of a text by rules: at each place the longest that reads, in order of the list among equals. */
export function scan(atoms: Atoms, { by }: Compiled): readonly Expression[] {
  const found: Expression[] = [];
  const { shape } = atoms;
  for (let at = 0; at < shape.length; ) {
    const beginning = by[classNumber(shape, at)];
    if (beginning === undefined || !goesOn(beginning, shape, at + 1) || !matches(anyOfThem(beginning), shape, at)) at++;
    else {
      const best = longest(atoms, at, beginning.each);
      for (const expression of best) found.push(expression);
      at = best.at(-1)?.last ?? at + 1;
    }
  }
  return found;
}

/** Whether the next atom is one that a rule's second may be: of "the" and "a" few are. */
function goesOn({ next }: Beginning, shape: string, at: number): boolean {
  return next === null || (at < shape.length && next[classNumber(shape, at)] === 1);
}

function anyOfThem(beginning: Beginning): RegExp {
  return (beginning.any ??= new RegExp(beginning.each.map(({ shape }) => `(?:${shape})`).join('|'), 'y'));
}

function regexOf(shaped: Shaped): RegExp {
  return (shaped.regex ??= new RegExp(shaped.shape, 'y'));
}

const NONE: readonly Expression[] = [];

function matches(regex: RegExp, shape: string, at: number): boolean {
  regex.lastIndex = at;
  return regex.test(shape);
}

function longest(atoms: Atoms, first: number, rules: Beginning['each']): readonly Expression[] {
  const ends: { readonly rule: Rule; readonly last: number }[] = [];
  for (const shaped of rules) {
    const regex = regexOf(shaped);
    if (matches(regex, atoms.shape, first)) ends.push({ rule: shaped.rule, last: regex.lastIndex });
  }
  ends.sort((a, b) => b.last - a.last);
  for (const { rule, last } of ends) {
    const reading = rule.read({ atoms, first, last });
    if (reading === null) continue;
    return isParts(reading)
      ? reading.map((part) => expressionOf(part, part.first, part.last, rule))
      : [expressionOf(reading, first, last, rule)];
  }
  return NONE;
}

/** Made here and nowhere else, with its fields in one order: the rules tell them in many. */
function expressionOf({ type, meaning, mod }: One, first: number, last: number, { name }: Rule): Expression {
  return { first, last, type, meaning, rule: name, mod: mod ?? null };
}

function isParts(reading: Reading): reading is readonly Part[] {
  return Array.isArray(reading);
}

const CODES = new Map<string, string>();

function codesOf(name: string): string {
  const known = CODES.get(name);
  if (known !== undefined) return known;
  const codes = classCodes(name);
  CODES.set(name, codes);
  return codes;
}
