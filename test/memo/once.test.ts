import { describe, expect, it } from 'vitest';
import { memoJson } from '../../core/write/json/memo.ts';
import { memoFrom } from '../support/memo.ts';
import { statementsIn } from './grounds.ts';

/** The words of a section of the memo on one article. */
async function told(section: string, text: string): Promise<string> {
  const { memo } = await memoFrom({ 'a.txt': text });
  const sections = memoJson(memo)['sections'] as readonly { readonly key: string }[];
  return statementsIn(sections.filter(({ key }) => key === section))
    .map((statement) => statement.text)
    .join('\n');
}

const LEAD = 'Ferry line Orrin offered on Monday to buy the Bergen docks for 13.2 million kroner, its owner said.';

describe('a timeline tells the news once', () => {
  it('without a headline that its lead tells with the day', async () => {
    const rows = await told(
      'timeline',
      `Orrin launches 13.2 mln kroner bid for Bergen docks\n\n4 March 2025\n\n${LEAD}\n`,
    );
    expect(rows).toContain('Ferry line Orrin offered on Monday');
    expect(rows).not.toContain('launches');
  });

  it('and with one that tells of something else', async () => {
    const rows = await told('timeline', `Dockers strike in Alta over night shifts\n\n4 March 2025\n\n${LEAD}\n`);
    expect(rows).toContain('Dockers strike in Alta');
  });

  it('without a row that only confirms a meeting', async () => {
    const met = 'Norwegian Foreign Minister Kari Dahl met Danish Foreign Minister Mette Holm in Bergen on Monday.';
    const rows = await told(
      'timeline',
      `4 March 2025\n\n${met} A spokesman said on Monday that Dahl and Holm had met.\n`,
    );
    expect(rows).toContain('Kari Dahl and Mette Holm met in Bergen.');
    expect(rows).not.toContain('A spokesman said');
  });
});

describe('what begins with somebody’s words', () => {
  const text = `4 March 2025\n\n${LEAD}\n"We heard the first shots at two in the morning on Monday," Ida Holm, a clerk, said.\nHolm said Orrin had called it "a fair bid" on Monday and that the docks would stay open.\n`;

  it('stands among the quotations, and neither in the timeline nor in the summary', async () => {
    expect(await told('quotations', text)).toContain('We heard the first shots');
    expect(await told('timeline', text)).not.toContain('We heard');
    expect(await told('summary', text)).not.toContain('We heard');
  });

  it('is none that has a few of them within', async () => {
    expect(await told('timeline', text)).toContain('"a fair bid"');
  });
});
