import LineBreaker from 'linebreak';
import { type Directions, directionsOf } from './bidi.ts';
import type { FacedText } from './fonts.ts';
import type { Run } from './runs.ts';
import type { Setting } from './setting.ts';
import type { Face, Shaped } from './shape.ts';

/** A stretch of text that is drawn as one: one run, one face, one direction, never broken. */
export interface Piece {
  readonly run: Run;
  readonly face: Face;
  readonly shaped: Shaped;
  readonly level: number;
  readonly space: boolean;
  /** Points. */
  readonly width: number;
  /** What may come after it: nothing, a new line, a forced new line. */
  readonly after: 'nothing' | 'break' | 'line';
  /** Of a script without spaces between words: lines may be drawn apart between two of them. */
  readonly unspaced: boolean;
}

export interface PieceList {
  readonly pieces: readonly Piece[];
  readonly rtl: boolean;
}

/** Joiners stay: they decide how letters are shaped. */
const UNDRAWN = /\u00ad|\u061c|\p{Bidi_Control}|\p{Variation_Selector}/gu;
const UNSPACED =
  /^[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]/u;
/** The colour of skin that a picture of a hand or a face is given: fonts in one colour would draw a patch beside it. */
const TONED = /(\p{Emoji_Modifier_Base}\ufe0f?)\p{Emoji_Modifier}/gu;
const TONE = /(?<=\p{Emoji_Modifier_Base}\ufe0f?)\p{Emoji_Modifier}/gu;
/** PDF/A lets no glyph say a character of private use. */
const PRIVATE = /\p{Co}/gu;
const DASH = / [–—] /g;
const DASHED = / [–—] /;
const NO_SPACES = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]/;

/** Cuts a paragraph's runs into pieces, each with its face and shape; `ofDocument` as for `directionsOf`. */
export function piecesOf(setting: Setting, runs: readonly Run[], ofDocument: boolean): PieceList {
  const text = runs.map((run) => run.text).join('');
  const directions = directionsOf(text, setting.language, ofDocument);
  const breaks = breaksOf(text, runs);
  const pieces: Piece[] = [];
  let start = 0;
  for (const run of runs) {
    if (run.text === '\n') {
      const last = pieces.at(-1);
      if (last) pieces[pieces.length - 1] = { ...last, after: 'line' };
    } else {
      for (const faced of setting.fonts.split(run.text, run.style, run.language)) {
        cut(run, faced, start, directions, breaks, pieces);
      }
    }
    start += run.text.length;
  }
  return { pieces, rtl: directions.rtl };
}

/** A piece of text, shaped. */
export function pieceOf(run: Run, face: Face, text: string, level: number, after: Piece['after']): Piece {
  return shapedPiece(run, face, face.shape(text, (level & 1) === 1), level, after);
}

/** A piece of a shape at hand. */
export function shapedPiece(run: Run, face: Face, shaped: Shaped, level: number, after: Piece['after']): Piece {
  const { text } = shaped;
  return {
    run,
    face,
    shaped,
    level,
    space: text === ' ',
    width: (shaped.width * run.style.size) / 1000,
    after,
    unspaced: text.charCodeAt(0) > 0xdff && UNSPACED.test(text),
  };
}

function cut(
  run: Run,
  faced: FacedText,
  offset: number,
  directions: Directions,
  breaks: ReadonlySet<number>,
  out: Piece[],
): void {
  const { levels } = directions;
  const base = directions.rtl ? 1 : 0;
  const levelAt = (at: number): number => levels?.[offset + at] ?? base;
  let from = faced.start;
  for (let at = faced.start + 1; at <= faced.end; at++) {
    const ends =
      at === faced.end ||
      breaks.has(offset + at) ||
      isSpace(run.text, at) !== isSpace(run.text, at - 1) ||
      isSpace(run.text, at) ||
      (levels !== null && levelAt(at) !== levelAt(at - 1));
    if (!ends) continue;
    const raw = run.text.slice(from, at);
    const after = breaks.has(offset + at) ? 'break' : 'nothing';
    const text = drawable(raw);
    if (text !== '') {
      const level = levelAt(from);
      const { face, shown } = faced;
      out.push(
        shown === null
          ? pieceOf(run, face, text, level, after)
          : shapedPiece(run, face, face.disguise(shown, raw.replace(PRIVATE, '\ufffd')), level, after),
      );
    } else if (after === 'break') {
      const last = out.at(-1);
      if (last) out[out.length - 1] = { ...last, after };
    }
    from = at;
  }
}

/** Soft hyphens, marks of direction and tones of emoji are not drawn; a hyphen or a space that may not be broken looks like any other. */
function drawable(text: string): string {
  if (/^[!-~]+$/.test(text)) return text;
  return text
    .replace(TONED, '$1')
    .replace(UNDRAWN, '')
    .replace(/[\u00a0\u202f]/g, ' ')
    .replace(/[\u2010\u2011]/g, '-');
}

function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 0x20 || code === 0xa0 || code === 0x202f;
}

/** Where a line may end, by UAX 14, with the words of Thai and its like, and without a citation's mark at a line's start. */
function breaksOf(text: string, runs: readonly Run[]): ReadonlySet<number> {
  const breaks = new Set<number>();
  const breaker = new LineBreaker(text);
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) breaks.add(next.position);
  // Tones begin with this unit: the common case costs no regular expression.
  if (text.includes('\ud83c')) for (const { index } of text.matchAll(TONE)) breaks.delete(index);
  // A dash between words ends a line and begins none.
  if (DASHED.test(text)) for (const { index } of text.matchAll(DASH)) breaks.delete(index + 1);
  if (NO_SPACES.test(text)) for (const position of wordEnds(text)) breaks.add(position);
  let at = 0;
  runs.forEach((run, i) => {
    if (run.cite && !runs[i - 1]?.cite) breaks.delete(at);
    at += run.text.length;
  });
  return breaks;
}

/** Thai, Lao, Khmer and Burmese write no spaces between words; the platform's dictionaries know them. */
function wordEnds(text: string): readonly number[] {
  const out: number[] = [];
  for (const { segment, index } of new Intl.Segmenter('th', { granularity: 'word' }).segment(text)) {
    const next = index + segment.length;
    if (NO_SPACES.test(segment) && NO_SPACES.test(text[next] ?? '')) out.push(next);
  }
  return out;
}
