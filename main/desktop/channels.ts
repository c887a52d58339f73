import type { Desktop, OpenedFile } from '../../core/model/desktop.ts';

/** What the window's bridge may ask of the main process: bound once on each side, so that neither can drift. */
export type Requests = Pick<Desktop, 'chooseFiles' | 'chooseFolder' | 'chooseSaves' | 'show' | 'open'>;

/** What the bridge tells without waiting for an answer. */
export type Notes = 'ask-port' | 'listening';

/** What the main process tells the bridge. */
export interface Told {
  readonly port: null;
  readonly opened: OpenedFile;
}

/** What the main process tells the engine; a port comes along with `connect`. */
export type ToEngine =
  | { readonly kind: 'connect' }
  | { readonly kind: 'grant'; readonly path: string }
  | { readonly kind: 'close' };

/** What the engine tells the main process. `failed` comes before it ends because it could not begin. */
export type FromEngine =
  | { readonly kind: 'granted'; readonly path: string }
  | { readonly kind: 'failed'; readonly words: string };
