import type { Sentence, SentenceKind, Token } from '../../model/analysis.ts';
import type { Article, Boilerplate } from '../../model/article.ts';
import { contains, type Range } from '../../model/span.ts';
import { boundariesOf } from './boundaries.ts';
import { isCredited, isCreditLine } from './credits.ts';
import { paragraphsOf } from './paragraphs.ts';

/** Stretches of boilerplate that one paragraph may touch: it holds whole lines, so few do. */
const MOST_STRETCHES = 100;
/** No prose has a sentence longer than this. What is (a table, a file without stops) is cut, so that no later step meets it whole. */
const LONGEST_SENTENCE = 4_000;
/** What follows a dateline's place: its date and agency, and the mark that ends it. */
const AFTER_PLACE = /^(?:,? ?[\p{L}\d., /]{1,24})?(?: ?\([^()]{1,40}\))?\s{0,2}(?:—|–|--|-|:|_)\s/u;

/**
 * The sentences of an article, trimmed; headings, captions, bylines, datelines and marked boilerplate count as sentences of
 * their kind. After Kiss and Strunk (2006) in spirit: a stop ends a sentence unless what stands around it speaks against it.
 */
export function sentencesOf(article: Article, tokens: readonly Token[]): readonly Sentence[] {
  const { text, boilerplate } = article;
  const dateline = datelineRange(article);
  const sentences: Sentence[] = [];
  let token = 0;
  let skip = 0;
  paragraphsOf(text).forEach((paragraph, number, all) => {
    const isCaption = isCredited(text, paragraph, all[number + 1]);
    while ((boilerplate[skip]?.end ?? Number.POSITIVE_INFINITY) <= paragraph.start) skip++;
    const near = boilerplate.slice(skip, skip + MOST_STRETCHES).filter(({ start }) => start < paragraph.end);
    for (const part of cutAt(paragraph, dateline, near)) {
      for (const range of rangesIn(text, part)) {
        while (tokens[token] && (tokens[token]?.end ?? 0) <= range.start) token++;
        const first = token;
        while (tokens[token] && (tokens[token]?.start ?? 0) < range.end) token++;
        const kind = near.some((b) => contains(b, range))
          ? 'boilerplate'
          : isCaption
            ? 'caption'
            : kindOf(text, range, paragraph, article, dateline);
        sentences.push({ start: range.start, end: range.end, kind, first, last: token, paragraph: number });
      }
    }
  });
  return sentences;
}

function rangesIn(text: string, part: Range): readonly Range[] {
  const paragraph = text.slice(part.start, part.end);
  const ranges: Range[] = [];
  let start = 0;
  const push = (end: number): void => {
    const piece = paragraph.slice(start, end);
    const from = start + piece.length - piece.trimStart().length;
    const to = start + piece.trimEnd().length;
    if (from < to) ranges.push(...pieces(text, part.start + from, part.start + to));
  };
  for (const gap of boundariesOf(paragraph)) {
    push(gap.start);
    start = gap.end;
  }
  push(paragraph.length);
  return ranges;
}

/** A range cut at white space, or where it has none anywhere but within a pair of surrogates, into lengths that prose has. */
function pieces(text: string, start: number, end: number): readonly Range[] {
  if (end - start <= LONGEST_SENTENCE) return [{ start, end }];
  const found: Range[] = [];
  for (let from = start; from < end; ) {
    let to = Math.min(end, from + LONGEST_SENTENCE);
    if (to < end) {
      const space = text.slice(from, to).lastIndexOf(' ');
      if (space > 0) to = from + space;
      else if (isLowSurrogate(text.charCodeAt(to))) to -= 1;
    }
    const piece = text.slice(from, to);
    const first = from + piece.length - piece.trimStart().length;
    const last = from + piece.trimEnd().length;
    if (first < last) found.push({ start: first, end: last });
    from = to;
  }
  return found;
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}

/** The paragraph in pieces, so that no sentence runs over the end of the dateline, a rule of signs, or marked boilerplate. */
function cutAt(paragraph: Range, dateline: Range | null, boilerplate: readonly Boilerplate[]): readonly Range[] {
  const cuts = [paragraph.start, paragraph.end];
  for (const range of [...(dateline ? [dateline] : []), ...boilerplate]) {
    for (const cut of [range.start, range.end]) if (cut > paragraph.start && cut < paragraph.end) cuts.push(cut);
  }
  cuts.sort((a, b) => a - b);
  return cuts.slice(1).map((end, i) => ({ start: cuts[i] ?? end, end }));
}

function datelineRange({ text, dateline }: Article): Range | null {
  if (!dateline?.at) return null;
  const rest = text.slice(dateline.at.end, dateline.at.end + 90);
  const tail = AFTER_PLACE.exec(rest)?.[0].trimEnd() ?? '';
  return { start: dateline.at.start, end: dateline.at.end + tail.length };
}

/** "FILE - A boat", "In this photo released by the navy, a boat", "This undated handout image shows": what begins so tells of a picture. */
const CAPTION =
  /^(?:FILE\s?[-–—]|File photo|Image:|Photo:|Pictured:|Caption:|\(?L-R\)?|(?:In th(?:is|ese)|This) (?:(?:\w+ ){0,2}(?:file|handout|undated|combination|aerial|satellite|combo) )?(?:photo(?:graph)?s?,|(?:photo|photograph|image|picture|frame ?grab|screen ?grab)s? (?:released|provided|taken|made|distributed|supplied|obtained|posted|shows?\b|from\b|by\b)))/;

/** Where people stand in a picture: "Silva (left) and Holm (right)", "Ida Holm (3rd from left)". One side alone may be a party's. */
const PLACED =
  /\(left\).{2,}\(right\)|\(right\).{2,}\(left\)|\(L\).{2,}\(R\)|\(R\).{2,}\(L\)|\((?:\d(?:st|nd|rd|th)|first|second|third|fourth|fifth),? from (?:the )?(?:left|right)\)/;

function kindOf(text: string, range: Range, paragraph: Range, article: Article, dateline: Range | null): SentenceKind {
  if (dateline && contains(dateline, range)) return 'dateline';
  const words = text.slice(range.start, Math.min(range.end, range.start + 200));
  if (article.title?.at && article.title.at.start <= range.start && range.end <= article.title.at.end + 1)
    return 'heading';
  if (CAPTION.test(words) || PLACED.test(words)) return 'caption';
  if (/^By [\p{Lu}]/u.test(words) && range.end - range.start < 100 && range.end === paragraph.end) return 'byline';
  if (/^(?:[•⁃*·▪]|[-–]\s|\d{1,3}[.)]\s|[a-z]\)\s)/.test(words)) return 'list-item';
  const alone = range.start === paragraph.start && range.end === paragraph.end;
  if (alone && isCreditLine(words)) return 'caption';
  return alone && range.end - range.start < 120 && !/[.!?…:;,]["'”’)\]]{0,3}$/.test(words) ? 'heading' : 'prose';
}
