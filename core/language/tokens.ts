import type { Token } from '../model/analysis.ts';
import { WORD } from '../model/word.ts';
import { correctTags } from './base/tagger.ts';
import { tagOf, type UnitPart, unitOf } from './base/units.ts';

/** The base layer keeps quadratic time in the length of one token, so longer runs are cut out before it sees them. */
const LONGEST_TOKEN = 200;
/** Characters whose parts of speech are decided at once: what is kept for that stays small. */
const CHUNK = 20_000;

/** The tokens of a text with their parts of speech, in text order. */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const [from, to] of chunksOf(text)) readChunk(text, from, to, tokens);
  return tokens;
}

function readChunk(text: string, from: number, to: number, tokens: Token[]): void {
  const parts: UnitPart[] = [];
  const starts: number[] = [];
  for (let at = from; at < to; ) {
    const kind = kindOf(text.charCodeAt(at));
    let end = at + 1;
    while (end < to && kindOf(text.charCodeAt(end)) === kind) end += 1;
    if (kind !== 'blank') {
      for (const part of unitOf(text.slice(at, end))) {
        parts.push(part);
        starts.push(at + part.offset);
      }
    }
    at = end;
  }
  const tags = new Uint8Array(parts.length);
  for (const [i, { pos }] of parts.entries()) tags[i] = pos;
  correctTags(parts, tags);
  for (const [
    i,
    {
      decided,
      text: { length },
      word,
    },
  ] of parts.entries()) {
    const pos = tagOf(decided || (tags[i] ?? 0));
    const start = starts[i] ?? 0;
    if (pos !== 'SPACE') tokens.push({ start, end: start + length, pos, lower: word.lower, [WORD]: word });
  }
}

/** As the base layer parts a text: at blanks, and at line breaks and tabs, which are tokens of their own. */
function kindOf(unit: number): 'word' | 'blank' | 'break' {
  if (unit > SPACE && unit < 0xa0) return 'word';
  if (unit === SPACE) return 'blank';
  if (unit === 0x0a || unit === 0x0d || unit === 0x09) return 'break';
  return BLANKS.has(unit) ? 'blank' : 'word';
}

const SPACE = 0x20;
const BLANKS = new Set([0xa0, 0x2002, 0x2003, 0x2004, 0x2005, 0x2009, 0x200a, 0x202f, 0x205f]);

/** Stretches of the text that end at line breaks where possible and hold no token that is too long. */
function* chunksOf(text: string): Generator<readonly [number, number]> {
  let from = 0;
  while (from < text.length) {
    let to = Math.min(text.length, from + CHUNK);
    if (to < text.length) {
      // Looked for within the stretch only: a text without a break must not be searched back to its start each time.
      const stretch = text.slice(from, to);
      const cut = Math.max(stretch.lastIndexOf('\n'), 0) || Math.max(stretch.lastIndexOf(' '), 0);
      if (cut > 0) to = from + cut + 1;
    }
    yield* shortTokensOnly(text, from, to);
    from = to;
  }
}

function* shortTokensOnly(text: string, from: number, to: number): Generator<readonly [number, number]> {
  let start = from;
  let run = from;
  for (let at = from; at <= to; at += 1) {
    if (at < to && !isSpace(text.charCodeAt(at))) continue;
    if (at - run >= LONGEST_TOKEN) {
      if (run > start) yield [start, run];
      start = at;
    }
    run = at + 1;
  }
  if (start < to) yield [start, to];
}

function isSpace(unit: number): boolean {
  return unit <= SPACE || (unit >= 0x80 && /\s/.test(String.fromCharCode(unit)));
}
