import { describe, expect, it } from 'vitest';
import { assembleDossier, dateArticles } from '../../core/dossier/assemble.ts';
import { addDays } from '../../core/model/calendar.ts';
import type { Reading } from '../../core/model/reading.ts';
import { readingOf } from './support.ts';

const ARTICLES = 2000;
const SYLLABLES = ['ka', 'lo', 'mi', 'ru', 'te', 'va', 'so', 'ne', 'du', 'pa'];

/** A name of its own for each number: "Kalomi Ruteva". */
function personOf(i: number): string {
  const part = (n: number): string =>
    [n % 10, Math.floor(n / 10) % 10, Math.floor(n / 100) % 10].map((k) => SYLLABLES[k]).join('');
  const upper = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);
  return `${upper(part(i))} ${upper(part(i * 7 + 3))}`;
}

/** Two in every article, of whom one is in all; a meeting and a quotation each; one article in five carries no date. */
function manyReadings(): readonly Reading[] {
  return Array.from({ length: ARTICLES }, (_, i) => {
    const [host, guest] = ['Marta Lind', personOf(i % 300)];
    const filler = Array.from({ length: 150 }, (_, k) => `word${(i * 31 + k * k) % 977}`).join(' ');
    const quote = `We agreed with number ${i % 250} that port ${i % 97} and road ${i % 89} stay open to trade`;
    return readingOf(`a${i}`, {
      text: `${host} met ${guest} in Geneva. “${quote}.” ${filler}.`,
      ...(i % 5 === 0 ? {} : { on: addDays('2031-01-01', i % 365) }),
      named: [{ names: [host] }, { names: [guest] }, { names: ['Geneva'], kind: 'place', country: 'CH' }],
      meetings: [
        {
          says: `${host} met ${guest} in Geneva`,
          who: [host, guest],
          place: 'Geneva',
          ...(i % 5 === 0 ? {} : { day: addDays('2031-01-01', i % 365) }),
        },
      ],
      quotes: [{ words: quote, by: host, channel: 'statement' }],
    });
  });
}

describe('a dossier of two thousand articles', () => {
  // Seconds on an idle machine; where time grew with the square of the articles, it would not end within the limit.
  it('is put together', { timeout: 240_000 }, () => {
    const readings = manyReadings();
    dateArticles(readings);
    const dossier = assembleDossier(readings);
    expect(dossier.parties.filter(({ kind }) => kind === 'person')).toHaveLength(301);
    expect(dossier.meetings.length).toBeGreaterThan(300);
  });

  it('does not depend on the order in which the articles come', () => {
    const readings = manyReadings().slice(0, 60);
    expect(assembleDossier(readings.toReversed())).toEqual(assembleDossier(readings));
  });
});
