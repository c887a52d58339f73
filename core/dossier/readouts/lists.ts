import type { Range } from '../../model/span.ts';

/** What opens a list of topics. */
const OPENS =
  /\b(?:including|includes?|included|such as|namely|covering|covers?|covered|across|spanning|like|on|in|of|discuss(?:ed)?|touching|regarding)[:,]? /giu;
/** What ends one: a full stop, a clause of its own, a purpose. */
const ENDS =
  /[.;:!?()"“”\n]|\b(?:to|for|which|that|who|as well as|with|by|through|between|amid|after|before|while|where|when|related|relating|aimed|among|from|is|are|was|were|has|have|had)\b/iu;
/** Not topics but the end of a list left open. */
const OPEN_ENDED =
  /^(?:more|others?|(?:and )?(?:many )?other .*|etc|.*\b(?:issues?|items?|matters?|areas?|topics|things|subjects|sectors|agenda|relationship|relations|ties)|(?:bi|multi)lateral|regional|global|international|mutual|so on)$/iu;
const LONGEST = 300;
/** A topic is a short noun phrase. */
const MOST_WORDS = 3;
/** Three and more in a row are a list; two are only a pair. */
const FEWEST = 3;

/** A topic that stands in a list, as written, with its place. */
export interface Listed extends Range {
  readonly topic: string;
}

/** The topics of the lists in a stretch of text: "including trade, energy and critical minerals" gives three. */
export function listedTopics(text: string, from: number, to: number): readonly Listed[] {
  const found = new Map<number, Listed>();
  for (const match of text.slice(from, to).matchAll(OPENS)) {
    const start = from + match.index + match[0].length;
    const rest = text.slice(start, Math.min(to, start + LONGEST));
    const end = ENDS.exec(rest)?.index ?? rest.length;
    const items = itemsOf(rest.slice(0, end), start);
    if (items.length >= FEWEST) for (const item of items) found.set(item.start, item);
  }
  return [...found.values()].toSorted((a, b) => a.start - b.start);
}

/** What has none is no word that could be found again. */
const LETTER = /[\p{L}\p{N}]/u;
const LEADS_IN = /^\s*(?:including|such as|namely)\b/iu;

function itemsOf(list: string, at: number): readonly Listed[] {
  const items: Listed[] = [];
  let start = 0;
  for (const separator of [...list.matchAll(/,? and (?:also )?|, /gu), null]) {
    const end = separator?.index ?? list.length;
    const written = list.slice(start, end);
    const lead = LEADS_IN.test(written);
    // "areas of our relationship, including trade": the list begins at "including".
    if (lead && items.length <= 1) items.length = 0;
    const bare = written
      .trim()
      .replace(/[,;.]+$/u, '')
      .replace(/^(?:(?:including|includes?|included|such as|namely|covering) )?(?:(?:the|our|their|its) )?/iu, '');
    const offset = at + start + written.indexOf(bare);
    start = end + (separator?.[0].length ?? 0);
    // A dash, a mark or a note's number in brackets between two commas names nothing.
    if (!LETTER.test(bare)) continue;
    const words = bare.split(/\s+/).length;
    if (words > MOST_WORDS) {
      // A phrase too long for a topic ends the list, unless it only leaves the list open.
      if (OPEN_ENDED.test(bare)) continue;
      break;
    }
    if (!OPEN_ENDED.test(bare)) items.push({ topic: bare, start: offset, end: offset + bare.length });
  }
  return items;
}
