import type { Gap, Meeting } from '../../model/dossier.ts';
import type { Piece, SectionContent, Statement } from '../../model/memo.ts';
import { nonEmpty, type Span } from '../../model/span.ts';
import { withoutLeadIn } from '../lead-in.ts';
import { betweenMarks } from '../marks.ts';
import { isNamed, meetingPieces, reportsOf } from '../meeting.ts';
import { namedDay } from '../named-day.ts';
import { namePiece, wordsPiece } from '../names.ts';
import { listed, word } from '../phrases.ts';
import { composed, sentenceOf } from '../statements.ts';
import { isOpen } from '../whom.ts';
import type { Writing } from '../writing.ts';

/** So many articles are named; the list of sources tells of each whether it is dated. */
const ARTICLES_NAMED = 6;
/** An article whose title is longer is named by its file. In UTF-16 units. */
const LONGEST_NAME = 80;

/**
 * What the articles themselves leave open, what they do not say of the chosen meetings, and which of them carry no date. Silent
 * issues stand in the ledger. A gap that no passage raises has no evidence, so it is no statement.
 */
export function gapsSection(writing: Writing): SectionContent {
  const { gaps, meetings } = writing.dossier;
  const known = new Map(meetings.map((meeting) => [meeting.id, meeting]));
  const about = joinedGaps(gaps).flatMap((gap) => {
    const meeting = known.get(gap.values['meeting'] ?? '');
    if (!meeting || meeting.background || !isNamed(writing, meeting)) return [];
    // Of a meeting that is only planned, what matters is whether it took place.
    if (meeting.status !== 'held' && gap.code.startsWith('meeting-without')) return [];
    // "The meeting is only announced", "No account by Holm of the meeting": which one, they leave open.
    const isBare = meeting.place === null && meeting.date.latest === null;
    if (isBare && (gap.code === 'planned-only' || gap.code === 'side-without-account')) return [];
    const left = namedDay(writing, meeting) ? withoutDay(gap) : gap;
    return (left && meetingGap(writing, left, meeting)) ?? [];
  });
  const undated = undatedStatement(writing, gaps);
  const distinctOnes = [...new Map(about.map((statement) => [statement.id, statement])).values()];
  return {
    kind: 'statements',
    statements: [...saidUnknown(writing, gaps), ...distinctOnes, ...(undated ? [undated] : [])].slice(
      0,
      writing.limits.gaps,
    ),
  };
}

/** What the articles themselves say that they do not know comes first, in their words. */
function saidUnknown(writing: Writing, gaps: readonly Gap[]): readonly Statement[] {
  const most = Math.ceil(writing.limits.gaps / 2);
  const said = gaps.filter(({ code }) => code === 'said-unknown').flatMap(({ spans: [at] }) => at ?? []);
  // "He declined to say" leaves a reader asking who: those that stand alone come first.
  const leans = (at: Span): number => Number(LEANS.test(writing.textOf(at)));
  const aloneFirst = said.toSorted((a, b) => leans(a) - leans(b));
  const told = aloneFirst.filter((at) => !isOpen(writing, withoutLeadIn(writing, at).at));
  return told.slice(0, most).map((at) => sentenceOf(writing, at));
}

/** "It" of "It is not clear" stands for nobody. */
const LEANS = /^(?:(?:But|And|However,) )?(?:he|she|they|his|her|their)\b/i;

/** Where neither the place nor the day of a meeting is stated, that is one thing to say, not two. */
function joinedGaps(gaps: readonly Gap[]): readonly Gap[] {
  const lacking = (code: string): ReadonlySet<string | undefined> =>
    new Set(gaps.filter((gap) => gap.code === code).map(({ values }) => values['meeting']));
  const placeless = lacking('meeting-without-place');
  const dayless = lacking('meeting-without-date');
  const both = (gap: Gap): boolean => placeless.has(gap.values['meeting']) && dayless.has(gap.values['meeting']);
  return gaps.flatMap((gap) => {
    if (gap.code === 'meeting-without-date') return both(gap) ? [] : [gap];
    return gap.code === 'meeting-without-place' && both(gap)
      ? [{ ...gap, code: 'meeting-without-place-or-date' }]
      : [gap];
  });
}

/** What is still lacking where an undated article names the weekday: that it is undated is said once for all that it tells. */
function withoutDay(gap: Gap): Gap | null {
  if (gap.code === 'meeting-without-date') return null;
  return gap.code === 'meeting-without-place-or-date' ? { ...gap, code: 'meeting-without-place' } : gap;
}

function meetingGap(writing: Writing, gap: Gap, meeting: Meeting): Statement | null {
  const key = keyOf(writing, gap, meeting);
  if (gap.spans.length === 0 || key === null) return null;
  const { side } = gap.values;
  const party = meeting.participants.find(({ name }) => name === side)?.party ?? null;
  const fills = {
    ...meetingPieces(writing, meeting, true),
    side: side === undefined ? null : [namePiece(writing, side, party, [...gap.spans, ...reportsOf(meeting)])],
  };
  return composed(writing, key, fills, { of: meeting.id, evidence: gap.spans.slice(0, 1) });
}

/** A call is told as one where the pack has words for it; null where it has none for the gap. */
function keyOf({ phrases: { phrases } }: Writing, { code }: Gap, { kind }: Meeting): string | null {
  const keys = [...(kind === 'call' ? [`gap.${code}.call`] : []), `gap.${code}`];
  return keys.find((key) => phrases[key] !== undefined) ?? null;
}

/** The articles of which no day of publication is stated, in one statement: each by its name, or, where they are many, their number. */
function undatedStatement(writing: Writing, gaps: readonly Gap[]): Statement | null {
  const codes = ['article-undated', 'article-day-unknown'];
  const undated = gaps.flatMap(({ code, spans: [at], values }) =>
    at && codes.includes(code) ? [{ at, name: values['article'] ?? '' }] : [],
  );
  if (undated.length === 0) return null;
  if (undated.length > ARTICLES_NAMED)
    return countStatement(
      writing,
      undated.map(({ at }) => at),
    );
  const names = undated.map(({ at, name }) => articleName(writing, name, at));
  return composed(writing, 'gap.articles-undated', { articles: listed(writing.phrases, names) });
}

/** The number is a slot with the rule that counts; each of the articles is cited. */
function countStatement(writing: Writing, at: readonly Span[]): Statement {
  const explained = word(writing.phrases, 'rule.articles-counted');
  const counted = (value: number): readonly Piece[] => [
    {
      kind: 'slot',
      slot: {
        name: 'count',
        value: String(value),
        surface: null,
        rule: 'articles-counted',
        explained,
        evidence: nonEmpty(at, 'undated articles'),
      },
    },
  ];
  const fills = { count: counted(at.length), all: counted(writing.dossier.articles.length) };
  return composed(writing, 'gap.articles-undated.count', fills);
}

/** An article by its title, between marks, or by its file's name, which the list of sources has too. */
function articleName(writing: Writing, value: string, at: Span): readonly Piece[] {
  const [file = value] = writing.articleOf(at.article).source.names;
  const name = value.length <= LONGEST_NAME ? value : file;
  const piece = wordsPiece(writing, 'article', name, [at]);
  if (piece.kind !== 'slot' || piece.slot.surface) return betweenMarks(writing.phrases, [piece]);
  const explained = word(writing.phrases, 'rule.article-name');
  const slot = { ...piece.slot, rule: 'article-name', explained };
  return name === file ? [{ kind: 'slot', slot }] : betweenMarks(writing.phrases, [{ kind: 'slot', slot }]);
}
