import type { DatedBy } from '../../core/model/dated.ts';
import { say } from '../words/en.ts';

/** Where a date comes from, in words. */
export function basisInWords({ basis }: DatedBy): string {
  return say(`article.basis.${basis}`);
}
