import type { Time } from '../../model/analysis.ts';

/** A time that has days of its own, and lasts no length nor recurs. */
export function isDatable({ type, earliest, latest }: Time): boolean {
  return (type === 'DATE' || type === 'TIME') && earliest !== null && latest !== null;
}
