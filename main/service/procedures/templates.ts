import type { TemplatePreview } from '../../../core/model/views/templates.ts';
import type { PreviewPages } from '../preview.ts';
import { templateLanguage } from '../views/template-language.ts';
import { os } from './os.ts';

export const templates = {
  list: os.templates.list.handler(({ context }) => context.templates.list()),
  source: os.templates.source.handler(({ input, context }) => context.templates.source(input.template)),
  preview: os.templates.preview.handler(async ({ input, context, signal }) => {
    const session = input.project === null ? null : context.session(input.project);
    const files = await context.templates.changed(input.template, input.draft);
    return previewView(await context.previews.pages(session, files, signal));
  }),
  check: os.templates.check.handler(async ({ input, context, signal }) =>
    context.previews.check(await context.templates.changed(input.template, input.draft), signal),
  ),
  language: os.templates.language.handler(() => templateLanguage()),
  save: os.templates.save.handler(async ({ input, context }) => {
    await context.templates.save(input.template, input.draft, input.base);
    return context.templates.view(input.template);
  }),
  asset: os.templates.asset.handler(async ({ input, context }) => {
    const bytes = input.bytes && new Uint8Array(await input.bytes.arrayBuffer());
    await context.templates.setAsset(input.template, input.file, bytes);
    return context.templates.source(input.template);
  }),
  duplicate: os.templates.duplicate.handler(async ({ input, context }) =>
    context.templates.view(await context.templates.duplicate(input.template, input.name)),
  ),
  remove: os.templates.remove.handler(async ({ input, context }) => {
    await context.templates.remove(input.template);
    return null;
  }),
  install: os.templates.install.handler(async ({ input, context }) => {
    const bytes = new Uint8Array(await input.bytes.arrayBuffer());
    return context.templates.view(await context.templates.install(bytes, input.agreed));
  }),
  file: os.templates.file.handler(async ({ input, context }) => {
    const { bytes, name } = await context.templates.file(input.template);
    return new File([new Uint8Array(bytes)], name, { type: 'application/zip' });
  }),
  pin: os.templates.pin.handler(async ({ input, context }) => {
    await context.templates.pin(input.template, input.pinned);
    return context.templates.view(input.template);
  }),
  back: os.templates.back.handler(async ({ input, context }) => {
    await context.templates.back(input.template);
    return context.templates.view(input.template);
  }),
  defaults: os.templates.defaults.handler(async ({ input, context }) => {
    await context.templates.view(input.template);
    context.templates.setDefaults(input.template, input.defaults);
    return context.templates.source(input.template);
  }),
  keep: os.templates.keep.handler(async ({ input, context }) => {
    await context.templates.source(input.template);
    return { revision: context.templates.keep(input.template, input.draft, input.base) };
  }),
};

/** Pages as the contract gives them. */
export function previewView({ bytes, findings }: PreviewPages): TemplatePreview {
  return { pages: bytes && new Blob([new Uint8Array(bytes)], { type: 'application/pdf' }), findings };
}
