/** True where each of the words begins a word of the texts, whatever its case and accents: "rubio jaish" finds both. */
export function matches(words: string, texts: readonly string[]): boolean {
  const wanted = fold(words).split(' ').filter(Boolean);
  const there = texts.flatMap((text) => fold(text).split(' '));
  return wanted.length > 0 && wanted.every((word) => there.some((one) => one.startsWith(word)));
}

/** Small letters and digits alone, without accents. */
function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
