import type { Party } from '../../model/dossier.ts';
import type { Quotation } from '../../model/fact.ts';
import type { Reading } from '../../model/reading.ts';
import { type Holders, holdersIn } from '../parties/holders.ts';
import type { Parties } from '../parties/merge.ts';
import { type FoldedWord, foldedWordsAt } from '../words/fold.ts';

/** A quotation with its words folded and its speaker resolved: what merging compares. */
export interface Spoken {
  readonly quotation: Quotation;
  readonly reading: Reading;
  readonly words: readonly FoldedWord[];
  /** The words inside the marks, else the reported clause, as written; parts joined by a space. */
  readonly text: string;
  readonly speaker: Party | null;
}

/** All quotations of the readings, in their order. */
export function spokenQuotations(readings: readonly Reading[], parties: Parties): readonly Spoken[] {
  const holders = holdersIn(parties);
  return readings.flatMap((reading) =>
    reading.facts.flatMap((fact) => (fact.kind === 'quotation' ? [spoken(fact, reading, parties, holders)] : [])),
  );
}

function spoken(quotation: Quotation, reading: Reading, parties: Parties, holders: Holders): Spoken {
  const { text, id } = reading.article;
  const spans = quotation.words.length > 0 ? quotation.words : quotation.content;
  return {
    quotation,
    reading,
    words: spans.flatMap(({ start, end }) => foldedWordsAt(text, start, end)),
    text: spans.map(({ start, end }) => text.slice(start, end).trim()).join(' '),
    speaker: parties.of(id, quotation.speaker.entity) ?? holderOf(quotation, reading, holders),
  };
}

/** "Brazil's president said": whoever another article names by that office; "a minister" is nobody in particular. */
function holderOf({ speaker: { entity, name } }: Quotation, reading: Reading, holders: Holders): Party | null {
  if (entity !== null || name === null || !DEFINITE.test(name)) return null;
  return holders(name.replace(/^the /i, ''), reading);
}

const DEFINITE = /^(?:the \p{L}|\p{Lu}[\p{L}.]*(?: \p{Lu}[\p{L}.]*){0,2}['’]s? \p{Ll})/u;
