import type { Notice } from '../../../core/model/notice.ts';
import { nonEmpty } from '../../../core/model/span.ts';
import type { ExportView } from '../../../core/model/views.ts';
import { EXPORTS, FORMATS, type Format, formatNamed } from '../../../core/readout.ts';
import { checkWritable, type OutputFile, writeFiles } from '../../library/write-files.ts';
import { Trouble } from '../../trouble.ts';
import { checkView } from '../views/check.ts';
import { memoView } from '../views/memo.ts';
import { os } from './os.ts';

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
    return memoView(
      built,
      session.state(),
      await context.packs.pack(session.state().template, input.project),
      session.view().built,
    );
  }),
  select: os.memo.select.handler(({ input, context }) => {
    const { from, to } = { ...context.session(input.project).state().selection, ...input.selection };
    if (from !== null && to !== null && from > to) throw new Trouble('reversed-dates', { from, to });
    return context.session(input.project).change([{ kind: 'select', selection: input.selection }]);
  }),
  prompt: os.memo.prompt.handler(async ({ input, context }) => {
    const session = context.session(input.project);
    const { manifest } = await context.packs.pack(session.state().template, input.project);
    if (!manifest.prompts.some(({ key }) => key === input.key)) throw new RangeError(`no prompt ${input.key}`);
    return session.change([{ kind: 'prompt', key: input.key, text: input.text }]);
  }),
  sections: os.memo.sections.handler(async ({ input, context }) => {
    const session = context.session(input.project);
    const { manifest } = await context.packs.pack(session.state().template, input.project);
    const unknown = [...(input.order ?? []), ...input.off].find((key) => !manifest.sections.includes(key));
    if (unknown !== undefined) throw new RangeError(`no section ${unknown}`);
    return session.change([{ kind: 'sections', order: input.order, off: input.off }]);
  }),
  template: os.memo.template.handler(async ({ input, context }) => {
    const session = context.session(input.project);
    await context.packs.pack(input.template);
    await context.carried.drop(input.project);
    const defaults = context.templates.defaults(input.template);
    const isSet = Object.keys(defaults).length > 0;
    return session.change([{ kind: 'template', id: input.template, ...(isSet ? { defaults } : {}) }]);
  }),
  preview: os.memo.preview.handler(async ({ input, context, signal }) => {
    const built = await context.session(input.project).settled(signal);
    const { bytes } = await context.work.write('pdf', built, signal);
    return new Blob([new Uint8Array(bytes)], { type: TYPES.pdf });
  }),
  check: os.memo.check.handler(async ({ input, context, signal }) => {
    const session = context.session(input.project);
    const built = await session.settled(signal);
    return checkView(built, await context.packs.pack(session.state().template, input.project));
  }),
  render: os.memo.render.handler(async ({ input: { project, format }, context, signal }) => {
    const built = await context.session(project).settled(signal);
    const { bytes, notices } = await context.work.write(format, built, signal);
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
    const built = await context.session(input.project).settled(signal);
    const notices: Notice[] = [...built.notices];
    const files: OutputFile[] = [];
    for (const [i, { path, format }] of outputs.entries()) {
      yield { step: 'writing' as const, done: i, of: outputs.length, name: path };
      const written = await context.work.write(format, built, signal);
      notices.push(...written.notices);
      files.push({ path, bytes: written.bytes });
    }
    writeFiles(files);
    yield { step: 'writing' as const, done: outputs.length, of: outputs.length };
    return { files: nonEmpty(input.paths, 'file'), notices } satisfies ExportView;
  }),
};

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
