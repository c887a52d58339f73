import { describe, expect, it } from 'vitest';
import { toldMeetings as told } from '../support/told-meetings.ts';

/** Those that a memo would list. */
function listed(text: string): readonly string[] {
  return told(text).filter((line) => !/ (?:denied|hypothetical)$/.test(line));
}

describe('whose meeting a clause tells', () => {
  it.each([
    ["Ana Silva's meeting with Lars Holm lasted an hour.", 'meeting: Ana Silva + Lars Holm @ - -'],
    [
      "The cause was Ana Silva's secret meetings with the consul, Lars Holm, in Oslo.",
      'meeting: Ana Silva + Lars Holm @ Oslo -',
    ],
    ["Norway's talks with Peru collapsed on Monday.", 'talks: Norway + Peru @ - 2024-05-06'],
    [
      'Air force jets flew past. Ana Silva warned the Norwegian leader, Lars Holm, during their recent meeting in Lima not to move.',
      'meeting: Ana Silva + Lars Holm @ Lima -',
    ],
    ['Ana Silva leaves Oslo on Tuesday after talks with Lars Holm.', 'talks: Ana Silva + Lars Holm @ - -'],
    [
      'After a two-hour meeting at his seaside home with President Lars Holm of Norway, President Ana Silva said no.',
      'meeting: Ana Silva + Lars Holm @ - -',
    ],
    [
      'Following talks with Lars Holm, commander of the guard, and much rain, Ana Silva ordered a truce.',
      'talks: Ana Silva + Lars Holm @ - -',
    ],
    [
      'Ana Silva, Piet Vries and Lars Holm, representing the council, met the royal family on Monday.',
      'meeting: Ana Silva + Piet Vries + Lars Holm + royal family @ - 2024-05-06',
    ],
    ['The pontiff met Ana Silva on Monday.', 'meeting: pontiff + Ana Silva @ - 2024-05-06'],
    [
      'Ana Silva will meet on Friday in Oslo with top fundraisers of the party.',
      'meeting: Ana Silva + top fundraisers of the party @ Oslo 2024-05-10 planned',
    ],
    [
      'It was a rare spot of unity for a summit of 27 leaders in Oslo - Ana Silva was not invited - and they knew it.',
      'summit: 27 leaders @ Oslo -',
    ],
    ['Ana Silva met opposition leaders on Monday.', 'meeting: Ana Silva + opposition leaders @ - 2024-05-06'],
    ['On meeting Lars Holm in Oslo, Ana Silva smiled.', 'meeting: Ana Silva + Lars Holm @ Oslo -'],
    ['The meetings of ministers in Oslo on Monday went well.', 'meeting: ministers @ Oslo 2024-05-06'],
    [
      'After touring the harbour on Monday and meeting with police leaders on Tuesday, Ana Silva said she was content.',
      'meeting: Ana Silva + police leaders @ - 2024-05-07',
    ],
    [
      'In early 1979, Norwegian envoys began meeting rebel leaders to hear what they needed.',
      'meeting: Norwegian envoys + rebel leaders @ - 1979-01-01',
    ],
    [
      'Ana Silva and Lars Holm first met in 2007 when their aides arranged a chat.',
      'meeting: Ana Silva + Lars Holm @ - 2007-01-01',
    ],
    [
      'Ana Silva met Lars Holm in 2007. Their advisers had planned it. They met again in July 2008.',
      'meeting: Ana Silva + Lars Holm @ - 2008-07-01',
    ],
    [
      'On 10 May 1968, talks began between Norway and the Democratic Republic of Vietnam.',
      'talks: Norway + Vietnam @ - 1968-05-10',
    ],
    ['On Monday, talks between Norway and Peru took place in Oslo.', 'talks: Norway + Peru @ Oslo 2024-05-06'],
    [
      'Late last week, envoys of Norway and Peru began negotiations about the dam.',
      'talks: envoys of Norway and Peru @ - 2024-04-29',
    ],
    [
      'Meeting Between Silva, Holm Prompts Talk\n\nAna Silva had hoped for it. Lars Holm had not.',
      'meeting: Ana Silva + Lars Holm @ - -',
    ],
  ])('%s', (text, expected) => expect(told(text)).toContain(expected));
});

describe('when and where', () => {
  it.each([
    ['Ana Silva visited Lima in July, when she met Lars Holm.', 'meeting: Ana Silva + Lars Holm @ Lima 2023-07-01'],
    [
      'Ana Silva will visit Lima in July, when she will meet Lars Holm.',
      'meeting: Ana Silva + Lars Holm @ Lima 2024-07-01 planned',
    ],
    [
      'In June 1961, Ana Silva fell out with Lars Holm when they met in Vienna.',
      'meeting: Ana Silva + Lars Holm @ Vienna 1961-06-01',
    ],
    ['Ana Silva returned to Oslo and met Lars Holm.', 'meeting: Ana Silva + Lars Holm @ Oslo -'],
    [
      'Ana Silva flew to Lima on Monday to open a school and to meet Lars Holm.',
      'meeting: Ana Silva + Lars Holm @ Lima 2024-05-06',
    ],
    [
      'Ana Silva joined the debate, announcing on Wednesday she would meet Lars Holm.',
      'meeting: Ana Silva + Lars Holm @ - - planned',
    ],
    [
      'She stopped in Fairfield, Iowa. Friday, Ana Silva met Lars Holm.',
      'meeting: Ana Silva + Lars Holm @ - 2024-05-03',
    ],
  ])('%s', (text, expected) => expect(told(text)).toContain(expected));
});

describe('what was said of a meeting', () => {
  it('is held by those who leave it, whatever they did not do', () =>
    expect(told('Members leaving a discussion with Ana Silva did not seem worried.')).toEqual([
      'talks: Members + Ana Silva @ - -',
    ]));

  it.each([
    'The envoy said there was no call or meeting planned with Ana Silva.',
    'Aides seldom interacted with Ana Silva.',
    'Ana Silva called on Lars Holm to apologise on Monday.',
    'Ana Silva on Monday called on Lars Holm to apologise.',
    '"Meet people twice," said the minister, Ana Silva.',
    'Ana Silva said she meets with families of victims in a town with many murders.',
    'The sale went through after a special meeting of shareholders cleared it.',
    'Norway may send ships, risking encounters with the Peruvian Air Force.',
    'The film studios are in negotiations with unions.',
    'The company is currently in talks with Norway.',
    'Ana Silva, speaking with the Bergen Times editorial board, called it a reason to spend more.',
    'The agency gave help in a programme called Lars Holm.',
    'They met again in July.',
    'A commission visited Biafra on Monday. Biafra has been shut.',
    'The letter shows the wish, as Ana Silva talks to Lars Holm about fish.',
    'Members jump between persuading Ana Silva and Lars Holm and conducting a trade negotiation.',
    'Our focus is on negotiating with a big bloc, Ana Silva said.',
    'Ana Silva talked about meeting Lars Holm.',
    'Ana Silva told Lars Holm to be quiet during a heated exchange.',
    'I find sometimes in conversation with other teachers that Ana Silva is loud.',
    'They are small meetings of county leaders that ratify names.',
    'Lawmakers received Holm-linked gifts. Lars Holm is rich.',
    '"We are talking with supporters like you," Ana Silva said.',
    'Ana Silva and Lars Holm have met over the years in lifts.',
    'There was talk about the rift between Lars Holm and Ana Silva.',
    'An earlier version incorrectly stated that talks between Norway and Peru were under way.',
    'The new regime met opposition from the rest.',
    'The company met demand on Monday.',
    'The board of the company met on Monday.',
    'Farmers came to hear speakers demand negotiations with the leaders of the union.',
  ])('lists none: %s', (text) => expect(listed(text)).toEqual([]));
});

describe('sides that have no names of their own', () => {
  it.each([
    [
      "The minister has agreed to meet nurses' leaders next week.",
      "meeting: minister + nurses' leaders @ - 2024-05-13 planned",
    ],
    [
      "Teachers' leaders and the education ministry will hold talks on Friday.",
      "talks: Teachers' leaders + education ministry @ - 2024-05-10 planned",
    ],
    [
      "The company's directors met unions at its headquarters on Monday.",
      "meeting: company's directors + unions @ - 2024-05-06",
    ],
    ['Coalition partners met late on Sunday to discuss the budget.', 'meeting: Coalition partners @ - 2024-05-05'],
    [
      'Judges met lawyers for both sides behind closed doors on Monday.',
      'meeting: Judges + lawyers for both sides @ - 2024-05-06',
    ],
    [
      "The strike was called off after union leaders met the employers' negotiators at a hotel in Leeds on Monday night.",
      "meeting: union leaders + employers' negotiators @ Leeds 2024-05-06",
    ],
    [
      "Mayor Ana Silva met residents' groups and developers on Monday.",
      "meeting: Ana Silva + residents' groups + developers @ - 2024-05-06",
    ],
    [
      "Talks between lawyers for the boy's relatives and government officials ended on Monday.",
      "talks: lawyers for the boy's relatives + government officials @ - 2024-05-06",
    ],
    ['Talks between leaders of Peru and Chile ended on Monday.', 'talks: leaders of Peru and Chile @ - 2024-05-06'],
    [
      'Rail bosses and union leaders were locked in talks on Tuesday to avert a strike.',
      'talks: Rail bosses + union leaders @ - 2024-05-07',
    ],
    [
      'Talks at the conciliation service Acas between the union and the company broke up on Monday.',
      'talks: union + company @ - 2024-05-06',
    ],
    [
      "Ana Silva was due to meet the nurses' union on Tuesday but the meeting was cancelled.",
      "meeting: Ana Silva + nurses' union @ - 2024-05-07 called-off",
    ],
    [
      'Ana Silva was to meet Lars Holm in Lima on Tuesday, but the encounter was called off.',
      'meeting: Ana Silva + Lars Holm @ Lima 2024-05-07 called-off',
    ],
    [
      'Ana Silva was to meet Lars Holm in Lima on Tuesday, but it was cancelled.',
      'meeting: Ana Silva + Lars Holm @ Lima 2024-05-07 called-off',
    ],
    [
      'Ana Silva will meet Lars Holm in Lima on Tuesday, but it was the union that asked for it.',
      'meeting: Ana Silva + Lars Holm @ Lima 2024-05-14 planned',
    ],
    [
      'Ana Silva will meet Lars Holm on Tuesday but the visit was long planned.',
      'meeting: Ana Silva + Lars Holm @ - 2024-05-14 planned',
    ],
    [
      'Senators met the chief of staff, Lars Holm, on Capitol Hill on Monday.',
      'meeting: Senators + Lars Holm @ Capitol Hill 2024-05-06',
    ],
    [
      'Coalition talks between the Greens and the Liberals broke down on Monday.',
      'talks: Greens + Liberals @ - 2024-05-06',
    ],
    [
      'Ana Silva met leaders of the rail unions on Monday.',
      'meeting: Ana Silva + leaders of the rail unions @ - 2024-05-06',
    ],
    ['Okafor met Brandt in Oslo on Monday.', 'meeting: Okafor + Brandt @ Oslo 2024-05-06'],
  ])('%s', (text, expected) => expect(told(text)).toContain(expected));

  it.each(['Speaking to MPs, Ana Silva said no.', 'Norway is hosting the Olympics and the Paralympics.'])(
    'none: %s',
    (text) => expect(listed(text)).toEqual([]),
  );
});

describe('the speaker of a printed transcript', () => {
  const transcript = [
    'Remarks by President Ana Silva at a Press Conference',
    'PRESIDENT SILVA: Good afternoon. I met this morning with Prime Minister Lars Holm.',
    'Q: Did you raise fish?',
    'PRESIDENT SILVA: Yes. We also had a good meeting with the fisheries minister, Piet Vries, in Oslo on Tuesday.',
  ];

  it('is one of those whom "I" and "we" met', () => {
    expect(told(transcript.join('\n\n'))).toEqual([
      'meeting: Ana Silva + Lars Holm @ - 2024-05-09',
      'meeting: Ana Silva + Piet Vries @ Oslo 2024-05-07',
    ]);
  });

  it('is whose name stands before the colon', () => {
    expect(told('Ana Silva is a minister.\n\nForeign Minister Silva: Well, we met Lars Holm on Tuesday.')).toEqual([
      'meeting: Ana Silva + Lars Holm @ - 2024-05-07',
    ]);
  });

  it.each([
    'Ana Silva is a minister.\n\nNote: I met Lars Holm on Tuesday.',
    'PRESIDENT SILVA: No. President Ana Silva left.\n\nQ: We met Lars Holm on Tuesday.',
    'I met Lars Holm on Tuesday. Ana Silva is a minister.',
  ])('is nobody where no name is one: %s', (text) => expect(told(text)).toEqual([]));
});
