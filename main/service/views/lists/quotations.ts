import type { Utterance } from '../../../../core/model/dossier.ts';
import type { QuotationView } from '../../../../core/model/views/evidence.ts';
import type { Page } from '../../../../core/model/views/page.ts';
import { type Evidence, oneLine } from '../evidence.ts';
import { type Filter, pageOf } from '../filter.ts';

/** Utterances below this are scare quotes, titles and asides. */
const KEY = 0.3;

export function quotationsPage(evidence: Evidence, filter: Filter, version: number): Page<QuotationView> {
  const { dossier } = evidence;
  return pageOf(
    dossier.utterances.toSorted((a, b) => b.salience - a.salience),
    ({ id, quotations, speaker, said, wordings }) => ({
      id,
      spans: quotations.flatMap(({ content }) => content),
      parties: speaker.party === null ? [] : [speaker.party],
      date: said,
      words: [speaker.name ?? '', ...wordings.map(({ text }) => text)].join(' '),
    }),
    (utterance) => quotationView(evidence, utterance),
    dossier,
    filter,
    version,
  );
}

function quotationView(evidence: Evidence, utterance: Utterance): QuotationView {
  const { id, quotations, speaker, channel, said, wordings, salience, meeting } = utterance;
  const spans = quotations.flatMap(({ content }) => content);
  const origins = evidence.dossier.origins.filter((origin) =>
    origin.evidence.some((span) => spans.some((own) => own.article === span.article && own.start === span.start)),
  ).length;
  return {
    id,
    at: evidence.anchor(quotations[0].content[0]),
    origins: Math.max(1, origins),
    badges: evidence.badges({ id, origins: Math.max(1, origins), dates: [said], spans }),
    speaker,
    channel,
    said,
    wordings: wordings.map(({ text, places }) => ({ text: oneLine(text), places })),
    key: salience > KEY,
    meeting,
  };
}
