/** A list's first marker: "1.", "1)", "1.)", "a.", "a)", with or without a bullet. */
const FIRST = /^\s{0,3}([•⁃*·-]\s?)?(\d{1,3}|[a-z])(\.\)|\.|\))\s?(?=\p{L})/u;

/**
 * Where the items of a list on one line begin ("1. The first item 2. The second item"), as offsets; none where the line is
 * no list. The markers must count up from the first, in its style.
 */
export function listStarts(paragraph: string): readonly number[] {
  const first = FIRST.exec(paragraph);
  if (!first) return [];
  const [, bullet = '', label = '', delimiter = ''] = first;
  const starts = [first[0].length - first[0].trimStart().length];
  let at = first[0].length;
  for (let expected = successor(label); starts.length < 200; expected = successor(expected)) {
    const marker = `${bullet.trim()}${bullet.endsWith(' ') ? ' ' : ''}${expected}${delimiter}`;
    const found = paragraph.indexOf(` ${marker}`, at);
    if (found < 0 || !/^\s?[\p{L}\p{N}]/u.test(paragraph.slice(found + marker.length + 1))) break;
    starts.push(found + 1);
    at = found + marker.length + 1;
  }
  return starts.length > 1 || bullet !== '' || /\d/.test(label) ? starts : [];
}

function successor(label: string): string {
  return /\d/.test(label) ? String(Number(label) + 1) : String.fromCodePoint((label.codePointAt(0) ?? 0) + 1);
}
