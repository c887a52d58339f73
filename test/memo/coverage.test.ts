import { expect, test } from 'vitest';
import { memoFrom } from '../support/memo.ts';

/** Nine articles on one quarrel, the first of which tells most; each has news of its own. */
const TEXTS: Readonly<Record<string, string>> = {
  '1.txt':
    'date 2025-03-03\n\nCaptains in Lisk rejected the toll that the port council raised to 12 per cent on Friday.\nMinister Ana Silva announced on Saturday that the toll would be cut to 9 per cent for small boats.\nDockers in Lisk blocked the northern quay on Sunday over the toll and vowed to strike.\nThe council accused the captains of breaking the accord on tolls that both signed in January.\nParliament voted on Thursday to review every toll of the port council by the summer.\nTraders in Lisk sued the port council over the toll and demanded twelve million crowns.\nPolice arrested four dockers on Saturday after a fight over the toll at the customs house.\nShipowners suspended all voyages to Lisk on Sunday because of the toll and of the blockade.\nFishers refused to pay the toll and tore up the notices of the port council.\n',
  '2.txt': 'date 2025-03-05\n\nCaptains in Lisk ended their blockade of the northern quay on Tuesday.\n',
  '3.txt': 'date 2025-03-07\n\nA court in Lisk suspended the toll of the port council on Thursday.\n',
  '4.txt': 'date 2025-03-10\n\nThe port council of Lisk appealed on Friday against the ruling on its toll.\n',
  '5.txt':
    'date 2025-03-12\n\nParliament has rejected the toll of the port council of Lisk after a week of protests.\n',
};

test('the bottom line tells the news of the latest article, however much the first has to tell', async () => {
  const { document } = await memoFrom(TEXTS);
  expect(sectionOf(document, 'Bottom line')).toContain('Parliament has rejected the toll of the port council of Lisk');
});

test('the summary tells something of each article before it tells more of one', async () => {
  const { document } = await memoFrom(TEXTS);
  const told = `${sectionOf(document, 'Bottom line')}\n${sectionOf(document, 'Summary')}`;
  for (const part of ['ended their blockade', 'suspended the toll', 'appealed on Friday', 'has rejected the toll'])
    expect(told).toContain(part);
  expect(told).toContain('rejected the toll that the port council raised');
});

/** The words of a section, from its heading to the next. */
function sectionOf(document: Awaited<ReturnType<typeof memoFrom>>['document'], heading: string): string {
  const words = document.blocks.map((block) => JSON.stringify(block));
  const first = document.blocks.findIndex((block, i) => block.kind === 'heading' && words[i]?.includes(`"${heading}"`));
  const next = document.blocks.findIndex((block, i) => i > first && block.kind === 'heading');
  expect(first).toBeGreaterThanOrEqual(0);
  return words.slice(first, next).join('\n');
}
