import type { Destination, OutlineEntry } from './draw.ts';
import { type Kit, type OutlineItem, pdfText } from './kit.ts';
import type { TaggedPage } from './structure.ts';

/**
 * Names the places that links lead to, in the order of their bytes, as a name tree asks. pdfkit's own name tree is sorted
 * by the locale and readers that search it by halves would miss names.
 */
export function writePlaces(kit: Kit, places: ReadonlyMap<string, Destination>, pages: readonly TaggedPage[]): void {
  const sorted = [...places].sort(([a], [b]) => (a < b ? -1 : 1));
  const dests = kit.ref({
    Names: sorted.flatMap(([name, { page, y }]) => [
      pdfText(name),
      [pages[page]?.dictionary, 'XYZ', 0, Math.round(y), null],
    ]),
  });
  const names = kit._root.data['Names'] as { readonly data: Record<string, unknown> };
  names.data['Dests'] = dests;
  dests.end();
}

/** The outline, nested by the headings' levels, all of it open: every entry counts those below it (ISO 32000-1, tables 152 and 153). */
export function writeOutline(kit: Kit, entries: readonly OutlineEntry[], pages: readonly TaggedPage[]): void {
  const open: { readonly level: number; readonly item: OutlineItem }[] = [{ level: 0, item: kit.outline }];
  for (const { level, title, page, y } of entries) {
    while ((open.at(-1)?.level ?? 0) >= level) open.pop();
    const parent = open.at(-1)?.item ?? kit.outline;
    // pdfkit counts the children alone, and not those of its root.
    const item = parent.addItem(title, { pageNumber: page, expanded: false });
    for (const { item: above } of open) above.outlineData['Count'] = Number(above.outlineData['Count'] ?? 0) + 1;
    // pdfkit measures the left side from the right.
    item.outlineData['Dest'] = [pages[page]?.dictionary, 'XYZ', 0, Math.round(y + 6), null];
    open.push({ level, item });
  }
  if (entries.length > 0) kit._root.data['PageMode'] = 'UseOutlines';
}
