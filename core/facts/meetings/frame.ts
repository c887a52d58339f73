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
    const place = analysis.mentions[firstIndex(analysis.mentions, ({ start }) => start >= sentence.start)];
    if (place && opens(article.text, sentence, place))
      return { start: place.start, end: place.end, name: article.text.slice(place.start, place.end) };
  }
  return null;
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
