import type { Analysis, Mention } from '../../model/analysis.ts';
import type { Article } from '../../model/article.ts';
import { UNDATED } from '../../model/dated.ts';
import type { Quotation, Speaker } from '../../model/fact.ts';
import { nonEmpty, overlaps, type Range, spanOf } from '../../model/span.ts';
import type { Draft } from './drafts.ts';
import { useOf } from './use.ts';

/** The finished fact of a draft. */
export function quotationOf(article: Article, analysis: Analysis, draft: Draft): Quotation {
  const span = (range: Range) => spanOf(article.id, range);
  const content = nonEmpty(draft.parts.map(span), 'content');
  return {
    kind: 'quotation',
    id: `quotation-${article.id}-${content[0].start}-${content[0].end}`,
    evidence: content,
    rule: draft.rule,
    certainty: draft.rule === 'subject-before-marks' || draft.inferred ? 'inferred' : 'stated',
    form: formOf(article.text, draft),
    content,
    words: draft.own.filter(({ inner }) => inner.end > inner.start).map(({ inner }) => span(inner)),
    speaker: speakerOf(article, analysis, draft),
    cue: draft.cueRange && span(draft.cueRange),
    channel: null,
    said: UNDATED,
    use: useOf(article.text, draft),
    relation: null,
  };
}

/** direct where nearly all letters stand in marks, indirect where nearly none do. */
function formOf(text: string, { parts, marked }: Draft): Quotation['form'] {
  const all = parts.reduce((sum, part) => sum + letters(text, part), 0);
  const inside = marked.reduce((sum, { inner }) => sum + letters(text, inner), 0);
  if (marked.length === 0) return 'indirect';
  return inside >= 0.95 * all ? 'direct' : 'mixed';
}

function letters(text: string, { start, end }: Range): number {
  return text.slice(start, end).replace(/[^\p{L}]/gu, '').length;
}

function speakerOf(article: Article, { mentions, entities }: Analysis, draft: Draft): Speaker {
  const at = draft.speaker;
  if (!at) return { mention: null, entity: null, name: null };
  const within = draft.stands ?? at;
  const mention = mentionIn(mentions, within);
  const entity = mention?.refersTo[0] ?? null;
  const known = entities.find(({ id }) => id === entity);
  const words = article.text.slice(within.start, within.end);
  const pronoun = /^(?:he|she|they|it|we|I|you|who|which|that|one)$/i.test(words);
  return { mention: spanOf(article.id, at), entity, name: known?.name ?? (pronoun ? null : words) };
}

function mentionIn(mentions: readonly Mention[], range: Range): Mention | undefined {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.end ?? 0) <= range.start) low = middle + 1;
    else high = middle;
  }
  for (let i = low; i < mentions.length; i += 1) {
    const mention = mentions[i];
    if (!mention || mention.start >= range.end) return undefined;
    if (overlaps(mention, range)) return mention;
  }
  return undefined;
}
