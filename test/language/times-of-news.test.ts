import { describe, it } from 'vitest';
import { checkTimes as check } from '../support/times.ts';

describe('times as the news tells them, in an article of Tuesday 4 March 2031', () => {
  it('what was done to a plan was done then; what a plan is for is still to come', () => {
    check('The council approved the plan late on [Friday].', ['2031-02-28']);
    check('The council has the plan to meet on [Friday]. Ministers drew up a plan for [Friday].', [
      '2031-03-07',
      '2031-03-07',
    ]);
  });

  it('a day has the year that is named behind it', () => {
    check('They plan a vote on [19 October next year].', ['2032-10-19']);
    check('The vote was held on [May 3 last year].', ['2030-05-03']);
    check('It opens on [4 June this year]. It shut on [March 5].', ['2031-06-04', '2031-03-05']);
  });

  it('“Today” in the name of a paper or a programme is no day', () => {
    check('The mayor told MILL TODAY that a Mill Today survey was wrong, and told the Today programme why.', []);
    check('Mill Workers Strike [Today]', ['2031-03-04']);
    check('MILL WORKERS STRIKE [TODAY]', ['2031-03-04']);
    check('[Today] the mill shut. “[Today] is a bad day,” she said.', ['2031-03-04', '2031-03-04']);
  });

  it('a sentence ends behind a name, but for one that is cut short', () => {
    check('They will talk about North Korea. In [September] Holm had helped.', ['2030-09']);
    check('They will see Prof. Holm in [September].', ['2031-09']);
  });

  it('since something in a month: the last one, whatever is told to come', () => {
    check('It would be her first trip since her inauguration in [June].', ['2030-06']);
    check('It will be her first trip, planned for [June].', ['2031-06']);
    check('Since the vote in [June] is near, the hall is shut.', ['2031-06']);
  });

  it('what nobody could avert has come', () => {
    check('Envoys failed to avert the [Thursday] strike.', ['2031-02-27']);
  });

  it('what a headline says that somebody is to do is to come', () => {
    check('Holm, Silva to discuss fish at [Monday] dinner', ['2031-03-10']);
    check('Oslo adds to losses on [Monday]', ['2031-03-03']);
    check('Holm flew from Oslo to Rome on [Monday].', ['2031-03-03']);
  });

  it('the end of the month, where no other is named, is that of the reader', () => {
    check('The bakers will be paid by [the end of the month].', ['2031-03']);
    check('In June 2030 the bakers struck, and were paid by [the end of the month].', ['2030-06']);
    check('The bakers struck on [that day].', ['XXXX-XX-XX']);
    check('The bakers struck in [that month]. They met in [the same week].', ['XXXX-XX', 'XXXX-WXX']);
  });

  it('a fortnight is two weeks', () => {
    check('The bakers struck [a fortnight ago].', ['2031-W08']);
    check('The bakers struck [a week ago].', ['2031-W09']);
  });

  it('weekdays counted in their month', () => {
    check('They meet on [the last Friday of March].', ['2031-03-28']);
    check('They met on [the first Monday in June 2030].', ['2030-06-03']);
    check('They met [last Friday] in [March].', ['2031-02-28', '2031-03']);
  });

  it('feasts of other calendars', () => {
    check('Shops closed for [Lunar New Year in 2025].', ['2025-01-29']);
    check('They will sing on [Orthodox Easter 2026], a week after [Easter 2026].', ['2026-04-12', '2026-04-05']);
    check('Shops closed for [Chinese New Year 1902].', ['XXXX-XX-XX']);
    check('Shops close for [Chinese New Year 2028], a day before [Seollal 2028].', ['2028-01-26', '2028-01-27']);
  });

  it('a month of which the past tells in so many words is over; what was announced or won may be to come', () => {
    check('The firm closed its mill in Lorne in [April] and cut 90 jobs.', ['2030-04']);
    check('The firm announced a rally in [April]. She won a place at a show in Lorne on [3 April].', [
      '2031-04',
      '2031-04-03',
    ]);
  });

  it('a day goes on from the day or month with a year that the sentence before tells', () => {
    check('It recalled the death of Rey Mora in [May 2029]. Mora was hurt in a van on [May 12]. He died on [May 19].', [
      '2029-05',
      '2029-05-12',
      '2029-05-19',
    ]);
    check('The boat sank on [December 28, 2027]. Divers found it on [January 4].', ['2027-12-28', '2028-01-04']);
    // Of late, to come, or two sentences on.
    check('Sales fell in [February 2029]. The firm sacked its head on [February 20].', ['2029-02', '2031-02-20']);
    check('The mill was shut in [May 2029]. It will reopen on [May 30].', ['2029-05', '2031-05-30']);
    check('The mill was shut in [May 2029]. Many left. The owner wept on [May 30].', ['2029-05', '2030-05-30']);
    check('The mill was shut in [May 2029]. The owner wept on [August 30].', ['2029-05', '2030-08-30']);
  });

  it('a year that opens a sentence is that of its days and months', () => {
    check('In [2027], bandits took the port in [June] and lost it on [3 August].', ['2027', '2027-06', '2027-08-03']);
    check('Since [2027], the bandits have left. They took the port in [June].', ['2027', '2030-06']);
  });

  it('a bank that cut its rate did so; a cut that could come is to come', () => {
    check('The bank cut its rate on [Thursday] in a move that could help.', ['2031-02-27']);
    check('A rate cut on [Thursday] could help.', ['2031-03-06']);
  });

  it('what is shut on a day will be', () => {
    check('Banks are closed [Monday], and shops are also shut on [Friday].', ['2031-03-10', '2031-03-07']);
    check('The bank is closed. The mayor said so on [Friday].', ['2031-02-28']);
  });

  it('what a calendar has set, with a weekday right behind its verb', () => {
    check('Talks open in Oslo [Thursday]. The strike ends [Friday]. Polls open [Sunday].', [
      '2031-03-06',
      '2031-03-07',
      '2031-03-09',
    ]);
    check('The council votes later on [Thursday]. Lawmakers return to work [Friday].', ['2031-03-06', '2031-03-07']);
    check('The gate was left open [Thursday]. His return to office on [Friday] was loud. They had to meet [Sunday].', [
      '2031-02-27',
      '2031-02-28',
      '2031-03-02',
    ]);
  });

  it('what befell somebody while something was being done is over', () => {
    check('Mora broke his neck while being carried in a van on [April 12].', ['2030-04-12']);
    check('A show that is being held in Lorne on [April 12] was sold out.', ['2031-04-12']);
  });
});
