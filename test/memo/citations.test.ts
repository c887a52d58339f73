import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { writeHtml } from '../../core/write/html/write.ts';
import { writeMarkdown } from '../../core/write/md/write.ts';
import { builtInPacks } from '../../main/library/packs.ts';
import { fileOf, type Made, memoFrom, memoOn, readTexts, SEED_TEXTS } from '../support/memo.ts';
import { type ReadPdf, writeAndRead } from '../write/pdf/reading.ts';

let made: Made;
let docx = '';
let html = '';
let markdown = '';
let pdf: ReadPdf;

beforeAll(async () => {
  made = await memoFrom(SEED_TEXTS, { annex: true });
  const parts = unzipSync(await fileOf(made, 'docx'));
  docx = new TextDecoder().decode(parts['word/document.xml']);
  html = writeHtml(made.document);
  markdown = writeMarkdown(made.document);
  pdf = await writeAndRead(made.document);
}, 120_000);

describe('every citation leads to its passage and back', () => {
  test('in the memo: a label names one passage, whose words stand in the unchanged article', () => {
    const texts = new Map(made.articles.map(({ id, text }) => [id, text]));
    const citations = made.memo.sources.flatMap((source) => source.citations);
    expect(citations.length).toBeGreaterThan(20);
    expect(new Set(citations.map(({ label }) => label)).size).toBe(citations.length);
    for (const { source, passage, words, number, letter, label } of citations) {
      expect(texts.get(source)?.slice(passage.start, passage.end)).toBe(words);
      expect(label).toBe(`${number}${letter ?? ''}`);
    }
  });

  test('numbers and letters follow the order of first citation', () => {
    const seen = [...new Set(labelsOf(html))];
    const numbers = [...new Set(seen.map((label) => Number.parseInt(label, 10)))];
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
    expect(numbers).toEqual(made.memo.sources.map(({ number }) => number));
  });

  test('no passage is listed that nothing cites, in any template that comes with the program', async () => {
    const read = readTexts(SEED_TEXTS);
    const uncited: string[] = [];
    for (const template of await builtInPacks()) {
      const { memo, document } = await memoOn(read, {}, template);
      const cited = new Set(labelsOf(writeHtml(document)));
      const listed = memo.sources.flatMap(({ citations }) => citations.map(({ label }) => label));
      expect(listed.length, template).toBeGreaterThan(3);
      uncited.push(...listed.filter((label) => !cited.has(label)).map((label) => `${template} ${label}`));
    }
    expect(uncited).toEqual([]);
  });

  test('in Word: each mark is a link to a bookmark at the passage, and each passage links to all its marks', () => {
    const links = [...docx.matchAll(/<w:hyperlink [^>]*w:anchor="([^"]+)"[^>]*>(.*?)<\/w:hyperlink>/g)];
    const bookmarks = new Set([...docx.matchAll(/<w:bookmarkStart [^>]*w:name="([^"]+)"/g)].map(([, name]) => name));
    const marks = links.flatMap(([, anchor = '', inner = '']) => {
      const label = /\[(\d+[a-z]*)\]/.exec(inner)?.[1];
      return label ? [{ anchor, label }] : [];
    });
    expect(marks.map(({ label }) => label)).toEqual(labelsOf(html));
    for (const [, anchor = ''] of links) expect(bookmarks.has(anchor), anchor).toBe(true);
    for (const { anchor, label } of marks) expect(anchor).toMatch(new RegExp(`source_${label}$`));
    const back = links.filter(([, anchor]) => /cite_\d/.test(anchor ?? ''));
    expect(back.length).toBe(marks.length);
    const text = plain(docx);
    for (const words of passages()) expect(text).toContain(squeezed(words));
  });

  test('in HTML: the same', () => {
    const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    const targets = [...html.matchAll(/href="#([^"]+)"/g)].map(([, target = '']) => target);
    expect(targets.filter((target) => !ids.has(target))).toEqual([]);
    for (const [, target = '', label] of html.matchAll(/<a class="cite"[^>]*href="#([^"]+)"[^>]*>\[(\d+[a-z]*)\]/g))
      expect(target).toBe(`source-${label}`);
    expect(targets.filter((target) => target.startsWith('cite-')).length).toBe(labelsOf(html).length);
    const text = plain(html);
    for (const words of passages()) expect(text).toContain(squeezed(words));
  });

  test('in Markdown: the same numbers in the same order, and each is listed with its words', () => {
    const [, body = '', list = ''] = /^([^]*)\n#+ [\d ]*Sources and cited passages\n([^]*)$/.exec(markdown) ?? [];
    const marks = [...body.matchAll(/\\\[(\d+[a-z]*)\\\]/g)].map(([, label = '']) => label);
    const inList = [...list.matchAll(/ {3}- \\\[(\d+[a-z]*)\\\] “(.+)”$/gm)];
    expect(labelsOf(html).slice(0, marks.length)).toEqual(marks);
    expect(inList.map(([, label]) => label)).toEqual(
      made.memo.sources.flatMap(({ citations }) => citations.map(({ label }) => label)),
    );
  });

  test('in PDF: the same marks, and every link inside the file has its destination', async () => {
    // As a screen reader is told it: the heads of tables that go on over a page are drawn again, and read once.
    const text = pdf.trees.map(({ text }) => text).join(' ');
    const marks = [...text.matchAll(/\[(\d+[a-z]*)\]/g)].map(([, label = '']) => label);
    expect(marks.toSorted()).toEqual(labelsOf(html).toSorted());
    let links = 0;
    for (let page = 1; page <= pdf.pdf.numPages; page++) {
      const annotations = (await (await pdf.pdf.getPage(page)).getAnnotations()) as { readonly dest?: unknown }[];
      for (const { dest } of annotations) {
        if (dest === undefined || dest === null) continue;
        links += 1;
        const explicit = typeof dest === 'string' ? await pdf.pdf.getDestination(dest) : dest;
        expect(explicit).not.toBeNull();
      }
    }
    expect(links).toBeGreaterThanOrEqual(2 * marks.length);
    for (const words of passages()) expect(squeezed(unhyphenated(text))).toContain(squeezed(words).slice(0, 20));
  });
});

/** The labels of the marks in the HTML page, in the order of print: what the other formats are held against. */
function labelsOf(page: string): readonly string[] {
  return [...page.matchAll(/<a class="cite"[^>]*>\[(\d+[a-z]*)\]/g)].map(([, label = '']) => label);
}

function passages(): readonly string[] {
  return made.memo.sources.flatMap(({ citations }) => citations.map(({ words }) => words));
}

function plain(markup: string): string {
  const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", '#39': "'" };
  return squeezed(
    markup.replace(/<[^>]+>/g, '').replace(/&(#?\w+);/g, (whole, name: string) => entities[name] ?? whole),
  );
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, '');
}

function unhyphenated(text: string): string {
  return text.replace(/[\u00ad\u2010-]\s+/g, '');
}
