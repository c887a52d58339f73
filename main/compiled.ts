import { enableCompileCache } from 'node:module';
import { COMPILED } from './resources.ts';

/** Set by packaging/load.cjs, which loads the repository's own bundle; its symbol is all that the two share. */
const keep = (globalThis as { readonly [key: symbol]: (() => void) | undefined })[Symbol.for('readout.keepCompiled')];

/** Has Node keep what this thread's modules compile to, where our loader does not. */
export function useCompiled(): void {
  if (!keep) enableCompileCache(COMPILED);
}

/** To be called where a thread has done what it is there for: keeps what it has compiled, once for a bundle. */
export function keepCompiled(): void {
  keep?.();
}
