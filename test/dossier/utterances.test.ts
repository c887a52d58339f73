import { describe, expect, it } from 'vitest';
import { assembleDossier } from '../../core/dossier/assemble.ts';
import type { Dossier } from '../../core/model/dossier.ts';
import { type Named, type Quotes, readingOf } from './support.ts';

const LIND: Named = { names: ['Marta Lind', 'Lind'], country: 'SE', role: 'minister' };
const OKON: Named = { names: ['Tomas Okon', 'Okon'], country: 'NG' };

/** A dossier of articles that each hold some words in quotation marks, said by Marta Lind where nobody else is named. */
function dossierOf(
  ...articles: readonly (Partial<Quotes> & { readonly words: string; readonly more?: string })[]
): Dossier {
  return assembleDossier(
    articles.map(({ more = '', ...quotes }, i) =>
      readingOf(`a${i}`, {
        text: `The minister Marta Lind and Tomas Okon spoke. “${quotes.words}” ${more}`,
        on: '2031-03-04',
        named: [LIND, OKON],
        quotes: [{ by: 'Marta Lind', ...quotes }],
      }),
    ),
  );
}

const counted = ({ utterances }: Dossier): readonly number[] => utterances.map(({ quotations }) => quotations.length);

describe('utterances', () => {
  const words = 'We agreed that the harbour must stay open to ships of every nation';

  it('weigh less where they only ask', () => {
    const weight = (said: string): number => dossierOf({ words: said }).utterances[0]?.salience ?? 0;
    const whole = weight('The harbour is to stay open to ships of every nation');
    expect(weight('So you say the harbour is to stay open to ships?')).toBeLessThan(whole - 0.1);
    const argued = 'Why is the harbour to stay open to ships of every nation when nobody here has been asked about it?';
    expect(weight(argued)).toBeGreaterThan(whole - 0.1);
  });

  it('are one over articles where words and speaker are the same', () => {
    expect(counted(dossierOf({ words }, { words }))).toEqual([2]);
  });

  it('are one where two articles each go on otherwise behind the same sentence', () => {
    const long = 'Nobody in this town has asked for a harbour that is closed to the ships of half the nations';
    const [one, other] = [
      `${long} and we are grateful to all who came`,
      `${long} so that I shall say no more today of this quarrel`,
    ];
    expect(counted(dossierOf({ words: one }, { words: other }))).toEqual([2]);
    expect(counted(dossierOf({ words: one }, { words: other, by: 'Tomas Okon' }))).toEqual([1, 1]);
    const short = 'Nobody in this town has asked';
    expect(
      counted(
        dossierOf(
          { words: `${short} me to go on with the work on the old quay` },
          { words: `${short} why the ships have all gone from there this year` },
        ),
      ),
    ).toEqual([1, 1]);
  });

  it('are one with two wordings where few words differ, the fuller first', () => {
    const { utterances, conflicts } = dossierOf(
      { words: 'Agreed that the harbour must remain open to ships of every nation' },
      { words },
    );
    expect(utterances.map(({ wordings }) => wordings.map(({ text }) => text))).toEqual([
      [words, 'Agreed that the harbour must remain open to ships of every nation'],
    ]);
    expect(conflicts.map(({ type, sides }) => [type, ...sides.map(({ value }) => value)])).toEqual([
      ['wording', words, 'Agreed that the harbour must remain open to ships of every nation'],
    ]);
  });

  it('are one where one article quotes a part of what another quotes in full, without a conflict', () => {
    const found = dossierOf(
      { words: `${words}. We will meet again in autumn.` },
      { words: 'We will meet again in autumn.' },
    );
    expect(counted(found)).toEqual([2]);
    expect(found.conflicts).toEqual([]);
  });

  it('are two where a negation or a number differs', () => {
    expect(counted(dossierOf({ words }, { words: words.replace('must stay', 'must not stay') }))).toEqual([1, 1]);
    expect(counted(dossierOf({ words: `${words} for 12 days` }, { words: `${words} for 30 days` }))).toEqual([1, 1]);
  });

  it('are two where two people said the same words', () => {
    expect(counted(dossierOf({ words }, { words, by: 'Tomas Okon' }))).toEqual([1, 1]);
  });

  it('are never made of words lifted out, or of a short phrase of nobody', () => {
    expect(
      counted(
        dossierOf({ words: 'friend of the harbour', use: 'scare' }, { words: 'friend of the harbour', use: 'scare' }),
      ),
    ).toEqual([1, 1]);
    const [one] = dossierOf({ words: 'friend', use: 'scare' }).utterances;
    expect(one?.salience).toBe(0);
  });

  it('also stand where the same words are printed without marks, a handle in place of a name', () => {
    const said = 'Met Tomas Okon in the harbour today to speak of open shipping lanes for all';
    const { utterances } = dossierOf({
      words: said,
      more: 'Then:\n\nMet @TomasOkon in the harbour today to speak of open shipping lanes for all.',
    });
    expect(utterances[0]?.alsoIn).toHaveLength(1);
    expect(utterances[0]?.alsoIn[0]?.end).toBeGreaterThan(said.length);
  });

  it('of one minister weigh more than the same of nobody', () => {
    const [said] = dossierOf({ words }).utterances;
    const [unnamed] = dossierOf({ words, by: 'a source' }).utterances;
    expect(said?.salience).toBeGreaterThan(unnamed?.salience ?? 1);
  });
});
