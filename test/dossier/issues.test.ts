import { describe, expect, it } from 'vitest';
import { isoOf } from '../../core/model/dated.ts';
import type { Issue } from '../../core/model/dossier.ts';
import { articleOfText, dossierOf, readArticle } from '../../core/readout.ts';

/** The issues of a dossier of articles told as day and text. */
function issuesOf(...articles: readonly (readonly [day: string, text: string])[]): readonly Issue[] {
  return dossierOf(articles.map(([day, text], i) => readArticle(articleOfText(`${i}.txt`, text, day)))).issues;
}

describe('a position that an agency reports', () => {
  const voices = (said: string): readonly string[] =>
    issuesOf(
      ['2024-03-04', `Talks on harbour fees broke down. ${said}`],
      ['2024-03-11', 'The harbour fees remain disputed.'],
    )
      .flatMap(({ positions }) => positions)
      .map(({ name }) => name);

  it('is that of whoever it has speak', () => {
    expect(voices('Reuters said Ana Silva rejected the harbour fees as unfair.')).toEqual(['Ana Silva']);
  });

  it('is its own where it speaks for itself', () => {
    expect(voices('The Bakers Union said that the harbour fees were unfair.')).toEqual(['Bakers Union']);
  });
});

describe('a matter told once as contested', () => {
  const once = 'The two ministers failed to settle a dispute over herring quotas in a phone call on Monday.';
  const again = 'The herring quotas were raised to 9,000 tonnes, officials said.';

  it('is an issue where another article speaks of it too, named without where it was talked of', () => {
    expect(labels(issuesOf(['2024-03-04', once], ['2024-03-11', again]))).toEqual(['herring quotas']);
  });

  it('is one where another article comes back to what qualifies it, and is cut from the land that it is in', () => {
    const first = 'The two sides failed to agree on a medical scheme in the coastal nation.';
    const second = 'Nurses asked for medical cover. Their medical bills grew.';
    expect(labels(issuesOf(['2024-03-04', first], ['2024-03-11', second]))).toEqual(['medical scheme']);
    expect(issuesOf(['2024-03-04', first], ['2024-03-11', 'A medical student spoke.'])).toEqual([]);
  });

  it('is none where only a word that says nothing of it comes back', () => {
    const first = 'The two sides failed to agree on professional harbour standards.';
    const second = 'A professional choir sang. Professional cooks came. A professional clown fell.';
    expect(issuesOf(['2024-03-04', first], ['2024-03-11', second])).toEqual([]);
  });

  it('is one of one word where two articles show it openly, though none plainly', () => {
    const found = issuesOf(
      ['2024-03-04', 'The guild blocked the nomination. She blocked a harbour nomination.'],
      ['2024-03-11', 'The mayor delayed the nomination. It was delayed again. The nomination is due in May.'],
    );
    expect(labels(found).join()).toMatch(/nomination/);
  });

  it('is one where a single word is at issue in two articles that come back to it', () => {
    const found = issuesOf(
      ['2024-03-04', 'The guild condemned the closed crossings. The crossings are many.'],
      ['2024-03-11', 'Oslo rejects new crossings. Two border crossings were seen.'],
    );
    expect(labels(found).join()).toMatch(/crossings/);
  });

  it('of what a name is the subject, where a phrase tells its fate, is one; the name alone is none', () => {
    const found = issuesOf(
      ['2024-03-04', 'Oslo is at odds over the rescue of Bank Lisko. It rejects a rescue of Bank Lisko.'],
      ['2024-03-11', 'A clash over Bank Lisko grew.'],
    );
    expect(labels(found)).toEqual(['rescue of bank lisko']);
    expect(
      labels(
        issuesOf([
          '2024-03-04',
          'Oslo rejects Ana Lisko. It condemns Ana Lisko. It opposes Ana Lisko, Ana Lisko said.',
        ]),
      ),
    ).toEqual([]);
  });

  it('may be named by one word where that names it by itself', () => {
    const found = (word: string): readonly string[] =>
      labels(issuesOf(['2024-03-04', `Oslo rejects ${word}. It opposes ${word}. It is at odds over ${word}.`]));
    expect(found('compensation')).toEqual(['compensation']);
    expect(found('strikes')).toEqual([]);
  });

  it('may be people whose lot it is, and never people alone', () => {
    const found = (who: string): readonly string[] =>
      labels(issuesOf(['2024-03-04', `Oslo rejects ${who}. It opposes ${who}. It is at odds over ${who}.`]));
    expect(found('intern teachers')).toEqual(['intern teachers']);
    expect(found('village teachers')).toEqual([]);
    expect(found('the harbour machinists')).toEqual([]);
    expect(found('the Danish conglomerate')).toEqual([]);
    expect(found('a loose grouping of villages')).toEqual([]);
    expect(found('a new ferry timetable')).toHaveLength(1);
  });

  it('is not named by who bears a name in capitals', () => {
    const found = issuesOf(
      ['2024-03-04', 'Oslo is at odds with the Creek Avengers. It rejects the Creek Avengers and a ransom levy.'],
      [
        '2024-03-11',
        'A dispute with the Creek Avengers grew. The ransom levy is disputed. It opposes the ransom levy.',
      ],
    );
    expect(labels(found)).toEqual(['ransom levy']);
  });

  it('goes by what a deal or a row is about', () => {
    const found = issuesOf(
      ['2024-03-04', 'Unions fear for jobs at the yard. They clash with Oslo over jobs. The jobs are many.'],
      ['2024-03-11', 'Unions reach a deal on jobs. The jobs stay.'],
    );
    expect(labels(found)).toEqual(['deal on jobs']);
  });

  it('is none where no other article does, nor where it is only planned', () => {
    expect(issuesOf(['2024-03-04', once], ['2024-03-11', 'Cats sleep.'])).toEqual([]);
    const planned = 'The two ministers plan to look at herring quotas on Monday.';
    expect(issuesOf(['2024-03-04', planned], ['2024-03-11', again])).toEqual([]);
  });
});

const labels = (issues: readonly Issue[]): readonly string[] => issues.map(({ label }) => label.toLowerCase());

const PORT = [
  [
    '2024-03-04',
    'Dock workers at Valmont rejected a pay offer of three per cent on Monday. The union called the pay offer unacceptable. Shipowners also oppose higher harbour fees, and the harbour fees remain disputed.',
  ],
  [
    '2024-03-11',
    'Negotiations at Valmont broke down over the pay offer. Shipowners accused the port of unfair harbour fees.',
  ],
  [
    '2024-04-02',
    'The dock workers of Valmont accepted an improved pay offer on Tuesday. The pay deal was signed at noon.',
  ],
] as const;

describe('a name of an issue', () => {
  const named = (text: string): readonly string[] =>
    readArticle(articleOfText('a.txt', text, '2024-03-04')).facts.flatMap((fact) =>
      fact.kind === 'issue' ? [fact.label] : [],
    );

  it.each([
    ['has the object of what is done', 'Critics condemned the handling of tax secrets.', 'handling of tax secrets'],
    ['or said', 'Critics condemned the remarks about a Danish judge.', 'remarks about a Danish judge'],
    ['has both nouns of a short pair', 'Oslo rejects exports of tin and zinc.', 'exports of tin and zinc'],
    ['has no day', 'Critics condemned the closure of harbour links on 5 June.', 'closure of harbour links'],
    ['but what is of a day', 'Critics condemned the harbour closure of 5 June.', 'harbour closure of 5 June'],
    ['has no superlative', 'Oslo rejects the longest fishing ban.', 'fishing ban'],
    ['has no verb of a headline', 'ECB demands capital plan.', 'capital plan'],
    ['nor one of what stirs', 'Missteps fuel harbour revolt as Oslo rejects it.', 'harbour revolt'],
    ['nor one of an agreement', 'Farm banks strike compromise on harbour fees.', 'harbour fees'],
  ])('%s', (_, text, expected) => expect(named(text)).toContain(expected));

  it('is no half of a long pair', () => {
    const found = named('Oslo rejects a levy on tin and cheap plastic garden furniture parts.');
    expect(found).toContain('levy');
    expect(found).not.toContain('levy on tin');
  });

  it('is no word of the cue', () => {
    expect(named('Harbour fees are at stake in the spring vote.')).toEqual(['Harbour fees']);
  });

  it('is short: of a long phrase its last words, which the others qualify', () => {
    const found = issuesOf(
      ['2024-03-04', 'Oslo rejects the Royal Norse Navy $40 million tanker contract.'],
      ['2024-03-11', 'It condemned the Royal Norse Navy $40 million tanker contract.'],
    );
    expect(labels(found)).toEqual(['tanker contract']);
    const visas = issuesOf(
      ['2024-03-04', 'Oslo rejects F9 visas for all highly skilled harbour pilots.'],
      ['2024-03-11', 'It condemned F9 visas for highly skilled harbour pilots.'],
    );
    expect(labels(visas).join()).toMatch(/f9 visas/);
  });

  it('is what several phrases share, where that is one', () => {
    const found = issuesOf(
      ['2024-03-04', 'Oslo rejects harbour pilot pay rises. It condemned harbour pilot pay deals.'],
      ['2024-03-11', 'Bergen opposes harbour pilot pay recommendations.'],
    );
    expect(labels(found)).toEqual(['harbour pilot pay']);
    const sea = issuesOf(
      ['2024-03-04', 'Oslo rejects dock strike dates. It condemned the dock strike levy.'],
      ['2024-03-11', 'Bergen opposes the dock strike.'],
    );
    expect(labels(sea)).toEqual(['dock strike']);
  });

  it('is nothing that says nothing alone', () => {
    expect(named('Oslo rejected the remarks. It condemned the case.')).toEqual([]);
  });
});

describe('one matter in other words', () => {
  it('is one issue: a ban on boats and the boat ban', () => {
    const found = issuesOf(
      ['2024-03-04', 'Oslo rejects a ban on trawlers.'],
      ['2024-03-11', 'The trawler ban is disputed. Crews oppose the trawler ban.'],
    );
    expect(found).toHaveLength(1);
    expect(found[0]?.mentions).toHaveLength(3);
  });

  it('is one where the head and what it is of are the same, whatever stands between', () => {
    const found = issuesOf(
      ['2024-03-04', 'Oslo condemned the delay in delivery of the new ferries.'],
      ['2024-03-11', 'Crews are angered by ferry delays. The ferry delays are disputed.'],
    );
    expect(found).toHaveLength(1);
    expect(found[0]?.mentions).toHaveLength(3);
  });

  it('is one as an action, a date or those who take it', () => {
    const found = issuesOf(
      ['2024-03-04', 'Oslo condemned the dock strike dates. It rejects the dock strike dates.'],
      ['2024-03-11', 'Oslo condemned the dock strike notice and the dock strike notice is unacceptable.'],
    );
    expect(found).toHaveLength(1);
  });

  it('is one as the extension of it', () => {
    const found = issuesOf(
      ['2024-03-04', 'Oslo opposes the peat derogation. The peat derogation is contested.'],
      ['2024-03-11', 'Oslo rejects an extension of the derogation. The extension of the derogation is disputed.'],
    );
    expect(found).toHaveLength(1);
  });

  it.each([
    ['sugar tax', 'wealth tax'],
    ['dock strike', 'rail strike'],
    ['harbour bridge', 'railway bridge'],
  ])('is two where all passages tell apart things of one kind: %s, %s', (one, other) => {
    const told = (thing: string): string => `Oslo condemned the ${thing}. It rejects the ${thing}.`;
    const found = issuesOf(['2024-03-04', told(one)], ['2024-03-11', told(other)]);
    expect(found.map(({ label, mentions }) => [label, mentions.length])).toEqual([
      [one, 2],
      [other, 2],
    ]);
  });

  it('is one where some passages have the kind alone', () => {
    const found = issuesOf(
      ['2024-03-04', 'Oslo condemned the dock strike. It rejects the dock strike.'],
      ['2024-03-11', 'Oslo condemned the rail strike. It rejects the strike.'],
    );
    expect(found).toHaveLength(1);
  });

  it('is not where words of one root are no synonyms', () => {
    const found = issuesOf(
      ['2024-03-04', 'Oslo condemned the Islamic charity.'],
      ['2024-03-11', 'The Islamist charity is disputed.'],
    );
    expect(found.filter(({ mentions }) => mentions.length > 1)).toEqual([]);
  });

  it.each([
    ['a court case', 'Oslo condemned the harbour lawsuit.', 'The harbour court case is disputed.'],
    ['an outage', 'Oslo condemned the ferry blackout.', 'The ferry power cut is disputed.'],
    ['job losses', 'Oslo condemned the dock job cuts.', 'The dock redundancies are disputed.'],
  ])('is one in the words of its field: %s', (_, one, other) => {
    const found = issuesOf(['2024-03-04', one], ['2024-03-11', other]);
    expect(found).toHaveLength(1);
    expect(found[0]?.mentions).toHaveLength(2);
  });

  it('but two deals are two', () => {
    const found = issuesOf(
      ['2024-03-04', 'Oslo opposes the peat deal. The peat deal is contested. It condemned the peat deal.'],
      ['2024-03-11', 'Oslo rejects the herring deal. The herring deal is disputed.'],
    );
    expect(found).toHaveLength(2);
  });
});

describe('what an article is of by its heading', () => {
  const told = (heading: string): readonly string[] =>
    labels(
      issuesOf(['2024-03-04', `${heading}\n\nSnow fell in Oslo.\n\nThe ferry bans are long. She told of ferry bans.`]),
    );

  it('is an issue though it is contested less plainly', () => {
    expect(told('Ferry bans in Oslo')).toEqual(['ferry bans']);
  });

  it('and is none where the heading is of something else', () => {
    expect(told('Snow in Oslo')).toEqual([]);
  });
});

describe('what stands in something else', () => {
  it.each([
    ['Minister Ana Silva denounced the annexation in an on-air tirade.', 'annexation'],
    ['Minister Ana Silva criticised the pay deal in simultaneous ceremonies.', 'pay deal'],
    ['Minister Ana Silva opposed the rise in a tax on milk.', 'rise in a tax on milk'],
    ['Minister Ana Silva opposed the cut in subsidies.', 'cut in subsidies'],
    ['Minister Ana Silva opposed the tax in return for a new pier.', 'tax'],
    ['Minister Ana Silva rejected the courts hearing the claim.', 'courts'],
  ])('names no issue, but what takes it does: %s', (text, expected) => {
    const { facts } = readArticle(articleOfText('a', text, '2025-03-12'));
    const named = facts.flatMap((fact) => (fact.kind === 'issue' ? [fact.label] : []));
    expect(named).toContain(expected);
  });
});

describe('a quarrel that is the subject of what ends it', () => {
  it.each([
    ['The dispute over the quota was resolved on Monday.', 'resolved'],
    ['The row over the quota was settled in Oslo.', 'resolved'],
    ['The ban on the quota was lifted on Monday.', 'resolved'],
    ['The ban on the quota was partly lifted on Monday.', 'eased'],
    ['The ban on the quota was eased on Monday.', 'eased'],
    ['The dispute over the quota was expected to be resolved soon.', 'open'],
    ['The dispute over the quota was not resolved on Monday.', 'open'],
    ['The dispute over the quota escalated after the ban was lifted.', 'open'],
    ['The dispute over the quota, which ended the talks, goes on.', 'open'],
    ['The firm settled the quota dispute over breaches of the treaty.', 'resolved'],
    ['Oslo wants Lima to scrap the quota.', 'open'],
    ['Oslo tried to settle the quota row.', 'open'],
    ['Oslo agreed to scrap the quota.', 'resolved'],
  ])('%s', (text, expected) => {
    const { facts } = readArticle(articleOfText('a', text, '2025-03-12'));
    const stands = facts.flatMap((fact) => (fact.kind === 'issue' && /quota/.test(fact.label) ? [fact.status] : []));
    expect(stands).toEqual([expected]);
  });
});

describe('how an issue stands', () => {
  const before = ['2024-03-01', 'Oslo rejects harbour fees. The harbour fees are disputed.'] as const;
  const settled = ['2024-03-04', 'Oslo and Bergen settled the harbour fees.'] as const;

  it('is settled where a later article only touches on it', () => {
    const [issue] = issuesOf(before, settled, [
      '2024-03-11',
      'Snow fell in Oslo. A lawyer was ill. The harbour fees were a problem for a friend.',
    ]);
    expect(issue?.status).toBe('resolved');
  });

  it('is no less settled where a later article tells of relief', () => {
    const [issue] = issuesOf(before, settled, ['2024-03-11', 'Bergen lowered harbour fees. Snow fell.']);
    expect(issue?.history.at(-1)?.status).toBe('eased');
    expect(issue?.status).toBe('resolved');
  });

  it('is open again where that is the news', () => {
    const [issue] = issuesOf(before, settled, ['2024-03-11', 'A problem with harbour fees arose. Snow fell in Oslo.']);
    expect(issue?.status).toBe('open');
  });

  it('goes by an article without a day that tells of later days', () => {
    const undated = 'Oslo and Bergen settled the harbour fees on Friday, May 10, 2024.';
    const early = 'Oslo and Bergen settled the harbour fees on Monday, February 5, 2024.';
    const last = (text: string): string | undefined =>
      dossierOf(
        [before, ['2024-03-11', 'Oslo rejects harbour fees again.'] as const]
          .map(([day, told], i) => readArticle(articleOfText(`${i}.txt`, told, day)))
          .concat(readArticle(articleOfText('z.txt', text, null))),
      ).issues[0]?.status;
    expect(last(undated)).toBe('resolved');
    expect(last(early)).toBe('open');
  });
});

describe('issues of a dossier', () => {
  it('are named by a noun phrase of the texts, once for all its wordings', () => {
    expect(labels(issuesOf(...PORT))).toEqual(['pay offer', 'harbour fees']);
  });

  it('have the status of the latest article, with a step for each that tells one', () => {
    const [pay, fees] = issuesOf(...PORT);
    expect(pay?.status).toBe('resolved');
    expect(pay?.history.map(({ date, status }) => `${isoOf(date)} ${status}`)).toEqual([
      '2024-03-04 open',
      '2024-03-11 open',
      '2024-04-02 resolved',
    ]);
    expect(fees?.status).toBe('open');
  });

  it('have their mentions in the order of the articles', () => {
    const [first] = issuesOf(
      ['2024-03-04', 'Oslo rejects the fuel levy. The levy on fuel divides them. The fuel levy is disputed.'],
      ['2024-03-11', 'The levy on fuel is contested. Oslo rejects the fuel levy again.'],
    );
    const articles = first?.mentions.map(({ article }) => article) ?? [];
    expect(articles).toEqual(articles.toSorted((a, b) => articles.indexOf(a) - articles.indexOf(b)));
    expect(new Set(articles).size).toBe(2);
  });

  it('are silent since the last article that names them, where a later one does not', () => {
    const [pay, fees] = issuesOf(...PORT);
    expect(pay?.silentSince).toBeNull();
    expect(fees?.silentSince && isoOf(fees.silentSince)).toBe('2024-03-11');
  });

  it('are not silent where a later article says their words among others', () => {
    const [first] = issuesOf(
      [
        '2024-03-04',
        'Oslo rejects medical fees. The medical fees are unacceptable, it said. Medical fees divide them.',
      ],
      ['2024-03-11', 'The mayor paid the medical fees.'],
      ['2024-03-18', 'Cats sleep.'],
    );
    expect(first?.silentSince && isoOf(first.silentSince)).toBe('2024-03-11');
  });

  it('are not silent where the later news is of the same week', () => {
    const fees = 'Oslo rejects medical fees. The medical fees are unacceptable, it said. Medical fees divide them.';
    const silentSince = (day: string): string | null | undefined => {
      const [first] = issuesOf(['2024-03-11', fees], [day, 'Cats sleep.']);
      return first?.silentSince && isoOf(first.silentSince);
    };
    expect(silentSince('2024-03-17')).toBeNull();
    expect(silentSince('2024-03-18')).toBe('2024-03-11');
  });

  it('name a disputed sea by the dispute where the texts do', () => {
    const found = issuesOf(
      [
        '2024-05-02',
        'Norway rejects the claims of Russia in the Barents Sea. The Barents Sea dispute has soured ties. Norway condemned patrols in the Barents Sea.',
      ],
      [
        '2024-05-09',
        'The Barents Sea dispute was raised at the summit. Russia accused Norway of violating the Barents Sea.',
      ],
    );
    expect(labels(found)[0]).toBe('barents sea dispute');
  });

  it('are neither governments that are islands nor parts of the compass', () => {
    const found = issuesOf(
      [
        '2024-05-02',
        'The Faroe Islands rejected it. Oslo accused the Faroe Islands of theft in the north-east Atlantic.',
      ],
      ['2024-05-09', 'A dispute with the Faroe Islands grew in the north-east Atlantic.'],
    );
    expect(found).toEqual([]);
  });

  it('are what somebody is asked not to do', () => {
    const found = issuesOf([
      '2024-06-01',
      'The mayor urged the company not to close the Harrow steel plant. Unions condemned the planned closure of the steel plant. They said the steel plant was at risk.',
    ]);
    expect(labels(found).join()).toMatch(/steel plant/);
  });
});

describe('an issue of a theme', () => {
  it('ends with its own matter, though later articles touch the theme', () => {
    const [first] = issuesOf(
      ['2024-05-02', 'Turkey condemned cuts in Iraqi oil exports. It called the cuts in oil exports unacceptable.'],
      ['2024-06-03', 'Ministers warned that solar power faced risks. They clashed over solar power subsidies.'],
    );
    expect(first?.label).toMatch(/oil exports/);
    expect(first?.silentSince && isoOf(first.silentSince)).toBe('2024-05-02');
  });
});

describe('what is no issue', () => {
  it('what is only discussed', () => {
    expect(
      issuesOf(
        ['2024-05-02', 'The two ministers discussed tourism and student exchanges. They praised student exchanges.'],
        ['2024-05-09', 'They discussed student exchanges again.'],
      ),
    ).toEqual([]);
  });

  it('a part of a hyphened word', () => {
    expect(
      issuesOf(
        ['2024-05-02', 'Two patients with life-threatening injuries were flown home.'],
        ['2024-05-09', 'The patients with life-threatening injuries were doing well.'],
      ),
    ).toEqual([]);
  });

  it('people alone', () => {
    const found = issuesOf(
      ['2024-05-02', 'The minister accused union members of greed. He condemned union members again.'],
      ['2024-05-09', 'The minister rejected the complaints of union members.'],
    );
    expect(labels(found)).not.toContain('union members');
  });

  it('a phrase of one passage', () => {
    expect(issuesOf(['2024-05-02', 'The council rejected a plan for a toll bridge.'])).toEqual([]);
  });

  it('hold no position of a side that left the matter open', () => {
    const sides = (text: string): readonly string[] =>
      issuesOf(['2024-03-04', text]).flatMap(({ positions }) => positions.map(({ name }) => name));
    const known =
      'Norway accused Chile of illegal fishing in disputed waters. The dispute over illegal fishing has grown,';
    expect(sides(`${known} Chile said.`)).toEqual(['Norway', 'Chile']);
    expect(sides(`${known} a claim Chile has neither confirmed nor denied.`)).toEqual(['Norway']);
  });

  it('are not settled by being asked to be, and are by an agreement to', () => {
    const status = (text: string): readonly string[] =>
      readArticle(articleOfText('a.txt', text, '2024-03-04')).facts.flatMap((fact) =>
        fact.kind === 'issue' ? [`${fact.label} ${fact.status}`] : [],
      );
    expect(status('The union urged the mayor to resolve the harbour fees before May.')).toEqual(['harbour fees open']);
    expect(status('The row over harbour fees must be resolved before May.')).toEqual(['harbour fees open']);
    expect(status('The mayor and the union agreed to end the harbour fees.')).toEqual(['harbour fees resolved']);
    expect(status('The mayor and the union resolved the harbour fees in May.')).toEqual(['harbour fees resolved']);
  });
});

describe('what words of easing and settling show', () => {
  const told = (text: string): readonly string[] =>
    readArticle(articleOfText('a.txt', text, '2024-03-04')).facts.flatMap((fact) =>
      fact.kind === 'issue' ? [`${fact.label} ${fact.status}`] : [],
    );

  it.each([
    ['that a session is over settles nothing', 'Talks on harbour fees ended on Friday.', []],
    [
      'and without a result it is open',
      'Talks on harbour fees ended on Friday without agreement.',
      'Talks on harbour fees open',
    ],
    ['a stoppage that is over is settled', 'The dock strike ended on Friday.', 'dock strike resolved'],
    [
      'what one agrees to go on with is open',
      'The two agreed to keep talking about harbour fees.',
      'harbour fees open',
    ],
    ['what one may accept is open', 'The mayor would accept lower harbour fees.', 'harbour fees open'],
    [
      'but not what one said that one would do',
      'The mayor said she would scrap harbour fees.',
      'harbour fees resolved',
    ],
    [
      'a deal of the past beside what is open is open',
      'They signed a fishing pact in 2020 but have yet to mark it.',
      'fishing pact open',
    ],
    [
      'so is one behind "after"',
      'Months after Oslo signed a fishing pact, not a single boat has come.',
      'fishing pact open',
    ],
    ['an amount that fell is not dropped', 'Oslo said fishing quotas dropped to 180 tonnes.', []],
    ['by the end of May nothing has ended', 'Talks on fishing quotas go on by the end of May.', []],
    [
      'a dispute that ends is contested no longer',
      'Oslo agreed on fishing quotas on Monday, ending a bitter dispute.',
      'fishing quotas resolved',
    ],
    [
      'but not one that talks are to end',
      'Talks to end the dispute over fishing quotas went on.',
      'fishing quotas open',
    ],
    ['nor one that one hopes to end', 'Oslo spoke of hopes of ending the fishing strike.', 'fishing strike open'],
    ['nor one to which an end is wished', 'Oslo called for an early end to the fishing strike.', 'fishing strike open'],
    [
      'but one to which an end was agreed',
      'Oslo agreed on an early end to the fishing strike.',
      'fishing strike resolved',
    ],
    ['a press release frees nobody', 'A press release on fishing quotas was sent.', []],
    ['nor does one that is published', 'The port will release its first report on fishing quotas.', []],
    ['whole is not done', 'Oslo published a complete list of fishing quotas.', []],
    ['nor is a sum of money given way', 'Bergen won research grants for fishing quotas.', []],
    ['but done is', 'Work on the border crossing was completed on Monday.', 'border crossing resolved'],
    [
      'a quarrel that has ended is over though another goes on',
      'Oslo and Bergen settled the fishing dispute but remain at odds over harbour fees.',
      'fishing dispute resolved',
    ],
    ['how many is no part of what', 'Oslo rejects 22 daily slots.', 'daily slots open'],
    ['but an amount is', 'Oslo rejects a 19 per cent levy.', 'levy open'],
    ['what one resolves to do is not resolved', 'The union resolved on Monday to fight harbour fees.', []],
    [
      'what is resolved as somebody tells is',
      'The harbour fees were resolved, according to Oslo.',
      'harbour fees resolved',
    ],
    [
      'whether one would do it is open, whoever tells it',
      'Oslo has not said whether it would lift the fishing ban.',
      'fishing ban open',
    ],
    ['a waiver that is wanted is open', 'Oslo needs a waiver of harbour fees.', 'waiver of harbour fees open'],
    ['one that is won eases', 'Oslo won a waiver of harbour fees.', 'waiver of harbour fees eased'],
    ['what is denied is open', 'Oslo dismissed a report that it had agreed to the fishing ban.', 'fishing ban open'],
    ['what is proposed is open', 'A proposal to lift the fishing ban was made.', 'fishing ban open'],
    [
      'what one would do on a condition is open',
      'The mayor said she would scrap harbour fees if the strike ended.',
      'harbour fees open',
    ],
    ['what one will do once it is paid, too', 'Oslo will lift the fishing ban once it is paid.', 'fishing ban open'],
    ['a letter that is handed over settles nothing', 'Crews handed over a letter on fishing rights.', []],
    ['but a thing of weight does', 'The rebels handed over their heavy weapons.', 'heavy weapons resolved'],
    [
      'a suit that is withdrawn is settled',
      'Bergen will withdraw its lawsuit over fishing rights.',
      'lawsuit over fishing rights resolved',
    ],
    ['support that is withdrawn is not', 'Bergen withdrew its backing for fishing rights.', []],
    ['nor does one that is signed', 'Crews signed an open letter on fishing rights.', []],
    [
      'but a petition that is rejected is a quarrel',
      'Oslo rejected the petition on fishing rights.',
      'fishing rights open',
    ],
    ['a survey that is completed settles nothing', 'Bergen completed a survey of fishing rights.', []],
    ['a conclusion that is reached settles nothing', 'The judge reached the wrong conclusion on fishing rights.', []],
    [
      'a deal that is reached does',
      'The judge said a deal on fishing rights was reached.',
      'deal on fishing rights resolved',
    ],
    ['e-mails that are released free nobody', 'In the released emails the fishing rights were told.', []],
    ['a sign of something is none that is put', 'It is a sign of stronger fishing rights.', []],
    ['what is stopped may be good for somebody', 'Oslo suspended its aid deliveries.', 'aid deliveries open'],
    ['but an end of what is bad eases', 'Oslo suspended its fishing ban.', 'fishing ban eased'],
    [
      'a stoppage over talks ended, not the talks',
      'The dock strike over pay talks ended on Friday.',
      'dock strike over pay talks resolved',
    ],
    [
      'talks about a stoppage ended, not the stoppage',
      'Talks to end the dock strike ended on Friday.',
      'dock strike open',
    ],
    [
      'what is accepted stays so though something else is feared',
      'Crews accepted the pay offer but warned of job losses.',
      'pay offer resolved',
    ],
    ['not where it is disputed still', 'Crews accepted the pay offer, but it remains disputed.', 'pay offer open'],
    ['what somebody offers to give up is not given', 'Oslo offered to give up its fishing ban.', 'fishing ban open'],
    ['nor what somebody fails to lift', 'Oslo failed to lift its fishing ban.', 'fishing ban open'],
    ['what is ruled out may be a relief', 'The crews ruled out a fishing boycott.', 'fishing boycott eased'],
    ['or none', 'The crews ruled out a fishing deal.', 'fishing deal open'],
    [
      'what stands in a clause with its own word goes by that',
      'Fishing quotas lifted as Oslo and Bergen trade blame over harbour fees.',
      'Fishing quotas eased',
    ],
    [
      'a deal that is struck is settled',
      'Peru and Chile strike deal on fishing rights.',
      'deal on fishing rights resolved',
    ],
  ])('%s', (_, text, expected) => {
    const found = told(text);
    if (typeof expected === 'string') expect(found).toContain(expected);
    else expect(found.filter((one) => !one.endsWith(' open'))).toEqual(expected);
  });

  it('who acts is no matter, what something is done to is', () => {
    expect(told('Fishing groups rejected a fuel levy.')).toEqual(['fuel levy open']);
    expect(told('The island’s fishing fleet is refusing to pay a fuel levy.')).toEqual(['fuel levy open']);
    expect(told('A fuel levy was rejected on Monday.')).toEqual(['fuel levy open']);
    expect(told('Ministers are split over a fuel levy rejected by the crews.')).toEqual(['fuel levy open']);
    expect(told('The opposition Reform Party spoke of a fuel levy.')).toEqual([]);
  });

  it.each([
    'A charge for fishing rights is a pound.',
    'Bo Reed charged a fee for fishing rights.',
    'Bo Reed is in charge of fishing rights.',
    'It was the third prize for fishing rights in a row.',
    'An object fell beside the fishing pier.',
    'He paid a social call on the fishing office.',
    'The opposition has fishing rights.',
  ])('things and offices are no quarrels: %s', (text) => expect(told(text)).toEqual([]));

  it('opposition of people is no party', () => {
    expect(told('Local opposition is growing to the fuel levy.')).toEqual(['fuel levy open']);
  });

  it('a name shows nothing', () => {
    expect(told('He flew over fishing rights in Cape Town on Monday.')).toEqual([]);
    expect(told('Critics accused the Bakers Council of greed.').filter((one) => /Council/.test(one))).toEqual([]);
  });
});

describe('the order of articles without a day', () => {
  const undated = 'The harbour fees were scrapped in a deal. The dispute over harbour fees was settled.';
  const statusOf = (names: readonly [string, string, string]): string | undefined => {
    const texts = [
      ['Oslo opposes the harbour fees. The harbour fees are disputed.', '2024-03-04'],
      ['Shipowners rejected the harbour fees. The harbour fees remain disputed.', '2024-03-11'],
      [undated, null],
    ] as const;
    const readings = texts.map(([text, day], i) => readArticle(articleOfText(names[i] ?? '', text, day)));
    return dossierOf(readings).issues.find(({ label }) => label === 'harbour fees')?.status;
  };

  it('is that of the numbers of their files, where the dated ones stand so', () => {
    expect(statusOf(['01-fees.txt', '02-owners.txt', '03-deal.txt'])).toBe('resolved');
  });

  it('is not known where the numbers are no order of days, or where there are none', () => {
    expect(statusOf(['02-fees.txt', '01-owners.txt', '03-deal.txt'])).toBe('open');
    expect(statusOf(['fees.txt', 'owners.txt', 'deal.txt'])).toBe('open');
  });
});

describe('a word for what is done to many matters alike', () => {
  it('makes no issue of limits on different things', () => {
    const found = issuesOf(
      ['2024-03-04', 'Oslo condemned the ferry restrictions. It rejects the ferry restrictions.'],
      ['2024-03-11', 'Oslo condemned the curbs on exports. It rejects the curbs on exports and a curb.'],
    );
    expect(labels(found)).toEqual(expect.arrayContaining(['ferry restrictions', 'curbs on exports']));
  });
});

describe('what several papers print word for word', () => {
  const sentence = 'Critics are worried about the slow harbour dredger contract.';

  it('is told once', () => {
    const [one] = issuesOf(
      ['2024-03-04', `Oslo condemned the ferry fares. It rejects the ferry fares. ${sentence}`],
      ['2024-03-11', `The ferry fares are disputed. ${sentence}`],
    );
    expect(one?.label).toBe('ferry fares');
    const labelled = (second: string): readonly string[] =>
      labels(issuesOf(['2024-03-04', sentence], ['2024-03-11', second]));
    expect(labelled('Pilots are concerned about the harbour dredger contract.')).not.toEqual([]);
    expect(labelled(sentence)).toEqual([]);
  });
});

describe('a place', () => {
  it('is no issue where people only live beside it', () => {
    const found = issuesOf(
      ['2024-03-04', 'Oslo rejects the ferry fares. Opposed camps live on both sides of the Lisko Strait.'],
      ['2024-03-11', 'The ferry fares are disputed. There is doubt on both sides of the Lisko Strait.'],
    );
    expect(labels(found)).toEqual(['ferry fares']);
  });
});

describe('what somebody does about a matter', () => {
  it('names no issue: the matter does', () => {
    const found = issuesOf(
      [
        '2024-03-04',
        "Shipowners rejected the regulator's decision on the ferry merger. They oppose the regulator's decision.",
      ],
      [
        '2024-03-11',
        "The ferry merger is disputed. Shipowners oppose the regulator's decision. It rejects the ferry merger.",
      ],
    );
    expect(labels(found)).toEqual(['ferry merger']);
  });

  it('is not under way where people are back at work', () => {
    const { facts } = readArticle(
      articleOfText('a', 'Port pilots will be back at work on tug contracts.', '2025-03-12'),
    );
    expect(facts.filter(({ kind }) => kind === 'issue')).toEqual([]);
  });
});

describe('a set that goes by its number', () => {
  const twice = (what: string): readonly string[] =>
    labels(
      issuesOf(
        ['2024-03-04', `Oslo rejects the ${what}. The guild insists on its ${what}.`],
        ['2024-03-11', `Bergen rejected the ${what} again, and the guild condemned the choir.`],
      ),
    );

  it('is an issue by what one side puts to another', () => {
    expect(twice('9 demands')).toEqual(['9 demands']);
    expect(twice('3 conditions')).toEqual(['3 conditions']);
  });

  it('is none by so many of anything else', () => {
    expect(twice('9 boats')).not.toContain('9 boats');
  });
});

describe('a text that is only called new or revised', () => {
  it('names no issue: what it is on does', () => {
    const found = issuesOf(
      ['2024-03-04', 'Oslo rejects the revised draft. It rejects the ferry tolls.'],
      ['2024-03-11', 'Bergen opposes the revised draft. It opposes the ferry tolls.'],
    );
    expect(labels(found)).toEqual(['ferry tolls']);
  });
});

describe('what is done to bring sides together', () => {
  it('names no issue: what divides them does', () => {
    const found = issuesOf(
      ['2024-03-04', 'The guild rejected Malta’s mediation. It rejects the ferry tolls.'],
      ['2024-03-11', 'Oslo opposes Malta’s mediation. It opposes the ferry tolls.'],
    );
    expect(labels(found)).toEqual(['ferry tolls']);
  });
});
