import { describe, expect, it } from 'vitest';
import { writePdf } from '../../../core/write/pdf/write.ts';
import { libraryFonts } from '../../../main/library/fonts.ts';
import { uaFaults } from './checkpoints.ts';
import { everyKind } from './documents.ts';
import { LANGUAGES, memoIn } from './languages.ts';

const fonts = libraryFonts();

describe('PDF/UA-1, as far as a script can say', () => {
  it.each(['list', 'footnotes', 'endnotes'] as const)(
    'every kind of block, with citations as %s',
    async (citations) => {
      expect(uaFaults((await writePdf(everyKind(citations), fonts)).bytes)).toEqual([]);
    },
  );

  it.each(LANGUAGES)('a memo in %s', async (language) => {
    const { bytes, notices } = await writePdf(memoIn(language, 2, 'footnotes'), fonts);
    expect([uaFaults(bytes), notices]).toEqual([[], []]);
  });

  it.each([
    ['/Marked true', '/Marked null', '06-001'],
    ['/DisplayDocTitle true', '/DisplayDocTitle null', '07-002'],
    ['/Lang (en-GB)', '/Lang (en-_B)', '11-001'],
    ['/S /H1', '/S /H9', '02-001'],
    ['/Scope /Column', '/Scqpe /Column', '15-003'],
    ['/S /LI\n', '/S /TH\n', '09-004'],
    ['/Tabs /S', '/Tabs /R', '28-009'],
    ['/Type /OBJR', '/Type /OBJX', '28-002'],
    ['/Contents (Source 1, passage a)', '/Contexts (Source 1, passage a)', '28-012'],
  ])('notices a file where %s has become %s', async (good, bad, checkpoint) => {
    const source = Buffer.from((await writePdf(everyKind(), fonts)).bytes).toString('latin1');
    expect(source).toContain(good);
    const faults = uaFaults(Buffer.from(source.replace(good, bad), 'latin1'));
    expect(faults.map((fault) => fault.slice(0, 6))).toContain(checkpoint);
  });
});
