import { describe, expect, it } from 'vitest';
import { stateOf } from '../../core/dossier/places/states.ts';
import { articleOfText, dossierOf, readArticle } from '../../core/readout.ts';

/** Articles with their days, and the meetings of their dossier, each in one line. */
function meetings(...told: readonly (readonly [text: string, day: string | null])[]): readonly string[] {
  const articles = told.map(([text, day], i) => readArticle(articleOfText(`${i}.txt`, text, day)));
  return dossierOf(articles).meetings.map(({ participants, place, status, reports }) => {
    const who = participants.map(({ name }) => name).join(' + ');
    return `${who} @ ${place?.name ?? '-'} ${status} ${reports.length}`;
  });
}

/** So long a beginning that what follows is not the article's news. */
const LONG = 'Prices of barley rose again, and it rained on the fields around the old harbour of the town. '.repeat(5);

describe('what several articles tell, none of them with a day', () => {
  it('is a meeting, where one of them would tell of none', () => {
    const text = `${LONG}Ana Silva met farmers.`;
    expect(meetings([text, '2024-05-09'])).toEqual([]);
    expect(meetings([text, '2024-05-09'], [`${LONG}Ana Silva met the farmers.`, '2024-05-10'])).toEqual([
      'Ana Silva + farmers @ - held 2',
    ]);
  });

  it('is none where nobody goes by a name', () => {
    const text = `${LONG}Ministers met farmers.`;
    expect(meetings([text, '2024-05-09'], [text.replace('met', 'met the'), '2024-05-10'])).toEqual([]);
  });
});

describe('a surname that an article never gives in full', () => {
  const call = 'On Monday Ana Silva telephoned Piet Vries and Varga.';

  it('is that of the one person of that name', () => {
    expect(meetings([call, '2024-05-09'], ['Luz Varga left Oslo.', '2024-05-09'])).toContain(
      'Ana Silva + Luz Varga @ - held 1',
    );
  });

  it('is nobody of two', () => {
    expect(meetings([call, '2024-05-09'], ['Luz Varga left Oslo. Lars Varga stayed.', '2024-05-09'])).toContain(
      'Ana Silva + Varga @ - held 1',
    );
  });
});

it.each([
  ['the Kingdom of Norway', 'NO'],
  ['Arab Republic of Egypt', 'EG'],
  ['Republic of China', null],
  ['Kingdom of Heaven', null],
])('%s', (name, state) => {
  expect(stateOf(name)).toBe(state);
});

it('chiefs of the states that an article names are not the states', () => {
  const text =
    'Peru, Chile and Bolivia are at odds over fish. The intelligence chiefs of the three states conferred in Oslo on Monday.';
  expect(meetings([text, '2024-05-09'])).toEqual(['intelligence chiefs of the three states @ Oslo held 1']);
});

describe('a plan and what came of it', () => {
  const plan = 'Minister Ana Silva is to meet Minister Lars Holm on Friday.';
  const held = 'Minister Ana Silva met Minister Lars Holm and Minister Piet Vries.';

  it('are one where one more came than the plan for a day names', () => {
    expect(meetings([plan, '2024-05-09'], [held, '2024-05-13'])).toEqual([
      'Ana Silva + Lars Holm + Piet Vries @ - held 2',
    ]);
  });

  it('are two where the plan names no day', () => {
    expect(meetings([plan.replace(' on Friday', ''), '2024-05-09'], [held, '2024-05-13'])).toHaveLength(2);
  });
});
