import type { Meeting, Origin, Utterance } from '../../model/dossier.ts';
import type { Channel } from '../../model/fact.ts';
import type { Reading } from '../../model/reading.ts';
import { type ArticleId, nonEmpty, overlaps, type Span, spanOf } from '../../model/span.ts';
import { idOf } from '../ids.ts';
import { push } from '../words/groups.ts';
import { sameTexts } from './wire.ts';

const DOCUMENT: Partial<Record<Channel, Origin['kind']>> = {
  post: 'post',
  statement: 'statement',
  readout: 'statement',
  letter: 'statement',
};

/** What stands behind the reports: posts and statements that articles quote, texts that several carry, and the articles. */
export function findOrigins(readings: readonly Reading[], utterances: readonly Utterance[]): readonly Origin[] {
  const texts = sameTexts(readings).map((group): Origin => {
    const evidence = nonEmpty(
      group.map(({ article }) => spanOf(article.id, { start: 0, end: Math.max(1, article.text.length) })),
      'article',
    );
    return {
      id: idOf('origin', evidence[0]),
      kind: group.length > 1 ? 'wire-text' : 'article',
      articles: nonEmpty(
        group.map(({ article }) => article.id),
        'article of an origin',
      ),
      evidence,
    };
  });
  const documents = utterances.flatMap((utterance): Origin[] => {
    const kind = utterance.channel === null ? undefined : DOCUMENT[utterance.channel];
    if (!kind || utterance.quotations.every(({ form }) => form === 'indirect')) return [];
    const evidence = [...utterance.wordings.flatMap(({ places }) => places), ...utterance.alsoIn];
    const articles = [...new Set(evidence.map(({ article }) => article))];
    const spans = nonEmpty(evidence, 'place of an origin');
    return [
      { id: idOf('origin', spans[0]), kind, articles: nonEmpty(articles, 'article of an origin'), evidence: spans },
    ];
  });
  return [...documents, ...texts];
}

/** The meetings with the number of their origins: papers with one text are one, and so are all that only repeat one side's words. */
export function withOrigins(
  meetings: readonly Meeting[],
  utterances: readonly Utterance[],
  origins: readonly Origin[],
): readonly Meeting[] {
  const textOf = new Map<ArticleId, string>();
  for (const { id, kind, articles } of origins) {
    if (kind === 'wire-text' || kind === 'article') for (const article of articles) textOf.set(article, id);
  }
  const quoted = new Map<ArticleId, { readonly at: Span; readonly by: string }[]>();
  for (const { channel, speaker, quotations, alsoIn, id } of utterances) {
    if (channel === null || DOCUMENT[channel] === undefined) continue;
    const by = `${channel} ${speaker.party ?? id}`;
    for (const at of [...quotations.flatMap(({ content }) => content), ...alsoIn]) push(quoted, at.article, { at, by });
  }
  return meetings.map((meeting) => {
    const behind = meeting.reports.map(({ evidence: [at] }) => {
      const words = (quoted.get(at.article) ?? []).find((place) => overlaps(place.at, at));
      return { article: textOf.get(at.article) ?? at.article, words: words?.by ?? null };
    });
    const texts = new Set(behind.flatMap(({ article, words }) => (words === null ? article : [])));
    const said = new Set(behind.flatMap(({ article, words }) => (words === null || texts.has(article) ? [] : words)));
    return { ...meeting, origins: texts.size + said.size };
  });
}
