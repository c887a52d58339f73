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
});
