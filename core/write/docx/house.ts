import type { House } from '../../model/house.ts';
import { withHousePages } from './house-pages.ts';
import { mergedNumbering, mergedStyles } from './house-styles.ts';
import { partOf, textOfPart } from './text.ts';

type Parts = Record<string, Uint8Array>;

/** Parts that name styles. */
const STYLED = /^word\/(?:document|footnotes|endnotes|header1|footer1|numbering|comments)\.xml$/;

/**
 * The memo's package in the form of the office's own Word file, as a reference document does it: the house's styles, with
 * ours added only where it has none of that name; its numbering, theme, headers, footers, pictures and page.
 */
export function withHouse(parts: Parts, house: House): Parts {
  const own = textOfPart(parts['word/styles.xml']);
  const { xml: styles, ids } = mergedStyles(own, house.styles);
  const renamed = Object.fromEntries(
    Object.entries(parts).map(([name, bytes]) =>
      STYLED.test(name) ? [name, partOf(withStyleIds(textOfPart(bytes), ids))] : [name, bytes],
    ),
  );
  const numbering = mergedNumbering(textOfPart(renamed['word/numbering.xml']), house.numbering);
  return withHousePages(
    {
      ...renamed,
      'word/styles.xml': partOf(styles),
      ...(renamed['word/numbering.xml'] ? { 'word/numbering.xml': partOf(numbering) } : {}),
      ...(house.theme === null ? {} : { 'word/theme/theme1.xml': partOf(house.theme) }),
    },
    house,
  );
}

/** References to our styles by the ids that the house file knows them by. */
function withStyleIds(xml: string, ids: ReadonlyMap<string, string>): string {
  return xml.replace(
    /(<w:(?:pStyle|rStyle|tblStyle|basedOn|next|link) w:val=")([^"]*)"/g,
    (_, head: string, id: string) => {
      return `${head}${ids.get(id) ?? id}"`;
    },
  );
}
