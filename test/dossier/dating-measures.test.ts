import { expect, it } from 'vitest';
import { dateArticles } from '../../core/dossier/assemble.ts';
import { amountsIn, sharesDiffer } from '../../core/dossier/dating/amounts.ts';
import { articleOfText, dossierOf, readArticle } from '../../core/readout.ts';

const BODY = '\n\nAna Silva of the United Nations praised Lars Holm of the European Union.';

/** The window of an undated article beside one of Saturday 20 May 2028. */
function beside(dated: string, undated: string): string {
  const known = readArticle(articleOfText('a.txt', dated + BODY, '2028-05-20'));
  const open = readArticle(articleOfText('b.txt', undated + BODY, null));
  const found = dateArticles([known, open]).get(open.article.id);
  return found ? `${found.earliest} to ${found.latest}` : '-';
}

const IMPATIENT = 'Earlier on Friday, Silva voiced anger over the slow pace of the ongoing talks on mackerel quotas.';

it('a weekday that opens its sentence goes with the verb behind it', () => {
  const anger = 'voiced dismay over the slow pace of the talks on mackerel quotas.';
  expect(beside(IMPATIENT, `On Friday, Silva ${anger}`)).toBe('2028-05-19 to 2028-05-25');
  expect(beside(IMPATIENT, `On Friday Silva ${anger}`)).toBe('2028-05-19 to 2028-05-25');
});

it.each([
  ['another verb', 'On Friday, Silva rejected dismay over the slow pace of the talks on mackerel quotas.'],
  ['what was said of it', 'On Friday, Silva said the slow pace of the talks on mackerel quotas voiced dismay.'],
  ['another clause', 'On Friday, Silva, who voiced dismay over the slow pace of the talks on mackerel quotas, left.'],
])('but not with %s', (_, undated) => expect(beside(IMPATIENT, undated)).toBe('-'));

it('the same talks begin on the same weekday, whatever else the sentences tell', () => {
  const known =
    'The trawlers want to raise ice, fuel and the price of nets before joining the fishery talks that started on Friday in Lima.';
  const open =
    'The main union of the coast agreed to attend the fishery talks which began in Lima on Friday, after a boycott.';
  expect(beside(known, open)).toBe('2028-05-19 to 2028-05-25');
  expect(beside(known, open.replace('fishery talks', 'harbour works'))).toBe('-');
});

it('one measure that is to come on a day and on its weekday, by its share', () => {
  const known = 'Silva wrote that she would raise the duty on imported mackerel to 30% from 26 May.';
  const open =
    'The duty of 15% is half the 30% on imported mackerel that Silva had threatened to levy starting on Friday.';
  expect(beside(known, open)).toBe('2028-05-20 to 2028-05-26');
  expect(beside(known, open.replace('30%', '40%'))).toBe('-');
  expect(beside(known, open.replace('starting on Friday', 'starting on Monday'))).toBe('-');
});

it('shares that differ are of different matters, sums are not', () => {
  expect(sharesDiffer('a duty of 50%', 'a duty of 30 per cent')).toBe(true);
  expect(sharesDiffer('a duty of 30 percent, not 50', 'a duty of 30%')).toBe(false);
  expect(sharesDiffer('a fund of $2bn', 'a fund of €3 billion')).toBe(false);
  expect([...amountsIn('€93bn by 2030, 1,200 ships, 7.5% and $4 million')]).toEqual([
    '€93 billion',
    '7.5 %',
    '$4 million',
  ]);
});

it('a plan by its weekday is no news of another measure that came on such a day', () => {
  const known =
    'Silva wrote a letter announcing her plans to impose duties of 30% on all mackerel from Norway from 26 May.';
  const open = 'On Friday, Silva lost patience over the mackerel from Norway and threatened to impose duties of 50%.';
  expect(beside(known, open)).toBe('-');
});

const PLAN = 'Silva wrote that she would raise the duty on imported mackerel to 30% from 26 May.';
const HALF =
  'The duty of 15% is half the 30% on imported mackerel that Silva had threatened to levy starting on Friday.';

/** The days on which the second of two articles came out, and those of the meetings in it. */
function read(undated: string): readonly string[] {
  const readings = [
    readArticle(articleOfText('a.txt', PLAN + BODY, '2028-05-17')),
    readArticle(articleOfText('b.txt', `${HALF} Mackerel is dear.\n\n${undated}${BODY}`, null)),
  ];
  const { articles, meetings } = dossierOf(readings);
  const { earliest, latest } = articles.find(({ source }) => source.names[0] === 'b.txt')?.published ?? {};
  return [`${earliest} to ${latest}`, ...meetings.map(({ date }) => `${date.earliest} to ${date.latest}`)];
}

it('a weekday that is told as over and as to come is the day itself', () => {
  const both = 'Okon reacted to the accord early on Tuesday.\n\nAna Silva will meet Lars Holm in Lima on Tuesday.';
  expect(read(both)).toEqual(['2028-05-23 to 2028-05-23', '2028-05-23 to 2028-05-23']);
});

it.each([
  ['another weekday', 'Okon reacted early on Monday. Ana Silva will meet Lars Holm in Lima on Tuesday.'],
  ['one that was to be', 'Okon reacted early on Tuesday. Ana Silva was set to meet Lars Holm in Lima on Tuesday.'],
  ['the one before', 'Okon left last Tuesday. Ana Silva will meet Lars Holm in Lima on Tuesday.'],
  [
    'one that somebody is quoted with',
    '“I left on Tuesday,” Okon said. Ana Silva will meet Lars Holm in Lima on Tuesday.',
  ],
])('but not by %s', (_, undated) => expect(read(undated)[0]).toBe('2028-05-20 to 2028-05-26'));
