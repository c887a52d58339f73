import { createRouterClient } from '@orpc/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Range } from '../../../core/model/span.ts';
import type { ReviewView } from '../../../core/model/views/articles.ts';
import type { StateView } from '../../../core/model/views/project.ts';
import { memoryStore } from '../../../main/library/store/memory-store.ts';
import { router } from '../../../main/service/router.ts';
import { type Service, startService } from '../../../main/service/service.ts';
import { beginningOf, passageView } from '../../../main/service/views/articles.ts';
import type { Evidence } from '../../../main/service/views/evidence.ts';

const ONE =
  '2024-05-07\nOSLO: Foreign Minister Anna Keller met her Danish counterpart Lars Holm in Oslo on Monday. "We agreed on the fish quota," Keller said.\nFollow us on our channel for more news.';
const TWO =
  '2024-05-09\nBERGEN: Danish Foreign Minister Lars Holm held talks with Anna Keller in Bergen on Wednesday. "The offer is too low," Holm said. The dispute over the fish quota is not settled.';

let service: Service;
const clientOf = (context: Service) => createRouterClient(router, { context });
let client: ReturnType<typeof clientOf>;

beforeAll(() => {
  service = startService({ store: memoryStore(), program: 'test', paths: false, lookEvery: 20 });
  client = clientOf(service);
});
afterAll(async () => service.close());

const text = (name: string, words: string) => ({ kind: 'text' as const, name, text: words });

async function reviewed(project: string, ...texts: readonly string[]): Promise<readonly ReviewView[]> {
  const work = await client.articles.review({ project, dropped: texts.map((words, i) => text(`${i}.txt`, words)) });
  for (;;) {
    const { done, value } = await work.next();
    if (done) return value.reviews;
  }
}

/** A project with the two articles, put together. */
async function opened(): Promise<string> {
  const { id } = await client.projects.create({ title: 'Quota' });
  const reviews = await reviewed(id, ONE, TWO);
  await client.articles.add({ project: id, articles: reviews.map(({ article }) => article.id) });
  await settled(id);
  return id;
}

async function settled(project: string): Promise<StateView> {
  for await (const state of await client.projects.watch({ project })) {
    if (state.trouble) throw new Error(JSON.stringify(state.trouble));
    if (state.built === state.version) return state;
  }
  throw new Error('the watch ended');
}

describe('a project', { timeout: 60_000 }, () => {
  it('is reviewed before anything is added: title, date, removed lines, duplicates', async () => {
    const { id } = await client.projects.create({ title: 'Review' });
    const reviews = await reviewed(id, ONE, `${ONE}\n`, TWO);
    expect(reviews).toHaveLength(3);
    expect(reviews[0]?.date.earliest).toBe('2024-05-07');
    expect(reviews[0]?.removed.map(({ at }) => at.exact)).toContain('Follow us on our channel for more news.');
    expect(reviews[1]?.duplicateOf?.article).toBe(reviews[0]?.article.id);
    expect(reviews[2]?.duplicateOf).toBeNull();
    expect((await client.articles.list({ project: id })).total).toBe(0);
    await client.articles.forget({ project: id });
    expect(await client.articles.reviewed({ project: id })).toEqual([]);
  });

  it('is told as a duplicate also where its original was added a moment ago and is not read yet', async () => {
    const { id } = await client.projects.create({ title: 'Twice' });
    const [first] = await reviewed(id, ONE);
    await client.articles.add({ project: id, articles: [first?.article.id ?? ''] });
    const [again] = await reviewed(id, ONE);
    expect(again?.duplicateOf?.same).toBe('text');
    const state = await settled(id);
    await client.articles.remove({ project: id, articles: [first?.article.id ?? ''] });
    expect(state.unread).toBe(0);
    expect((await client.articles.reviewed({ project: id }))[0]?.duplicateOf).toBeNull();
  });

  it('without a title is called by its own first words, not by a line that is left out', () => {
    const text = 'Follow us for more news\n\nThe ministers met in Oslo.\nThey agreed.';
    expect(beginningOf({ text, boilerplate: [{ start: 0, end: 23, reason: 'follow-us' }] })).toBe(
      'The ministers met in Oslo.',
    );
    expect(beginningOf({ text: 'OSLO —\n\nThe quota is smaller this year.\nMore.', boilerplate: [] })).toBe(
      'OSLO — The quota is smaller this year.',
    );
    expect(beginningOf({ text: '  \n ', boilerplate: [] })).toBe('');
    expect(beginningOf({ text: 'word '.repeat(100), boilerplate: [] })).toMatch(/^(?:word ){17,18}…$/);
  });

  it('shows a passage with what stands around it, cut at words, and where there are no blanks no more of it', () => {
    const shownIn = (text: string, start: number, end: number, boilerplate: readonly Range[] = []) =>
      passageView({ articleOf: () => ({ text, boilerplate }), outletOf: () => '' } as unknown as Evidence, {
        article: 'a',
        start,
        end,
      });
    expect(shownIn('They met in Oslo today.', 12, 16)).toMatchObject({ before: 'They met in ', after: ' today.' });
    // What is left out of every result is no context, but of a passage that stands in it.
    const text = 'Share this. They met in Oslo today. Read more.';
    const leftOut = [
      { start: 0, end: 12 },
      { start: 36, end: 46 },
    ];
    expect(shownIn(text, 24, 28, leftOut)).toMatchObject({ before: 'They met in ', after: ' today. ' });
    expect(shownIn(text, 6, 10, leftOut)).toMatchObject({ before: 'Share ', after: '. They met in Oslo today. ' });
    const { before, after } = shownIn(`${'word '.repeat(100)}Oslo${' word'.repeat(100)}`, 500, 504) ?? {};
    expect(before).toMatch(/^… (?:word ){50,56}$/);
    expect(after).toMatch(/^(?: word){50,56} …$/);
    const unbroken = shownIn('会'.repeat(5_000), 2_000, 2_002);
    expect(unbroken?.before.length).toBe(282);
    expect(unbroken?.after.length).toBe(282);
  });

  it('tells which article could not be read and why, beside those that were; it goes when it is removed', async () => {
    const store = memoryStore();
    const away = new Set<string>();
    const lossy = startService({
      store: { ...store, source: (sha256) => (away.has(sha256) ? null : store.source(sha256)) },
      program: 'test',
      paths: false,
    });
    try {
      const here = clientOf(lossy);
      const { id: project } = await here.projects.create({ title: 'Lost' });
      const work = await here.articles.review({ project, dropped: [text('one.txt', ONE), text('two.txt', TWO)] });
      for (let done = false; !done; ) ({ done = false } = await work.next());
      const [one, two] = (await here.articles.reviewed({ project })).map(({ article }) => article);
      if (!one || !two) throw new Error('nothing to review');
      away.add(two.sha256);
      await here.articles.add({ project, articles: [one.id, two.id] });
      for await (const { built, version } of await here.projects.watch({ project })) if (built === version) break;
      const { items, leftAside } = await here.articles.list({ project });
      expect(items.map(({ id }) => id)).toEqual([one.id]);
      expect(leftAside).toMatchObject([
        { article: two.id, name: 'two.txt', notice: { code: 'source-missing', place: { file: 'two.txt' } } },
      ]);
      await here.articles.remove({ project, articles: [two.id] });
      expect((await here.articles.list({ project })).leftAside).toEqual([]);
    } finally {
      await lossy.close();
    }
  });

  it('answers with its evidence, filtered and by the page', async () => {
    const project = await opened();
    const meetings = await client.evidence.meetings({ project });
    expect(new Set(meetings.items.map(({ place }) => place))).toEqual(new Set(['Bergen', 'Oslo']));
    expect((await client.evidence.meetings({ project, to: '2024-05-07' })).items.map(({ place }) => place)).toEqual([
      'Oslo',
    ]);
    expect((await client.evidence.meetings({ project, most: 1 })).items).toHaveLength(1);
    expect((await client.evidence.quotations({ project, words: 'offer' })).items[0]?.speaker.name).toBe('Lars Holm');
    const [person] = (await client.evidence.people({ project, words: 'keller' })).items;
    expect(person?.name).toBe('Anna Keller');
    expect((await client.evidence.quotations({ project, person: person?.id ?? '' })).items[0]?.speaker.name).toBe(
      'Anna Keller',
    );
    expect((await client.evidence.timeline({ project })).total).toBeGreaterThan(1);
    // What has no day of its own is of the days of the articles that tell it.
    const since = async (from: string) => (await client.evidence.issues({ project, from })).total;
    expect([await since('2024-05-09'), await since('2024-05-10')]).toEqual([1, 0]);
    const told = async (period: { readonly from?: string; readonly to?: string }) =>
      (await client.evidence.people({ project, ...period })).total;
    expect([
      await told({ from: '2024-05-09' }),
      await told({ from: '2024-05-10' }),
      await told({ to: '2024-05-06' }),
    ]).toEqual([2, 0, 0]);
    // A theme has no people of its own: it is near those who are named in its paragraphs.
    const { items: themes } = await client.evidence.themes({ project });
    expect(themes.length).toBeGreaterThan(0);
    expect((await client.evidence.themes({ project, person: person?.id ?? '' })).total).toBe(themes.length);
    expect((await client.evidence.themes({ project, person: 'nobody' })).total).toBe(0);
    const [first] = meetings.items;
    const passage = await client.evidence.passage({
      project,
      at: { article: first?.at.article ?? '', start: first?.at.start ?? 0, end: first?.at.end ?? 0 },
    });
    expect(passage.words).toBe(first?.at.exact);
    expect((await client.articles.search({ project, words: 'quota' })).total).toBe(2);
  });

  it('takes a correction, undoes and redoes it, and lists what was done', async () => {
    const project = await opened();
    const oslo = (await client.evidence.meetings({ project })).items.find(({ place }) => place === 'Oslo');
    if (!oslo) throw new Error('no meeting in Oslo');
    await client.corrections.make({
      project,
      corrections: [{ kind: 'meeting-date', at: oslo.at, days: { earliest: '2024-05-05', latest: '2024-05-05' } }],
    });
    await settled(project);
    const dateOf = async (): Promise<string | null | undefined> =>
      (await client.evidence.meetings({ project })).items.find(({ place }) => place === 'Oslo')?.date.earliest;
    expect(await dateOf()).toBe('2024-05-05');
    expect((await client.corrections.list({ project }))[0]?.lost).toBe(false);
    await client.projects.undo({ project });
    await settled(project);
    expect(await dateOf()).toBe('2024-05-06');
    await client.projects.redo({ project });
    expect((await settled(project)).canRedo).toBe(false);
    expect(await dateOf()).toBe('2024-05-05');
    expect((await client.projects.history({ project })).map(({ what }) => what.code)).toEqual([
      'correct-meeting-date',
      'add-articles',
      'rename',
    ]);
  });

  it('chooses one meeting by its id, and finds it again after it was merged with another', async () => {
    const project = await opened();
    const { items } = await client.evidence.meetings({ project });
    const oslo = items.find(({ place }) => place === 'Oslo');
    const bergen = items.find(({ place }) => place === 'Bergen');
    if (!oslo || !bergen) throw new Error('no two meetings');
    await client.memo.select({ project, selection: { meetings: [bergen.id] } });
    await settled(project);
    const words = async (): Promise<string> =>
      (await client.memo.get({ project })).sections
        .flatMap(({ statements }) => statements.map((one) => one.words))
        .join('\n');
    expect(await words()).toContain('Bergen');
    expect(await words()).not.toContain('Oslo');
    await client.corrections.make({
      project,
      corrections: [{ kind: 'meetings', one: oslo.at, other: bergen.at, same: true }],
    });
    await settled(project);
    const [merged, ...others] = (await client.evidence.meetings({ project, item: bergen.id })).items;
    expect(others).toEqual([]);
    expect(merged?.reports).toHaveLength(2);
    expect(merged?.chosen).toBe(true);
    expect(merged?.badges).toContain('edited');
    expect((await client.memo.get({ project })).notices.map(({ code }) => code)).not.toContain('choice-unmatched');
  });

  it('gives the memo, lets its sentences be reworded, and writes it', async () => {
    const project = await opened();
    const memo = await client.memo.get({ project });
    const [statement] = memo.sections.flatMap(({ statements }) => statements);
    if (!statement) throw new Error('no statement');
    expect(statement.citations.length).toBeGreaterThan(0);
    const [anchor] = statement.anchors;
    const { article, start, end } = statement.evidence[0];
    expect(await client.articles.text({ project, article, start, end })).toBe(anchor.exact);
    const { characters } = await client.articles.get({ project, article });
    expect(await client.articles.text({ project, article, start: 0, end: characters + 9 })).toHaveLength(characters);
    const marks = await client.articles.marks({ project, article, start, end });
    expect(marks.statements.some((one) => one.statement === statement.id)).toBe(true);
    expect(marks.marks.map(({ kind }) => kind)).toContain('place');
    const all = await client.articles.marks({ project, article, start: 0, end: characters });
    expect(all.marks.length).toBeGreaterThan(marks.marks.length);
    expect(all.marks.filter((one) => one.start < end && one.end > start)).toEqual(marks.marks);
    const of = {
      id: statement.id,
      section: statement.section,
      words: statement.words,
      evidence: [...statement.anchors] as [typeof anchor, ...(typeof anchor)[]],
    };
    await client.corrections.make({
      project,
      corrections: [{ kind: 'statement', of, edit: { kind: 'words', words: 'In my own words.' } }],
    });
    await client.memo.prompt({ project, key: 'purpose', text: 'Agree the agenda.' });
    await client.memo.select({ project, selection: { marking: 'OFFICIAL', citations: 'footnotes' } });
    await client.memo.sections({ project, order: ['timeline'], off: ['people'] });
    await settled(project);
    const changed = await client.memo.get({ project });
    expect(changed.counts.edited).toBe(1);
    expect(changed.sections[0]?.key).toBe('timeline');
    expect(changed.sections.find(({ key }) => key === 'people')?.on).toBe(false);
    const check = await client.memo.check({ project });
    expect(check.edited).toBeGreaterThan(0);
    expect(check.unsupported).toEqual([]);
    expect(check.supported).toBe(check.statements - check.edited);
    expect(check.supported).toBeGreaterThan(5);
    const [pdf, md] = await Promise.all(
      (['pdf', 'md'] as const).map(async (format) => (await client.memo.render({ project, format })).file),
    );
    expect([pdf?.name, md?.name]).toEqual(['Quota.pdf', 'Quota.md']);
    const markdown = await md?.text();
    expect(markdown).toContain('In my own words.');
    expect(markdown).toContain('Agree the agenda.');
    expect((await client.memo.preview({ project })).size).toBeGreaterThan(5_000);
  });

  it('refuses a drawing that the memo does not have, in words for it', async () => {
    const project = await opened();
    await client.memo.template({ project, template: 'meeting-note' });
    await expect(client.memo.render({ project, format: 'encounters.svg' })).rejects.toMatchObject({
      code: 'REFUSED',
      data: { code: 'no-figure', figure: 'encounters' },
    });
  });

  it('goes into one file and comes back as the same memo', async () => {
    const project = await opened();
    await client.memo.prompt({ project, key: 'purpose', text: 'Agree the agenda.' });
    const file = await client.projects.save({ project });
    const { project: other, notices } = await client.projects.load({ bytes: file });
    expect(notices).toEqual([]);
    const preview = async (id: string): Promise<string> =>
      Buffer.from(await (await client.memo.preview({ project: id })).arrayBuffer()).toString('base64');
    expect(await preview(other.id)).toBe(await preview(project));
    expect(await (await client.projects.save({ project: other.id })).arrayBuffer()).toEqual(await file.arrayBuffer());
  });

  it('says what is not there, what it refuses and what it does not take', async () => {
    const { id: project } = await client.projects.create({ title: 'Errors' });
    await expect(client.projects.state({ project: 'none' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(client.articles.add({ project, articles: ['a-0'] })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(client.projects.undo({ project })).rejects.toMatchObject({
      code: 'REFUSED',
      data: { code: 'nothing-to-undo' },
    });
    await expect(client.memo.prompt({ project, key: 'nonsense', text: 'x' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await expect(client.memo.select({ project, selection: { from: '2024-02-30' } })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    });
    await expect(
      client.memo.select({ project, selection: { from: '2024-02-02', to: '2024-02-01' } }),
    ).rejects.toMatchObject({
      code: 'REFUSED',
    });
    const path = await client.articles.review({ project, dropped: [{ kind: 'path', path: '/etc/hostname' }] });
    await expect(path.next()).rejects.toMatchObject({ code: 'REFUSED', data: { code: 'paths-refused' } });
    const write = await client.memo.write({ project, paths: ['memo.docx'] });
    await expect(write.next()).rejects.toMatchObject({ code: 'REFUSED', data: { code: 'paths-refused' } });
    await expect(client.projects.load({ bytes: new Blob(['no zip']) })).rejects.toMatchObject({
      code: 'REFUSED',
      data: { code: 'archive-no-zip' },
    });
  });
});
