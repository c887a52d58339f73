import { useMemo, useRef } from 'react';
import { stretched } from './row-keys.ts';

/** Rows that are chosen one after the other with Shift, as lists of a system have it. */
export interface Stretch {
  /** A row was turned by itself: what is stretched next begins there. */
  readonly begin: (id: string) => void;
  /** Stretches the choice to a row; `here`: the row that one goes on from, where that is known. */
  readonly reach: (ids: readonly string[], to: string, here: string | null, turn: Turn) => void;
}

type Turn = (place: number, on: boolean) => void;

export function useStretch(): Stretch {
  const last = useRef<{ readonly from: string; readonly to: string } | null>(null);
  return useMemo(
    () => ({
      begin: (id) => {
        last.current = { from: id, to: id };
      },
      reach: (ids, id, here, turn) => {
        // Whoever went elsewhere meanwhile begins anew from there.
        const known = here === null || last.current?.to === here ? last.current : { from: here, to: here };
        const to = ids.indexOf(id);
        const placeOr = (one: string | undefined, other: number): number => {
          const place = one === undefined ? -1 : ids.indexOf(one);
          return place < 0 ? other : place;
        };
        const from = placeOr(known?.from, to);
        const { on, off } = stretched(from, placeOr(known?.to, from), to);
        for (const place of off) turn(place, false);
        for (const place of on) turn(place, true);
        last.current = { from: ids[from] ?? id, to: id };
      },
    }),
    [],
  );
}
