import type { Span } from '../model/span.ts';
import type { Writing } from './writing.ts';

/** "But" turns from the sentence before, which a memo does not print. Not "Yet another" or "Still waters": a clause of its own follows. */
const TURN =
  /^(?:But|And|Or|However,|Meanwhile,|Moreover,|Furthermore,|Besides,|In addition,|Instead,|Still,|Yet,) (?=[\p{L}\p{N}“"])/u;

/** Words to the reader before the sentence that they announce: "Here is what is known: The council …", "Let us begin: The …". */
const ANNOUNCES =
  /^(?:Here(?:[’']s| is| are)|Let(?:[’']s| us)|(?:What|All|Everything) (?:we|you)|In (?:short|brief|a nutshell|summary)|To (?:recap|sum up))(?: [^.:;!?"“”]{1,80})?: (?=[\p{Lu}\p{N}])/u;

/** A mark that parts what follows from words before it: the file has lost them, a link or a picture (", made up of pilots, …"). */
const LOST = /^[,;:)\]]+\s+(?=[\p{L}\p{N}“"])/u;

/** Behind the place of a dateline: "NEW YORK, Nov. 19 (UPI) — ", "OSLO: "; in capitals it needs no mark, "OSLO The ministers ...". */
const FILED =
  /^(?:, [\p{L}. ]{2,30})?(?:,? [^—–:()\d]{0,20}\d[^—–:()]{0,14})?(?: ?\([^()]{1,40}\))?\s{0,2}(?:—|–|--|-(?= )|:)\s+/u;
const UNMARKED = /^\s+(?=\p{Lu}|[“"])/u;

/**
 * A passage as it can stand alone, without where it was filed and the words that join it to others or announce it. `isCut`: what is
 * left out joins two sentences, and the memo shows that something is left out; the others leave their sentence whole.
 */
export function withoutLeadIn(writing: Writing, passage: Span): { readonly at: Span; readonly isCut: boolean } {
  const at = withoutSlug(writing, passage);
  const filed = datelineOf(writing, at);
  const words = writing.textOf(at).slice(filed);
  const lost = LOST.exec(words)?.[0].length ?? 0;
  if (lost > 0) return { at: { ...at, start: at.start + filed + lost }, isCut: true };
  const announced = ANNOUNCES.exec(words)?.[0].length ?? 0;
  const turned = TURN.exec(words.slice(announced))?.[0].length ?? 0;
  return { at: { ...at, start: at.start + filed + announced + turned }, isCut: turned > 0 };
}

/** What an agency's desk adds to a headline: which version of the story it is, and none of its words. */
const DESK = String.raw`(?:(?:\d(?:st|nd|rd|th) )?(?:LD|LEAD)|ADVISORY|BREAKING|CORRECTED|EXCLUSIVE|RECAST|REFILE|REPEAT|ROUNDUP|RPT|UPDATE|URGENT|WRAPUP)(?: \d{1,2})?`;
const SLUG_FIRST = new RegExp(String.raw`^(?:\(${DESK}\) |${DESK} ?[-:–—] ?(?=\p{Lu}))`, 'u');
const SLUG_LAST = new RegExp(String.raw` \(${DESK}\)$`, 'u');

/** "UPDATE 1-Ferry line buys docks", "Ferry line buys docks (LEAD)" without what the desk added. */
function withoutSlug(writing: Writing, at: Span): Span {
  const words = writing.textOf(at);
  const first = SLUG_FIRST.exec(words)?.[0].length ?? 0;
  const last = SLUG_LAST.exec(words)?.[0].length ?? 0;
  return first + last === 0 ? at : { ...at, start: at.start + first, end: at.end - last };
}

/** How many units of a passage are the dateline of its article, with the mark behind it. */
function datelineOf(writing: Writing, at: Span): number {
  const { text, dateline } = writing.articleOf(at.article);
  if (dateline?.at?.start !== at.start) return 0;
  const rest = text.slice(dateline.at.end, at.end);
  // "DAKAR, Senegal", "HELENA, Mont.": the town is what stands in capitals.
  const [town = ''] = dateline.text.split(',');
  const isShouted = town === town.toUpperCase();
  const [filed] = FILED.exec(rest) ?? (isShouted ? UNMARKED.exec(rest) : null) ?? [];
  return filed === undefined ? 0 : dateline.at.end - at.start + filed.length;
}
