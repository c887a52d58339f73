import type { Reading } from '../../model/reading.ts';
import { BARGAINS, nameOf } from './bargain-names.ts';
import { isCourse, isForce, type Key, type Passage } from './keys.ts';
import { isAspect, isEmpty, type Names } from './names.ts';
import { sameStems, wordsOf } from './stems.ts';
import { articlesOf, isContested } from './weight.ts';

/** So many articles must speak of it without more words. */
const FEWEST_ARTICLES = 2;
/** For so many that speak of it one must name it in full. */
const LEAST_SHARE = 1 / 3;

/** What a dossier's "deal" or "plan" is: the passages in which that is at issue, and one that names it. */
export interface Bargain {
  readonly key: Key;
  readonly label: Passage;
}

/**
 * The deals that the articles come back to in a word that names none by itself ("rejected the accord", "no deal"): named as the
 * articles name it most widely ("the ferry deal").
 */
export function bargainsIn(
  passages: readonly Passage[],
  readings: readonly Reading[],
  names: Names,
): readonly Bargain[] {
  return [...BARGAINS].flatMap((head) => {
    const all = passages.filter(({ stems }) => isOnly(stems, head));
    if (articlesOf(all) < FEWEST_ARTICLES) return [];
    const name = nameOf(head, readings, names);
    if (name === null) return [];
    const { label, articles, apart } = name;
    const bare = new Set(all.filter(({ article }) => !apart.has(article)));
    const [first] = bare;
    const speaking = articlesOf([...bare]);
    // Where hardly any of many articles names it so, the others may speak of any deal.
    if (!first || speaking < FEWEST_ARTICLES || articles < LEAST_SHARE * speaking) return [];
    const stems = sameStems(wordsOf(label));
    const own = passages.filter((passage) => bare.has(passage) || isCalled(passage, stems));
    if (!isContested(own)) return [];
    return [
      { key: { stems, theme: false, passages: own }, label: { ...first, stems, mention: { ...first.mention, label } } },
    ];
  });
}

/** True for a passage whose phrase holds a name: "the original 28-point plan". */
export function isCalled({ mention }: Passage, name: readonly string[]): boolean {
  const own = sameStems(wordsOf(mention.label));
  return name.every((stem) => own.includes(stem));
}

/** "the deal", "the final deal", "the legality of the deal": nothing else is named. */
function isOnly(stems: readonly string[], head: string): boolean {
  return (
    stems.includes(head) &&
    stems.every((stem) => stem === head || isCourse(stem) || isForce(stem) || isAspect(stem) || isEmpty(stem))
  );
}
