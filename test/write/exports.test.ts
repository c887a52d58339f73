import { describe, expect, it } from 'vitest';
import { EXPORTS, FORMATS, formatNamed } from '../../core/readout.ts';
import { writeBibtex } from '../../core/write/bibtex/write.ts';
import { writeCsl } from '../../core/write/csl/write.ts';
import { csvOf, dateInWords } from '../../core/write/csv/csv.ts';
import { issuesCsv } from '../../core/write/csv/issues.ts';
import { quotationsCsv } from '../../core/write/csv/quotations.ts';
import { timelineCsv } from '../../core/write/csv/timeline.ts';
import { writeCalendar } from '../../core/write/ics/write.ts';
import { writeRis } from '../../core/write/ris/write.ts';
import { exportMemo } from './exports.ts';

/** RFC 4180, read strictly. */
function csvBack(text: string): readonly (readonly string[])[] {
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
  const rows: string[][] = [[]];
  cell.lastIndex = 1; // after the byte order mark
  for (let match = cell.exec(text); match; match = cell.lastIndex < text.length ? cell.exec(text) : null) {
    rows.at(-1)?.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] !== ',') rows.push([]);
  }
  return rows.slice(0, -1);
}

describe('CSV', () => {
  it('reads back cell for cell', () => {
    const rows = [
      ['a,b', 'say "x"'],
      ['two\r\nlines', ''],
    ];
    expect(csvBack(csvOf(['one', 'two'], rows))).toEqual([['one', 'two'], ...rows]);
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '＝1', '\u00a0=1'])('makes %j inert', (formula) => {
    expect(csvBack(csvOf(['x'], [[formula]]))[1]).toEqual([`'${formula}`]);
  });

  it('has the quotations, with the memo’s numbers', () => {
    const [head, row] = csvBack(quotationsCsv(exportMemo()));
    expect(head).toEqual(['words', 'speaker', 'date', 'attribution', 'other_wordings', 'citations']);
    expect(row).toEqual([`'=SUM(A1) "said", he`, 'Ana Silva', '4 March 2031', 'Ana Silva4 March 2031', '', '1a']);
  });

  it('has the timeline with all days that are possible', () => {
    const [, row] = csvBack(timelineCsv(exportMemo()));
    expect(row?.slice(0, 4)).toEqual(['\u2060May 2031', '2031-05-03', '2031-05-10', '2031-05-03 2031-05-10']);
  });

  it('has a month as words, which a spreadsheet would make its first day, and days and years as they are', () => {
    for (const month of ['May 2031', 'août 2031', 'Sept. 2031']) expect(dateInWords(month)).toBe(`\u2060${month}`);
    for (const other of ['3 May 2031', '2031', 'between 3 and 10 May 2031', '']) expect(dateInWords(other)).toBe(other);
  });

  it('has the issues', () => {
    const [, row] = csvBack(issuesCsv(exportMemo()));
    expect(row?.slice(0, 2)).toEqual(['port fees', 'eased']);
    expect(row?.[5]).toBe('Open,\nthen eased');
  });
});

describe('sources for reference managers', () => {
  const memo = exportMemo();

  it('RIS reads back: a record each, with what is known of it', () => {
    const records = writeRis(memo)
      .split(/^ER {2}- \r\n/m)
      .map((record) => [...record.matchAll(/^([A-Z][A-Z0-9]) {2}- (.*)\r$/gm)].map(([, tag, value]) => [tag, value]))
      .filter((fields) => fields.length > 0)
      .map((fields): Record<string, string> => Object.fromEntries(fields));
    expect(records).toHaveLength(3);
    expect(records[0]).toMatchObject({
      TY: 'NEWS',
      ID: 'source-1',
      TI: memo.sources[0]?.article.title?.text,
      T2: 'The Islander',
      PY: '2031',
      DA: '2031/03/04/',
    });
    expect(records[1]).toMatchObject({ DA: '2031/04//', TI: 'Début à l’île — 部长会谈' });
    // Of a window, what its days share is told.
    expect(records[2]).toMatchObject({ PY: '2031', DA: '2031/03//' });
  });

  it('BibTeX reads back, with its special signs escaped and its braces closed', () => {
    const entries = writeBibtex(memo).split(/^@/m).filter(Boolean);
    expect(entries.map((entry) => entry.slice(0, entry.indexOf(',')))).toEqual([
      'article{source-1',
      'misc{source-2',
      'article{source-3',
    ]);
    for (const entry of entries) {
      let depth = 0;
      for (const [sign] of entry.matchAll(/\\.|[{}]/g)) depth += sign === '{' ? 1 : sign === '}' ? -1 : 0;
      expect(depth).toBe(0);
    }
    expect(entries[0]).toContain(
      'title = {{Fees \\& \\{quotas\\}: 5 \\% of \\#1 \\textasciitilde{} \\textbackslash{}x\\_y\\textasciicircum{}2 "now"}}',
    );
    expect(entries[0]).toContain('url = {https://example.org/a_b?c=1&d=%7B2%7D}');
    expect(entries[0]).toContain('month = mar,');
    expect(entries[2]).toContain('date = {2031-03-04/2031-03-09}');
    expect(entries[2]).toContain('year = {2031}');
    expect(entries[2]).not.toContain('day =');
  });

  it('CSL-JSON has dates no narrower than the sources’', () => {
    const items = JSON.parse(writeCsl(memo)) as readonly { readonly issued?: { readonly 'date-parts': unknown } }[];
    expect(items.map((item) => item.issued?.['date-parts'])).toEqual([
      [[2031, 3, 4]],
      [[2031, 4]],
      [
        [2031, 3, 4],
        [2031, 3, 9],
      ],
    ]);
  });
});

describe('iCalendar', () => {
  const { text } = writeCalendar(exportMemo());
  const lines = text.split('\r\n');

  it('has the planned meetings alone, tentative where more than one day is possible', () => {
    expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(1);
    expect(text).toContain('DTSTART;VALUE=DATE:20310503\r\nDTEND;VALUE=DATE:20310511');
    expect(text).toContain('STATUS:TENTATIVE');
    expect(text).toContain('LOCATION:The Hague\\; Binnenhof');
  });

  it('folds lines at 75 octets and breaks no character', () => {
    for (const line of lines) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
    expect(text.replaceAll('\r\n ', '')).toContain('to go on — 部长会谈');
  });
});

describe('the format that a name asks for', () => {
  it.each([
    ['memo.docx', 'docx'],
    ['out/Memo.PDF', 'pdf'],
    ['memo.json', 'json'],
    ['memo.csl.json', 'csl.json'],
    ['memo.ris', 'ris'],
    ['quotes.csv', 'quotations.csv'],
    ['C:\\briefs\\memo-timeline.csv', 'timeline.csv'],
    ['my issues.svg', 'issues.svg'],
    ['timeline.png', 'timeline.png'],
    ['visit.ics', 'ics'],
    ['memo.csv', null],
    ['memo.svg', null],
    ['memo', null],
    ['docx', null],
    ['memo.exe', null],
  ])('%s', (name, format) => {
    expect(formatNamed(name)).toBe(format);
  });

  it('every format can be asked for', () => {
    for (const format of [...FORMATS, ...EXPORTS])
      expect(formatNamed(`memo-${format}`) ?? formatNamed(`memo.${format}`)).toBe(format);
  });
});
