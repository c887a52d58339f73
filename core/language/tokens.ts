import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import type { PartOfSpeech, Token } from '../model/analysis.ts';

/** The base layer keeps quadratic time in the length of one token, so longer runs are cut out before it sees them. */
const LONGEST_TOKEN = 200;
/** Characters handed to the base layer at once: its time and memory stay linear in the text. */
const CHUNK = 20_000;
/** The base layer's vocabulary never shrinks, so its instance is renewed after so many characters. */
const RENEW_AFTER = 20_000_000;

const PIPE = ['sbd', 'pos'];
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
  values.forEach((word, i) => {
    const start = text.indexOf(word, at);
    if (start < 0 || start + word.length > to) return;
    at = start + word.length;
    if (tags[i] !== 'SPACE')
      tokens.push({ start, end: at, pos: tags[i] ?? 'X', lower: word.toLowerCase().replaceAll('’', "'") });
  });
}

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
      const line = text.lastIndexOf('\n', to);
      const space = text.lastIndexOf(' ', to);
      if (line > from) to = line + 1;
      else if (space > from) to = space + 1;
    }
    yield* shortTokensOnly(text, from, to);
    from = to;
  }
}

function* shortTokensOnly(text: string, from: number, to: number): Generator<readonly [number, number]> {
  let start = from;
  for (const long of text.slice(from, to).matchAll(new RegExp(`\\S{${LONGEST_TOKEN},}`, 'g'))) {
    if (from + long.index > start) yield [start, from + long.index];
    start = from + long.index + long[0].length;
  }
  if (start < to) yield [start, to];
}
