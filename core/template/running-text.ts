import type { Element, RootContent } from 'hast';
import type { Inline, Mark } from '../model/document.ts';
import { clean } from './clean.ts';
import { classesOf, plainOf } from './elements.ts';
import { statementInlines } from './inlines.ts';
import { notice, type Reader } from './reader.ts';

const MARKS: Readonly<Record<string, Mark>> = { strong: 'strong', em: 'emphasis', small: 'small' };
const CLASS_MARKS: readonly Mark[] = ['muted', 'quoted', 'uncertain', 'badge'];

/** The running text of nodes, trimmed at both ends; empty where they hold no words. */
export function runningText(nodes: readonly RootContent[], reader: Reader): readonly Inline[] {
  return trimmed(inlinesIn(nodes, [], reader));
}

/**
 * Headings and the memo's own sentences begin with a capital, also where a slot begins them ("tariffs", "between 3 and 9
 * February"). Verbatim words are marked as such, and names that begin small and go on large ("iPhone") stay as they are.
 */
export function capitalised([first, ...rest]: readonly Inline[]): readonly Inline[] {
  const isOwn = first?.kind === 'text' && !first.marks.includes('quoted') && !first.marks.includes('badge');
  if (!isOwn) return first ? [first, ...rest] : [];
  return [{ ...first, text: first.text.replace(/^\p{Ll}(?!\p{Lu})/u, (letter) => letter.toUpperCase()) }, ...rest];
}

function inlinesIn(nodes: readonly RootContent[], marks: readonly Mark[], reader: Reader): readonly Inline[] {
  return nodes.flatMap((node): readonly Inline[] => {
    if (node.type === 'text') return [{ kind: 'text', text: clean(node.value.replace(/\s+/g, ' ')), marks }];
    if (node.type !== 'element') return [];
    if (node.tagName === 'br') return [{ kind: 'break' }];
    if (node.properties['dataStatement'] !== undefined) return marked(statementAt(node, reader), marks);
    const inner = inlinesIn(node.children, [...marks, ...marksOf(node)], reader);
    const { href } = node.properties;
    if (node.tagName !== 'a' || typeof href !== 'string' || !isWritten(href, reader)) return inner;
    return [
      {
        kind: 'link',
        href,
        title: typeof node.properties['title'] === 'string' ? node.properties['title'] : plainOf(node),
        children: inner,
      },
    ];
  });
}

/** Whether a template has an address as it stands: with the memo's words filled in it would carry them away. */
function isWritten(href: string, reader: Reader): boolean {
  if (Object.values(reader.pack.templates).some((source) => source.replaceAll('&amp;', '&').includes(href)))
    return true;
  notice(reader, 'template-address-filled', { line: 1 });
  return false;
}

/** A statement within <strong> or a marked <span> is marked like the words around it; its small print is never strong. */
function marked(inlines: readonly Inline[], marks: readonly Mark[]): readonly Inline[] {
  if (marks.length === 0) return inlines;
  return inlines.map((inline) => {
    if (inline.kind !== 'text') return inline;
    const around = inline.marks.includes('small') ? marks.filter((mark) => mark !== 'strong') : marks;
    return { ...inline, marks: [...new Set([...around, ...inline.marks])] };
  });
}

function statementAt(node: Element, reader: Reader): readonly Inline[] {
  const id = String(node.properties['dataStatement']);
  const statement = reader.statements.get(id);
  if (!statement) {
    notice(reader, 'template-statement-unknown', { id }, 'error');
    return [];
  }
  return statementInlines(
    reader.memo,
    reader.pack.phrases,
    statement,
    reader.marks,
    node.properties['dataCites'] !== 'none',
  );
}

function marksOf(node: Element): readonly Mark[] {
  const own = MARKS[node.tagName];
  return [...(own ? [own] : []), ...CLASS_MARKS.filter((mark) => classesOf(node).includes(mark))];
}

/** The statements that nodes print, by their ids. */
export function statementIds(nodes: readonly RootContent[]): readonly string[] {
  return nodes.flatMap((node): readonly string[] => {
    if (node.type !== 'element') return [];
    const own = node.properties['dataStatement'];
    return typeof own === 'string' ? [own] : statementIds(node.children);
  });
}

/** Without the white space that the template's own lines leave at both ends and between. */
function trimmed(inlines: readonly Inline[]): readonly Inline[] {
  const out: Inline[] = [];
  for (const inline of inlines) {
    if (inline.kind !== 'text') {
      out.push(inline);
      continue;
    }
    const last = out.at(-1);
    const open = last === undefined || last.kind === 'break' || (last.kind === 'text' && last.text.endsWith(' '));
    const text = open ? inline.text.replace(/^ +/, '') : inline.text;
    if (last?.kind === 'text' && sameLook(last, inline)) out[out.length - 1] = { ...last, text: last.text + text };
    else if (text !== '') out.push({ ...inline, text });
  }
  const last = out.at(-1);
  if (last?.kind !== 'text') return out;
  const text = last.text.replace(/ +$/, '');
  return [...out.slice(0, -1), ...(text === '' ? [] : [{ ...last, text }])];
}

type Text = Extract<Inline, { kind: 'text' }>;

function sameLook(a: Text, b: Text): boolean {
  return a.marks.join() === b.marks.join() && a.language === b.language;
}
