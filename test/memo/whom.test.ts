import { describe, expect, it } from 'vitest';
import { memoJson } from '../../core/write/json/memo.ts';
import { memoFrom } from '../support/memo.ts';
import { statementsIn } from './grounds.ts';

/** The words of a section of the memo on one article of Tuesday 4 March 2025. */
async function told(section: string, text: string): Promise<string> {
  const { memo } = await memoFrom({ 'a.txt': `date 2025-03-04\n\n${text}\n` });
  const sections = memoJson(memo)['sections'] as readonly { readonly key: string }[];
  return statementsIn(sections.filter(({ key }) => key === section))
    .map((statement) => statement.text)
    .join('\n');
}

describe('whom a pronoun means', () => {
  it.each([
    ['Finance Minister Kari Dahl defended the levy. She resigned on 27 February 2025.', '“She”: Kari Dahl'],
    ['Union leader Ole Berg spoke in Lisk. His deputy resigned on 27 February 2025.', '“His”: Ole Berg'],
    [
      'Finance Minister Anna Dahl answered union leader John Berg in Lisk. She resigned on 27 February 2025.',
      '“She”: Anna Dahl',
    ],
    [
      'Spokeswoman Ida Holm met the press. “Nothing is settled.” The talks in Lisk lasted two hours on Monday, she said.',
      '“she”: Ida Holm',
    ],
  ])('stands beside a sentence that is printed without the one before: %s', async (text, expected) => {
    expect(await told('timeline', text)).toContain(`(${expected})`);
  });

  it('is not said of one whom the sentence names itself, or who speaks of others', async () => {
    const named = await told(
      'timeline',
      'Finance Minister Kari Dahl resigned on 27 February 2025 after her levy failed.',
    );
    expect(named).toContain('Kari Dahl resigned');
    expect(named).not.toContain('“her”');
    const opening = await told(
      'timeline',
      'In her last speech, Finance Minister Kari Dahl resigned on 27 February 2025.',
    );
    expect(opening).toContain('resigned');
    expect(opening).not.toContain('“her”');
  });

  it.each([
    ['two may be meant', 'Dockers Ole Berg and Nils Lund spoke in Lisk. He resigned on 27 February 2025.'],
    [
      'a stranger stands nearer',
      'Union leader Ole Berg spoke in Lisk. Zworkin met reporters. He resigned on 27 February 2025.',
    ],
    ['nobody is named', 'The levy failed. They signed a deal on 27 February 2025.'],
    [
      'it is a thing',
      'Union leader Ole Berg spoke in Lisk. Dockers rejected that, saying on 27 February 2025 it was too late.',
    ],
    ['it is what was voted on', 'An offer was made in Lisk. Members will vote on it on 27 March 2025.'],
  ])('leaves no row of the timeline where %s', async (_, text) => {
    const rows = await told('timeline', `${text} Dockers in Alta went on strike on 1 February 2025.`);
    expect(rows).toContain('Dockers in Alta');
    expect(rows).not.toMatch(/resigned|signed|rejected|vote on it/);
  });

  it('stands beside what the articles say that they do not know, and what leaves it open is not told', async () => {
    const known =
      'Finance Minister Kari Dahl met dockers in Lisk on Monday. It is not clear what she offered, a clerk said.';
    expect(await told('gaps', known)).toMatch(/not clear what she offered.*\(“she”: Kari Dahl\)/);
    const open = 'Dockers met in Lisk on Monday. They did not say how long the strike would last.';
    expect(await told('gaps', open)).not.toContain('They did not say');
  });
});
