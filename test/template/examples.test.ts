import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { EVERYTHING } from '../../core/model/project.ts';
import { dossierOf, ingest, memoOf, readArticle, renderMemo } from '../../core/readout.ts';
import { htmlOf } from '../../core/template/html.ts';
import { checkPackHere } from '../../main/library/check-pack.ts';
import { checkedPack, packFiles, starterFiles } from '../../main/library/packs.ts';

const DOCS = readFileSync(path.resolve(import.meta.dirname, '../../docs/templates.md'), 'utf8');
const BLOCK = /^```(\S+)(?: ([^\n]+))?\n([\s\S]*?)^```$/gm;
const ARTICLES = {
  'ferry.txt':
    '2031-03-12\nForeign Minister Ana Silva met Trade Minister Piet de Vries in Lisbon on Monday. "We want a fair quota for our boats before the summer begins," Silva said in a statement. The dispute over port fees remains unresolved. The port fees are unfair, Silva said.\n',
  'quay.txt':
    '2031-04-02\nThe dispute over port fees has eased, Trade Minister Piet de Vries said on Tuesday. The row over harbour dues was settled. "The quota is fair to both sides of the water," de Vries said in an interview.\n',
};

interface Example {
  readonly from: string | null;
  readonly files: Readonly<Record<string, string>>;
  readonly prompts: Readonly<Record<string, string>>;
  readonly prints: readonly string[];
}

/** The examples of the page by their folders: what is copied, the files that stand there, and what comes out. */
function examplesIn(page: string): ReadonlyMap<string, Example> {
  const found = new Map<string, Example>();
  const change = (folder: string, more: Partial<Example>): void => {
    found.set(folder, { from: null, files: {}, prompts: {}, prints: [], ...found.get(folder), ...more });
  };
  for (const [, kind, about = '', content = ''] of page.matchAll(BLOCK)) {
    const copied = /^readout template new (\S+) --from (\S+)$/m.exec(content);
    const [folder = '', ...rest] = about.split(/[/ ]/);
    if (kind === 'sh' && copied) change(copied[1] ?? '', { from: copied[2] ?? null });
    else if (kind === 'prints') {
      const [key = '', value = ''] = about.slice(folder.length + 1).split('=');
      change(folder, { prints: content.trim().split('\n'), prompts: key === '' ? {} : { [key]: value } });
    } else if (/^[\w-]+\/[\w.-]+$/.test(about))
      change(folder, { files: { ...found.get(folder)?.files, [rest.join('/')]: content } });
  }
  return found;
}

async function filesOf(id: string, { from, files }: Example): Promise<ReadonlyMap<string, Uint8Array>> {
  const copied = from === null ? [] : [...(await packFiles(from))];
  const own = Object.entries(files).map(([name, text]) => [name, new TextEncoder().encode(text)] as const);
  const all = new Map([...copied, ...own]);
  // `template new` gives the copy its own id.
  const manifest = new TextDecoder().decode(all.get('manifest.json')).replace(/"id": "[^"]*"/, `"id": "${id}"`);
  return new Map([...all, ['manifest.json', new TextEncoder().encode(manifest)]]);
}

describe('the worked examples of docs/templates.md', () => {
  const examples = examplesIn(DOCS);

  it('are three', () => expect([...examples.keys()]).toEqual(['desk-note', 'harbour-watch', 'revue']));

  it.each([...examples])('%s is without finding and prints what the page says', async (id, example) => {
    const files = await filesOf(id, example);
    expect((await checkPackHere(files)).map(({ file, line, message }) => `${file}:${line} ${message}`)).toEqual([]);
    const { pack, notices } = await checkedPack(files);
    expect(notices).toEqual([]);
    if (!pack) throw new Error('no pack');
    const readings = Object.entries(ARTICLES)
      .flatMap(([name, text]) => ingest(name, new TextEncoder().encode(text)).articles)
      .map((article) => readArticle(article));
    const dossier = dossierOf(readings, [], undefined, pack.themes);
    const selection = { ...EVERYTHING, prompts: example.prompts };
    const { memo } = memoOf(dossier, readings, { selection, pack, program: '0' });
    const rendered = await renderMemo(memo, pack, (sources, view) => Promise.resolve(htmlOf(sources, view)));
    expect(rendered.notices).toEqual([]);
    const printed = JSON.stringify(rendered.document?.blocks);
    for (const words of example.prints) expect(printed).toContain(words);
    expect(example.prints.length).toBeGreaterThan(2);
  });
});

it('the starter of `template new` is commented, and without finding', async () => {
  const files = await starterFiles();
  expect(await checkPackHere(files)).toEqual([]);
  const texts = [...files].map(([name, bytes]) => [name, new TextDecoder().decode(bytes)] as const);
  for (const [name, text] of texts) expect(text).toContain(name.endsWith('.json') ? '"$comment"' : '{{!--');
  expect((await checkedPack(files)).notices).toEqual([]);
});
