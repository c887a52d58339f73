import { describe, expect, it } from 'vitest';
import { worded } from '../../core/memo/days.ts';
import type { IsoDay } from '../../core/model/calendar.ts';
import { datedBy } from '../../core/model/dated.ts';
import { memoJson } from '../../core/write/json/memo.ts';
import { packOf } from '../../main/library/packs.ts';
import { memoFrom } from '../support/memo.ts';
import { statementsIn } from './grounds.ts';

describe('days that a date may be', () => {
  const wordsOf = async (days: readonly IsoDay[]): Promise<string | undefined> => {
    const { pack } = await packOf('briefing-memo');
    if (!pack) throw new Error('no pack');
    return worded(pack.phrases, datedBy(days[0] ?? null, days.at(-1) ?? null, 'inferred', null, days))?.value;
  };

  it('are a window where three and more follow each other', async () => {
    expect(await wordsOf(['2025-02-27', '2025-02-28', '2025-03-01'])).toBe('between 27 February and 1 March 2025');
  });

  it.each<[readonly IsoDay[], string]>([
    [['2025-03-03', '2025-03-10', '2025-03-17'], 'March 2025, Monday 3, 10 or 17'],
    [['2025-03-03', '2025-03-04'], 'March 2025, 3 or 4'],
    [['2025-03-03', '2025-03-04', '2025-03-06'], 'March 2025, 3, 4 or 6'],
  ])('are told one by one where they do not, or are two: %s', async (days, expected) => {
    expect(await wordsOf(days)).toBe(expected);
  });
});

describe('where a meeting was', () => {
  const rowsOf = async (text: string): Promise<string> => {
    const { memo } = await memoFrom({ 'a.txt': `date 2025-03-04\n\n${text}\n` });
    const sections = memoJson(memo)['sections'] as readonly { readonly key: string }[];
    return statementsIn(sections.filter(({ key }) => key === 'timeline'))
      .map((statement) => statement.text)
      .join(' ');
  };
  const met = 'Norwegian Foreign Minister Kari Dahl met Danish Foreign Minister Mette Holm';

  it('keeps the article before a house that has no name', async () => {
    expect(await rowsOf(`${met} in a Bergen hotel on Monday.`)).toContain('met in a Bergen hotel');
  });

  it('has the article of a name that a list prints without it', async () => {
    const rows = await rowsOf(`${met} in Netherlands on Monday. Silva and Dahl met in Denmark in May 2024.`);
    expect(rows).toContain('met in the Netherlands');
    expect(rows).toContain('met in Denmark');
    expect(rows).not.toMatch(/the (?:Oslo|Denmark)/);
  });

  it('is at a house, and in a town', async () => {
    expect(await rowsOf(`Kari Dahl will hold White House talks with Mette Holm on Friday.`)).toMatch(
      /planned at the White House/,
    );
    expect(await rowsOf(`Kari Dahl will hold Bergen talks with Mette Holm on Friday.`)).not.toMatch(
      /at (?:the )?Bergen/,
    );
  });
});
