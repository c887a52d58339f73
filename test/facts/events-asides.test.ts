import { describe, expect, it } from 'vitest';
import { isoOf } from '../../core/model/dated.ts';
import type { EventReport } from '../../core/model/fact.ts';
import { articleOfText, readArticle } from '../../core/readout.ts';

/** The events of a text of 16 May 2024, a Thursday, in text order: what becomes of them, the day, the clause, and its subject apart. */
function eventsOf(text: string): readonly string[] {
  const { facts } = readArticle(articleOfText('a.txt', text, '2024-05-16'));
  return facts
    .filter((fact): fact is EventReport => fact.kind === 'event')
    .map(({ status, date, clause, subject }) => {
      const told = text.slice(clause.start, clause.end);
      const of = subject ? `${text.slice(subject.start, subject.end)} … ` : '';
      return `${status} ${isoOf(date) ?? '-'} | ${of}${told}`;
    });
}

describe('an event beside an aside', () => {
  it('has a day of its own, and so has what the aside tells', () => {
    expect(eventsOf('The minister, who resigned on Monday, was replaced on Tuesday by his deputy.')).toEqual([
      'happened 2024-05-13 | The minister … resigned on Monday',
      'happened 2024-05-14 | The minister … was replaced on Tuesday by his deputy',
    ]);
    expect(eventsOf('The truce, brokered by Oman in January, broke down on Sunday night.')).toEqual([
      'happened 2024-01 | The truce … brokered by Oman in January',
      'happened 2024-05-12 | The truce … broke down on Sunday night',
    ]);
    expect(eventsOf('A court in Lyon, where the trial opened on Friday, jailed the mayor on Tuesday.')).toEqual([
      'happened 2024-05-10 | the trial opened on Friday',
      'happened 2024-05-14 | A court in Lyon … jailed the mayor on Tuesday',
    ]);
    expect(eventsOf('The deal, under which the fee will fall in July, was signed on Monday.')).toEqual([
      'planned 2024-07 | the fee will fall in July',
      'happened 2024-05-13 | The deal … was signed on Monday',
    ]);
  });

  it('has one too where no comma marks the aside', () => {
    expect(eventsOf('Sanctions that were imposed in 2022 were lifted on Monday.')).toEqual([
      'happened 2022 | Sanctions … were imposed in 2022',
      'happened 2024-05-13 | Sanctions … were lifted on Monday',
    ]);
    expect(eventsOf('Dockers who walked out on Friday returned to work on Tuesday.')).toEqual([
      'happened 2024-05-10 | Dockers … walked out on Friday',
      'happened 2024-05-14 | Dockers … returned to work on Tuesday',
    ]);
  });

  it('is told of the subject before the aside, and of who acts there', () => {
    const text = 'Norway, which banned the boats in March, signed the pact on Monday.';
    const { facts, analysis } = readArticle(articleOfText('a.txt', text, '2024-05-16'));
    const norway = analysis.mentions.find(({ start }) => start === 0)?.refersTo;
    expect(norway).toHaveLength(1);
    for (const event of facts.filter((fact): fact is EventReport => fact.kind === 'event'))
      expect(event.actors).toEqual(norway);
  });

  it('behind an opening with an aside begins with its own subject', () => {
    expect(eventsOf('In Lagos, where protests began on Friday, police arrested three people on Sunday.')).toContain(
      'happened 2024-05-12 | police arrested three people on Sunday',
    );
  });

  it('has the day behind an aside, where its verb stands before it', () => {
    expect(eventsOf('An appeals court overturned the verdict, handed down in March, on Tuesday.')[0]).toMatch(
      /^happened 2024-05-14 \| An appeals court overturned/,
    );
  });

  it('is none in an aside by its day alone', () => {
    expect(eventsOf('The mayor, who came to Brest in 2019, resigned on Monday.')).toEqual([
      'happened 2024-05-13 | The mayor … resigned on Monday',
    ]);
  });

  it('is undone with the plan that the aside tells', () => {
    expect(eventsOf('The trial, which had been due to begin on Monday, was suspended.')).toEqual([
      'called-off 2024-05-13 | The trial … was suspended',
    ]);
  });

  it('is none where nobody did it', () => {
    expect(eventsOf('No minister who resigned on Friday was replaced on Monday.')).toEqual([]);
    expect(eventsOf('No deal, which many had hoped for, was signed on Monday.')).toEqual([]);
  });

  it('is one where what looks like an aside is a list, or tells who says it', () => {
    expect(eventsOf('Norway, Iceland and Malta signed the pact on Monday.')).toEqual([
      'happened 2024-05-13 | Norway, Iceland and Malta signed the pact on Monday',
    ]);
    // What is said in the aside has a subject and a verb of its own.
    expect(eventsOf('A man who said they were robbed on Friday left on Monday.')).toHaveLength(1);
    expect(eventsOf('Police detained the mayor, charged him on Monday, and searched his office.')[0]).toMatch(
      /Police detained the mayor, charged him on Monday$/,
    );
  });
});
