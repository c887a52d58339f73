import type { Conflict, Meeting } from '../../model/dossier.ts';
import type { Reading } from '../../model/reading.ts';
import { type ArticleId, type Span, spanOf } from '../../model/span.ts';
import { idOf } from '../ids.ts';
import { push } from '../words/groups.ts';
import lexicon from './spans-of-time.json' with { type: 'json' };

const KINDS = Object.entries(lexicon);
const KIND_OF: ReadonlyMap<string, string> = new Map(
  KINDS.flatMap(([kind, words]) => words.map((word) => [word, kind])),
);
/** Most articles have none of these; what follows them is dear to compile. */
const MAY_BE_LASTING = /\b(?:days|weeks|months|years|decades) of /i;
/** "months of trade friction": the unit, at most three words, and what lasted. */
const LASTING = /\b(days|weeks|months|years|decades) of ((?:[\p{L}-]+ ){0,3}[\p{L}-]+)/giu;

interface Lasting {
  readonly unit: string;
  readonly text: string;
  readonly at: Span;
}

/** Articles on the same meeting that give the same strain, talks or fighting a different measure: "weeks" and "months". */
export function emphasisConflicts(readings: readonly Reading[], meetings: readonly Meeting[]): readonly Conflict[] {
  const told = new Map<ArticleId, ReadonlyMap<string, readonly Lasting[]>>();
  for (const { article } of readings) told.set(article.id, lastingIn(article.id, article.text));
  const seen = new Set<string>();
  return meetings.flatMap((meeting) => {
    const articles = new Set(
      meeting.reports.flatMap((report) => (report.background ? [] : [report.evidence[0].article])),
    );
    return KINDS.flatMap(([kind]) => {
      const all = [...articles].flatMap((article) => told.get(article)?.get(kind) ?? []);
      const [first] = all;
      const second = all.find((other) => other.unit !== first?.unit && other.at.article !== first?.at.article);
      if (!first || !second) return [];
      const id = idOf('conflict', first.at);
      if (seen.has(id)) return [];
      seen.add(id);
      return [
        {
          id,
          about: kind,
          type: 'emphasis' as const,
          of: meeting.id,
          sides: [
            { value: first.text, mentions: [first.at] },
            { value: second.text, mentions: [second.at] },
          ] as const,
        },
      ];
    });
  });
}

function lastingIn(article: ArticleId, text: string): ReadonlyMap<string, readonly Lasting[]> {
  const found = new Map<string, Lasting[]>();
  if (!MAY_BE_LASTING.test(text)) return found;
  for (const match of text.matchAll(LASTING)) {
    const words = (match[2] ?? '').split(' ');
    const last = words.findIndex((word) => KIND_OF.has(word.toLowerCase()));
    const kind = KIND_OF.get(words[last]?.toLowerCase() ?? '');
    if (kind === undefined) continue;
    const length = (match[1] ?? '').length + ' of '.length + words.slice(0, last + 1).join(' ').length;
    const at = spanOf(article, { start: match.index, end: match.index + length });
    push(found, kind, { unit: (match[1] ?? '').toLowerCase(), text: text.slice(at.start, at.end), at });
  }
  return found;
}
