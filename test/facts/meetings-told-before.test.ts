import { describe, expect, it } from 'vitest';
import { articleOfText, readArticle } from '../../core/readout.ts';
import { toldMeetings as told } from '../support/told-meetings.ts';

/** Those that a memo would list. */
function listed(text: string): readonly string[] {
  return told(text).filter((line) => !/ (?:denied|hypothetical)$/.test(line));
}

describe('whom a pronoun or a count takes up', () => {
  it.each([
    ['The plan by Ana Silva went to Lars Holm in March, followed by a call between them on Monday.', 1],
    ['Ana Silva is to brief Lars Holm tonight. The two spoke on Monday.', 2],
    ['Ana Silva is to brief Lars Holm tonight. It rained all day. The two spoke on Monday.', 2],
    ['Ana Silva thanked the envoys. She and Lars Holm had weighed it when they met in Oslo on Monday.', 1],
    ['Ana Silva praised Lars Holm. Both men met in Oslo on Monday.', 1],
    ['Ana Silva and Lars Holm, who last saw each other in Oslo on Monday, laughed.', 1],
  ])('%s', (text, count) => {
    const found = listed(text);
    expect(found).toHaveLength(count);
    expect(found.every((line) => line.includes('Ana Silva + Lars Holm'))).toBe(true);
  });

  it.each([
    ['three people', 'Ana Silva, Lars Holm and Piet Vries left. A call between them on Monday was short.'],
    [
      'two of the sentence before, where three stand beside it',
      'Ana Silva praised Lars Holm. Piet Vries, Paul Okon and Vera Lind left after a call between them on Monday.',
    ],
    ['any men or women', 'Ana Silva praised Lars Holm. Women spoke on Monday.'],
    ['nobody', 'The crops failed. The two spoke on Monday.'],
    ['those of another paragraph', 'Ana Silva praised Lars Holm.\n\nThe two spoke on Monday.'],
    ['bodies', 'The Bakers Union sued Harlow Mills. The two spoke on Monday.'],
  ])('is not %s', (_, text) => {
    expect(listed(text).filter((line) => line.startsWith('call'))).toEqual([]);
  });
});

describe('who acts, in longer sentences', () => {
  it.each([
    [
      'Ana Silva, accompanied by her brother Piet Vries, met Lars Holm in Oslo on Monday.',
      'meeting: Ana Silva + Piet Vries + Lars Holm @ Oslo 2024-05-06',
    ],
    [
      'While in Oslo the minister and Lars Holm met in a hotel on Monday, others waited.',
      'meeting: minister + Lars Holm @ Oslo 2024-05-06',
    ],
    [
      'She said Ana Silva and Piet Vries, a senior adviser, would fly to Oslo on Friday to meet Lars Holm.',
      'meeting: Ana Silva + Piet Vries + Lars Holm @ Oslo 2024-05-10 planned',
    ],
    ['There are plans for Ana Silva and Lars Holm to meet in Oslo.', 'meeting: Ana Silva + Lars Holm @ Oslo - planned'],
    [
      'Ana Silva received Republican senators at the White House on Monday.',
      'meeting: Ana Silva + Republican senators @ White House 2024-05-06',
    ],
    [
      'A group of ten members of the caucus met in Oslo on Monday.',
      'meeting: group of ten members of the caucus @ Oslo 2024-05-06',
    ],
    ['The bakers’ council is to gather on Friday.', 'meeting: bakers’ council @ - 2024-05-10 planned'],
    [
      'During a meeting with his security cabinet on Monday, Ana Silva agreed.',
      'meeting: Ana Silva + security cabinet @ - 2024-05-06',
    ],
    ['EU ambassadors convened on Monday.', 'meeting: EU ambassadors @ - 2024-05-06'],
    [
      'There was a final plenary of all seven foreign ministers in Oslo on Monday.',
      'meeting: seven foreign ministers @ Oslo 2024-05-06',
    ],
  ])('%s', (text, expected) => {
    expect(listed(text)).toEqual([expected]);
  });

  it.each([
    'Neighbours gathered on Monday.',
    'Ana Silva, with luck, rested on Monday.',
    'It was a bilateral treaty of the ministers of Peru and Chile on Monday.',
    'The ministers of Peru and Chile signed a bilateral Oslo treaty on Monday.',
  ])('%s tells of no meeting', (text) => {
    expect(listed(text)).toEqual([]);
  });

  it('names that no list knows are somebody beside one who is known', () => {
    expect(listed('On Monday Ana Silva telephoned Varga, Lars Holm and Merkov.')).toEqual([
      'call: Ana Silva + Varga @ - 2024-05-06',
      'call: Ana Silva + Lars Holm @ - 2024-05-06',
      'call: Ana Silva + Merkov @ - 2024-05-06',
    ]);
    expect(listed('Ana Silva met Lars Holm on Monday, and Tuesday brought rain.')).toEqual([
      'meeting: Ana Silva + Lars Holm @ - 2024-05-06',
    ]);
  });

  it('what is to come stands beside what was, in one sentence', () => {
    const text =
      'Ana Silva faced Lars Holm. The two, who were joined by Piet Vries, spoke for an hour and will see each other on Sunday.';
    expect(listed(text)).toEqual([
      'call: Ana Silva + Lars Holm @ - -',
      'meeting: Ana Silva + Lars Holm @ - 2024-05-12 planned',
    ]);
  });

  it('before the verb and behind a participle stands who acts', () => {
    expect(listed('Before leaving Oslo for the Chilean capital Ana Silva had received Lars Holm on Monday.')).toEqual([
      'meeting: Ana Silva + Lars Holm @ - 2024-05-06',
    ]);
  });

  it('each of several preposition phrases has its own meeting', () => {
    expect(listed('Ana Silva met separately with Varga and with the head of the fund, Lars Holm, on Monday.')).toEqual([
      'meeting: Ana Silva + Varga @ - 2024-05-06',
      'meeting: Ana Silva + Lars Holm @ - 2024-05-06',
    ]);
  });

  it('they who held talks are the two told before, whatever group was named last', () => {
    expect(
      listed('Ana Silva hailed Lars Holm and thanked allies. They also held a separate discussion in Oslo.'),
    ).toEqual(['talks: Ana Silva + Lars Holm @ Oslo -']);
  });

  it('a list of days is of a meeting on each', () => {
    expect(listed('Ana Silva met Lars Holm on Monday, for an hour on Tuesday and again on Wednesday.')).toEqual([
      'meeting: Ana Silva + Lars Holm @ - 2024-05-06',
      'meeting: Ana Silva + Lars Holm @ - 2024-05-07',
      'meeting: Ana Silva + Lars Holm @ - 2024-05-08',
    ]);
    expect(listed('Ana Silva met Lars Holm on Monday, a day before the vote and the fair on Wednesday.')).toHaveLength(
      1,
    );
  });

  it('of many, a list of two is not all', () => {
    const text = 'The bill of Peru and Chile passed. The 27 ministers met in Oslo on Monday.';
    expect(listed(text)).toEqual(['meeting: ministers @ Oslo 2024-05-06']);
  });
});

describe('groups without a name', () => {
  it.each([
    [
      'Officials at the Treasury are to meet Lars Holm on Friday.',
      'meeting: Officials at the Treasury + Lars Holm @ - 2024-05-10 planned',
    ],
    ['Leaders of the African Union met in Oslo on Monday.', 'meeting: Leaders of the African Union @ Oslo 2024-05-06'],
    [
      'Ana Silva leads the Bakers Union. Other unions are waiting. Lars Holm met union representatives on Monday.',
      'meeting: Lars Holm + union representatives @ - 2024-05-06',
    ],
    [
      'Ana Silva leads the Bakers Union. Lars Holm met union representatives on Monday.',
      'meeting: Lars Holm + Bakers Union @ - 2024-05-06',
    ],
  ])('%s', (text, expected) => {
    expect(listed(text)).toEqual([expected]);
  });
});

describe('what is to come', () => {
  it.each([
    ['An EU summit scheduled for mid-June could decide it.', 'summit: EU @ - 2024-06-01 planned'],
    ['An EU summit on Friday will decide it.', 'summit: EU @ - 2024-05-10 planned'],
  ])('%s', (text, expected) => {
    expect(listed(text)).toEqual([expected]);
  });

  it.each([
    'An EU summit planned for next June was called off.',
    'An EU summit decided it on Monday.',
    'Ana Silva, speaking directly to Lars Holm near the end of her speech on Monday, said no.',
  ])('%s tells of none', (text) => {
    expect(listed(text)).toEqual([]);
  });

  it.each([
    'On Monday Ana Silva spoke to Lars Holm about his speech.',
    'Ana Silva spoke to Lars Holm on Monday, hours before her address.',
  ])('and of a speech is only what was said in it: %s', (text) => {
    expect(listed(text)).toEqual(['call: Ana Silva + Lars Holm @ - 2024-05-06']);
  });

  it('a weekday in the present tense is planned in an article without a date, too', () => {
    const { facts } = readArticle(
      articleOfText('a.txt', 'Progress is expected when Ana Silva and Lars Holm meet on Monday.', null),
    );
    expect(facts.flatMap((fact) => (fact.kind === 'meeting' ? [fact.status] : []))).toEqual(['planned']);
  });
});
