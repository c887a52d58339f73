import { describe, expect, it } from 'vitest';
import { articleOfText, readArticle } from '../../core/readout.ts';
import { toldMeetings as told } from '../support/told-meetings.ts';

describe('where a meeting was', () => {
  it.each([
    // "there" is the place that the sentence before names.
    [
      'Piet Vries was back in Lima on Monday. President Ana Silva met Lars Holm there on Tuesday.',
      'meeting: Ana Silva + Lars Holm @ Lima 2024-05-07',
    ],
    [
      'Ana Silva met Lars Holm on Monday in the EU pavilion.',
      'meeting: Ana Silva + Lars Holm @ EU pavilion 2024-05-06',
    ],
    ['Ana Silva and Lars Holm met for an hour at Harlow Manor.', 'meeting: Ana Silva + Lars Holm @ Harlow Manor -'],
    [
      'Ana Silva held talks with Lars Holm in Parliament on Monday.',
      'talks: Ana Silva + Lars Holm @ Parliament 2024-05-06',
    ],
    // Its region stands behind it, between commas.
    [
      'Ana Silva and Lars Holm held a summit in Kopisto, West Harju, on Monday.',
      'summit: Ana Silva + Lars Holm @ Kopisto, West Harju 2024-05-06',
    ],
    [
      'Ana Silva and Lars Holm met in Lima, South Callao, on Monday.',
      'meeting: Ana Silva + Lars Holm @ Lima, South Callao 2024-05-06',
    ],
    // Those who are somewhere meet there, and whoever visits a place does so.
    [
      'The Norwegian envoys in Lima met with Ana Silva on Monday.',
      'meeting: Norwegian envoys + Ana Silva @ Lima 2024-05-06',
    ],
    [
      'Ana Silva will visit the Netherlands on Monday to meet Lars Holm.',
      'meeting: Ana Silva + Lars Holm @ Netherlands 2024-05-13 planned',
    ],
  ])('%s', (text, expected) => expect(told(text)).toEqual([expected]));

  it.each([
    ['the body that they are of', 'Ana Silva met Republican leaders in Congress on Monday.', '- 2024-05-06'],
    ['what another paragraph names', 'Piet Vries was in Lima.\n\nAna Silva met Lars Holm there on Tuesday.', '- -'],
    ['of the body that they sit in', 'The leaders in Congress met Ana Silva on Monday.', '- 2024-05-06'],
    ['a person behind the comma', 'Ana Silva met Lars Holm in Oslo, Piet Vries, on Monday.', 'Oslo -'],
    ['whose something is', 'Lima’s port was shut. Ana Silva met Lars Holm there on Tuesday.', '- -'],
  ])('is not %s', (_, text, setting) => expect(told(text).map((line) => line.split('@ ')[1])).toEqual([setting]));

  it.each([
    'A last-ditch meeting between Ana Silva and Lars Holm made little progress.',
    'A meeting between Ana Silva and Norwegian leaders in Congress made little progress.',
  ])('and nothing where none is told: %s', (text) => expect(told(text).join()).toContain('@ - -'));
});

describe('where a meeting was, in a report from a conference', () => {
  const report = (told: string): string =>
    `LIMA (NTB) - States slammed a draft at the fisheries conference on Wednesday.\n\nEnvoys left. ${told}`;

  it.each([
    ['Ana Silva had met Lars Holm late on Tuesday.', 'Lima'],
    ['Ana Silva was to meet Lars Holm on Thursday.', 'Lima'],
    // Before it began they may have met anywhere.
    ['Ana Silva had met Lars Holm last Friday.', '-'],
    ['Ana Silva had spoken to Lars Holm by phone on Tuesday.', '-'],
  ])('%s', (text, place) => {
    const facts = readArticle(articleOfText('a.txt', report(text), '2024-05-09')).facts;
    const found = facts.flatMap((fact) => (fact.kind === 'meeting' ? [fact.place?.name ?? '-'] : []));
    expect(found).toEqual([place]);
  });
});
