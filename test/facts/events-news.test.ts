import { describe, expect, it } from 'vitest';
import { isoOf } from '../../core/model/dated.ts';
import type { EventReport } from '../../core/model/fact.ts';
import { articleOfText, dossierOf, readArticle } from '../../core/readout.ts';

/** The events of an article of Thursday 16 May 2024: "type own date, day of the news". */
function check(text: string, expected: readonly string[], published: string | null = '2024-05-16'): void {
  const { facts } = readArticle(articleOfText('a.txt', text, published));
  const events = facts.filter((fact): fact is EventReport => fact.kind === 'event');
  expect(events.map(({ type, date, news }) => `${type} ${isoOf(date) ?? '-'}, ${isoOf(news) ?? '-'}`)).toEqual(
    expected,
  );
}

/** A file's name, its text and the day that was given with it. */
type Given = readonly [string, string, string | null];

const LEAD = 'The port of Brest reopened on Tuesday.';

describe('what is told without a time', () => {
  it('is news of the day of publication, where the article names no day', () => {
    check('Dockers in Brest have rejected the new rota.', ['rejection -, 2024-05-16']);
    check('Dockers in Brest rejected the new rota.', ['rejection -, 2024-05-16']);
  });

  it('is none where it is told as of late, counted up to now, or of what a preposition governs', () => {
    check(`${LEAD}\n\nThe mayor recently rejected the new rota.`, ['talks 2024-05-14, -', 'rejection -, -']);
    check('Storms have killed 90 dockers since 2007.', ['attack -, -']);
    check('The mine killed 90 dockers in 2007.', ['attack 2007, -']);
    check(`${LEAD}\n\nOf 900 guns seized in Lisk most came by sea.`, ['talks 2024-05-14, -', 'attack -, -']);
  });

  it('is no strike where somebody struck a chord', () => {
    check('The mayor struck a chord with dockers.', []);
    check('Dockers struck in Brest.', ['strike -, 2024-05-16']);
  });

  it('is none where somebody declines to tell something, and a number that declined turned nothing down', () => {
    check('Dockers declined to comment. The mayor declined to say why. The firm declined comment.', []);
    check('Sales declined by a third. Profits declined to 3 percent.', []);
    check('Dockers declined to sign the rota.', ['rejection -, 2024-05-16']);
    check('Dockers declined the offer.', ['rejection -, 2024-05-16']);
    check('The offer was declined.', ['rejection -, 2024-05-16']);
  });

  it('is none where a participle tells whose work something is: “a camp set up by dockers”', () => {
    check('Lind spoke in a camp set up by dockers.', ['founding -, -']);
    check('Dockers set up a camp in Brest.', ['founding -, 2024-05-16']);
  });

  it('is not of the day where a paper has “Today” in its name', () => {
    check(`${LEAD}\n\nThe mayor, telling BREST TODAY why, rejected the rota.`, [
      'talks 2024-05-14, -',
      'rejection -, 2024-05-14',
    ]);
  });

  it('is none where it went on for long, or where the author tells of himself', () => {
    const none = ['talks 2024-05-14, -', 'rejection -, -'];
    check(`${LEAD}\n\nFor almost ninety years, dockers rejected the rota.`, none);
    check(`${LEAD}\n\nOver the past few weeks, dockers rejected the rota.`, none);
    check(`${LEAD}\n\nDockers rejected my rota.`, none);
    check(`${LEAD}\n\nI rejected the rota.`, none);
    const news = ['talks 2024-05-14, -', 'rejection -, 2024-05-14'];
    check(`${LEAD}\n\nFor the mayor, dockers rejected the rota.`, news);
    check(`${LEAD}\n\nDockers rejected a rota for three years.`, news);
    check(`${LEAD}\n\nDockers rejected the rota: “It pains me.”`, news);
    check(`${LEAD}\n\nDockers rejected a rota in weeks of mist.`, news);
  });

  it('is not of the year that tells whose something is', () => {
    check("Dockers will strike after this year's winner pulled out.", ['strike -, -']);
    check('Dockers will strike this year.', ['strike 2024, -']);
  });

  it('is no news where it is always so: only a headline tells news in the simple present', () => {
    check(`${LEAD}\n\nThe firm controls half of the docks, which it captures for exports.`, ['talks 2024-05-14, -']);
    check(`Dockers reject new rota\n\n${LEAD}`, ['rejection -, 2024-05-14', 'talks 2024-05-14, -']);
    check(`${LEAD}\n\nDockers are rejecting the new rota.`, ['talks 2024-05-14, -', 'rejection -, 2024-05-14']);
  });

  it('is none of another time: “at the time”, “back then”, “during her first term”', () => {
    const none = ['talks 2024-05-14, -', 'rejection -, -'];
    check(`${LEAD}\n\nAt the time, dockers rejected the new rota.`, none);
    check(`${LEAD}\n\nDockers rejected the new rota back then.`, none);
    check(`${LEAD}\n\nThe mayor rejected the new rota during her first term.`, none);
    check(`${LEAD}\n\nOn the eve of the talks, dockers rejected the new rota.`, none);
    check(`${LEAD}\n\nThen dockers rejected the new rota.`, ['talks 2024-05-14, -', 'rejection -, 2024-05-14']);
  });

  it('was on the day of the lead', () => {
    check(`${LEAD}\n\nDockers rejected the new rota.`, ['talks 2024-05-14, -', 'rejection -, 2024-05-14']);
  });

  it('is not of the day that the lead points back at', () => {
    check('The port of Brest, shut last Friday, is open.\n\nDockers rejected the new rota.', [
      'economy 2024-05-10, -',
      'rejection -, 2024-05-16',
    ]);
  });

  it('was on the day that the paragraph tells of last', () => {
    check(`${LEAD}\n\nOn Wednesday the ferry crashed. Divers evacuated the crew.`, [
      'talks 2024-05-14, -',
      'disaster 2024-05-15, -',
      'return -, 2024-05-15',
    ]);
  });

  it('is of then or of later where the sentence before in its paragraph tells of a longer time', () => {
    const told = (text: string): readonly string[] =>
      readArticle(articleOfText('a.txt', text, '2024-05-16')).facts.flatMap((fact) =>
        fact.kind === 'event' && /Divers/.test(text.slice(fact.evidence[0].start, fact.evidence[0].end))
          ? [`${fact.news.earliest ?? '-'} to ${fact.news.latest ?? '-'}`]
          : [],
      );
    expect(told(`${LEAD}\n\nLast week the ferry crashed. Divers evacuated the crew.`)).toEqual([
      '2024-05-06 to 2024-05-16',
    ]);
    expect(told(`${LEAD}\n\nLast week the ferry crashed.\n\nDivers evacuated the crew.`)).toEqual([
      '2024-05-14 to 2024-05-14',
    ]);
    expect(told(`${LEAD}\n\nOver the weekend the ferry crashed. Divers evacuated the crew.`)).toEqual([
      '2024-05-11 to 2024-05-12',
    ]);
    expect(told(`${LEAD}\n\nThe ferry will sail in June. Divers evacuated the crew.`)).toEqual([
      '2024-05-14 to 2024-05-14',
    ]);
  });

  it('is of no known day after a sentence on older days that it goes on with', () => {
    check('In 2019 the union rejected a rota. It accepted another.', ['rejection 2019, -', 'acceptance -, -']);
  });

  it('is no news where it had happened before, is to come, or went on until now', () => {
    check('Dockers had rejected the new rota.', ['rejection -, -']);
    check('Dockers will vote on the new rota.', ['vote -, -']);
    check('Dockers have rejected nine rotas so far.', ['rejection -, -']);
  });

  it('is no news in a clause of what came before or besides', () => {
    check('The port closed because dockers rejected the rota.', ['opening -, 2024-05-16', 'rejection -, -']);
  });

  it('is of no known day as long as the text goes on with older days, over paragraphs too', () => {
    const older = ['rejection 2019, -', 'acceptance -, -', 'agreement -, -'];
    check('In 2019 the union rejected a rota. It accepted another. It then signed a pact.', older);
    check('In 2019 the union rejected a rota.\n\nIt accepted another.\n\nIt then signed a pact.', older);
    check('In 2019 the union rejected a rota.\n\nThe court fined the union.', [
      'rejection 2019, -',
      'sanction -, 2024-05-16',
    ]);
  });

  it('is no news in a relative clause, and is behind one', () => {
    check('The dockers that rejected the rota live in Brest.', ['rejection -, -']);
    check('The mayor, who signed the pact and banned the march, lives in Brest.', ['agreement -, -', 'sanction -, -']);
    check('The dockers that live in Brest rejected the rota.', ['rejection -, 2024-05-16']);
    check('Dockers, who live in Brest, rejected the rota.', ['rejection -, 2024-05-16']);
  });

  it('is no news as a participle behind its noun, and is in a headline', () => {
    check('A rota rejected by dockers was printed in Brest.', ['rejection -, -']);
    check('The port was closed by dockers.', ['opening -, 2024-05-16']);
    check('Dockers won by nine votes in Brest.', ['victory -, 2024-05-16']);
  });

  it('is no news where a word says that it was at another time', () => {
    for (const sentence of [
      'Dockers previously rejected the rota.',
      'Once, dockers rejected the rota.',
      'Years later, dockers rejected the rota.',
      'Years earlier, dockers rejected the rota.',
      'Under the former government, dockers rejected the rota.',
    ])
      check(sentence, ['rejection -, -']);
    for (const sentence of [
      'Dockers once again rejected the rota.',
      'Dockers rejected an earlier rota.',
      'Ann Lee, formerly a docker, rejected the rota.',
    ])
      check(sentence, ['rejection -, 2024-05-16']);
  });

  it('is no news beside a day that nobody can tell', () => {
    check('On Wednesday dockers rejected the new rota.', ['rejection -, -'], null);
  });

  it('has no day in an article without one', () => {
    check('Dockers in Brest rejected the new rota.', ['rejection -, -'], null);
  });
});

describe('an event', () => {
  it('that has happened this week did so by the day on which it is told', () => {
    const { facts } = readArticle(articleOfText('a.txt', 'The city sued the ferry company this week.', '2024-05-14'));
    const [event] = facts.filter((fact) => fact.kind === 'event');
    expect([event?.date.earliest, event?.date.latest]).toEqual(['2024-05-13', '2024-05-14']);
  });

  it('was on the day, not in the year that owns the congress at which it was told', () => {
    check("Yesterday, at this year's congress, the party adopted a new statute.", ['acceptance 2024-05-15, -']);
  });

  it('in the present perfect is not of a time that is over, and shares one of the news', () => {
    const van = 'Mora drove the van in which Reyes broke his neck in April 2023';
    check(`${van}, and he has been charged with murder.`, ['on-day 2023-04, -', 'ruling -, 2024-05-16']);
    check('The bank raised its rate on Monday and has bought bonds.', [
      'economy 2024-05-13, -',
      'economy 2024-05-13, -',
    ]);
  });

  it('is not of the day on which somebody said so, where the sentence has another', () => {
    check('Nine dockers were killed on Sunday when a bus hit a lorry, harbour police said on Monday.', [
      'attack 2024-05-12, -',
      'escalation 2024-05-12, -',
    ]);
    check('A bus hit a lorry, police said on Monday.', ['escalation 2024-05-13, -']);
  });

  it('is not of the day of an aside between commas, but of what went on meanwhile', () => {
    check('The ferry line, founded in 1977, sued the city.', ['founding 1977, -', 'ruling -, 2024-05-16']);
    check('The mayor, who came to Brest in 2019, resigned.', ['appointment -, 2024-05-16']);
    check('The mayor, speaking on Tuesday, resigned.', ['appointment 2024-05-14, -']);
    check('On Tuesday, the mayor, a docker, resigned.', ['appointment 2024-05-14, -']);
  });

  it('is not of the year that tells which thing is meant', () => {
    check('The mayor cancelled the 2015 port lease.', ['suspension -, 2024-05-16']);
    check('Dockers rejected a March 2023 draft of the rota.', ['rejection -, 2024-05-16']);
    // A day may be that of the news, and what stands behind is no name.
    check('Dockers lost the port in the 2015 lease.', ['victory 2015, -']);
    check('The mayor cancelled the lease in 2015.', ['suspension 2015, -']);
    check('The mayor cancelled the 3 May march.', ['protest 2024-05-03, -']);
    check('The 2015 port lease was cancelled.', ['suspension -, 2024-05-16']);
    check('The 2015 port lease collapsed.', ['suspension -, 2024-05-16']);
  });

  it('is of the year of what came about with it, or did it', () => {
    check('The mayor won the 2019 election.', ['victory 2019, -', 'vote 2019, -']);
    check('Peru boycotted the 2016 Games.', ['rejection 2016, -']);
    check('The mayor signed the 2019 lease.', ['agreement 2019, -']);
    check('The 2019 flood killed ten dockers.', ['attack 2019, -']);
  });

  it('is not of the day of what is planned', () => {
    check('The mayor said that the bakers would strike on Friday.', ['saying -, -']);
    check('The mayor banned the march planned for Friday.', ['sanction -, 2024-05-16']);
  });

  it('is dated over articles by those that give its day, else by the news that told it first', () => {
    const told = [
      ['a.txt', 'Dockers in Brest rejected the new rota of the port.', '2024-05-16'],
      ['b.txt', 'The port of Brest is quiet. Dockers in Brest rejected the new rota of the port.', '2024-05-20'],
    ] as const;
    const dated = (texts: readonly Given[]): readonly (string | null)[] =>
      dossierOf(texts.map((one) => readArticle(articleOfText(...one)))).events.map(({ date }) => isoOf(date));
    expect(dated(told)).toEqual(['2024-05-16']);
    const third = ['c.txt', 'Dockers in Brest rejected the new rota of the port on Monday.', '2024-05-14'] as const;
    expect(dated([...told, third])).toEqual(['2024-05-13']);
  });

  it('one without a day joins no two of different days', () => {
    const told: readonly Given[] = [
      ['a.txt', 'Lisk raised the toll on boats in the northern port in April.', '2024-05-16'],
      ['b.txt', 'Lisk raises toll on boats in northern port\n\nThe quays are quiet.', '2024-05-20'],
      ['c.txt', 'Lisk raised the toll on boats in the northern port on Monday.', '2024-05-21'],
    ];
    const { events } = dossierOf(told.map((one) => readArticle(articleOfText(...one))));
    expect(events.map(({ text, date }) => [isoOf(date), /in April|on Monday/.exec(text)?.[0]])).toEqual([
      ['2024-04', 'in April'],
      ['2024-05-20', 'on Monday'],
    ]);
  });

  it('is not that of another weekday or date', () => {
    const told: readonly Given[] = [
      ['a.txt', 'The ballot of dockers in Brest on the rota closed on Monday.', '2024-05-16'],
      ['b.txt', 'The ballot of dockers in Brest on the rota closed on Friday.', null],
      ['c.txt', 'The ballot of dockers in Brest on the rota closed on 24 May.', null],
    ];
    const { events } = dossierOf(told.map((one) => readArticle(articleOfText(...one))));
    expect(events.map(({ evidence }) => new Set(evidence.map(({ article }) => article)).size)).toEqual([1, 1, 1]);
  });

  it('is not told again by whoever says something else', () => {
    const told: readonly Given[] = [
      ['a.txt', 'Brest Port said on Tuesday that the quays would be painted.', '2024-05-16'],
      ['b.txt', 'Brest Port said it had raised its offer to the dockers.', '2024-05-17'],
    ];
    const { events } = dossierOf(told.map((one) => readArticle(articleOfText(...one))));
    expect(events.filter(({ evidence }) => evidence.length > 1)).toEqual([]);
  });
});
