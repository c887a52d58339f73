import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { statementsOf } from '../../core/model/contents.ts';
import type { Span } from '../../core/model/span.ts';
import { dossierOf, ingest, readArticle } from '../../core/readout.ts';
import { writeHtml } from '../../core/write/html/write.ts';
import { fileOf, memoFrom } from '../support/memo.ts';

/** Sentences that hold what the program looks for, and some that only look like it. */
const SENTENCES = [
  'Foreign Minister Ana Silva met Trade Minister Piet de Vries in Lisbon on Monday.',
  'Prime Minister Jonas Holm called President Mara Ilić last week.',
  '"We want a fair quota before the summer," Silva said in a statement.',
  'De Vries told reporters: “The port fee is unfair.”',
  'The two sides remain divided over port fees.',
  'Silva is to host Holm in The Hague on 20 May 2025.',
  'She said that 14 trawlers would be fined 45,000 euros each.',
  'A meeting planned for Friday was called off.',
  'Silva did not meet Ilić.',
  'Negotiators reached an agreement on tariffs on 3 March 2025.',
  'They had last met in January.',
  '"An open mark that never closes, said Holm.',
  '\u202eReversed\u202c words and a null \u0000 byte.',
  'La ministre a rencontré son homologue à Paris.',
];

const article = fc
  .record({
    day: fc.option(fc.integer({ min: 1, max: 28 })),
    sentences: fc.array(fc.constantFrom(...SENTENCES), { minLength: 1, maxLength: 8 }),
    break: fc.constantFrom(' ', '\n', '\n\n', '\r\n'),
  })
  .map(
    ({ day, sentences, break: gap }) =>
      `${day === null ? '' : `date 2025-03-${String(day).padStart(2, '0')}\n`}${sentences.join(gap)}`,
  );

const articles = fc
  .array(article, { minLength: 1, maxLength: 3 })
  .map((texts) => Object.fromEntries(texts.map((text, i) => [`article-${i}.txt`, text])));

// The same articles each time: a test that fails on some days only tells nobody what changed.
fc.configureGlobal({ seed: 20250922 });

const RUNS = { numRuns: 25 };

describe('whatever the articles hold', () => {
  test('bytes of any kind are read or refused, never lost in an error, and spans lie within the text', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        const { articles: read, notices } = ingest('any.txt', bytes);
        expect(read.length + notices.length).toBeGreaterThan(0);
        for (const one of read)
          for (const { start, end } of one.boilerplate) expect(one.text.slice(start, end)).toHaveLength(end - start);
      }),
    );
  });

  test('any text is read', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        for (const one of ingest('any.txt', new TextEncoder().encode(text)).articles)
          expect(readArticle(one).article.text).toBe(one.text);
      }),
      RUNS,
    );
  });

  test('a quotation is the very words of its article, and every fact has evidence in it', () => {
    fc.assert(
      fc.property(articles, (texts) => {
        const readings = Object.entries(texts)
          .flatMap(([name, text]) => ingest(name, new TextEncoder().encode(text)).articles)
          .map(readArticle);
        for (const { article: one, facts } of readings) {
          for (const { evidence } of facts) {
            expect(evidence.length).toBeGreaterThan(0);
            for (const { start, end, article: id } of evidence) {
              expect(id).toBe(one.id);
              expect(one.text.slice(start, end)).toHaveLength(end - start);
            }
          }
        }
        const byId = new Map(readings.map(({ article: one }) => [one.id, one.text]));
        // A quotation in several pairs of marks is one wording, its parts parted by a space.
        const sliced = (spans: readonly Span[]): string =>
          spans.map(({ article: id, start, end }) => (byId.get(id) ?? '').slice(start, end).trim()).join(' ');
        for (const { wordings, quotations } of dossierOf(readings).utterances) {
          const said = quotations.map(({ words, content }) => sliced(words.length > 0 ? words : content));
          for (const { text } of wordings) expect(said).toContain(text);
        }
      }),
      RUNS,
    );
  });

  test('every statement has evidence that a citation shows, and no page holds a control character', async () => {
    await fc.assert(
      fc.asyncProperty(articles, async (texts) => {
        const { memo, document } = await memoFrom(texts);
        for (const statement of memo.sections.flatMap(({ content }) => statementsOf(content))) {
          expect(statement.evidence.length).toBeGreaterThan(0);
          for (const span of statement.evidence) {
            const { passage, words } = memo.citationOf(span);
            expect(words.length).toBe(passage.end - passage.start);
          }
        }
        expect(writeHtml(document)).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u202a-\u202e]/);
      }),
      { numRuns: 12 },
    );
  }, 120_000);

  test('the same articles give the same bytes, in whatever order they come', async () => {
    await fc.assert(
      fc.asyncProperty(articles, async (texts) => {
        const reversed = Object.fromEntries(Object.entries(texts).toReversed());
        const [once, again] = await Promise.all([memoFrom(texts), memoFrom(reversed)]);
        for (const format of ['html', 'docx', 'pdf', 'md', 'json'] as const)
          expect(await fileOf(again, format), format).toEqual(await fileOf(once, format));
      }),
      { numRuns: 4 },
    );
  }, 120_000);
});
