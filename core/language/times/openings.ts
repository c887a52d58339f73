/**
 * The classes that what a shape pattern finds may begin with: where an atom is of none of them the pattern need not be tried.
 * Reads what `shapePattern` makes: classes in brackets, groups, looks ahead, alternatives, "?", "*" and "+". Throws a
 * RangeError for anything else, and for a pattern that may find nothing at all.
 */
export function openingClasses(shape: string): ReadonlySet<string> {
  const { classes, empty, end } = alternatives(shape, 0);
  if (end < shape.length) throw new RangeError(`not a shape pattern from ${end} on: ${shape}`);
  if (empty) throw new RangeError(`may find nothing: ${shape}`);
  return classes;
}

/** What a part of a pattern may begin with, whether it may be empty, and where the part ends. */
interface Opening {
  readonly classes: Set<string>;
  readonly empty: boolean;
  readonly end: number;
}

function alternatives(shape: string, from: number): Opening {
  const classes = new Set<string>();
  let empty = false;
  for (let at = from; ; at++) {
    const one = sequence(shape, at);
    for (const code of one.classes) classes.add(code);
    empty ||= one.empty;
    at = one.end;
    if (shape[at] !== '|') return { classes, empty, end: at };
  }
}

function sequence(shape: string, from: number): Opening {
  const classes = new Set<string>();
  let empty = true;
  let at = from;
  while (at < shape.length && shape[at] !== '|' && shape[at] !== ')') {
    const one = term(shape, at);
    const optional = shape[one.end] === '?' || shape[one.end] === '*';
    if (empty) for (const code of one.classes) classes.add(code);
    empty &&= one.empty || optional;
    at = one.end + (optional || shape[one.end] === '+' ? 1 : 0);
  }
  return { classes, empty, end: at };
}

function term(shape: string, at: number): Opening {
  if (shape[at] === '[') {
    const end = shape.indexOf(']', at);
    return { classes: new Set(shape.slice(at + 1, end)), empty: false, end: end + 1 };
  }
  const ahead = shape.startsWith('(?=', at) || shape.startsWith('(?!', at);
  if (!ahead && !shape.startsWith('(?:', at)) throw new RangeError(`not a shape pattern from ${at} on: ${shape}`);
  const { classes, empty, end } = alternatives(shape, at + '(?:'.length);
  // A look ahead takes nothing, and what follows it begins the find.
  return ahead ? { classes: new Set(), empty: true, end: end + 1 } : { classes, empty, end: end + 1 };
}
