import { describe, expect, it } from 'vitest';
import { toldMeetings as told } from '../support/told-meetings.ts';

describe('where somebody stays is where the two met', () => {
  it.each([
    [
      'an aside behind the subject',
      'President Ana Silva, in Lima for a summit, met Prime Minister Lars Holm on Monday.',
      'meeting: Ana Silva + Lars Holm @ Lima 2024-05-06',
    ],
    [
      'a clause before it',
      'President Ana Silva was in Lima for a congress on Monday and met Prime Minister Lars Holm.',
      'meeting: Ana Silva + Lars Holm @ Lima 2024-05-06',
    ],
    [
      'a town, whose capital it is, and how long',
      'Senior Peruvian diplomats met representatives of the rebels in Muscat, Oman’s capital, for two days last week.',
      'meeting: Senior Peruvian diplomats + representatives of the rebels @ Muscat 2024-04-29',
    ],
    [
      'who lives somewhere is not told to stay there',
      'President Ana Silva, born in Lima to farmers, met Prime Minister Lars Holm on Monday.',
      'meeting: Ana Silva + Lars Holm @ - 2024-05-06',
    ],
    [
      'and went on from there',
      'President Ana Silva left Lima for a congress on Monday and met Prime Minister Lars Holm.',
      'meeting: Ana Silva + Lars Holm @ - 2024-05-06',
    ],
  ])('%s', (_, text, expected) => {
    expect(told(text)).toEqual([expected]);
  });
});

describe('what is no meeting of its own', () => {
  it.each([
    [
      'an interview',
      'Speaking with President Ana Silva during a radio interview on Monday, host Lars Holm asked about rain.',
    ],
    ['what two spoke about', 'Envoy Piet Vries could not say what Ana Silva and Lars Holm spoke about.'],
  ])('%s', (_, text) => {
    expect(told(text)).toEqual([]);
  });

  it('but a conversation on the day of one is', () => {
    expect(told('President Ana Silva spoke with Prime Minister Lars Holm on Monday, before an interview.')).toEqual([
      'call: Ana Silva + Lars Holm @ - 2024-05-06',
    ]);
  });

  it('families are no states that were listed before, ministers are', () => {
    const states = 'The talks include envoys from Peru, Chile and Bolivia. ';
    expect(told(`${states}Envoy Ana Silva met with the families in Lima on Monday.`)).toEqual([
      'meeting: Ana Silva + families @ Lima 2024-05-06',
    ]);
    expect(told(`${states}Envoy Ana Silva met with the three governments in Lima on Monday.`)).toEqual([
      'meeting: Ana Silva + Peru + Chile + Bolivia @ Lima 2024-05-06',
    ]);
  });
});
