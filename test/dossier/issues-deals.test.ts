import { describe, expect, it } from 'vitest';
import { matterOf } from '../../core/dossier/topics/keys.ts';
import { articleOfText, dossierOf, readArticle } from '../../core/readout.ts';

/** The names of the issues of articles that came out three days apart. */
function issuesOf(...texts: readonly string[]): readonly string[] {
  const articles = texts.map((text, i) =>
    articleOfText(`${i}.txt`, text, `2024-03-${String(4 + 3 * i).padStart(2, '0')}`),
  );
  return dossierOf(articles.map((article) => readArticle(article))).issues.map(({ label }) => label);
}

describe('a deal that a dossier is of', () => {
  it('is an issue by the name that most articles give it, though it is contested as "the deal"', () => {
    const found = issuesOf(
      'The two towns shook hands on a ferry deal on Friday. The opposition rejected the accord on Monday.',
      'Lawmakers refused to back the deal. The mayor said the ferry deal would stand.',
    );
    expect(found).toEqual(['ferry deal']);
  });

  it('may be named after those who made it', () => {
    const found = issuesOf(
      'Critics of the EU-Malta deal disputed the legality of the agreement. Fishermen oppose the deal.',
      'The EU-Malta deal came into force. Fishermen rejected the deal.',
    );
    expect(found).toContain('EU-Malta deal');
  });

  it('is none where nothing says which deal it is', () => {
    const found = issuesOf(
      'The union rejected the tentative deal on Monday. It opposed the deal, it said.',
      'The crews refused the tentative deal. They rejected the agreement.',
    );
    expect(found.join()).not.toMatch(/deal|agreement/);
  });

  it('is not that of an article that tells of another', () => {
    const found = issuesOf(
      'The two towns shook hands on a ferry deal on Friday. The ferry deal is to last ten years.',
      'The mayor praised the ferry deal. Nobody spoke against the ferry deal.',
      'Nurses voted on a pension deal. The pension deal was sent out in June. They rejected the deal. They oppose the deal.',
      'Nurses refused the deal. Nurses opposed the agreement.',
    );
    expect(found).not.toContain('ferry deal');
  });

  it('is none where hardly any of many articles names it so', () => {
    const others = ['Nurses', 'Cooks', 'Clerks', 'Porters', 'Drivers'].map(
      (crew) => `${crew} voted in the hall on Friday. ${crew} rejected the deal. ${crew} oppose the accord.`,
    );
    const found = issuesOf(
      'The two towns shook hands on a ferry deal on Friday. The opposition rejected the accord on Monday.',
      'Lawmakers refused to back the deal. The mayor said the ferry deal would stand.',
      ...others,
    );
    expect(found).not.toContain('ferry deal');
  });

  it('is none by the name of a treaty, which stands for itself', () => {
    const found = issuesOf(
      'The harbour must keep to the Lima Agreement. The opposition rejected the deal.',
      'Ministers spoke of the Lima Agreement. The crews refused the deal.',
    );
    expect(found).not.toContain('Lima Agreement');
  });
});

describe('what an issue is of', () => {
  const crews = ['nurses', 'porters', 'cooks', 'cleaners', 'drivers', 'clerks', 'guards', 'smiths', 'cutters'];
  const sayOf = (verb: string): string => crews.map((crew) => `The ${crew} ${verb} the pay offer.`).join(' ');

  it('is named once, whatever is asked or offered of it', () => {
    const found = issuesOf(
      `${sayOf('rejected')} The pilots rejected the pay offer. Ministers refused a pay rise. They ruled out a pay rise.`,
      `${sayOf('opposed')} Ministers again refused a pay rise. They called the pay rise unaffordable.`,
    );
    expect(found).toEqual(['pay offer']);
  });

  it('is what most of its passages are of, by another word too', () => {
    const found = issuesOf(
      `${sayOf('rejected')} The pilots rejected the pay offer. Ministers rejected the pay recommendations.`,
      `${sayOf('opposed')} The pay recommendations are disputed. Ministers refused the pay recommendations.`,
    );
    expect(found).toEqual(['pay offer']);
  });

  it('is what becomes of it, by a word that many of its passages have', () => {
    const embargo = crews.map((crew) => `The ${crew} rejected the oil embargo.`).join(' ');
    const found = issuesOf(
      `${embargo} The pilots opposed the sanctions. Malta rejected a six-month extension of the sanctions.`,
      `${embargo} The smiths and the cooks condemned the sanctions. Peru opposed the six-month extension of the sanctions.`,
      'Chile refused a six-month extension of the sanctions. It condemned the sanctions as unlawful sanctions.',
    );
    expect(found).toEqual(['oil embargo']);
  });

  it('is another than whether there are talks on it', () => {
    const found = issuesOf(
      `${sayOf('rejected')} Ministers refused pay talks.`,
      `${sayOf('opposed')} Ministers refused to reopen pay talks. They ruled out pay talks.`,
    );
    expect(found).toContain('pay offer');
    expect(found).toContain('pay talks');
  });

  it('is what a rule or a process is of, and no thing that a price or a supply is of, nor talks', () => {
    expect(matterOf('filling process in the rainy season')).toBe(matterOf('filling rules'));
    expect(matterOf('filling rules')).not.toBe('');
    expect(['water prices', 'water supplies', 'water talks'].map((label) => matterOf(label))).toEqual(['', '', '']);
  });

  it('is what talks are on, and not the talks', () => {
    const found = issuesOf(
      'Oslo rejected three-way talks on the harbour levy. The dispute over talks on the harbour levy goes on.',
      'The row over talks on the harbour levy grew. Oslo refused talks on the harbour levy.',
    );
    expect(found).toEqual(['harbour levy']);
  });

  it('is not how or by whom talks are held', () => {
    const found = issuesOf(
      'Marathon video talks broke down. The row over the African Union-led video talks goes on.',
      'The dispute over the African Union-led video talks grew. Oslo rejected the marathon talks.',
    );
    expect(found).toEqual([]);
  });

  it('is no quarrel about words', () => {
    const found = issuesOf(
      'Oslo accused the premier of a stupid blame game. The stupid blame game is a dispute of its own, it said.',
      'The row over the stupid blame game goes on. The premier condemned the blame game.',
    );
    expect(found).toEqual([]);
  });
});

describe('an open question', () => {
  const sanctions = [
    'Malta condemned the sanctions on Friday. The sanctions are unlawful, it said. Peru opposed the sanctions.',
    'Talks broke up with no agreement on whether the embargo should outlive the quotas.',
    'The dispute over the sanctions goes on. Chile rejected the sanctions.',
  ];

  it('is an issue beside the theme that its words belong to', () => {
    expect(issuesOf(...sanctions).join('; ')).toMatch(/whether the embargo should outlive/u);
  });

  it('is one of what is not known yet where other articles tell of the matter, by whatever word', () => {
    const asked = 'It is not clear how the new port will be paid for.';
    const named = (found: readonly string[]): boolean => found.includes('how the new port will be paid for');
    expect(named(issuesOf(asked, 'The port was opened by the mayor.'))).toBe(true);
    expect(named(issuesOf(asked, 'The mayor opened a school.'))).toBe(false);
  });
});

describe('what names no issue', () => {
  const named = (phrase: string): readonly string[] =>
    issuesOf(
      `The guild rejects ${phrase}. Malta condemned ${phrase}.`,
      `The row over ${phrase} goes on. The guild opposes ${phrase}.`,
    );

  it('is land that is only where something is; a border may be at issue', () => {
    expect(named('Maltese islands')).toEqual([]);
    expect(named('the border controls')).toEqual(['border controls']);
  });

  it('is that there are ties', () => {
    expect(named('diplomatic ties')).toEqual([]);
    expect(named('the fishing ties')).not.toEqual([]);
  });

  const phrases = (text: string): readonly string[] =>
    readArticle(articleOfText('0.txt', text, '2024-03-04')).facts.flatMap((fact) =>
      fact.kind === 'issue' ? [fact.label] : [],
    );

  it('is whose child or head somebody is; what critics speak against is one', () => {
    const text = (who: string): string =>
      `Silva and Okon, ${who} of the harbour funds, were critical of the fish levy.`;
    expect(phrases(text('sons'))).toEqual(['fish levy']);
    expect(phrases(text('heads'))).toEqual(['fish levy']);
    expect(phrases(text('critics'))).toContain('harbour funds');
  });

  it('is a word for when, or a verb behind a noun', () => {
    expect(phrases('Nobody wants to be on strike right now, the guild warned.')).toEqual(['strike']);
    expect(phrases('He was angry when the strike spread to her harbour.').join()).not.toMatch(/spread/u);
    expect(phrases('The guild opposed the right of miners to strike.').join()).toMatch(/right/u);
  });

  it('is what is somebody’s, where the texts say whose', () => {
    const found = issuesOf(
      'Malta rejected limits on the size of its fleet. The dispute over the size of the Maltese fleet goes on.',
      'The row over the size of its fleet goes on. Malta opposed the size of the Maltese fleet.',
    );
    expect(found.join()).not.toMatch(/its/u);
  });
});

describe('talks on a matter and the deal on it', () => {
  it('are one issue', () => {
    const found = issuesOf(
      'The two towns shook hands on a ferry deal on Friday. The opposition rejected the accord on Monday. Unions oppose the ferry negotiations.',
      'Lawmakers refused to back the deal. The mayor said the ferry deal would stand. The ferry negotiations are deadlocked. Islanders condemned the ferry negotiations.',
    );
    expect(found).toEqual(['ferry deal']);
  });

  it('are two where the deal is of something else', () => {
    const found = issuesOf(
      'The ferry talks stalled on Monday. Oslo opposes the ferry talks. The guild rejected the prisoner deal.',
      'The row over the prisoner deal goes on. Lima opposes the prisoner deal. The ferry talks are deadlocked, and Oslo refuses ferry talks.',
    );
    expect(found).toEqual(['ferry talks', 'prisoner deal']);
  });
});
