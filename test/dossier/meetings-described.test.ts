import { describe, expect, it } from 'vitest';
import demonyms from '../../core/dossier/places/demonyms.json' with { type: 'json' };
import states from '../../core/language/names/lexicon/states.json' with { type: 'json' };
import { articleOfText, dossierOf, readArticle } from '../../core/readout.ts';

/** Articles with their days, and the meetings of their dossier, each in one line. */
function meetings(...told: readonly (readonly [text: string, day: string | null])[]): readonly string[] {
  const articles = told.map(([text, day], i) => readArticle(articleOfText(`${i}.txt`, text, day)));
  return dossierOf(articles).meetings.map(({ participants, place, date, status }) => {
    const who = participants.map(({ name }) => name).join(' + ');
    return `${who} @ ${place?.name ?? '-'} ${date.earliest ?? '-'} ${status}`;
  });
}

const QUARREL = 'Norway and Chile are at odds over fish. Norway protested. Chile sailed on. ';

describe('one party under two names', () => {
  const both = (one: string, other: string): number => meetings([one, '2024-05-10'], [other, '2024-05-10']).length;

  it('is a union by its name and by its initials', () => {
    expect(both('EU leaders met in Oslo on Thursday.', 'Leaders of the European Union met in Oslo on Thursday.')).toBe(
      1,
    );
    expect(both('EU leaders met in Oslo on Thursday.', 'Leaders of the African Union met in Lima on Thursday.')).toBe(
      2,
    );
  });

  it('is a state by its name and by the words for its people', () => {
    const one = 'Peruvian officials met Chilean envoys in Oslo on Thursday.';
    expect(both(one, 'Officials from Peru met envoys from Chile in Oslo.')).toBe(1);
    expect(both(one, 'Officials from Norway met envoys from Kenya in Oslo.')).toBe(2);
  });
});

describe('whom an office means', () => {
  it('an ambassador is the one whom the article names as ambassador', () => {
    const text = `${QUARREL}Norway summoned the Chilean ambassador on Thursday. Ambassador Pedro Rojas left early.`;
    expect(meetings([text, '2024-05-10'])).toEqual(['Pedro Rojas + Norway @ - 2024-05-09 held']);
  });

  it('no ambassador is one of two', () => {
    const text =
      'Norway summoned the Chilean ambassador on Thursday. Ambassador Pedro Rojas and Ambassador Ana Silva left early.';
    expect(meetings([text, '2024-05-10'])).toEqual(['Norway + Chilean ambassador @ - 2024-05-09 held']);
  });

  it('a counterpart holds the same office', () => {
    const text =
      'Norwegian Foreign Minister Ana Silva met her Chilean counterpart in Oslo on Tuesday. Chilean Foreign Minister Pedro Rojas smiled. Chilean Finance Minister Luz Lind did not.';
    expect(meetings([text, '2024-05-09'])).toEqual(['Ana Silva + Pedro Rojas @ Oslo 2024-05-07 held']);
  });

  it('two offices in another article are those who hold them', () => {
    const named =
      'Chilean Foreign Minister Pedro Rojas met US Secretary of State Ana Silva in Oslo on Tuesday. Both smiled.';
    const offices = 'The US secretary of state and her Chilean counterpart held talks in Oslo on Tuesday.';
    const top = 'Chile’s top diplomat and his US counterpart met in Oslo on Tuesday.';
    for (const told of [offices, top])
      expect(meetings([named, '2024-05-09'], [told, '2024-05-09'])).toEqual([
        'Pedro Rojas + Ana Silva @ Oslo 2024-05-07 held',
      ]);
  });

  it('a counterpart of a minister is nobody at the head of a state', () => {
    const text =
      'Norwegian Minister of Health Ana Silva met her Chilean counterpart in Oslo on Tuesday. Chilean President Pedro Rojas smiled.';
    expect(meetings([text, '2024-05-09'])).toEqual(['Ana Silva + Chilean counterpart @ Oslo 2024-05-07 held']);
  });
});

describe('two who are named in both articles, with others by name in one and by office in the other', () => {
  const NAMED =
    'Danish Foreign Minister Lars Holm and his Peruvian counterpart Ana Silva met Chilean President Pedro Rojas and Chilean Foreign Minister Luz Lind at the Moneda Palace on Wednesday.';
  const ALL = 'Lars Holm + Ana Silva + Pedro Rojas + Luz Lind @ Moneda Palace 2024-05-08 held';

  it('met once', () => {
    const offices =
      'President Pedro Rojas and Foreign Minister Luz Lind met the Danish and Peruvian foreign ministers at the Moneda Palace on Wednesday.';
    expect(meetings([NAMED, '2024-05-09'], [offices, '2024-05-09']).map(sorted)).toEqual([sorted(ALL)]);
  });

  it.each([
    ['other states', 'the Danish and Bolivian foreign ministers', 'Wednesday'],
    ['a group beside whom somebody named is nobody', 'union leaders', 'Wednesday'],
    ['another day', 'the Danish and Peruvian foreign ministers', 'Tuesday'],
  ])('met twice: %s', (_, others, day) => {
    const told = `President Pedro Rojas and Foreign Minister Luz Lind met ${others} at the Moneda Palace on ${day}.`;
    expect(meetings([NAMED, '2024-05-09'], [told, '2024-05-09'])).toHaveLength(2);
  });
});

/** The line with its names in the order of the alphabet. */
function sorted(line: string): string {
  const [who = '', rest = ''] = line.split(' @ ');
  return `${who.split(' + ').toSorted().join(' + ')} @ ${rest}`;
}

describe('officials of several states', () => {
  it.each([
    ['North Korea and China', 'North Korean and Chinese officials', 'North Korea + China'],
    ['South Korea and China', 'North Korean and Chinese officials', 'North Korea + China'],
    ['Peru and Chile', 'Top Peruvian and Chilean diplomats', 'Peru + Chile'],
    ['The United States and Chile', 'Senior US and Chilean officials', 'United States + Chile'],
  ])('in articles on %s, "%s" are %s', (states, officials, expected) => {
    const text = `${states} are at odds over fish. ${officials} met in Oslo on Tuesday.`;
    expect(meetings([text, '2024-05-09'])).toEqual([`${expected} @ Oslo 2024-05-07 held`]);
  });
});

describe('undated news of two people', () => {
  const news = (words: string): string => `President Ana Silva ${words} Prime Minister Luz Rojas.`;

  it('is of one meeting in one week, of two in two months', () => {
    expect(meetings([news('met'), '2024-05-09'], [news('hosted talks with'), '2024-05-13'])).toHaveLength(1);
    expect(meetings([news('met'), '2024-05-09'], [news('hosted talks with'), '2024-07-11'])).toHaveLength(2);
  });
});

describe('a summit of states, planned and held', () => {
  const plan = `${QUARREL}The prime ministers of the two countries are to hold their yearly summit in Kiruna on May 9.`;
  const held = (town: string): string =>
    `${town}, May - The leaders agreed on Thursday to mark out the sea.\n\nNorwegian Prime Minister Ana Silva and her Chilean counterpart, Luz Rojas, met for two hours in an old mill.`;

  it('is one, at the place of the dateline', () => {
    expect(meetings([plan, '2024-04-19'], [held('KIRUNA'), null])).toEqual([
      'Ana Silva + Luz Rojas @ Kiruna 2024-05-09 held',
    ]);
  });

  it('is two at two places', () => {
    expect(meetings([plan, '2024-04-19'], [held('LIMA'), null])).toHaveLength(2);
  });
});

describe('a headline and a lead', () => {
  it('tell one call by what people are and by their names', () => {
    const text =
      'Premier phoned union head during strike\n\nThe premier spoke privately with the head of a striking union, the opposition says.\n\nPremier Lars Holm called Ana Silva, president of the Bakers Union, on Sunday.';
    expect(meetings([text, '2024-05-09'])).toEqual(['Lars Holm + Ana Silva @ - 2024-05-05 held']);
  });

  it('tell two where somebody else is rung up', () => {
    const text =
      'Premier phoned bishop during strike\n\nPremier Lars Holm called Ana Silva, president of the Bakers Union, on Sunday.';
    expect(meetings([text, '2024-05-09'])).toHaveLength(2);
  });
});

it('the adjectives of states are those that names are read by', () => {
  const plural = (words: readonly string[], word: string): boolean =>
    word.endsWith('s') && words.includes(word.slice(0, -1));
  for (const { iso, demonyms: words } of states)
    expect((demonyms as Readonly<Record<string, readonly string[]>>)[iso] ?? []).toEqual(
      words.filter((word) => !plural(words, word)),
    );
});

describe('people of several states', () => {
  const QUARRELS = 'Peru and Chile are at odds over fish.';

  it.each(['European, Chilean and Peruvian officials', 'Chilean, European and Peruvian officials'])(
    'are both states, where "%s" met, and Europe\'s beside them',
    (officials) => {
      const text = `${QUARRELS} ${officials} met in Oslo on Tuesday.`;
      expect(meetings([text, '2024-05-09']).map((line) => line.split(' @')[0]?.split(' + ').toSorted())).toEqual([
        ['Chile', 'European officials', 'Peru'],
      ]);
    },
  );

  const sent = 'Peruvian Foreign Minister Ana Silva met the Chilean delegation on Tuesday.';

  it('are a minister and whom the other state has sent, on that day', () => {
    expect(
      meetings([`${QUARRELS} Peru and Chile held talks in Oslo on Tuesday.`, '2024-05-09'], [sent, '2024-05-08']),
    ).toEqual(['Ana Silva + Chilean delegation @ Oslo 2024-05-07 held']);
  });

  it('are others on another day, and where a third state was there', () => {
    expect(
      meetings([`${QUARRELS} Peru and Chile held talks in Oslo on Monday.`, '2024-05-09'], [sent, '2024-05-08']),
    ).toHaveLength(2);
    const three = 'Peru, Chile and Bolivia are at odds. Peru, Chile and Bolivia held talks in Oslo on Tuesday.';
    expect(meetings([three, '2024-05-09'], [sent, '2024-05-08'])).toHaveLength(2);
  });
});
