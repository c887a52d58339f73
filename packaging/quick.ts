import manifest from '../package.json' with { type: 'json' };

/** The switches with which `npm run brief` starts Node, in the repository: what is kept of the code is of one set of them. */
export const QUICK: readonly string[] =
  /^node((?: --\S+)*) /.exec(manifest.scripts.brief)?.[1]?.trim().split(' ') ?? [];
