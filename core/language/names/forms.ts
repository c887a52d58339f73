/**
 * The forms of words in lower case, with the full stop that a word of a text may have lost ("St.") and without it: what a word
 * must be for its spelling to be one of a list.
 */
export function formsOf(words: Iterable<string>): ReadonlySet<string> {
  const forms = new Set<string>();
  for (const word of words) {
    const lower = word.toLowerCase();
    forms.add(lower);
    if (lower.endsWith('.')) forms.add(lower.slice(0, -1));
  }
  return forms;
}
