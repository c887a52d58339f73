import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import type { PartOfSpeech, Token } from '../model/analysis.ts';
import { WORD, type Word, wordOf } from '../model/word.ts';

/** The base layer keeps quadratic time in the length of one token, so longer runs are cut out before it sees them. */
const LONGEST_TOKEN = 200;
/** Characters handed to the base layer at once: its time and memory stay linear in the text. */
const CHUNK = 20_000;
/** The base layer's vocabulary never shrinks, so its instance is renewed after so many characters. */
const RENEW_AFTER = 20_000_000;

/** Sentences are ours; parts of speech need none of the base layer's. */
const PIPE = ['pos'];
let nlp = winkNLP(model, PIPE);
let its = nlp.its;
let read = 0;

/** The tokens of a text with their parts of speech, in text order. */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const [from, to] of chunksOf(text)) readChunk(text, from, to, tokens);
  return tokens;
}

function readChunk(text: string, from: number, to: number, tokens: Token[]): void {
  renewInTime(to - from);
  const doc = nlp.readDoc(text.slice(from, to));
  // oxlint-disable-next-line typescript/unbound-method -- wink's `its` are plain functions that are handed over as values
  const { value, pos } = its;
  const values: string[] = doc.tokens().out(value);
  const tags = doc.tokens().out(pos) as PartOfSpeech[];
  let at = from;
  for (let i = 0; i < values.length; i += 1) {
    const word = values[i] ?? '';
    const tag = tags[i] ?? 'X';
    const start = text.startsWith(word, at) ? at : text.indexOf(word, at);
    if (start < 0 || start + word.length > to) continue;
    at = start + word.length;
    if (tag !== 'SPACE') {
      const form = formOf(word);
      tokens.push({ start, end: at, pos: tag, lower: form.lower, [WORD]: form });
    }
    // Most words stand one space after the last.
    if (text.charCodeAt(at) === SPACE) at += 1;
  }
}

/** The word that is written so: the base layer gives the same string for the same spelling, so that it is soon found. */
function formOf(spelling: string): Word {
  const known = FORMS.get(spelling);
  if (known !== undefined) return known;
  const lower = spelling.toLowerCase();
  const form = wordOf(lower.includes('’') ? lower.replaceAll('’', "'") : lower);
  if (FORMS.size >= MOST_FORMS) FORMS.clear();
  FORMS.set(spelling, form);
  return form;
}

const FORMS = new Map<string, Word>();
const MOST_FORMS = 40_000;

const SPACE = 0x20;

function renewInTime(length: number): void {
  read += length;
  if (read < RENEW_AFTER) return;
  read = length;
  nlp = winkNLP(model, PIPE);
  its = nlp.its;
}

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
