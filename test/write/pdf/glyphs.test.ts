import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFinished } from '../../../core/readout.ts';
import { anchored } from '../../../core/template/direction.ts';
import { writePdf } from '../../../core/write/pdf/write.ts';
import { libraryFonts } from '../../../main/library/fonts.ts';
import { uaFaults } from './checkpoints.ts';
import { documentOf, paragraph, source, text } from './documents.ts';
import { readObjects } from './objects.ts';
import { writeAndRead } from './reading.ts';
import { spokenPages } from './spoken.ts';

/** Sets a paragraph and reads it back as a program reads it aloud. */
async function check(words: string, expected = words): Promise<void> {
  const { bytes } = await writePdf(documentOf([paragraph([text(words)])]), libraryFonts());
  expect(spokenPages(bytes).join('').trim()).toBe(expected);
}

async function noticesOf(words: string): Promise<readonly unknown[]> {
  const { notices, bytes } = await writePdf(documentOf([paragraph([text(words)])]), libraryFonts());
  expect(uaFaults(bytes)).toEqual([]);
  return notices.map(({ code, values }) => [code, values['character'], values['codePoint'], values['count']]);
}

describe('text of many scripts', () => {
  it.each([
    ['Latin with accents', 'Ångström, Škoda, Łódź, Đặng, naïveté, ﬁsh'],
    ['Cyrillic', 'Переговоры возобновились во вторник; переговори відновилися'],
    ['Greek', 'Οι διαπραγματεύσεις άρχισαν ξανά την Τρίτη'],
    ['Chinese', '谈判于星期二恢复，双方均未公布文本。'],
    ['Japanese', '交渉は火曜日に再開された。'],
    ['Korean', '협상이 화요일에 재개되었다.'],
    ['Hebrew', 'השיחות חודשו ביום שלישי'],
    ['Arabic', 'استؤنفت المفاوضات يوم الثلاثاء'],
    ['Arabic with figures and Latin', 'في 12 مارس 2031 قال Ames: «نعم (ربما)»'],
    ['Hindi', 'मंत्रियों ने कहा कि वार्ता फिर शुरू हुई।'],
    ['Bengali', 'আলোচনা আবার শুরু হয়েছে'],
    ['Tamil', 'பேச்சுவார்த்தை'],
    ['Thai', 'การเจรจากลับมาเริ่มใหม่'],
  ])('%s can be read back', async (_script, words) => check(words, words.normalize('NFC')));

  it('is that of this document, whatever an earlier one of the same process has shown', async () => {
    const fonts = libraryFonts();
    for (const words of ['Talks “at last”, á', 'India’s aim', 'А Cyrillic', 'A Latin one']) {
      const { bytes } = await writePdf(documentOf([paragraph([text(words)])], { marking: null }), fonts);
      const { text: read } = await readFinished(new Uint8Array(bytes));
      expect(read?.lines.map((line) => line.text)).toContain(words);
    }
  });

  it('of right-to-left scripts is found by programs that go by the places of the glyphs', async () => {
    const words = 'השיחות חודשו ביום שלישי';
    const read = await writeAndRead(documentOf([paragraph([text(words)])], { marking: null }));
    expect(read.lines.map((line) => line.text)).toContain(words);
  });

  it('runs from right to left where a paragraph does', async () => {
    const read = await writeAndRead(
      documentOf([paragraph([text('השיחות')]), paragraph([text('The talks')])], { marking: null, language: 'he' }),
    );
    const [hebrew] = read.lines;
    expect((hebrew?.x ?? 0) + (hebrew?.width ?? 0)).toBeGreaterThan(500);
  });

  it('of a source with a title of the other direction runs as the memo does', async () => {
    const title = anchored('استؤنفت المفاوضات يوم الثلاثاء', false);
    const entry = { ...source(1, []), description: [text(title), text(', 5.txt.')] };
    const entries = { kind: 'sources', entries: [entry] } as const;
    const { lines } = await writeAndRead(documentOf([entries], { sources: [entry], marking: null }));
    // Its number stands at the left, and so does all of it.
    expect(lines[0]?.text).toContain(', 5.txt.');
    expect(lines[0]?.width).toBeLessThan(250);
  });
});

/** Where the upright strokes of the first page stand, from its left edge. */
function bars(bytes: Uint8Array): readonly number[] {
  const pdf = readObjects(bytes);
  const content = [...pdf.all.keys()].map((to) => pdf.stream({ to })).find((text) => text.includes('/Artifact')) ?? '';
  return [...content.matchAll(/([\d.]+) [\d.]+ m ([\d.]+) [\d.]+ l S/g)]
    .filter(([, from, to]) => from === to)
    .map(([, from]) => Number(from));
}

describe('the bar beside a quotation', () => {
  it.each([
    ['“We want a fair deal.”', 'en-GB', 'left'],
    ['“אנחנו רוצים הסכם הוגן”', 'en-GB', 'right'],
    ['“אנחנו רוצים הסכם הוגן”', 'he', 'right'],
  ] as const)('stands where its lines begin: %s in %s', async (words, language, side) => {
    const document = documentOf([paragraph([text(words)], 'quote'), paragraph([text(words)], 'lead')], { language });
    const { bytes } = await writePdf(document, libraryFonts());
    const found = bars(bytes);
    expect(found).toHaveLength(2);
    for (const x of found) expect(x > 595 / 2 ? 'right' : 'left').toBe(side);
  });
});

describe('a character that no font has', () => {
  it('is named before the file is sent, and nothing is drawn as .notdef', async () => {
    expect(await noticesOf('Cuneiform 𒀀 and 𒀀 again')).toEqual([['pdf-missing-glyph', '𒀀', 'U+12000', 2]]);
  });

  it('is named where it is of private use, though a font had it', async () => {
    expect(await noticesOf('A private sign \ue000 here')).toEqual([['pdf-missing-glyph', '\ue000', 'U+E000', 1]]);
  });

  it('is not one that is only read: joiners, selectors, marks of direction', async () => {
    expect(await noticesOf('a\u200db \u200cc \u200ed\u200f e\ufe0f f\u00adg \u2066h\u2069')).toEqual([]);
  });

  it('holds for any text', async () => {
    const fonts = libraryFonts();
    const any = fc.string({ unit: 'binary', minLength: 1, maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(any, async (words) => {
        const { bytes } = await writePdf(documentOf([paragraph([text(words)])]), fonts);
        expect(uaFaults(bytes)).toEqual([]);
      }),
      { numRuns: 15, seed: 7 },
    );
  });
});
