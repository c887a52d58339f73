import { describe, expect, it } from 'vitest';
import { sharedName } from '../../core/dossier/topics/label.ts';
import { sameStems, wordsOf } from '../../core/dossier/topics/stems.ts';
import type { Issue } from '../../core/model/dossier.ts';
import { articleOfText, dossierOf, readArticle } from '../../core/readout.ts';

/** The issues of a dossier of articles told as day and text. */
function issuesOf(...articles: readonly (readonly [day: string, text: string])[]): readonly Issue[] {
  return dossierOf(articles.map(([day, text], i) => readArticle(articleOfText(`${i}.txt`, text, day)))).issues;
}

const labels = (issues: readonly Issue[]): readonly string[] => issues.map(({ label }) => label);

describe('the name of an issue', () => {
  it('is without what somebody thinks of it, and without whoever governs', () => {
    const found = issuesOf(
      ['2024-03-04', 'The guild opposed the government’s controversial harbour levy on Monday.'],
      ['2024-03-11', 'The dispute over the contentious harbour levy goes on. The harbour levy is unlawful, it said.'],
    );
    expect(labels(found)).toEqual(['harbour levy']);
  });

  it('is one word where a list of what is open has it so', () => {
    const found = issuesOf(
      ['2024-03-04', 'Talks ended with no agreement on issues such as night shifts, wages and ferry fares.'],
      ['2024-03-11', 'The two sides will meet again.'],
    );
    expect(labels(found).toSorted()).toEqual(['ferry fares', 'night shifts', 'wages']);
  });

  it('is none by a single word that no list has', () => {
    expect(issuesOf(['2024-03-04', 'Funding is unresolved.'], ['2024-03-11', 'The two sides met.'])).toEqual([]);
  });
});

describe('a name without what is no part of the matter', () => {
  const named = (phrase: string): readonly string[] =>
    labels(
      issuesOf(
        ['2024-03-04', `The guild rejects ${phrase}. Malta condemned ${phrase}.`],
        ['2024-03-11', `The row over ${phrase} goes on. The guild opposes ${phrase}.`],
      ),
    );

  it('is without how old it is', () => {
    expect(named('the three-year-old ferry levy')).toEqual(['ferry levy']);
  });

  it('is without the question or the issue that it is called', () => {
    expect(named('the thorny question of ferry fares')).toEqual(['ferry fares']);
  });

  it('keeps what a single word would not name', () => {
    expect(named('the question of rosin')).not.toEqual(['rosin']);
  });

  it('is of what is reversed, whoever did it', () => {
    expect(named('the reversal of Mayor Ana Silva’s bans on street pedlars')).toEqual(['bans on street pedlars']);
  });

  it('is of what somebody is said to have done', () => {
    expect(named('the allegations of herring fraud')).toEqual(['herring fraud']);
  });

  it('is of no doing that names only who did not', () => {
    expect(named('the reluctance of Malta')).toEqual([]);
    expect(named('the beer industry')).toEqual([]);
  });

  it('holds a law with its whole name', () => {
    expect(named('the Fair Ferries Act grants').join()).toMatch(/Act grants/);
    expect(named('calls to make Oslo act on ferry fares').join()).not.toMatch(/act/);
  });

  it('holds the number of an article or a resolution', () => {
    expect(named('the repeal of Article 9')).toEqual(['repeal of Article 9']);
    expect(named('the ferry levy 9')).toEqual(['ferry levy']);
  });

  it('holds both halves of what a hyphen binds', () => {
    expect(named('fair profit-sharing')).toEqual(['fair profit-sharing']);
  });

  it('holds no verb of those who act', () => {
    const found = issuesOf(
      ['2024-03-04', 'Malta condemned the way village families gather to block the harbour levy. It opposes the levy.'],
      ['2024-03-11', 'The harbour levy is disputed. Families gather to oppose the harbour levy.'],
    );
    expect(labels(found).join()).not.toMatch(/gather/);
  });

  it('is the size of something', () => {
    const found = issuesOf(
      [
        '2024-03-04',
        'Malta rejects a cap on the size of its fishing fleet. It opposes any cut in the size of its fleet.',
      ],
      ['2024-03-11', 'The size of its fleet is disputed.'],
    );
    expect(labels(found).join()).toMatch(/size of its (?:fishing )?fleet/);
  });

  it('is no way in which two sides deal with each other', () => {
    const found = issuesOf(
      ['2024-03-04', 'Peru is at odds over relations with Chile. It threatened its relations with Chile.'],
      ['2024-03-11', 'Tensions over relations with Chile grew. Peru rejects talks with Chile.'],
    );
    expect(found).toEqual([]);
  });

  it('is not what somebody is wanted to end something', () => {
    const found = issuesOf(
      ['2024-03-04', 'The mayor wants shipowners to end the crane lockout. Shipowners threatened a crane lockout.'],
      ['2024-03-11', 'The crane lockout is unlawful, the guild said. The guild condemned the crane lockout.'],
    );
    expect(labels(found)).toEqual(['crane lockout']);
  });
});

describe('one matter under two names', () => {
  it('is one where one names what the other says to be limited', () => {
    const found = issuesOf(
      ['2024-03-04', 'Coastal states rejected binding sand extraction caps. They disagree over sand extraction.'],
      ['2024-03-11', 'The dispute over extraction limits is unresolved. Sand extraction is disputed.'],
    );
    expect(found).toHaveLength(1);
  });

  it('is one where a package or a deal is of what the other names', () => {
    const found = issuesOf(
      ['2024-03-04', 'Malta blocked the aid package. It opposes the aid package.'],
      ['2024-03-11', 'Ministers rejected a deal on aid. The deal on aid is disputed.'],
    );
    expect(found).toHaveLength(1);
  });

  it('stays two where each is of a thing of its own', () => {
    const found = issuesOf(
      ['2024-03-04', 'The unions rejected the sugar tax. The sugar tax is disputed.'],
      ['2024-03-11', 'The unions rejected the wealth tax. The wealth tax is disputed.'],
    );
    expect(found).toHaveLength(2);
  });
});

describe('what a clause disposes of by a pronoun', () => {
  const dispute = 'The guild opposed the harbour levy. The harbour levy is unlawful, the guild said.';

  it('is the matter that stands last before it', () => {
    const found = issuesOf(
      ['2024-03-04', dispute],
      ['2024-03-11', 'A week after the guild stopped work over the harbour levy, the port scrapped it.'],
    );
    expect(found.find(({ label }) => label === 'harbour levy')?.status).toBe('resolved');
  });

  it('is open where it is only to be', () => {
    const found = issuesOf(
      ['2024-03-04', dispute],
      ['2024-03-11', 'A week after the guild stopped work over the harbour levy, the port refused to scrap it.'],
    );
    expect(found.find(({ label }) => label === 'harbour levy')?.status).toBe('open');
  });
});

describe('a word by which people or goods are called', () => {
  it('makes no issue of them', () => {
    const found = issuesOf(
      ['2024-03-04', 'The coast guard picked up illegal migrants on Monday.'],
      ['2024-03-11', 'More illegal migrants came ashore. Illegal migrants were housed in a hall.'],
    );
    expect(found).toEqual([]);
  });
});

describe('what stands out in a dossier', () => {
  it('is at issue where one passage shows it so', () => {
    const found = issuesOf(
      ['2024-03-04', 'The mayor faces opposition to the road tunnel. The tunnel was begun in May.'],
      ['2024-03-11', 'The tunnel is slow to come. Work on the tunnel goes on.'],
    );
    expect(labels(found).join()).toMatch(/tunnel/);
  });
});

describe('what else a dossier holds at issue', () => {
  it('is what a sentence says in so many words to be open, beside the wide matter that it is of', () => {
    const found = issuesOf(
      ['2024-03-04', 'Rich and poor ports clash over climate finance. Climate finance is disputed.'],
      [
        '2024-03-11',
        'The row over climate finance goes on, and there is no agreement on whether the cash must come only from rich ports. Rich ports rejected the cash.',
      ],
    );
    expect(labels(found)).toContain('climate finance');
    expect(labels(found).join()).toMatch(/whether the cash must come only from rich ports/);
  });

  it('is nothing that has a name of kinds of matters alone', () => {
    const found = issuesOf(
      ['2024-03-04', 'The guild is at odds with Malta over trade policy issues such as trade policies.'],
      ['2024-03-11', 'The harbour levy is unlawful, the guild said.'],
    );
    expect(labels(found).join()).not.toMatch(/polic/);
  });

  it('is nothing that is only told as planned', () => {
    const planned = (told: string): readonly string[] =>
      labels(issuesOf(['2024-03-04', `Fishermen ${told} a boat parade.`], ['2024-03-11', `A boat parade is ${told}.`]));
    expect(planned('planned')).toEqual([]);
    expect(planned('condemned')).toEqual(['boat parade']);
  });
});

describe('what many phrases share', () => {
  /** What three phrases on one thing share, where the articles hold some nouns. */
  const shared = (thing: string, nouns: readonly string[]): string => {
    const { facts } = readArticle(
      articleOfText('a.txt', `Oslo rejects the ${thing} rate. Malta condemned the ${thing} rise.`, '2024-03-04'),
    );
    const passages = facts
      .filter((fact) => fact.kind === 'issue')
      .map((mention) => ({ mention, article: 0, stems: sameStems(mention.terms), place: mention.id, heading: false }));
    return sharedName(`${thing} rate`, { stems: sameStems(wordsOf(thing)), passages }, new Set(nouns));
  };

  it('names the matter where it stands alone', () => {
    expect(shared('ferry pay', ['ferries'])).toBe('ferry pay');
  });

  it('is no name in the singular of what the articles have in the plural', () => {
    expect(shared('ferry fare', ['fares'])).toBe('ferry fare rate');
  });

  it('is no name of a people', () => {
    expect(shared('herring Maltese', [])).toBe('herring Maltese rate');
  });

  it('is no half of what somebody owns', () => {
    expect(shared("Oslo's ferry", [])).toBe("Oslo's ferry rate");
  });
});

describe('an issue of its own', () => {
  it('is what is contended about a good, and not all that is said of it', () => {
    const found = issuesOf(
      [
        '2024-03-04',
        'Oslo rejects the oil pipeline fees. Malta opposes the oil pipeline fees. Lima condemned the petrol smuggling.',
      ],
      [
        '2024-03-11',
        'The row over the oil pipeline fees goes on. Lima said the petrol smuggling was unacceptable. The guild opposes the crude oil cap.',
      ],
    );
    const fees = found.find(({ label }) => label === 'oil pipeline fees');
    expect(fees?.mentions).toHaveLength(3);
    expect(labels(found)).toContain('crude oil cap');
  });

  it('is none that names a body alone', () => {
    const found = issuesOf(
      ['2024-03-04', 'Oslo condemned the executive board session. Lima opposes the executive board.'],
      ['2024-03-11', 'The row over the executive board goes on. Oslo rejects the executive board.'],
    );
    expect(labels(found).join()).not.toMatch(/board/);
  });

  it('is none that names a body by two words, of which one alone is none', () => {
    const found = (body: string) =>
      labels(
        issuesOf(
          ['2024-03-04', `Oslo condemned the ${body}. Lima opposes the ${body}.`],
          ['2024-03-11', `The row over the ${body} goes on. Oslo rejects the ${body}.`],
        ),
      );
    expect(found('ground forces')).toEqual(['ground forces']);
    for (const body of ['task force', 'working party', 'think tank']) expect(found(body)).toEqual([]);
  });

  it('is a land that is called a bank', () => {
    const found = issuesOf(
      ['2024-03-04', 'Oslo remains divided over the West Bank. Talks on the West Bank stalled.'],
      ['2024-03-11', 'Differences over the West Bank remain. The guild condemned the West Bank plan.'],
    );
    expect(labels(found).join()).toContain('West Bank');
  });

  it('is none that names a body by letters with stops', () => {
    const found = issuesOf(
      ['2024-03-04', 'Oslo rejected the call for an urgent meeting of the U.N. Security Council.'],
      [
        '2024-03-11',
        'Lima opposes the U.N. meeting. The row over the urgent meeting of the U.N. Security Council goes on.',
      ],
    );
    expect(found).toEqual([]);
  });
});

describe('a plan that is called after its matter', () => {
  it('is one issue with it', () => {
    const found = issuesOf(
      ['2024-03-04', 'Malta rejected the merger plan. The guild opposes the ferry merger. Oslo rejects the plan.'],
      ['2024-03-11', 'The row over the ferry merger goes on. Unions oppose the merger plan and reject the plan.'],
    );
    expect(labels(found)).toHaveLength(1);
  });
});

describe('a place in which something else is at issue', () => {
  const pending = 'They are to consider the Korean Peninsula in May.';
  const later =
    'Oslo and Lima plan to discuss the Korean Peninsula. Talks on the Korean Peninsula are pending. The Korean Peninsula is under review.';

  it('names no issue: what is said of it does', () => {
    const found = issuesOf(
      [
        '2024-03-04',
        `Envoys discussed peace on the Korean Peninsula. ${pending} Silva will urge progress on the denuclearization of the Korean Peninsula.`,
      ],
      ['2024-03-11', later],
    );
    expect(labels(found)).toEqual(['denuclearization of the Korean Peninsula']);
  });

  it('is none where nothing else is said of it', () =>
    expect(
      labels(issuesOf(['2024-03-04', `Envoys discussed the Korean Peninsula. ${pending}`], ['2024-03-11', later])),
    ).toEqual([]));
});

describe('a word for how something is done', () => {
  it('makes no second issue of it', () => {
    const found = issuesOf(
      [
        '2024-03-04',
        'Oslo opposes the unofficial restrictions. The row over the ban on cod imports goes on. Lima condemned the unofficial restrictions.',
      ],
      ['2024-03-11', 'Lima rejected the ban on cod imports. The unofficial restrictions are disputed.'],
    );
    expect(labels(found)).toHaveLength(1);
  });

  it('but a word of its own does', () => {
    const found = issuesOf(
      [
        '2024-03-04',
        'Oslo opposes the smoking restrictions. The row over the ban on cod imports goes on. Lima condemned the smoking restrictions.',
      ],
      ['2024-03-11', 'Lima rejected the ban on cod imports. The smoking restrictions are disputed.'],
    );
    expect(labels(found)).toHaveLength(2);
  });
});

describe('what befell somebody', () => {
  it.each(['Reed’s death', 'the October 7 attack', 'energy companies Nordgas', 'money'])(
    'names no issue: %s',
    (phrase) => {
      const found = issuesOf(
        [
          '2024-03-04',
          `Unions condemned ${phrase} and the harbour levy. Bo Reed of the guild opposed the harbour levy.`,
        ],
        ['2024-03-11', `Malta condemned ${phrase} and rejected the harbour levy. The row over ${phrase} goes on.`],
      );
      expect(labels(found)).toEqual(['harbour levy']);
    },
  );
});
