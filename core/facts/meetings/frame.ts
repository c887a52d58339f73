import type { Mention } from '../../model/analysis.ts';
import { firstIndex } from '../../model/sorted.ts';
import type { Range } from '../../model/span.ts';
import type { Draft } from './draft.ts';
import type { Scene } from './scene.ts';

/** So many sentences of a paragraph are looked back through for the place that it is set in. */
const BACK = 4;
const OPENS = /^(?:Meanwhile,? |Elsewhere,? |Separately,? |Also |Back )?in $/i;

/**
 * "Meanwhile in Lima, a spokesman said so. Silva on Thursday held a meeting with Holm": the place with which an earlier sentence of the
 * same paragraph opens, for what its next sentences tell as the news. The sentence itself tells its own.
 */
export function framePlace(scene: Scene, draft: Draft): (Range & { readonly name: string }) | null {
  if (draft.background || draft.refersBack || draft.status !== 'held') return null;
  const { article, analysis } = scene;
  const own = firstIndex(analysis.sentences, ({ start }) => start >= draft.sentence.start);
  for (let at = own - 1; at >= Math.max(0, own - BACK); at--) {
    const [sentence, next] = [analysis.sentences[at], analysis.sentences[at + 1]];
    if (!sentence || !next || sentence.kind !== 'prose') return null;
    if (/\n\s*\n/.test(article.text.slice(sentence.end, next.start))) return null;
    const arrived = at === own - 1 ? arrivedAt(scene, draft, sentence) : null;
    if (arrived) return arrived;
    const place = analysis.mentions[firstIndex(analysis.mentions, ({ start }) => start >= sentence.start)];
    if (place && opens(article.text, sentence, place))
      return { start: place.start, end: place.end, name: article.text.slice(place.start, place.end) };
  }
  return null;
}

const ARRIVES =
  /\b(?:(?:arriv(?:ed|es)|land(?:ed|s)|touched down) (?:in|at)|(?:fl(?:ew|ies)|travel(?:s|l?ed)) (?:\w+ ){0,2}to|visit(?:ed|s)|visit (?:\w+ ){0,2}to|trip (?:\w+ ){0,2}to|tour of) (?:the )?$/;
const LEAVES = /\b(?:left|leaves|leaving|returned|returns|flew back|later|then)\b/;

/** "Silva flew to Lima on Monday. She had an hour with Holm": where the one who acts came to in the sentence before. */
function arrivedAt(
  { article: { text }, analysis: { mentions } }: Scene,
  { subject, items, from }: Draft,
  sentence: Range,
): (Range & { readonly name: string }) | null {
  const acting = new Set(subject.flatMap(({ kind, entities }) => (kind === 'person' ? entities : [])));
  if (acting.size === 0 || items.slice(0, from).some(({ lower }) => LEAVES.test(lower))) return null;
  const first = firstIndex(mentions, ({ start }) => start >= sentence.start);
  const told = mentions.slice(
    first,
    firstIndex(mentions, ({ start }) => start >= sentence.end),
  );
  const traveller = told.find(({ kind }) => kind === 'person');
  if (!traveller?.refersTo.some((id) => acting.has(id))) return null;
  const places = told.filter(
    ({ kind, form, start }) =>
      kind === 'place' && form !== 'demonym' && ARRIVES.test(text.slice(Math.max(sentence.start, start - 40), start)),
  );
  const [place, ...others] = places;
  if (!place || others.length > 0 || LEAVES.test(text.slice(place.end, sentence.end))) return null;
  return { start: place.start, end: place.end, name: text.slice(place.start, place.end) };
}

function opens(text: string, sentence: Range, { kind, form, start, end }: Mention): boolean {
  return (
    kind === 'place' &&
    form !== 'demonym' &&
    end <= sentence.end &&
    OPENS.test(text.slice(sentence.start, start)) &&
    text[end] === ','
  );
}
