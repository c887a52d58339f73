import { NO_REPORTING, type Sentence, type Token } from '../model/analysis.ts';
import type { Theme } from '../model/dossier.ts';
import type { Reading } from '../model/reading.ts';
import { nonEmpty, type Span, spanOf } from '../model/span.ts';
import { stemOf, stemOfToken } from '../model/stem.ts';
import { perWord } from '../model/word.ts';
import { COMMON_STEMS } from './key-phrases.made.ts';
import { isGeneric } from './topics/keys.ts';
import { isEmpty, isPeople } from './topics/names.ts';

/** What only one article tells of, however often, stands out in that article alone. */
const FEWEST_ARTICLES = 2;
/** In a large dossier a noun must be in one of so many articles. */
const ONE_OF = 20;
const FEWEST_SENTENCES = 3;
/** They stand beside the lexicon's themes, and are not to crowd them out. */
const MOST_PHRASES = 6;
const MOST_TERMS = 12;
/** A noun is shown with its neighbour ("blame game") where more than this share of its places has it. */
const MAINLY = 0.5;

/** A noun in a sentence. */
interface Place {
  readonly article: number;
  readonly sentence: Sentence;
  readonly token: number;
}

/** A noun of a dossier: its places in text order, none in a sentence that an earlier article prints. */
interface Noun {
  readonly places: Place[];
  readonly sentences: Map<string, number>;
}

/**
 * The nouns that stand out in a dossier, weightiest first, at most six: several of its articles come back to them, though news
 * of every field does not, and no theme of the lexicon has them ("blockade", "veto").
 */
export function keyPhrases(readings: readonly Reading[]): readonly Theme[] {
  return standingOut(readings).map(([stem, { places }]) => themeOf(stem, places, readings));
}

/** The stems of the nouns that stand out in a dossier. */
export function keyStems(readings: readonly Reading[]): ReadonlySet<string> {
  return new Set(standingOut(readings).map(([stem]) => stem));
}

function standingOut(readings: readonly Reading[]): readonly (readonly [string, Noun])[] {
  const fewest = Math.max(FEWEST_ARTICLES, Math.ceil(readings.length / ONE_OF));
  return [...nounsOf(readings)]
    .filter(([, noun]) => articlesOf(noun) >= fewest && noun.sentences.size >= FEWEST_SENTENCES)
    .sort(([a, one], [b, other]) => weightOf(other) - weightOf(one) || (a < b ? -1 : 1))
    .slice(0, MOST_PHRASES);
}

function nounsOf(readings: readonly Reading[]): ReadonlyMap<string, Noun> {
  const known = lexiconStems(readings);
  const nouns = new Map<string, Noun>();
  readings.forEach(({ article: { text }, analysis: { sentences, tokens } }, article) => {
    for (const sentence of sentences) {
      if (NO_REPORTING.has(sentence.kind)) continue;
      for (let i = sentence.first; i < sentence.last; i++) {
        const token = tokens[i];
        if (token?.pos !== 'NOUN' || isCommon(token) || isCut(token, i, sentence, text)) continue;
        const stem = stemOfToken(token);
        if (known.has(stem)) continue;
        const printed = text.slice(sentence.start, sentence.end);
        const noun = nouns.get(stem) ?? { places: [], sentences: new Map<string, number>() };
        nouns.set(stem, noun);
        // What several articles print word for word is told once.
        if ((noun.sentences.get(printed) ?? article) !== article) continue;
        noun.sentences.set(printed, article);
        noun.places.push({ article, sentence, token: i });
      }
    }
  });
  return nouns;
}

/** The stems of all words of the lexicon's terms that the readings hold. */
function lexiconStems(readings: readonly Reading[]): ReadonlySet<string> {
  const terms = readings.flatMap(({ facts }) => facts.flatMap((fact) => (fact.kind === 'theme' ? [fact.term] : [])));
  const words = [...new Set(terms)].flatMap((term) => term.toLowerCase().split(/[\s–-]+/u));
  return new Set(words.map((word) => stemOf(word)));
}

/** A sentence that begins in small letters may have lost the first ones. */
function isCut(token: Token, at: number, { first }: Sentence, text: string): boolean {
  return at === first && text[token.start] === token.lower[0];
}

function articlesOf({ places }: Noun): number {
  return new Set(places.map(({ article }) => article)).size;
}

function weightOf(noun: Noun): number {
  return noun.sentences.size * (1 + 0.5 * (articlesOf(noun) - 1));
}

function themeOf(stem: string, places: readonly Place[], readings: readonly Reading[]): Theme {
  const forms: string[] = [];
  const phrases: string[] = [];
  const spans = new Map<Sentence, Span>();
  for (const { article, sentence, token } of places) {
    const reading = readings[article];
    if (!reading) continue;
    const { analysis, article: source } = reading;
    forms.push(analysis.tokens[token]?.lower ?? stem);
    phrases.push(...phrasesAt(analysis.tokens, token, sentence, source.text));
    spans.set(sentence, spanOf(source.id, sentence));
  }
  const [form = [stem, 0]] = counted(forms);
  const pairs = counted(phrases).filter(([, times]) => times > 1);
  const [pair] = pairs;
  const label = pair && pair[1] > MAINLY * places.length ? pair[0] : form[0];
  return {
    id: `theme-phrase-${stem}`,
    label: label.replace(/^./u, (letter) => letter.toUpperCase()),
    terms: [...new Set([...counted(forms), ...pairs].map(([term]) => term))].slice(0, MOST_TERMS),
    mentions: nonEmpty([...spans.values()], 'mentions of a theme'),
    from: 'dossier',
  };
}

/** The noun with the word that qualifies it, and with the noun that it qualifies. */
function phrasesAt(tokens: readonly Token[], at: number, { first, last }: Sentence, text: string): readonly string[] {
  const [before, noun, after] = [at > first ? tokens[at - 1] : undefined, tokens[at], tokens[at + 1]];
  if (!noun) return [];
  return [
    ...(before && /^(?:NOUN|ADJ)$/u.test(before.pos) ? [text.slice(before.start, noun.end)] : []),
    ...(after?.pos === 'NOUN' && at + 1 < last ? [text.slice(noun.start, after.end)] : []),
  ].map((phrase) => phrase.toLowerCase().replace(/\s+/gu, ' '));
}

/** Each with how often it comes, most often first. */
function counted(words: readonly string[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

const COMMON = new Set(COMMON_STEMS);
const WORD = /^\p{L}[\p{L}-]{3,}$/u;

/** True for nouns that news of every field has, for people, for words of quarrelling, and for what is no word. */
const isCommon = perWord((lower) => {
  const stem = stemOf(lower);
  return !WORD.test(lower) || COMMON.has(stem) || isGeneric(stem) || isPeople(stem) || isEmpty(stem);
});
