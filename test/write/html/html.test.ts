import { describe, expect, it } from 'vitest';
import type { Block } from '../../../core/model/document.ts';
import { writeHtml } from '../../../core/write/html/write.ts';
import { labelled, paragraph, sampleDocument, words } from '../../support/document.ts';

const all = (html: string, pattern: RegExp): readonly string[] =>
  [...html.matchAll(pattern)].map((match) => match[1] ?? '');

describe('HTML', () => {
  it.each(['list', 'footnotes', 'endnotes'] as const)(
    'every link inside the page has its target, ids are unique (%s)',
    (citations) => {
      const html = writeHtml(sampleDocument(citations));
      const ids = all(html, / id="([^"]+)"/g);
      expect(new Set(ids).size).toBe(ids.length);
      const targets = all(html, /href="#([^"]+)"/g);
      expect(targets.length).toBeGreaterThanOrEqual(6);
      for (const target of targets) expect(ids).toContain(target);
    },
  );

  it('has one heading of the first level, whether the title is a heading or a paragraph of its own', () => {
    const heading = (level: 1 | 2): Block => ({
      kind: 'heading',
      level,
      id: `level-${level}`,
      number: null,
      children: [words('Talks')],
    });
    const levels = (...blocks: readonly Block[]): readonly string[] =>
      all(writeHtml(sampleDocument('list', blocks)), /<(h\d)/g);
    expect(levels(heading(1), heading(2))).toEqual(['h1', 'h2']);
    expect(levels(paragraph([words('Talks')], 'title'), heading(1), heading(2))).toEqual(['h1', 'h2', 'h3']);
  });

  it('is printed with its marking and number on every page, and no marking ends the style', () => {
    const printed = (marking: string | null): string =>
      /@media print .*/.exec(
        writeHtml({ ...sampleDocument('list'), marking, words: { page: 'page {page} of {pages}' } }),
      )?.[0] ?? '';
    expect(printed('OFFICIAL')).toContain('@bottom-center { content: "OFFICIAL";');
    expect(printed('OFFICIAL')).toContain('@page :first { @top-center { content: ""; } }');
    expect(printed(null)).toContain('@bottom-right { content: "page " counter(page) " of " counter(pages);');
    expect(printed(null)).not.toContain('-center');
    const sly = 'A"; } </style><b>\\';
    expect(printed(sly)).toContain('content: "A\\22 \\3b  \\7d  \\3c \\2f style\\3e \\3c b\\3e \\5c "');
    expect(printed('SENSIBLE – ÉTÉ')).toContain('"SENSIBLE \\2013  ÉTÉ"');
  });

  it('says a note’s label once, and leaves its item an item of the list', () => {
    const html = writeHtml(labelled(sampleDocument('footnotes')));
    expect(html).toMatch(/<li id="note-[^"]*"><span class="label">1a<\/span> The Islander/);
  });

  it('has its marking in the landmarks at both ends', () => {
    const html = writeHtml({ ...sampleDocument(), marking: 'OFFICIAL' });
    expect(html).toMatch(/<header><p class="marking">OFFICIAL<\/p><\/header>\s*<main>/);
    expect(html).toMatch(/<\/main>\s*<footer><p class="marking">OFFICIAL<\/p><\/footer>/);
    expect(writeHtml({ ...sampleDocument(), marking: null })).not.toMatch(/<header>|<footer>/);
  });

  it('loads nothing: no script, no image, no address but those a reader follows', () => {
    const html = writeHtml(sampleDocument());
    expect(html).not.toMatch(/<(?:script|img|link|iframe|object)\b|\bsrc=|url\(/);
    expect(html).toContain("default-src 'none'");
  });

  it('keeps what articles say inert', () => {
    const html = writeHtml(
      sampleDocument('list', [paragraph([words('<script>alert(1)</script> "x" & {{y}} \u202eabc\u0007')])]),
    );
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &quot;x&quot; &amp; {{y}} abc');
    expect(html).not.toContain('\u202e');
    const link = writeHtml(
      sampleDocument('list', [
        paragraph([{ kind: 'link', href: 'javascript:alert(1)', title: '', children: [words('here')] }]),
      ]),
    );
    expect(link).not.toContain('javascript:');
    expect(link).toContain('here');
  });

  it('names the language of words in another script, and isolates those from the right', () => {
    const html = writeHtml(sampleDocument('list', [paragraph([words('Okon said “שלום עולם” to the 港口日报 there')])]));
    expect(html).toContain(
      'Okon said “<bdi><span lang="he">שלום עולם</span></bdi>” to the<span lang="zh"> 港口日报</span> there',
    );
  });

  it('says the same twice', () => {
    expect(writeHtml(sampleDocument())).toBe(writeHtml(sampleDocument()));
  });
});
