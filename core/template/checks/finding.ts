import type { Path, Position } from '../json.ts';
import words from '../words/findings.en.json' with { type: 'json' };

/** What is wrong in a pack, where, and what to do about it. */
export interface Finding {
  readonly code: string;
  /** error: the pack is refused; warning: memos come out, but not as they should. */
  readonly severity: 'error' | 'warning';
  readonly file: string;
  /** Counted from 1; columns in UTF-16 units. */
  readonly line: number;
  readonly column: number;
  /** The key of a JSON file ("colours.muted") or the name in a template; null where it is about a place alone. */
  readonly key: string | null;
  readonly values: Readonly<Record<string, string | number>>;
  /** What is wrong, in words. */
  readonly message: string;
  /** What to do, in words. */
  readonly remedy: string;
}

export interface Found {
  readonly code: FindingCode;
  readonly severity?: 'error' | 'warning';
  readonly file: string;
  readonly at?: Position;
  readonly key?: string | Path | null;
  readonly values?: Readonly<Record<string, string | number>>;
}

export type FindingCode = keyof typeof words;

const TOP: Position = { line: 1, column: 1 };

/** A finding with its words. */
export function finding({ code, severity = 'error', file, at = TOP, key = null, values = {} }: Found): Finding {
  const name = typeof key === 'string' || key === null ? key : dotted(key);
  const all = { ...values, file, key: name ?? '' };
  const { message, remedy } = words[code];
  return { code, severity, file, ...at, key: name, values, message: filled(message, all), remedy: filled(remedy, all) };
}

/** "prompts.2.label": a path as people write it. */
function dotted(path: Path): string {
  return path.join('.');
}

function filled(phrase: string, values: Readonly<Record<string, string | number>>): string {
  return phrase.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
