import type { Utterance, Wording } from '../../model/dossier.ts';
import type { Quotation } from '../../model/fact.ts';
import type { Piece, SectionContent, Statement } from '../../model/memo.ts';
import { hull, type NonEmpty, nonEmpty, overlaps, type Span } from '../../model/span.ts';
import { articlePieces } from '../articles.ts';
import { dateBadges } from '../badges.ts';
import { datePieces } from '../dates.ts';
import { betweenMarks } from '../marks.ts';
import { namePiece } from '../names.ts';
import { passageOf } from '../passages.ts';
import { text, word, wordsOf } from '../phrases.ts';
import { FEWEST_QUOTED, plain } from '../quoted.ts';
import { composed, fromPieces } from '../statements.ts';
import type { Writing } from '../writing.ts';

const VARIANTS = 3;

/** Key quotations: the words, who said them, by which channel and when, and other wordings of the same beside them. */
export function quotationsSection(writing: Writing): SectionContent {
  const quoted = writing.dossier.utterances.filter(
    (utterance) => utterance.salience > 0 && isQuoted(writing, utterance),
  );
  // Where one meeting was chosen, what was said of it or at it comes before all else.
  const [only, ...more] = writing.dossier.meetings;
  const rank = ({ meeting, salience }: Utterance): number =>
    salience + (only && more.length === 0 && meeting === only.id ? 1 : 0);
  const ranked = quoted.toSorted((a, b) => rank(b) - rank(a));
  const weightiest = new Set(printedOnce(writing, ranked));
  // The weightiest are chosen, and stand in the order of the dossier: that of the articles' dates.
  return {
    kind: 'groups',
    groups: quoted.filter((utterance) => weightiest.has(utterance)).map((utterance) => groupOf(writing, utterance)),
  };
}

/**
 * As many as the memo has room for. What two utterances print is printed once, for the weightier: one sentence reports both, or
 * the words of one stand in the sentence that is printed for the other.
 */
function printedOnce(writing: Writing, utterances: readonly Utterance[]): readonly Utterance[] {
  const printed = new Map<string, Utterance>();
  for (const utterance of utterances) {
    // Each is held against those chosen, so the cost stays linear in the dossier.
    if (printed.size >= writing.limits.quotations) break;
    const words = ` ${plain(wordingPieces(writing, utterance, fullestOf(utterance)[0]).map(wordsOf).join(''))} `;
    if ([...printed.keys()].some((other) => other.includes(words) || words.includes(other))) continue;
    printed.set(words, utterance);
  }
  return [...printed.values()];
}

/** Words within marks, enough of them; what is only reported is no quotation. */
function isQuoted(writing: Writing, { quotations }: Utterance): boolean {
  return quotations.some(
    ({ words }) =>
      words
        .map((at) => writing.textOf(at))
        .join(' ')
        .trim()
        .split(/\s+/).length >= FEWEST_QUOTED,
  );
}

function groupOf(writing: Writing, utterance: Utterance) {
  const [fullest, ...others] = fullestOf(utterance);
  const about = { of: utterance.id };
  const seen = new Set([plain(fullest.text)]);
  // A part of the same words is no other wording: its place is cited with them.
  const isPart = (words: string): boolean => ` ${plain(fullest.text)} `.includes(` ${plain(words)} `);
  const parts = others.filter(({ text: words }) => isPart(words)).map(({ places: [place] }) => place);
  const differing = others.filter(
    ({ text: words }) => !isPart(words) && !seen.has(plain(words)) && seen.add(plain(words)),
  );
  const words = fromPieces(wordingPieces(writing, utterance, fullest), about);
  return {
    key: utterance.id,
    heading: null,
    fields: [
      { label: 'words', statements: [{ ...words, evidence: nonEmpty([...words.evidence, ...parts], 'places') }] },
      { label: 'speaker', statements: [attribution(writing, utterance)] },
      {
        label: 'variants',
        statements: differing
          .slice(0, VARIANTS)
          .map((other) => fromPieces(wordingPieces(writing, utterance, other), about)),
      },
    ].filter(({ statements }) => statements.length > 0),
  };
}

/** The wordings that articles print within marks, the fullest first; where none does, the first that is reported. */
function fullestOf(utterance: Utterance): NonEmpty<Wording> {
  const [first, ...others] = utterance.wordings.filter(
    ({ places: [place] }) => (quotationAt(utterance, place)?.words.length ?? 0) > 0,
  );
  return first ? [first, ...others] : [utterance.wordings[0]];
}

/**
 * Direct words between marks, with an ellipsis where the article's own words stood between. Words within the article's own
 * sentence stay in it, whole: half of a sentence is read wrongly.
 */
function wordingPieces(writing: Writing, utterance: Utterance, wording: Wording): readonly Piece[] {
  const [place] = wording.places;
  const quotation = quotationAt(utterance, place);
  const direct = quotation?.form === 'direct' && quotation.words.length > 0;
  const whole = passageOf(hullOf(quotation?.content ?? [place]), writing.sentences);
  const spans = direct ? quotation.words.map((at) => withoutComma(writing, at)) : [whole];
  const parts = spans.flatMap((at, i): readonly Piece[] => [
    ...(i > 0 ? [text(' … ')] : []),
    { kind: 'verbatim', text: writing.textOf(at), at },
  ]);
  return direct ? betweenMarks(writing.phrases, parts) : parts;
}

function hullOf([first, ...rest]: NonEmpty<Span>): Span {
  return rest.reduce((all, span) => ({ ...all, ...hull(all, span) }), first);
}

/** The comma before a cue belongs to the article's sentence, not to what was said. */
function withoutComma(writing: Writing, at: Span): Span {
  const words = writing.textOf(at);
  const end = /[,\s]+$/.exec(words)?.index ?? words.length;
  return end > 0 ? { ...at, end: at.start + end } : at;
}

function attribution(writing: Writing, utterance: Utterance): Statement {
  const [first] = utterance.quotations;
  const { name, party } = utterance.speaker;
  const channel = channelOf(utterance);
  const near = [...(first.speaker.mention ? [first.speaker.mention] : []), ...first.evidence];
  const fills = {
    speaker: name === null ? [text(word(writing.phrases, 'speaker.unclear'))] : [namePiece(writing, name, party, near)],
    channel: channel === null ? null : [text(word(writing.phrases, `channel.${channel}`))],
    date: datePieces(writing, utterance.said, first.evidence[0], { lead: false, weekday: false }),
    reported: isDated(writing, first.evidence[0])
      ? articlePieces(writing, first.evidence[0].article, first.evidence[0])
      : null,
  };
  const badges = [
    ...(utterance.relation === 'before-meeting' ? ['before-meeting'] : []),
    ...dateBadges([utterance.said]),
  ];
  const key = fills.date.length > 0 ? 'quotation.by' : 'quotation.by.undated';
  return composed(writing, key, fills, { badges, of: utterance.id, evidence: first.evidence });
}

/** That an article without a day reports it tells no more than its citation does. */
function isDated(writing: Writing, { article }: Span): boolean {
  const { earliest, latest } = writing.articleOf(article).published;
  return earliest !== null || latest !== null;
}

/** How it was said, as the key of its word; null where nobody tells, or the one who is told to speak is it: "the statement, in a statement". */
function channelOf({ channel, speaker: { name } }: Utterance): string | null {
  if (!channel || channel === 'unnamed') return null;
  const noun = channel.replaceAll('-', ' ');
  return name !== null && new RegExp(`\\b${noun}\\b`, 'iu').test(name) ? null : channel;
}

function quotationAt(utterance: Utterance, place: Span): Quotation | null {
  const here = ({ content }: Quotation): boolean =>
    content.some((span) => span.article === place.article && overlaps(span, place));
  return utterance.quotations.find(here) ?? null;
}
