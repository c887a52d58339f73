import type { Boilerplate } from '../model/article.ts';
import { mayBeBoilerplate, RULES } from './boilerplate-rules.ts';
import type { Line } from './lines.ts';
import { trimmed } from './lines.ts';

/** A line longer than this is a paragraph of reporting, whatever it begins with. */
const LONGEST_LINE = 600;
/** Reported speech is reporting: 'He told voters: "Follow us on Twitter"'. Credits and notes may well quote nobody. */
const SPEECH = /\b(?:said|says|told|added|asked|according to|announced|insisted|warned)\b/i;
const MAY_REPORT = new Set(['follow-us', 'newsletter', 'contact', 'media', 'app', 'site', 'share']);

/** The lines from `from` on that are not reporting, each with the rule that found it. In text order. */
export function boilerplateOf(lines: readonly Line[], from: number): readonly Boilerplate[] {
  return lines.flatMap((line) => {
    if (line.end <= from) return [];
    const whole = trimmed(
      line.start < from ? { start: from, end: line.end, text: line.text.slice(from - line.start) } : line,
    );
    const reason = whole && reasonFor(line.text.slice(whole.start - line.start, whole.end - line.start));
    return whole && reason ? [{ ...whole, reason }] : [];
  });
}

/** Why a line is boilerplate, or null where it is reporting. */
export function reasonFor(line: string): string | null {
  if (line.length > LONGEST_LINE) return null;
  const lower = line.toLowerCase();
  if (!mayBeBoilerplate(lower)) return null;
  const rule = RULES.find(
    ({ needs, pattern }) => (needs === null || needs.some((words) => lower.includes(words))) && pattern.test(line),
  );
  if (!rule) return null;
  return MAY_REPORT.has(rule.reason) && (/["“”]/.test(line) || SPEECH.test(line)) ? null : rule.reason;
}
