import { createRouterClient } from '@orpc/server';
import { afterEach, expect, it } from 'vitest';
import type { StateView } from '../../../core/model/views/project.ts';
import { openStore } from '../../../main/library/store/sqlite-store.ts';
import { router } from '../../../main/service/router.ts';
import { type Service, startService } from '../../../main/service/service.ts';
import { temporaryFolder } from '../readout.ts';

const services: Service[] = [];
afterEach(async () => {
  await Promise.all(services.splice(0).map((service) => service.close()));
});

function clientOn(folder: string) {
  const context = startService({ store: openStore(folder), program: 'test', paths: false, lookEvery: 20 });
  services.push(context);
  return createRouterClient(router, { context });
}
type Client = ReturnType<typeof clientOn>;

/** An article of its own day, so that each is another one. */
const article = (day: number): string =>
  `2024-05-${String(day).padStart(2, '0')}\nOSLO: Foreign Minister Anna Keller met her Danish counterpart Lars Holm in Oslo. "We agreed on quota number ${day}," Keller said.\n`;

const texts = (...days: readonly number[]) =>
  days.map((day) => ({ kind: 'text' as const, name: `${day}.txt`, text: article(day) }));

async function until(client: Client, project: string, wanted: (state: StateView) => boolean): Promise<StateView> {
  for await (const state of await client.projects.watch({ project })) if (wanted(state)) return state;
  throw new Error('the watch ended');
}

const isBuilt = (state: StateView): boolean => state.built === state.version;

async function added(client: Client, project: string, ...days: readonly number[]): Promise<void> {
  const work = await client.articles.review({ project, dropped: texts(...days) });
  while (!(await work.next()).done);
  const reviews = await client.articles.reviewed({ project });
  await client.articles.add({ project, articles: reviews.map(({ article: { id } }) => id) });
}

it('two clients on one library see each other’s changes', { timeout: 120_000 }, async () => {
  const folder = temporaryFolder();
  const [one, other] = [clientOn(folder), clientOn(folder)];
  const { id: project } = await one.projects.create({ title: 'Quota' });
  expect((await other.projects.list()).map(({ title }) => title)).toEqual(['Quota']);
  const before = await other.projects.state({ project });
  await added(one, project, 1, 2);
  const seen = await until(other, project, (state) => state.version > before.version && isBuilt(state));
  expect((await other.articles.list({ project })).total).toBe(2);
  await other.projects.rename({ project, title: 'Fish quota' });
  await until(one, project, (state) => state.version > seen.version && isBuilt(state));
  expect((await one.projects.list())[0]?.title).toBe('Fish quota');
  // What one did the other can undo.
  await one.projects.undo({ project });
  await until(other, project, (state) => state.canRedo);
  expect((await other.projects.list())[0]?.title).toBe('Quota');
});

it('a review that is cancelled in mid-work keeps what was read', { timeout: 120_000 }, async () => {
  const client = clientOn(temporaryFolder());
  const { id: project } = await client.projects.create({ title: 'Quota' });
  const stop = new AbortController();
  const days = Array.from({ length: 28 }, (_, i) => i + 1);
  const work = await client.articles.review({ project, dropped: texts(...days) }, { signal: stop.signal });
  let read = 0;
  await expect(
    (async () => {
      for (;;) {
        const { done, value } = await work.next();
        if (done) return;
        read = value.done;
        if (read === 3) stop.abort();
      }
    })(),
  ).rejects.toMatchObject({ code: 'CANCELLED' });
  const kept = await client.articles.reviewed({ project });
  expect(kept.length).toBeGreaterThanOrEqual(3);
  expect(kept.length).toBeLessThan(days.length);
  await client.articles.add({ project, articles: kept.map(({ article: { id } }) => id) });
  await until(client, project, isBuilt);
  expect((await client.articles.list({ project })).total).toBe(kept.length);
});

it('a reading that is cancelled in mid-work keeps what was read, and goes on when it is told to', {
  timeout: 120_000,
}, async () => {
  const client = clientOn(temporaryFolder());
  const { id: project } = await client.projects.create({ title: 'Quota' });
  const days = Array.from({ length: 28 }, (_, i) => i + 1);
  await added(client, project, ...days);
  await until(client, project, ({ busy }) => busy?.step === 'reading' && busy.done > 2);
  await client.projects.cancel({ project });
  const stopped = await until(client, project, ({ busy }) => busy === null);
  expect(stopped.built).toBeLessThan(stopped.version);
  expect(stopped.unread).toBeLessThan(days.length);
  await client.projects.resume({ project });
  await until(client, project, isBuilt);
  expect((await client.articles.list({ project })).total).toBe(days.length);
});
