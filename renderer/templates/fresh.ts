import type { ShelvesView } from '../../core/model/views/shelves.ts';

/** How many things on the shelves wait for a person: what is pinned does not. */
export function freshIn({ conflicts, offers }: ShelvesView): number {
  return offers.filter(({ pinned }) => !pinned).length + conflicts.length;
}
