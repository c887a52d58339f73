import type { Reason } from '../../core/model/dated.ts';
import reasons from './reasons.en.json' with { type: 'json' };
import { filled } from './words.ts';

/** Why a date is what it is, as a sentence. A rule without words of its own is named by its code: still true. */
export function reasonInWords(reason: Reason): string {
  const phrase = (reasons as Readonly<Record<string, string>>)[reason.rule] ?? `by the rule “${reason.rule}”`;
  const sentence = filled(phrase, reason.values)
    .replace(/\s*\([^()]*\{\w+\}[^()]*\)/g, '')
    .replace(/\{\w+\}/g, '…');
  return sentence.slice(0, 1).toUpperCase() + sentence.slice(1);
}
