import { describe, expect, it } from 'vitest';
import { toldReports } from '../support/told-meetings.ts';

const TWO = ['Ida Holm + Marta Silva @ - -'];

describe('a meeting beside an event with a name', () => {
  it.each([
    'On the sidelines of the G20 summit, Ida Holm met Marta Silva.',
    'On the sidelines of the 57th Munich Security Conference, Ida Holm met Marta Silva.',
    'On the sidelines of the Spring Meetings, Ida Holm also met with Marta Silva.',
    'On the margins of the UN General Assembly, Ida Holm met Marta Silva.',
    'On the sidelines of the summit, Ida Holm met Marta Silva.',
  ])('%s', (text) => expect(toldReports(text)).toEqual(TWO));

  it('is none of those whom a list begins with', () => {
    expect(toldReports('Norway, Ida Holm and Marta Silva met in Lima.')).toEqual([
      'Norway + Ida Holm + Marta Silva @ Lima -',
    ]);
  });
});

describe('a counterpart who is named behind a comma', () => {
  it.each<[string, readonly string[]]>([
    ['Ida Holm held talks with her Danish counterpart, Trade Minister Marta Silva.', TWO],
    ['Ida Holm met the Danish leader, Prime Minister Marta Silva.', TWO],
    [
      'Ida Holm will meet her German and French counterparts, respectively, Anna Weber and Luc Martin, in Oslo on Monday.',
      ['Ida Holm + Anna Weber + Luc Martin @ Oslo 2024-05-13 planned'],
    ],
  ])('%s', (text, expected) => expect(toldReports(text)).toEqual(expected));
});

it('whoever arrives somewhere meets there', () => {
  expect(toldReports('Arriving in Lima on Monday, Ida Holm met Marta Silva.')).toEqual([
    'Ida Holm + Marta Silva @ Lima 2024-05-06',
  ]);
});

it('“plus” adds to a list', () => {
  expect(toldReports('Norway plus Peru will hold talks with Iran in Lima on Monday.')).toEqual([
    'Norway + Peru + Iran @ Lima 2024-05-13 planned',
  ]);
  expect(toldReports('The fee of 12 euros plus tax was the matter when Ida Holm met Marta Silva.')).toEqual(TWO);
});

describe('whoever does what a passive tells, during a meeting', () => {
  it.each([
    [
      'The pledge was conveyed by Marta Silva during a meeting with Ida Holm in Lima.',
      'Marta Silva + Ida Holm @ Lima -',
    ],
    [
      'This was conveyed by the vice minister of Peru, Marta Silva, at a meeting with Ida Holm.',
      'Marta Silva + Ida Holm @ - -',
    ],
    // Not those of whom no one has met her.
    ['Ida Holm was hurt by a fan during a meeting with Marta Silva.', 'Ida Holm + Marta Silva @ - -'],
  ])('%s', (text, expected) => expect(toldReports(text)).toEqual([expected]));
});
