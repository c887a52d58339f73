import { describe, expect, it } from 'vitest';
import { articleOfText, dossierOf, readArticle } from '../../core/readout.ts';
import { toldMeetings as told } from '../support/told-meetings.ts';

/** Those that a memo would list. */
function listed(text: string): readonly string[] {
  return told(text).filter((line) => !/ (?:denied|hypothetical)$/.test(line));
}

/** The meetings of a dossier of one article: who, when, where, and the number of reports. */
function meetings(text: string): readonly string[] {
  return dossierOf([readArticle(articleOfText('a.txt', text, '2024-05-09'))]).meetings.map(
    ({ participants, date, place, reports }) =>
      `${participants.map(({ name }) => name).join(' + ')} @ ${place?.name ?? '-'} ${date.earliest ?? '-'} (${reports.length})`,
  );
}

describe('a round of talks told by its states and by those who led them', () => {
  it('is one meeting', () => {
    expect(
      meetings(
        'A second round of talks between Peru and Chile kicked off in Oslo on Thursday. It rained. The latest round of talks on ' +
          "Thursday is being led by Peruvian envoy Ana Silva and the president's adviser Piet Vries, while Chilean Foreign Minister " +
          "Lars Holm heads up Santiago's delegation.",
      ),
    ).toEqual(['Ana Silva + Piet Vries + Lars Holm @ Oslo 2024-05-09 (2)']);
  });

  it.each([
    ['led', 'The talks on Monday were led by Ana Silva.', true],
    ['represented', 'Peru was represented by special envoy Ana Silva.', true],
    ['a son-in-law', "Peru was represented by Piet Vries and the king's son-in-law, Ana Silva.", true],
    ['who represents a suspect', 'The suspect was represented by Ana Silva.', false],
    ['who represents a state in court', 'Peru was represented by lawyer Ana Silva.', false],
    ['an attorney general', 'Peru was represented by Attorney General Ana Silva.', true],
    ['who represents a state that was not there', 'Bolivia was represented by Ana Silva.', false],
    ['who is to lead others', 'Talks in June will be led by Ana Silva.', false],
    ['whose people are there', 'The Peruvian delegation included representatives of President Ana Silva.', false],
  ])('has among those who sat there: %s', (_, words, there) => {
    const found = listed(`Peru and Chile held talks in Oslo on Monday. ${words}`);
    expect(found.some((line) => line.includes('Peru + Chile') && line.includes('Silva'))).toBe(there);
  });

  it('is the one held, where those who led it are told behind the next one', () => {
    const found = listed(
      'Peru and Chile held talks in Oslo on Monday. Peru and Chile agreed to meet next week in Rome. ' +
        'The talks were led by Ana Silva and Lars Holm.',
    );
    expect(found).toEqual([
      'talks: Peru + Chile + Ana Silva + Lars Holm @ Oslo 2024-05-06',
      expect.stringMatching(/^meeting: Peru \+ Chile @ Rome/),
    ]);
  });
});

describe('sides', () => {
  it('are a state that goes by its initials, which are no pronoun', () => {
    expect(listed('US and Peruvian officials met in Oslo on Monday.').join()).toContain('US and Peruvian officials');
    expect(listed('Peru and the US met in Oslo on Monday.').join()).toContain('Peru + United States');
    expect(listed('“Ana Silva met us in Oslo on Monday,” Lars Holm said.').join()).not.toContain('United States');
  });

  it('are no people of a clause and another', () => {
    const held = 'Talks between the parties began on Monday.';
    expect(listed(`Ana Silva, a judge, said President Lars Holm was late. ${held}`).join()).not.toContain('Silva');
    expect(listed(`Ana Silva and President Lars Holm spoke up. ${held}`).join()).toContain('Silva');
  });

  it('act in a clause that has some words in marks', () => {
    const text = 'Peru and Chile made "real progress" and agreed to meet on Friday in Rome.';
    expect(listed(text).join()).toContain('Peru + Chile @ Rome');
    expect(listed('Ana Silva said "they are here," and Lars Holm met Piet Vries on Monday.').join()).not.toContain(
      'Silva',
    );
  });
});

describe('talks as a state of things', () => {
  it.each([
    'Ana Silva said there was a change in the climate of talks with Peru.',
    'Ana Silva saw little prospect of negotiations with Chile.',
    'Ana Silva flew to Oslo, where she wants to launch formal negotiations on a pact with Peru.',
    'The deal includes a commitment that the Andean parties return to Geneva for talks.',
  ])('are no meeting: %s', (text) => expect(listed(text)).toEqual([]));

  it.each([
    'Ana Silva left after two days of talks with Lars Holm.',
    'In the course of talks with Ana Silva, Lars Holm promised aid.',
    'Ana Silva launched talks with Lars Holm in Oslo on Monday.',
    'The Andean parties return to Geneva next week for talks.',
  ])('are one where they are told in particular: %s', (text) => expect(listed(text)).toHaveLength(1));
});

describe('who meets whom', () => {
  it('is one meeting of all, where several were holding meetings with one', () => {
    expect(listed('Ana Silva, Piet Vries and Paul Okon were holding meetings with Lars Holm on Monday.')).toEqual([
      'meeting: Ana Silva + Piet Vries + Paul Okon + Lars Holm @ - 2024-05-06',
    ]);
    expect(listed('Ana Silva and Piet Vries held separate meetings with Lars Holm on Monday.')).toHaveLength(2);
    expect(listed('Ana Silva held meetings with Lars Holm and Piet Vries on Monday.')).toHaveLength(2);
  });

  it('is not of those alone whom somebody met whom nobody knows', () => {
    expect(
      listed('Xqz-Ab is headed to Oslo to meet with President Ana Silva and other Peruvian officials on Friday.'),
    ).toEqual([]);
    expect(listed('Lars Holm is headed to Oslo to meet with President Ana Silva on Friday.')).toHaveLength(1);
  });

  it('is to come for one who is on the way', () => {
    expect(listed('Ana Silva is headed to Oslo to meet Lars Holm on Thursday.')).toEqual([
      'meeting: Ana Silva + Lars Holm @ Oslo 2024-05-09 planned',
    ]);
    expect(listed('Ana Silva headed to Oslo to meet Lars Holm on Monday.').join()).not.toContain('planned');
  });

  it('is two people who do one thing after the other', () => {
    expect(listed('Ana Silva and Lars Holm shook hands and met on Monday in Oslo.')).toEqual([
      'meeting: Ana Silva + Lars Holm @ Oslo 2024-05-06',
    ]);
    expect(listed('Ana Silva left and Lars Holm met Piet Vries on Monday.').join()).not.toContain('Silva');
  });

  it('is the body for which a spokesman tells of talks', () => {
    const body = 'The Bakers Union is angry. Paul Okon, a spokesman for the Bakers Union, left.';
    expect(listed(`${body} Okon said on Monday the talks with Ana Silva had been good.`).join()).toContain(
      'Bakers Union + Ana Silva',
    );
    expect(listed(`${body} Okon met Ana Silva on Monday.`).join()).toContain('Paul Okon + Ana Silva');
  });
});
