import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { parse } from 'csv-parse/sync';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { datedBy, UNDATED } from '../../core/model/dated.ts';
import type { Memo } from '../../core/model/memo.ts';
import { MissingPart, writeMemo } from '../../core/readout.ts';
import { writeBibtex } from '../../core/write/bibtex/write.ts';
import { writeCsl } from '../../core/write/csl/write.ts';
import { csvOf } from '../../core/write/csv/csv.ts';
import { writeCalendar } from '../../core/write/ics/write.ts';
import { writeRis } from '../../core/write/ris/write.ts';
import { sampleDocument } from '../support/document.ts';
import { exportMemo } from './exports.ts';

/** Titles that trip up careless writers and readers. */
const AWKWARD = [
  '{ unbalanced',
  'closing } first {',
  '100 % & more_of #1 $5 ~x^2 \\alpha{}',
  'L’Été: “double”, ‘single’ and "straight" marks',
  "``as TeX quotes'' --- and -- dashes, ,,low'' <<guillemets>> ?`So !`",
  'Ministers, mayors and envoys: who said what, when and why',
  '部长会谈 — переговоры و الوزراء שרים',
  'Ångström naïve ﬁ ŉ e\u0301',
  'TY  - ER  - inside',
  '@article{x, title={y}}',
  '<b>not a tag</b> & &amp; entity',
  '1994',
  'a "quoted, cell"; with; semicolons',
  `A very long title ${'that goes on and on '.repeat(60)}to its end`,
];

const day = datedBy('2031-03-04', '2031-03-04', 'stated', null);

function memoOf(titles: readonly string[], published = day, author: string | null = null): Memo {
  const memo = exportMemo();
  const [first] = memo.sources;
  if (!first) throw new RangeError('no source');
  const sources = titles.map((text, i) => {
    const words = { text, at: null };
    const publisher = i % 2 === 0 ? words : null;
    const by = author === null ? words : { text: author, at: null };
    const article = { ...first.article, title: words, publisher, author: by };
    return { ...first, number: i + 1, article, published };
  });
  return { ...memo, sources };
}

/** What a reference manager makes of a file. */
function read(text: string, forceType?: string): readonly Record<string, unknown>[] {
  return new Cite(text, forceType === undefined ? {} : { forceType }).data;
}

const FORMATS = [
  ['BibTeX', writeBibtex, '@bibtex/text'],
  ['BibLaTeX', writeBibtex, '@biblatex/text'],
  ['RIS', writeRis, '@ris/file'],
  ['CSL-JSON', writeCsl, undefined],
] as const;

describe.each(FORMATS)('%s, read by a reference manager', (name, write, type) => {
  it('has each title and publication as they are', () => {
    const items = read(write(memoOf(AWKWARD)), type);
    // Fields are of one line, with one blank between words.
    const expected = AWKWARD.map((title) => title.replace(/ {2,}/g, ' '));
    expect(items.map(({ title }) => title)).toEqual(expected);
    expect(items.map((item) => item['container-title'])).toEqual(
      expected.map((title, i) => (i % 2 === 0 ? title : undefined)),
    );
    expect(items.map(({ id }) => id)).toEqual(AWKWARD.map((_, i) => `source-${i + 1}`));
  });

  it('has lines and signs that cannot be seen as one blank', () => {
    const [item] = read(write(memoOf(['one\ntwo\r\nthree\u2028four\tfive\u0000 six '])), type);
    expect(item?.['title']).toBe('one two three four five six');
  });

  it('has no date for an undated article, and no day for one of a month', () => {
    const month = datedBy('2031-04-01', '2031-04-30', 'inferred', null);
    const issued = (published: typeof day): unknown => read(write(memoOf(['Fees'], published)), type)[0]?.['issued'];
    expect(issued(UNDATED)).toBeUndefined();
    expect(JSON.stringify(issued(month))).toMatch(name === 'RIS' ? /\[\[2031\]\]/ : /\[\[2031,4\]\]/);
    if (name !== 'RIS') expect(JSON.stringify(issued(day))).toContain('[[2031,3,4]]');
  });

  it('has a byline’s people apart, and other names whole', () => {
    // RIS has the writer of news as its reporter.
    const people = (byline: string): unknown => {
      const [item] = read(write(memoOf(['Fees'], day, byline)), type);
      const names = [item?.['author'] ?? item?.['reporter']].flat() as readonly (string | Record<string, string>)[];
      return names.map((one) => (typeof one === 'string' ? one : (one['literal'] ?? one['family'])));
    };
    expect(people('Ana Silva, Piet de Vries and Jo Lee')).toEqual(['Ana Silva', 'Piet de Vries', 'Jo Lee']);
    expect(people('Department of Health and Human Services')).toEqual(['Department of Health and Human Services']);
  });
});

describe('CSV, read by a parser', () => {
  it('has every cell as it is', () => {
    const rows = [AWKWARD, AWKWARD.map((cell) => `${cell}\nsecond line\r\nthird "line"`)];
    const head = AWKWARD.map((_, i) => `c${i}`);
    const back: unknown = parse(csvOf(head, rows), { bom: true });
    // What a spreadsheet would take for a formula is kept from it.
    const inert = (cell: string): string => (cell.startsWith('@') ? `'${cell}` : cell);
    expect(back).toEqual([head, ...rows.map((row) => row.map(inert))]);
  });
});

describe('iCalendar, read by a calendar', () => {
  const [planned] = exportMemo().meetings;
  if (!planned) throw new RangeError('no planned meeting');
  const calendar = (places: readonly string[]) => {
    const meetings = places.map((place, i) => ({ ...planned, id: `m${i}`, place }));
    const { text } = writeCalendar({ ...exportMemo(), meetings });
    return new ICAL.Component(ICAL.parse(text) as [string, unknown[], unknown[]]);
  };

  it('has an event each, with its place as it is', () => {
    const events = calendar(AWKWARD).getAllSubcomponents('vevent');
    expect(events.map((event) => event.getFirstPropertyValue('location'))).toEqual(AWKWARD);
    for (const event of events) {
      for (const needed of ['uid', 'dtstamp', 'dtstart']) expect(event.getAllProperties(needed)).toHaveLength(1);
      const { startDate, endDate } = new ICAL.Event(event);
      expect([startDate.isDate, endDate.compare(startDate)]).toEqual([true, 1]);
    }
    expect(new Set(events.map((event) => String(event.getFirstPropertyValue('uid')))).size).toBe(AWKWARD.length);
  });

  it('has what a calendar must have', () => {
    const root = calendar(['Oslo']);
    expect([root.getFirstPropertyValue('version'), root.getAllProperties('prodid').length]).toEqual(['2.0', 1]);
  });

  it('is not written where no planned meeting has a day, and tells which it leaves out', async () => {
    const held = exportMemo().meetings.filter(({ status }) => status === 'held');
    const undated = { ...planned, id: 'm9', date: UNDATED };
    const write = async (meetings: Memo['meetings']) =>
      writeMemo('ics', { memo: { ...exportMemo(), meetings }, document: sampleDocument('list') }, {
        families: [],
        load: () => new Uint8Array(),
      } as never);
    await expect(write(held)).rejects.toBeInstanceOf(MissingPart);
    await expect(write([...held, undated])).rejects.toMatchObject({ code: 'no-planned-meeting' });
    expect((await write([planned, undated])).notices).toMatchObject([
      { code: 'calendar-undated', values: { count: 1 } },
    ]);
    expect((await write([planned])).notices).toEqual([]);
  });
});
