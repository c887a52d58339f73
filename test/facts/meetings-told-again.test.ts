import { describe, expect, it } from 'vitest';
import { articleOfText, readArticle } from '../../core/readout.ts';

/** The meetings of an article of 9 May 2024, a Thursday; "|" parts paragraphs. */
function told(text: string): readonly string[] {
  const { facts } = readArticle(articleOfText('a.txt', text.replaceAll('|', '\n\n'), '2024-05-09'));
  return facts.flatMap((fact) =>
    fact.kind === 'meeting'
      ? [
          `${fact.form}: ${fact.participants.map(({ name }) => name).join(' + ')} @ ${fact.place?.name ?? '-'} ${fact.date.earliest ?? '-'}`,
        ]
      : [],
  );
}

describe('a meeting told by offices first', () => {
  const OFFICES = 'The prime minister has held talks with his Norwegian counterpart in Downing Street.|';

  it('is of the two who are named behind it', () => {
    expect(told(`${OFFICES}Tom Reid and Kari Lund spoke for more than an hour on Wednesday.`)).toEqual([
      'talks: Tom Reid + Kari Lund @ Downing Street 2024-05-08',
    ]);
  });

  it('is not of two who met nobody, or of two others further on', () => {
    expect(told(`${OFFICES}Tom Reid and Kari Lund are old.`)).toEqual([
      expect.stringMatching(/^talks: prime minister \+ Norwegian counterpart/),
    ]);
    expect(
      told(`${OFFICES}Rain fell.|${'Prices of barley rose. '.repeat(30)}|Tom Reid and Kari Lund met in Rome.`),
    ).toHaveLength(2);
  });
});

describe('two who have met and spoke', () => {
  const MET = 'Prices rose.|President Ana Silva met Kari Lund in Oslo on Tuesday.|';

  it('spoke there', () => {
    expect(told(`${MET}Silva and Lund spoke for more than an hour.`)).toEqual([
      'meeting: Ana Silva + Kari Lund @ Oslo 2024-05-07',
    ]);
  });

  it.each(['Silva and Lund spoke by phone for an hour.', 'Silva and Lund spoke for an hour on Wednesday.'])(
    'called each other: %s',
    (text) => expect(told(MET + text)[1]).toMatch(/^call: Ana Silva \+ (?:Kari )?Lund/),
  );
});

describe('what a headline alone tells', () => {
  it('is where the lead’s meeting was', () => {
    expect(
      told(
        'The president met the union’s head in Lima.|President Ana Silva met Lars Holm, the head of the dockers, on Tuesday.',
      ),
    ).toEqual(['meeting: Ana Silva + Lars Holm @ Lima 2024-05-07']);
  });
});

describe('how often two have met', () => {
  it('dates no meeting by the year that it is counted in', () => {
    expect(told('Prices rose.|It was the third time that Ana Silva had met Lars Holm this year.')).toEqual([
      'meeting: Ana Silva + Lars Holm @ - -',
    ]);
    expect(told('Prices rose.|Ana Silva had met Lars Holm this year.')).toEqual([
      'meeting: Ana Silva + Lars Holm @ - 2024-01-01',
    ]);
  });
});

describe('whoever asks for the press', () => {
  it('meets nobody', () => {
    expect(told('Prices rose.|Ana Silva talked with the newspaper El Faro on Tuesday.')).toEqual([]);
    expect(told('Prices rose.|Ana Silva talked with Lars Holm on Tuesday, the newspaper said.')).toHaveLength(1);
  });
});
