import { Unusable } from './unusable.ts';

/** No part of a Word file is nested so deep. */
const DEEPEST = 200;
/** Characters that no XML may hold (XML 1.0, 2.2). */
// oxlint-disable-next-line no-control-regex -- these are what is looked for
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;
const NAME = /^[A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?$/;

/**
 * The XML without its comments, once it is sure that each tag ends, holds no other, and is closed in its turn: what reads it
 * with patterns then needs no more time than its length, and what is copied out of it is whole. Throws an Unusable for anything
 * else, for a document type, and for what hides tags: CDATA, and instructions for programs.
 */
export function soundXml(xml: string, name: string): string {
  const broken = (): Unusable => new Unusable(`${name} is no XML in order`);
  if (FORBIDDEN.test(xml)) throw broken();
  const kept: string[] = [];
  const open: string[] = [];
  let roots = 0;
  let from = 0;
  let at = xml.startsWith('<?xml') ? xml.indexOf('?>') + 2 : 0;
  if (at === 1) throw broken();
  for (;;) {
    const tag = xml.indexOf('<', at);
    const text = xml.slice(at, tag < 0 ? xml.length : tag);
    if (open.length === 0 && text.trim() !== '') throw broken();
    if (tag < 0) break;
    if (xml.startsWith('<!--', tag)) {
      const end = xml.indexOf('-->', tag + 4);
      if (end < 0) throw broken();
      kept.push(xml.slice(from, tag));
      at = end + 3;
      from = at;
      continue;
    }
    if (/^<!(?:DOCTYPE|ENTITY)/i.test(xml.slice(tag, tag + 10))) throw new Unusable(`${name} declares a document type`);
    const end = xml.indexOf('>', tag);
    if (end < 0) throw broken();
    const inner = xml.slice(tag + 1, end);
    at = end + 1;
    if (inner.startsWith('/')) {
      if (open.pop() !== inner.slice(1).trimEnd()) throw broken();
      continue;
    }
    const empty = inner.endsWith('/');
    const body = empty ? inner.slice(0, -1) : inner;
    const space = body.search(/\s/);
    const element = space < 0 ? body : body.slice(0, space);
    if (!NAME.test(element) || !areAttributes(space < 0 ? '' : body.slice(space))) throw broken();
    if (open.length === 0) roots += 1;
    if (!empty) open.push(element);
    if (open.length > DEEPEST) throw broken();
  }
  if (open.length > 0 || roots !== 1) throw broken();
  kept.push(xml.slice(from));
  return kept.join('');
}

/** name="value" after name="value": in double quotation marks or single ones, without tags within. */
function areAttributes(text: string): boolean {
  const one = /\s+[A-Za-z_][\w.:-]*\s*=\s*(?:"[^"<]*"|'[^'<]*')|\s+$/y;
  for (let at = 0; at < text.length; at = one.lastIndex) {
    one.lastIndex = at;
    if (!one.test(text)) return false;
  }
  return true;
}
