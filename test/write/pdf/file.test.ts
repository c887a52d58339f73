import { describe, expect, it } from 'vitest';
import { writePdf } from '../../../core/write/pdf/write.ts';
import { libraryFonts } from '../../../main/library/fonts.ts';
import { uaFaults } from './checkpoints.ts';
import { documentOf, everyKind, paragraph, text } from './documents.ts';
import { writeAndRead } from './reading.ts';

describe('a PDF as a file', () => {
  it('has equal bytes for equal input', async () => {
    const [first, second] = [
      await writePdf(everyKind('footnotes'), libraryFonts()),
      await writePdf(everyKind('footnotes'), libraryFonts()),
    ];
    expect(Buffer.from(first.bytes).equals(Buffer.from(second.bytes))).toBe(true);
  });

  it('leaves the document as it was', async () => {
    const document = everyKind('endnotes');
    const before = JSON.stringify(document);
    await writePdf(document, libraryFonts());
    expect(JSON.stringify(document)).toBe(before);
  });

  it('says its title, author, subject and day, with characters that XML would trip over', async () => {
    const document = documentOf([paragraph([text('Text.')])], {
      title: 'Q&A <draft> "one"',
      author: 'Ø. Ångström',
      subject: null,
    });
    const { pdf, bytes } = await writeAndRead(document);
    const { info } = await pdf.getMetadata();
    expect(info).toMatchObject({ Title: 'Q&A <draft> "one"', Author: 'Ø. Ångström', Language: 'en-GB' });
    expect(info).toMatchObject({ CreationDate: 'D:20310305000000Z' });
    expect(uaFaults(bytes)).toEqual([]);
  });

  it('has a title though the document has none', async () => {
    const { bytes } = await writeAndRead(
      documentOf([paragraph([text('Text.')])], { title: ' ', subject: 'Fisheries' }),
    );
    expect(uaFaults(bytes)).toEqual([]);
  });

  it('can be of a document without anything', async () => {
    const { pdf, bytes } = await writeAndRead(documentOf([]));
    expect(pdf.numPages).toBe(1);
    expect(uaFaults(bytes)).toEqual([]);
  });
});
