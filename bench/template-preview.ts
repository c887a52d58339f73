import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createRouterClient } from '@orpc/server';
import { openStore } from '../main/library/store/sqlite-store.ts';
import { router } from '../main/service/router.ts';
import { startService } from '../main/service/service.ts';

/**
 * How long the pages of a template take after a line of it was changed, on the sample: `node bench/template-preview.ts
 * [ROUNDS]`. Prints the median and the longest in milliseconds of what the service needs, from the question to the bytes of
 * the PDF; the window draws the page that is seen in some tens more. The aim is 300 for all. Nothing asserts it.
 */
const ROUNDS = Number(process.argv[2] ?? 15);

const folder = mkdtempSync(path.join(tmpdir(), 'readout-bench-'));
const service = startService({ store: openStore(folder), program: 'bench', paths: false });
const client = createRouterClient(router, { context: service });
const template = 'briefing-memo';
const { files } = await client.templates.source({ template });
const source = (name: string): string => files[name] ?? '';

/** A line of each kind, changed in each round to something that it was not before. */
const EDITS: Readonly<Record<string, (round: number) => Readonly<Record<string, string>>>> = {
  'memo.hbs': (round) => ({ 'memo.hbs': source('memo.hbs').replace('<h1 id="title">', `<p>${round}</p>\n$&`) }),
  'table.hbs': (round) => ({ 'table.hbs': `${source('table.hbs')}{{!-- ${round} --}}` }),
  'styles.json': (round) => ({
    'styles.json': source('styles.json').replace(/"leading": [\d.]+/, `"leading": ${14 + round / 50}`),
  }),
  'phrases.en.json': (round) => ({
    'phrases.en.json': source('phrases.en.json').replace(
      /"section\.summary": "[^"]*"/,
      `"section.summary": "Summary ${round}"`,
    ),
  }),
};

const begun = performance.now();
const first = await client.templates.preview({ project: null, template, draft: {} });
if (!first.pages) throw new Error(JSON.stringify(first.findings));
process.stdout.write(`first pages, with the sample read: ${Math.round(performance.now() - begun)} ms\n`);

for (const [name, edit] of Object.entries(EDITS)) {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const draft = edit(round);
    if (draft[name] === files[name]) throw new Error(`nothing was changed in ${name}`);
    const before = performance.now();
    const { pages, findings } = await client.templates.preview({ project: null, template, draft });
    times.push(performance.now() - before);
    if (!pages) throw new Error(`no pages for ${name}: ${JSON.stringify(findings)}`);
  }
  times.sort((a, b) => a - b);
  const [median = 0, longest = 0] = [times[Math.floor(ROUNDS / 2)], times.at(-1)];
  process.stdout.write(`${name.padEnd(18)} ${median.toFixed(0).padStart(6)} ${longest.toFixed(0).padStart(6)}\n`);
}
await service.close();
rmSync(folder, { recursive: true, force: true });
