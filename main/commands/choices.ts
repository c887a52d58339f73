import { isIsoDay } from '../../core/model/calendar.ts';
import { boundsOfIso } from '../../core/model/dated.ts';
import { CITATION_CHOICES, type CitationChoice, type Selection } from '../../core/model/memo.ts';
import type { ValuesOf } from '../options.ts';
import { Trouble } from '../trouble.ts';

/** The options of `brief`. */
export const BRIEF_OPTIONS = {
  out: { type: 'string', multiple: true },
  template: { type: 'string' },
  language: { type: 'string' },
  library: { type: 'string' },
  title: { type: 'string' },
  meeting: { type: 'string', multiple: true },
  theme: { type: 'string', multiple: true },
  issue: { type: 'string', multiple: true },
  person: { type: 'string', multiple: true },
  from: { type: 'string' },
  to: { type: 'string' },
  set: { type: 'string', multiple: true },
  citations: { type: 'string' },
  marking: { type: 'string' },
  annex: { type: 'boolean' },
  'no-manifest': { type: 'boolean' },
  sign: { type: 'boolean' },
  strict: { type: 'boolean' },
  since: { type: 'string' },
  addendum: { type: 'string' },
} as const;

export type BriefValues = ValuesOf<typeof BRIEF_OPTIONS>;

/** What was chosen on the command line. Throws a Trouble for a value that means nothing. */
export function selectionOf(values: BriefValues): Selection {
  const [from] = periodOf('--from', values.from) ?? [null];
  const [, to] = periodOf('--to', values.to) ?? [null, null];
  if (from !== null && to !== null && from > to) throw new Trouble('reversed-dates', { from, to });
  return {
    title: textOf(values.title),
    meetings: values.meeting ?? [],
    themes: values.theme ?? [],
    issues: values.issue ?? [],
    people: values.person ?? [],
    from,
    to,
    prompts: promptsOf(values.set ?? []),
    marking: textOf(values.marking),
    citations: styleOf(values.citations ?? 'list'),
    annex: values.annex ?? false,
  };
}

/** The first and last day of a day, month or year as typed. */
function periodOf(option: string, value: string | undefined): readonly [string, string] | null {
  if (value === undefined) return null;
  const bounds = boundsOfIso(value.trim());
  if (!bounds || !bounds.every(isIsoDay)) throw new Trouble('bad-date', { value, option });
  return bounds;
}

/** KEY=TEXT by key; a key that is given again adds a line. */
function promptsOf(set: readonly string[]): Readonly<Record<string, string>> {
  const prompts = new Map<string, string>();
  for (const value of set) {
    const at = value.indexOf('=');
    const key = value.slice(0, at).trim();
    if (at < 1 || key === '') throw new Trouble('bad-set', { value });
    const before = prompts.get(key);
    const text = value.slice(at + 1);
    prompts.set(key, before === undefined ? text : `${before}\n${text}`);
  }
  return Object.fromEntries(prompts);
}

function styleOf(value: string): CitationChoice {
  const style = CITATION_CHOICES.find((one) => one === value);
  if (!style)
    throw new Trouble('bad-choice', { option: '--citations', value, choices: 'list, footnotes, endnotes or word' });
  return style;
}

function textOf(value: string | undefined): string | null {
  return value === undefined || value.trim() === '' ? null : value.trim();
}
