import { describe, expect, it } from 'vitest';
import type { EventReport } from '../../core/model/fact.ts';
import { articleOfText, dossierOf, readArticle } from '../../core/readout.ts';

/** The events of a text published on Thursday 16 May 2024: "type date | words". */
function check(text: string, expected: readonly string[]): void {
  const { article, facts } = readArticle(articleOfText('a.txt', text, '2024-05-16'));
  const events = facts.filter((fact): fact is EventReport => fact.kind === 'event');
  const told = events.map(({ type, date, status, evidence: [at] }) => {
    const day = date.earliest === date.latest ? (date.earliest ?? 'undated') : `${date.earliest} to ${date.latest}`;
    return `${type} ${status} ${day} | ${article.text.slice(at.start, at.end)}`;
  });
  expect(told).toEqual(expected);
}

describe('an event', () => {
  it('is told in its whole sentence where that is short', () => {
    check('Farmers in Moravia blocked three border roads on Tuesday.', [
      'imposition happened 2024-05-14 | Farmers in Moravia blocked three border roads on Tuesday.',
    ]);
  });

  it('is not dated by the time that it lasts until, nor by what it is compared with', () => {
    check('The two banks signed a truce until July.', [
      'agreement happened undated | The two banks signed a truce until July.',
    ]);
    check('The strike, which began on Tuesday, was the largest at the ports since 1977.', [
      'strike happened 2024-05-14 | The strike, which began on Tuesday, was the largest at the ports since 1977.',
    ]);
  });

  it('is what was on a day, whatever the form of its verb', () => {
    check('The guild lent the port two boats on Monday.', [
      'economy happened 2024-05-13 | The guild lent the port two boats on Monday.',
    ]);
    check('The rules were overseen by Ana Silva in April.', [
      'on-day happened 2024-04-01 to 2024-04-30 | The rules were overseen by Ana Silva in April.',
    ]);
    // What was known, and how somebody sat, is no event.
    check('The mayor knew of it on Monday. She sat near the window on Tuesday.', []);
  });

  it('has no month that is another’s, of what was done to a thing before', () => {
    check('Members voted down a lease drawn up by the port in February.', [
      'vote happened undated | Members voted down a lease drawn up by the port in February.',
    ]);
    check('Members voted down a lease in February.', [
      'vote happened 2024-02-01 to 2024-02-29 | Members voted down a lease in February.',
    ]);
  });

  it('is what somebody has until a day to do', () => {
    check('The ferry firm has until 3 June to file a plan.', [
      'on-day planned 2024-06-03 | The ferry firm has until 3 June to file a plan.',
    ]);
    check('The clubs have until Jan. 16, 2025 to agree to the lease.', [
      'on-day planned 2025-01-16 | The clubs have until Jan. 16, 2025 to agree to the lease.',
    ]);
    // Nothing is to be done by then.
    check('The ferry firm has until 3 June the right to fish.', []);
  });

  it('behind "on Tuesday when" was on that day, and not in the years of what it tells of', () => {
    const mood = 'The mood changed on Tuesday when the board rejected a plan to mend boats built in 2008 and 2015.';
    check(mood, [`on-day happened 2024-05-14 | ${mood}`, `rejection happened 2024-05-14 | ${mood}`]);
    const strike = 'The mood changed on Tuesday when the union called a strike for 3 June.';
    check(strike, [`on-day happened 2024-05-14 | ${strike}`, `strike planned 2024-06-03 | ${strike}`]);
  });

  it('is told without the word that joins it to the sentence before', () => {
    check('But the two banks signed the merger on 3 May.', [
      'agreement happened 2024-05-03 | the two banks signed the merger on 3 May.',
    ]);
    check('Meanwhile, parliament voted to abolish the levy on Wednesday.', [
      'vote happened 2024-05-15 | parliament voted to abolish the levy on Wednesday.',
    ]);
  });

  it('of a long sentence is told to the end of a list, of what it tries and of its last preposition', () => {
    const told = (text: string): string | undefined => {
      const { facts } = readArticle(articleOfText('a.txt', text, '2024-05-16'));
      const [at] = facts.filter((fact) => fact.kind === 'event').at(-1)?.evidence ?? [];
      return at && text.slice(at.start, at.end);
    };
    const ends = [
      'Observers in the capital of the northern provinces, where the mood had been bitter for many months before the spring, said that the two banks signed a pledge on 3 May to ensure that their branches, vaults, and clerks are shared with the farmers of the region',
      'Under the pact, which observers in the capital of the northern provinces had awaited for many months before the spring, the two banks will on 3 June, beside what they have promised to the farmers, begin to try and stop the flight of savings from the smaller villages',
      'The commission of the northern provinces published a new list of voters on 2 May after a bitter quarrel of many months with the two parties of the capital, which signed a pact on the seats that the smaller villages had been holding out for',
      'Observers in the capital of the northern provinces, where the mood had been bitter for many months before the spring, said that the two banks signed a pledge on 3 May with farmers who live in the smaller villages beside the river and the lakes of the region',
    ];
    for (const sentence of ends) expect(told(`${sentence}.`)).toBe(sentence);
  });

  it('of a long sentence is told in the clauses that stand alone: with the subject, with what "which" is said of', () => {
    check(
      'Observers in the capital said that the mood in the northern provinces had been bitter for many months before the spring, and the election commission published a new list of voters, which the supreme court annulled and suspended on 2 May.',
      [
        'saying happened undated | Observers in the capital said that the mood in the northern provinces had been bitter for many months before the spring',
        'announcement happened undated | the election commission published a new list of voters',
        'suspension happened 2024-05-02 | the election commission published a new list of voters, which the supreme court annulled and suspended on 2 May',
      ],
    );
  });

  it('keeps the marks of a quotation in pairs', () => {
    const { article, facts } = readArticle(
      articleOfText(
        'a.txt',
        'The chancellor rejected the budget of the coalition on Friday after a night of talks that ended without a vote, and warned of “a winter of cuts, closures and strikes that nobody in this chamber has asked for” in a speech.',
        '2024-05-16',
      ),
    );
    const told = facts.flatMap((fact) => (fact.kind === 'event' ? fact.evidence : []));
    expect(told.length).toBeGreaterThan(0);
    for (const { start, end } of told) {
      const words = article.text.slice(start, end);
      expect(words.split('“').length).toBe(words.split('”').length);
    }
  });

  it('is of the day on which it was told as new', () => {
    check('The mayor said on Monday that a deal has been reached on the bridge.', [
      'saying happened 2024-05-13 | The mayor said on Monday that a deal has been reached on the bridge.',
      'agreement happened 2024-05-13 | The mayor said on Monday that a deal has been reached on the bridge.',
    ]);
  });

  it('is of the day of the gathering at which it happened', () => {
    check('Ministers held a summit on Saturday, at which the bakers unveiled their plan.', [
      'announcement happened 2024-05-11 | Ministers held a summit on Saturday, at which the bakers unveiled their plan.',
    ]);
  });

  it('is of the day of the sentence before, where it points back to it', () => {
    check('Last Monday seems far off. That is when the two banks signed the merger.', [
      'agreement happened 2024-05-13 | That is when the two banks signed the merger.',
    ]);
    check('Monday and Tuesday seem far off. That is when the two banks signed the merger.', [
      'agreement happened undated | That is when the two banks signed the merger.',
    ]);
    check('Last Monday seems far off. That is why the two banks signed the merger.', [
      'agreement happened undated | That is why the two banks signed the merger.',
    ]);
  });

  it('is of the last day told, where a sentence begins with hours later', () => {
    check('Last Monday seems far off. It rained. Hours later, the two banks signed the merger.', [
      'agreement happened 2024-05-13 | Hours later, the two banks signed the merger.',
    ]);
    check('Last Monday seems far off. Shortly after the hearing, the two banks signed the merger.', [
      'agreement happened undated | Shortly after the hearing, the two banks signed the merger.',
    ]);
    check('Last month seems far off. It rained. Hours later, the two banks signed the merger.', [
      'agreement happened undated | Hours later, the two banks signed the merger.',
    ]);
    check('Last Monday seems far off. Years later, the two banks signed the merger.', [
      'agreement happened undated | Years later, the two banks signed the merger.',
    ]);
  });

  it('that is put off has the day for which it was planned', () => {
    check('A concert by the harbour, which was first planned for 27 May, has been delayed.', [
      'suspension called-off 2024-05-27 | A concert by the harbour, which was first planned for 27 May, has been delayed.',
    ]);
  });

  it('that is suspended from a day on is to come, and not called off', () => {
    check('The airline has suspended its flights from 27 May.', [
      'suspension planned 2024-05-27 | The airline has suspended its flights from 27 May.',
    ]);
  });

  it('is of the kind of what is lodged', () => {
    check('The miners lodged a protest on Tuesday.', [
      'protest happened 2024-05-14 | The miners lodged a protest on Tuesday.',
    ]);
  });

  it('is called off in either spelling', () => {
    check('The miners cancelled their strike on Tuesday.', [
      'strike called-off 2024-05-14 | The miners cancelled their strike on Tuesday.',
    ]);
    check('The two banks initialled a merger accord on Tuesday.', [
      'agreement happened 2024-05-14 | The two banks initialled a merger accord on Tuesday.',
    ]);
    check('The council put off the vote to June.', [
      'vote planned 2024-06-01 to 2024-06-30 | The council put off the vote to June.',
    ]);
    check('The council postponed the vote until June.', [
      'vote planned 2024-06-01 to 2024-06-30 | The council postponed the vote until June.',
    ]);
  });

  it('is called off where people were to act on the day that is told, and not where it ends from then on', () => {
    check('The miners said they were suspending action on 28 June.', [
      'suspension called-off 2024-06-28 | The miners said they were suspending action on 28 June.',
    ]);
    check('The line suspended its ferries from 28 June.', [
      'suspension planned 2024-06-28 | The line suspended its ferries from 28 June.',
    ]);
    check('The permit is valid until June.', []);
  });

  it('that is put off by a length of time goes on: its delay is told', () => {
    check('Snow delayed the tram by two hours on Tuesday.', [
      'suspension happened 2024-05-14 | Snow delayed the tram by two hours on Tuesday.',
    ]);
    check('The hearing was postponed for a few more days.', [
      'suspension happened undated | The hearing was postponed for a few more days.',
    ]);
    check('The guild cancelled two days of talks.', [
      'talks called-off undated | The guild cancelled two days of talks.',
    ]);
    check('The vote was cancelled for a third year.', [
      'vote called-off undated | The vote was cancelled for a third year.',
    ]);
    check('The council delayed the vote indefinitely.', [
      'vote called-off undated | The council delayed the vote indefinitely.',
    ]);
    check('The council cancelled the vote two days after the flood.', [
      'vote called-off undated | The council cancelled the vote two days after the flood.',
    ]);
  });

  it('that was due on a day past is what its verb tells, and nothing without one', () => {
    check('A march due on 3 May was called off.', [
      'protest called-off 2024-05-03 | A march due on 3 May was called off.',
    ]);
    check('A vote scheduled for 2 May was held on 3 May.', [
      'vote happened 2024-05-03 | A vote scheduled for 2 May was held on 3 May.',
    ]);
    check('The mayor wanted more of a rally due on 3 May.', []);
    check('The mayor wanted more of the rally on 3 May.', [
      'protest happened 2024-05-03 | The mayor wanted more of the rally on 3 May.',
    ]);
  });

  it('that a noun tells of the end of a time that is not over is to come', () => {
    check('The accord matters until a vote at the end of this month.', [
      'vote planned 2024-05-01 to 2024-05-31 | The accord matters until a vote at the end of this month.',
    ]);
  });

  it('is told by a verb with two senses where its object shows which', () => {
    check('The nurses lodged a complaint on Tuesday.', [
      'ruling happened 2024-05-14 | The nurses lodged a complaint on Tuesday.',
    ]);
    check('The nurses lodged in a convent on Tuesday.', [
      'on-day happened 2024-05-14 | The nurses lodged in a convent on Tuesday.',
    ]);
    check('Mourners filed past the coffin.', []);
    check('The nurse pleaded guilty.', ['ruling happened undated | The nurse pleaded guilty.']);
    check('The nurse pleaded with the driver.', []);
  });

  it('is not of the time by which something is to be reached', () => {
    check('The two mills agreed to finish a draft by the end of April.', [
      'agreement happened undated | The two mills agreed to finish a draft by the end of April.',
    ]);
    check('Norway and Chile have agreed to triple output by 2030.', [
      'agreement happened undated | Norway and Chile have agreed to triple output by 2030.',
    ]);
  });

  it('shares the only day of its sentence, where nothing parts it from that', () => {
    check('The governor resigned on Monday and left the country.', [
      'appointment happened 2024-05-13 | The governor resigned on Monday and left the country.',
      'membership happened 2024-05-13 | The governor resigned on Monday and left the country.',
    ]);
    const { facts } = readArticle(
      articleOfText('a.txt', 'Farmers blocked the bridge because ministers raised the levy in 2019.', '2024-05-16'),
    );
    expect(facts.flatMap((fact) => (fact.kind === 'event' ? [fact.date.earliest] : []))).toEqual([
      null,
      '2019-01-01',
      '2019-01-01',
    ]);
  });

  it('is dated by the weekday that owns it', () => {
    check("Ministers met relatives of the victims of Monday's explosion at the Calder mine.", [
      "attack happened 2024-05-13 | Ministers met relatives of the victims of Monday's explosion at the Calder mine.",
    ]);
  });

  it('has no day where the weekday that owns it has none, whatever day stands further on', () => {
    const { facts } = readArticle(
      articleOfText('a.txt', "People lay flowers after Tuesday's bombing of the market, 22 May 2024.", null),
    );
    expect(facts.flatMap((fact) => (fact.kind === 'event' ? (fact.date.earliest ?? 'undated') : []))).toEqual([
      'undated',
    ]);
  });
});

describe('the verbs of the field', () => {
  it.each([
    ['The railway offered its drivers 4% in January.', 'announcement'],
    ['The bank donated nine million euros on Monday.', 'aid'],
    ['Rebels captured the airport on Tuesday.', 'attack'],
    ['The ministry summoned the ambassador on Monday.', 'protest'],
    ['Bakers in Norway struck on Monday.', 'strike'],
    ['The court reinstated the mayor on Monday.', 'appointment'],
  ])('%s', (text, type) => {
    const { facts } = readArticle(articleOfText('a.txt', text, '2024-05-16'));
    expect(facts.flatMap((fact) => (fact.kind === 'event' ? [fact.type] : []))).toEqual([type]);
  });
});

describe('what is no event', () => {
  it('is what may happen, is wished or denied', () => {
    check('The union could strike in June.', []);
    check('Ministers did not sign the accord.', []);
    check('If the senate rejects the bill, the budget fails.', []);
    check('The budget may fail if the senate was dissolved or rejected the bill.', []);
    check('Had the senate rejected the bill, the budget would fail.', []);
  });

  it.each([
    'No accord was signed.',
    'Nobody signed the accord.',
    'None of the ministers signed the accord.',
    'Ministers neither read the accord nor signed it.',
    'Ministers denied that they had signed the accord.',
  ])('is what nobody did: %s', (text) => {
    const { facts } = readArticle(articleOfText('a.txt', text, '2024-05-16'));
    expect(facts.flatMap((fact) => (fact.kind === 'event' && fact.type === 'agreement' ? [text] : []))).toEqual([]);
  });

  it.each([
    'With no delay ministers signed the accord.',
    'No fewer than nine ministers signed the accord.',
    'Ministers had no choice and signed the accord.',
    'Ministers had signed the accord.',
    'Ministers noted that they had signed the accord.',
  ])('but not what somebody did: %s', (text) => {
    const { facts } = readArticle(articleOfText('a.txt', text, '2024-05-16'));
    expect(facts.flatMap((fact) => (fact.kind === 'event' && fact.type === 'agreement' ? [text] : []))).toEqual([text]);
  });
});

describe('events over articles', () => {
  const eventsOf = (...articles: readonly (readonly [day: string, text: string])[]) =>
    dossierOf(articles.map(([day, text], i) => readArticle(articleOfText(`${i}.txt`, text, day)))).events;

  it('are one where they are told twice', () => {
    const events = eventsOf(
      ['2024-05-15', 'Lithuania and Chile signed a lithium accord in Santiago on Tuesday.'],
      ['2024-05-16', 'The lithium accord that Lithuania and Chile signed on 14 May runs for ten years.'],
    );
    expect(events.map(({ date, evidence }) => `${date.earliest} ${evidence.length}`)).toEqual(['2024-05-14 2']);
  });

  it('are one in one article where what has no day is the news of that day: a headline and its lead', () => {
    const lead = 'Lithuania and Chile agreed to a truce on lithium in Santiago on Wednesday, their ministers said.';
    const events = eventsOf([
      '2024-05-16',
      `Lithuania and Chile agree lithium truce after months of quarrels\n\n${lead}`,
    ]);
    expect(events.map(({ date, evidence }) => `${date.earliest} ${evidence.length}`)).toEqual(['2024-05-15 2']);
    const background = 'In 2019 Lithuania and Chile had agreed on trade in copper for five years.';
    const older = eventsOf([
      '2024-05-16',
      `Lithuania and Chile agree lithium truce after months of quarrels\n\n${background}`,
    ]);
    expect(older).toHaveLength(2);
  });

  it('are two on two days', () => {
    const events = eventsOf(
      ['2024-05-15', 'Bus drivers in Porto went on strike over pay on Monday.'],
      ['2024-05-22', 'Bus drivers in Porto went on strike over pay on Tuesday.'],
    );
    expect(new Set(events.map(({ date }) => date.earliest))).toEqual(new Set(['2024-05-13', '2024-05-21']));
  });

  it('that are terms of a deal have the date of the deal, with both passages as the reason', () => {
    const events = eventsOf(
      ['2024-05-15', 'Peru and Japan announced a fishing agreement on Tuesday.'],
      [
        '2024-05-20',
        'The visit comes after Peru and Japan agreed to a fishing agreement under which Japan will cut its levy on Peruvian anchovies from 9 to 4 per cent.',
      ],
    );
    const term = events.find(({ type }) => type === 'tariff' || type === 'economy');
    expect(term?.date).toMatchObject({ earliest: '2024-05-14', latest: '2024-05-14', basis: 'inferred' });
    expect(new Set(term?.date.because?.spans.map(({ article }) => article)).size).toBe(2);
  });
});

describe('whatever a sentence tells with a day of its own', () => {
  it('is an event of that day', () => {
    check('The ferry Solvang reached Bergen on 3 May.', [
      'on-day happened 2024-05-03 | The ferry Solvang reached Bergen on 3 May.',
    ]);
    check('The painter broke her wrist in April.', [
      'on-day happened 2024-04-01 to 2024-04-30 | The painter broke her wrist in April.',
    ]);
  });

  it('is planned where it is to be, or where a calendar has set it', () => {
    check('The mill will show its oven on 3 June.', [
      'on-day planned 2024-06-03 | The mill will show its oven on 3 June.',
    ]);
    check('The choir is due to appear in Bergen on 3 June.', [
      'on-day planned 2024-06-03 | The choir is due to appear in Bergen on 3 June.',
    ]);
    check('The licence expires on 3 June.', ['on-day planned 2024-06-03 | The licence expires on 3 June.']);
    check('The engineers are due on Saturday.', ['on-day planned 2024-05-18 | The engineers are due on Saturday.']);
  });

  it.each([
    'The ferry Solvang reached Bergen.',
    'The painter wanted a bigger studio in April.',
    'The ferry has sailed since 3 May.',
    'The ferry would have reached Bergen on 3 May.',
    'The ferry reached Bergen before Monday.',
    'The ferry did not reach Bergen on 3 May.',
    'The shop closes on Sundays.',
    'The shop expected more guests on 3 May.',
    'If the licence expires on 3 June, the mill goes.',
  ])('is none: %s', (text) => check(text, []));
});
