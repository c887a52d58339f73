import { NO_REPORTING, type Token } from '../../model/analysis.ts';
import type { Reading } from '../../model/reading.ts';
import { isEmpty, type Names } from './names.ts';
import { sameStemOf, sameStems, wordsOf } from './stems.ts';

/** Words for what sides agree on or put to each other: news goes on to call it "the deal", "the accord", "the plan". */
export const BARGAINS: ReadonlySet<string> = new Set(sameStems(['agreement', 'plan']));
/** So many articles must name it in full. */
const FEWEST_ARTICLES = 2;

/** One name of a bargain: how often each article has it, and in which wordings. */
interface Naming {
  readonly stems: readonly string[];
  readonly articles: Map<number, number>;
  readonly labels: Map<string, number>;
}

/** A bargain's name: that which most articles have ("Brexit deal"), how many these are, and those that speak of another one by a name. */
export interface Name {
  readonly label: string;
  readonly articles: number;
  readonly apart: ReadonlySet<number>;
}

/** The name of the dossier's deal or plan, whichever `head` is; null where hardly any article has one. */
export function nameOf(head: string, readings: readonly Reading[], names: Names): Name | null {
  const found = namingsOf(head, readings, names);
  const isName = ({ stems }: Naming): boolean => stems.every((stem) => names.stems.has(stem));
  const [best, ...others] = found.toSorted(
    (a, b) => b.articles.size - a.articles.size || timesIn(b) - timesIn(a) || Number(isName(a)) - Number(isName(b)),
  );
  if (!best || best.articles.size < FEWEST_ARTICLES) return null;
  const apart = others.flatMap(({ articles }) =>
    [...articles].flatMap(([article, times]) => (times > 1 ? [article] : [])),
  );
  return {
    label: labelOf(best, readings),
    articles: best.articles.size,
    apart: new Set(apart.filter((article) => !best.articles.has(article))),
  };
}

const timesIn = ({ articles }: Naming): number => [...articles.values()].reduce((sum, times) => sum + times, 0);

/** The wording with the word that the articles use most: "Brexit deal" rather than "Brexit agreement" where they speak of a deal. */
function labelOf({ labels }: Naming, readings: readonly Reading[]): string {
  const uses = new Map<string, number>();
  for (const { analysis } of readings)
    for (const { lower } of analysis.tokens) uses.set(lower, (uses.get(lower) ?? 0) + 1);
  const weight = (label: string): number => uses.get(label.split(' ').at(-1)?.toLowerCase() ?? '') ?? 0;
  const [best = ['']] = [...labels].toSorted(([a, m], [b, n]) => weight(b) - weight(a) || n - m);
  return best[0];
}

function namingsOf(head: string, readings: readonly Reading[], names: Names): readonly Naming[] {
  const themes = themeStems(readings);
  const found = new Map<string, Naming>();
  readings.forEach(({ article: { text }, analysis: { sentences, tokens } }, article) => {
    for (const { kind, first, last } of sentences) {
      if (NO_REPORTING.has(kind)) continue;
      for (let i = first + 1; i < last; i++) {
        if (tokens[i]?.pos === 'VERB' || !isHead(tokens[i], head)) continue;
        const label = nameAt(tokens, i, first, text);
        const stems = label === null ? [] : sameStems(wordsOf(label)).slice(0, -1);
        if (label === null || !tells(stems, tokens[i - 1], names, themes)) continue;
        const key = stems.join(' ');
        const naming = found.get(key) ?? {
          stems,
          articles: new Map<number, number>(),
          labels: new Map<string, number>(),
        };
        found.set(key, naming);
        naming.articles.set(article, (naming.articles.get(article) ?? 0) + 1);
        naming.labels.set(label, (naming.labels.get(label) ?? 0) + 1);
      }
    }
  });
  return [...found.values()];
}

const isHead = (token: Token | undefined, head: string): boolean => token !== undefined && sameStemOf(token) === head;

/** "ferry deal", "EU deal", "nuclear deal" say which; "tentative deal" does not. */
function tells(stems: readonly string[], last: Token | undefined, names: Names, themes: ReadonlySet<string>): boolean {
  if (stems.length === 0 || stems.some((stem) => isEmpty(stem) || BARGAINS.has(stem))) return false;
  return last?.pos !== 'ADJ' || stems.every((stem) => names.stems.has(stem) || themes.has(stem));
}

/** The stems of the words of the themes' terms that the readings hold. */
function themeStems(readings: readonly Reading[]): ReadonlySet<string> {
  const terms = readings.flatMap(({ facts }) => facts.flatMap((fact) => (fact.kind === 'theme' ? [fact.term] : [])));
  return new Set([...new Set(terms)].flatMap((term) => sameStems(wordsOf(term))));
}

function nameAt(tokens: readonly Token[], at: number, first: number, text: string): string | null {
  const from = compoundBefore(tokens, at, first);
  const [opening, token] = [tokens[from], tokens[at]];
  // "the Paris Agreement" is called so: what it is needs no other articles, and "the deal" is another.
  if (!opening || !token || from === at || /^\p{Lu}/u.test(text.slice(token.start, token.end))) return null;
  return text.slice(opening.start, token.end);
}

/** Where the noun or the hyphened compound right before a word begins; the word itself where there is none. */
function compoundBefore(tokens: readonly Token[], at: number, first: number): number {
  let i = at - 1;
  if (i < first || !/^(?:NOUN|PROPN|ADJ)$/u.test(tokens[i]?.pos ?? '')) return at;
  while (i - 2 >= first && /^[-–]$/u.test(tokens[i - 1]?.lower ?? '') && tokens[i - 1]?.end === tokens[i]?.start)
    i -= 2;
  return i;
}
