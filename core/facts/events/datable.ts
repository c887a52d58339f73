import type { Time, Token } from '../../model/analysis.ts';
import { firstStartingFrom } from '../../model/sorted.ts';
import type { Range } from '../../model/span.ts';

/** A time that has days of its own, and lasts no length nor recurs. */
export function isDatable({ type, earliest, latest }: Time): boolean {
  return (type === 'DATE' || type === 'TIME') && earliest !== null && latest !== null;
}

/** "has until 3 May to file its plan": the day by which it is to be done. */
export function isDeadline(tokens: readonly Token[], { start, end }: Range): boolean {
  const first = firstStartingFrom(tokens, start);
  const [has, until] = [tokens[first - 2], tokens[first - 1]];
  if (until?.lower !== 'until' || !/^(?:has|have|had|given)$/.test(has?.lower ?? '')) return false;
  const to = firstStartingFrom(tokens, end);
  return tokens[to]?.lower === 'to' && tokens[to + 1]?.pos === 'VERB';
}
