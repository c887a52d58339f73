import { describe, expect, it } from 'vitest';
import { articleOfText, readArticle } from '../../core/readout.ts';

/** How a matter of that name stands in a sentence. */
function standing(sentence: string, name: string): string | undefined {
  const { facts } = readArticle(articleOfText('a.txt', `A storm came. ${sentence}`, '2025-03-12'));
  return facts.flatMap((fact) => (fact.kind === 'issue' && fact.label === name ? [fact.status] : []))[0];
}

/** The names of all matters that a text shows to be at issue. */
function named(sentence: string): string {
  const { facts } = readArticle(articleOfText('a.txt', `A storm came. ${sentence}`, '2025-03-12'));
  return facts.flatMap((fact) => (fact.kind === 'issue' ? [fact.label] : [])).join(' | ');
}

describe('what somebody is to do, by a verb', () => {
  it.each([
    ['The ministry wants Norsk Kraft to sell its power grid.', 'power grid'],
    ['The court ordered the port to halt the crane purchases.', 'crane purchases'],
    ['The firm was told to publish the toll contracts.', 'toll contracts'],
    ['The guild called on Malta to lift the cod quota.', 'cod quota'],
  ])('is at issue by the thing it is to be done to: %s', (text, name) => expect(named(text)).toContain(name));

  it('is not at issue by what it is to be done with', () =>
    expect(named('The ministry ordered agencies to offset travel costs with the lottery proceeds.')).not.toContain(
      'lottery proceeds',
    ));

  it.each([
    'The mayor told reporters that the harbour levy was paid.',
    'The line ordered three ferries.',
    'The pilot asked passengers to sit down.',
  ])('is none where nobody is to do anything: %s', (text) => expect(named(text)).toBe(''));
});

describe('a judgement of a matter', () => {
  it.each([
    ['The guild called the ferry toll premature.', 'ferry toll'],
    ['The cod quota does not go far enough, campaigners say.', 'cod quota'],
    ['Customers would foot the bill for the sewage plant.', 'sewage plant'],
  ])('shows it to be contested: %s', (text, name) => expect(named(text)).toContain(name));

  it('is none of a distance', () =>
    expect(named('The boats lay far enough from the reef zone on Monday.')).not.toContain('reef'));
});

describe('a vote on who governs', () => {
  it.each([
    ['The premier survived a no-confidence vote two weeks ago.', 'no-confidence vote'],
    ['The far left filed a motion of no confidence.', 'motion of no confidence'],
  ])('is a matter: %s', (text, name) => expect(named(text).split(' | ')).toContain(name));

  it('is none where somebody is confident', () => expect(named('The mayor voted with confidence on Monday.')).toBe(''));
});

describe('what nobody would say', () => {
  it('is an open question of what is to come', () =>
    expect(named('The ministry would not say when the crossings will be opened.')).toContain(
      'when the crossings will be opened',
    ));

  it('is none of what was', () =>
    expect(named('The ministry would not say who opened the crossings.')).not.toContain('who opened'));
});

describe('who acts', () => {
  it.each([
    ['Border troops clash over the dam.', 'troops clash'],
    ['Greens quarrel over the dam.', 'quarrel'],
    ['Koreans march over the dam.', 'march'],
    ['Norsk Havn levies fees on trucks, critics say, and drivers object.', 'levies'],
    ['Silva returns to the harbour dispute.', 'returns'],
  ])('is no part of the name of a matter: %s', (text, name) => expect(named(text)).not.toContain(name));

  it('but tax returns are one', () =>
    expect(named('The guild opposes the publication of the tax returns.')).toContain('tax returns'));
});

describe('what is planned', () => {
  it.each([
    ['The guild rejected plans to close the ferry school.', 'ferry school'],
    ['The firm rejected a bid to acquire the uranium mine.', 'uranium mine'],
  ])('is named by the thing that it is to be done to: %s', (text, name) => expect(named(text)).toBe(name));

  it('is named by itself where it has a word of its own', () =>
    expect(named('The guild rejected the merger plan to save money.')).toContain('merger plan'));
});

describe('what has not come', () => {
  it.each([
    ['Had the tram tax been approved, fares would have risen.', 'tram tax'],
    ['Without the grain deal signed, ships will not sail.', 'grain deal'],
    ['Parents want the exam results annulled.', 'exam results'],
    ['At the talks Silva will ask for help in making progress on the dam treaty.', 'dam treaty'],
  ])('is open: %s', (text, name) => expect(standing(text, name)).toBe('open'));

  it.each([
    ['The board had approved the tram tax.', 'tram tax', 'resolved'],
    ['They made progress on the dam treaty.', 'dam treaty', 'eased'],
    ['Malta was asked to help, and the sides made progress on the dam treaty.', 'dam treaty', 'eased'],
  ])('is not where it has: %s', (text, name, status) => expect(standing(text, name)).toBe(status));
});

describe('what somebody is dealt with over', () => {
  it.each([
    ['Malta expelled two diplomats over the leak.', 'leak'],
    ['Islanders are suing the ministry over the wind farm.', 'wind farm'],
    ['The coalition could collapse over the housing bill.', 'housing bill'],
    ['The two firms are locked in a fight over chip patents.', 'chip patents'],
    ['Malta expelled two diplomats over the leak last week.', 'leak'],
    ['Malta expelled two diplomats over the border levy.', 'border levy'],
    ['Malta is suing Peru over the sea wall.', 'sea wall'],
    ['Two states fought over the dam.', 'dam'],
  ])('is at issue: %s', (text, name) => expect(named(text)).toBe(name));

  it.each([
    'Two ministers resigned over the weekend.',
    'Drivers marched over the past year.',
    'They were fighting over the border.',
    'Rebels marched over the mountains.',
    'Silva and Holm were fighting over dinner.',
    'Fans rallied all over the country.',
    'The board ousted Holm over the objections of the guild.',
    'Police arrested 20 men for taking over the ferry.',
    'Police arrested protesters over two days.',
  ])('is none of a time, a place, a meal or another verb: %s', (text) => expect(named(text)).toBe(''));

  it('is open where it remains to be seen', () =>
    expect(named('It remains to be seen who will pay for the harbour cleanup.')).toContain('who will pay'));
});

describe('a phrase', () => {
  it.each([
    ['Airlines object to the landing charges.', 'object'],
    ['The judge put the deportation flights on hold.', 'hold'],
    ['Drivers blocked the fuel depot in anger.', 'anger'],
  ])('ends before what is no part of it: %s', (text, word) => expect(named(text)).not.toContain(word));
});
