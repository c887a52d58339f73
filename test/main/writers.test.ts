import { expect, it } from 'vitest';
import { rehearsal, writeDocument } from '../../core/write/write.ts';
import { libraryFonts } from '../../main/library/fonts.ts';
import { startWriters } from '../../main/worker/writers.ts';
import { documentOf, heading, paragraph, text } from '../write/pdf/documents.ts';

const said = documentOf([heading(1, 'Talks in Port Aven', 'talks'), paragraph([text('The ministers met on Monday.')])]);
const figures = rehearsal(said.style, 'en', '').blocks.filter((block) => block.kind === 'figure');
const memo = { ...said, blocks: [...said.blocks, ...figures] };

it('writes the bytes that are written without threads, whatever was rehearsed before', async () => {
  const writers = startWriters(['a/memo.pdf', 'memo.DOCX', 'notes.md']);
  try {
    writers.rehearse(memo.style, 'en', ['The ministers met again.\n\nNothing was agreed.', 'Talks go on.']);
    for (const format of ['pdf', 'docx'] as const) {
      const here = await writeDocument(format, memo, libraryFonts());
      const there = await writers.write(format, memo, null);
      expect(Buffer.from(there.bytes).equals(here.bytes), format).toBe(true);
      expect(there.notices).toEqual(here.notices);
    }
  } finally {
    await writers.close();
  }
}, 60_000);

it('takes pictures that were begun, and draws anew what is otherwise', async () => {
  const { style, language } = memo;
  const [figure] = figures;
  if (!figure) throw new Error('no figure');
  const other = { ...figure, scene: { ...figure.scene, width: figure.scene.width * 2 } };
  const here = await writeDocument('docx', memo, libraryFonts());
  for (const begun of [figures, [other]]) {
    const writers = startWriters(['memo.pdf', 'memo.docx']);
    try {
      await writers.draw({ blocks: begun, style, language });
      const there = await writers.write('docx', memo, null);
      expect(Buffer.from(there.bytes).equals(here.bytes)).toBe(true);
    } finally {
      await writers.close();
    }
  }
}, 60_000);

it('writes a Word file alone in its own thread', async () => {
  const writers = startWriters(['memo.docx']);
  try {
    const here = await writeDocument('docx', memo, libraryFonts());
    const there = await writers.write('docx', memo, null);
    expect(Buffer.from(there.bytes).equals(here.bytes)).toBe(true);
  } finally {
    await writers.close();
  }
}, 60_000);

it('writes a format that no file was named for', async () => {
  const writers = startWriters([]);
  writers.rehearse(memo.style, 'en', []);
  expect((await writers.write('pdf', memo, null)).bytes.length).toBeGreaterThan(1000);
  await writers.close();
});

it('rehearses on nothing, and on letters that no font has', async () => {
  for (const words of ['', ' \n\n ', 'क्षि \u{10ffff} \u0000'])
    expect(
      (await writeDocument('pdf', rehearsal(memo.style, 'en', words), libraryFonts())).bytes.length,
    ).toBeGreaterThan(0);
});
