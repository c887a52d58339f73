import type { Sentence, Time, Token } from '../../model/analysis.ts';
import type { Range } from '../../model/span.ts';
import { type Shape, SPELLING, type Spelling, spellingOf } from '../../model/spelling.ts';
import { type Word as Form, perWord, WORD, type Worded } from '../../model/word.ts';
import { type Units, unitsOf } from '../stretches.ts';
import { plainEnd, wordEnd } from './word-ends.ts';

/** What stands between a word and the one before it in the same sentence. */
export type Gap = 'start' | 'space' | 'hyphen' | 'comma' | 'ampersand' | 'other';

/** A word for the finding of names: hyphenated parts apart, possessive endings cut off. */
export interface Word extends Range, Worded {
  /** As written, apostrophes straight. */
  readonly text: string;
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

const OPENING = /[“«„‘:]|(?:^|\s)["']$|^["']$|["'][([]?$/;

/** A colon or a mark that opens something stands between two words. */
function opensHere(between: string): boolean {
  return OPENING.test(between) || /^\s*["'“‘([]/.test(between);
}

/** The words of a text in order, with what the finding of names needs to know of each. Cost: linear. */
export function wordsOf(
  text: string,
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  times: readonly Time[],
): readonly Word[] {
  const words: OpenWord[] = [];
  const units = unitsOf(text);
  const cursor: Cursor = { token: 0, time: 0, quotes: new Quotes() };
  for (let i = 0; i < sentences.length; i += 1) {
    const sentence = sentences[i] as Sentence;
    if (sentence.kind === 'boilerplate') continue;
    readSentence(units, tokens, times, sentence, i, cursor, words);
    const next = sentences[i + 1];
    if (next && next.paragraph !== sentence.paragraph) cursor.quotes.close();
  }
  return words;
}

/**
 * A word of the sentence that is being read: only its end shows whether capitals mean anything in it. A class, since the engine
 * keeps all fields of one in the object itself, the hidden too.
 */
class OpenWord implements Word {
  readonly start: number;
  end: number;
  text: string;
  readonly lower: string;
  readonly [WORD]: Form;
  readonly shape: Shape;
  readonly sentence: number;
  gap: Gap = 'space';
  possessive = false;
  opens = false;
  quote = 0;
  titled = false;
  proper = false;
  verb = false;
  noun = false;
  timed = false;

  constructor(start: number, end: number, { straight, word, shape }: Spelling, sentence: number) {
    this.start = start;
    this.end = end;
    this.text = straight;
    this.lower = word.lower;
    this[WORD] = word;
    this.shape = shape;
    this.sentence = sentence;
  }

  /** The full stop behind it is its own. */
  stop(): void {
    this.end += 1;
    this.text = `${this.text}.`;
  }
}

/** How far the reading has come in the lists that run beside the words. */
interface Cursor {
  token: number;
  time: number;
  readonly quotes: Quotes;
}

function readSentence(
  units: Units,
  tokens: readonly Token[],
  times: readonly Time[],
  sentence: Sentence,
  number: number,
  cursor: Cursor,
  words: OpenWord[],
): void {
  const { text, at } = units;
  const { quotes } = cursor;
  const from = words.length;
  const part = text.slice(sentence.start, sentence.end);
  let last = sentence.start;
  for (let start = sentence.start; start < sentence.end; ) {
    if (at[start] === SPACE) {
      start += 1;
      continue;
    }
    const whole = endOfWord(at, part, start, sentence);
    if (whole === start) {
      start += (text.codePointAt(start) ?? 0) > 0xffff ? 2 : 1;
      continue;
    }
    const between = betweenOf(text, last, start);
    const first = words.length === from;
    quotes.pass(between);
    let bare = whole;
    let possessive = false;
    if (isS(at[whole - 1] ?? 0)) {
      if (whole - start > 2 && isApostrophe(at[whole - 2] ?? 0)) {
        possessive = true;
        bare = whole - 2;
      } else if (isApostrophe(at[whole] ?? 0))
        possessive = whole + 1 >= text.length || /^\s/.test(text.charAt(whole + 1));
    }
    while (cursor.token < tokens.length && (tokens[cursor.token]?.end ?? 0) <= start) cursor.token += 1;
    const token = tokens[cursor.token];
    // Nearly every word is a token as well, whose spelling is known already.
    const own = token?.start === start && token.end === bare ? token[SPELLING] : undefined;
    const word = new OpenWord(start, bare, own ?? spellingOf(text.slice(start, bare)), number);
    if (at[bare] === STOP && bare < sentence.end - 1 && word.shape !== 'lower' && isAbbreviated(word)) word.stop();
    const { end } = word;
    while (cursor.time < times.length && (times[cursor.time]?.end ?? 0) <= start) cursor.time += 1;
    const tag = token?.pos;
    const near = times[cursor.time];
    word.gap = first ? 'start' : gapOf(between);
    word.possessive = possessive;
    word.opens = first || (between !== ' ' && between !== ', ' && opensHere(between));
    word.quote = quotes.current;
    word.proper = tag === 'PROPN';
    word.verb = tag === 'VERB' || tag === 'AUX';
    word.noun = tag === 'NOUN';
    word.timed = near !== undefined && near.start < end && near.type !== 'DURATION';
    words.push(word);
    last = Math.max(whole, end);
    start = whole;
  }
  quotes.pass(text.slice(last, sentence.end));
  if (capitalsMeanNothing(words, from, sentence, part))
    for (let i = from; i < words.length; i += 1) (words[i] as OpenWord).titled = true;
}

/** Where the word that starts at a place of the text ends, in its sentence; the place itself where none starts there. */
function endOfWord(units: Uint16Array, part: string, start: number, sentence: Sentence): number {
  const end = plainEnd(units, start, sentence.end);
  return end > start ? end : sentence.start + wordEnd(part, start - sentence.start);
}

/** Follows quotation marks; a paragraph's end closes what was left open. */
class Quotes {
  current = 0;
  private count = 0;
  pass(between: string): void {
    if (between === ' ' || between === ', ') return;
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

/** Titles and companies' forms that end in a full stop of their own: "Sen.", "Corp." */
const ABBREVIATED =
  /^(?:mr|mrs|ms|dr|sen|rep|gov|gen|lt|col|capt|sgt|maj|adm|cmdr|brig|prof|rev|cpl|hon|st|jr|sr|no|inc|corp|ltd|atty|supt|insp|amb)$/;
const isAbbreviated = perWord((lower) => ABBREVIATED.test(lower));
const STOP = 0x2e;
const SPACE = 0x20;

function isS(unit: number): boolean {
  return unit === 0x73 || unit === 0x53;
}

function isApostrophe(unit: number): boolean {
  return unit === 0x27 || unit === 0x2019;
}

function gapOf(between: string): Gap {
  if (between === ' ') return 'space';
  if (between === ', ') return 'comma';
  const trimmed = between.trim();
  if (trimmed === '' && !between.includes('\n')) return 'space';
  if (trimmed === '-' || trimmed === '–' || trimmed === '‑') return between.length === 1 ? 'hyphen' : 'other';
  if (trimmed === ',' && !between.includes('\n')) return 'comma';
  if (between === ' & ') return 'ampersand';
  if ((trimmed === "'" || trimmed === '’') && between.length === 2) return 'space';
  return 'other';
}

/** What stands between two words; nearly always one space. */
function betweenOf(text: string, from: number, to: number): string {
  return to === from + 1 && text.charCodeAt(from) === 0x20 ? ' ' : text.slice(from, to);
}

/** What part of a sentence's words is shouted at least where capitals mean nothing; so many others make that impossible. */
const SHOUTED_FROM = 0.7;
const PROSE_FROM = 0.3;

function capitalsMeanNothing(words: readonly Word[], from: number, sentence: Sentence, text: string): boolean {
  const all = words.length - from;
  if (all < 4) return false;
  const counts = { letters: 0, lower: 0, longLower: 0, shouted: 0, lowerVerb: 0 };
  for (let i = from; i < words.length; i += 1) {
    const word = words[i];
    if (!word || word.shape === 'number') continue;
    counts.letters += 1;
    if (word.shape === 'upper') counts.shouted += 1;
    if (word.shape !== 'lower') continue;
    counts.lower += 1;
    if (word.text.length > 3) counts.longLower += 1;
    // So many small words, one of them long, are prose, whatever follows.
    if (counts.longLower > 0 && counts.lower > PROSE_FROM * all && sentence.kind !== 'heading') return false;
    if (word.verb && word.text.length > 2) counts.lowerVerb += 1;
  }
  const { letters, lower, longLower, shouted, lowerVerb } = counts;
  if (shouted > letters * SHOUTED_FROM) return true;
  if (sentence.kind === 'heading') return letters - lower > letters * 0.5;
  // "Lind met Okon Bay." stops like prose and has its verb in small letters, which a headline would not.
  if (lowerVerb > 0 && /[.!?]["”’]?$/.test(text.slice(-3))) return false;
  return letters >= 5 && longLower === 0 && lower < letters * 0.4;
}
