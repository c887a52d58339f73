import { expect } from 'vitest';
import { articleOfText } from '../../core/ingest/ingest.ts';
import { readLanguage } from '../../core/language/read.ts';

/** The values of the expressions in brackets, in text order, in an article of the day (a Tuesday). */
export function checkTimes(
  drawn: string,
  expected: readonly (string | null)[],
  published: string | null = '2031-03-04',
): void {
  const asked = [...drawn.matchAll(/\[([^\]]*)\]/g)];
  const text = drawn.replaceAll(/[[\]]/g, '');
  const { times } = readLanguage(articleOfText('a', text, published));
  const found = asked.map((match, i) => {
    const start = match.index - 2 * i;
    const end = start + (match[1]?.length ?? 0);
    return times.find((time) => time.start === start && time.end === end)?.value ?? null;
  });
  expect(found).toEqual(expected);
}
