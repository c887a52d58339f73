import { describe, expect, it } from 'vitest';
import { dateArticles } from '../../core/dossier/assemble.ts';
import { type Named, readingOf, type Told } from './support.ts';

const NAMED: readonly Named[] = [
  { names: ['Marta Lind', 'Lind'], country: 'SE' },
  { names: ['Tomas Okon', 'Okon'], country: 'NG' },
  { names: ['Geneva'], kind: 'place', country: 'CH' },
  { names: ['Vienna'], kind: 'place', country: 'AT' },
];
const WHO = ['Marta Lind', 'Tomas Okon'];

/** The windows that the undated ones of some articles get, "earliest to latest". */
function windowsOf(...told: readonly Told[]): Readonly<Record<string, string>> {
  const found = dateArticles(told.map((one, i) => readingOf(`a${i}`, { named: NAMED, ...one })));
  return Object.fromEntries([...found].map(([id, { earliest, latest }]) => [id, `${earliest} to ${latest}`]));
}

/** Of 4 March 2031, a Tuesday, on the meeting of the Monday before. */
const DATED: Told = {
  text: 'Marta Lind met Tomas Okon in Geneva on Monday.',
  on: '2031-03-04',
  meetings: [{ says: 'Marta Lind met Tomas Okon in Geneva on Monday', who: WHO, day: '2031-03-03', place: 'Geneva' }],
};

function undated(
  text: string,
  more: Partial<NonNullable<Told['meetings']>[number]> = {},
  weekday: readonly [string, number] = ['Monday', 1],
): Told {
  return { text, meetings: [{ says: text, who: WHO, place: 'Geneva', ...more }], weekdays: [weekday] };
}

describe('dating of undated articles', () => {
  it('gives the week that begins with the meeting that both report', () => {
    expect(windowsOf(DATED, undated('Lind met Okon in Geneva on Monday'))).toEqual({ a1: '2031-03-03 to 2031-03-09' });
  });

  it('gives the week that ends with a meeting still to come', () => {
    expect(windowsOf(DATED, undated('Lind will meet Okon in Geneva on Monday', { status: 'planned' }))).toEqual({
      a1: '2031-02-25 to 2031-03-03',
    });
  });

  it('gives the day itself where the meeting was this morning', () => {
    expect(windowsOf(DATED, undated('Lind met Okon in Geneva this morning, a Monday'))).toEqual({
      a1: '2031-03-03 to 2031-03-03',
    });
  });

  it('leaves open what is another weekday, another town, or only told as background', () => {
    expect(windowsOf(DATED, undated('Lind met Okon in Geneva on Friday', {}, ['Friday', 5]))).toEqual({});
    expect(windowsOf(DATED, undated('Lind met Okon in Vienna on Monday', { place: 'Vienna' }))).toEqual({});
    expect(windowsOf(DATED, undated('Lind met Okon in Geneva on Monday', { background: true }))).toEqual({});
  });

  it('leaves open what could be either of two meetings', () => {
    const other: Told = {
      ...DATED,
      on: '2031-06-03',
      meetings: [
        { says: 'Marta Lind met Tomas Okon in Geneva on Monday', who: WHO, day: '2031-06-02', place: 'Geneva' },
      ],
    };
    expect(windowsOf(DATED, other, undated('Lind met Okon in Geneva on Monday'))).toEqual({});
  });

  it('reckons from an earlier meeting that the article points back at, to each weekday that fits', () => {
    const text = 'Lind met Okon in Vienna on Monday, a month after their previous meeting in Geneva.';
    const later: Told = {
      text,
      weekdays: [['Monday', 1]],
      meetings: [
        {
          says: 'Lind met Okon in Vienna on Monday',
          who: WHO,
          place: 'Vienna',
          after: { words: 'their previous meeting in Geneva', days: [24, 37] },
        },
        { says: 'their previous meeting in Geneva', who: WHO, place: 'Geneva', back: true },
      ],
    };
    // 27 March to 9 April: Mondays 31 March and 7 April.
    expect(windowsOf(DATED, later)).toEqual({ a1: '2031-03-31 to 2031-04-13' });
  });

  it('says nothing where nothing is dated', () => {
    expect(
      windowsOf(undated('Lind met Okon in Geneva on Monday'), undated('Lind met Okon in Geneva on Monday')),
    ).toEqual({});
  });

  it('keeps the reason with the passages of both articles', () => {
    const [date] = dateArticles(
      [DATED, undated('Lind met Okon in Geneva on Monday')].map((one, i) =>
        readingOf(`a${i}`, { named: NAMED, ...one }),
      ),
    ).values();
    expect(date?.because?.rule).toBe('shared-meeting-weekday');
    expect(date?.because?.spans.map(({ article }) => article)).toEqual(['a1', 'a0']);
  });
});
