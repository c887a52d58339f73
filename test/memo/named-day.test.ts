import { describe, expect, it } from 'vitest';
import { memoJson } from '../../core/write/json/memo.ts';
import { memoFrom } from '../support/memo.ts';
import { statementsIn } from './grounds.ts';

const MET = 'Norwegian Foreign Minister Kari Dahl met Danish Foreign Minister Mette Holm';

/** The words of the meetings and the gaps of a memo on one article. */
async function told(text: string): Promise<string> {
  const { memo } = await memoFrom({ 'a.txt': text });
  const sections = memoJson(memo)['sections'] as readonly { readonly key: string }[];
  return statementsIn(sections.filter(({ key }) => key === 'meetings' || key === 'gaps'))
    .map((statement) => statement.text)
    .join('\n');
}

describe('the day of a meeting that an undated article names', () => {
  it('is told as the article names it, and is no gap', async () => {
    const words = await told(`${MET} in Bergen on Thursday.\n`);
    expect(words).toContain('Day not known: “Thursday” in an undated article.');
    expect(words).not.toContain('Date not stated.');
    expect(words).not.toMatch(/When .* met/);
  });

  it.each([
    ['names none', `${MET} in Bergen.\n`],
    ['names several', `${MET} in Bergen on Tuesday or Thursday.\n`],
  ])('is not stated where it %s', async (_, text) => {
    const words = await told(text);
    expect(words).toContain('Date not stated.');
    expect(words).not.toContain('Day not known');
  });

  it('is a date where the article has one', async () => {
    expect(await told(`date 2025-03-04\n\n${MET} in Bergen on Monday.\n`)).not.toContain('Day not known');
  });
});
