import { describe, expect, it } from 'vitest';
import { articleOfText, readArticle } from '../../core/readout.ts';

/** The values of an article of Tuesday 12 April 2016. */
function values(text: string): readonly string[] {
  return readArticle(articleOfText('a.txt', text, '2016-04-12')).analysis.times.map(({ value }) => value);
}

const check = (text: string, expected: string): void => expect(values(text)).toEqual([expected]);

describe('a month or a day gone by this year that is said to be to come is of the next', () => {
  it.each([
    ['She will be sworn in on January 20.', '2017-01-20'],
    ['The court will hear the case on February 3.', '2017-02-03'],
    ['The summit is to be held on January 14, officials said.', '2017-01-14'],
    ['The levy is due to end in January.', '2017-01'],
    ['The pact will expire in March and is not to be renewed.', '2017-03'],
    ['The trial opens in February.', '2017-02'],
    ['The mine will reopen in May.', '2016-05'],
    ['Holm takes office in January.', '2017-01'],
    ['The fee comes into force in January.', '2017-01'],
    ['The visit, planned for May, was called off.', '2016-05'],
  ])('%s', check);

  it.each([
    ['She will appeal the January 20 ruling.', '2016-01-20'],
    ['The prize will honour the accord signed in March.', '2016-03'],
    ['He will remember the talks in March.', '2016-03'],
    ['Those who voted in March will vote again.', '2016-03'],
    ['The tax will be cut, officials said in March.', '2016-03'],
    ['The trials opened in February.', '2016-02'],
    ['Holm took office in January.', '2016-01'],
    ['The takes in January were good.', '2016-01'],
    ['The pact will expire on April 10.', '2016-04-10'],
  ])('but not: %s', check);
});

describe('a verb of another clause says nothing of the day', () => {
  it.each([
    ['The bank cut rates on Thursday, a move that could hurt savers.', '2016-04-07'],
    ['The party split on Monday over whether it should join.', '2016-04-11'],
    ['The bank could cut rates on Thursday.', '2016-04-14'],
    ['On Thursday, the bank will cut rates.', '2016-04-14'],
    ['Early on Thursday, the bank will open its doors.', '2016-04-14'],
    ['Then, in September, Holm signed a pact on eels.', '2015-09'],
    ['Rates are low. Later in September, Holm signed a pact on eels.', '2015-09'],
  ])('%s', check);
});

describe('what somebody is meeting, holding or flying to is to come', () => {
  it.each([
    ['Holm is meeting Silva on Friday.', '2016-04-15'],
    ['Voters are going to the polls on Friday.', '2016-04-15'],
    ['Holm is following up the visit with talks on Friday with Ana Silva.', '2016-04-15'],
    ['Police are investigating a blast on Friday.', '2016-04-08'],
    ['The town is mourning the victims of the fire on Friday.', '2016-04-08'],
    ['They were meeting on Friday.', '2016-04-08'],
  ])('%s', check);
});

it('the last week of a month is no last week', () => {
  check('In the last week of February she flew home.', '2016-02');
  check('She flew home last week.', '2016-W14');
  check('In the last week, twelve ships passed.', '2016-W14');
});
