import type { Change, Status } from '../model/verification.ts';

interface Mark {
  readonly before: number;
  readonly label: string;
}

/** What became of a unit's citations: the labels that the memo printed there, and those that stand there now. */
export function citationChange(
  expected: readonly Mark[],
  there: readonly Mark[],
  exact: boolean,
): { readonly status: Status; readonly change: Change | null } {
  const [before, now] = [labels(expected), labels(there)];
  const same = before.join(' ') === now.join(' ');
  if (same && (!exact || places(expected) === places(there))) return { status: 'supported', change: null };
  const change: Change = { kind: 'citation', removed: bracketed(before), added: bracketed(now) };
  if (same) return { status: 'edited', change };
  if (now.length === 0) return { status: 'uncited', change };
  const lost = before.filter((label) => !now.includes(label));
  const put = now.filter((label) => !before.includes(label));
  if (put.length > 0 && lost.length > 0) return { status: 'misattributed', change };
  if (put.length > 0) return { status: before.length === 0 ? 'edited' : 'misattributed', change };
  if (lost.length > 0 || !exact) return { status: 'edited', change };
  // The same labels in another order: exchanged between two places, or beside each other in one.
  return { status: grouped(expected) === grouped(there) ? 'edited' : 'misattributed', change };
}

function labels(marks: readonly Mark[]): readonly string[] {
  return marks.map(({ label }) => label);
}

function places(marks: readonly Mark[]): string {
  return marks.map(({ before }) => before).join(' ');
}

function grouped(marks: readonly Mark[]): string {
  return marks
    .map(({ before, label }) => `${before}:${label}`)
    .toSorted()
    .join(' ');
}

function bracketed(list: readonly string[]): string {
  return list.map((label) => `[${label}]`).join('');
}
