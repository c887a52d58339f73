import { expect, it } from 'vitest';
import { ingest } from '../../../core/readout.ts';
import { type Dropped, openReviews } from '../../../main/service/review.ts';
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
