/** Names in their order, each of which is then the only one of its kind: “Lima”, “Lima (2)”. Nobody can choose between two buttons of one name. */
export function toldApart(names: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return names.map((name) => {
    const turn = (seen.get(name) ?? 0) + 1;
    seen.set(name, turn);
    return turn === 1 ? name : `${name} (${turn})`;
  });
}
