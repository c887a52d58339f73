import type { Analysis, Mention } from '../../model/analysis.ts';
import type { Article } from '../../model/article.ts';
import { firstStartingFrom } from '../../model/sorted.ts';
import type { Range } from '../../model/span.ts';
import type { Carrier } from './carriers.ts';
import type { Draft } from './drafts.ts';
import { verbatim } from './marks.ts';

/**
 * Passages set off as somebody's words without marks: a paragraph and at its end or under it a line with a name alone, or
 * with a dash before it. Without the dash the words must speak of "I" or "we". The same words elsewhere in the article are
 * quoted too.
 */
export function blockQuotes(
  { text }: Article,
  { mentions }: Analysis,
  sentences: readonly Carrier[],
): readonly Draft[] {
  const paragraphs = Map.groupBy(sentences, ({ paragraph }) => paragraph);
  const found: Draft[] = [];
  for (const [number, carriers] of paragraphs) {
    const [said, signed] = signedWithin(text, carriers, mentions) ?? [carriers, paragraphs.get(number + 1)];
    const line = rangeOf(signed);
    const words = withoutLinks(text, rangeOf(said));
    if (!line || !words || line.end - line.start > LONGEST_LINE || hasMarks(said)) continue;
    const named = signature(text, line, mentions);
    if (named && (named.dashed || FIRST_PERSON.test(text.slice(words.start, words.end))))
      found.push(...withRepeats(text, paragraphs, said, named.who));
  }
  return found;
}

/** A paragraph whose last sentence is nothing but a name: its words, and the name. */
function signedWithin(
  text: string,
  carriers: readonly Carrier[],
  mentions: readonly Mention[],
): readonly [readonly Carrier[], readonly Carrier[]] | null {
  const last = carriers.at(-1);
  if (carriers.length < 2 || !last || !signature(text, last, mentions)) return null;
  return [carriers.slice(0, -1), [last]];
}

/** A line that names more than who spoke is a sentence. */
const LONGEST_LINE = 80;
const FIRST_PERSON = /\b(?:I|I['’](?:m|ve|d|ll)|my|me|we|our|us)\b/;

/** Words in marks of their own are read by those. */
function hasMarks(carriers: readonly Carrier[]): boolean {
  return carriers.some(({ marked }) => marked.some(({ start, end }) => end - start > LONGEST_LIFT));
}

const LONGEST_LIFT = 40;

/** "Ann Lee", "— Ann Lee, mayor of Oslo": a whole name with nothing else, or after a dash. */
function signature(
  text: string,
  line: Range,
  mentions: readonly Mention[],
): { readonly who: Range; readonly dashed: boolean } | null {
  const words = text.slice(line.start, Math.min(line.end, line.start + LONGEST_LINE));
  const dashed = /^[—–―-]{1,2}\s*/.exec(words);
  const from = line.start + (dashed?.[0].length ?? 0);
  const known = mentions[firstStartingFrom(mentions, from)];
  const name = NAME.exec(text.slice(from, line.end))?.[0];
  const who =
    known?.start === from && known.kind === 'person' && known.form === 'name'
      ? known
      : name && known?.form !== 'title'
        ? { start: from, end: from + name.length }
        : null;
  if (!who) return null;
  const rest = text.slice(who.end, line.end).trim();
  const alone = rest === '' || (dashed !== null && /^[,(]/.test(rest));
  return alone ? { who, dashed: dashed !== null } : null;
}

/** Two to four words in capitals, particles between them. */
const NAME =
  /^\p{Lu}[\p{L}'’-]{1,20}\.?(?: (?:de|da|van|von|der|bin|al|el|la|[A-Z]\.)){0,2}(?: \p{Lu}[\p{L}'’-]{1,20}){1,3}(?=$|\s*[,(])/u;

/** The paragraph's words, and every paragraph elsewhere that says just the same or starts with it. */
function withRepeats(
  text: string,
  paragraphs: ReadonlyMap<number, readonly Carrier[]>,
  said: readonly Carrier[],
  who: Range,
): readonly Draft[] {
  const words = withoutLinks(text, rangeOf(said));
  const whole = words ? text.slice(words.start, words.end).trim() : '';
  return [...paragraphs.values()].flatMap((carriers) => {
    const [first] = carriers;
    if (!first || whole === '' || !text.startsWith(whole, first.start)) return [];
    return [draftOf(first, { start: first.start, end: first.start + whole.length }, who)];
  });
}

function draftOf(carrier: Carrier, range: Range, who: Range): Draft {
  const marked = verbatim(range);
  return {
    carrier,
    cue: null,
    cueRange: null,
    speaker: { start: who.start, end: who.end },
    stands: null,
    parts: [range],
    marked: [marked],
    own: [marked],
    rule: 'block-quote',
    inferred: true,
  };
}

/** "... in Oslo. pic.twitter.com/Ab1": what a post shows behind its words is none of them. */
function withoutLinks(text: string, range: Range | null): Range | null {
  if (!range) return null;
  let { end } = range;
  for (let links = 0; links < MOST_LINKS; links += 1) {
    const from = Math.max(range.start, end - LONGEST_LINK);
    const link = LINK.exec(text.slice(from, end));
    if (!link) break;
    end = from + link.index;
  }
  return end > range.start ? { start: range.start, end } : null;
}

/** So many of them are looked for, and so far back. */
const MOST_LINKS = 4;
const LONGEST_LINK = 220;
const LINK = /(?<=\S)\s{1,3}(?:https?:\/\/|pic\.twitter\.com\/)\S{1,200}\s{0,3}$/;

function rangeOf(carriers: readonly Carrier[] | undefined): Range | null {
  const [first] = carriers ?? [];
  const last = carriers?.at(-1);
  return first && last ? { start: first.start, end: last.end } : null;
}
