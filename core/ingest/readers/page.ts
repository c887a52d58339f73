import { parseHTML } from 'linkedom';
import { decode } from '../decode.ts';
import type { PageNode } from './blocks.ts';
import { latin1 } from './format.ts';
import { Unreadable } from './found.ts';

/** A page as its parser gives it: only what is asked of it here. */
export interface Page {
  readonly querySelector: (selector: string) => PageNode | null;
  readonly documentElement: PageNode | null;
  readonly body: PageNode;
}

/** Deeper nested pages are made to break programs: the time of parsers grows with the square of it. */
const DEEPEST = 600;
/** Elements without an end, and those that the next of their kind ends: they make nothing deeper. */
const FLAT = new Set(
  'area base br col embed hr img input link meta param source track wbr p li td th tr dt dd option tbody thead tfoot'.split(
    ' ',
  ),
);

/** A page parsed, without running or loading anything that it names. Throws an Unreadable where it is nested without end. */
export function pageOf(html: string): Page {
  if (depthOf(html) > DEEPEST) throw new Unreadable('too-deep', { most: DEEPEST });
  // Without its outermost element the parser would take the first one for it.
  const { document } = parseHTML(
    /<html[\s>]/i.test(html.slice(0, 65_536)) ? html : `<html><body>${html}</body></html>`,
  );
  return document;
}

function depthOf(html: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [, end, name = ''] of html.matchAll(/<(\/?)([a-z][a-z0-9]{0,20})/gi)) {
    if (FLAT.has(name.toLowerCase())) continue;
    depth = Math.max(0, depth + (end ? -1 : 1));
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

const CHARSET = /<meta[^>]{0,200}charset\s{0,9}=\s{0,9}["']?\s{0,9}([\w-]{2,40})/i;

/** A page's bytes as text: by its mark, as UTF-8 where it is valid, as it says itself, and only then by a guess. */
export function htmlOf(bytes: Uint8Array): string {
  const { text, sure } = decode(bytes);
  if (sure) return text;
  const said = CHARSET.exec(latin1(bytes.subarray(0, 8_192)))?.[1];
  if (!said) return text;
  try {
    return new TextDecoder(said).decode(bytes);
  } catch {
    return text; // an encoding that the platform does not know
  }
}
