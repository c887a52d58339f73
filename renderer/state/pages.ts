import type { Page } from '../../core/model/views/page.ts';

/** The most that one question may ask for. */
const MOST = 500;

/** The first so many of a list, asked for in pages that the service gives at once. */
export async function firstOf<P extends Page<unknown>>(
  limit: number,
  ask: (page: { readonly skip: number; readonly most: number }) => Promise<P>,
): Promise<P> {
  const starts = Array.from({ length: Math.ceil(limit / MOST) }, (_, i) => i * MOST);
  const [first, ...rest] = await Promise.all(starts.map((skip) => ask({ skip, most: Math.min(MOST, limit - skip) })));
  if (!first) throw new RangeError(`no page of ${limit}`);
  return { ...first, items: [first, ...rest].flatMap(({ items }) => items) };
}
