import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { ingest, readArticle } from '../../core/readout.ts';
import { readingJson } from '../../core/write/json/reading.ts';
import { fileOf, memoFrom } from '../support/memo.ts';
import { writeAndRead } from '../write/pdf/reading.ts';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const CASES = readdirSync(HERE, { withFileTypes: true }).filter((entry) => entry.isDirectory());

/*
 * A golden case is a folder: its articles, and what every stage makes of them, so that a diff shows which stage moved.
 * `npx vitest run test/golden -u` writes them anew: then read the diff as you would read the memo.
 */
describe.each(CASES.map(({ name }) => name))('%s', (name) => {
  const folder = `${HERE}${name}`;
  const texts = Object.fromEntries(
    readdirSync(`${folder}/articles`)
      .sort()
      .map((file) => [file, readFileSync(`${folder}/articles/${file}`, 'utf8')]),
  );
  const holds = (file: string, text: string) => expect(text).toMatchFileSnapshot(`${folder}/${file}`);

  test('articles and their readings', async () => {
    const readings = Object.entries(texts)
      .flatMap(([file, text]) => ingest(file, new TextEncoder().encode(text)).articles)
      .map((article) => ({ file: article.source.names[0], published: article.published, ...readingJson(readArticle(article)) }));
    await holds('readings.json', json(readings));
  });

  test('the memo and its document in every format', async () => {
    const made = await memoFrom(texts);
    for (const format of ['json', 'md', 'html'] as const)
      await holds(`memo.${format}`, new TextDecoder().decode(await fileOf(made, format)));
    const word = unzipSync(await fileOf(made, 'docx'))['word/document.xml'];
    // A paragraph a line: the text of the file is one line, and a diff of it could not be read.
    await holds('document.xml', new TextDecoder().decode(word).replace(/(?=<w:(?:p|tbl|tr)[ >])/g, '\n'));
    const { lines } = await writeAndRead(made.document);
    const placed = lines.map(({ page, x, y, text }) => `${page} ${Math.round(x)} ${Math.round(y)} ${text}`);
    await holds('pdf.txt', `${placed.join('\n')}\n`);
  });
});

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}
