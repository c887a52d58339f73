import type { Sentence, Time, Token } from '../../model/analysis.ts';
import type { Range } from '../../model/span.ts';

/** What stands between a word and the one before it in the same sentence. */
export type Gap = 'start' | 'space' | 'hyphen' | 'comma' | 'other';

/** How a word is written: "visit", "Rubio", "NATO", "S.", "10th". */
export type Shape = 'lower' | 'capital' | 'upper' | 'initial' | 'number';

/** A word for the finding of names: hyphenated parts apart, possessive endings cut off. */
export interface Word extends Range {
  /** As written, apostrophes straight. */
  readonly text: string;
  readonly lower: string;
  readonly shape: Shape;
  readonly gap: Gap;
  readonly possessive: boolean;
  /** Index into the sentences. */
  readonly sentence: number;
  /** First of its sentence, or after an opening quotation mark or a colon: its capital may mean nothing. */
  readonly opens: boolean;
  /** Inside quotation marks; 0 outside, else the number of the quotation in the text. */
  readonly quote: number;
  /** Lies in a heading whose words are mostly capitalised, or in shouted text: capitals mean nothing here. */
  readonly titled: boolean;
  /** The base layer takes it for a name. */
  readonly proper: boolean;
  readonly verb: boolean;
  readonly noun: boolean;
  /** Part of a time expression: "May 5" is no person. */
  readonly timed: boolean;
}

const WORD =
  /@\w{2,40}|(?:\p{Lu}\.){2,6}|\p{Lu}\.(?=\s?\p{Lu})|[\p{L}\p{M}](?:[\p{L}\p{M}\p{N}]|['’](?=\p{L})){0,200}(?:\.(?=\p{L}{2})[\p{L}]{1,100})?|\p{N}{1,100}(?:[.,]\p{N}{1,100}){0,20}\p{L}{0,100}/gu;
const ABBREVIATED =
  /^(?:mr|mrs|ms|dr|sen|rep|gov|gen|lt|col|capt|sgt|maj|adm|cmdr|brig|prof|rev|cpl|hon|st|jr|sr|no|inc|corp|ltd|atty|supt|insp|amb)$/;
const OPENING = /[“«„‘:]|(?:^|\s)["']$|^["']$|["'][([]?$/;

/** The words of a text in order, with what the finding of names needs to know of each. Cost: linear. */
export function wordsOf(
  text: string,
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  times: readonly Time[],
): readonly Word[] {
  const words: Word[] = [];
  const quotes = new Quotes();
  let token = 0;
  let time = 0;
  sentences.forEach((sentence, number) => {
    if (sentence.kind === 'boilerplate') return;
    const from = words.length;
    let last = sentence.start;
    const part = text.slice(sentence.start, sentence.end);
    for (const found of part.matchAll(WORD)) {
      const start = sentence.start + found.index;
      const between = text.slice(last, start);
      const first = words.length === from;
      quotes.pass(between, text[start - 1] ?? ' ', start);
      let word = found[0];
      let possessive = false;
      if (endsInS(word)) {
        if (word.length > 2 && isApostrophe(word.charCodeAt(word.length - 2))) {
          possessive = true;
          word = word.slice(0, -2);
        } else if (/^['’](?:\s|$)/.test(text.slice(start + word.length, start + word.length + 2))) possessive = true;
      }
      const lower = straight(word.toLowerCase());
      let end = start + word.length;
      if (text[end] === '.' && ABBREVIATED.test(lower) && /\p{Lu}/u.test(word[0] ?? '') && end < sentence.end - 1)
        end += 1;
      while (token < tokens.length && (tokens[token]?.end ?? 0) <= start) token += 1;
      while (time < times.length && (times[time]?.end ?? 0) <= start) time += 1;
      const tag = tokens[token]?.pos;
      const near = times[time];
      words.push({
        start,
        end,
        text: straight(text.slice(start, end)),
        lower,
        shape: shapeOf(word),
        gap: first ? 'start' : gapOf(between),
        possessive,
        sentence: number,
        opens: first || (between !== ' ' && (OPENING.test(between) || /^["'“‘([]/.test(between.trimStart()))),
        quote: quotes.current,
        titled: false,
        proper: tag === 'PROPN',
        verb: tag === 'VERB' || tag === 'AUX',
        noun: tag === 'NOUN',
        timed: near !== undefined && near.start < end && near.type !== 'DURATION',
      });
      last = start + found[0].length;
      if (end > last) last = end;
    }
    quotes.pass(text.slice(last, sentence.end), ' ', sentence.end);
    if (from < words.length && capitalsMeanNothing(words.slice(from), sentence, part))
      for (let i = from; i < words.length; i += 1) words[i] = { ...(words[i] as Word), titled: true };
    const next = sentences[number + 1];
    if (next && next.paragraph !== sentence.paragraph) quotes.close();
  });
  return words;
}

/** Follows quotation marks; a paragraph's end closes what was left open. */
class Quotes {
  current = 0;
  private count = 0;
  pass(between: string, _before: string, _at: number): void {
    if (between === ' ') return;
    for (const mark of between) {
      if (mark === '“' || mark === '«' || mark === '„') this.open();
      else if (mark === '”' || mark === '»') this.current = 0;
      else if (mark === '"') {
        if (this.current) this.current = 0;
        else this.open();
      }
    }
  }
  open(): void {
    this.count += 1;
    this.current = this.count;
  }
  close(): void {
    this.current = 0;
  }
}

function endsInS(word: string): boolean {
  const last = word.charCodeAt(word.length - 1);
  return last === 0x73 || last === 0x53;
}

function isApostrophe(unit: number): boolean {
  return unit === 0x27 || unit === 0x2019;
}

function straight(text: string): string {
  return text.includes('’') ? text.replaceAll('’', "'") : text;
}

function gapOf(between: string): Gap {
  if (between === ' ') return 'space';
  const trimmed = between.trim();
  if (trimmed === '' && !between.includes('\n')) return 'space';
  if (trimmed === '-' || trimmed === '–' || trimmed === '‑') return between.length === 1 ? 'hyphen' : 'other';
  if (trimmed === ',' && !between.includes('\n')) return 'comma';
  if ((trimmed === "'" || trimmed === '’') && between.length === 2) return 'space';
  return 'other';
}

function shapeOf(word: string): Shape {
  const first = word.charCodeAt(0);
  if (first >= 0x61 && first <= 0x7a) return 'lower';
  if (/^\p{N}/u.test(word)) return 'number';
  if (/^\p{Lu}\.?$/u.test(word)) return 'initial';
  if (/^[\p{Lu}\p{N}.]{2,}s?$/u.test(word)) return 'upper';
  if (/^(?:\p{Lu}|@)/u.test(word)) return 'capital';
  return 'lower';
}

function capitalsMeanNothing(words: readonly Word[], sentence: Sentence, text: string): boolean {
  if (words.length < 4) return false;
  const letters = words.filter((word) => word.shape !== 'number');
  const lower = letters.filter((word) => word.shape === 'lower').length;
  const longLower = letters.filter((word) => word.shape === 'lower' && word.text.length > 3).length;
  const shouted = letters.filter((word) => word.shape === 'upper').length;
  if (shouted > letters.length * 0.7) return true;
  if (sentence.kind === 'heading') return letters.length - lower > letters.length * 0.5;
  // "Lind met Okon Bay." stops like prose and has its verb in small letters, which a headline would not.
  if (/[.!?]["”’]?$/.test(text) && letters.some((word) => word.verb && word.shape === 'lower' && word.text.length > 2))
    return false;
  return letters.length >= 5 && longLower === 0 && lower < letters.length * 0.4;
}
