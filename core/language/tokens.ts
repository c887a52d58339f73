import type { PartOfSpeech, Token } from '../model/analysis.ts';
import { SPELLING, type Spelling } from '../model/spelling.ts';
import { WORD, type Word } from '../model/word.ts';
import { correctTags, type Tagging } from './base/tagger.ts';
import { tagOf, type UnitPart, unitAt } from './base/units.ts';
import { type Units, unitsOf } from './stretches.ts';

/** A token as it is read from a text. A class, since the engine keeps all fields of one in the object itself, the hidden too. */
export class TextToken implements Token {
  readonly start: number;
  readonly end: number;
  readonly pos: PartOfSpeech;
  readonly lower: string;
  readonly [WORD]: Word;
  readonly [SPELLING]: Spelling;

  constructor(
    start: number,
    pos: PartOfSpeech,
    { length, lower, word, spelling }: Pick<UnitPart, 'length' | 'lower' | 'word' | 'spelling'>,
  ) {
    this.start = start;
    this.end = start + length;
    this.pos = pos;
    this.lower = lower;
    this[WORD] = word;
    this[SPELLING] = spelling;
  }

  /** The same token as another part of speech. */
  as(pos: PartOfSpeech): TextToken {
    const { start, end, lower, [WORD]: word, [SPELLING]: spelling } = this;
    return new TextToken(start, pos, { length: end - start, lower, word, spelling });
  }
}

/** The base layer keeps quadratic time in the length of one token, so longer runs are cut out before it sees them. */
const LONGEST_TOKEN = 200;
/** Characters whose parts of speech are decided at once: what is kept for that stays small. */
const CHUNK = 20_000;

/** The tokens of a text with their parts of speech, in text order. */
export function tokensOf(text: string): readonly TextToken[] {
  const tokens: TextToken[] = [];
  const units = unitsOf(text);
  for (let from = 0; from < text.length; ) {
    const to = chunkEnd(text, from);
    readChunk(units, from, to, tokens);
    from = to;
  }
  return tokens;
}

/** Chunks end at line breaks where possible, else at spaces. */
function chunkEnd(text: string, from: number): number {
  const to = from + CHUNK;
  if (to >= text.length) return text.length;
  // Looked for within the stretch only: a text without a break must not be searched back to its start each time.
  const stretch = text.slice(from, to);
  const cut = Math.max(stretch.lastIndexOf('\n'), 0) || Math.max(stretch.lastIndexOf(' '), 0);
  return cut > 0 ? from + cut + 1 : to;
}

/** Reads a chunk but for the first spaces behind a token that is too long, which begins a stretch of its own. */
function readChunk(units: Units, from: number, to: number, tokens: TextToken[]): void {
  let start = from;
  for (let run = longRun(units.at, from, to); run < to; ) {
    if (run > start) readStretch(units, start, run, tokens);
    start = run + LONGEST_TOKEN;
    while (start < to && !isSpace(units.at[start] ?? 0)) start += 1;
    run = longRun(units.at, start, to);
  }
  if (start < to) readStretch(units, start, to, tokens);
}

/** Where a run of characters without a space begins that is too long for a token; the end where none does. */
function longRun(units: Uint16Array, from: number, to: number): number {
  let run = from;
  while (run + LONGEST_TOKEN <= to) {
    let last = run + LONGEST_TOKEN - 1;
    while (last >= run && !isSpace(units[last] ?? 0)) last -= 1;
    if (last < run) return run;
    run = last + 1;
  }
  return to;
}

function readStretch(units: Units, from: number, to: number, tokens: TextToken[]): void {
  TABLE.length = 0;
  for (let at = from; at < to; ) {
    const kind = kindOf(units.at[at] ?? 0);
    let end = at + 1;
    while (end < to && kindOf(units.at[end] ?? 0) === kind) end += 1;
    if (kind !== BLANK) {
      const unit = unitAt(units, at, end);
      if ('spelling' in unit) TABLE.add(at, unit);
      // "rose..Then": the base layer finds a token without a character between the two stops.
      else for (const part of unit) if (part.length > 0) TABLE.add(at, part);
    }
    at = end;
  }
  correctTags(TABLE);
  for (let i = 0; i < TABLE.length; i += 1) {
    const part = TABLE.parts[i] as UnitPart;
    const pos = tagOf(part.decided || (TABLE.tags[i] ?? 0));
    if (pos !== 'SPACE') tokens.push(new TextToken(TABLE.starts[i] ?? 0, pos, part));
  }
}

/**
 * The tokens of a stretch while their parts of speech are decided, as columns: filled anew for each stretch, so that a token
 * needs no object of its own before it is one.
 */
class Table implements Tagging {
  length = 0;
  readonly starts = new Int32Array(CHUNK);
  readonly tags = new Uint8Array(CHUNK);
  readonly hints = new Uint8Array(CHUNK);
  readonly may = new Int32Array(CHUNK);
  readonly parts: UnitPart[] = [];

  add(at: number, part: UnitPart): void {
    const i = this.length++;
    this.starts[i] = at + part.offset;
    this.tags[i] = part.pos;
    this.hints[i] = part.hint;
    this.may[i] = part.may;
    this.parts[i] = part;
  }
}

/** A chunk has no more tokens than characters. */
const TABLE = new Table();

const LETTER = 0;
const BLANK = 1;
const BREAK = 2;

/** As the base layer parts a text: at blanks, and at line breaks and tabs, which are tokens of their own. */
function kindOf(unit: number): typeof LETTER | typeof BLANK | typeof BREAK {
  if (unit > SPACE && unit < 0xa0) return LETTER;
  if (unit === SPACE) return BLANK;
  if (unit === 0x0a || unit === 0x0d || unit === 0x09) return BREAK;
  const wide = unit === 0xa0 || (unit >= 0x2002 && unit <= 0x2005) || unit === 0x2009 || unit === 0x200a;
  return wide || unit === 0x202f || unit === 0x205f ? BLANK : LETTER;
}

const SPACE = 0x20;

function isSpace(unit: number): boolean {
  return unit <= SPACE || (unit >= 0x80 && /\s/.test(String.fromCharCode(unit)));
}
