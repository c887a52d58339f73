import { findNodeAtLocation, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';

/** A place in a file, both counted from 1, columns in UTF-16 units: what an editor shows. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

export type Path = readonly (string | number)[];

/** A JSON file that knows where each of its values stands, or the first thing that is wrong with it. */
export type JsonFile =
  | {
      readonly ok: true;
      readonly value: unknown;
      /** Where the key or item at a path stands; of a path that is not there, the nearest object or list around it. */
      readonly at: (path: Path) => Position;
      /** Keys that stand twice in one object: the later one would silently win. */
      readonly twice: readonly { readonly path: Path; readonly position: Position }[];
    }
  | { readonly ok: false; readonly reason: string; readonly position: Position };

/** Reads JSON as the standard has it: no comments, no trailing commas. */
export function parseJson(source: string): JsonFile {
  const tooDeep = placeTooDeep(source);
  if (tooDeep !== null)
    return { ok: false, reason: `it is nested deeper than ${DEEPEST} levels`, position: positionAt(source, tooDeep) };
  const plain = plainValue(source);
  if (plain) {
    let parsed: Node | undefined;
    // Hardly a file is at fault, so that the places in one are looked for when they are asked for.
    const at = (path: Path): Position => positionAt(source, offsetOf((parsed ??= parseTree(source)), path));
    return { ok: true, value: plain.value, at, twice: [] };
  }
  const errors: ParseError[] = [];
  const tree = parseTree(source, errors, { disallowComments: true, allowTrailingComma: false });
  const [error] = errors;
  if (error || !tree) {
    const reason = error ? (REASONS[printParseErrorCode(error.error)] ?? 'it is no JSON') : 'the file is empty';
    return { ok: false, reason, position: positionAt(source, error?.offset ?? 0) };
  }
  return {
    ok: true,
    value: JSON.parse(source) as unknown,
    at: (path) => positionAt(source, offsetOf(tree, path)),
    twice: twiceIn(tree, []).map(({ path, offset }) => ({ path, position: positionAt(source, offset) })),
  };
}

/** Words, or the space between them. */
const WORDS_OR_SPACE = /("(?:[^"\\]|\\.)*")|[ \t\r\n]+/g;

/**
 * The value of a text that, but for the space in it, is as JavaScript writes that value: it is JSON as the standard has it, and no key
 * stands twice in it, since one of the two would be gone. Null for any other. It takes a tenth of what a tree of the text takes.
 */
function plainValue(source: string): { readonly value: unknown } | null {
  try {
    const value: unknown = JSON.parse(source);
    return JSON.stringify(value) === source.replace(WORDS_OR_SPACE, '$1') ? { value } : null;
  } catch {
    return null;
  }
}

/** No file of a pack is half as deep, and readers that call themselves for each level must come back. */
const DEEPEST = 60;

/** Where a text is nested too deeply, or null: brackets outside of words are counted, whatever else is wrong with it. */
function placeTooDeep(source: string): number | null {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < source.length; at++) {
    const unit = source[at];
    if (quoted && unit === '\\') at++;
    else if (unit === '"') quoted = !quoted;
    else if (!quoted && (unit === '[' || unit === '{')) depth++;
    else if (!quoted && (unit === ']' || unit === '}')) depth--;
    if (depth > DEEPEST) return at;
  }
  return null;
}

/** Line and column of an offset. */
export function positionAt(source: string, offset: number): Position {
  const before = source.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}

const REASONS: Readonly<Record<string, string>> = {
  InvalidSymbol: 'a word that is no value stands here; put words between double quotation marks',
  InvalidNumberFormat: 'a number is not written as JSON writes numbers',
  PropertyNameExpected: 'a key between double quotation marks is missing, or a comma is too many',
  ValueExpected: 'a value is missing, or a comma is too many',
  ColonExpected: 'a colon is missing between a key and its value',
  CommaExpected: 'a comma is missing before this',
  CloseBraceExpected: 'a closing brace } is missing',
  CloseBracketExpected: 'a closing bracket ] is missing',
  EndOfFileExpected: 'the file goes on after its end',
  InvalidCommentToken: 'JSON has no comments; write them as "$comment": "…" at the top',
  UnexpectedEndOfComment: 'JSON has no comments; write them as "$comment": "…" at the top',
  UnexpectedEndOfString: 'a closing quotation mark is missing',
  UnexpectedEndOfNumber: 'a number ends too early',
  InvalidUnicode: 'a \\u must be followed by four digits from 0 to f',
  InvalidEscapeCharacter: 'a backslash must be written twice',
  InvalidCharacter: 'a control character stands in the words; a line break is written \\n',
};

function offsetOf(tree: Node | undefined, path: Path): number {
  if (!tree) return 0;
  for (let length = path.length; length > 0; length--) {
    const node = findNodeAtLocation(tree, path.slice(0, length));
    // A value is named by its key: that is where one looks for it.
    if (node) return node.parent?.type === 'property' ? node.parent.offset : node.offset;
  }
  return tree.offset;
}

function twiceIn(node: Node, path: Path): readonly { readonly path: Path; readonly offset: number }[] {
  if (node.type === 'array') return (node.children ?? []).flatMap((child, i) => twiceIn(child, [...path, i]));
  if (node.type !== 'object') return [];
  const seen = new Set<string>();
  return (node.children ?? []).flatMap((property) => {
    const [name, value] = property.children ?? [];
    const key = String(name?.value);
    const again = seen.has(key);
    seen.add(key);
    return [
      ...(again ? [{ path: [...path, key], offset: property.offset }] : []),
      ...(value ? twiceIn(value, [...path, key]) : []),
    ];
  });
}
