import { describe, expect, it } from 'vitest';
import { articleOfText, dossierOf, readArticle } from '../../core/readout.ts';

/** Articles with their days, and the meetings of their dossier: who, when, and the number of its reports. */
function meetings(...told: readonly (readonly [text: string, day: string | null])[]): readonly string[] {
  const readings = told.map(([text, day], i) => readArticle(articleOfText(`${i}.txt`, text, day)));
  return dossierOf(readings)
    .meetings.map(
      ({ participants, date, reports }) =>
        `${participants.map(({ name }) => name).join(' + ')} ${date.earliest ?? '-'} (${reports.length})`,
    )
    .toSorted();
}

const LIND = 'Swedish Foreign Minister Marta Lind';
const OKON = 'Nigerian Foreign Minister Tomas Okon';
const REYES = 'Mexican Foreign Minister Ana Reyes';
const okon = [`${LIND} met ${OKON} on Monday.`, '2024-05-09'] as const;
const reyes = [`${LIND} met ${REYES} on Monday.`, '2024-05-09'] as const;

describe('one telling of whom somebody met', () => {
  it.each([null, '2024-05-20'])('is of a meeting with each, where others tell of one: an article of %s', (day) => {
    expect(meetings(okon, reyes, [`${LIND} met ${OKON} and ${REYES}.`, day])).toEqual([
      'Marta Lind + Ana Reyes 2024-05-06 (2)',
      'Marta Lind + Tomas Okon 2024-05-06 (2)',
    ]);
  });

  it('leaves each an id of its own, though the first place of both is the sentence that tells them together', () => {
    const texts = [`${LIND} will meet ${OKON}`, `${LIND} will meet ${REYES}`, `${LIND} will meet ${OKON} and ${REYES}`];
    const readings = texts.map((text, i) =>
      readArticle(articleOfText(`${i}.txt`, `${text} on Tuesday.`, '2024-05-09')),
    );
    const ids = dossierOf(readings).meetings.map(({ id }) => id);
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(2);
  });

  it('is of two where two states are told, and one of them told elsewhere', () => {
    expect(meetings(okon, [`${LIND} met ${OKON} and ${REYES}.`, null])).toEqual([
      'Marta Lind + Ana Reyes - (1)',
      'Marta Lind + Tomas Okon 2024-05-06 (2)',
    ]);
  });

  it('is of one where nothing tells them apart, where it was on another day, and where all of them met', () => {
    const both = `${LIND} met ${OKON} and ${REYES}`;
    expect(meetings([`${both}.`, null])).toEqual(['Marta Lind + Tomas Okon + Ana Reyes - (1)']);
    expect(meetings(okon, [`${both} on Sunday.`, '2024-05-09'])).toContain(
      'Marta Lind + Tomas Okon + Ana Reyes 2024-05-05 (1)',
    );
    expect(meetings(okon, [`${both}.`, null], [`${both} to talk of fish.`, null])).toContain(
      'Marta Lind + Tomas Okon + Ana Reyes - (2)',
    );
  });

  it('is of one where two of one state may have sat there together', () => {
    const two = `${LIND} met ${REYES} and Mexican President Luis Mora.`;
    expect(meetings(reyes, [two, null])).toContain('Marta Lind + Ana Reyes + Luis Mora - (1)');
  });
});

describe('people told by whom they stand for', () => {
  const mora = [
    `Luis Mora, president of the Dockers Union, is back. ${LIND} met Luis Mora in Oslo on Monday.`,
    '2024-05-09',
  ] as const;

  it.each([
    ['are one who speaks for these', 'the Dockers Union', 1],
    ['are others where the name is another', 'the Miners Union', 2],
  ])('%s', (_, union, count) => {
    expect(meetings(mora, [`${LIND} met officials of ${union} in Oslo on Monday.`, '2024-05-09'])).toHaveLength(count);
  });

  it('are the counterparts of each state', () => {
    const both = `${LIND} held talks with her counterparts from Nigeria and Mexico on Monday.`;
    expect(meetings(okon, reyes, [both, '2024-05-10'])).toEqual([
      'Marta Lind + Ana Reyes 2024-05-06 (2)',
      'Marta Lind + Tomas Okon 2024-05-06 (2)',
    ]);
  });
});
