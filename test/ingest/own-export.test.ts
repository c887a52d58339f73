import { describe, expect, it } from 'vitest';
import { ingest } from '../../core/readout.ts';

/** The codes of what is told of a file with these words, and how many articles it gave. */
function told(text: string): readonly [number, ...(readonly string[])[]] {
  const { articles, notices } = ingest('desk.txt', new TextEncoder().encode(text));
  return [articles.length, notices.map(({ code, severity }) => `${code} ${severity}`)];
}

const OWN = [0, ['own-export info']];

describe('a part of a memo that lies among the articles', () => {
  it('is known as a table by the columns that only this program has', () => {
    expect(
      told('\ufeffwords,speaker,date,attribution,other_wordings,citations\r\n“Rules are rules”,Ana Silva,,,,1a\r\n'),
    ).toEqual(OWN);
    expect(
      told(
        '\ufeffissue,status,first_mention,last_mention,silence,history,positions,citations\r\nport fees,open,,,,,,1a\r\n',
      ),
    ).toEqual(OWN);
  });

  it('is known as data by its beginning', () => {
    expect(told('{"format":"readout-verification","version":1,"program":"0.1.0"}')).toEqual(OWN);
    expect(told('BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Readout//Readout//EN\r\nEND:VCALENDAR\r\n')).toEqual(OWN);
    expect(told('TY  - NEWS\r\nID  - source-1\r\nTI  - Port fees\r\nER  - \r\n')).toEqual(OWN);
  });

  it('is not what other programs write in the same formats', () => {
    expect(told('{"format":"notes","version":1}')).toEqual([0, ['not-text warning']]);
    expect(told('{"version":1,"title":"Port fees","body":"…"}')).toEqual([0, ['not-text warning']]);
    for (const text of [
      'words,speaker,date\r\nRules are rules,Ana Silva,12 March 2025\r\n',
      'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Harbour//Desk//EN\r\nEND:VCALENDAR\r\n',
      'TY  - JOUR\r\nID  - silva2025\r\nTI  - Port fees\r\nER  - \r\n',
      'The columns words,speaker,date,attribution,other_wordings,citations\r\nwere in the annex that Ana Silva gave to reporters.\r\n',
    ])
      expect(told(text)[0]).toBe(1);
  });
});
