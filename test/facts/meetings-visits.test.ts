import { describe, expect, it } from 'vitest';
import { articleOfText, readArticle } from '../../core/readout.ts';

/** Where the meetings of an article of 9 May 2024, a Thursday, were; "|" parts paragraphs. */
function places(text: string): readonly (string | null)[] {
  const { facts } = readArticle(articleOfText('a.txt', `Prices rose.|${text}`.replaceAll('|', '\n\n'), '2024-05-09'));
  return facts.flatMap((fact) => (fact.kind === 'meeting' ? [fact.place?.name ?? null] : []));
}

describe('where somebody is who meets another', () => {
  it.each([
    'Ana Silva, who is visiting Lima, met Lars Holm on Tuesday.',
    'Ana Silva, on a visit to Lima, met Lars Holm on Tuesday.',
    'Ana Silva arrived in Lima before meeting Lars Holm on Tuesday.',
    'Ana Silva arrived in Lima ahead of a meeting with Lars Holm on Friday.',
    'Ana Silva travelled to Lima on Tuesday to hold talks with Lars Holm.',
    'Ana Silva began a two-day visit to Lima on Tuesday with talks with Lars Holm.',
    'Ana Silva ended a visit to Lima on Tuesday, during which she met Lars Holm.',
    'Ana Silva stopped in Lima on Tuesday, where she met Lars Holm at a public library.',
    'Ana Silva told reporters in Lima after meeting Lars Holm on Tuesday that all was well.',
    'On a visit to Lima on Tuesday, Ana Silva met Lars Holm at the presidential palace.',
    'Ana Silva is on a three-day visit to Lima.|On Tuesday, she met Lars Holm.',
  ])('is where they met: %s', (text) => expect(places(text)).toEqual(['Lima']));

  it.each([
    'Ana Silva, who will visit Lima next week, met Lars Holm on Tuesday.',
    'Ana Silva, who visited Lima in March, met Lars Holm on Tuesday.',
    'After visiting Lima, Ana Silva met Lars Holm on Tuesday.',
    'Ana Silva flew to Lima on Monday, ahead of talks with Lars Holm next week.',
    'Ana Silva flew to Lima after meeting Lars Holm on Tuesday.',
    'Ana Silva left Lima on Tuesday after meeting Lars Holm.',
    'Ana Silva cancelled a visit to Lima after meeting Lars Holm on Tuesday.',
    'Piet Vries arrived in Lima on Tuesday as Ana Silva met Lars Holm.',
    'Ana Silva, visiting Lima, telephoned Lars Holm on Tuesday.',
    'Ana Silva is on a visit to Lima.|On Tuesday, Piet Vries met Lars Holm.',
  ])('is not where they met: %s', (text) => expect(places(text)).toEqual([null]));
});

describe('houses and islands by name', () => {
  it.each([
    ['at the Hotel Bristol in Vienna', 'Hotel Bristol in Vienna'],
    ['at the Chateau de Marly', 'Chateau de Marly'],
    ['at the resort of Paracas', 'Paracas'],
    ['on the Greek island of Naxos', 'Naxos'],
    ['at the Foreign Ministry', 'Foreign Ministry'],
  ])('%s', (where, place) => expect(places(`Ana Silva met Lars Holm ${where} on Tuesday.`)).toEqual([place]));
});
