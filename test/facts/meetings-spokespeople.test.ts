import { describe, expect, it } from 'vitest';
import type { MeetingReport } from '../../core/model/fact.ts';
import { articleOfText, readArticle } from '../../core/readout.ts';

/** Each report of an article of Thursday 9 May 2024 in one line: who, when, status where it was not held. */
function told(text: string): readonly string[] {
  const isReport = (fact: { kind: string }): fact is MeetingReport => fact.kind === 'meeting';
  return readArticle(articleOfText('a.txt', text, '2024-05-09'))
    .facts.filter(isReport)
    .filter(({ status }) => status !== 'hypothetical' && status !== 'denied')
    .map(({ participants, date, status }) => {
      const who = participants.map(({ name }) => name).join(' + ');
      return `${who} @ ${date.earliest ?? '-'}${status === 'held' ? '' : ` ${status}`}`;
    });
}

describe('whoever speaks for a body tells of its talks', () => {
  it.each([
    [
      'A spokesman for the Fishing Committee, Lars Okon, said on Monday the talks with President Ana Silva had been long.',
      'Fishing Committee + Ana Silva @ 2024-05-06',
    ],
    ['Kremlin spokeswoman Eva Lund said the talks with envoy Ana Silva had gone well.', 'Kremlin + Ana Silva @ -'],
    [
      'Norway is far away. Norwegian spokesman Lars Okon said the talks with envoy Ana Silva had gone well.',
      'Norway + Ana Silva @ -',
    ],
    ['Iran spokesman Lars Okon said the talks with envoy Ana Silva had gone well.', 'Iran + Ana Silva @ -'],
    ['Ministry spokesman Lars Okon met President Ana Silva on Tuesday.', 'Lars Okon + Ana Silva @ 2024-05-07'],
  ])('%s', (text, expected) => expect(told(text)).toEqual([expected]));

  it.each(['Greek', 'South Korean', 'Swiss'])('and nobody where the state is not named: %s', (demonym) => {
    expect(told(`${demonym} spokesman Lars Okon said the talks with envoy Ana Silva had gone well.`)).toEqual([]);
  });

  it('and nobody where his role names none', () => {
    expect(told('Chief spokesman Lars Okon pointed to a change in talks with Peru.')).toEqual([]);
  });
});

describe('talks that are wished for or go on are no meeting', () => {
  it.each([
    'Ana Silva of Peru wants to use the week to launch formal negotiations on an agreement with Norway.',
    'Ministers agreed on a commitment that the Peruvian parties return to Geneva for political negotiations.',
    'President Lars Holm said Norway had been in talks with Peru for months.',
  ])('%s', (text) => expect(told(text)).toEqual([]));

  it('what was launched on a day is one', () => {
    expect(told('Norway launched negotiations with Peru on Monday.')).toEqual(['Norway + Peru @ 2024-05-06']);
  });
});

it('a plan is not on the day of what somebody did before', () => {
  expect(told('Ana Silva arrived in Lima on Tuesday for a visit and was due to meet President Lars Holm.')).toEqual([
    'Ana Silva + Lars Holm @ - planned',
  ]);
  expect(told('Ana Silva is due to meet President Lars Holm on Tuesday.')).toEqual([
    'Ana Silva + Lars Holm @ 2024-05-14 planned',
  ]);
});

describe('what is joined to an infinitive', () => {
  it.each([
    ['is due to visit Peru and meet Lars Holm on Friday.', 'Ana Silva + Lars Holm @ 2024-05-10 planned'],
    ['is expected to fly to Lima on Friday and meet Lars Holm.', 'Ana Silva + Lars Holm @ 2024-05-10 planned'],
    ['is scheduled to visit Lima and hold talks with Lars Holm.', 'Ana Silva + Lars Holm @ - planned'],
    ['was due to visit Lima, and met Lars Holm on Monday.', 'Ana Silva + Lars Holm @ 2024-05-06'],
  ])('is to come with it: %s', (does, expected) => expect(told(`Ana Silva ${does}`)).toEqual([expected]));

  it('is refused with it', () => {
    expect(told('Ana Silva refused to visit Lima and meet Lars Holm.')).toEqual([]);
  });
});
