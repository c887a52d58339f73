import { groupsOf } from '../words/groups.ts';

/** What a person decided of two of the things that are grouped: one, or two. */
export interface Pair {
  readonly one: number;
  readonly other: number;
  readonly same: boolean;
}

/**
 * The groups as a person wants them: the other thing of each pair that is not one leaves the group, then those that are
 * one are joined. A join that would bring together what was told apart is left out. The order of the pairs does not matter.
 */
export function regroup(
  groups: readonly (readonly number[])[],
  pairs: readonly Pair[],
): readonly (readonly number[])[] {
  if (pairs.length === 0) return groups;
  const size = 1 + Math.max(...groups.flat(), ...pairs.flatMap(({ one, other }) => [one, other]));
  const present = new Set([...groups.flat(), ...pairs.flatMap(({ one, other }) => [one, other])]);
  const apart = pairs.filter(({ same }) => !same).toSorted(inOrder);
  const groupOf = new Map(groups.flatMap((group, i) => group.map((member) => [member, i] as const)));
  const leaving = new Set(
    apart
      .filter(({ one, other }) => groupOf.has(one) && groupOf.get(one) === groupOf.get(other))
      .map(({ one, other }) => Math.max(one, other)),
  );
  const next = groupsOf(size);
  for (const group of groups) {
    const [first, ...rest] = group.filter((member) => !leaving.has(member));
    for (const member of rest) if (first !== undefined) next.join(first, member);
  }
  for (const { one, other } of pairs.filter(({ same }) => same).toSorted(inOrder)) {
    const joined = [next.of(one), next.of(other)];
    const undone = apart.some((pair) => [pair.one, pair.other].every((member) => joined.includes(next.of(member))));
    const already = joined[0] === joined[1];
    if (already || !undone) next.join(one, other);
  }
  return next.all().filter(([first]) => first !== undefined && present.has(first));
}

function inOrder(a: Pair, b: Pair): number {
  return Math.min(a.one, a.other) - Math.min(b.one, b.other) || Math.max(a.one, a.other) - Math.max(b.one, b.other);
}
