import type { TemplatePreview } from '../../../core/model/views/templates.ts';
import type { PackFiles } from '../../library/packs/pack-file.ts';
import { os } from './os.ts';
import { previewView } from './templates.ts';

export const shelves = {
  news: os.shelves.news.handler(({ context }) => context.shelves.news()),
  add: os.shelves.add.handler(async ({ input, context }) => ({ folder: await context.shelves.add(input.folder) })),
  remove: os.shelves.remove.handler(async ({ input, context }) => {
    await context.shelves.remove(input.folder);
    return null;
  }),
  follow: os.shelves.follow.handler(async ({ input, context }) => {
    await context.shelves.follow(input.folder, input.automatic);
    return null;
  }),
  take: os.shelves.take.handler(async ({ input, context }) => {
    await context.shelves.take(input.template, input.hash, input.agreed);
    return context.templates.view(input.template);
  }),
  change: os.shelves.change.handler(({ input, context }) => context.shelves.change(input.template, input.hash)),
  pages: os.shelves.pages.handler(async ({ input, context, signal }) => {
    const { after, before } = await context.shelves.packs(input.template, input.hash);
    const pages = async (files: PackFiles): Promise<TemplatePreview> =>
      previewView(await context.previews.pages(null, files, signal));
    return { before: before && (await pages(before)), after: await pages(after) };
  }),
  share: os.shelves.share.handler(async ({ input, context }) => ({
    fresh: await context.shelves.share(input.template, input.folder),
  })),
};
