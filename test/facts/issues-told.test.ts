import { describe, expect, it } from 'vitest';
import { articleOfText, readArticle } from '../../core/readout.ts';

/** What a text is read to say in so many words to be open or settled, as a reader would write it down. */
function told(text: string): readonly string[] {
  const { facts } = readArticle(articleOfText('a.txt', text, '2025-03-12'));
  return facts.flatMap((fact) => (fact.kind === 'issue' && fact.rule.startsWith('told-as-') ? [fact.label] : []));
}

/** Each matter that a text shows, and how it stands. */
function standing(text: string): readonly string[] {
  const { facts } = readArticle(articleOfText('a.txt', text, '2025-03-12'));
  return facts.flatMap((fact) => (fact.kind === 'issue' ? [`${fact.label}: ${fact.status}`] : []));
}

const check = (text: string, expected: readonly string[]): void => expect(told(text)).toEqual(expected);

describe('what stands in the way', () => {
  it.each<[string, string[]]>([
    ['The main obstacle is the width of the canal, officials said.', ['width of the canal']],
    [
      'Sticking points besides pay include night shifts and who fills the rota.',
      ['night shifts', 'who fills the rota'],
    ],
    [
      'The sticking points, two envoys said, are unchanged: how fast tolls are cut, what pilots may see, and for how long the lock stays shut.',
      ['how fast tolls are cut', 'what pilots may see', 'for how long the lock stays shut'],
    ],
    ['The length of the pier remains a stumbling block.', ['length of the pier']],
    ['They face thorny issues such as herring quotas and boat licences.', ['herring quotas', 'boat licences']],
    [
      'He laid down three conditions: a lasting cut in tolls, inspection of ferries, and a new lock.',
      ['lasting cut in tolls', 'inspection of ferries', 'lock'],
    ],
    ['The main issue is ferry fares.', ['ferry fares']],
  ])('%s', check);

  it.each([
    ['All of its main objections—ferry fares and harbour tolls—were fully answered.', 'eased'],
    ['Its concerns, such as ferry fares and harbour tolls, were not addressed.', 'open'],
    ['Its main objections—ferry fares and harbour tolls—were met with scorn.', 'open'],
    ['It will strike until its main objections—ferry fares and harbour tolls—are met.', 'open'],
    ['Its main objections are ferry fares and harbour tolls, and the envoys were met by Holm.', 'open'],
    ['None of its main objections—ferry fares and harbour tolls—were answered.', 'open'],
    ['Its concerns, such as ferry fares and harbour tolls, are to be addressed.', 'open'],
  ])('stands as it was heard: %s', (text, status) => {
    expect(standing(text)).toEqual(expect.arrayContaining([`ferry fares: ${status}`, `harbour tolls: ${status}`]));
  });

  it('is over where the last of it was settled', () => {
    const stands = standing('Ministers settled the last two issues: the harbour tolls and ferry fares.');
    expect(stands).toEqual(expect.arrayContaining(['harbour tolls: resolved', 'ferry fares: resolved']));
  });

  it.each([
    'The main obstacle was overcome in May.',
    'She raised three issues at the table.',
    'The island has many hurdles and a stadium.',
    'Officials discussed issues such as tourism.',
  ])('names nothing here: %s', (text) => check(text, []));
});

describe('what is said to be open', () => {
  it.each<[string, string[]]>([
    ['A European Union grant is on hold.', ['European Union grant']],
    ['Also unresolved is the width of the canal.', ['width of the canal']],
    ['At issue is a strip of marsh.', ['strip of marsh']],
    ['A dispute over a £5m break fee is also unresolved.', ['£5m break fee']],
    ['The status of the islands, meanwhile, has never been settled.', ['status of the islands']],
    ['Whether the ferry will run in winter is an open question.', ['Whether the ferry will run in winter']],
    [
      'What happens in a flood that lasts for weeks, and whether a third town could rule, remained unresolved.',
      ['What happens in a flood that lasts for weeks', 'whether a third town could rule'],
    ],
    [
      'The question of whether pilots can be moved without their consent was referred to a joint committee.',
      ['whether pilots can be moved without their consent'],
    ],
    ['It is not clear how the bridge will be paid for.', ['how the bridge will be paid for']],
    ['The accord leaves the fate of the harbour undecided.', ['fate of the harbour']],
    ['The deal does not address fishing rights.', ['fishing rights']],
    ['Ministers clashed over who should pay for the pier.', ['who should pay for the pier']],
    ['The rules for night ferries are still being haggled over by two ministers.', ['rules for night ferries']],
    ['Any cut in the harbour grant was not acceptable to the islands.', ['cut in the harbour grant']],
    ['The pier toll is anathema to the islanders.', ['pier toll']],
    ['The draft does not say who pays for the pier.', ['who pays for the pier']],
    ['The accord does not specify the width of the canal.', ['width of the canal']],
  ])('%s', check);

  it.each([
    'It was not immediately clear how many people died.',
    'The cause of the fire is unclear.',
    'It is unclear what caused the crash.',
    'The shop is open on Sundays.',
    'The border has been settled.',
    'The route could be settled by May.',
    'It is not clear whether they would extend it.',
    'The plan does not cover cats.',
    'The mayor does not say who pays for the pier.',
    'The deal does not say when it was signed.',
    'The pier toll was debated on Monday.',
    'The driver’s behaviour was unacceptable.',
    'She left the town for later trains.',
  ])('is nothing here: %s', (text) => check(text, []));
});

describe('what is shown and not said to be open', () => {
  it.each([
    ['Progress has been made with Oslo on ferry fares.', 'ferry fares: eased'],
    ['Ministers narrowed their differences over herring quotas.', 'herring quotas: eased'],
    ['The contract includes higher night pay.', 'night pay: resolved'],
    ['The guild wants compensation for damage to boats.', 'compensation for damage to boats: open'],
    ['They are at odds over ferry fares and pilot fees.', 'pilot fees: open'],
    ['There is a lack of clarity on ferry fares.', 'ferry fares: open'],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual([]);
    expect(standing(text)).toContain(expected);
  });

  it.each(['The choir made progress in May.', 'Their talks will also include herring quotas.'])(
    'is not settled or eased here: %s',
    (text) => expect(standing(text).filter((one) => !one.endsWith('open'))).toEqual([]),
  );
});

describe('what is asked for', () => {
  it.each<[string, string[]]>([
    [
      'The guild wants tolls cut, an end to night shifts for crews working alone and a new pier.',
      ['tolls', 'night shifts for crews', 'pier'],
    ],
    ['They are asking for higher wages and shorter hours.', ['wages', 'shorter hours']],
    ['What the crews did not get: night pay or a longer pier.', ['night pay', 'pier']],
  ])('in a list is of each of its things: %s', check);

  it.each([
    'Tenants want peace.',
    'The guild wants the town to pay.',
    'Ana Silva wants Bo Reed and Carl Holm to come.',
  ])('is no list here: %s', (text) => check(text, []));
});

describe('what sides are divided over', () => {
  it('is listed where it is more than a pair', () => {
    check('Talks have stalled over ferry fares, night shifts and wages.', ['ferry fares', 'night shifts', 'wages']);
    check('They clashed over ferry fares.', []);
  });

  it('is not the law that somebody breaks', () => {
    expect(standing('The guild said the ban was in violation of Maltese law.').join()).not.toMatch(/Maltese law:/);
    expect(standing('The guild opposes the Maltese law.').join()).toMatch(/Maltese law: open/);
  });
});

it('what they only ask how to settle is open', () => {
  expect(standing('Neither town has agreed on how to resolve the dispute over fishing rights.')).toContain(
    'fishing rights: open',
  );
  expect(standing('The towns resolved the dispute over fishing rights.')).toContain('fishing rights: resolved');
});

describe('what is to be done', () => {
  it.each<[string, string[]]>([
    [
      'The demands, handed over in June by Oslo, included shutting the ferry line, closing a naval base and cutting links with Malta.',
      ['shutting the ferry line', 'closing a naval base', 'cutting links with Malta'],
    ],
    ['Their conditions include lifting the toll and paying crews in euros.', ['lifting the toll', 'paying crews']],
  ])('is listed by its deeds: %s', check);

  it.each([
    'The questions include lifting and hauling.',
    'The programme included shutting the gate and singing.',
    'They disagreed over the award, citing major flaws.',
    'Issues that they spoke of included trade, energy and tourism.',
  ])('is no list of what is open here: %s', (text) => check(text, []));
});

describe('what is still to be given', () => {
  it.each<[string, string[]]>([
    ['The deal needs ratification by both parliaments.', ['ratification by both parliaments']],
    ['The sale is subject to approval by the harbour board.', ['approval by the harbour board']],
    ['The pact is awaiting the consent of shareholders.', ['consent of shareholders']],
  ])('is open: %s', check);

  it.each(['The plan does not need approval.', 'The bridge needs paint.', 'The pact requires no ratification.'])(
    'is nothing here: %s',
    (text) => check(text, []),
  );
});

describe('what is made a condition', () => {
  it.each<[string, string[]]>([
    ['Talks cannot begin until ferry fares are cut.', ['ferry fares: open']],
    [
      'The guild will not return until ferry fares are cut, harbour tolls lifted and night shifts ended.',
      ['ferry fares: open', 'harbour tolls: open', 'night shifts: open'],
    ],
    ['Malta will block the grant unless Oslo lowers harbour tolls.', ['harbour tolls: open']],
    ['They refused to meet before the ferry fares were frozen.', ['ferry fares: open']],
    ['The mayor ruled out talks until ferry fares are rewritten.', ['ferry fares: open']],
    ['He will never sign before ferry fares are made known and harbour tolls withdrawn.', ['harbour tolls: open']],
  ])('is open: %s', (text, expected) => expect(standing(text)).toEqual(expect.arrayContaining(expected)));

  it.each([
    'She waited until the ferry fares were printed.',
    'He left before the ferry fares were known.',
    'Fire broke out before the ferry fares were printed.',
    'He did not eat until the ferry fares were printed.',
    'Nobody knew him until he painted ferry fares.',
  ])('is none here: %s', (text) => expect(standing(text).join()).not.toMatch(/ferry fares: open/));
});

describe('a refusal of two words', () => {
  it.each<[string, string]>([
    ['Members turned down the pay offer.', 'pay offer: open'],
    ['Senators voted down the ferry bill.', 'ferry bill: open'],
    ['A Danish fund pulled out of the rescue of the shipyard.', 'rescue of the shipyard: open'],
    ['The guild walked away from pay talks.', 'pay talks: open'],
    ['Judges threw out the salmon licences.', 'salmon licences: open'],
    ['Strikers held up ferry repairs.', 'ferry repairs: open'],
    ['Norway was fined over herring quotas.', 'herring quotas: open'],
  ])('%s', (text, expected) => expect(standing(text)).toContain(expected));

  it.each([
    'They turned down the street of the fish market.',
    'Anglers held up placards on salmon licences.',
    'She is a fine singer of salmon songs.',
    'A train pulled out of the station of the fish market.',
    'He walked out of the courtroom of the harbour board.',
  ])('is none here: %s', (text) => expect(standing(text)).toEqual([]));

  it('is no barrier that somebody breaks down, nor the convention that is broken', () => {
    expect(standing('Firemen broke down the harbour fence.')).toEqual([]);
    expect(standing('The guild says that this violates the Geneva Conventions.')).toEqual([]);
    expect(standing('Pay talks broke down on Friday.')).toEqual(['Pay talks: open']);
  });
});

describe('what has not come by the words beside it', () => {
  it.each([
    ['COP30 ended with no word on ferry fares.', 'ferry fares: open'],
    ['Ministers failed on Tuesday to agree on a harbour levy.', 'harbour levy: open'],
    ['Silva flew to Oslo on Sunday to break the deadlock over the harbour levy.', 'harbour levy: open'],
    ['The line suspended ferry services.', 'ferry services: open'],
  ])('is open: %s', (text, expected) => expect(standing(text)).toContain(expected));

  it.each([
    ['The strike ended with a deal on night shifts.', 'deal on night shifts: resolved'],
    ['They met on Monday and agreed to lift the harbour levy.', 'harbour levy: resolved'],
    ['Canada scrapped its digital services tax late on Sunday.', 'digital services tax: resolved'],
  ])('is over here: %s', (text, expected) => expect(standing(text)).toContain(expected));
});

it('is found in linear time', () => {
  const long = `The main obstacles are ${'fares, tolls and '.repeat(4000)}ferries.`;
  expect(told(long).length).toBeLessThan(20);
});
