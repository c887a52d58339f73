/** No memo holds lists in lists in tables so deep; what reads the HTML calls itself for each level. */
export const DEEPEST_HTML = 60;
/** Tags that stay open until they are closed, whatever follows. */
const TAGS = /<(\/?)(ul|ol|table|dl|div|section|span|strong|em|small|a)\b/gi;

/** Where HTML is nested deeper than any memo, from its beginning; null where it is not. Takes time as its length. */
export function placeTooNested(html: string): number | null {
  let depth = 0;
  for (const { 1: close, index } of html.matchAll(TAGS)) {
    depth = close === '/' ? Math.max(0, depth - 1) : depth + 1;
    if (depth > DEEPEST_HTML) return index;
  }
  return null;
}
