import { describe, expect, test } from 'vitest';
import { articleOfText, readArticle } from '../../core/readout.ts';

/** The values of the days and months in a text that came out on Wednesday, 17 April 2024. */
function values(text: string): readonly string[] {
  const { times } = readArticle(articleOfText('a', text, '2024-04-17')).analysis;
  return times.filter(({ type }) => type === 'DATE').map(({ value }) => value);
}

describe('what is told behind “after” was no later', () => {
  test.each<[string, readonly string[]]>([
    ['Holm was freed on Friday after being held on Monday.', ['2024-04-12', '2024-04-08']],
    ['After being held on Monday, Holm was freed on Friday.', ['2024-04-08', '2024-04-12']],
    ['Holm was elected in May after Berg resigned in March.', ['2023-05', '2023-03']],
    ['The mine closed on Friday, four days after a wall fell on Monday.', ['2024-04-12', '2024-04-08']],
    ['The talks ended on Friday after Monday’s walkout.', ['2024-04-12', '2024-04-08']],
    ['Holm was jailed on 12 May following a trial that began on 3 June.', ['2023-05-12', '2022-06-03']],
  ])('%s', (text, expected) => expect(values(text)).toEqual(expected));
});

describe('and is left where it was so already, is still to come, or is of another clause', () => {
  test.each<[string, readonly string[]]>([
    ['Holm was freed on Tuesday after being held on Monday.', ['2024-04-16', '2024-04-15']],
    ['Holm will be freed on Friday after being held on Monday.', ['2024-04-19', '2024-04-15']],
    ['Holm resigned on Friday after a defeat in court, and left on Monday.', ['2024-04-12', '2024-04-15']],
    ['Holm resigned on Friday. After that she left on Monday.', ['2024-04-12', '2024-04-15']],
    ['Holm resigned on Friday and Berg on Monday.', ['2024-04-12', '2024-04-15']],
  ])('%s', (text, expected) => expect(values(text)).toEqual(expected));
});
