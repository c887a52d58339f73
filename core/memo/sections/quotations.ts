import type { Utterance, Wording } from '../../model/dossier.ts';
import type { Quotation } from '../../model/fact.ts';
import type { Piece, SectionContent, Statement } from '../../model/memo.ts';
import { overlaps, type Span } from '../../model/span.ts';
import { dateBadges } from '../badges.ts';
import { datePieces } from '../dates.ts';
import { namePiece } from '../names.ts';
import { text, word } from '../phrases.ts';
import { composed, fromPieces } from '../statements.ts';
import type { Writing } from '../writing.ts';

/** Key quotations: the words, who said them, by which channel and when, and other wordings of the same beside them. */
export function quotationsSection(writing: Writing): SectionContent {
  const shown = writing.dossier.utterances.filter(({ salience }) => salience > 0).slice(0, writing.limits.quotations);
  return { kind: 'groups', groups: shown.map((utterance) => groupOf(writing, utterance)) };
}

function groupOf(writing: Writing, utterance: Utterance) {
  const [fullest, ...others] = utterance.wordings;
  const about = { of: utterance.id };
  const differing = others.filter((other) => plain(other.text) !== plain(fullest.text));
  return {
    key: utterance.id,
    heading: null,
    fields: [
      { label: 'words', statements: [fromPieces(wordingPieces(writing, utterance, fullest), about)] },
      { label: 'speaker', statements: [attribution(writing, utterance)] },
      {
        label: 'variants',
        statements: differing.map((other) => fromPieces(wordingPieces(writing, utterance, other), about)),
      },
    ].filter(({ statements }) => statements.length > 0),
  };
}

/** Direct words between marks, with an ellipsis where the article's own words stood between; reported clauses as they stand. */
function wordingPieces(writing: Writing, utterance: Utterance, wording: Wording): readonly Piece[] {
  const [place] = wording.places;
  const quotation = quotationAt(utterance, place);
  const direct = quotation?.form === 'direct';
  const spans = direct && quotation.words.length > 0 ? quotation.words : (quotation?.content ?? [place]);
  const parts = spans.flatMap((at, i): readonly Piece[] => [
    ...(i > 0 ? [text(' … ')] : []),
    { kind: 'verbatim', text: writing.textOf(at), at },
  ]);
  return direct ? [text('“'), ...parts, text('”')] : parts;
}

function attribution(writing: Writing, utterance: Utterance): Statement {
  const [first] = utterance.quotations;
  const { name, party } = utterance.speaker;
  const near = [...(first.speaker.mention ? [first.speaker.mention] : []), ...first.evidence];
  const fills = {
    speaker: name === null ? [text(word(writing.phrases, 'speaker.unclear'))] : [namePiece(writing, name, party, near)],
    channel:
      utterance.channel && utterance.channel !== 'unnamed'
        ? [text(word(writing.phrases, `channel.${utterance.channel}`))]
        : null,
    date: datePieces(writing, utterance.said, first.evidence[0], { lead: false, weekday: false }),
  };
  const badges = [
    ...(utterance.relation === 'before-meeting' ? ['before-meeting'] : []),
    ...dateBadges([utterance.said]),
  ];
  const key = fills.date.length > 0 ? 'quotation.by' : 'quotation.by.undated';
  return composed(writing, key, fills, { badges, of: utterance.id, evidence: first.evidence });
}

function quotationAt(utterance: Utterance, place: Span): Quotation | null {
  const here = ({ content }: Quotation): boolean =>
    content.some((span) => span.article === place.article && overlaps(span, place));
  return utterance.quotations.find(here) ?? null;
}

/** Two wordings that differ in marks and case alone are one. */
function plain(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
