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
/** "months of trade friction": the unit, and at most four words of what lasted. */
const UNIT = /\b(days|weeks|months|years|decades) of /gi;
/** One word at a time: in one pattern with the units, which are in letters of both cases, a class of letters is dear to compile. */
const WORD = /[\p{L}-]+/uy;
const MOST_WORDS = 4;

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
  let end = 0;
  for (const match of text.matchAll(UNIT)) {
    if (match.index < end) continue;
    const first = match.index + match[0].length;
    const words = wordsAt(text, first);
    end = first + words.join(' ').length;
    const last = words.findIndex((word) => KIND_OF.has(word.toLowerCase()));
    const kind = KIND_OF.get(words[last]?.toLowerCase() ?? '');
    if (kind === undefined) continue;
    const length = (match[1] ?? '').length + ' of '.length + words.slice(0, last + 1).join(' ').length;
    const at = spanOf(article, { start: match.index, end: match.index + length });
    push(found, kind, { unit: (match[1] ?? '').toLowerCase(), text: text.slice(at.start, at.end), at });
  }
  return found;
}

/** The words from a place on, with one space between two. */
function wordsAt(text: string, start: number): readonly string[] {
  const words: string[] = [];
  for (let at = start; words.length < MOST_WORDS; at = WORD.lastIndex + 1) {
    WORD.lastIndex = at;
    if ((words.length > 0 && text[at - 1] !== ' ') || !WORD.test(text)) break;
    words.push(text.slice(at, WORD.lastIndex));
  }
  return words;
}
