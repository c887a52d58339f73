/** The module of restructure that reads a record of a font. */
export const STRUCT = /node_modules[\\/]restructure[\\/]src[\\/]Struct\.js$/;

/** How it makes one: an object with four hidden properties, by descriptors. */
const MADE = /const res = \{\};\s+(?:\/\/.*\s+)?Object\.defineProperties\(res, \{\s+parent:[\s\S]*?\}\);/u;

/** The same object by accessors of a class, which are hidden as well. */
const RECORD = `class ReadRecord {
  #parent; #startOffset; #length; #currentOffset = 0;
  constructor(parent, startOffset, length) { this.#parent = parent; this.#startOffset = startOffset; this.#length = length; }
  get parent() { return this.#parent; }
  get _startOffset() { return this.#startOffset; }
  get _length() { return this.#length; }
  get _currentOffset() { return this.#currentOffset; }
  set _currentOffset(offset) { this.#currentOffset = offset; }
}
`;

/**
 * The code of restructure's records with a class in place of descriptors: a sample memo reads 26,000 of them, and four descriptors take ten times as
 * long. Throws an Error where the library makes them in another way.
 */
export function plainStructs(code: string): string {
  if (!MADE.test(code)) throw new Error('restructure makes its records in another way now');
  return `${RECORD}${code.replace(MADE, 'const res = new ReadRecord(parent, stream.pos, length);')}`;
}
