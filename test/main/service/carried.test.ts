import path from 'node:path';
import { createRouterClient } from '@orpc/server';
import { describe, expect, it, onTestFinished } from 'vitest';
import { memoryStore } from '../../../main/library/store/memory-store.ts';
import { router } from '../../../main/service/router.ts';
import { startService } from '../../../main/service/service.ts';
import { smallPack } from '../packs/packs.ts';
import { runTemplate, writePack } from '../packs/run.ts';
import { temporaryFolder } from '../readout.ts';

const ARTICLE =
  '2024-05-07\nOSLO: Foreign Minister Anna Keller met her Danish counterpart Lars Holm in Oslo on Monday. "We agreed on the fish quota," Keller said.';

/** A machine of its own: a library, its window, its command line. */
function machine() {
  const folder = temporaryFolder();
  const library = path.join(folder, 'library');
  const service = startService({ store: memoryStore(), library, program: 'test', paths: false });
  onTestFinished(() => service.close());
  const client = createRouterClient(router, { context: service });
  let count = 0;
  return {
    client,
    run: (...args: readonly string[]) => runTemplate(...args, '--library', library),
    /** Installs the small template, with these words in it. */
    install: async (version: string, words: string): Promise<void> => {
      const memo = `<h1>{{title}}</h1><p>${words}</p>{{#with sections.sources}}<h2 id="sources">{{heading}}</h2>{{sources}}{{/with}}`;
      const made = writePack(path.join(folder, `pack-${++count}`), smallPack({ 'memo.hbs': memo }, { version }));
      expect((await runTemplate('install', made, '--library', library)).code).toBe(0);
    },
    project: async (template: string): Promise<string> => {
      const { id } = await client.projects.create({ title: 'Quota' });
      const dropped = [{ kind: 'text' as const, name: 'a.txt', text: ARTICLE }];
      const work = await client.articles.review({ project: id, dropped });
      for (let step = await work.next(); ; step = await work.next())
        if (step.done) {
          await client.articles.add({ project: id, articles: step.value.reviews.map(({ article }) => article.id) });
          break;
        }
      await client.memo.template({ project: id, template });
      return id;
    },
    memo: async (project: string): Promise<string> => (await client.memo.render({ project, format: 'md' })).file.text(),
  };
}

describe('a project keeps the template that it was made with', { timeout: 60_000 }, () => {
  it('when that is removed here, also into its file', async () => {
    const here = machine();
    await here.install('1.0.0', 'The harbour office.');
    expect((await here.client.templates.list()).map(({ builtIn, id }) => [id, builtIn])).toContainEqual([
      'harbour-note',
      false,
    ]);
    const project = await here.project('harbour-note');
    const before = await here.memo(project);
    expect(before).toContain('The harbour office.');
    expect((await here.run('remove', 'harbour-note')).code).toBe(0);
    expect((await here.client.templates.list()).map(({ id }) => id)).not.toContain('harbour-note');
    // A choice is made anew, as when the window is opened again.
    await here.client.memo.select({ project, selection: { annex: true } });
    await here.client.memo.select({ project, selection: { annex: false } });
    expect(await here.memo(project)).toBe(before);
    const there = machine();
    const { project: other, notices } = await there.client.projects.load({
      bytes: await here.client.projects.save({ project }),
    });
    expect(notices.map(({ code }) => code)).toEqual(['project-template-carried']);
    expect(await there.memo(other.id)).toBe(before);
  });

  it('on another machine that has another version, until the template is chosen again', async () => {
    const [here, there] = [machine(), machine()];
    await here.install('1.0.0', 'The harbour office.');
    await there.install('1.1.0', 'The new harbour office.');
    const project = await here.project('harbour-note');
    const { project: other } = await there.client.projects.load({
      bytes: await here.client.projects.save({ project }),
    });
    expect(await there.memo(other.id)).toBe(await here.memo(project));
    // And it brings it along when it is sent on.
    const third = machine();
    const { project: last } = await third.client.projects.load({
      bytes: await there.client.projects.save({ project: other.id }),
    });
    expect(await third.memo(last.id)).toBe(await here.memo(project));

    await there.client.memo.template({ project: other.id, template: 'harbour-note' });
    expect(await there.memo(other.id)).toContain('The new harbour office.');
  });
});
