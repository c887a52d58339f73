/** Sets that grow together: which of `size` things have been found to be one. */
export interface Groups {
  readonly join: (a: number, b: number) => void;
  /** The lowest index of the group that the thing is in. */
  readonly of: (index: number) => number;
  /** The groups with their members, each in order, by their lowest member. */
  readonly all: () => readonly (readonly number[])[];
}

/** A disjoint-set forest in which the lowest index stands for its group, so that results do not depend on the order of joins. */
export function groupsOf(size: number): Groups {
  const parent = Array.from({ length: size }, (_, i) => i);
  const of = (index: number): number => {
    let root = index;
    for (let up = parent[root]; up !== undefined && up !== root; up = parent[root]) {
      parent[root] = parent[up] ?? up;
      root = up;
    }
    return root;
  };
  return {
    of,
    join: (a, b) => {
      const [low, high] = [of(a), of(b)].toSorted((x, y) => x - y);
      if (low !== undefined && high !== undefined) parent[high] = low;
    },
    all: () => {
      const members = new Map<number, number[]>();
      for (let i = 0; i < size; i++) push(members, of(i), i);
      return [...members.values()];
    },
  };
}

/** Adds a value to the list that a map keeps under a key. */
export function push<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
