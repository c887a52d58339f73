import type { Stated } from '../model/article.ts';
import type { IsoDay } from '../model/calendar.ts';
import type { Range } from '../model/span.ts';
import { reasonFor } from './boilerplate.ts';
import { datelineAt } from './dateline.ts';
import { dayIn } from './header-dates.ts';
import { type Line, trimmed } from './lines.ts';

/** How many lines from the top may be a title, a byline or a line with the date. */
const TOP = 12;
const LONGEST_TITLE = 160;
const DATE_WORDS =
  /\b(?:first )?(?:published|posted|updated?|last updated|last modified|modified|created|date|issued|on|at|gmt|utc|[ecmpan][sd]t|[ah]k?[sd]t|n[sd]t|bst|cest|cet|eest|eet|wes?t|wat|cat|eat|sast|ist|gst|pkt|msk|jst|kst|sgt|hkt|wib|a[cew][sd]t|nz[sd]t|local time|am|pm|mon|tue|wed|thu|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b\.?/gi;
const BYLINE =
  /^(?:By|BY|by)[: ]\s{0,3}(\p{Lu}[\p{L}.'’-]{0,25}(?: (?:\p{Lu}[\p{L}.'’-]{0,25}|de|van|von|bin|al|and)){1,12})(?=$|[,|·•–—]|\s{2})/u;

/** "From Ana Silva, Abuja": with the town that it was filed in, and nothing else. */
const FROM = /^From (\p{Lu}[\p{L}.'’-]{1,25}(?: \p{Lu}[\p{L}.'’-]{0,25}){1,3})(?=, \p{Lu}\p{L}{2,20}$)/u;

/** What the lines above the report say of it. Ranges are offsets into the text. */
export interface Top {
  readonly title: Stated | null;
  readonly author: Stated | null;
  readonly date: (Range & { readonly day: IsoDay }) | null;
  /** The lines that hold only a date or a byline: no reporting. */
  readonly lines: readonly Range[];
}

/** Reads the first lines after a header: title, byline, a line that holds the date of publication and little else. */
export function topOf(lines: readonly Line[], from: number): Top {
  const top = linesFrom(lines, from)
    .filter((line) => line.text.trim() !== '')
    .slice(0, TOP);
  const bylines = top.flatMap((line) => bylineIn(line) ?? []);
  const dates = top.flatMap((line, i) => dateLine(line, i > 0) ?? []);
  // A day behind that of the last change is the reader's own, which some pages print at their top.
  const changed = dates.find(({ updated }) => updated);
  const published = dates.find(({ updated, day }) => !updated && !(changed && day > changed.day)) ?? changed;
  return {
    title: titleIn(lines, top),
    author: bylines[0]?.author ?? null,
    date: published ? { day: published.day, start: published.start, end: published.end } : null,
    lines: [...bylines.map(({ line }) => line), ...dates.map(({ line }) => line)],
  };
}

/** The lines behind the header; where it ends within one, the rest of that one first. */
function linesFrom(lines: readonly Line[], from: number): readonly Line[] {
  return lines.flatMap((line) => {
    if (line.start >= from) return [line];
    return line.end > from ? [{ start: from, end: line.end, text: line.text.slice(from - line.start) }] : [];
  });
}

/** The first line, where it is short, is no sentence, and is followed by the report. */
function titleIn(lines: readonly Line[], top: readonly Line[]): Stated | null {
  // "Left Menu", "Skip to content": what pages have above it.
  const start = top.findIndex(({ text }) => reasonFor(text.trim()) !== 'site');
  const [first, second] = top.slice(Math.max(0, start));
  const at = first && trimmed(first);
  if (!first || !at || !second) return null;
  const text = first.text.trim();
  const heading = /^#{1,2}\s+(.+?)\s*#*$/.exec(text);
  if (heading?.[1]) {
    const start = first.start + first.text.indexOf(heading[1]);
    return { text: heading[1], at: { start, end: start + heading[1].length } };
  }
  if (text.length > LONGEST_TITLE || text.split(/\s+/).length < 3 || reasonFor(text) !== null) return null;
  if (dateLine(first, false) || bylineIn(first) || isDateline(text)) return null;
  const body = lines
    .filter((line) => line.start > first.end)
    .reduce((most, line) => Math.max(most, line.text.length), 0);
  if (body < text.length) return null;
  // A line that ends as a sentence does is a title only where its words are capitalised as a headline's are.
  return /[.!]["”’']?$/.test(text) && !capitalised(text) ? null : { text: text.replace(/\.$/, ''), at };
}

/** "NAIROBI, Kenya (AP) --" on a line of its own. */
function isDateline(text: string): boolean {
  return datelineAt(`${text}\n`, 0, false)?.range.end === text.length;
}

function capitalised(text: string): boolean {
  const words = text.split(/\s+/).filter((word) => /^\p{L}{4}/u.test(word));
  return words.length > 2 && words.filter((word) => /^\p{Lu}/u.test(word)).length >= 0.7 * words.length;
}

function bylineIn(line: Line): { readonly author: Stated; readonly line: Range } | null {
  const whole = trimmed(line);
  const text = line.text.trim();
  const match = whole && line.text.length < 160 ? (BYLINE.exec(text) ?? FROM.exec(text)) : null;
  if (!whole || !match?.[1]) return null;
  const start = whole.start + match[0].length - match[1].length;
  return { author: { text: match[1], at: { start, end: start + match[1].length } }, line: whole };
}

/** "Published 22 September 2025", "Friday, December 4, 2015.", "By A Writer | Feb 3, 2026 10:15 IST" */
function dateLine(
  line: Line,
  below: boolean,
): (Range & { readonly day: IsoDay; readonly updated: boolean; readonly line: Range }) | null {
  const whole = trimmed(line);
  const plain = line.text.length <= 140 ? withoutFurniture(line.text) : '';
  const found = whole && dayIn(plain);
  if (!whole || !found) return null;
  const text = plain.slice(0, found.end) + plain.slice(found.end).replace(CLOCK, (time) => ' '.repeat(time.length));
  const rest = (text.slice(0, found.start) + text.slice(found.end))
    .replace(/(\d)[ap]m\b|\b\d{1,2}[ -]min(?:ute)?s? read\b/gi, '$1 ')
    .replace(DATE_WORDS, '')
    .replace(/[\d\s:.,|·•()[\]/+–—-]/g, '');
  const labelled = LABELLED.test(text);
  const beside =
    isOutletBeside(text, found) ||
    isNamesAndDates(text) ||
    isDocument(text, found) ||
    (below && isNamesBeside(text, found));
  if (rest.length > (labelled ? 60 : 0) && !beside) return null;
  return {
    day: found.day,
    start: line.start + found.start,
    end: line.start + found.end,
    updated: /\b(?:updated|modified)\b/i.test(line.text),
    line: whole,
  };
}

/** What a machine writes behind a day (RFC 3339): "T11:45:10.123+01:00", " 11:45:10Z". */
const CLOCK = /^[T ]\d\d:\d\d(?::\d\d(?:[.,]\d{1,9})?)? ?(?:Z|[+-]\d\d:?\d\d)?(?![\p{L}\d])/iu;

/** The line with what pages put beside a day blotted out, at its length: buttons, and how long ago that was when the page was read. */
function withoutFurniture(text: string): string {
  return text.replace(FURNITURE, (words) => '|'.padEnd(words.length));
}

const FURNITURE =
  /\b(?:adjust font size:?|print(?: mail)?(?: large)?(?: medium)?\s*(?:small)?$|(?:share|save|listen|comments?)$|\d{1,2} (?:seconds?|minutes?|hours?|days?|weeks?|months?|years?) ago\b)/gi;

/** "Published", or, behind the outlet, "CBC News · Posted:". */
const LABELLED =
  /^\p{L}{2,12} updated:|^\W{0,3}(?:first )?(?:published|posted|updated|last updated|date|(?:story )?by)\b|[·|•–—]\s{0,3}(?:first )?(?:published|posted|updated|last updated):?\s{1,3}(?:on |at )?(?=\d|(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))/iu;
const MOST_NAMES = 9;

/**
 * "Press statement | 14 June 2027", "Statement by the Spokesperson, 14 June 2027", "14 June 2027 — Press briefing": what an
 * office calls its papers, and the day. "Statement on the accord of 14 June 2027" names the accord's day.
 */
function isDocument(text: string, { start, end }: Range): boolean {
  const [before, after] = [text.slice(0, start).trim(), text.slice(end).trim()];
  if (before === '') return DOCUMENT_AFTER.test(after);
  return after === '' && (DOCUMENT_ALONE.test(before) || (DOCUMENT.test(before) && /[,|·•–—:-]$/.test(before)));
}

const KIND =
  '(?:for immediate release|(?:press|media|news) (?:statement|release|briefing|communiqu[eé]|note|conference)|(?:joint )?(?:statement|communiqu[eé]|declaration)|readout|remarks|speech|address|briefing|transcript)';
const DOCUMENT_ALONE = new RegExp(`^${KIND}(?: of)?[:,|·•–—-]?$`, 'iu');
const DOCUMENT = new RegExp(
  `^${KIND}(?:(?: (?:by|from|of|to)\\b| no\\b|,)(?:(?!\\b(?:on|about|regarding|concerning|after|before|since)\\b)[^.!?]){0,70})?\\s{0,3}[,|·•–—:-]$`,
  'iu',
);
const DOCUMENT_AFTER = new RegExp(`^[,|·•–—:-]\\s{0,3}${KIND}$`, 'iu');

/**
 * "Daily Record, Nairobi - Tuesday, August 24, 2027", "Geneva — 18 June 2027 (Courier with agencies)": below the title, only
 * names set off from the day by a mark, and the small words that credits have. A title or a sentence is neither.
 */
function isNamesBeside(text: string, { start, end }: Range): boolean {
  const [before, after] = [text.slice(0, start).trim(), text.slice(end).trim()];
  if (/[.!?:]["”’]?$/.test(text.trim()) || !/\b(?:19|20)\d\d\b/.test(text.slice(start, end))) return false;
  const day = before.replace(
    /,?\s{0,3}\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|wed|thu|fri|sat|sun)[,.]?$/i,
    '',
  );
  if ((day !== '' && !/[,|·•/–—-]$/.test(day) && day === before) || (after !== '' && !/^[,|·•/(–—-]/.test(after)))
    return false;
  const words = `${day} ${after}`.match(/\p{L}[\p{L}\p{M}.'’&-]*/gu) ?? [];
  const named = words.filter((word) => /^[\p{Lu}\p{Lo}]/u.test(word));
  const foreign = words.some((word) => !LATIN.test(word));
  return (
    named.length > 0 &&
    words.length <= (foreign ? MOST_FOREIGN : MOST_NAMES) &&
    words.every((word) => /^\p{Lu}/u.test(word) || CREDITS.test(word) || PARTICLES.test(word) || !LATIN.test(word))
  );
}

/** Names in scripts without capitals, or in which only the first word has one ("Нова газета"), are told by their length alone. */
const MOST_FOREIGN = 5;
const LATIN = /^\p{Script=Latin}/u;
/** Small words within the names of outlets in other languages: "Le Courrier du Nord", "La Gaceta de la Bahía", "Jornal do Porto". */
const PARTICLES =
  /^(?:al|am|au|aux|da|das|de|degli|dei|del|della|delle|dem|den|der|des|di|do|dos|du|e|ed|el|en|et|für|il|im|la|las|le|les|lo|los|og|och|pour|sur|und|van|vom|von|voor|y|zu|zum|zur|(?:d|l|dell)['’]\p{Lu}.*)$/u;

const CREDITS =
  /^(?:with|and|of|the|in|from|agencies|agency|service|staff|correspondents?|reporters?|translated|edition|online|wires?|desk|bureau|newspaper|news|english)$/;

/** "James Tasamba | 25.02.2024 - Update : 25.02.2024": parts set off by marks, each a date or (two at most) a proper name. */
function isNamesAndDates(text: string): boolean {
  const parts = text.split(/\s*[|·•]\s*|\s+[-–—]\s+/).map((part) => part.trim());
  const names = parts.filter((part) => !isOnlyDate(part));
  const isName = (part: string): boolean =>
    /^\p{Lu}/u.test(part) && part.split(/\s+/).length <= 5 && part.split(/\s+/).every((word) => /^\p{Lu}/u.test(word));
  return parts.length > 1 && names.length <= 2 && names.length < parts.length && names.every(isName);
}

function isOnlyDate(part: string): boolean {
  const rest = part.replace(/\p{L}+\.?/gu, (word) => (MONTH_NAME.test(word) ? '' : word.replace(DATE_WORDS, '')));
  return !/\p{L}/u.test(rest);
}

const MONTH_NAME = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?$/i;

/** "3 November 2026 - The Daily Record", "Anadolu | 04.05.2026": beside the date only a proper name, set off from it by a mark. */
function isOutletBeside(text: string, { start, end }: Range): boolean {
  const [before, after] = [text.slice(0, start).trim(), text.slice(end).trim()];
  const beside = before === '' ? OUTLET_AFTER.exec(after)?.[1] : after === '' ? OUTLET_BEFORE.exec(before)?.[1] : null;
  return (
    beside !== undefined && beside !== null && beside.split(/\s+/).every((word) => /^(?:\p{Lu}|of$|the$)/u.test(word))
  );
}

const OUTLET_AFTER = /^[-–—|·•/,]\s{0,3}(\p{Lu}[\p{L}\d .&'’]{1,40})$/u;
const OUTLET_BEFORE = /^(\p{Lu}[\p{L}\d .&'’]{1,40}?)\s{0,3}[-–—|·•/]$/u;
