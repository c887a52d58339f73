import mammoth from 'mammoth';
import { MANIFEST_NAMESPACE } from '../../model/manifest.ts';
import { dayIn } from '../header-dates.ts';
import { type PageNode, paragraphsOf } from './blocks.ts';
import { type FileDate, type Found, field, textOf, Unreadable } from './found.ts';
import { pageOf } from './page.ts';
import { partsOf, zipOf } from './zip.ts';

const READER = { name: 'docx', version: 1 };
/** The parts that hold words and what they mean; pictures, fonts, macros and embedded files are never opened. */
const WORDS =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|docProps\/core\.xml|word\/(?:[^/]{1,80}\.xml|_rels\/[^/]{1,80}\.rels)|customXml\/item\d{1,4}\.xml)$/;
/** Where a memo of this program has the evidence that it carries; word processors number these parts anew. */
const CUSTOM = /^customXml\//;
/** Deeper nested documents are made to break programs: a table in a table in a table has some thirty levels. */
const DEEPEST = 500;
/** A table of contents repeats headings; it is no reporting. */
const STYLES = Array.from({ length: 9 }, (_, i) => [
  `p[style-name='toc ${i + 1}'] => !`,
  `p[style-name='TOC ${i + 1}'] => !`,
]).flat();

/** The article of a Word file: its paragraphs with their notes at the end, without pictures, and what its properties say. */
export async function readDocx(bytes: Uint8Array): Promise<readonly Found[]> {
  const parts = partsOf(bytes, WORDS);
  if (carriesEvidence(parts)) throw new Unreadable('own-memo');
  for (const part of parts.values()) checkXml(new TextDecoder().decode(part));
  const html = await htmlOfWord(zipOf(parts));
  const words = paragraphsOf(pageOf(`<html><body>${html}</body></html>`).body, isReference);
  if (words.length === 0) throw new Unreadable('no-words', { kind: 'Word' });
  const core = new TextDecoder().decode(parts.get('docProps/core.xml') ?? new Uint8Array());
  return [
    {
      reader: READER,
      ...textOf(words),
      title: property(core, 'dc:title'),
      titleSure: false,
      author: property(core, 'dc:creator'),
      publisher: null,
      url: null,
      date: dateOf(property(core, 'dcterms:modified') ?? property(core, 'dcterms:created')),
      remarks: [],
    },
  ];
}

/** Whether it is a memo of this program, whoever edited it since. */
function carriesEvidence(parts: ReadonlyMap<string, Uint8Array>): boolean {
  return [...parts].some(
    ([name, part]) =>
      CUSTOM.test(name) && new TextDecoder().decode(part.subarray(0, 1_000)).includes(MANIFEST_NAMESPACE),
  );
}

async function htmlOfWord(archive: Uint8Array): Promise<string> {
  try {
    const input = { buffer: archive } as Parameters<typeof mammoth.convertToHtml>[0];
    const { value } = await mammoth.convertToHtml(input, {
      styleMap: STYLES,
      externalFileAccess: false,
      includeEmbeddedStyleMap: false,
      convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
    });
    return value;
  } catch {
    throw new Unreadable('file-damaged', { kind: 'Word' });
  }
}

/** The mark of a note in the text, "[1]", and the way back from its words: the words themselves follow at the end. */
function isReference(node: PageNode): boolean {
  if (node.nodeName.toUpperCase() !== 'A') return false;
  const [id, target] = [node.getAttribute?.('id') ?? '', node.getAttribute?.('href') ?? ''];
  return /^(?:foot|end)note-ref-/.test(id) || /^#(?:foot|end)note-ref-/.test(target);
}

/** Throws an Unreadable where a part declares a document type, as no Word file does, or nests without end. */
function checkXml(xml: string): void {
  if (/<!DOCTYPE/i.test(xml.slice(0, 4_096))) throw new Unreadable('file-damaged', { kind: 'Word' });
  let depth = 0;
  for (const [tag] of xml.matchAll(/<[/\w][^<>]*>/g)) {
    if (tag.startsWith('</')) depth--;
    else if (!tag.endsWith('/>') && ++depth > DEEPEST) throw new Unreadable('file-damaged', { kind: 'Word' });
  }
}

function property(xml: string, name: string): string | null {
  const start = xml.indexOf(`<${name}`);
  const open = xml.indexOf('>', start);
  const end = xml.indexOf(`</${name}>`, open);
  if (start < 0 || open < 0 || end < 0) return null;
  const words = xml.slice(open + 1, end);
  return field(paragraphsOf(pageOf(`<html><body>${words}</body></html>`).body).join(' '));
}

/** When the file was last saved: what stands in it was written by then. */
function dateOf(made: string | null): FileDate | null {
  const day = dayIn(made ?? '')?.day;
  return day ? { day, of: 'file' } : null;
}
