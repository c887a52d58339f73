import { type Analysis, NO_REPORTING, type Sentence, type Token } from '../../model/analysis.ts';
import type { Article } from '../../model/article.ts';
import type { ThemeMention } from '../../model/fact.ts';
import { type Range, spanOf } from '../../model/span.ts';
import { stemOf, stemOfToken } from '../../model/stem.ts';
import { perWord } from '../../model/word.ts';
import { bindsWords, partsOf, type StemmedTheme, stemmedThemes, type ThemeTerms } from './stemmed.ts';
import { NOUNS_ONLY_STEMS, OTHER_SENSE_STEMS, THEMES } from './themes.made.ts';

interface Theme {
  readonly id: string;
  readonly label: string;
  /** The term is of the theme only beside another one of it: a "fee" where visas are told of. */
  readonly needy: boolean;
}

/** The lexicon as a tree of stems: each node ends the terms of some themes. */
interface Node {
  readonly next: Map<string, Node>;
  readonly themes: Theme[];
}

/** Themes with their terms, made ready to be looked for. */
export type ThemeLexicon = Node;

const TREE = treeOf(THEMES);
/** The paragraphs in which the other term may stand, counted from its own. */
const BESIDE = [0, -1, 1];
/** A longer passage is cut to the words around the term. */
const LONGEST = 300;

/** A term of a theme, and the paragraph that it stands in. */
interface Found {
  readonly mention: ThemeMention;
  readonly paragraph: number;
  readonly needy: boolean;
  /** The stems of the term as it stands in the text, a space between each. */
  readonly stems: string;
}

/** The themes that an article touches, in text order: one mention for each term of a theme in a sentence. */
export function findThemes(article: Article, analysis: Analysis, themes: ThemeLexicon = TREE): readonly ThemeMention[] {
  const found: Found[] = [];
  for (const sentence of analysis.sentences)
    if (!NO_REPORTING.has(sentence.kind)) addThemesIn(sentence, article, analysis, themes, found);
  const told = new Set(
    found.filter(({ needy }) => !needy).map(({ mention, paragraph }) => `${mention.theme} ${paragraph}`),
  );
  return inOwnSense(found)
    .filter(
      ({ mention, paragraph, needy }) =>
        !needy || BESIDE.some((step) => told.has(`${mention.theme} ${paragraph + step}`)),
    )
    .map(({ mention }) => mention);
}

/**
 * A word has one sense in an article: after "air strikes" the strikes are no labour dispute, but where the article has another
 * term of that theme ("walkout").
 */
function inOwnSense(found: readonly Found[]): readonly Found[] {
  const others = new Set(found.flatMap(({ stems }) => OTHER_SENSE.get(stems) ?? []));
  if (others.size === 0) return found;
  const own = new Set(found.flatMap(({ mention, stems }) => (others.has(stems) ? [] : [mention.theme])));
  return found.filter(({ mention, stems }) => !others.has(stems) || own.has(mention.theme));
}

function addThemesIn(
  sentence: Sentence,
  article: Article,
  { tokens }: Analysis,
  themes: ThemeLexicon,
  found: Found[],
): void {
  const seen = new Set<string>();
  // "European Union" is no union, nor is an air strike one of workers: such a word of a term is not looked at alone.
  let named = 0;
  for (let i = sentence.first; i < sentence.last; i++) {
    const terms = termsAt(themes, tokens, i, sentence.last);
    if (terms === NO_TERMS) continue;
    const within = i < named;
    for (const { theme, last } of terms) {
      if (within && last <= named) continue;
      if (last > i + 1 && (isName(tokens, i, last) || hasOtherSense(tokens, i, last))) named = Math.max(named, last);
      const term = { start: tokens[i]?.start ?? 0, end: tokens[last - 1]?.end ?? 0 };
      const key = `${theme.id} ${term.start}`;
      if (seen.has(key)) continue;
      seen.add(key);
      const mention: ThemeMention = {
        kind: 'theme',
        id: `theme-${article.id}-${theme.id}-${term.start}`,
        evidence: [spanOf(article.id, passage(tokens, sentence, term, i))],
        rule: 'lexicon-term',
        certainty: 'stated',
        theme: theme.id,
        label: theme.label,
        term: article.text.slice(term.start, term.end),
      };
      found.push({ mention, paragraph: sentence.paragraph, needy: theme.needy, stems: stemsIn(tokens, i, last) });
    }
  }
}

function isName(tokens: readonly Token[], from: number, to: number): boolean {
  // The base layer takes the first word of some names for an adjective.
  return tokens[to - 1]?.pos === 'PROPN' && /^(?:PROPN|ADJ)$/u.test(tokens[from]?.pos ?? '');
}

const OTHER_SENSE = new Map(OTHER_SENSE_STEMS);

function hasOtherSense(tokens: readonly Token[], from: number, to: number): boolean {
  return OTHER_SENSE.has(stemsIn(tokens, from, to));
}

function stemsIn(tokens: readonly Token[], from: number, to: number): string {
  return tokens
    .slice(from, to)
    .flatMap((token) => partsOfToken(token))
    .join(' ');
}

/** The longest term of each theme that starts at a token. */
function termsAt(
  tree: ThemeLexicon,
  tokens: readonly Token[],
  from: number,
  limit: number,
): readonly { theme: Theme; last: number }[] {
  const opening = tokens[from];
  if (!opening || !(tree === TREE ? mayOpen(opening, tokens[from + 1]) : begins(tree, opening.lower))) return NO_TERMS;
  let longest: Map<string, { theme: Theme; last: number }> | null = null;
  let node: Node | undefined = tree;
  for (let i = from; i < limit; i++) {
    const token = tokens[i];
    if (!token) break;
    for (const part of partsOfToken(token)) node = node?.next.get(part);
    if (!node) break;
    // Hyphens are stepped over, so that "free-trade" is "free trade", but no term begins or ends at one.
    if (token.lower === '-' || token.lower === '–') {
      if (i === from) break;
      continue;
    }
    // "a deal that covers fees" is of no emergency cover.
    if (i === from && token.pos === 'VERB' && isNounOnly(token)) continue;
    for (const theme of node.themes) {
      longest ??= new Map();
      longest.set(theme.id, { theme, last: i + 1 });
    }
  }
  return longest === null ? NO_TERMS : [...longest.values()];
}

const NOUNS_ONLY = new Set(NOUNS_ONLY_STEMS);
const isNounOnly = perWord((lower) => NOUNS_ONLY.has(stemOf(lower)));

const NO_TERMS: readonly { theme: Theme; last: number }[] = [];

/**
 * Whether a term of the built-in lexicon may begin with a word. One that is no term itself is one's first only where the next
 * word goes on with it, as hardly any does.
 */
function mayOpen(opening: Token, next: Token | undefined): boolean {
  const known = openingOf(opening);
  if (known === null) return false;
  if (known.rest === null || next === undefined) return true;
  return goesOn(next) && (isHyphened(next) || known.rest.has(stemOfToken(next)));
}

/** What must follow a word for a term to begin with it, `rest` null for nothing; null for most words, which begin none. */
const openingOf = perWord((lower): { readonly rest: Node['next'] | null } | null => {
  if (!begins(TREE, lower)) return null;
  const node = TREE.next.get(stemOf(lower));
  return { rest: node === undefined || node.themes.length > 0 || bindsWords(lower) ? null : node.next };
});

const SECOND = new Set([...TREE.next.values()].flatMap(({ next }) => [...next.keys()]));

/** Hardly any word is the second of a term: for the built-in lexicon. */
const goesOn = perWord((lower) => bindsWords(lower) || SECOND.has(stemOf(lower)));

const isHyphened = perWord(bindsWords);

function begins(tree: ThemeLexicon, lower: string): boolean {
  return bindsWords(lower) || tree.next.has(stemOf(lower));
}

function passage(tokens: readonly Token[], sentence: Sentence, term: Range, at: number): Range {
  if (sentence.end - sentence.start <= LONGEST) return sentence;
  let first = at;
  let last = at;
  while (first > sentence.first && term.end - (tokens[first - 1]?.start ?? 0) <= LONGEST / 2) first--;
  while (last + 1 < sentence.last && (tokens[last + 1]?.end ?? 0) - term.start <= LONGEST / 2) last++;
  return { start: tokens[first]?.start ?? term.start, end: Math.max(term.end, tokens[last]?.end ?? term.end) };
}

const partsOfToken = perWord(partsOf);

/** The lexicon of some themes, as `stemmedThemes` takes them. */
export function themeLexicon(themes: readonly ThemeTerms[]): ThemeLexicon {
  return treeOf(stemmedThemes(themes));
}

function treeOf(themes: readonly StemmedTheme[]): ThemeLexicon {
  const root: Node = { next: new Map(), themes: [] };
  for (const { id, label, terms, beside } of themes) {
    const [whole, needy]: readonly [Theme, Theme] = [
      { id, label, needy: false },
      { id, label, needy: true },
    ];
    for (const [n, term] of [...terms, ...beside].entries()) {
      let node = root;
      for (const stem of term.split(' ')) {
        let next = node.next.get(stem);
        if (!next) {
          next = { next: new Map<string, Node>(), themes: [] };
          node.next.set(stem, next);
        }
        node = next;
      }
      if (!node.themes.some((known) => known.id === id)) node.themes.push(n < terms.length ? whole : needy);
    }
  }
  return root;
}
