import { describe, expect, it } from 'vitest';
import { isoOf } from '../../core/model/dated.ts';
import type { EventReport } from '../../core/model/fact.ts';
import { articleOfText, readArticle } from '../../core/readout.ts';

/** The events of a text of 16 May 2024, a Thursday: kind, what becomes of them, and the day. */
function eventsOf(text: string): readonly string[] {
  const { facts } = readArticle(articleOfText('a.txt', text, '2024-05-16'));
  return facts
    .filter((fact): fact is EventReport => fact.kind === 'event')
    .map(({ type, status, date }) => `${type} ${status} ${isoOf(date) ?? '-'}`);
}

describe('events in further forms', () => {
  it.each<[string, readonly string[]]>([
    ['There were clashes between police and dock workers on Sunday.', ['attack happened 2024-05-12']],
    ['A fire broke out at the mill shortly after midnight on Monday.', ['disaster happened 2024-05-13']],
    ['The premier reshuffled his cabinet on Monday.', ['appointment happened 2024-05-13']],
    ['The king named Ida Berg as envoy on Monday.', ['appointment happened 2024-05-13']],
    ['Two ferries collided on Sunday.', ['disaster happened 2024-05-12']],
    ['Norway eased sanctions on Malta on Monday.', ['suspension happened 2024-05-13']],
    ['The count is expected to be finished by Friday evening.', ['on-day planned 2024-05-17']],
    ['A report is due before the council of ministers in Lisk by Friday.', ['on-day planned 2024-05-17']],
    ['The council cancelled its fair in July.', ['suspension called-off 2024-07']],
  ])('%s', (text, expected) => expect(eventsOf(text)).toEqual(expect.arrayContaining([...expected])));

  it.each([
    // A time that others are counted from.
    'It was the third strike since January.',
    'A man named Berg owns the mill.',
    'The pain had eased.',
    'She escaped notice.',
    'They executed the plan.',
    'The towns are warming to each other, as shown by a fair on Monday.',
  ])('none: %s', (text) => expect(eventsOf(text)).toEqual([]));

  it('tells participles before a noun from verbs behind a person', () => {
    expect(eventsOf('The imposed ban is old.')).toEqual([]);
    expect(eventsOf('The accused attacked a guard on Monday.')).toEqual(['attack happened 2024-05-13']);
  });
});
