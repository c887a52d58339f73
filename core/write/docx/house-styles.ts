/** Numbers of the house's lists are moved out of the way of ours. */
const APART = 1000;
const STYLE = /<w:style(?:\s[^>]*[^>/])?>[\s\S]*?<\/w:style>/g;
/** Extensions of later versions, which no other program needs. */
const LATER =
  /\s(?:w14|w15|w16\w*|wp14|mc):\w+="[^"]*"|<(w1[456]\w*):\w+\b[^>]*\/>|<(w1[456]\w*):(\w+)\b[^>]*>[\s\S]*?<\/\2:\3>/g;

/**
 * The house's styles with those of ours added that it has none of by name, and by the id of each of ours the id that it
 * goes by: "Heading1" may be "berschrift1" in a file of another language, under the same name.
 */
export function mergedStyles(
  own: string,
  house: string,
): { readonly xml: string; readonly ids: ReadonlyMap<string, string> } {
  const theirs = house.replace(LATER, '').replace(/(<w:(?:numId|abstractNumId) w:val=")(\d+)"/g, shifted);
  const known = new Map([...theirs.matchAll(STYLE)].map(([style]) => [nameOf(style), idOf(style)]));
  const taken = new Set(known.values());
  const ids = new Map<string, string>();
  const added: string[] = [];
  for (const [style] of own.matchAll(STYLE)) {
    const id = idOf(style);
    const there = known.get(nameOf(style));
    if (there !== undefined) ids.set(id, there);
    else {
      const free = taken.has(id) ? `Readout${id}` : id;
      ids.set(id, free);
      added.push(plain(style).replace(`w:styleId="${id}"`, () => `w:styleId="${free}"`));
    }
  }
  const ours = added.map((style) =>
    style.replace(
      /(<w:(?:basedOn|next|link) w:val=")([^"]*)"/g,
      (_, head: string, id: string) => `${head}${ids.get(id) ?? id}"`,
    ),
  );
  return { xml: theirs.replace(/<\/w:styles>\s*$/, () => `${ours.join('')}</w:styles>`), ids };
}

/** Our numbering with the house's lists beside it: first all patterns, then all lists that use them. */
export function mergedNumbering(own: string, house: string | null): string {
  if (house === null) return own;
  const theirs = house
    .replace(LATER, '')
    .replace(/<w:lvlPicBulletId\b[^>]*\/>/g, '')
    .replace(/(<w:(?:numId|abstractNumId) w:val=")(\d+)"/g, shifted)
    .replace(/(\sw:(?:numId|abstractNumId)=")(\d+)"/g, shifted);
  const patterns = theirs.match(/<w:abstractNum(?:\s[^>]*[^>/])?>[\s\S]*?<\/w:abstractNum>/g) ?? [];
  const lists = theirs.match(/<w:num(?:\s[^>]*[^>/])?>[\s\S]*?<\/w:num>/g) ?? [];
  const at = own.search(/<w:num\b/);
  const end = own.lastIndexOf('</w:numbering>');
  if (end < 0) return own;
  const split = at < 0 ? end : at;
  return own.slice(0, split) + patterns.join('') + own.slice(split, end) + lists.join('') + own.slice(end);
}

function shifted(_: string, head: string, number: string): string {
  return `${head}${number === '0' ? 0 : Number(number) + APART}"`;
}

/** A style of ours without a face of its own, and never the default of its kind: the house file says those. */
function plain(style: string): string {
  return style.replace(/<w:rFonts\b[^>]*\/>/g, '').replace(/\sw:default="[^"]*"/, '');
}

function nameOf(style: string): string {
  const kind = /w:type="([^"]*)"/.exec(style)?.[1] ?? '';
  return `${kind} ${(/<w:name w:val="([^"]*)"/.exec(style)?.[1] ?? '').toLowerCase()}`;
}

function idOf(style: string): string {
  return /w:styleId="([^"]*)"/.exec(style)?.[1] ?? '';
}
