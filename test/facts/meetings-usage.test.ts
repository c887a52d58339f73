import { describe, expect, it } from 'vitest';
import { toldAsReal as told } from '../support/told-meetings.ts';

describe('where and when a meeting stands in another clause', () => {
  it.each([
    [
      'what is done after a meeting is done there',
      'Foreign Minister Ana Silva made the offer in Rabat on Monday after a meeting with Lars Holm.',
      'Ana Silva + Lars Holm @ Rabat 2024-05-06',
    ],
    [
      'whoever speaks after talks does so on their day',
      'Ana Silva said on Tuesday, shortly after talks with Lars Holm in Oslo, that the deal was near.',
      'Ana Silva + Lars Holm @ Oslo 2024-05-07',
    ],
    [
      'a day before the subject is that of the saying',
      'On 8 April Norwegian Foreign Minister Ana Silva, after talks with Lars Holm in Quito, said it might take months.',
      'Ana Silva + Lars Holm @ Quito 2024-04-08',
    ],
    [
      'somebody is somewhere for talks',
      'President Ana Silva is in Beijing for talks with President Lars Holm.',
      'Ana Silva + Lars Holm @ Beijing -',
    ],
  ])('%s', (_, text, expected) => expect(told(text)).toEqual([expected]));

  it.each([
    [
      'days lie between',
      'Ana Silva resigned on Tuesday, two days after a meeting with Lars Holm.',
      'Ana Silva + Lars Holm @ - -',
    ],
    [
      'whoever leaves met before',
      'Ana Silva flew to Lima on Tuesday after talks with Lars Holm.',
      'Ana Silva + Lars Holm @ - -',
    ],
  ])('not where %s', (_, text, expected) => expect(told(text)).toEqual([expected]));
});

describe('who meets', () => {
  it.each([
    [
      'the sides stand behind what was done with the meeting',
      'A meeting was held on Tuesday between Ana Silva and Lars Holm in Oslo.',
      'Ana Silva + Lars Holm @ Oslo 2024-05-07',
    ],
    [
      'a meal is given for somebody',
      'Ana Silva hosted a dinner for Lars Holm in Oslo on Tuesday.',
      'Ana Silva + Lars Holm @ Oslo 2024-05-07',
    ],
    [
      'a meal is given in honour of somebody',
      'Ana Silva gave a lunch on Tuesday in honour of Lars Holm.',
      'Ana Silva + Lars Holm @ - 2024-05-07',
    ],
    [
      'somebody is thanked in a call',
      'Ana Silva thanked Lars Holm in a phone call on Tuesday.',
      'Ana Silva + Lars Holm @ - 2024-05-07',
    ],
    [
      'a video conference',
      'President Ana Silva held a video conference with Lars Holm on Tuesday.',
      'Ana Silva + Lars Holm @ - 2024-05-07',
    ],
    [
      'two origins before one noun are one group',
      'French and German leaders met in Toulon on Tuesday.',
      'French and German leaders @ Toulon 2024-05-07',
    ],
    [
      'people meet each other over coffee at a place with a name',
      'Ana Silva and Lars Holm met over coffee at a Brown’s in Bergen on Tuesday evening.',
      'Ana Silva + Lars Holm @ Bergen 2024-05-07',
    ],
    [
      'a relative clause stands between the meeting and who acts',
      'In a meeting with Lars Holm, who came to Oslo on Tuesday, President Ana Silva said that it must be fair.',
      'Ana Silva + Lars Holm @ - -',
    ],
    [
      'a title behind the name of somebody who is rung up',
      'Premier Lars Holm called Ana Silva, president of the Bakers Union, on Sunday.',
      'Lars Holm + Ana Silva @ - 2024-05-05',
    ],
    [
      'ministers taken up by their number',
      'The ministers of Norway, Chile and Peru spoke. The three ministers met in Oslo on Tuesday.',
      'Norway + Chile + Peru @ Oslo 2024-05-07',
    ],
    [
      'leaders without a number are all of them',
      'The leaders of Norway, Chile and Peru spoke. Prime Minister Ana Silva and President Pedro Rojas sang. The leaders met in Oslo on Tuesday.',
      'Norway + Chile + Peru @ Oslo 2024-05-07',
    ],
    [
      'counterparts by their names',
      'Foreign Minister Ana Silva met her French and German counterparts, Jean Noir and Karl Weiss, in Oslo on Tuesday.',
      'Ana Silva + Jean Noir + Karl Weiss @ Oslo 2024-05-07',
    ],
    [
      'two titles before one name',
      'Lisk News Chairman and CEO Pedro Rojas met Ana Silva on Tuesday.',
      'Pedro Rojas + Ana Silva @ - 2024-05-07',
    ],
    [
      'an office and somebody by name',
      'The chairman and Prime Minister Lars Holm met Ana Silva on Tuesday.',
      'chairman + Lars Holm + Ana Silva @ - 2024-05-07',
    ],
    [
      'a king in his castle',
      'President Ana Silva had lunch with the king at Windsor Castle on Tuesday.',
      'Ana Silva + king @ Windsor Castle 2024-05-07',
    ],
    [
      'surnames behind a title in the plural',
      'Ana Silva met Foreign Ministers Noir, Weiss and Bianchi in Oslo on Tuesday.',
      'Ana Silva + Noir + Weiss + Bianchi @ Oslo 2024-05-07',
    ],
    [
      'a name behind a title and its short form',
      'Ana Silva conferred with the Secretary of the Supreme Council (SC) Pedro Rojas on Tuesday.',
      'Ana Silva + Pedro Rojas @ - 2024-05-07',
    ],
    [
      'leaders of two states named most, whoever else is listed',
      'Norway and Chile quarrel. Norway and Peru signed a treaty. Chile left Norway. The prime ministers of both countries met in Quito on Tuesday.',
      'Norway + Chile @ Quito 2024-05-07',
    ],
    [
      'sides taken up, beside a mediator',
      'Norway and Chile are at odds over fish. Both sides met in Oslo on Tuesday with mediator Ana Silva.',
      'Norway + Chile + Ana Silva @ Oslo 2024-05-07',
    ],
  ])('%s', (_, text, expected) => expect(told(text)).toEqual([expected]));

  it.each([
    [
      'towns are no sides',
      'Oslo and Bergen grow. The two sides met in Oslo on Tuesday.',
      'The two sides @ Oslo 2024-05-07',
    ],
    [
      'a number that does not fit',
      'Norway and Chile spoke. President Ana Silva received the three foreign ministers on Tuesday.',
      'Ana Silva + three foreign ministers @ - 2024-05-07',
    ],
    [
      'others than those told before',
      'Norway and Chile spoke. Ana Silva met the other ministers on Tuesday.',
      'Ana Silva + ministers @ - 2024-05-07',
    ],
  ])('nobody else is meant: %s', (_, text, expected) => expect(told(text)).toEqual([expected]));

  it.each([
    ['a question', 'Will Ana Silva meet Lars Holm again tonight?'],
    ['a conference that is no call', 'Ana Silva held a news conference with reporters on Tuesday.'],
    ['a meeting named by its place', 'A day after the Lima meeting Ana Silva hardened her stance.'],
    ['a dinner for many', 'Ana Silva gave a dinner for charity on Tuesday.'],
    ['somebody who is no caller', 'Lars Holm called Ana Silva, president of the Bakers Union, a liar.'],
  ])('no meeting: %s', (_, text) => expect(told(text)).toEqual([]));
});

describe('ambassadors summoned, leaders seen, meetings attended', () => {
  it.each([
    [
      'a government summons an ambassador',
      'Norway summoned the Chilean ambassador on Tuesday over the remarks.',
      'Norway + Chilean ambassador @ - 2024-05-07',
    ],
    [
      'an ambassador is summoned by a minister',
      'The Chilean ambassador was summoned by Foreign Minister Ana Silva on Tuesday.',
      'Chilean ambassador + Ana Silva @ - 2024-05-07',
    ],
    [
      'somebody is to see a leader somewhere',
      'President Ana Silva is due to see Prime Minister Lars Holm in Oslo on Friday.',
      'Ana Silva + Lars Holm @ Oslo 2024-05-10 planned',
    ],
    [
      'leaders saw each other',
      'President Ana Silva and Prime Minister Lars Holm last saw each other in Oslo in March.',
      'Ana Silva + Lars Holm @ Oslo 2024-03-01',
    ],
    [
      'whom somebody telephoned',
      'Ana Silva, whom President Lars Holm telephoned on Tuesday, denied it.',
      'Lars Holm + Ana Silva @ - 2024-05-07',
    ],
    [
      'a meeting attended by several',
      'Tuesday’s meeting in Oslo was attended by Ana Silva, Lars Holm and Piet Vries.',
      'Ana Silva + Lars Holm + Piet Vries @ Oslo 2024-05-07',
    ],
    [
      'back at the table with the other side',
      'The union would be back at the table with the company on Saturday.',
      'union + company @ - 2024-05-11 planned',
    ],
    [
      'a clause behind another noun of time',
      'Norway and Chile quarrel. It was the first time the two sides had met in Oslo.',
      'Norway + Chile @ Oslo -',
    ],
  ])('%s', (_, text, expected) => expect(told(text)).toEqual([expected]));

  it.each([
    ['a court summons somebody', 'The court summoned Pedro Rojas on Tuesday.'],
    ['an ambassador called home', 'Norway summoned its strength and its troops on Tuesday.'],
    ['somebody seen doing something', 'President Ana Silva saw Prime Minister Lars Holm leave the house on Tuesday.'],
    ['somebody seen on a screen', 'President Ana Silva saw Prime Minister Lars Holm on television on Tuesday.'],
    ['witnesses see a leader', 'Witnesses saw President Ana Silva in Oslo on Tuesday.'],
    ['a son seen', 'Ana Silva saw her son in Oslo on Tuesday.'],
    ['no point in it', 'Ana Silva has said she sees no point in meeting with Lars Holm.'],
    ['no interest in it', 'Ana Silva said she had no interest in meeting Lars Holm on Tuesday.'],
  ])('no meeting: %s', (_, text) => expect(told(text)).toEqual([]));
});

describe('a union and an employer', () => {
  const dispute = 'The Bakers Union struck Lisk Mills Group on Monday. Lisk Mills Group regretted it. ';

  it.each([
    [
      'the two sides',
      'The two sides last met on April 22 in Oslo with mediator Ana Silva.',
      ' + Ana Silva @ Oslo 2024-04-22',
    ],
    [
      'a session of nobody in particular',
      'A bargaining session on Tuesday night in Oslo failed.',
      ' @ Oslo 2024-05-07',
    ],
    ['talks of nobody in particular', 'Talks broke down on Tuesday in Oslo.', ' @ Oslo 2024-05-07'],
    ['the union and the company', 'The union met the company on Tuesday in Oslo.', ' @ Oslo 2024-05-07'],
    ['those who negotiate for them', 'Union negotiators met company officials on Tuesday.', ' @ - 2024-05-07'],
  ])('%s', (_, text, rest) => expect(told(dispute + text)).toEqual([`Bakers Union + Lisk Mills Group${rest}`]));

  it.each([
    ['without sides that the article names', 'Prices rose. Talks broke down on Tuesday in Oslo.'],
    ['without a day', `${dispute}Talks broke down.`],
    ['a session that bargains about nothing', `${dispute}The session on Tuesday was about cakes.`],
  ])('no meeting: %s', (_, text) => expect(told(text)).toEqual([]));
});

describe('the simple present with a weekday', () => {
  it.each([
    ['is a plan', 'Ana Silva meets Lars Holm in Oslo on Tuesday.', 'Ana Silva + Lars Holm @ Oslo 2024-05-14 planned'],
    ['of several, too', 'Ana Silva and Lars Holm meet on Monday.', 'Ana Silva + Lars Holm @ - 2024-05-13 planned'],
  ])('%s', (_, text, expected) => expect(told(text)).toEqual([expected]));

  it.each([
    ['the past', 'Ana Silva met Lars Holm in Oslo on Tuesday.', 'Ana Silva + Lars Holm @ Oslo 2024-05-07'],
    ['a date', 'Ana Silva meets Lars Holm in Oslo on May 7.', 'Ana Silva + Lars Holm @ Oslo 2024-05-07'],
  ])('not %s', (_, text, expected) => expect(told(text)).toEqual([expected]));
});

describe('what stands beside a meeting', () => {
  it.each([
    [
      'a time of a relative clause is not its day',
      'Ana Silva, who has kept silent for 2023, also met Lars Holm in Oslo in March.',
      'Ana Silva + Lars Holm @ Oslo 2024-03-01',
    ],
    [
      'talks that it was on the sidelines of are no other one',
      'Ana Silva met Lars Holm in Oslo on the sidelines of talks between Norway and the Group of Ten.',
      'Ana Silva + Lars Holm @ Oslo -',
    ],
  ])('%s', (_, text, expected) => expect(told(text)).toEqual([expected]));
});

describe('surnames that the article never gives in full', () => {
  it.each([
    ['a host and a guest', 'Macron hosted Merz at the Élysée on Tuesday.', 'Macron + Merz @ Élysée 2024-05-07'],
    ['two who meet', 'Macron and Merz met in Toulon on Tuesday.', 'Macron + Merz @ Toulon 2024-05-07'],
    ['one of them known', 'President Ana Silva met Merz in Toulon on Tuesday.', 'Ana Silva + Merz @ Toulon 2024-05-07'],
  ])('%s', (_, text, expected) => expect(told(text)).toEqual([expected]));

  it.each([
    ['a contest', 'Italy hosted Eurovision on Saturday.'],
    ['a team', 'The team met Arsenal on Saturday.'],
    ['a house of parliament', 'Silva met Parliament on Tuesday.'],
    ['a longer name', 'Macron met Deutsche Bank on Tuesday.'],
    ['any place where people gather', 'Exiles sing in any place where exiles gather in Miami.'],
  ])('no meeting: %s', (_, text) => expect(told(text)).toEqual([]));
});

it('whoever comes out of a meeting was there, whoever was named before', () => {
  const text =
    'State Department officials were silent. Lawyers for the family emerged from their third meeting with federal officials in Miami on Tuesday.';
  expect(told(text)).toEqual(['Lawyers for the family + federal officials @ Miami 2024-05-07']);
});

describe('the day and the place that stand before', () => {
  it.each([
    [
      'the same day is the one told last',
      'The round lasted until 31 March; President Ana Silva telephoned Prime Minister Lars Holm the same day.',
      'Ana Silva + Lars Holm @ - 2024-03-31',
    ],
    [
      'the same day that they met',
      'On 2 May Piet Vries threatened to leave, the same day that President Ana Silva met Lars Holm in Oslo.',
      'Ana Silva + Lars Holm @ Oslo 2024-05-02',
    ],
    [
      'a paragraph is set in a place',
      'Meanwhile in Lima, a spokesman spoke of barley. Ana Silva on Tuesday held a meeting with Lars Holm.',
      'Ana Silva + Lars Holm @ Lima 2024-05-07',
    ],
    [
      'the next paragraph is not',
      'Meanwhile in Lima, a spokesman spoke of barley.\n\nAna Silva on Tuesday held a meeting with Lars Holm.',
      'Ana Silva + Lars Holm @ - 2024-05-07',
    ],
    [
      'an aside stands before it',
      'Ana Silva met Lars Holm, accompanied by aides, in Oslo on Tuesday.',
      'Ana Silva + Lars Holm @ Oslo 2024-05-07',
    ],
    [
      'whoever comes with somebody is no side',
      'Ana Silva and her team met Lars Holm in Oslo on Monday.',
      'Ana Silva + Lars Holm @ Oslo 2024-05-06',
    ],
  ])('%s', (_, text, expected) => expect(told(text)).toEqual([expected]));
});

it('a bilateral meeting with several people is one with each', () => {
  expect(
    told(
      'Minister Ana Silva will hold a bilateral meeting with Foreign Minister Lars Holm, Foreign Minister Paul Moe and the Foreign Minister of Tunisia in Split on Friday.',
    ),
  ).toEqual([
    'Ana Silva + Lars Holm @ Split 2024-05-10 planned',
    'Ana Silva + Paul Moe @ Split 2024-05-10 planned',
    'Ana Silva + Foreign Minister of Tunisia @ Split 2024-05-10 planned',
  ]);
  expect(told('A bilateral meeting between Ana Silva and Lars Holm was held in Lima on Monday.')).toHaveLength(1);
});

it('a welcome on arrival is no meeting', () => {
  expect(told('Ana Silva was received at the airport by Lars Holm, the chief of protocol.')).toEqual([]);
  expect(told('Prime Minister Lars Holm welcomed Ana Silva on her arrival in Oslo on Monday.')).toEqual([]);
  expect(told('President Ana Silva received Lars Holm on Monday in Lima.')).toHaveLength(1);
  expect(told('President Ana Silva met Lars Holm at the airport in Lima on Monday.')).toHaveLength(1);
});

it('many rounds without a day or a place are no meeting in particular', () => {
  expect(told('Peru and Chile have held a number of rounds of naval and consular talks.')).toEqual([]);
  expect(told('Ana Silva has had a series of meetings with Lars Holm.')).toEqual([]);
  expect(told('Ana Silva held several meetings with Lars Holm in Lima on Monday.')).toHaveLength(1);
  expect(told('Ana Silva held a series of meetings with Lars Holm, Paul Moe and Maria Diaz.')).toHaveLength(3);
});
