import type { Article } from '../../model/article.ts';
import type { Quotation, Speaker } from '../../model/fact.ts';
import { nonEmpty, type Range, spanOf } from '../../model/span.ts';
import type { Draft } from './drafts.ts';
import type { Setting } from './setting.ts';
import { useOf } from './use.ts';

/** The finished fact of a draft. */
export function quotationOf(article: Article, draft: Draft, speaker: Speaker, setting: Setting): Quotation {
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
    speaker,
    cue: draft.cueRange && span(draft.cueRange),
    ...setting,
    use: useOf(article.text, draft),
  };
}

/** direct where nearly all letters stand in marks, indirect where nearly none do. */
function formOf(text: string, { parts, marked }: Draft): Quotation['form'] {
  if (marked.length === 0) return 'indirect';
  const inside = marked.reduce((sum, { inner }) => sum + letters(text, inner), 0);
  // Marks that HTML writes out have letters of their own.
  const marks = marked.reduce((sum, one) => sum + letters(text, one), 0) - inside;
  const all = parts.reduce((sum, part) => sum + letters(text, part), 0) - marks;
  return inside >= 0.95 * all ? 'direct' : 'mixed';
}

/** Letters, in UTF-16 units. ASCII, dashes and quotation marks, which are nearly all, need no pattern. */
function letters(text: string, { start, end }: Range): number {
  let count = 0;
  for (let at = start; at < end; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit >= 0x2010 && unit <= 0x2026) continue;
    if (unit >= 0x80) return count + text.slice(at, end).replace(/[^\p{L}]/gu, '').length;
    const small = unit | 0x20;
    if (small >= 0x61 && small <= 0x7a) count += 1;
  }
  return count;
}
