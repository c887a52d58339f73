import { zlibSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openPdf } from '../../core/formats/pdf.ts';
import { growsBeyond } from '../../core/formats/pdf-streams.ts';
import { pdf } from '../ingest/readers-files.ts';

const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

/** A PDF of one deflated stream of so many zeros; what it says of its length is not true. */
function withStream(size: number, filter = '/FlateDecode', keyword = 'stream\n'): Uint8Array {
  const packed = zlibSync(new Uint8Array(size));
  const head = latin1(`%PDF-1.7\n1 0 obj\n<< /Length 9 /Filter ${filter} >>\n${keyword}`);
  return new Uint8Array([...head, ...packed, ...latin1('\nendstream\nendobj\n%%EOF')]);
}

describe('a PDF from outside', () => {
  it('is measured before a reader inflates it', () => {
    expect(growsBeyond(withStream(1_000_000), 999_000)).toBe(true);
    expect(growsBeyond(withStream(1_000_000), 1_000_000)).toBe(false);
    const two = new Uint8Array([...withStream(600_000), ...withStream(600_000)]);
    expect(growsBeyond(two, 1_000_000)).toBe(true);
  });

  it('is measured however its dictionary says what the stream is', () => {
    for (const filter of ['/Fl#61teDecode', `/FlateDecode${' '.repeat(5000)}`, '2 0 R'])
      expect(growsBeyond(withStream(1_000_000, filter), 999_000), filter).toBe(true);
    for (const keyword of ['stream\r\n', 'stream  \n', 'stream\r'])
      expect(growsBeyond(withStream(1_000_000, '/FlateDecode', keyword), 999_000), keyword).toBe(true);
  });

  it('is measured in linear time where the word stands often', () => {
    expect(growsBeyond(latin1('stream '.repeat(200_000)), 10)).toBe(false);
  });

  it('is not held up by what is damaged, cut off or of another filter', () => {
    const whole = withStream(1_000_000);
    expect(growsBeyond(whole.subarray(0, whole.length - 30), 10)).toBe(false);
    expect(growsBeyond(latin1('1 0 obj << /Filter /DCTDecode >> stream\n\u00ff\u00d8 a picture\nendstream'), 10)).toBe(
      false,
    );
    expect(growsBeyond(latin1('1 0 obj << /Filter /FlateDecode >> stream\nno deflate\nendstream'), 10)).toBe(false);
  });

  it('is opened, or refused by a code', async () => {
    const opened = await openPdf(await pdf((page) => page.text('One line.')), 1_000_000);
    expect(opened.numPages).toBe(1);
    await opened.loadingTask.destroy();
    const refused = (bytes: Uint8Array): Promise<unknown> => openPdf(bytes, 1_000_000).catch((error: unknown) => error);
    expect(await refused(withStream(2_000_000))).toMatchObject({ code: 'too-large' });
    expect(await refused(latin1('no PDF at all'))).toMatchObject({ code: 'damaged' });
    const locked = await pdf((page) => page.text('One line.'), { userPassword: 'secret' });
    expect(await refused(locked)).toMatchObject({ code: 'encrypted' });
  });
});
