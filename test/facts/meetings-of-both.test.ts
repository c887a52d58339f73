import { describe, expect, it } from 'vitest';
import { articleOfText, readArticle } from '../../core/readout.ts';

/** Who met, with status and day, in an article of 9 May 2024, a Thursday; "|" parts paragraphs. */
function told(text: string): readonly string[] {
  const { facts } = readArticle(articleOfText('a.txt', `Prices rose.|${text}`.replaceAll('|', '\n\n'), '2024-05-09'));
  return facts.flatMap((fact) =>
    fact.kind === 'meeting'
      ? [
          `${fact.participants.map(({ name }) => name).join(' + ')} ${fact.place?.name ?? '-'} ${fact.date.earliest ?? '-'} ${fact.status}`,
        ]
      : [],
  );
}

const CALL = 'Peruvian Foreign Minister Luis Ortega and Chilean Foreign Minister Rosa Vidal spoke by phone on Monday.|';

describe('people of the two countries', () => {
  it('are not those who spoke before, unless these hold that office', () => {
    expect(told(`${CALL}The defence ministers of the two countries met in Oslo on Tuesday.`)[1]).toBe(
      'defence ministers of the two countries Oslo 2024-05-07 held',
    );
    expect(told(`${CALL}The foreign ministers of the two countries met in Oslo on Tuesday.`)[1]).toBe(
      'Luis Ortega + Rosa Vidal Oslo 2024-05-07 held',
    );
  });

  it('are told as they are where a round is theirs', () => {
    const round = 'A further round is set for Friday in Oslo, to be attended by envoys from both sides, a clerk said.';
    expect(told(`Ana Silva met Lars Holm in Lima on Monday.|${round}`)[1]).toBe(
      'envoys from both sides Oslo 2024-05-10 planned',
    );
  });
});

describe('further settings and company', () => {
  it('a second round has a place and a day of its own', () => {
    expect(
      told('Envoys from Peru and Chile met for a first round in Oslo on 3 May and a second in Rome on 6 May.'),
    ).toEqual(['Envoys from Peru and Chile Oslo 2024-05-03 held', 'Envoys from Peru and Chile Rome 2024-05-06 held']);
  });

  it('whoever is joined for dinner with a third is there, too', () => {
    expect(told('Ana Silva joined Kari Lund for dinner with the US envoy Steve Kane on Tuesday.')).toEqual([
      'Ana Silva + Kari Lund + Steve Kane - 2024-05-07 held',
    ]);
  });
});

describe('what is to come', () => {
  it('tells nothing of talks that are over', () => {
    const days = told('Ana Silva will strike next week after talks with Lars Holm ended in anger.');
    for (const one of days) expect(one).toMatch(/ - held$/);
  });

  it('is whoever somebody is due to see on a day', () => {
    expect(told('Ana Silva is due to see the ambulance unions on Friday.')).toEqual([
      'Ana Silva + ambulance unions - 2024-05-10 planned',
    ]);
    expect(told('Ana Silva is due to see fans on Friday.')).toEqual([]);
  });

  it('is not what somebody would be happy to do', () => {
    expect(
      told('Ana Silva would be happy to meet Lars Holm on Friday.').filter((one) => !one.endsWith('hypothetical')),
    ).toEqual([]);
  });
});
