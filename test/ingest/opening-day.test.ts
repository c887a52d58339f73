import { describe, expect, it } from 'vitest';
import { articleOfText } from '../../core/readout.ts';

const REPORT = 'Minister Ana Silva met her colleague Lars Holm on Friday to discuss the harbour and its tolls.';
const MORE = '\n\nShe said that they would meet again, and that the tolls were fair.';

/** The day and the place that an article with a title has from the line below it. */
function begun(line: string, more = MORE): readonly [string | null, string | null] {
  const { published, dateline } = articleOfText('a.txt', `Silva meets Holm over tolls\n\n${line}${more}`, null);
  return [published.earliest, dateline?.text ?? null];
}

describe('a report that begins with its day', () => {
  it.each<[string, string, string | null]>([
    [`March 7, 2025. ${REPORT}`, '2025-03-07', null],
    [`7 March 2025 - ${REPORT}`, '2025-03-07', null],
    [`Lima, March 7, 2025. ${REPORT}`, '2025-03-07', 'Lima'],
    [`LIMA, 7 March 2025. ${REPORT}`, '2025-03-07', 'LIMA'],
    // A page stripped of its layout.
    [`March 7, 2025${REPORT}`, '2025-03-07', null],
    [`March 7, 2025 (UPI) -- ${REPORT}`, '2025-03-07', null],
  ])('%s', (line, day, place) => expect(begun(line)).toEqual([day, place]));

  it('is dated by no day that a story looks back to', () => {
    expect(begun('March 7, 2019. It was a Friday, and nobody in the harbour had slept, says Ana Silva.')[0]).toBe(null);
    expect(begun(`In March 2025. ${REPORT}`)[0]).toBe(null);
    expect(begun(`March 7. ${REPORT}`)[0]).toBe(null);
  });

  it('is no chronology', () => {
    expect(begun(`7 March 2025 - ${REPORT}`, '\n\n9 March 2025 - Silva closes the harbour.')[0]).toBe(null);
    expect(begun(`7 March 2025 - ${REPORT}`, '\n\nMarch 9 - Silva closes the harbour.')[0]).toBe(null);
  });
});
