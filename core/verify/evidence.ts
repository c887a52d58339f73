import type { Manifest, ManifestEvidence, ManifestPassage, ManifestStatement } from '../model/manifest.ts';
import { indexOfKeys, isWord, labelOf, wordsOf } from './words.ts';

/** The passages of a manifest, to be asked for words. */
export interface Evidence {
  readonly passageOf: (label: string) => ManifestPassage | null;
  /** The labels of the passages in which the words stand one after another. */
  readonly labelsWith: (keys: readonly string[]) => readonly string[];
  readonly keysOf: (label: string) => readonly string[];
  /** The words at some offsets of a passage's source; null where these lie outside it. */
  readonly keysAt: (at: ManifestEvidence) => readonly string[] | null;
  readonly labels: readonly string[];
  /** Words that date a source, in small letters: a rule's explanation names them. */
  readonly dates: ReadonlySet<string>;
  /** Folded words that are part of a name in the evidence. */
  readonly names: ReadonlySet<string>;
}

export function evidenceOf(manifest: Manifest): Evidence {
  const passages = new Map(manifest.sources.flatMap((source) => source.passages.map((one) => [one.label, one])));
  const keys = new Map([...passages].map(([label, { words }]) => [label, keysIn(words)]));
  const byWord = new Map<string, string[]>();
  for (const [label, list] of keys) {
    for (const key of new Set(list)) {
      const labels = byWord.get(key);
      if (labels) labels.push(label);
      else byWord.set(key, [label]);
    }
  }
  const names = new Set<string>();
  for (const { slots } of manifest.statements) {
    for (const { name, value } of slots) {
      if (/who|speaker|side|party/.test(name))
        for (const key of keysIn(value)) if (/^\p{Lu}/u.test(key)) names.add(key);
    }
  }
  const passageOf = (label: string): ManifestPassage | null => passages.get(label) ?? null;
  // Many statements and slots rest on the same words.
  const spans = new Map<string, readonly string[] | null>();
  return {
    passageOf,
    keysAt: (at) => {
      const place = `${at.start}-${at.end} ${at.passage}`;
      let known = spans.get(place);
      if (known === undefined) {
        const words = wordsAt(passageOf(at.passage), at);
        known = words === null ? null : keysIn(words);
        spans.set(place, known);
      }
      return known;
    },
    keysOf: (label) => keys.get(label) ?? [],
    labels: [...passages.keys()],
    names,
    dates: new Set(manifest.sources.flatMap(({ date }) => [...keysIn(date.words), ...daysOf(date)]).map(lower)),
    labelsWith: (wanted) => {
      const lists = wanted.map((key) => byWord.get(key) ?? []);
      const fewest = lists.reduce<readonly string[] | null>(
        (best, one) => (best === null || one.length < best.length ? one : best),
        null,
      );
      return (fewest ?? []).filter((label) => indexOfKeys(keys.get(label) ?? [], wanted) >= 0);
    },
  };
}

export function keysIn(text: string): readonly string[] {
  return wordsOf(text).flatMap(({ key }) => (labelOf(key) === null ? [key] : []));
}

/**
 * True where all that a statement takes from its passages stands in them, as the manifest says, and nothing else is in it
 * but the template's own words (where these are known). A manifest that says so falsely is not believed.
 */
export function standsOnEvidence(
  statement: ManifestStatement,
  evidence: Evidence,
  vocabulary: ReadonlySet<string> | null,
): boolean {
  const { evidence: own, slots, verbatim, words } = statement;
  if (
    own.length === 0 ||
    ![...own, ...slots.flatMap((slot) => slot.evidence)].every((at) => evidence.keysAt(at) !== null)
  )
    return false;
  const takes = (at: ManifestEvidence, text: string, whole: boolean): boolean => {
    const there = evidence.keysAt(at) ?? [];
    const wanted = keysIn(text);
    if (whole) return there.join(' ') === wanted.join(' ');
    // A name or place is printed with capitals of its own: a dateline has "WASHINGTON", a phrase begins with its capital.
    return indexOfKeys(there.map(lower), wanted.map(lower)) >= 0;
  };
  if (!verbatim.every(({ at, end, start }) => takes(at, words.slice(start, end), true))) return false;
  if (!slots.every((slot) => words.slice(slot.start, slot.end) === slot.value)) return false;
  if (!slots.every(({ surface, value }) => surface === null || takes(surface, value, false))) return false;
  if (statement.kind !== 'composed' || vocabulary === null) return true;
  // Of "this week's" a rule may take "this week".
  const spans = [...own, ...slots.flatMap((slot) => slot.evidence)].flatMap((at) => evidence.keysAt(at) ?? []);
  const from = new Set([...own.flatMap(({ passage }) => evidence.keysOf(passage)), ...spans].map(lower));
  const taken = [...slots, ...verbatim];
  return wordsOf(words)
    .filter(({ start, end }) => !taken.some((one) => one.start < end && start < one.end))
    .every(({ key }) => !isWord(key) || [vocabulary, from, evidence.dates].some((known) => known.has(lower(key))));
}

function wordsAt(passage: ManifestPassage | null, { start, end }: ManifestEvidence): string | null {
  if (!passage || start < passage.start || end > passage.end || start >= end) return null;
  return passage.words.slice(start - passage.start, end - passage.start);
}

/** Day and year of the bounds of a date, as they may be printed. */
function daysOf({ earliest, latest }: Manifest['sources'][number]['date']): readonly string[] {
  return [earliest, latest].flatMap((day) => (day === null ? [] : [String(Number(day.slice(8))), day.slice(0, 4)]));
}

function lower(key: string): string {
  return key.toLowerCase();
}
