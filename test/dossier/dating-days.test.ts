import { describe, expect, it } from 'vitest';
import { dateArticles } from '../../core/dossier/assemble.ts';
import type { Article } from '../../core/model/article.ts';
import { articleOfText, readArticle } from '../../core/readout.ts';

/** The windows that articles get in one step; a day given with an article is its day of publication. */
function windowsOf(...texts: readonly (readonly [text: string, day: string | null])[]): readonly string[] {
  const readings = texts.map(([text, day], i) => readArticle(articleOfText(`a${i}.txt`, text, day)));
  const found = dateArticles(readings);
  const windowOf = ({ id }: Article): string => {
    const window = found.get(id);
    return window ? `${window.earliest} to ${window.latest}` : '-';
  };
  return readings.map(({ article }) => windowOf(article));
}

/** 14 June is a Wednesday in 2028 and none in 2029. */
const OWN =
  'Strikes by bakers were held on 1 and 6 June, said Ana Silva of the Bakers Federation. A march on Wednesday 14 June is off. ' +
  'Lars Holm said bakers will strike again on 20 June. Millers may also march in 2029.';

describe('an article with days but no year', () => {
  it('is dated by a weekday that fits one year only, after its past days and before those to come', () => {
    expect(windowsOf([OWN, null])).toEqual(['2028-06-06 to 2028-06-20']);
  });

  it.each([
    ['no year is told as coming', OWN.replace('may also march in 2029', 'marched in 2029')],
    ['the weekday fits no year near by', OWN.replace('Wednesday', 'Monday')],
    ['two weekdays do not fit together', OWN.replace('on 20 June', 'on Friday 20 June')],
    ['nothing is to come', OWN.replace('will strike again', 'spoke')],
    ['no weekday stands with a date', OWN.replace('Wednesday ', '')],
  ])('is left open where %s', (_, text) => expect(windowsOf([text, null])).toEqual(['-']));
});

/** Of 7 June 2028, a Wednesday; 1 June is a Thursday, 6 June a Tuesday. */
const DATED =
  'Two days of strikes by bakers were held in Norway and Chile on 1 June 2028 and 6 June 2028, said Ana Silva of the Bakers Federation. ' +
  'Minister Lars Holm was sorry.';
const ON = '2028-06-07';

describe('an article that names a day of another one', () => {
  const begun =
    'Bakers have started a strike in Norway. Ana Silva said so. Minister Lars Holm was sorry. ' +
    'A second strike will go ahead on 6 June.';
  const weekday =
    'Strikes by bakers in Norway and Chile on Tuesday shut shops, said Ana Silva. Minister Lars Holm was sorry. ' +
    'A strike on 6 June shut more.';

  it('on a series that has begun came out between its days', () => {
    expect(windowsOf([DATED, ON], [begun, null])[1]).toBe('2028-06-01 to 2028-06-06');
  });

  it('on a series that has begun, and whose first day is still to come, came out on that day', () => {
    expect(windowsOf([DATED, ON], [`${begun} The first strike by bakers in Norway will shut shops.`, null])[1]).toBe(
      '2028-06-01 to 2028-06-01',
    );
    expect(windowsOf([DATED, ON], [`${begun} The first strike by bakers in Norway shut shops.`, null])[1]).toBe(
      '2028-06-01 to 2028-06-06',
    );
  });

  it('came out within a week of an event that it gives the weekday of', () => {
    expect(windowsOf([DATED, ON], [weekday, null])[1]).toBe('2028-06-06 to 2028-06-12');
  });

  it.each([
    ['the people are others', begun.replace('Ana Silva', 'Ola Berg').replace('Lars Holm', 'Aino Laine')],
    ['the day is told of something else', begun.replace('A second strike will go ahead', 'Schools will close')],
    ['nothing has begun', begun.replace('have started', 'may call')],
    ['the day is another', begun.replace('6 June', '9 June')],
    ['the weekday is another', weekday.replace('on Tuesday', 'on Friday')],
    ['the event of the weekday is another', weekday.replace('Strikes by bakers in Norway and Chile', 'Rain')],
  ])('is left open where %s', (_, text) => expect(windowsOf([DATED, ON], [text, null])[1]).toBe('-'));

  it('is left open where two years have the day', () => {
    const later = DATED.replaceAll('2028', '2029');
    expect(windowsOf([DATED, ON], [later, '2029-06-07'], [begun, null])[2]).toBe('-');
  });

  it('keeps the passages of both articles as the reason', () => {
    const readings = [readArticle(articleOfText('a.txt', DATED, ON)), readArticle(articleOfText('b.txt', begun, null))];
    const [window] = dateArticles(readings).values();
    expect(window?.basis).toBe('inferred');
    expect(window?.because?.rule).toBe('shared-day');
    expect(new Set(window?.because?.spans.map(({ article }) => article)).size).toBe(2);
  });
});

/** Of 8 June 2028, a Thursday: the talks were on Wednesday, 7 June; the next ones are on Monday, 12 June. */
const TOLD =
  'Mediator Ana Silva called off the march of the bakers in Lima on Wednesday. Rain fell. The sea was calm. ' +
  'The Bakers Federation will vote on the new oven rules on Monday. Minister Lars Holm was sorry. Nobody else spoke. ' +
  'Ovens went cold in nine towns. Flour ran short.';
const TOLD_ON = '2028-06-08';

describe('an article that names the weekday of an event of another one', () => {
  const after =
    'The march of the bakers in Lima that mediator Ana Silva called off on Wednesday had cost a fortune. Minister Lars Holm said so.';
  const before =
    'The vote of the Bakers Federation on new oven rules will be on Monday. Ana Silva and Lars Holm waited.';
  const sameCompany =
    'Mediator Ana Silva and Minister Lars Holm of the Bakers Federation met in Quito on Wednesday. Rain fell.';

  it.each([
    ['after the event, within a week', `Rain fell. ${after}`, '2028-06-07 to 2028-06-13'],
    ['after the event of its first sentence, within a week', after, '2028-06-07 to 2028-06-13'],
    ['before an event to come, within a week', before, '2028-06-06 to 2028-06-12'],
  ])('came out %s', (_, text, expected) => expect(windowsOf([TOLD, TOLD_ON], [text, null])[1]).toBe(expected));

  it.each([
    ['the event is another', after.replace('march of the bakers', 'concert').replace('called off', 'heard')],
    ['the weekday is another', after.replace('Wednesday', 'Friday')],
    ['the people are others', after.replace('Ana Silva', 'Aino Laine').replace('Lars Holm', 'Ola Berg')],
    ['only the people are the same', sameCompany],
    [
      'the weekday goes with another verb',
      after.replace('called off on Wednesday', 'called off was mourned on Wednesday'),
    ],
    ['somebody only said it then', before.replace('will be on Monday', 'is due, they said on Monday')],
    ['somebody is quoted with it', `"${before.slice(0, -37)}" Ana Silva and Lars Holm said.`],
  ])('is left open where %s', (_, text) => expect(windowsOf([TOLD, TOLD_ON], [text, null])[1]).toBe('-'));

  it.each([
    ['last Wednesday', '2028-06-08 to 2028-06-20'],
    ['today', '2028-06-07 to 2028-06-07'],
    ['yesterday', '2028-06-08 to 2028-06-08'],
    ['earlier this week', '2028-06-07 to 2028-06-11'],
    ['last week', '2028-06-12 to 2028-06-18'],
    ['earlier this month', '2028-06-07 to 2028-06-30'],
    ['last month', '2028-07-01 to 2028-07-31'],
    ['last Friday', '-'],
    ['next Wednesday', '2028-05-25 to 2028-06-06'],
  ])('that it calls %s came out then', (words, expected) => {
    const text = after.replace('on Wednesday', words);
    expect(windowsOf([TOLD, TOLD_ON], [text, null])[1]).toBe(expected);
  });

  it('is left open where two days are told so', () => {
    expect(windowsOf([TOLD, TOLD_ON], [TOLD, '2028-06-01'], [after, null])[2]).toBe('-');
  });
});

describe('an article that names its days to come by weekday and by date', () => {
  /** In 2028, 14 June is a Wednesday and 19 June a Monday. */
  const paired =
    'Bakers will vote on Wednesday, said Ana Silva of the Bakers Federation. Millers will vote next Monday. ' +
    'Minister Lars Holm will count votes on 14 June. The last votes will be counted on 19 June.';

  it('came out before these days, in the year of the others', () => {
    expect(windowsOf([DATED, ON], [paired, null])[1]).toBe('2028-06-08 to 2028-06-14');
  });

  it.each([
    ['only one day is named twice', paired.replace('The last votes will be counted on 19 June.', '')],
    ['one of the weekdays is another', paired.replace('next Monday', 'next Sunday')],
    ['a weekday goes with none of them', `${paired} Shops will open on Friday.`],
    ['the days were', paired.replaceAll('will vote', 'voted').replaceAll('will ', 'did ').replace('next', 'last')],
    ['the people are others', paired.replace('Ana Silva', 'Ola Berg').replace('Lars Holm', 'Aino Laine')],
  ])('is left open where %s', (_, text) => expect(windowsOf([DATED, ON], [text, null])[1]).toBe('-'));
});

describe('an article that tells what another one announces', () => {
  /** Of Tuesday 6 June 2028, of what is to be on Friday 9 June. */
  const announced: readonly [string, string] = [
    'Bakers in Norway will go on strike on Friday, said Ana Silva of the Bakers Federation. Minister Lars Holm was sorry.',
    '2028-06-06',
  ];
  const told = (lead: string): string => `${lead} Ana Silva waved. Minister Lars Holm shrugged. Norway had no bread.`;

  it('came out within the week of the weekday on which it happened', () => {
    expect(windowsOf(announced, [told('Ovens went cold on Friday as bakers in Norway began a strike.'), null])[1]).toBe(
      '2028-06-09 to 2028-06-15',
    );
  });

  it('came out before it, where it announces what another one tells', () => {
    const happened: readonly [string, string] = [
      'Bakers in Norway went on strike on Friday, said Ana Silva. Minister Lars Holm was sorry.',
      '2028-06-10',
    ];
    const plan = told('Bakers in Norway will go on strike on Friday.');
    expect(windowsOf(happened, [plan, null])[1]).toBe('2028-06-03 to 2028-06-09');
  });

  it('is left open on another weekday, of another kind of event, and where two such days are told', () => {
    const monday = told('Ovens went cold on Monday as bakers in Norway began a strike.');
    const vote = told('Ovens went cold on Friday as bakers in Norway voted.');
    const friday = told('Ovens went cold on Friday as bakers in Norway began a strike.');
    const again: readonly [string, string] = [announced[0], '2028-06-14'];
    expect(windowsOf(announced, [monday, null])[1]).toBe('-');
    expect(windowsOf(announced, [vote, null])[1]).toBe('-');
    expect(windowsOf(announced, again, [friday, null])[2]).toBe('-');
  });
});

describe('an article on one of a series of days', () => {
  const on = (text: string): string | undefined =>
    windowsOf([DATED, ON], [`${text} Ana Silva said so. Minister Lars Holm was sorry.`, null])[1];

  it.each([
    ['that it tells without a day', 'Bakers in Norway struck for a second day.', '2028-06-06 to 2028-06-07'],
    [
      'that it gives the weekday of',
      'Bakers in Norway began the first of two strikes on Thursday.',
      '2028-06-01 to 2028-06-07',
    ],
  ])('%s came out then', (_, text, expected) => expect(on(text)).toBe(expected));

  it.each([
    ['the series has no such day', 'Bakers in Norway struck for a third day.'],
    ['the series is of another number', 'Bakers in Norway began the first of three strikes on Thursday.'],
    ['the weekday is another', 'Bakers in Norway began the first of two strikes on Monday.'],
    ['the day is to come', 'Bakers in Norway will strike for a second day.'],
    ['the series is another', 'Rain shut schools in Lima for a second day.'],
  ])('is left open where %s', (_, text) => expect(on(text)).toBe('-'));

  const second = (more: string): string | undefined => {
    const later = `${DATED} Strikes by bakers in ${more} will be held on 11 July 2028 and 12 July 2028.`;
    return windowsOf(
      [later, ON],
      ['Bakers in Norway and Chile struck for a second day. Ana Silva said so. Minister Lars Holm was sorry.', null],
    )[1];
  };

  it('is of a round where the days are apart, and of none of two in a row', () => {
    const rounds = (day: string): string | undefined =>
      windowsOf(
        [
          `Strikes by bakers in Norway and Chile were held on 1 June 2028 and ${day}, said Ana Silva. Minister Lars Holm was sorry.`,
          '2028-06-20',
        ],
        ['Bakers in Norway and Chile began a second round of strikes. Ana Silva said so. Lars Holm was sorry.', null],
      )[1];
    expect(rounds('9 June 2028')).toBe('2028-06-09 to 2028-06-10');
    expect(rounds('2 June 2028')).toBe('-');
  });

  it('is of the one that shares all that another does, and more', () => {
    expect(second('Norway')).toBe('2028-06-06 to 2028-06-07');
    expect(second('Norway and Chile')).toBe('-');
  });
});

describe('an article that gives a weekday with its date', () => {
  const own =
    'Bakers ended a vote last Tuesday, 13 June. Ana Silva of the Bakers Federation and Minister Lars Holm spoke.';

  it('is dated by the year of the others on the same matter', () => {
    expect(windowsOf([DATED, ON], [own, null])[1]).toBe('2028-06-14 to 2028-06-20');
  });

  it.each([
    ['the weekday does not fit that year', own.replace('Tuesday', 'Monday')],
    ['the people are others', own.replace('Ana Silva', 'Ola Berg').replace('Lars Holm', 'Aino Laine')],
    ['nothing says on which side of it the article lies', own.replace('last Tuesday', 'Tuesday')],
  ])('is left open where %s', (_, text) => expect(windowsOf([DATED, ON], [text, null])[1]).toBe('-'));
});

describe('an article that quotes what another one quotes', () => {
  const words =
    '"We will bake no more bread until the ovens are safe for all of us," Ana Silva of the Bakers Federation said';
  const told = `${words}.`;

  it('was published within the week of the weekday that it gives the words', () => {
    expect(windowsOf([told, ON], [`Rain fell. ${words} on Tuesday.`, null])[1]).toBe('2028-06-06 to 2028-06-12');
    expect(windowsOf([told, ON], [`${words} on Tuesday.`, null])[1]).toBe('2028-06-06 to 2028-06-12');
  });

  it.each([
    ['the other came out on another day', [told, '2028-06-10'], `${words} on Tuesday.`],
    ['the words are others', [told, ON], '"Nobody has asked me about any of this before," Ana Silva said on Tuesday.'],
    ['the speaker is another', [told, ON], `${words.replace('Ana Silva', 'Ola Berg')} on Tuesday.`],
    ['no weekday is given', [told, ON], told],
  ] as const)('is left open where %s', (_, other, text) => expect(windowsOf(other, [text, null])[1]).toBe('-'));
});
