import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createRouterClient } from '@orpc/server';
import type { StateView } from '../core/model/views/project.ts';
import { openStore } from '../main/library/store/sqlite-store.ts';
import { router } from '../main/service/router.ts';
import { startService } from '../main/service/service.ts';

/**
 * How long the service takes to answer each question of a window, on a project of so many generated articles:
 * `node bench/service.ts [ARTICLES]`, 500 by default. Prints the median and the longest of the rounds in milliseconds; the
 * aim is 50. Numbers depend on the machine; nothing asserts them.
 */
const ARTICLES = Number(process.argv[2] ?? 500);
const ROUNDS = 7;

const CITIES = ['Oslo', 'Bergen', 'Lisbon', 'Vienna', 'Geneva', 'Athens', 'Dublin', 'Prague', 'Tallinn', 'Riga'];
const PEOPLE = ['Anna Keller', 'Lars Holm', 'Ines Duarte', 'Piet Maas', 'Olga Berzina', 'Tomas Novak', 'Maeve Byrne'];
const MATTERS = ['the fish quota', 'steel tariffs', 'visa rules', 'the gas pipeline', 'border checks', 'grain exports'];

/** One of a list, by number, over and over. */
const of = (list: readonly string[], n: number): string => list[n % list.length] ?? '';

function article(n: number): string {
  const day = new Date(Date.UTC(2023, 0, 2 + n)).toISOString().slice(0, 10);
  const [one, other, city, matter] = [of(PEOPLE, n), of(PEOPLE, n + 1 + (n % 5)), of(CITIES, n * 3), of(MATTERS, n)];
  return `${day}
${city.toUpperCase()}: Foreign Minister ${one} met her counterpart ${other} in ${city} on ${of(['Monday', 'Tuesday', 'Friday'], n)} to discuss ${matter}.
"We made progress on ${matter}, and number ${n} is settled," ${one} said in a statement after the talks.
The dispute over ${matter} has strained ties since last year. "The offer is too low," ${other} told reporters.
Officials said that both sides would meet again in ${of(CITIES, n + 4)} next month.
`;
}

const folder = mkdtempSync(path.join(tmpdir(), 'readout-bench-'));
const service = startService({ store: openStore(folder), program: 'bench', paths: false });
const client = createRouterClient(router, { context: service });
const { id: project } = await client.projects.create({ title: 'Bench' });

async function settled(): Promise<StateView> {
  for await (const state of await client.projects.watch({ project })) if (state.built === state.version) return state;
  throw new Error('the watch ended');
}

const begun = performance.now();
const dropped = Array.from({ length: ARTICLES }, (_, n) => ({
  kind: 'text' as const,
  name: `${n}.txt`,
  text: article(n),
}));
const work = await client.articles.review({ project, dropped });
while (!(await work.next()).done);
const reviews = await client.articles.reviewed({ project });
await client.articles.add({ project, articles: reviews.map(({ article: { id } }) => id) });
const state = await settled();
if (state.trouble) throw new Error(JSON.stringify(state.trouble));
process.stdout.write(
  `${ARTICLES} articles taken in, read and put together in ${Math.round(performance.now() - begun)} ms\n`,
);

const [first] = (await client.articles.list({ project, most: 1 })).items;
const [meeting] = (await client.evidence.meetings({ project, most: 1 })).items;
if (!first || !meeting) throw new Error('nothing was found in the articles');
const { article: id, start, end } = meeting.at;

const QUESTIONS: Readonly<Record<string, () => Promise<unknown>>> = {
  'projects.list': () => client.projects.list(),
  'projects.state': () => client.projects.state({ project }),
  'projects.history': () => client.projects.history({ project }),
  'articles.list': () => client.articles.list({ project }),
  'articles.list words': () => client.articles.list({ project, words: 'quota' }),
  'articles.get': () => client.articles.get({ project, article: first.id }),
  'articles.text': () => client.articles.text({ project, article: first.id, start: 0, end: 6_000 }),
  'articles.marks': () => client.articles.marks({ project, article: first.id, start: 0, end: 6_000 }),
  'articles.search': () => client.articles.search({ project, words: 'quota' }),
  'evidence.meetings': () => client.evidence.meetings({ project }),
  'evidence.meetings words': () => client.evidence.meetings({ project, words: 'keller oslo' }),
  'evidence.themes': () => client.evidence.themes({ project }),
  'evidence.issues': () => client.evidence.issues({ project }),
  'evidence.quotations': () => client.evidence.quotations({ project }),
  'evidence.people': () => client.evidence.people({ project }),
  'evidence.timeline': () => client.evidence.timeline({ project }),
  'evidence.conflicts': () => client.evidence.conflicts({ project }),
  'evidence.passage': () => client.evidence.passage({ project, at: { article: id, start, end } }),
  'corrections.list': () => client.corrections.list({ project }),
  'memo.get': () => client.memo.get({ project }),
  'templates.list': () => client.templates.list(),
  'settings.get': () => client.settings.get(),
};

for (const [name, ask] of Object.entries(QUESTIONS)) {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const before = performance.now();
    await ask();
    times.push(performance.now() - before);
  }
  times.sort((a, b) => a - b);
  const [median = 0, longest = 0] = [times[Math.floor(ROUNDS / 2)], times.at(-1)];
  process.stdout.write(`${name.padEnd(24)} ${median.toFixed(1).padStart(8)} ${longest.toFixed(1).padStart(8)}\n`);
}
await service.close();
rmSync(folder, { recursive: true, force: true });
