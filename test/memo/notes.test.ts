import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { statementsOf } from '../../core/model/contents.ts';
import { writeHtml } from '../../core/write/html/write.ts';
import { memoJson } from '../../core/write/json/memo.ts';
import { writeMarkdown } from '../../core/write/md/write.ts';
import { fileOf, type Made, memoOn, type Read, readTexts, SEED_TEXTS } from '../support/memo.ts';
import { type Node, writeAndRead } from '../write/pdf/reading.ts';
import { statementsIn } from './grounds.ts';

let read: Read;

beforeAll(() => {
  read = readTexts(SEED_TEXTS);
}, 120_000);

const memoWith = (citations: 'footnotes' | 'endnotes' | 'word'): Promise<Made> => memoOn(read, { citations });

describe.each(['footnotes', 'endnotes'] as const)('citations as %s', (citations) => {
  let made: Made;
  let html = '';
  let labels: readonly string[] = [];

  beforeAll(async () => {
    made = await memoWith(citations);
    html = writeHtml(made.document);
    labels = [...html.matchAll(/<a class="cite"[^>]*>\[(\d+[a-z]*)\]/g)].map(([, label = '']) => label);
  }, 120_000);

  it('are the memo’s, in the order of its statements', () => {
    expect(labels.length).toBeGreaterThan(100);
    const known = new Set(made.memo.sources.flatMap((source) => source.citations.map(({ label }) => label)));
    expect([...new Set(labels)].toSorted()).toEqual([...known].toSorted());
    const json = statementsIn(memoJson(made.memo)['sections']);
    const byId = new Map(json.map(({ id, citations: own }) => [id, own]));
    for (const { id, evidence } of made.memo.sections.flatMap(({ content }) => statementsOf(content)))
      expect(byId.get(id)).toEqual([...new Set(evidence.map((span) => made.memo.citationOf(span).label))]);
  });

  it('in HTML lead to a note that begins with their label and leads back to them', () => {
    for (const [, id, href, label] of html.matchAll(/<a class="cite" id="([^"]+)" href="#([^"]+)"[^>]*>\[(\w+)\]/g)) {
      const at = html.indexOf(`id="${href}"`, html.indexOf('class="notes"'));
      expect(at, href).toBeGreaterThan(0);
      const note = html.slice(at, html.indexOf('</li>', at));
      expect(note).toContain(`href="#${id}"`);
      expect(note).toContain(`<span class="label">${label}</span> `);
      expect(plain(note)).not.toContain(`${label}. `);
      expect(plain(note)).toContain(beginningOf(made, label ?? ''));
    }
  });

  it('in Word are notes with the same labels in the same order, each with its passage’s first words', async () => {
    const parts = unzipSync(await fileOf(made, 'docx'));
    const name = citations === 'footnotes' ? 'footnote' : 'endnote';
    const body = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    const notes = new Map(
      strFromU8(parts[`word/${name}s.xml`] ?? new Uint8Array())
        .split(`<w:${name} `)
        .map((note) => [/w:id="(\d+)"/.exec(note)?.[1] ?? '', plain(note)]),
    );
    const found = noteIdsIn(body, name).map((id) => notes.get(id) ?? '');
    expect(found.map((words) => /\[(\d+[a-z]*)\]/.exec(words)?.[1])).toEqual(labels);
    for (const [i, words] of found.entries()) expect(words).toContain(beginningOf(made, labels[i] ?? ''));
  });

  it('in PDF are read in the same order, and each has its note', async () => {
    const { trees } = await writeAndRead(made.document);
    const nodes = trees.flatMap((tree) => all(tree));
    const read_ = nodes
      .filter(({ tag, text }) => tag === 'Reference' && /^\d+[a-z]*$/.test(text))
      .map(({ text }) => text);
    expect(read_).toEqual(labels);
    const notes = nodes.filter(({ tag }) => tag === 'Note').map(({ text }) => text);
    for (const label of new Set(labels)) {
      const note = notes.find((words) => words.split(/\s/)[0] === label) ?? '';
      expect(squeezed(note)).toContain(squeezed(beginningOf(made, label)));
    }
  });

  it('in Markdown are notes of the same names in the same order', () => {
    const markdown = writeMarkdown(made.document);
    const [body = '', ...notes] = markdown.split(/\n(?=\[\^)/);
    expect([...body.matchAll(/\[\^(\w+)\]/g)].map(([, label]) => label)).toEqual(labels);
    const defined = notes.map((note) => /^\[\^(\w+)\]: \\\[(\w+)\\\]/.exec(note)?.slice(1, 3));
    expect(defined).toEqual([...new Set(labels)].toSorted(byLabel).map((label) => [label, label]));
  });
});

describe('citations as Word’s own', () => {
  it('are locked fields of sources that Word lists, with the memo’s labels, and lead to the passage and back', async () => {
    const made = await memoWith('word');
    const parts = unzipSync(await fileOf(made, 'docx'));
    const body = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    const sources = strFromU8(parts['customXml/item1.xml'] ?? new Uint8Array());
    const fields = [
      ...body.matchAll(
        /<w:r><w:fldChar w:fldCharType="begin" w:fldLock="true"\/><\/w:r><w:r><w:instrText [^>]*> CITATION (Source\d+)(?: \\s ([a-z]+))? <\/w:instrText><\/w:r><w:r><w:fldChar w:fldCharType="separate"\/><\/w:r><w:hyperlink [^>]*w:anchor="([^"]+)"><w:r><w:rPr><w:rStyle w:val="(?:Table|Note)?CitationMark"\/><\/w:rPr><w:t[^>]*>\[(\w+)\]<\/w:t><\/w:r><\/w:hyperlink><w:r><w:fldChar w:fldCharType="end"/g,
      ),
    ];
    const html = writeHtml(made.document);
    const labels = [...html.matchAll(/<a class="cite"[^>]*>\[(\d+[a-z]*)\]/g)].map(([, label = '']) => label);
    expect(fields.map(([, , , , label]) => label)).toEqual(labels);
    for (const [, tag, letter, anchor, label] of fields) {
      expect(`Source${label}`).toBe(`${tag}${letter ?? ''}`);
      expect(body).toContain(`w:name="${anchor}"`);
      expect(sources).toContain(`<b:Tag>${tag}</b:Tag>`);
    }
    expect([...sources.matchAll(/<b:Tag>/g)]).toHaveLength(made.memo.sources.length);
    expect(await fileOf(made, 'docx')).toEqual(await fileOf(made, 'docx'));
  });

  it('are a list’s in all other formats', async () => {
    const [own, list] = [await memoWith('word'), await memoOn(read, {})];
    expect(writeMarkdown(own.document)).toBe(writeMarkdown(list.document));
    expect(await fileOf(own, 'pdf')).toEqual(await fileOf(list, 'pdf'));
  });
});

function all(node: Node): readonly Node[] {
  return [node, ...node.kids.flatMap(all)];
}

/** The ids of the notes that the marks of a body lead to, in order; a mark may refer to the note of one before it by a field. */
function noteIdsIn(body: string, name: string): readonly string[] {
  const marks = new RegExp(
    `<w:bookmarkStart w:name="([^"]+)"|<w:${name}Reference w:id="(\\d+)"|<w:instrText[^>]*> NOTEREF (\\S+) `,
    'g',
  );
  const noteOf = new Map<string, string>();
  let bookmark = '';
  return [...body.matchAll(marks)].flatMap(([, begun, id, referred]) => {
    if (begun !== undefined) bookmark = begun;
    if (id !== undefined) noteOf.set(bookmark, id);
    return id ?? (referred === undefined ? [] : (noteOf.get(referred) ?? 'no such note'));
  });
}

/** So many letters of a passage every note shows; long names of sources leave no room for more. */
const LEAST_SHOWN = 8;

/** How the passage of a label begins, without a mark that opens it. */
function beginningOf({ memo }: Made, label: string): string {
  const citation = memo.sources.flatMap(({ citations }) => citations).find((one) => one.label === label);
  return plain(citation?.words ?? 'no such passage')
    .replace(/^["“]\s*/, '')
    .slice(0, LEAST_SHOWN)
    .trim();
}

function byLabel(a: string, b: string): number {
  return Number.parseInt(a, 10) - Number.parseInt(b, 10) || a.length - b.length || (a < b ? -1 : 1);
}

function plain(markup: string): string {
  const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", '#39': "'" };
  return markup
    .replace(/<[^>]+>/g, '')
    .replace(/&(#?\w+);/g, (whole, name: string) => entities[name] ?? whole)
    .replace(/\s+/g, ' ')
    .trim();
}

function squeezed(text: string): string {
  return text.replace(/[\s\u00ad]+/g, '');
}
