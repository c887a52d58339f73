import advances from './advances.json' with { type: 'json' };

const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Extended_Pictographic}\uff00-\uff60\u3000-\u303f]/u;
const MARK = /\p{M}/u;
const ELLIPSIS = '…';
/** Signs that join to what follows, which is left out. */
const OPEN_END = /[\s,;:–—(“‘-]+$/u;

/** How wide words are at most, in points, in any face that may set them. */
export function widthOf(text: string, size: number, bold = false): number {
  const known: Readonly<Record<string, number>> = bold ? advances.bold : advances.regular;
  let thousandths = 0;
  for (const letter of text.normalize('NFD')) {
    if (MARK.test(letter)) continue;
    thousandths += known[letter] ?? (WIDE.test(letter) ? advances.wide : advances.other);
  }
  return (thousandths / 1000) * size;
}

/** How wide a text's widest word is: a line has to be as wide for none to be broken. Scripts without spaces break at every letter. */
export function widestPart(text: string, size: number, bold = false): number {
  const parts = text
    .trim()
    .split(/\s+/u)
    .flatMap((word) => (WIDE.test(word) ? lettersOf(word) : [word]));
  return Math.max(0, ...parts.map((part) => widthOf(part, size, bold)));
}

/** Words in at most `most` lines, none wider than `width`; what does not fit is cut off with an ellipsis. */
export function wrapped(text: string, width: number, size: number, most: number, bold = false): readonly string[] {
  const fits = (line: string): boolean => widthOf(line, size, bold) <= width;
  const lines: string[] = [];
  let line = '';
  for (const word of text
    .trim()
    .split(/\s+/u)
    .flatMap((one) => broken(one, fits))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (fits(longer)) line = longer;
    else {
      lines.push(line);
      line = word;
    }
    if (lines.length === most) return [...lines.slice(0, -1), cut(`${lines.at(-1)} ${line}`, fits)];
  }
  return line === '' ? lines : [...lines, line];
}

/** A word that fits on no line, and text of a script without spaces, in pieces that fit. */
function broken(word: string, fits: (line: string) => boolean): readonly string[] {
  if (fits(word)) return [word];
  const pieces: string[] = [];
  let piece = '';
  for (const letter of lettersOf(word)) {
    if (piece !== '' && !fits(piece + letter)) {
      pieces.push(piece);
      piece = '';
    }
    piece += letter;
  }
  return [...pieces, piece];
}

/** What fits of a line, cut between words; within a word where that would leave less than half of what fits. */
function cut(line: string, fits: (line: string) => boolean): string {
  const letters = lettersOf(line);
  while (letters.length > 0 && !fits(`${letters.join('').trimEnd()}${ELLIPSIS}`)) letters.pop();
  const begun = letters.join('');
  const words = line.split(' ');
  while (words.length > 0 && !fits(`${words.join(' ')} ${ELLIPSIS}`)) words.pop();
  const whole = words.join(' ').replace(OPEN_END, '');
  return whole.length * 2 >= begun.length ? `${whole} ${ELLIPSIS}` : `${begun.trimEnd()}${ELLIPSIS}`;
}

/** What a reader takes for one letter: a base with its marks. */
function lettersOf(text: string): string[] {
  return text.match(/\P{M}\p{M}*|\p{M}+/gu) ?? [];
}
