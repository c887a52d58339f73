import { describe, expect, it } from 'vitest';
import { memoFrom } from '../support/memo.ts';

/** A meeting that a file of some name tells of, in sentences long enough to be cut. */
function article(name: string, words: string): Readonly<Record<string, string>> {
  return { [name]: `2031-09-02\nLISBON: ${words}\n` };
}

async function notesOf(texts: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const { document } = await memoFrom(texts, { citations: 'footnotes' });
  return document.sources.flatMap(({ passages }) =>
    passages.map(({ note }) => note.map((one) => (one.kind === 'text' ? one.text : '')).join('')),
  );
}

const SENTENCE =
  'Foreign Minister Ana Silva met Trade Minister Piet de Vries in Lisbon on Monday on the sidelines of the Ocean Forum, where both spoke of quotas for the boats of the northern harbours.';

describe('the notes of a memo', () => {
  it('fill one line with their place and the beginning of the passage, however long the name of the source is', async () => {
    for (const name of [
      'quay.txt',
      'the-harbour-and-ocean-daily-of-lisbon.txt',
      `${'A name that goes on and on '.repeat(8)}.txt`,
    ]) {
      const notes = await notesOf(article(name, SENTENCE));
      expect(notes.some((note) => note.includes('“Foreign Minister Ana') || note.includes('LISBON'))).toBe(true);
      expect(Math.max(...notes.map(({ length }) => length))).toBeLessThanOrEqual(104);
      expect(Math.max(...notes.map(({ length }) => length))).toBeGreaterThan(80);
    }
  });

  it('name a source whose name runs from the right so that its date stays behind it', async () => {
    const [hebrew, english] = [
      await notesOf(article('הנמל.txt', SENTENCE)),
      await notesOf(article('הנמל: quay.txt', SENTENCE)),
    ];
    expect(hebrew[0]).toContain('הנמל.txt, 2 September 2031');
    const untitled = await notesOf({ הנמל: `2031-09-02\nLISBON: ${SENTENCE}\n` });
    expect(untitled[0]).toContain('הנמל\u200e, 2 September 2031');
    expect(english[0]).not.toContain('\u200e');
  });

  it('say that an article has no date in words that stand within a line', async () => {
    const [note = ''] = await notesOf({ 'quay.txt': `LISBON: ${SENTENCE}\n` });
    expect(note).toContain('quay.txt, an undated article, paragraph 1: “');
  });

  it('show fewer letters of a script whose letters are twice as wide', async () => {
    const sentence = `At the 全国漁業協同組合連合会の総会, ${SENTENCE}`;
    for (const name of ['quay.txt', '全国漁業協同組合連合会.txt']) {
      const wide = (await notesOf(article(name, sentence))).filter((note) => /漁業/.test(note));
      expect(wide.length).toBeGreaterThan(0);
      for (const note of wide)
        expect(note.length + [...note.matchAll(/\p{Script=Han}|の/gu)].length).toBeLessThanOrEqual(104);
    }
  });
});
