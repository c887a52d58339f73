import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Article } from '../model/article.ts';
import { UNDATED } from '../model/dated.ts';
import type { Notice } from '../model/notice.ts';

/** Reads one file's bytes into its articles. Never throws for what is in them: what cannot be read is said in notices. */
export function ingest(
  name: string,
  bytes: Uint8Array,
): { readonly articles: readonly Article[]; readonly notices: readonly Notice[] } {
  const text = new TextDecoder().decode(bytes);
  return { articles: [articleOfText(name, text, null)], notices: [] };
}

/** An article from text that is already decoded, as `read --jsonl` gives it, with its day of publication if known. */
export function articleOfText(name: string, text: string, published: string | null): Article {
  const hash = bytesToHex(sha256(utf8ToBytes(text)));
  return {
    id: hash.slice(0, 16),
    source: { sha256: hash, names: [name], bytes: text.length },
    part: 0,
    reader: { name: 'text', version: 1 },
    text,
    textSha256: hash,
    title: null,
    publisher: null,
    author: null,
    url: null,
    published:
      published === null
        ? UNDATED
        : { ...UNDATED, earliest: published, latest: published, precision: 'day', basis: 'metadata' },
    dateline: null,
    boilerplate: [],
    places: [],
  };
}
