import type { Stated } from '../model/article.ts';
import type { IsoDay } from '../model/calendar.ts';
import type { Range } from '../model/span.ts';
import { dayIn } from './header-dates.ts';
import outlets from './outlets.json' with { type: 'json' };

/** A dateline: where the report was filed, by whom, and on what day where it gives the year. */
export interface Dateline {
  readonly place: Stated;
  readonly agency: Stated | null;
  readonly date: (Range & { readonly day: IsoDay }) | null;
  readonly range: Range;
}

const MONTH =
  '(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec|JAN|FEB|MAR|APR|MAY|JUNE?|JULY?|AUG|SEPT?|OCT|NOV|DEC)[A-Za-z]{0,6}\\.?';
const CAPITALS =
  "[A-Z\\u00c0-\\u00de][A-Z\\u00c0-\\u00de.'’-]{1,20}(?:[ /][A-Z\\u00c0-\\u00de][A-Z\\u00c0-\\u00de.'’-]{1,20}){0,4}";
/** As CAPITALS, but no abbreviations: "WASHINGTON U.S. President" is filed in Washington. */
const CITIES =
  "[A-Z\\u00c0-\\u00de][A-Z\\u00c0-\\u00de'’-]{2,20}(?:[ /][A-Z\\u00c0-\\u00de][A-Z\\u00c0-\\u00de'’-]{2,20}){0,4}";
const MIXED = "\\p{Lu}[\\p{L}'’.-]{1,20}(?: (?:\\p{Lu}[\\p{L}'’.-]{1,20}|de|of|da|do|el|la)){0,3}";
const NAMED_REGION = ', (?:[A-Z][A-Za-z.]{1,14})(?: [A-Z][A-Za-z.]{1,14}){0,2}';
/** "New Delhi [India]", "DAKAR, Senegal". */
const REGION = `(?:${NAMED_REGION}| \\[[A-Z][A-Za-z ]{2,20}\\])?`;
/** "Riyadh, 9 Jumada al-Awwal 1444, Dec. 3": the day of the Hijri calendar stands before the other. */
const HIJRI = "(?:, (?:\\d{1,2} )?\\p{Lu}[\\p{L}'’ -]{3,20}(?: \\d{1,2},)? 1[34]\\d\\d(?: ?A?H)?)?";
const DAY = `(${MONTH} \\d{1,2}(?:,? \\d{4})?|\\d{1,2}(?:st|nd|rd|th)? ${MONTH}(?:,? \\d{4})?|\\d{1,2}/\\d{1,2}/\\d{4})`;
const DATE = `${HIJRI}(?:,? ${DAY})?`;
const AGENCY = "(?: ?\\(([\\p{L}][\\p{L}\\d &./’'-]{1,40})\\))?";
const DASH = '\\s{0,2}(?:—|–|--|- |:|_)\\s{0,2}';
/** Without parentheses an agency is known by its capitals or its strokes: "Accra, Feb 3, GNA –", "MINSK, 3 February. /BelTA/." */
const SIGNED =
  "(?: ?\\(([\\p{L}][\\p{L}\\d &./’'-]{1,40})\\)|,? ([A-Z]{2,10})(?=\\s{0,2}[–—-])|[.,]? ?/([\\p{L}][\\p{L} -]{1,20})/\\.?)";
/** "(Reuters) SEOUL, 3 Feb 2026 — ": the agency may stand before the place. */
const FILED_BY = "(?:\\([\\p{L}][\\p{L}\\d &./’'-]{1,40}\\) ?)?";
/** "NEW YORK, Nov. 19 (UPI) — ", "WASHINGTON — ", "SINGAPORE, 3 Feb 2026 (Xinhua) -- " */
const IN_CAPITALS = new RegExp(`^${FILED_BY}(${CAPITALS}${REGION})${DATE}${AGENCY}${DASH}`, 'u');
/** "BEIJING/WASHINGTON China's ...": capitals and then, without a mark, the sentence. */
const WITHOUT_MARK = new RegExp(`^(${CITIES})(?= (?:(?:A|An|The|In|On|At|I) \\p{L}|\\p{Lu}[\\p{L}.’']))`, 'u');
/** "DAKAR, Senegal The union said": as much, where a word of grammar begins the sentence and so ends the region's name. */
const REGION_WITHOUT_MARK = new RegExp(
  `^(${CITIES}${NAMED_REGION}) (?=(?:An?|The|This|That|These|Those|His|Her|Its|Their|He|She|It|They|We|You|There|In|On|At|After|Before|As|For|From|With|By|To|Under|Over|When|While|If|Since|Although|Though|Despite|More|Most|Many|Some|Several|All|Both|No|Nearly|About|At least|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten) \\p{L})`,
  'u',
);
/** "HELENA, Mont. Rangers said": a state's or province's abbreviation ends in a full stop, and the sentence follows. Source: AP Stylebook. */
const ABBREVIATED =
  '(?:Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Md|Mass|Mich|Minn|Miss|Mo|Mont|Neb|Nev|N\\.H|N\\.J|N\\.M|N\\.Y|N\\.C|N\\.D|Okla|Ore|Pa|R\\.I|S\\.C|S\\.D|Tenn|Vt|Va|Wash|W\\.Va|Wis|Wyo|D\\.C|Ont|Que|Alta|B\\.C|Man|Sask|N\\.S|N\\.B)\\.';
const STATE_WITHOUT_MARK = new RegExp(`^(${CAPITALS}, ${ABBREVIATED}) {1,2}(?=["“]?\\p{Lu})`, 'u');
/** "New York (AFP) – ", "New Delhi, Feb 3 (PTI): " */
const MIXED_MARKED = new RegExp(`^${FILED_BY}(${MIXED}${REGION})${DATE}${AGENCY}${DASH}`, 'u');
/** The same where neither a day nor an agency stands before the mark; a fifth of it to compile. */
const MIXED_ALONE = new RegExp(`^(${MIXED}${REGION})${DASH}`, 'u');
/** A day and an agency together need no mark behind them: "Addis Ababa, July 3, 2020 (ENA) Water ministers ..." */
const DAY_AND_AGENCY = new RegExp(
  `^(${MIXED}${REGION}|${CAPITALS}${REGION})${HIJRI},? ${DAY}${SIGNED}(?:${DASH}|\\s{1,2}(?=\\S))`,
  'u',
);
/** "BRUSSELS (ANP/dpa) Feb. 19, 2027 --": the agency before the day. */
const AGENCY_FIRST = new RegExp(`^(${CAPITALS}${REGION}|${MIXED}${REGION})${AGENCY},? ${DAY}${DASH}`, 'u');
/** "May 4, 2027 (BAMAKO) — ": the day before the place. */
const DAY_FIRST = new RegExp(`^${DAY} \\((${CAPITALS}${REGION})\\)${DASH}`, 'u');
/** "MUSCAT, (Wire / Sister Wire - 02nd Apr, 2027) The prince ...": the day among the agencies. */
const DAY_INSIDE = new RegExp(
  `^(${CAPITALS}${REGION}|${MIXED}${REGION}),? ?\\((?:([\\p{L}][\\p{L}\\d &./’'-]{1,60}?) ?[-–—,] ?)?${DAY}\\)(?:${DASH}|\\s{1,2}(?=\\S))`,
  'u',
);
const WEEKDAY = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day';
/** A line of its own with the day, without its year: "Baku, Saturday, 23 November", "Baku, Nov 24". */
const ALONE_DATED = new RegExp(
  `^((?:${CAPITALS}|${MIXED})(?:(?!, ${WEEKDAY})${NAMED_REGION})?), (?:${WEEKDAY},? )?(${MONTH} \\d{1,2}|\\d{1,2}(?:st|nd|rd|th)? ${MONTH})\\s{0,3}$`,
  'u',
);
/** A line of its own: "KIGALI, Rwanda". */
const ALONE = new RegExp(`^(${CAPITALS}${NAMED_REGION})\\s{0,3}$`, 'u');
/** Words that begin a line with a colon or dash and are no places. */
const LABELS =
  /^(?:watch|video|opinion|analysis|explainer|explained|exclusive|breaking|update|updated|published|posted|created|modified|amended|revised|filed|issued|released|printed|live|editorial|interview|factbox|read|photo|photos|comment|review|profile|timeline|note|correction|clarification|background|summary|abstract|question|answer|q|a|the latest|fact check|key points|highlights|caption|file|image|source|source text|here|what|why|how|who|when|where|breitbart news daily|related|also read|advertisement)\b/i;

/** What every pattern with a day holds, and every one with a mark: most lines lack one of them, and their patterns are dear to compile. */
const ANY_DAY = new RegExp(DAY);
const ANY_SIGNED = /[(/]|[A-Z]{2}\s{0,2}[–—-]/;
const ANY_MARK = /[—–:_]|--|- /;
/** The longest place, region and agency end before this, and the day behind them. In UTF-16 units. */
const LAST_DAY = 260;
/** What may end a place before a day, a region or an agency; until then no word begins small but these. */
const PLACE_ENDS = /[,[(\d]/;
const SMALL_WORD = /(?:^|\s)(?!(?:de|of|da|do|el|la)\b)[a-z]/;
/** A mark that stands in no place, day or agency. */
const PLAIN_MARK = /[—–:_]/;
/** Two capitals, or an agency before them. */
const OPENS_IN_CAPITALS = /^(?:\(|[A-Z\u00c0-\u00de][A-Z\u00c0-\u00de.'’-])/;

/** The dateline at an offset of the text, if one stands there. `afterHeader`: a bare place and colon suffices there. */
export function datelineAt(text: string, start: number, afterHeader: boolean): Dateline | null {
  const part = text.slice(start, start + 400);
  const line = part.slice(0, endOf(part, /[\r\n]/));
  const hasDay = ANY_DAY.test(line.slice(0, LAST_DAY));
  const hasMark = ANY_MARK.test(line);
  const match =
    (hasMark && OPENS_IN_CAPITALS.test(line) ? IN_CAPITALS.exec(line) : null) ??
    (hasDay ? withDay(line, hasMark) : null) ??
    (hasMark ? marked(line, afterHeader) : null) ??
    (hasDay && line.length < LAST_DAY ? ALONE_DATED.exec(line) : null) ??
    alone(line) ??
    withoutMark(line);
  const place = match?.[1];
  if (!match || !place || LABELS.test(place)) return null;
  const rest = text.slice(start + match[0].length, start + 400);
  // The report follows, or stands in the next paragraph where the dateline has a line of its own ("WASHINGTON—").
  if (line.slice(match[0].length).trim().length < 40 && !/^\s*[\r\n]/.test(rest)) return null;
  return datelineOf(match, place, start);
}

/** "COPPER WITHIN RANGE, LIND SAYS": a headline in capitals is no place with its region. */
function alone(line: string): RegExpExecArray | null {
  const match = ALONE.exec(line);
  return match && HEADLINE.test(match[1] ?? '') ? null : match;
}

const HEADLINE =
  /\b(?:SAYS?|SAID|SEES?|TO|WITH|WITHIN|WITHOUT|FOR|AS|BY|AT|ON|IN|IS|ARE|WAS|WERE|AFTER|BEFORE|OVER|UNDER|AGAINST|AMID|AND|NOT|NO|THAT|UP|DOWN)\b/;

function withDay(line: string, hasMark: boolean): RegExpExecArray | null {
  const mayBePlace = !SMALL_WORD.test(line.slice(0, endOf(line, PLACE_ENDS)));
  return (
    (mayBePlace && ANY_SIGNED.test(line) ? DAY_AND_AGENCY.exec(line) : null) ??
    (hasMark ? ((mayBePlace ? agencyFirst(line) : null) ?? dayFirst(line)) : null) ??
    (mayBePlace && line.includes('(') ? dayInside(line) : null)
  );
}

/** Where the line has the pattern first, or its end. */
function endOf(line: string, pattern: RegExp): number {
  const at = line.search(pattern);
  return at < 0 ? line.length : at;
}

/** With day and agency where the other patterns have them. */
function agencyFirst(line: string): RegExpExecArray | null {
  const match = AGENCY_FIRST.exec(line);
  if (!match?.[2]) return null;
  [match[2], match[3]] = [match[3] ?? '', match[2]];
  return match;
}

/** With place and day where the other patterns have them. */
function dayFirst(line: string): RegExpExecArray | null {
  const match = DAY_FIRST.exec(line);
  // "Oct. 16 (UPI) — ": who filed it, and not where.
  if (!match || AGENCIES.has(match[2] ?? '')) return null;
  [match[1], match[2]] = [match[2] ?? '', match[1] ?? ''];
  return match;
}

const AGENCIES: ReadonlySet<string> = new Set(outlets);

/** With day and agency where the other patterns have them. */
function dayInside(line: string): RegExpExecArray | null {
  const match = DAY_INSIDE.exec(line);
  if (match) [match[2], match[3]] = [match[3] ?? '', match[2] ?? ''];
  return match;
}

/** A mixed-case dateline needs a date or an agency, or the header before it: "Ida Berg: the man" is none. */
function marked(line: string, afterHeader: boolean): RegExpExecArray | null {
  // Days have digits, agencies a parenthesis, and neither has such a mark.
  const isAlone = !/[(\d]/.test(line.slice(0, endOf(line, PLAIN_MARK)));
  const match = (isAlone ? MIXED_ALONE : MIXED_MARKED).exec(line);
  return match && (match[2] !== undefined || match[3] !== undefined || (afterHeader && line.length > 60))
    ? match
    : null;
}

/** "STATEMENT BY THE CHAIR": a line in capitals throughout is a title, and its first word no place. */
function withoutMark(line: string): RegExpExecArray | null {
  return /\p{Ll}{2}/u.test(line)
    ? (STATE_WITHOUT_MARK.exec(line) ?? REGION_WITHOUT_MARK.exec(line) ?? WITHOUT_MARK.exec(line))
    : null;
}

function placeAt(match: RegExpExecArray, place: string, start: number): Range {
  const at = start + match[0].indexOf(place, match[0].startsWith('(') ? match[0].indexOf(')') : 0);
  return { start: at, end: at + place.length };
}

function datelineOf(match: RegExpExecArray, place: string, start: number): Dateline {
  const within = (part: string | undefined): (Range & { readonly text: string }) | null => {
    if (part === undefined) return null;
    const at = start + match[0].lastIndexOf(part);
    return { text: part, start: at, end: at + part.length };
  };
  const date = within(match[2]);
  const day = date && dayIn(date.text);
  const agency = within(match[3] ?? match[4] ?? match[5]);
  return {
    place: { text: place, at: placeAt(match, place, start) },
    agency: agency && { text: agency.text, at: { start: agency.start, end: agency.end } },
    date: date && day ? { day: day.day, start: date.start + day.start, end: date.start + day.end } : null,
    range: { start, end: start + match[0].trimEnd().length },
  };
}
