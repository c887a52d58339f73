import type { ManifestStatement } from '../model/manifest.ts';
import type { Change, ChangeKind, Status } from '../model/verification.ts';
import { type Hunk, hunksOf } from './compare.ts';
import lexicon from './lexicon.json' with { type: 'json' };
import type { Expected } from './stream.ts';
import { isWord, wordsOf } from './words.ts';

const NEGATIONS = new Set(lexicon.negations);
const NUMBERS = new Set(lexicon.numbers);
const DATES = new Set(lexicon.dates);
const SAYING = new Set(lexicon.saying);
/** A cut that is marked: an ellipsis alone or in brackets. */
const MARKED = /^(?:\[?…\]?|\[?\.{3}\]?|\(\.{3}\))$/;

/** One side of a comparison: folded words, as they stand, and which are the last of their lines. */
export interface Side {
  readonly keys: readonly string[];
  readonly texts: readonly string[];
  readonly lasts?: readonly boolean[];
}

/** What is known beside the two sides: who is named in the evidence, and words that break into a text at a page's end. */
export interface Known {
  readonly names: ReadonlySet<string>;
  readonly intrudes: (keys: readonly string[]) => boolean;
}

/** How the words of a unit differ from what stands in the file; empty where they do not. */
export function changesOf(
  unit: Expected,
  there: Side,
  statement: ManifestStatement | null,
  known: Known,
): readonly Change[] {
  return hunksOf(unit.keys, there.keys)
    .filter((hunk) => !sameLetters(unit.keys, there, hunk))
    .filter(({ from, to }) => from.end > from.start || !known.intrudes(there.keys.slice(to.start, to.end)))
    .map((hunk) => ({
      kind: kindOf(hunk, unit, there, statement, known),
      removed: unit.texts.slice(hunk.from.start, hunk.from.end).join(' '),
      added: there.texts.slice(hunk.to.start, hunk.to.end).join(' '),
    }));
}

/** What a statement is, whose words differ so. */
export function statusOf(changes: readonly Change[], verbatim: boolean): Status {
  const kinds = new Set(changes.map(({ kind }) => kind));
  if (kinds.has('speaker')) return 'misattributed';
  if (kinds.has('date') || kinds.has('number') || kinds.has('name') || kinds.has('quotation')) return 'altered';
  if (kinds.has('negation')) return verbatim ? 'altered' : 'edited';
  return changes.length > 0 ? 'edited' : 'supported';
}

/** Spaces and line-end hyphens apart, the two say the same. */
function sameLetters(from: readonly string[], { keys, lasts }: Side, hunk: Hunk): boolean {
  const there = keys
    .slice(hunk.to.start, hunk.to.end)
    .filter((key, i) => !(key === '-' && lasts?.[hunk.to.start + i]))
    .join('');
  return from.slice(hunk.from.start, hunk.from.end).join('') === there;
}

function kindOf(
  hunk: Hunk,
  unit: Expected,
  there: Side,
  statement: ManifestStatement | null,
  known: Known,
): ChangeKind {
  const out = unit.keys.slice(hunk.from.start, hunk.from.end);
  const put = there.keys.slice(hunk.to.start, hunk.to.end);
  const both = [...out, ...put];
  const lower = both.map((key) => key.toLowerCase());
  const slots = slotsAt(hunk, unit, statement);
  const dated = slots.some((name) => name.includes('date')) || besideDate(hunk, unit, there);
  const digits = both.some((key) => /\p{N}/u.test(key));
  if (lower.some((key) => DATES.has(key) && (digits || key !== 'may' || both.includes('May')))) return 'date';
  if (digits) return dated ? 'date' : 'number';
  if (lower.some((key) => NUMBERS.has(key)) && out.length + put.length <= 6) return dated ? 'date' : 'number';
  if (slots.some((name) => name.includes('date'))) return 'date';
  if (isName(hunk, unit, there, slots, out, put)) {
    return speaks(hunk, unit, statement, slots) && put.some((key) => known.names.has(key)) ? 'speaker' : 'name';
  }
  if (lower.some((key) => NEGATIONS.has(key) || key.endsWith("n't")))
    return inQuotes(hunk, unit) ? 'quotation' : 'negation';
  if (inQuotes(hunk, unit)) {
    const cutWithMark = put.length > 0 && MARKED.test(put.join('')) && out.length > 0;
    return cutWithMark || !both.some(isWord) ? 'words' : 'quotation';
  }
  return 'words';
}

/** The slots of the statement that the taken-out words belong to; for words put in, the slot that they stand within. */
function slotsAt({ from }: Hunk, unit: Expected, statement: ManifestStatement | null): readonly string[] {
  if (!statement || from.end === from.start) return [];
  // A unit prints its statement's words one by one, so that the nth word of the one is the nth of the other.
  const words = wordsOf(statement.words);
  const start = words[from.start]?.start ?? 0;
  const end = words[from.end - 1]?.end ?? start;
  return statement.slots.filter((slot) => slot.start < end && start < slot.end).map(({ name }) => name);
}

/** True where the word before or behind is a month, a weekday or a year's beginning. */
function besideDate({ from, to }: Hunk, unit: Expected, there: Side): boolean {
  const near = [
    unit.keys[from.start - 1],
    unit.keys[from.end],
    there.keys[to.start - 1],
    there.keys[to.end],
    unit.keys[from.start - 2],
    unit.keys[from.end + 1],
  ];
  return (
    near.some((key) => key !== undefined && DATES.has(key.toLowerCase())) ||
    unit.keys.slice(from.start, from.end).some((key) => /^(?:19|20)\d\d$/.test(key))
  );
}

function isName(
  { from, to }: Hunk,
  unit: Expected,
  there: Side,
  slots: readonly string[],
  out: readonly string[],
  put: readonly string[],
): boolean {
  if (slots.some((name) => /who|speaker|name|place|side|party|country/.test(name))) return true;
  const capital = (keys: readonly string[], before: string | undefined): boolean =>
    keys.some((key, i) => /^\p{Lu}/u.test(key) && !((i === 0 && opens(before)) || key === 'I'));
  const opening = from.start === 0 && to.start === 0;
  if (opening && out.length > 0 && put.length > 0)
    return out.some((key) => /^\p{Lu}\p{L}/u.test(key)) && put.some((key, i) => /^\p{Lu}\p{L}/u.test(key) && i < 4);
  return capital(out, unit.keys[from.start - 1]) || capital(put, there.keys[to.start - 1]);
}

function opens(before: string | undefined): boolean {
  return before === undefined || /^[.!?:'‘“"(]$/.test(before);
}

/** True where the changed name is that of who says something: a quotation's line, or a name beside a verb of saying. */
function speaks(hunk: Hunk, unit: Expected, statement: ManifestStatement | null, slots: readonly string[]): boolean {
  if (slots.includes('speaker') || /^(?:quotation|readout|issue\.position)/.test(statement?.phrase ?? '')) return true;
  const quoted = unit.keys.filter((key) => key === "'").length >= 2;
  const near = unit.keys.slice(Math.max(0, hunk.from.start - 5), hunk.from.end + 5);
  const said = near.some((key) => SAYING.has(key.toLowerCase()));
  // "Silva: “…”": a name before a colon and a quotation.
  const colon = quoted && unit.keys.slice(hunk.from.end, hunk.from.end + 4).some((key) => key === ':');
  return said || colon;
}

/** True where the change lies between quotation marks of the unit. An apostrophe within a word is no mark. */
function inQuotes({ from }: Hunk, unit: Expected): boolean {
  let open = 0;
  unit.texts.slice(0, from.start).forEach((text) => {
    if (/^[“«„]$/.test(text)) open++;
    else if (/^[”»]$/.test(text)) open--;
    else if (text === '"') open = open > 0 ? open - 1 : open + 1;
  });
  return open > 0;
}
