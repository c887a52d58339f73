/** Shorter lines may end where their writer ended them; only longer ones were broken by a program. */
const BROKEN_FROM = 45;

/**
 * The paragraphs of a text whose lines a program broke at a width, as mail is sent: an empty line parts paragraphs, and
 * within one a line that is about as long as the longest goes on in the next.
 */
export function unwrapped(text: string): readonly string[] {
  return text.split(/\r?\n[ \t]*\r?\n\s*/).flatMap((paragraph) => {
    const lines = paragraph.split(/\r\n|\n|\r/).map((line) => line.trim());
    const widest = lines.reduce((most, { length }) => Math.max(most, length), 0);
    const words = lines.reduce((said, line, i) => {
      const before = lines[i - 1];
      if (before === undefined) return line;
      const [next = ''] = line.split(' ', 1);
      // The next word would have gone over the width: the line was full.
      const full = before.length >= BROKEN_FROM && before.length + 1 + next.length > widest;
      return `${said}${full ? ' ' : '\n'}${line}`;
    }, '');
    return words.trim() === '' ? [] : [words.trim()];
  });
}
