import { describe, expect, it } from 'vitest';
import { articleOfText, dossierOf, readArticle } from '../../core/readout.ts';

const KNOWN = 'Norway rejected the eel quota on Monday. Denmark said the eel quota was unfair to its boats.';

/** Whom a dossier of one article names with a position on the eel quota, beside Norway and Denmark. */
function othersIn(text: string): readonly string[] {
  const article = articleOfText('0.txt', `${KNOWN}\n${text}`, '2025-03-04');
  const names = dossierOf([readArticle(article)]).issues.flatMap(({ positions }) => positions.map(({ name }) => name));
  return [...new Set(names)].filter((name) => name !== 'Norway' && name !== 'Denmark');
}

describe('what takes a position', () => {
  it.each([
    ['Iceland said the eel quota must be scrapped.', 'Iceland'],
    ['Foreign Minister Ana Silva said the eel quota was unacceptable.', 'Ana Silva'],
    ['Iceland accused Norway of forcing an eel quota on it by ramming boats and killing two anglers.', 'Iceland'],
    [
      '“Why should we sign an eel quota that nobody in this harbour asked for?” Foreign Minister Ana Silva said.',
      'Ana Silva',
    ],
    ['“No, the eel quota is unacceptable,” Foreign Minister Ana Silva said.', 'Ana Silva'],
    ['Poland announced that it opposes the eel quota.', 'Poland'],
  ])('%s', (text, side) => expect(othersIn(text)).toEqual([side]));

  it.each([
    ['a question that asks', '“Where is the disputed eel quota?” Foreign Minister Ana Silva said.'],
    ['an answer to what is not told', '“Yes, that disputed eel quota is it.” Foreign Minister Ana Silva said.'],
    ['the dead, counted', 'Iceland said two anglers were killed in the dispute over the eel quota.'],
    ['what is not known of a side', 'It is unclear whether Iceland would welcome the eel quota.'],
    ['whom others support', 'More than 20 states supporting Iceland have pledged to fight the eel quota.'],
    ['the news that a body passes on', 'Reuters reported that the eel quota is unacceptable to many.'],
    ['what a side does', 'Iceland announced a disputed eel quota on Tuesday.'],
    ['what a side does not say', 'Iceland declined to say whether it would sign the disputed eel quota.'],
  ])('is not %s', (_, text) => expect(othersIn(text)).toEqual([]));
});
