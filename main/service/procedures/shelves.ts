import { os } from './os.ts';

export const shelves = {
  news: os.shelves.news.handler(({ context }) => context.shelves.news()),
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
  share: os.shelves.share.handler(async ({ input, context }) => ({
    fresh: await context.shelves.share(input.template, input.folder),
  })),
};
