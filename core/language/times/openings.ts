/**
 * What the finds of a shape pattern may begin with, so that most places need not be tried: the classes of their first two atoms,
 * one code behind the other, or a single code where a find may end behind its first. Reads what `shapePattern` makes: classes in
 * brackets, groups, looks ahead, alternatives, "?", "*" and "+". Throws a RangeError for anything else, and for a pattern that
 * may find nothing at all.
 */
export function openingsOf(shape: string): ReadonlySet<string> {
  const { begins, empty, end } = alternatives(shape, 0);
  if (end < shape.length) throw new RangeError(`not a shape pattern from ${end} on: ${shape}`);
  if (empty) throw new RangeError(`may find nothing: ${shape}`);
  return begins;
}

/** How many classes of a beginning are told. */
const DEPTH = 2;

/** What a part of a pattern may begin with, whether it may be empty, and where the part ends. */
interface Opening {
  /** One class where the part may end behind it, else the first two. */
  readonly begins: Set<string>;
  readonly empty: boolean;
  readonly end: number;
}

function alternatives(shape: string, from: number): Opening {
  const begins = new Set<string>();
  let empty = false;
  for (let at = from; ; at++) {
    const one = sequence(shape, at);
    for (const codes of one.begins) begins.add(codes);
    empty ||= one.empty;
    at = one.end;
    if (shape[at] !== '|') return { begins, empty, end: at };
  }
}

function sequence(shape: string, from: number): Opening {
  let begins = new Set(['']);
  let at = from;
  while (at < shape.length && shape[at] !== '|' && shape[at] !== ')') {
    const one = term(shape, at);
    const sign = shape[one.end] ?? '';
    if (one.empty || sign === '?' || sign === '*') one.begins.add('');
    begins = followed(begins, one.begins);
    // Each time takes an atom at least: more than two tell nothing more.
    if (sign === '+' || sign === '*') begins = followed(begins, one.begins.add(''));
    at = one.end + ('?*+'.includes(sign) ? sign.length : 0);
  }
  return { begins, empty: begins.delete(''), end: at };
}

/** Beginnings that go on, as far as they are not long enough. */
function followed(begins: ReadonlySet<string>, next: ReadonlySet<string>): Set<string> {
  const both = new Set<string>();
  for (const one of begins) {
    if (one.length === DEPTH) both.add(one);
    else for (const other of next) both.add((one + other).slice(0, DEPTH));
  }
  return both;
}

function term(shape: string, at: number): Opening {
  if (shape[at] === '[') {
    const end = shape.indexOf(']', at);
    return { begins: new Set(shape.slice(at + 1, end)), empty: false, end: end + 1 };
  }
  const ahead = shape.startsWith('(?=', at) || shape.startsWith('(?!', at);
  if (!ahead && !shape.startsWith('(?:', at)) throw new RangeError(`not a shape pattern from ${at} on: ${shape}`);
  const { begins, empty, end } = alternatives(shape, at + '(?:'.length);
  // A look ahead takes nothing, and what follows it begins the find.
  return ahead ? { begins: new Set(), empty: true, end: end + 1 } : { begins, empty, end: end + 1 };
}
