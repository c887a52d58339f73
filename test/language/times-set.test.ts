import { describe, expect, test } from 'vitest';
import { articleOfText, readArticle } from '../../core/readout.ts';

/** The days of the times in a text that came out on Thursday, 17 March 2016. */
function daysIn(text: string): readonly (string | null)[] {
  return readArticle(articleOfText('a', text, '2016-03-17')).analysis.times.map(({ earliest }) => earliest);
}

const BEFORE = '2016-03-16';
const AFTER = '2016-03-23';

describe('what was set, put off or given on a day, or could not be done, was so in the past', () => {
  test.each([
    'The terms were set out by Holm in a letter on Wednesday.',
    'The ferry deal, which was set out in a draft on Wednesday, will end the row.',
    'A court in Lisk set bail at two million kroner on Wednesday.',
    'Workers set fire to tyres on Wednesday.',
    'The storm is expected to weaken after it hit the harbour on Wednesday.',
    'In a move that could raise prices, Norra cut its quota on Wednesday.',
    'Holm had been due to meet Berg on Wednesday.',
    'The vote on the harbour was postponed on Wednesday.',
    'The judge delayed the sale on Wednesday after a complaint.',
    'The truce was extended on Wednesday.',
    'The hearing was adjourned on Wednesday.',
    'Holm was given a warm welcome in Lisk on Wednesday.',
    'Holm could not be reached late on Wednesday.',
    'The ferry could not leave on Wednesday.',
    'Shots could be heard on Wednesday.',
  ])('%s', (text) => {
    expect(daysIn(text)).toEqual([BEFORE]);
  });
});

describe('to or for when something is set, put off or given is still to come', () => {
  test.each([
    'The vote was postponed until Wednesday.',
    'The strike has been put off to Wednesday.',
    'The vote has been rescheduled for Wednesday.',
    'The line was given until Wednesday to reply.',
    'The court is set to rule on Wednesday.',
    'The opening is set for Wednesday.',
    'The union set a walkout for Wednesday.',
    'The union set Wednesday as the deadline.',
    'The union set a Wednesday deadline.',
    'The vote could be delayed on Wednesday.',
    'The ferry could not leave before Wednesday.',
    'The vote could be held on Wednesday.',
    'The bank could set fares on Wednesday.',
    'Norra may announce a fare cut on Wednesday.',
    'Norra is expected to shut the harbour on Wednesday.',
    'The line plans to raise fares and cut services on Wednesday.',
    'The vote will be delayed again on Wednesday.',
  ])('%s', (text) => {
    expect(daysIn(text)).toEqual([AFTER]);
  });
});

describe('what a calendar has set is told in the present, and what one looks forward to is still to come', () => {
  test.each([
    'Voters in Lisk go to the polls on Wednesday.',
    'The fishing permits expire on Wednesday.',
    'It comes days before ministers gather in Lisk on Wednesday.',
    'The bill goes before the council on Wednesday.',
    'A vote is likely on Wednesday.',
    'Ahead of talks with Holm on Wednesday, Berg flew to Lisk.',
  ])('%s', (text) => {
    expect(daysIn(text)).toEqual([AFTER]);
  });

  test.each([
    'Voters refused to go to the polls on Wednesday.',
    'Voters did not go to the polls on Wednesday.',
    'Doctors helped them go to work on Wednesday.',
    'Ahead of the vote Berg said on Wednesday that he was ready.',
    'Berg, ahead of the vote, spoke on Wednesday.',
    'The Lisk boat finished ahead of Holm on Wednesday.',
  ])('not: %s', (text) => {
    expect(daysIn(text)).toEqual([BEFORE]);
  });
});

describe('a month right behind a past verb', () => {
  test.each([
    ['The fishing deal was signed in April.', '2015-04-01'],
    ['The walkout called in May was lifted.', '2015-05-01'],
    // The day of publication may be out by a little.
    ['The deal was signed on 18 March.', '2016-03-18'],
    ['The talks announced for April may fail.', '2016-04-01'],
    ['The deal will be signed in April.', '2016-04-01'],
  ])('is gone by: %s', (text, day) => {
    expect(daysIn(text)).toEqual([day]);
  });
});
