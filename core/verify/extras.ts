import type { Finding } from '../model/verification.ts';
import type { Extra } from './align.ts';
import { changesOf, type Known, statusOf } from './changes.ts';
import { compared } from './compare.ts';
import type { Evidence } from './evidence.ts';
import type { Expected, Stream } from './stream.ts';
import { indexOfKeys, isWord } from './words.ts';

/** Words that stand in the file and are none of the memo's, with the marks that are left for them. */
export interface Fresh {
  readonly start: number;
  readonly end: number;
  readonly labels: readonly string[];
}

/** Fewer words than these are too few to be searched for: they stand everywhere. */
const TELLING = 4;
/** A sentence that shares so many words with a passage, in order, is that passage's, changed. */
const NEAR = 0.7;
/** Passages that share a word with the sentence are compared, at most so many. */
const MOST_COMPARED = 40;

/** The sentences of a stretch: they end with their stop, or with their paragraph. */
export function sentencesIn({ words, lines }: Stream, { start, end }: Extra): readonly Extra[] {
  const out: Extra[] = [];
  let from = start;
  for (let at = start; at < end; at++) {
    const word = words[at];
    const next = words[at + 1];
    const paragraph = next !== undefined && next.line !== word?.line && endsParagraph(lines, word?.line, next.line);
    const stop =
      /^[.!?]$/.test(word?.key ?? '') && !/^'$/.test(next?.key ?? '') && !initial(words[at - 1]?.key, word?.key);
    const quoted = word?.key === "'" && /^[.!?]$/.test(words[at - 1]?.key ?? '');
    if (at + 1 === end || paragraph || stop || quoted) {
      out.push({ start: from, end: at + 1 });
      from = at + 1;
    }
  }
  return out;
}

/** In a Word file a line is a paragraph; in a PDF the lines of one page run on. */
function endsParagraph(lines: Stream['lines'], one: number | undefined, other: number): boolean {
  const [before, after] = [lines[one ?? -1], lines[other]];
  return before?.part !== after?.part || before?.place !== after?.place;
}

/** Whether a stop is that of an initial or a title, and ends no sentence. */
export function initial(before: string | undefined, stop: string | undefined): boolean {
  return stop === '.' && before !== undefined && /^(?:\p{Lu}|Mr|Mrs|Ms|Dr|St|Gen|Sen|Rep|Gov)$/u.test(before);
}

/**
 * What a new sentence is. It is searched for in the evidence, and in the articles where they are given, before it is called
 * uncited: word for word in a passage, then as a passage that was changed.
 */
export function judgeFresh(
  stream: Stream,
  fresh: Fresh,
  evidence: Evidence,
  known: Known,
  articles: readonly { readonly name: string; readonly keys: readonly string[] }[],
): Pick<Finding, 'status' | 'changes' | 'checks' | 'note'> {
  const words = stream.words.slice(fresh.start, fresh.end);
  const keys = trimmed(words.map(({ key }) => key));
  const cited = fresh.labels;
  const said = (
    status: Finding['status'],
    note: Finding['note'],
    passed: boolean,
    changes: Finding['changes'] = [],
  ) => ({
    status,
    changes,
    note,
    checks: [{ name: 'evidence', passed } as const],
  });
  if (keys.filter(isWord).length >= TELLING) {
    const holding = evidence.labelsWith(keys);
    const [first] = holding;
    if (first !== undefined) {
      const right = cited.length === 0 || cited.some((label) => holding.includes(label));
      return said(right ? 'supported' : 'misattributed', { says: 'found-in', values: { label: first } }, right);
    }
    const article = articles.find((one) => indexOfKeys(one.keys, keys) >= 0);
    if (article)
      return said(
        cited.length === 0 ? 'supported' : 'misattributed',
        { says: 'found-in-article', values: { name: article.name } },
        true,
      );
  }
  const near = nearest(
    keys,
    evidence,
    cited.filter((label) => evidence.passageOf(label) !== null),
  );
  if (cited.length === 0)
    return said('uncited', near === null ? null : { says: 'near', values: { label: near.label } }, false);
  if (near === null) return said('not-found', null, false);
  const wanted = evidence.keysOf(near.label).slice(near.start, near.end);
  const unit: Expected = {
    unit: { kind: 'passage', statement: null, words: wanted.join(' '), cites: [] },
    keys: wanted,
    texts: wanted,
    starts: [],
    marks: [],
  };
  const changes = changesOf(
    unit,
    { keys: words.map(({ key }) => key), texts: words.map(({ text }) => text) },
    null,
    known,
  );
  return said(statusOf(changes, true), { says: 'near', values: { label: near.label } }, false, changes);
}

/** The passage that shares most words with a sentence, in order; null where none shares enough. */
function nearest(
  keys: readonly string[],
  evidence: Evidence,
  cited: readonly string[],
): { readonly label: string; readonly start: number; readonly end: number } | null {
  const wanted = new Set(keys.filter((key) => isWord(key) && key.length > 3));
  if (wanted.size < 2) return null;
  const ranked = (cited.length > 0 ? cited : evidence.labels)
    .map((label) => ({ label, shared: new Set(evidence.keysOf(label).filter((key) => wanted.has(key))).size }))
    .filter(({ shared }) => shared >= wanted.size * 0.5)
    .toSorted((a, b) => b.shared - a.shared)
    .slice(0, MOST_COMPARED);
  for (const { label } of ranked) {
    const there = evidence.keysOf(label);
    const pairs = compared(keys, there).filter((at) => at !== null);
    const [first, last] = [pairs[0], pairs.at(-1)];
    if (first !== undefined && last !== undefined && pairs.length >= keys.length * NEAR)
      return { label, start: first, end: last + 1 };
  }
  return null;
}

/** Without the marks and stops at both ends: a sentence may stand in a passage as a part of a longer one. */
function trimmed(keys: readonly string[]): readonly string[] {
  let [start, end] = [0, keys.length];
  while (start < end && !isWord(keys[start] ?? '')) start++;
  while (end > start && !isWord(keys[end - 1] ?? '')) end--;
  return keys.slice(start, end);
}
