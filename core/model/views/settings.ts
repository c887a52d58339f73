import type { CitationStyle } from '../memo.ts';

/** What the window remembers for a person on this machine, and with which key that person signs. */

/**
 * Who signs here, with what two people compare by telephone; exposed where others on this machine may read the key, locked
 * where it asks for a passphrase.
 */
export interface SignerView {
  readonly author: string;
  readonly fingerprint: string;
  readonly exposed: boolean;
  readonly locked: boolean;
}

/** What the window remembers for a person on this machine. */
export interface Settings {
  readonly theme: 'system' | 'light' | 'dark';
  readonly contrast: 'system' | 'more';
  readonly citations: CitationStyle;
  readonly author: string;
}
