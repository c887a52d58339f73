/**
 * A reader's check of a finished memo, from its JSON alone. It knows nothing of how the memo is made: it takes every
 * statement's words apart into names, numbers and dates, and looks for each in the passages that the statement cites. What
 * stands in none of them must be a value whose rule the memo shows, and must follow from the passages by that rule.
 */
export interface MemoFile {
  readonly counts: Readonly<Record<string, number>>;
  readonly sections: readonly unknown[];
  readonly sources: readonly {
    readonly file: string | null;
    readonly title: string | null;
    readonly publisher: string | null;
    readonly published: { readonly words: string; readonly earliest: string | null; readonly latest: string | null };
    readonly citations: readonly { readonly label: string; readonly words: string }[];
  }[];
}

interface FileStatement {
  readonly id: string;
  readonly kind: string;
  readonly text: string;
  readonly citations: readonly string[];
  readonly slots: readonly FileSlot[];
}

interface FileSlot {
  readonly name: string;
  readonly value: string;
  readonly surface: unknown;
  readonly rule: string;
  readonly explained: string | null;
  readonly citations: readonly string[];
}

/** What has no ground, one line each: the statement's words and what in them stands nowhere. */
export function groundless(memo: MemoFile, ownWords: ReadonlySet<string>): readonly string[] {
  const passages = new Map(memo.sources.flatMap(({ citations }) => citations.map((one) => [one.label, one.words])));
  const statements = statementsIn(memo.sections);
  const shown = [
    ...statements.map(({ text }) => text),
    ...memo.sources.flatMap(({ published, file, title }) => [published.words, file ?? '', title ?? '']),
  ];
  return statements.flatMap((statement) => {
    const cited = statement.citations.map((label) => passages.get(label) ?? '');
    return faultsOf(statement, cited, shown, ownWords).map((fault) => `${statement.text} ← ${fault}`);
  });
}

/** Every statement of the memo, wherever its section keeps it. */
export function statementsIn(value: unknown): readonly FileStatement[] {
  if (Array.isArray(value)) return value.flatMap(statementsIn);
  if (typeof value !== 'object' || value === null) return [];
  if (isStatement(value)) return [value];
  return Object.values(value).flatMap(statementsIn);
}

function isStatement(value: object): value is FileStatement {
  return 'evidence' in value && 'text' in value && 'citations' in value;
}

/** The words of a pack that are its own: a capital makes none of them a name. */
export function wordsIn(phrases: Readonly<Record<string, Readonly<Record<string, string>> | string>>): Set<string> {
  const texts = Object.values(phrases).flatMap((part) => (typeof part === 'string' ? [] : Object.values(part)));
  const words = texts.flatMap((text) => text.replace(/\{[^}]*\}/g, ' ').match(WORD) ?? []);
  return new Set(words.map((word) => word.toLowerCase()).filter((word) => !CALENDAR.has(word)));
}

const MONTHS = 'january february march april may june july august september october november december'.split(' ');
const DAYS = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ');
const CALENDAR: ReadonlySet<string> = new Set([...MONTHS, ...DAYS]);
const WORD = /[\p{L}\p{M}][\p{L}\p{M}\p{N}]*/gu;
const TELLING = /\p{Lu}[\p{L}\p{M}\p{N}]*|\p{N}+(?:[.,]\p{N}+)*\p{L}*/gu;

function faultsOf(
  { text, slots, kind }: FileStatement,
  cited: readonly string[],
  shown: readonly string[],
  ownWords: ReadonlySet<string>,
): readonly string[] {
  const all = plain(cited.join('\n'));
  const derived = slots.filter(({ value }) => !stands(value, all));
  const faults = derived.flatMap((slot) => slotFaults(slot, cited, shown));
  // What the rules give is judged above; all else is looked up word by word.
  let rest = text;
  for (const { explained } of slots) if (explained !== null) rest = rest.replace(explained, ' ');
  for (const { value } of derived) rest = rest.replace(value, ' ');
  const unknown = (rest.match(TELLING) ?? []).filter((word) => !stands(word, all) && !ownWords.has(word.toLowerCase()));
  const names = slots
    .filter(
      ({ name, value }) => NAMED.has(name) && /\p{Lu}/u.test(value) && !derived.some((one) => one.value === value),
    )
    .filter(({ value }) => !cited.some((words) => stands(value, plain(words))))
    .map(({ value }) => `${value}: in no one passage`);
  const quoted =
    kind === 'verbatim' &&
    !cited.some((words) =>
      plain(words).includes(
        plain(text)
          .replace(/^… |\.$/g, '')
          .slice(0, 40),
      ),
    )
      ? ['not the words of a passage']
      : [];
  return [...faults, ...unknown.map((word) => `${word}: in no passage cited`), ...names, ...quoted];
}

const NAMED: ReadonlySet<string> = new Set(['who', 'place', 'occasion', 'role', 'value']);

/** A value that stands in no passage: is its rule shown, and does it follow? */
function slotFaults(
  { name, value, rule, explained }: FileSlot,
  cited: readonly string[],
  shown: readonly string[],
): string[] {
  if (name === 'article') return shown.includes(value) ? [] : [`${value}: no article of that name`];
  if (explained === null || !shown.some((one) => one.includes(explained))) return [`${value} (${rule}): no rule shown`];
  const all = plain(cited.join('\n'));
  if (name.endsWith('date')) return dateFaults(value, explained, cited, shown);
  if (name === 'count') {
    const counted = Number(value);
    return counted > 0 && counted <= Math.max(cited.length, shown.length) ? [] : [`${value}: counts nothing`];
  }
  if (name === 'country')
    return isNamedIn(value, all) || (explained.includes('institution') && INSTITUTION.test(all))
      ? []
      : [`${value}: no country in “${all.slice(0, 90)}”`];
  if (name === 'issue') {
    const lacking = (value.match(WORD) ?? []).filter((word) => word.length > 3 && !all.includes(stem(word)));
    return lacking.length < (value.match(WORD) ?? []).length ? [] : [`${value}: none of its words in a passage`];
  }
  return [`${value} (${rule}): not as printed in a passage`];
}

/** The words that the rule names must stand in a passage, the day that it counts from must be cited, and both must fit. */
function dateFaults(value: string, explained: string, cited: readonly string[], shown: readonly string[]): string[] {
  const all = plain(cited.join('\n'));
  const faults: string[] = [];
  const expressions = [...explained.matchAll(/“([^”]+)”/g)].map(([, words = '']) => words);
  for (const words of expressions)
    if (!stands(words, all)) faults.push(`“${words}” of the rule of ${value} is not cited`);
  const sources = shown.filter((one) => one.startsWith('No day stated'));
  // A window of an article that the rule names is what the sources say of that article, with the passages that gave it.
  const windows = [...explained.matchAll(/published (?:between|in|by) [^“”(),:]*\d{4}/g)].map(([window]) => window);
  for (const window of windows)
    if (!sources.some((one) => one.includes(window))) faults.push(`${window}: no source is said to be of then`);
  const rest = windows.reduce((text, window) => text.replace(window, ' '), explained);
  for (const day of daysIn(rest.replace(/“[^”]*”/g, ' '))) {
    const isSource = shown.some((one) => one.startsWith(wordedDay(day)) && !one.includes('met'));
    if (!daysIn(all).includes(day) && !isSource && !isCountedIn(explained, day))
      faults.push(`${day}, from which ${value} is counted, is not cited`);
  }
  const expression = (expressions[0] ?? '').toLowerCase();
  const days = daysIn(value);
  // A window is what a weekday of another day leaves open; a single day must be that weekday.
  for (const weekday of value.toLowerCase().startsWith('between') ? [] : DAYS.filter((one) => expression.includes(one)))
    for (const day of days)
      if (DAYS[new Date(`${day}T00:00:00Z`).getUTCDay()] !== weekday) faults.push(`${day} is no ${weekday}`);
  // A window is after what is told as over, and before what is told as to come: in their months or beside them.
  const months = explained.includes('as over or to come') ? [] : MONTHS;
  for (const month of months.filter((one) => new RegExp(`\\b${one.slice(0, 3)}`).test(expression)))
    if (!value.toLowerCase().includes(month)) faults.push(`${value} is not in ${month}`);
  return faults;
}

/** "the meeting of 22 September 2025: “Monday” in an article of 23 September 2025". */
function isCountedIn(explained: string, day: string): boolean {
  const said = DAYS[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? '';
  const apart = (other: string): number => Math.abs(Date.parse(other) - Date.parse(day)) / 86_400_000;
  const others = daysIn(explained.replace(/“[^”]*”/g, ' ')).filter((other) => other !== day);
  return explained.toLowerCase().includes(`“${said}`) && others.some((other) => apart(other) <= 7);
}

/** Every full day that a text names, as ISO days: "22 September 2025", "September 22, 2025", "2025-09-22". */
function daysIn(text: string): readonly string[] {
  const iso = [...text.matchAll(/\b(\d{4})-(\d\d)-(\d\d)/g)].map(([, y, m, d]) => `${y}-${m}-${d}`);
  const named = [...text.matchAll(/\b(?:(\d{1,2}) )?([A-Za-z]{3,9})\.? (?:(\d{1,2}), )?(\d{4})\b/g)].flatMap(
    ([, before, month = '', after, year]) => {
      const at = MONTHS.findIndex((one) => one.startsWith(month.toLowerCase()));
      const day = before ?? after;
      return at < 0 || day === undefined ? [] : [`${year}-${pad(at + 1)}-${pad(Number(day))}`];
    },
  );
  return [...iso, ...named];
}

function wordedDay(day: string): string {
  const month = MONTHS[Number(day.slice(5, 7)) - 1] ?? '';
  return `${Number(day.slice(8))} ${month.slice(0, 1).toUpperCase()}${month.slice(1)} ${day.slice(0, 4)}`;
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}

/** Other names and offices by which everybody knows a country. */
const KNOWN: Readonly<Record<string, RegExp>> = {
  'United States':
    /\b(?:US|USA|America\w*|White House|State Department|Department of State|Secretary of State)\b|\bU\.S\./,
  'United Kingdom':
    /\b(?:UK|Brit\w+|England|English|Scotland|Scottish|Wales|Welsh|Northern Ireland|Foreign Office|Downing Street)\b|\bU\.K\./,
  Netherlands: /\bDutch\b/,
  France: /\bFrench\b/,
};

/** A body with a capital before a title, or behind it: "RCN general secretary", "the director of the Institute for Fisheries". */
const INSTITUTION =
  /\p{Lu}[\p{L}]+ (?:\p{Ll}+ |National )?(?:[Ss]ecretary|[Dd]irector|[Rr]epresentative|[Ss]pokes\p{Ll}+|[Mm]inister|MP)\b|\b(?:[Ss]ecretary|[Dd]irector|[Rr]epresentative|[Ss]pokes\p{Ll}+) (?:of|at|for) (?:the )?\p{Lu}/u;

function isNamedIn(country: string, text: string): boolean {
  const words = country.split(' ').filter((word) => /^\p{Lu}/u.test(word));
  return (KNOWN[country]?.test(text) ?? false) || words.every((word) => text.toLowerCase().includes(stem(word)));
}

function stem(word: string): string {
  return word.toLowerCase().slice(0, Math.max(4, word.length - 2));
}

/** Whether the words stand in the text as whole words, case apart: a dateline's capitals are the same name. */
function stands(words: string, text: string): boolean {
  const wanted = plain(words).toLowerCase();
  const there = text.toLowerCase();
  const isPart = (letter: string | undefined): boolean => letter !== undefined && /[\p{L}\p{N}]/u.test(letter);
  for (let at = there.indexOf(wanted); at >= 0; at = there.indexOf(wanted, at + 1))
    if (!isPart(there[at - 1]) && !isPart(there[at + wanted.length])) return true;
  return false;
}

function plain(text: string): string {
  return text.replace(/[‘’]/g, "'").replace(/\s+/g, ' ').trim();
}
