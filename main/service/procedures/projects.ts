import type { Notice } from '../../../core/model/notice.ts';
import { projectOf } from '../../../core/model/project.ts';
import type { ProjectView } from '../../../core/model/views/project.ts';
import { checkedPack } from '../../library/packs.ts';
import { packProject, templateHash, unpackProject } from '../../library/project-file.ts';
import { sourcesOf } from '../../library/store/memory-store.ts';
import type { StoredProject } from '../../library/store/store.ts';
import { Trouble } from '../../trouble.ts';
import type { Service } from '../service.ts';
import { historyView } from '../views/history.ts';
import { inTurn, os } from './os.ts';

const SAMPLE_TITLE = 'Sample dossier';

export const projects = {
  list: os.projects.list.handler(({ context }) => context.store.projects().map((one) => projectView(context, one))),
  create: os.projects.create.handler(({ input, context }) => created(context, input.title)),
  sample: os.projects.sample.handler(async ({ context, signal }) => {
    const made = created(context, SAMPLE_TITLE);
    const reviews = context.reviews(made.id);
    const taking = reviews.review(context.sampleFiles(), signal);
    while (!(await taking.next()).done);
    const [first, ...rest] = reviews.take(reviews.list().map(({ article }) => article.id));
    if (!first) throw new Trouble('no-articles', { count: 0 });
    for (const { project, bytes } of [first, ...rest]) context.store.putSource(project.sha256, bytes);
    context
      .session(made.id)
      .change([{ kind: 'add-articles', articles: [first.project, ...rest.map(({ project }) => project)] }]);
    return projectView(context, stored(context, made.id));
  }),
  rename: os.projects.rename
    .use(inTurn)
    .handler(({ input, context }) => context.session(input.project).change([{ kind: 'rename', title: input.title }])),
  remove: os.projects.remove.handler(async ({ input, context }) => {
    stored(context, input.project);
    context.forgetSession(input.project);
    context.store.removeProject(input.project);
    await context.carried.drop(input.project);
    return null;
  }),
  watch: os.projects.watch.handler(async function* watch({ input, context, signal }) {
    yield* context.session(input.project).watch(signal);
  }),
  state: os.projects.state.handler(({ input, context }) => context.session(input.project).view()),
  cancel: os.projects.cancel.handler(({ input, context }) => context.session(input.project).cancel()),
  resume: os.projects.resume.handler(({ input, context }) => context.session(input.project).resume()),
  undo: os.projects.undo.use(inTurn).handler(({ input, context }) => context.session(input.project).undo()),
  redo: os.projects.redo.use(inTurn).handler(({ input, context }) => context.session(input.project).redo()),
  save: os.projects.save.handler(async ({ input, context }) => {
    const session = context.session(input.project);
    const changes = context.store.changes(input.project);
    const sources = new Map(
      changes.flatMap(sourcesOf).flatMap((sha256) => {
        const bytes = context.store.source(sha256);
        return bytes ? [[sha256, bytes] as const] : [];
      }),
    );
    const id = session.state().template;
    const packed = packProject(
      { changes, sources, template: { id, files: await context.packs.files(id, input.project) } },
      context.program,
    );
    return new Blob([new Uint8Array(packed)], { type: 'application/zip' });
  }),
  load: os.projects.load.handler(async ({ input, context }) => {
    const carried = unpackProject(new Uint8Array(await input.bytes.arrayBuffer()));
    const state = projectOf(carried.changes.flatMap(({ change, undone }) => (undone ? [] : [change])));
    const notices: Notice[] = [...carried.notices];
    for (const [sha256, bytes] of carried.sources) context.store.putSource(sha256, bytes);
    const id = context.newId();
    notices.push(...(await bringTemplate(context, id, state.template, carried)));
    context.store.restoreProject(id, state.title, carried.changes, context.now());
    return { project: projectView(context, stored(context, id)), notices };
  }),
  history: os.projects.history.handler(async ({ input, context }) => {
    stored(context, input.project);
    const changes = context.store.changes(input.project);
    const ids = new Set(changes.flatMap(({ change }) => (change.kind === 'template' ? [change.id] : [])));
    return historyView(changes, await templateNames(context, input.project, ids));
  }),
};

/** What templates are called by people; those that are no longer here are left out. */
async function templateNames(
  { packs }: Service,
  project: string,
  ids: ReadonlySet<string>,
): Promise<ReadonlyMap<string, string>> {
  const named = [...ids].map(async (id): Promise<readonly (readonly [string, string])[]> => {
    const pack = await packs.pack(id, project).catch(() => null);
    return pack ? [[id, pack.manifest.name]] : [];
  });
  return new Map((await Promise.all(named)).flat());
}

/** Keeps the template that a project brings where the one here is another: its memo then stays as it was made. */
async function bringTemplate(
  { carried, packs }: Service,
  project: string,
  id: string,
  { template, notices }: ReturnType<typeof unpackProject>,
): Promise<readonly Notice[]> {
  const here = await packs.files(id).catch(() => null);
  if (here && templateHash(here) === templateHash(template.files)) return [];
  const told = (code: string): readonly Notice[] => [{ code, severity: 'warning', place: null, values: { id } }];
  const lost = template.id !== id || notices.some(({ code }) => code === 'project-template-lost');
  const whole = lost ? null : (await checkedPack(template.files).catch(() => null))?.pack;
  if (whole?.manifest.id !== id) return told(here ? 'project-template-other' : 'project-template-missing');
  await carried.put(project, template.files);
  return told('project-template-carried');
}

function created(context: Service, title: string): ProjectView {
  const id = context.newId();
  context.store.createProject(id, title, context.now());
  return projectView(context, stored(context, id));
}

function stored({ store }: Service, id: string): StoredProject {
  const project = store.project(id);
  if (!project) throw new RangeError(`no project ${id}`);
  return project;
}

export function projectView(context: Service, { id, title, changed }: StoredProject): ProjectView {
  return { id, title, changed, articles: context.session(id).state().articles.length };
}
