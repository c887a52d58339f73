/** A stretch of a page's text as the library gives it. Lengths in points; `transform` holds scale, turn and place. */
export interface TextItem {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
  readonly hasEOL: boolean;
}

/** A line of a page: its words, where it begins and ends, its baseline (`y` grows upwards) and the height of its letters. */
export interface Line {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly height: number;
}

/** The lines of a page, in the order of its content: columns that are written one after the other stay so. */
export function linesOf(items: readonly TextItem[]): readonly Line[] {
  const lines: Line[] = [];
  let open: Line | null = null;
  const close = (): void => {
    const text = open?.text.replace(/\s+/g, ' ').trim() ?? '';
    if (open && text !== '') lines.push({ ...open, text });
    open = null;
  };
  for (const { str, transform, width, height, hasEOL } of items) {
    const [left = 0, y = 0] = [transform[4], transform[5]];
    const size: number = height || Math.abs(transform[3] ?? 0) || open?.height || 10;
    if (open && str.trim() !== '' && (Math.abs(open.y - y) > size / 2 || left < open.left - size)) close();
    if (str !== '') {
      if (!open) open = { text: '', left, right: left, y, height: size };
      // Letters set apart without a space of their own still are two words.
      const apart: boolean =
        open.text !== '' && left - open.right > size * 0.2 && !/\s$/.test(open.text) && !/^\s/.test(str);
      open = {
        ...open,
        text: `${open.text}${apart ? ' ' : ''}${str}`,
        right: Math.max(open.right, left + width),
        height: Math.max(open.height, size),
      };
    }
    if (hasEOL) close();
  }
  close();
  return lines;
}
