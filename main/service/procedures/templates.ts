import { findingsOf } from '../views/findings.ts';
import { os } from './os.ts';

export const templates = {
  list: os.templates.list.handler(({ context }) => context.templates.list()),
  source: os.templates.source.handler(({ input, context }) => context.templates.source(input.template)),
  preview: os.templates.preview.handler(async ({ input, context, signal }) => {
    const session = input.project === null ? null : context.session(input.project);
    const files = await context.templates.changed(input.template, input.draft);
    const { bytes, notices } = await context.previews.pages(session, files, signal);
    return {
      pages: bytes && new Blob([new Uint8Array(bytes)], { type: 'application/pdf' }),
      findings: findingsOf(notices),
    };
  }),
  keep: os.templates.keep.handler(async ({ input, context }) => {
    await context.templates.source(input.template);
    context.templates.keep(input.template, input.draft);
    return null;
  }),
};
