import { expect, it } from 'vitest';
import { dateArticles } from '../../core/dossier/assemble.ts';
import { articleOfText, readArticle } from '../../core/readout.ts';

/** The window of an undated article beside one of Friday 12 February 2016. */
function windowBeside(undated: string): string {
  const dated = readArticle(articleOfText('a.txt', DATED, '2016-02-12'));
  const open = readArticle(articleOfText('b.txt', undated, null));
  const found = dateArticles([dated, open]).get(open.article.id);
  return found ? `${found.earliest} to ${found.latest}` : '-';
}

const DATED =
  'Major powers agreed on Friday to implement a cessation of fishing in Norway and to widen the delivery of cod to the towns of the shut coast, officials said. ' +
  'Ana Silva of the United Nations and Lars Holm of the European Union were there.\n\n' +
  'The trawlers sailed home on Wednesday past the old lighthouse and the cod nurseries of the coast.';
const BODY = '\n\nAna Silva of the United Nations praised Lars Holm of the European Union.';

it('the same weekday, verb and matter in the first sentences of both date an article', () => {
  const lead =
    'Envoys from a dozen states agreed Friday to work toward a temporary cessation of fishing by the fleets of Norway within one week, although efforts for a lasting ban fell far short of what scientists wanted.';
  expect(windowBeside(lead + BODY)).toBe('2016-02-12 to 2016-02-18');
});

it('but not another weekday, another verb, or what stands further down', () => {
  const tail =
    ' to work toward a temporary cessation of fishing by the fleets of Norway within one week, although efforts for a lasting ban fell far short of what scientists wanted.';
  expect(windowBeside(`Envoys from a dozen states agreed Monday${tail}${BODY}`)).toBe('-');
  expect(windowBeside(`Envoys from a dozen states refused Friday${tail}${BODY}`)).toBe('-');
  expect(
    windowBeside(
      `Herring is dear this year. So are mussels and crabs.${BODY}\n\nEnvoys from a dozen states agreed Friday${tail}`,
    ),
  ).toBe('-');
});
