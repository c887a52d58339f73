/** How well a name answers what was typed: it begins with it, a word of it does, it holds it, it holds its words; null where not. */
function rankOf(name: string, typed: string): number | null {
  const at = name.indexOf(typed);
  if (at === 0) return 0;
  if (at > 0) return /[\p{L}\p{N}]/u.test(name.charAt(at - 1)) ? 2 : 1;
  return typed.split(' ').every((word) => name.includes(word)) ? 3 : null;
}

/** What answers the words that were typed, whatever their capitals and accents: the best first, else in the order given. */
export function ranked<T extends { readonly name: string }>(all: readonly T[], typed: string): readonly T[] {
  const words = plain(typed).trim().replace(/\s+/g, ' ');
  if (words === '') return all;
  return all
    .flatMap((one) => {
      const rank = rankOf(plain(one.name), words);
      return rank === null ? [] : [{ one, rank }];
    })
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ one }) => one);
}

/** Without capitals and accents. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
