import { createHash } from 'node:crypto';
import type { Notice } from '../../../core/model/notice.ts';
import { nonEmpty } from '../../../core/model/span.ts';
import type { TemplatePack } from '../../../core/model/template.ts';
import type { ExportView } from '../../../core/model/views/memo.ts';
import { EXPORTS, FORMATS, type Format, formatNamed, parseManifest } from '../../../core/readout.ts';
import type { PackFiles } from '../../library/packs/pack-file.ts';
import { languagesIn } from '../../library/packs.ts';
import { checkWritable, type OutputFile, writeFiles } from '../../library/write-files.ts';
import { Trouble } from '../../trouble.ts';
import { finishedText } from '../finished-text.ts';
import type { Service } from '../service.ts';
import { checkView } from '../views/check.ts';
import { memoView } from '../views/memo.ts';
import { inTurn, os } from './os.ts';
import { signerOf } from './signing.ts';

const TYPES: Readonly<Record<Format, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  html: 'text/html',
  md: 'text/markdown',
  json: 'application/json',
  'csl.json': 'application/vnd.citationstyles.csl+json',
  bib: 'application/x-bibtex',
  ris: 'application/x-research-info-systems',
  'quotations.csv': 'text/csv',
  'timeline.csv': 'text/csv',
  'issues.csv': 'text/csv',
  'timeline.svg': 'image/svg+xml',
  'encounters.svg': 'image/svg+xml',
  'issues.svg': 'image/svg+xml',
  'timeline.png': 'image/png',
  'encounters.png': 'image/png',
  'issues.png': 'image/png',
  ics: 'text/calendar',
};

export const memo = {
  get: os.memo.get.handler(async ({ input, context, signal }) => {
    const session = context.session(input.project);
    const built = session.built() ?? (await session.settled(signal));
    return memoView(built, session.state(), await packInUse(context, input.project), session.view().built);
  }),
  select: os.memo.select.use(inTurn).handler(({ input, context }) => {
    const { from, to } = { ...context.session(input.project).state().selection, ...input.selection };
    if (from !== null && to !== null && from > to) throw new Trouble('reversed-dates', { from, to });
    return context.session(input.project).change([{ kind: 'select', selection: input.selection }]);
  }),
  prompt: os.memo.prompt.use(inTurn).handler(async ({ input, context }) => {
    const session = context.session(input.project);
    const { manifest } = await packInUse(context, input.project);
    if (!manifest.prompts.some(({ key }) => key === input.key)) throw new RangeError(`no prompt ${input.key}`);
    return session.change([{ kind: 'prompt', key: input.key, text: input.text }]);
  }),
  sections: os.memo.sections.use(inTurn).handler(async ({ input, context }) => {
    const session = context.session(input.project);
    const { manifest } = await packInUse(context, input.project);
    const unknown = [...(input.order ?? []), ...input.off].find((key) => !manifest.sections.includes(key));
    if (unknown !== undefined) throw new RangeError(`no section ${unknown}`);
    return session.change([{ kind: 'sections', order: input.order, off: input.off }]);
  }),
  template: os.memo.template.use(inTurn).handler(async ({ input, context }) => {
    const session = context.session(input.project);
    const before = session.state();
    const same = input.template === before.template;
    // Another language of the template that a project brought with it is no other template.
    const own = same && input.language !== undefined ? input.project : undefined;
    const asked = input.language === undefined ? before.language : input.language;
    const languages = languagesIn(await packFilesOf(context, input.template, own));
    const language = input.language === undefined && !languages.includes(asked ?? '') ? null : asked;
    await context.packs.pack(input.template, own, language);
    if (own === undefined) await context.carried.drop(input.project);
    const defaults = own === undefined ? context.templates.defaults(input.template) : {};
    const isSet = Object.keys(defaults).length > 0;
    return session.change([
      { kind: 'template', id: input.template, ...(language ? { language } : {}), ...(isSet ? { defaults } : {}) },
    ]);
  }),
  since: os.memo.since.use(inTurn).handler(async ({ input, context }) => {
    const session = context.session(input.project);
    if (input.memo === null) return session.change([{ kind: 'since', memo: null }]);
    const { name, bytes } = input.memo;
    const { manifest: json } = await finishedText(name, new Uint8Array(await bytes.arrayBuffer()));
    if (json === null) throw new Trouble('no-manifest', { path: name });
    const { at, manifest } = parseManifest(json);
    if (!manifest) throw new Trouble('older-damaged', { path: name, at });
    const evidence = new TextEncoder().encode(json);
    const sha256 = createHash('sha256').update(evidence).digest('hex');
    context.store.putSource(sha256, evidence);
    return session.change([{ kind: 'since', memo: { name, sha256 } }]);
  }),
  preview: os.memo.preview.handler(async ({ input, context, signal }) => {
    const built = await context.session(input.project).settled(signal);
    const { bytes } = await context.work.write('pdf', built, signal);
    return new Blob([new Uint8Array(bytes)], { type: TYPES.pdf });
  }),
  check: os.memo.check.handler(async ({ input, context, signal }) => {
    const built = await context.session(input.project).settled(signal);
    return checkView(built, await packInUse(context, input.project));
  }),
  render: os.memo.render.handler(async ({ input: { project, format, sign }, context, signal }) => {
    const signer = await signerOf(context, sign);
    const built = await context.session(project).settled(signal);
    const { bytes, notices } = await context.work.write(format, built, signal, signer);
    const name = `${fileName(built.memo.title)}.${format}`;
    return {
      file: new File([new Uint8Array(bytes)], name, { type: TYPES[format] }),
      notices: [...built.notices, ...notices],
    };
  }),
  write: os.memo.write.handler(async function* write({ input, context, signal }) {
    if (!input.paths.every(context.mayUse)) throw new Trouble('paths-refused');
    const outputs = input.paths.map((path) => ({ path, format: formatOf(path) }));
    for (const { path } of outputs) checkWritable(path);
    const signer = await signerOf(context, input.sign);
    const built = await context.session(input.project).settled(signal);
    const notices: Notice[] = [...built.notices];
    const files: OutputFile[] = [];
    for (const [i, { path, format }] of outputs.entries()) {
      yield { step: 'writing' as const, done: i, of: outputs.length, name: path };
      const written = await context.work.write(format, built, signal, signer);
      notices.push(...written.notices);
      files.push({ path, bytes: written.bytes });
    }
    writeFiles(files);
    yield { step: 'writing' as const, done: outputs.length, of: outputs.length };
    return { files: nonEmpty(input.paths, 'file'), notices } satisfies ExportView;
  }),
};

/** The template of a project, in the language of its memo. */
function packInUse({ packs, session }: Service, project: string): Promise<TemplatePack> {
  const { template, language } = session(project).state();
  return packs.pack(template, project, language);
}

/** The files of a template that may be chosen. Throws a Trouble where there is none of that id. */
async function packFilesOf({ packs }: Service, id: string, project?: string): Promise<PackFiles> {
  return packs.files(id, project).catch((error: unknown) => {
    throw error instanceof RangeError ? new Trouble('template-refused', { id, reason: 'pack-unknown' }, error) : error;
  });
}

function formatOf(path: string): Format {
  const format = formatNamed(path);
  if (!format) throw new Trouble('unknown-format', { path, formats: [...FORMATS, ...EXPORTS].join(', ') });
  return format;
}

/** A name that every file system takes: letters, digits, blanks and hyphens of the title. */
function fileName(title: string): string {
  const name = title
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N} _-]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 80);
  return name === '' || /^(?:con|prn|aux|nul|com\d|lpt\d)$/i.test(name) ? 'memo' : name;
}
