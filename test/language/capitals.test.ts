import { describe, expect, it } from 'vitest';
import { articleOfText, readArticle } from '../../core/readout.ts';

/** Places and states in the order of their first mention. */
function placesIn(text: string): readonly string[] {
  const { entities } = readArticle(
    articleOfText('a.txt', `Prices of barley rose again.\n${text}`, '2024-05-09'),
  ).analysis;
  return entities.filter(({ kind }) => kind === 'place').map(({ name }) => name);
}

describe('a capital stands for its state', () => {
  it.each([
    ['the first of two that act', 'Washington and Beijing held a vote on Monday.', ['United States', 'China']],
    ['of three', 'Moscow, Kyiv and Washington want a vote.', ['Russia', 'Ukraine', 'United States']],
    ['states have dealings', 'Ties between Moscow and Kyiv were cut, he said.', ['Russia', 'Ukraine']],
  ])('%s', (_, text, places) => expect(placesIn(text)).toEqual(places));

  it.each([
    ['trains run between the cities', 'Trains between Moscow and Kyiv, he said.', ['Moscow', 'Kyiv']],
    ['people go to the first', 'Officials flew to Moscow and Kyiv said nothing.', ['Moscow', 'Ukraine']],
    ['neither acts', 'He likes Moscow and Kyiv.', ['Moscow', 'Kyiv']],
  ])('not where %s', (_, text, places) => expect(placesIn(text)).toEqual(places));
});
