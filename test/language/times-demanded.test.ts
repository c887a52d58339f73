import { describe, expect, test } from 'vitest';
import { articleOfText, readArticle } from '../../core/readout.ts';

/** The days named in a text that came out on Thursday, 17 March 2016. */
function daysIn(text: string): readonly (string | null)[] {
  const { times } = readArticle(articleOfText('a', text, '2016-03-17')).analysis;
  return times.filter(({ type }) => type === 'DATE').map(({ earliest }) => earliest);
}

const BEFORE = '2016-03-16';
const AFTER = '2016-03-23';

describe('what is called for, threatened, faced or given is still to come', () => {
  test.each([
    'Dockers called for a general strike on Wednesday.',
    'The union called a strike for Wednesday.',
    'Party leaders called for a day of mourning on Wednesday.',
    'Crews threatened a walkout Wednesday.',
    'Crews threatened to walk out on Wednesday.',
    'Holm urged her supporters to take to the streets on Wednesday.',
    'The mayor called on the ferry crews to boycott the Wednesday vote.',
    'The ministry is bracing for protests on Wednesday.',
    'The premier faces a confidence vote on Wednesday.',
    'The lease is up for renewal on Wednesday.',
    'The rebels gave the town until Wednesday to yield.',
    'Holm demanded an answer by Wednesday.',
    'The board is likely to approve the lease on Wednesday.',
    'Holm was to appear in court on Wednesday.',
    'The council meets on Wednesday to elect a speaker.',
  ])('%s', (text) => {
    expect(daysIn(text)).toEqual([AFTER]);
  });
});

describe('the day of calling, telling or of what is over is not', () => {
  test.each([
    'Dockers called on Wednesday for a general strike.',
    'There were familiar faces at the meeting on Wednesday.',
    'Extra ferries made up for the strikes on Wednesday.',
    'Holm called for an end of the strike on Wednesday.',
    'Holm called for talks with the union in Lisk on Wednesday.',
    'The union called a meeting on Wednesday.',
    'Holm urged Berg to pass the law on Wednesday.',
    'The premier faced a confidence vote on Wednesday.',
    'The board is likely to have approved the lease on Wednesday.',
    'Holm was able to leave on Wednesday.',
    'The harbour was closed until Wednesday.',
    'The crews had left by Wednesday.',
    'The strike on Wednesday drew thousands.',
    'Holm asked Berg on Wednesday to stay.',
  ])('%s', (text) => {
    expect(daysIn(text)).toEqual([BEFORE]);
  });
});

describe('a month in which something cancelled was to be', () => {
  const months = (text: string): readonly string[] =>
    readArticle(articleOfText('a', text, '2016-03-17')).analysis.times.map(({ value }) => value);
  test.each([
    ['The council cancelled its fair in July.', '2016-07'],
    ['Crews called off a march in May.', '2016-05'],
    ['The council cancelled its fair and moved to Lisk in July.', '2015-07'],
    ['The council cancelled its fair on Monday.', '2016-03-14'],
  ])('%s', (text, value) => expect(months(text)).toEqual([value]));
});
