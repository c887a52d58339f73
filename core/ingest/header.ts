import type { IsoDay } from '../model/calendar.ts';
import type { Range } from '../model/span.ts';
import { dayIn } from './header-dates.ts';
import keys from './header-keys.json' with { type: 'json' };
import type { Line } from './lines.ts';

/** What stands before the article proper: named fields, or a bare date. All ranges are offsets into the text. */
export interface Header {
  /** The header's own stretch; null where the text begins with the article. */
  readonly range: Range | null;
  readonly title: Field | null;
  readonly publisher: Field | null;
  readonly author: Field | null;
  readonly url: Field | null;
  readonly date: (Range & { readonly day: IsoDay }) | null;
}

interface Field extends Range {
  readonly text: string;
}

type Key = keyof typeof keys;

const NO_HEADER: Header = { range: null, title: null, publisher: null, author: null, url: null, date: null };
/** More lines than any header has: a longer block is the article itself. */
const LONGEST_HEADER = 60;
const KEY_LINE = /^\s{0,3}([A-Za-z][\w :-]{0,24}?)\s{0,2}:(?:\s+|$)(.{0,2000})$/;
const BARE_DATE = /^\s{0,20}date[ \t:]{1,4}(\d{4}-\d\d(?:-\d\d)?)(?=\s|$)/i;
const KIND_OF_KEY = new Map<string, Key>(
  (Object.keys(keys) as Key[]).flatMap((kind) => keys[kind].map((name) => [name, kind] as const)),
);

/** Reads the header of a text: YAML front matter between fences, "Key: value" lines, or a bare "date 2025-09-23". */
export function headerOf(text: string, lines: readonly Line[]): Header {
  return bareDate(text) ?? fieldBlock(lines) ?? NO_HEADER;
}

function bareDate(text: string): Header | null {
  const match = BARE_DATE.exec(text.slice(0, 80));
  if (!match?.[1]) return null;
  // A month alone is a header, too, though it dates nothing to the day.
  const day = dayIn(match[1]);
  if (!day && match[1].length > 7) return null;
  const end = match[0].length;
  const start = match[0].length - match[0].trimStart().length;
  return { ...NO_HEADER, range: { start, end }, date: day && { day: day.day, start: end - 10, end } };
}

function fieldBlock(lines: readonly Line[]): Header | null {
  let at = lines.findIndex((line) => line.text.trim() !== '');
  const opening = lines[at];
  if (!opening) return null;
  const fenced = opening.text.trim() === '---';
  if (fenced) at++;
  const fields: { readonly key: Key; readonly lines: Line[]; readonly value: Field }[] = [];
  let end = opening.start;
  for (const line of lines.slice(at, at + LONGEST_HEADER)) {
    if (fenced && line.text.trim() === '---') {
      return headerFrom(fields, { start: opening.start, end: line.end });
    }
    const match = KEY_LINE.exec(line.text);
    const key = match?.[1] ? KIND_OF_KEY.get(match[1].toLowerCase().trim()) : undefined;
    const last = fields.at(-1);
    if (match && (key || (fenced && last))) {
      const value = match[2] ?? '';
      const start = line.end - value.length;
      fields.push({ key: key ?? 'other', lines: [line], value: { text: value, start, end: line.end } });
    } else if (last && /^\s{1,8}\S/.test(line.text)) {
      last.lines.push(line);
    } else if (!fenced) {
      break;
    }
    end = line.end;
  }
  // A single "Name: words" line may be a headline; two known fields, or a date alone, make a header.
  const known = fields.filter(({ key }) => key !== 'other');
  const sure = known.length >= 2 || known.some(({ key, value }) => key === 'date' && dayIn(value.text));
  return !fenced && sure ? headerFrom(fields, { start: opening.start, end }) : null;
}

function headerFrom(
  fields: readonly { readonly key: Key; readonly lines: readonly Line[]; readonly value: Field }[],
  range: Range,
): Header {
  const field = (key: Key): Field | null => {
    const found = fields.find((f) => f.key === key);
    return found ? folded(found.value, found.lines.slice(1)) : null;
  };
  const date = fields.flatMap(({ key, value }) => {
    const found = key === 'date' ? dayIn(value.text) : null;
    return found ? [{ day: found.day, start: value.start + found.start, end: value.start + found.end }] : [];
  })[0];
  return {
    range,
    title: field('title'),
    publisher: field('publisher'),
    author: field('author'),
    url: field('url'),
    date: date ?? null,
  };
}

/** A value with its continuation lines: YAML's ">" and "|" left out, quotation marks around it taken off, entities decoded. */
function folded(value: Field, more: readonly Line[]): Field | null {
  const first = /^[>|][+-]?\s*$/.test(value.text) ? '' : value.text;
  const parts = [first, ...more.map((line) => line.text)].map((part) => part.trim()).filter((part) => part !== '');
  const text = decodeEntities(unquoted(parts.join(' ')));
  const start =
    first.trim() === '' && more[0]
      ? more[0].start + (more[0].text.length - more[0].text.trimStart().length)
      : value.start;
  const end = more.at(-1)?.end ?? value.end;
  return text === '' || start >= end ? null : { text, start, end };
}

function unquoted(text: string): string {
  const quoted = /^'([^]*)'$|^"([^]*)"$/.exec(text);
  return quoted ? (quoted[1]?.replaceAll("''", "'") ?? quoted[2]?.replaceAll('\\"', '"') ?? '') : text;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,6})|#x([0-9a-f]{1,5})|([a-z]{2,4}));/gi, (whole, decimal, hex, name) => {
    const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : 0;
    return code > 31 ? String.fromCodePoint(code) : (ENTITIES[String(name)] ?? whole);
  });
}
