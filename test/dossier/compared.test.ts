import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emphasisConflicts } from '../../core/dossier/conflicts/emphasis.ts';
import { sameTexts } from '../../core/dossier/origins/wire.ts';
import { listedTopics } from '../../core/dossier/readouts/lists.ts';
import { align } from '../../core/dossier/words/align.ts';
import { readingOf } from './support.ts';

const topics = (text: string): readonly string[] => listedTopics(text, 0, text.length).map(({ topic }) => topic);

describe('topics of a list', () => {
  it('are its short noun phrases, without the open end', () => {
    expect(
      topics('They spoke of many issues, including fisheries, grain, ports, rare earths and other items of the day.'),
    ).toEqual(['fisheries', 'grain', 'ports', 'rare earths']);
    expect(
      topics('We discussed key areas, including fisheries, grain and ports and more to bring wealth to both.'),
    ).toEqual(['fisheries', 'grain', 'ports']);
    expect(topics('Topics discussed included fisheries, grain, ports and rare earths. Agreed to go on.')).toEqual([
      'fisheries',
      'grain',
      'ports',
      'rare earths',
    ]);
  });

  it('begin after what they are areas of, and leave out what only closes them', () => {
    expect(topics('We spoke of our broad partnership, including fisheries, grain and ports.')).toEqual([
      'fisheries',
      'grain',
      'ports',
    ]);
    expect(topics('A talk that covered our cooperation agenda, regional and global issues,')).toEqual([]);
  });

  it('are none where nothing is listed', () => {
    expect(topics('Our talk covered a range of bilateral and international issues of current concern.')).toEqual([]);
    expect(topics('We met in Geneva, and we will meet in Vienna.')).toEqual([]);
  });

  it('have words: a dash, a row of dots or marks between two commas name none', () => {
    expect(topics('The talk covered fisheries, –, grain, **, …, ports and \\[\\].')).toEqual([
      'fisheries',
      'grain',
      'ports',
    ]);
  });

  it('are found in time on long input', () => {
    expect(topics(`including ${'a, '.repeat(100_000)}`).length).toBeGreaterThan(2);
    expect(topics('including '.repeat(100_000))).toEqual([]);
  });
});

describe('alignment of wordings', () => {
  it('finds a part within a text at no cost', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 3 }), { maxLength: 12 }), fc.nat(12), fc.nat(12), (words, a, b) => {
        const part = words.slice(Math.min(a, b), Math.max(a, b));
        const found = align(part, words);
        expect(found.edits).toBe(0);
        expect(words.slice(found.start, found.end)).toEqual(part);
      }),
    );
  });

  it('never costs more than the part has words', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'b', 'c')), fc.array(fc.constantFrom('a', 'b', 'c')), (part, text) => {
        expect(align(part, text).edits).toBeLessThanOrEqual(part.length);
      }),
    );
  });
});

describe('texts that several papers carry', () => {
  const wire = Array.from({ length: 120 }, (_, i) => `word${i} of the story number${(i * 7) % 31}`).join(' ');

  it('are one origin, also where a paper cuts the end', () => {
    const groups = sameTexts([
      readingOf('a', { text: wire }),
      readingOf('b', { text: `By our staff. ${wire.slice(0, 2000)}` }),
      readingOf('c', { text: wire.split(' ').toReversed().join(' ') }),
    ]);
    expect(groups.map((group) => group.map(({ article }) => article.id))).toEqual([['a', 'b'], ['c']]);
  });
});

describe('spans of time', () => {
  it('differ between articles on one meeting, and only there', () => {
    const readings = [
      readingOf('a', { text: 'The talks come after weeks of bitter trade friction between them.' }),
      readingOf('b', { text: 'It follows years of strain and months of preparation.' }),
    ];
    const evidence = readings.map(({ article }) => ({ article: article.id, start: 0, end: 5 }));
    const meeting = { id: 'm', reports: evidence.map((at) => ({ background: false, evidence: [at] })) };
    const found = emphasisConflicts(readings, [meeting as never]);
    expect(found.map(({ sides }) => sides.map(({ value }) => value))).toEqual([
      ['weeks of bitter trade friction', 'years of strain'],
    ]);
    expect(emphasisConflicts(readings, [])).toEqual([]);
  });

  it('are of what is told within four words of them, one measure for it', () => {
    const readings = [
      readingOf('a', { text: 'The talks end months of friction.' }),
      readingOf('b', { text: 'Years of weeks of cross-border trade friction, it said.' }),
    ];
    const evidence = readings.map(({ article }) => ({ article: article.id, start: 0, end: 5 }));
    const meeting = { id: 'm', reports: evidence.map((at) => ({ background: false, evidence: [at] })) };
    expect(emphasisConflicts(readings, [meeting as never])).toEqual([]);
  });
});
