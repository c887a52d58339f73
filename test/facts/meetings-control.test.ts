import { describe, expect, it } from 'vitest';
import { toldMeetings as told } from '../support/told-meetings.ts';

describe('a day that is told before “where”', () => {
  it.each([
    [
      'The last time was a dinner in Oslo on Tuesday, where Ana Silva met Lars Holm for an hour.',
      'meeting: Ana Silva + Lars Holm @ Oslo 2024-05-07',
    ],
    [
      'They left Lima on Tuesday for Oslo, where Ana Silva met Lars Holm on Wednesday.',
      'meeting: Ana Silva + Lars Holm @ Oslo 2024-05-08',
    ],
  ])('%s', (text, expected) => expect(told(text)).toContain(expected));
});

describe('whoever is told or sent', () => {
  it.each([
    [
      'President Ana Silva sent the diplomat Piet Vries to meet Lars Holm in Oslo on Monday.',
      'meeting: Piet Vries + Lars Holm @ Oslo 2024-05-06',
    ],
    [
      'Ana Silva said she had asked Piet Vries to hold talks with Lars Holm on Friday.',
      'talks: Piet Vries + Lars Holm @ - 2024-05-10 planned',
    ],
    [
      'Ana Silva begged Piet Vries to meet Lars Holm on Friday.',
      'meeting: Piet Vries + Lars Holm @ - 2024-05-10 planned',
    ],
    ['Ana Silva, pushing Piet Vries to meet Lars Holm, left.', 'meeting: Piet Vries + Lars Holm @ - - hypothetical'],
    ['Ana Silva nominated Piet Vries to meet Lars Holm.', 'meeting: Piet Vries + Lars Holm @ - - hypothetical'],
    [
      'The harbour fair opened on Monday, with Piet Vries holding a meeting with Lars Holm.',
      'meeting: Piet Vries + Lars Holm @ - -',
    ],
  ])('meets: %s', (text, expected) => expect(told(text)).toContain(expected));

  it.each([
    ['Ana Silva asked to meet Lars Holm.', 'Ana Silva + Lars Holm'],
    ['After talks with Piet Vries, Ana Silva flew to Oslo to meet Lars Holm.', 'Ana Silva + Lars Holm'],
  ])('is nobody else: %s', (text, who) => expect(told(text).join()).toContain(who));

  it('has met nobody yet where the day is not told', () => {
    expect(told('Ana Silva asked Piet Vries to meet Lars Holm.')).toEqual([
      'meeting: Piet Vries + Lars Holm @ - - hypothetical',
    ]);
  });
});

describe('a town that is the host of others', () => {
  it.each([
    ['Oslo hosted talks between Peru and Chile on Monday.', 'talks: Peru + Chile @ Oslo 2024-05-06'],
    [
      'Geneva is hosting a meeting between Ana Silva and Piet Vries this week.',
      'meeting: Ana Silva + Piet Vries @ Geneva 2024-05-06',
    ],
  ])('is where they met: %s', (text, expected) => expect(told(text).join('\n')).toContain(expected));

  it('is a side where it is a state, and where it has a guest', () => {
    expect(told('Norway hosted talks between Peru and Chile on Monday.').join()).toContain('Norway');
    expect(told('Norway hosted Ana Silva on Monday for talks with Piet Vries.').join()).toContain('Ana Silva');
  });
});

describe('no meeting in particular', () => {
  it.each([
    'The reef came up in talks between Peru and Chile in the past.',
    'Talks between Peru and Chile over the decades have led nowhere.',
    'Peru and Chile agreed to take up the rest at future meetings.',
    'Greens have lost their appetite for negotiating with Liberals.',
  ])('%s', (text) => expect(told(text).filter((line) => !line.endsWith('hypothetical'))).toEqual([]));

  it('is told where the time is one', () => {
    expect(told('Ana Silva met Lars Holm twice in the past week.')).not.toEqual([]);
  });
});

describe('a list behind a meeting', () => {
  it.each([
    ["After Monday's call of the Nordic Council, members waited in vain."],
    ['On the eve of talks between Peruvian and Chilean officials, members of the council were ill.'],
  ])('ends before those of the next clause: %s', (text) => expect(told(text).join()).not.toContain('members'));

  it('ends before those who say something', () => {
    expect(told("After Monday's call of the Nordic Council, members said they would wait.").join()).not.toContain(
      'members',
    );
  });
});

describe('whoever stands between “with” and a participle', () => {
  it.each([
    'The Bakers Union rejoiced with Ana Silva set to visit Peru to meet Lars Holm on Friday.',
    'With Ana Silva set to visit Peru to meet Lars Holm on Friday, hopes rose.',
  ])('is the one who meets: %s', (text) =>
    expect(told(text)).toEqual(['meeting: Ana Silva + Lars Holm @ Peru 2024-05-10 planned']),
  );

  it.each([
    'Ana Silva flew with Piet Vries to Oslo to meet Lars Holm on Tuesday.',
    'Ana Silva, with Piet Vries waiting at home, flew to Oslo to meet Lars Holm on Tuesday.',
  ])('is not where the clause is another’s: %s', (text) =>
    expect(told(text)).toEqual(['meeting: Ana Silva + Lars Holm @ Oslo 2024-05-07']),
  );
});

describe('a day behind the second of two verbs', () => {
  it.each([
    [
      'Ana Silva will meet Lars Holm and hold talks with farmers on Friday.',
      'meeting: Ana Silva + Lars Holm @ - 2024-05-10 planned',
    ],
    ['Ana Silva met Lars Holm and toured the new harbour on Tuesday.', 'meeting: Ana Silva + Lars Holm @ - 2024-05-07'],
  ])('is that of both: %s', (text, expected) => expect(told(text)).toContain(expected));

  it.each([
    'Ana Silva met Lars Holm and said on Tuesday that it rained.',
    'Ana Silva met Lars Holm and left for Lima on Tuesday.',
    'Ana Silva met Lars Holm and toured the harbour before Piet Vries came on Tuesday.',
    'Ana Silva met Lars Holm, and Piet Vries toured the harbour on Tuesday.',
  ])('is not that of the first: %s', (text) => expect(told(text)).toContain('meeting: Ana Silva + Lars Holm @ - -'));

  it('leaves the first its own', () => {
    expect(told('Ana Silva on Monday met Lars Holm and toured the harbour on Tuesday.')).toContain(
      'meeting: Ana Silva + Lars Holm @ - 2024-05-06',
    );
  });
});

describe('where and when talks were held', () => {
  it('stands between what they were about and who held them', () => {
    expect(told('Piet Vries praised talks on fish in Oslo on Monday between Ana Silva and Lars Holm.')).toEqual([
      'talks: Ana Silva + Lars Holm @ Oslo 2024-05-06',
    ]);
  });
});

describe('those who led a delegation', () => {
  const TALKS = 'Peru and Chile held talks in Oslo on Monday.';

  it.each([
    `${TALKS} The Peruvian delegation was led by Deputy Minister Ana Silva, and Lars Holm heads the Chilean side.`,
    `${TALKS} The Peruvian team included Ana Silva and Lars Holm.`,
    `${TALKS} The talks were chaired by Ana Silva and Lars Holm.`,
    `A delegation headed by Ana Silva, a judge, came by boat. ${TALKS} Lars Holm led Chile's delegation.`,
  ])('sat there: %s', (text) => {
    expect(told(text)).toEqual(['talks: Peru + Chile + Ana Silva + Lars Holm @ Oslo 2024-05-06']);
  });

  it.each([
    ['a company', `${TALKS} The firm is led by Ana Silva.`],
    ['games', `${TALKS} Ana Silva, who led the Chilean team at the 2010 Games, was there.`],
    ['work', `${TALKS} Ana Silva leads the team that built the bridge.`],
    ['another place', `${TALKS} Ana Silva headed a delegation to Rome in 2019.`],
    [
      'what is told far off',
      `${TALKS} ${'The sea was calm that day. '.repeat(60)}The delegation was led by Ana Silva.`,
    ],
    ['talks of people by name', 'Lars Holm met Piet Vries in Oslo on Monday. The delegation was led by Ana Silva.'],
    ['a crowd', 'Ministers of the Baltic group met on Monday. Ana Silva led the delegation.'],
  ])('did not lead %s', (_, text) => expect(told(text).join()).not.toContain('Silva'));
});

describe('a place', () => {
  it('is none where its name only says of what kind something is', () => {
    expect(
      told('In the first Peru parliamentary trip to Oslo in years, Ana Silva will meet President Lars Holm.'),
    ).toEqual(['meeting: Ana Silva + Lars Holm @ Oslo - planned']);
  });
});

describe('a group of whom one is named', () => {
  it('met, and not that one alone', () => {
    expect(told('Members of the fish board, including Ana Silva, met in Oslo on Monday.')).toEqual([
      'meeting: Members of the fish board + Ana Silva @ Oslo 2024-05-06',
    ]);
  });
});

describe('whoever is let', () => {
  it.each([
    ['Ana Silva was allowed to meet Lars Holm on Monday.', 'meeting: Ana Silva + Lars Holm @ - 2024-05-06'],
    ['Piet Vries helped Ana Silva to meet Lars Holm on Monday.', 'meeting: Ana Silva + Lars Holm @ - 2024-05-06'],
    ['Ana Silva will be allowed to meet Lars Holm on Monday.', 'meeting: Ana Silva + Lars Holm @ - 2024-05-13 planned'],
    ['Piet Vries told Ana Silva to meet Lars Holm on Monday.', 'meeting: Ana Silva + Lars Holm @ - 2024-05-13 planned'],
  ])('%s', (text, expected) => expect(told(text)).toEqual([expected]));
});

it('a house of a town, of whatever kind, is a place', () => {
  expect(told('Ana Silva met Lars Holm in the Oslo presidential palace on Monday.')).toEqual([
    'meeting: Ana Silva + Lars Holm @ Oslo presidential palace 2024-05-06',
  ]);
});
