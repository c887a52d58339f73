import { UNDATED } from '../../model/dated.ts';
import type { Utterance, Wording } from '../../model/dossier.ts';
import { compareSpans, hull, nonEmpty, type Span, spanOf } from '../../model/span.ts';
import { intersection, isOpen, width } from '../dating/bounds.ts';
import { idOf } from '../ids.ts';
import { salienceOf } from './salience.ts';
import type { Spoken } from './spoken.ts';

/** An utterance from the quotations of it. Where it also stands and the meeting that it is about are found later. */
export function buildUtterance(members: readonly Spoken[]): Utterance {
  const quotations = nonEmpty(
    members.map(({ quotation }) => quotation),
    'quotation of an utterance',
  );
  const [first = quotations[0].evidence[0]] = quotations.flatMap(({ content }) => content).toSorted(compareSpans);
  const named =
    members.find(({ speaker }) => speaker !== null) ?? members.find(({ quotation }) => quotation.speaker.name !== null);
  return {
    id: idOf('utterance', first),
    quotations,
    wordings: wordingsOf(members),
    speaker: {
      name: named ? nameOf(named) : null,
      party: named?.speaker?.id ?? null,
    },
    channel: quotations.find(({ channel }) => channel !== null)?.channel ?? null,
    said: saidOf(members),
    alsoIn: [],
    meeting: null,
    relation: quotations.find(({ relation }) => relation !== null)?.relation ?? null,
    salience: Math.max(...members.map(salienceOf)),
  };
}

/** The party's fullest name; one of a state's organs is called as the text calls it. */
function nameOf({ speaker, quotation }: Spoken): string | null {
  return (speaker?.kind === 'place' ? quotation.speaker.name : null) ?? speaker?.name ?? quotation.speaker.name;
}

/** The different words, the fullest first; what differs in marks, capitals and accents only is one wording. */
function wordingsOf(members: readonly Spoken[]): Utterance['wordings'] {
  const byWords = new Map<string, { readonly text: string; readonly length: number; readonly places: Span[] }>();
  for (const member of members) {
    const key = member.words.map(({ word }) => word).join(' ');
    const place = placeOf(member);
    const known = byWords.get(key);
    if (known) known.places.push(place);
    else byWords.set(key, { text: member.text, length: member.words.length, places: [place] });
  }
  const wordings = [...byWords.values()]
    .toSorted((a, b) => b.length - a.length)
    .map(({ text, places }): Wording => ({ text, places: nonEmpty(places, 'place of a wording') }));
  return nonEmpty(wordings, 'wording of an utterance');
}

function placeOf({ quotation, reading }: Spoken): Span {
  const spans = quotation.words.length > 0 ? quotation.words : quotation.content;
  return spanOf(
    reading.article.id,
    spans.reduce<{ start: number; end: number }>(hull, spans[0] ?? quotation.content[0]),
  );
}

/** The narrowest day that the quotations leave together. */
function saidOf(members: readonly Spoken[]): Utterance['said'] {
  const known = members.map(({ quotation }) => quotation.said).filter((said) => !isOpen(said));
  const [narrowest] = known.toSorted((a, b) => width(a) - width(b));
  return narrowest && known.every((said) => intersection(said, narrowest) !== null) ? narrowest : UNDATED;
}
