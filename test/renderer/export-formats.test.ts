import { describe, expect, it } from 'vitest';
import { EXPORTS, FORMATS } from '../../core/readout.ts';
import { ALL_FORMATS, carriesEvidence, figureOf } from '../../renderer/views/export/formats.ts';

describe('the formats of the export sheet', () => {
  it('are all that can be written, each once', () => {
    expect([...ALL_FORMATS].toSorted()).toEqual([...FORMATS, ...EXPORTS].toSorted());
  });

  it('know the drawing that they are of, which a memo may lack', () => {
    expect(ALL_FORMATS.flatMap((format) => figureOf(format) ?? [])).toEqual([
      'timeline',
      'timeline',
      'encounters',
      'encounters',
      'issues',
      'issues',
    ]);
  });

  it('carry evidence, and so a signature, as Word and PDF alone', () => {
    expect(ALL_FORMATS.filter(carriesEvidence)).toEqual(['docx', 'pdf']);
    expect(['C:\\memo.DOCX', '/tmp/memo.pdf', 'memo.pdf.txt'].map(carriesEvidence)).toEqual([true, true, false]);
  });
});
