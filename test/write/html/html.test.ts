import { describe, expect, it } from 'vitest';
import { writeHtml } from '../../../core/write/html/write.ts';
import { paragraph, sampleDocument, words } from '../../support/document.ts';

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

  it('says the same twice', () => {
    expect(writeHtml(sampleDocument())).toBe(writeHtml(sampleDocument()));
  });
});
