import manifest from '../package.json' with { type: 'json' };

/** The switches with which `npm run brief` starts Node: what is kept of the code is of one set of them. */
export const QUICK: readonly string[] = manifest.scripts.brief.split(' ').filter((word) => word.startsWith('--no-'));
