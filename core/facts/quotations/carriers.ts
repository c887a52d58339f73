import type { Analysis, PartOfSpeech, Sentence, Token } from '../../model/analysis.ts';
import type { Article } from '../../model/article.ts';
import type { Range } from '../../model/span.ts';
import { perWord, WORD, type Word, type Worded, wordIs, wordOf } from '../../model/word.ts';
import { isPlainSpeech, reportingVerb } from './lexicon.ts';
import type { Marked } from './marks.ts';
import { isNamedWork } from './use.ts';

/** A word outside quotation marks, or a whole stretch in marks standing as one item. */
export interface Item extends Range, Worded {
  readonly pos: PartOfSpeech;
  readonly marked: Marked | null;
}

/** A sentence with its quotations as single items, however many sentences those hold themselves. */
export interface Carrier extends Range {
  readonly items: readonly Item[];
  /** The stretches in marks among its items, in text order. */
  readonly marked: readonly Marked[];
  readonly paragraph: number;
  readonly kind: Sentence['kind'];
}

/** No sentence of prose has so many words outside marks; what has is parted, so that the cost of a text stays linear. */
const LONGEST = 800;
const DASH = wordOf('–');
const COMMA = wordOf(',');
const MARKS = wordOf('“”');

/** The sentences that carry quotations and cues, in text order; every stretch in marks stands in exactly one. */
export function carriersOf(
  article: Article,
  analysis: Analysis,
  paragraphs: readonly Range[],
  stretches: readonly Marked[],
): readonly Carrier[] {
  const { text } = article;
  // Behind all that stands in the text: a whole number, which the engine compares faster than infinity.
  const end = text.length + 1;
  const isNamed = namedTokens(analysis, text);
  const carriers: Carrier[] = [];
  let sentence = 0;
  let token = 0;
  let stretch = 0;
  paragraphs.forEach((paragraph, number) => {
    let items: Item[] = [];
    let inMarks: Marked[] = [];
    let kind: Sentence['kind'] = 'prose';
    const finish = (): void => {
      const first = items[0];
      const last = items.at(-1);
      if (first && last)
        carriers.push({ start: first.start, end: last.end, items, marked: inMarks, paragraph: number, kind });
      items = [];
      inMarks = [];
    };
    while (token < analysis.tokens.length || stretch < stretches.length) {
      const word = analysis.tokens[token];
      const marked = stretches[stretch];
      const at = Math.min(word?.start ?? end, marked?.start ?? end);
      if (at >= paragraph.end) break;
      while ((analysis.sentences[sentence]?.end ?? end) <= at) sentence += 1;
      const starts = analysis.sentences[sentence]?.start === at;
      const next =
        marked?.start === at || word === undefined
          ? markedItem(marked, kind, text)
          : wordItem(
              word,
              text,
              (token) => isNamed(token) || (kind === 'prose' && !starts && isNameBehind(text, items.at(-1), token)),
            );
      if (next === null) break;
      if (items.length >= LONGEST || (items.length > 0 && breaksBefore(text, items, next, starts))) finish();
      const title = items[items.length - 1];
      if (title && isTitleStop(title, next) && (analysis.sentences[sentence]?.end ?? 0) > next.end) {
        items[items.length - 1] = new CarriedItem(title.start, next.end, title.pos, wordOf(`${title.lower}.`));
        token += 1;
        continue;
      }
      if (items.length === 0) kind = analysis.sentences[sentence]?.kind ?? 'prose';
      items.push(next);
      if (next.marked) inMarks.push(next.marked);
      if (marked?.start === next.start) {
        stretch += 1;
        // The comma inside a title's marks is the sentence's own.
        if (!next.marked && marked.ending === ',') items.push(new CarriedItem(next.end, next.end, 'PUNCT', COMMA));
      }
      while ((analysis.tokens[token]?.start ?? end) < next.end) token += 1;
    }
    finish();
  });
  return carriers;
}

/**
 * A test for words of names, for tokens asked in text order: the tagger takes "Mr. Burke" and "Rand Paul" for verbs, and the first word of
 * "de Silva" for a foreign one.
 */
function namedTokens({ mentions }: Analysis, text: string): (token: Token) => boolean {
  let at = 0;
  return ({ start, end }) => {
    while (at < mentions.length && (mentions[at]?.end ?? 0) <= start) at += 1;
    const mention = mentions[at];
    const within = mention !== undefined && mention.start <= start && end <= mention.end;
    // "Leung Chun-ying": what a hyphen joins is no word of its own.
    return within && (isCapital(text[start]) || end < mention.end || text[start - 1] === '-');
  };
}

/** "said Bolster of the guild": within a sentence of prose a word with a capital is a name, whatever else it means. */
function isNameBehind(text: string, before: Item | undefined, { start, end, pos }: Token): boolean {
  const isWord = before !== undefined && !before.marked && /^\p{Ll}+$/u.test(text.slice(before.start, before.end));
  return isWord && pos === 'VERB' && /^\p{Lu}\p{Ll}+$/u.test(text.slice(start, end));
}

/** As names have them (core/language/names/person-name.ts). */
const isParticle = wordIs(
  /^(?:de|la|von|der|van|den|bin|ibn|bint|al|el|da|dos|das|di|du|del|della|ter|ten|zu|ben|abu|ould|lo|le|y|e)$/,
);

/** A class, since the engine keeps all fields of one in the object itself, the hidden too. */
class CarriedItem implements Item {
  readonly start: number;
  readonly end: number;
  readonly pos: PartOfSpeech;
  readonly lower: string;
  readonly [WORD]: Word;
  readonly marked: Marked | null;

  constructor(start: number, end: number, pos: PartOfSpeech, word: Word, marked: Marked | null = null) {
    this.start = start;
    this.end = end;
    this.pos = pos;
    this.lower = word.lower;
    this[WORD] = word;
    this.marked = marked;
  }
}

function wordItem(token: Token, text: string, isNamed: (token: Token) => boolean): Item {
  const { start, end, lower, [WORD]: word } = token;
  // A hyphen between spaces is a dash.
  if (lower === '-' && /\s/.test(text[start - 1] ?? '') && /\s/.test(text[end] ?? ''))
    return new CarriedItem(start, end, 'PUNCT', DASH);
  const mistaken = token.pos === 'VERB' || token.pos === 'AUX' || (token.pos === 'X' && isParticle(token));
  const pos = mistaken && isNamed(token) ? 'PROPN' : token.pos;
  return new CarriedItem(start, end, pos, word ?? wordOf(lower));
}

function markedItem(marked: Marked | undefined, kind: Sentence['kind'], text: string): Item | null {
  if (!marked) return null;
  const { start, end } = marked;
  // Within a sentence a work's title is a name like others; a headline has capitals for all its words.
  if (kind === 'prose' && isNamedWork(text, marked)) return new CarriedItem(start, end, 'PROPN', MARKS);
  return new CarriedItem(start, end, 'X', MARKS, marked);
}

/** Whether a new sentence starts at `next`. After a quotation that is decided by how it ends and by what follows. */
function breaksBefore(text: string, items: readonly Item[], next: Item, starts: boolean): boolean {
  const last = items[items.length - 1];
  if (last === undefined) return false;
  if (!last.marked) {
    // "in Elko, Nev. “We ...": an abbreviation ends the sentence where a quotation starts one of its own.
    if (next.marked && last.lower.endsWith('.') && isCapital(text[next.marked.inner.start]))
      return /^[a-z]\.$/.test(last.lower) ? starts : !isTitled(last.lower);
    if (isStop(last.lower)) {
      if (last.lower === '.' && !starts && abbreviates(text, items)) return false;
      return next.marked !== null || starts || isCapital(text[next.start]);
    }
    return starts && next.marked === null && !(last.lower.length === 1 && ',;:—–-'.includes(last.lower));
  }
  const end = text.slice(last.marked.inner.start, last.marked.inner.end).trimEnd().at(-1) ?? '';
  if (next.marked) return /[.?!…]/.test(end);
  if (!/[.?!…]/.test(end) || !isCapital(text[next.start])) return false;
  // “Why?” Smith asked. goes on; “We won.” Smith smiled. does not.
  return end === '.' || end === '…' || !leadsToCue(text.slice(next.start, next.start + 120));
}

function isStop(lower: string): boolean {
  return lower.length === 1 && '.?!…'.includes(lower);
}

/** Whether the full stop that ends `items` stands in brackets: "(D-S.C.)". */
function abbreviates(text: string, items: readonly Item[]): boolean {
  const word = items.at(-2);
  const stop = items.at(-1);
  if (!word || !stop || word.marked || word.end !== stop.start) return false;
  return /\([^()]{1,12}$/.test(text.slice(Math.max(0, stop.start - 14), stop.start));
}

/** "the Rev." is one item, wherever the tagger parts the stop. */
function isTitleStop(title: Item, stop: Item): boolean {
  return stop.lower === '.' && !title.marked && stop.start === title.end && isTitle(title);
}

function leadsToCue(words: string): boolean {
  const first = words.replace(ABBREVIATED, '$1').split(/[.?!"“]/, 1)[0] ?? '';
  return first.split(/[\s,]+/, 12).some((word) => {
    const verb = reportingVerb(word.toLowerCase());
    return verb?.frames.has('q') === true && (isPlainSpeech(verb.lemma) || EXCLAIMS.test(verb.lemma));
  });
}

const EXCLAIMS =
  /^(?:exclaim|wonder|inquire|enquire|quip|cry|scream|muse|demand|retort|continue|query|chant|demur|laugh)$/;

const ABBREVIATED = /\b(Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Lt|Col|Sgt|Rev|Prof|St|Jr|Sr|Hon|Pres|[A-Z])\./g;

const isTitle = perWord((lower) => isTitled(`${lower}.`));

function isTitled(word: string): boolean {
  return /^(?:mr|mrs|ms|dr|sen|rep|gov|gen|lt|col|sgt|capt|maj|adm|rev|prof|st|jr|sr|hon|pres|amb|insp|supt|[a-z])\.$/.test(
    word,
  );
}

function isCapital(letter: string | undefined): boolean {
  if (letter === undefined) return false;
  return letter < '\u0080' ? letter >= 'A' && letter <= 'Z' : /\p{Lu}/u.test(letter);
}
