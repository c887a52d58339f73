import { describe, expect, it } from 'vitest';
import { articleOfText } from '../../core/ingest/ingest.ts';
import { readLanguage } from '../../core/language/read.ts';
import { checkTimes as check } from '../support/times.ts';

function values(text: string): readonly string[] {
  return readLanguage(articleOfText('a', text, '2031-03-04')).times.map(({ value }) => value);
}

describe('days against the day of publication', () => {
  it('to which something is put off are still to come', () => {
    check('The vote was put off to [June]. They postponed the dinner until [Friday].', ['2031-06', '2031-03-07']);
    check('The vote was moved on [Friday]. He drove to the harbour on [Friday].', ['2031-02-28', '2031-02-28']);
  });

  it('on which something was delayed by a length of time are past', () => {
    check('Snow delayed the tram by two hours on [Friday].', ['2031-02-28']);
    check('The dinner was delayed to [Friday].', ['2031-03-07']);
  });

  it('at the end of a range are of the week that it begins in, or the one after', () => {
    check('They will sing from [Monday] to [Friday].', ['2031-03-10', '2031-03-14']);
    check('They will sing from [Thursday] to [Friday].', ['2031-03-06', '2031-03-07']);
  });

  it('behind "following": after them, unless an article makes another of them', () => {
    check('Following [Monday]’s talks they signed. Following [January]’s vote he left.', ['2031-03-03', '2031-01']);
    check('They met on 3 February 2031 and again [the following Tuesday].', ['2031-02-04']);
  });

  it('weekdays by tense', () => {
    check('They met on [Monday].', ['2031-03-03']);
    check('They will meet on [Thursday].', ['2031-03-06']);
    check("Drivers called off [Thursday]'s strike.", ['2031-03-06']);
    check('Drivers call off [Thursday] strike.', ['2031-03-06']);
    check('Talks averted the [Thursday] strike.', ['2031-03-06']);
    check('The airline cancelled nine flights on [Thursday].', ['2031-02-27']);
    check('They met [yesterday] and will meet [tomorrow].', ['2031-03-03', '2031-03-05']);
  });

  it('a participle behind “be” has the time of what stands before it', () => {
    check('The ferry could be jolted by waves on [Thursday]. Holm must be told on [Friday].', [
      '2031-03-06',
      '2031-03-07',
    ]);
    check('The ferry was jolted by waves on [Thursday]. The bill was to be signed on [Friday].', [
      '2031-02-27',
      '2031-03-07',
    ]);
  });

  it('weekdays beside their week are of that week', () => {
    // The Monday of this week is the day before; of last week, eight days before.
    check('They met on [Monday] of last week.', ['2031-02-24']);
    check('They met on [Sunday] last week and [last week] on [Thursday].', ['2031-03-02', '2031-W09', '2031-02-27']);
    check('They will meet on [Monday] of next week.', ['2031-03-10']);
    check("On [Monday] last week's accord was signed.", ['2031-03-03']);
    check('They met on [Monday]. Last week she was away.', ['2031-03-03']);
  });

  it('months and years', () => {
    check('It fell [last month] and [last year].', ['2031-02', '2030']);
    check('It fell [last February].', ['2030-02']);
    check('It fell [last January].', ['2031-01']);
    check('They will vote [next month].', ['2031-04']);
    check('The ban, which takes effect on [September 1], is old.', ['2031-09-01']);
    check('The waiver expires on [June 30].', ['2031-06-30']);
  });

  it('in the clause of a year are of that year', () => {
    check('It recalled 2024, when she joined them on [15 October] and left [the next day].', [
      '2024-10-15',
      '2024-10-16',
    ]);
    check('He led in 2024 when it rained in [April].', ['2024-04']);
    check('It recalled 2024. When she joined them on [15 October], it rained.', ['2030-10-15']);
    check('In 2024 he led, and on [15 January] he left.', ['2031-01-15']);
  });

  it('a week on from a day is a day', () => {
    check('They met on 3 February. [A week later] they parted.', ['2031-02-10']);
    check('They met in February. [A week later] they parted.', ['XXXX-WXX']);
  });

  it('the present tells what a calendar has set', () => {
    check('The court hears the case on [Monday].', ['2031-03-10']);
    check('She left on [Monday] and returns to Oslo on [Friday].', ['2031-03-03', '2031-03-07']);
    check('Talks resume on [Saturday] after they broke down on [Sunday].', ['2031-03-08', '2031-03-02']);
    check('Talks failed to resume on [Saturday].', ['2031-03-01']);
    check('He says he met them on [Friday].', ['2031-02-28']);
  });

  it('a month some way ahead is the last one where a past verb stands with it', () => {
    check('The firm was sold in [June].', ['2030-06']);
    check('The firm will be sold in [June].', ['2031-06']);
    check('The firm declared a payout due in [April].', ['2031-04']);
  });

  it('a first name is no month', () => {
    expect(values('Ministers Ana Silva and Jan Kowalsk signed it.')).toEqual([]);
    expect(values('On 5 Jan President Silva signed it.')).toHaveLength(1);
    check('They signed it in [Jan] and left.', ['2031-01']);
    check('It was signed in [Jan] President Silva said.', ['2031-01']);
  });

  it('a night that nothing places is that of the news, not of what is long past', () => {
    check('The bombs of [Feb. 7] killed ten. Troops struck camps [overnight].', ['2031-02-07', '2031-03-04TNI']);
    check('The bombs of [March 2] killed ten. Troops struck camps [overnight].', ['2031-03-02', '2031-03-02TNI']);
  });

  it('a story in the news that has only its header’s day goes on from that', () => {
    check('2031-03-04\n\nWhen she arrived on [Monday], it rained.', ['2031-03-03']);
  });

  it('spans, quarters, decades and seasons', () => {
    check('They spoke for [three days].', ['P3D']);
    check('Profit fell in [the third quarter].', ['2030-Q3']);
    check('It began in [the 1990s].', ['199']);
    check('They met [two weeks ago].', ['2031-W08']);
  });

  it('full dates in several forms', () => {
    check('They met on [22 September 2025], [September 23, 2025] and [2025-09-24].', [
      '2025-09-22',
      '2025-09-23',
      '2025-09-24',
    ]);
  });

  it('leaves a weekday open where the day of publication is not known', () => {
    check('They met on [Monday].', ['XXXX-WXX-1'], null);
  });
});

describe('a date of January in an article of December', () => {
  const on = '2030-12-18';

  it('is the coming one where the article says elsewhere that it is still to come', () => {
    check(
      'Drivers will stop work on [20 January]. The guild announced a walkout on [9 January].',
      ['2031-01-20', '2031-01-09'],
      on,
    );
    check(
      'Drivers will stop work on [20 January]. Mr Ruiz said the [January] stoppage showed resolve.',
      ['2031-01-20', '2031-01'],
      on,
    );
    check(
      'The board set talks for [9 January 2031]. It had no choice but to hold them in [January].',
      ['2031-01-09', '2031-01'],
      on,
    );
    check(
      'Drivers will stop work on [20 January]. They announced a well-supported rally on [9 January].',
      ['2031-01-20', '2031-01-09'],
      on,
    );
  });

  it('has no year where nothing tells which one was announced', () => {
    check('The guild announced a walkout on [9 January].', ['XXXX-01-09'], on);
    check('The ministers agreed to meet in Quito on [9 January].', ['XXXX-01-09'], on);
  });

  it('is the one gone by where it happened, whatever else is to come', () => {
    check('Sales fell in [January].', ['2030-01'], on);
    check(
      'Drivers will stop work on [20 January]. The old depot burned down on [9 January].',
      ['2031-01-20', '2030-01-09'],
      on,
    );
    check('The two states agreed a ceasefire in [January].', ['2030-01'], on);
    check(
      'Drivers will stop work on [20 January]. Mr Ruiz told the court in [January] that he was ill.',
      ['2031-01-20', '2030-01'],
      on,
    );
    check('The guild announced on [9 January] that it would merge.', ['2030-01-09'], on);
    check('The guild announced a walkout on [9 January 2030].', ['2030-01-09'], on);
  });

  it('is the near one in an article of January and February', () => {
    check('The guild announced a walkout on [9 January].', ['2031-01-09'], '2031-01-05');
    check('The guild announced a walkout on [9 January].', ['2031-01-09'], '2031-02-05');
  });
});

describe('a story of years long past', () => {
  const story =
    'The war began on 3 May 1871. Troops crossed the river on 9 May 1871. The town fell on 20 June 1871. The gate broke on 28 June 1871. They met on 2 July 1871. ';

  it('goes on from its last date', () => {
    check(`${story}On [11 July] they left.`, ['1871-07-11']);
  });

  it('is not led astray by a year named in passing', () => {
    check(`${story}A paper printed in 1905 says so. On [11 July] they left.`, ['1871-07-11']);
    check(`${story}They held back guns for the campaign planned for 1873. On [11 July] they left.`, ['1871-07-11']);
  });

  it('moves on with a year that opens its sentence', () => {
    check(`${story}In 1875, the kings met again. On [11 July] they left.`, ['1875-07-11']);
  });
});

describe('a day named by what happens on it', () => {
  it('has the date that the text gives it', () => {
    check('Opening night, January 23, 2031, was full. They sang on the [opening night].', ['2031-01-23TNI']);
    check('The vote is on June 9, [polling day]. They meet before [polling day].', ['2031-06-09', '2031-06-09']);
    check('[Election Day] (April 5) will come soon.', ['2031-04-05']);
  });

  it('is no time where the text does not date it', () => {
    expect(values('He won on election day, and the opening night was full.')).toEqual([]);
    expect(values('He left on 9 June. The wedding day was cold.')).toEqual(['2030-06-09']);
  });
});

describe('a range', () => {
  it('does not join a weekday and a month', () => {
    check('After a revision [Friday] to [December]’s figures, trade rose.', ['2031-02-28', '2030-12']);
  });
});

describe('a year that is counted over two', () => {
  it('is one time of both', () => {
    check('Tea output fell in the [2029/30] season, from [1999/2000] levels.', ['2029/2030', '1999/2000']);
    const [time] = readLanguage(articleOfText('a', 'The club lost money in 2029/30.', '2031-03-04')).times;
    expect([time?.earliest, time?.latest]).toEqual(['2029-01-01', '2030-12-31']);
  });

  it('is none where the numbers do not follow each other, or are of something else', () => {
    expect(values('Form 2029/35 and file 2029/30/4 were lost.')).not.toContain('2029/2030');
  });
});

describe('a comparison with the time before', () => {
  it('moves nothing on: the next one compares with the same', () => {
    check('On 10 February 2031 tea fell from [the previous week]. Rice rose from [the previous week].', [
      '2031-W06',
      '2031-W06',
    ]);
  });
});

describe('March', () => {
  it('is the month where figures are told of it', () => {
    check('Sales rose for [March]. The year ended [March], with a [March] loss, was poor.', [
      '2031-03',
      '2031-03',
      '2031-03',
    ]);
    check('He sold tea for [March]/[April] delivery; the [March] figures are out.', ['2031-03', '2031-04', '2031-03']);
  });

  it('is none where people walk, or bear the name', () => {
    expect(values('The Women’s March was loud. She joined the March for Jobs, and March said so.')).toEqual([]);
    expect(values('Crowds march for peace, and a march began.')).toEqual([]);
  });
});

describe('the present and lengths without a number', () => {
  it('“at present”, “to date”', () => {
    check('At [present], the mill is shut. It is the largest loan to [date].', ['PRESENT_REF', 'PRESENT_REF']);
    expect(values('At present prices it is up to date, and they hope to date it.')).toEqual([]);
    expect(values('The bones are hard to date. Lena met a man whom she wanted to date.')).toEqual([]);
  });

  it('what something takes, or comes after', () => {
    check('Repairs may take [years]. The deal followed [months] of talks.', ['PXY', 'PXM']);
    expect(values('The boom years of tin are gone. Hens of all ages lost days of the week.')).toEqual([]);
  });
});

describe('what is no time', () => {
  it.each([
    'Her 6-year-old son spoke.',
    'The 14-year-old spoke.',
    'He may march in the second row.',
    'She sat down and wed him.',
  ])('%s', (text) => expect(values(text)).toEqual([]));
});
