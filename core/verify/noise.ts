import type { Manifest } from '../model/manifest.ts';
import type { Expected, StreamWord } from './stream.ts';
import { isWord, wordsOf } from './words.ts';

/** A bullet, a way back to the text, a rule: printed, and no words of anybody. */
const SIGN = /^(?:[•◦▪‣·○●■□–—|↑↩_*]|[\p{Co}]|\p{So})$/u;

export function isSign(key: string): boolean {
  return SIGN.test(key);
}

/**
 * Tells what a file prints beside its text: bullets, numbers of headings and sources, labels of passages, ways back, page
 * numbers, the title and the marking, and heads of tables that are printed again on the next page.
 */
export function noiseOf(
  manifest: Manifest,
  units: readonly Expected[],
): (words: readonly StreamWord[], next: Expected | null, edge: boolean) => boolean {
  const repeated = new Map<string, (readonly string[])[]>();
  const add = (keys: readonly string[]): void => {
    const [first] = keys;
    if (first === undefined) return;
    const list = repeated.get(first);
    if (list) list.push(keys);
    else repeated.set(first, [keys]);
  };
  // Words of the memo that are printed once more say nothing new: the head of a table on its next page.
  for (const { keys, unit } of units) if (unit.kind !== 'source' && unit.kind !== 'passage') add(keys);
  for (const text of [manifest.title, manifest.marking ?? '']) add(wordsOf(text).map(({ key }) => key));
  for (const list of repeated.values()) list.sort((a, b) => b.length - a.length);
  // "page {page} of {pages}": any number stands where a brace does.
  // A Word file may hold a field there, and no number.
  for (const text of manifest.furniture)
    for (const number of ['0', '']) add(wordsOf(text.replace(/\{\w+\}/g, number)).map(({ key }) => key));
  const labels = new Set(manifest.sources.flatMap(({ passages }) => passages.map(({ label }) => label)));
  const numbered = new Set(['heading', 'source', 'passage']);
  return (words, next, edge) => {
    const keys = words.map(({ key }) => key);
    const ways = keys.includes('↑');
    for (let at = 0; at < keys.length; ) {
      const key = keys[at] ?? '';
      const again = repeated.get(key)?.find((list) => list.every((one, i) => fits(one, keys[at + i])));
      if (again) at += again.length;
      else {
        const number = /^\d{1,4}$/.test(key);
        const rest = keys.slice(at + 1).every((one) => one === '.' || !isWord(one));
        const outline = next?.unit.kind === 'heading' && isOutline(keys.slice(at));
        const item = next !== null && isItem(keys.slice(at));
        const before = item || outline || (number && rest && next !== null && numbered.has(next.unit.kind));
        const pageNumber = edge && number;
        const label = labels.has(key) && (rest || ways) && next !== null && numbered.has(next.unit.kind);
        if (!(isSign(key) || (ways && number) || before || pageNumber || label || (key === '.' && at > 0)))
          return false;
        at += outline || item ? keys.length : 1;
      }
    }
    return true;
  };
}

/** What the items of a numbered list are counted by: "2.", alone before one. */
function isItem(keys: readonly string[]): boolean {
  return /^\d{1,3}\.$/.test(keys.join(''));
}

/** What headings are numbered by, alone before one: "4", "4.2", "IV", "D.1". */
function isOutline(keys: readonly string[]): boolean {
  return /^(?:\d{1,3}|[ivxlc]{1,7}|[a-z])(?:\.\d{1,3})?\.?$/i.test(keys.join(''));
}

function fits(wanted: string, there: string | undefined): boolean {
  return wanted === there || (wanted === '0' && there !== undefined && /^\d{1,4}$/.test(there));
}
