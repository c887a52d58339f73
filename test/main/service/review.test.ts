import { expect, it } from 'vitest';
import { ingest } from '../../../core/readout.ts';
import { type Dropped, excerptOf, openReviews } from '../../../main/service/review.ts';
import type { Work } from '../../../main/service/work.ts';

const dropped: readonly Dropped[] = Array.from({ length: 12 }, (_, i) => ({
  name: `${i}.txt`,
  bytes: async () => new TextEncoder().encode(`Talks on quota number ${i} went on in Oslo.`),
}));

/** Takes in at once, whoever wishes to stop. */
const work = { ingest: async (name: string, bytes: Uint8Array) => ingest(name, bytes) } as Pick<Work, 'ingest'> as Work;

it('what is cancelled keeps what was counted, and nothing else turns up later', async () => {
  const reviews = openReviews(work);
  const stop = new AbortController();
  const taking = reviews.review(dropped, stop.signal);
  expect((await taking.next()).value).toMatchObject({ done: 1, of: 12 });
  expect((await taking.next()).value).toMatchObject({ done: 2, of: 12 });
  stop.abort();
  await expect(taking.next()).rejects.toThrow('abort');
  await new Promise((resolve) => setTimeout(resolve));
  expect(reviews.list()).toHaveLength(2);
});

it('the beginning that is shown keeps its lines, holds nothing that is left out, and ends with a sign where it is cut', () => {
  const text = 'Quota talks\n\nShare this page\n  Talks   went on in Oslo.\nMore.';
  const start = text.indexOf('Share');
  const boilerplate = [{ start, end: start + 'Share this page'.length, reason: 'share' as const, rule: 'test' }];
  expect(excerptOf({ text, boilerplate })).toBe('Quota talks\nTalks went on in Oslo.\nMore.');
  const long = excerptOf({ text: 'quota '.repeat(100), boilerplate: [] });
  expect(long).toMatch(/^(?:quota )+…$/);
  expect(long.length).toBeLessThan(245);
});
