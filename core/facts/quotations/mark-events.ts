import type { Range } from '../../model/span.ts';

/** A stretch between quotation marks. `inner` leaves the marks out; `runsOn`: the next paragraph goes on with it. */
export interface Marked extends Range {
  readonly inner: Range;
  readonly repaired: boolean;
  readonly runsOn: boolean;
  /** The first word inside the marks, as written. */
  readonly opening: string;
  /** The last character inside the marks that is no space. */
  readonly ending: string;
}

/** One double quotation mark, and whether it opens or closes, from its shape and from what stands beside it. */
export interface MarkEvent extends Range {
  readonly side: 'open' | 'close' | 'either';
  readonly style: 'straight' | 'curly' | 'low' | 'guillemet' | 'doubled';
  /** The mark's shape tells its side. */
  readonly directed: boolean;
}

/** Marks as typed; as HTML writes them; as they look where UTF-8 was read as Windows-1252 ("â€œ"), or where a byte was lost. */
const MARK =
  /="[^"<>]*"|(?<!â€|Â)["“”„‟«»＂″「」『』\ufffd]|''|``|‘‘|’’|‚‚|&(?:[lr]dquo|bdquo|quot|[lr]aquo|#34|#x22|#822[012]|#x201[c-e]|#171|#187);|â€(?:œ|\u009d|\ufffd|ž|(?=[\s.,;:!?)]|$))|Â[«»]/gi;
const SPACE_OR_OPENER = /[\s([{—–\-/>‘'*_]/;
const SPACE_OR_CLOSER = /[\s.,;:!?)\]}—–\-…<’'*_]/;

/** The double quotation marks of a paragraph in text order; inches and seconds are left out. */
export function markEvents(text: string, paragraph: Range): readonly MarkEvent[] {
  const words = text.slice(paragraph.start, paragraph.end);
  const events: MarkEvent[] = [];
  let open = false;
  let low = false;
  MARK.lastIndex = 0;
  for (let match = MARK.exec(words); match !== null; match = MARK.exec(words)) {
    const mark = match[0];
    // ''' closes a single mark and then a double one.
    const at = match.index + (mark === "''" && open && words[match.index + 2] === "'" ? 1 : 0);
    // An attribute of markup left in the text, not speech.
    if (mark.startsWith('=')) continue;
    if (isMeasure(words, at, mark, open) || isLetter(words, at)) continue;
    if (mark === '\ufffd' && !isLostMark(words, at, open)) continue;
    const event = eventOf(mark, words[at - 1] ?? ' ', words[at + mark.length] ?? ' ', open, low);
    const { side, style, directed } = event;
    events.push({ side, style, directed, start: paragraph.start + at, end: paragraph.start + at + mark.length });
    open = side !== 'close';
    if (style === 'low') low = open;
    else if (!open) low = false;
  }
  return events;
}

/** "her "A"s": marks around a letter that is only written, within words of somebody's or not. */
function isLetter(words: string, at: number): boolean {
  return LETTER.test(words.slice(at, at + 5)) || (at > 1 && LETTER.test(words.slice(at - 2, at + 3)));
}

const LETTER = /^["“]\p{L}["”]['’]?s(?!\p{L})/u;

/** A lost byte that stands as a mark would: before a word, or after a sentence's or a clause's end; within a word it was an apostrophe. */
function isLostMark(words: string, at: number, open: boolean): boolean {
  const before = words[at - 1] ?? ' ';
  const after = words[at + 1] ?? ' ';
  return open ? /[.,!?…]/.test(before) && SPACE_OR_CLOSER.test(after) : /\s/.test(before) && /\p{Lu}/u.test(after);
}

type Side = Pick<MarkEvent, 'side' | 'style' | 'directed'>;

function eventOf(mark: string, before: string, after: string, open: boolean, low: boolean): Side {
  const opens = SPACE_OR_OPENER.test(before) && !/\s/.test(after);
  const closes = !/\s/.test(before) && SPACE_OR_CLOSER.test(after);
  const byPlace = opens && !closes ? 'open' : closes && !opens ? 'close' : null;
  if (mark === '„' || mark === '‚‚') return { side: 'open', style: 'low', directed: true };
  // „German“ closes with the mark that opens in English.
  if (low && (mark === '“' || mark === '”' || mark === '"')) return { side: 'close', style: 'low', directed: true };
  const shape = SHAPES[mark] ?? WRITTEN_OUT[mark.toLowerCase()];
  if (shape === undefined) {
    const style = /^(?:["＂″\ufffd]|&(?:quot|#34|#x22);)$/i.test(mark) ? 'straight' : 'doubled';
    return { side: byPlace ?? (open ? 'close' : 'open'), style, directed: false };
  }
  // A mark turned round: its place is plain and speaks against its shape.
  const side = byPlace !== null && byPlace !== shape.side && open === (byPlace === 'close') ? byPlace : shape.side;
  return { side, style: shape.style, directed: true };
}

const SHAPES: Readonly<Record<string, { readonly side: 'open' | 'close'; readonly style: MarkEvent['style'] }>> = {
  '“': { side: 'open', style: 'curly' },
  '‟': { side: 'open', style: 'curly' },
  '”': { side: 'close', style: 'curly' },
  '«': { side: 'open', style: 'guillemet' },
  '»': { side: 'close', style: 'guillemet' },
  '「': { side: 'open', style: 'guillemet' },
  '」': { side: 'close', style: 'guillemet' },
  '『': { side: 'open', style: 'guillemet' },
  '』': { side: 'close', style: 'guillemet' },
};

const OPENS = { side: 'open', style: 'curly' } as const;
const CLOSES = { side: 'close', style: 'curly' } as const;
/** The same marks as HTML writes them, and in text of the wrong encoding. */
const WRITTEN_OUT: Readonly<Record<string, { readonly side: 'open' | 'close'; readonly style: MarkEvent['style'] }>> = {
  '&ldquo;': OPENS,
  '&#8220;': OPENS,
  '&#x201c;': OPENS,
  '&bdquo;': OPENS,
  '&#8222;': OPENS,
  '&#x201e;': OPENS,
  'â€œ': OPENS,
  'â€ž': OPENS,
  '&rdquo;': CLOSES,
  '&#8221;': CLOSES,
  '&#x201d;': CLOSES,
  'â€': CLOSES,
  'â€\u009d': CLOSES,
  'â€\ufffd': CLOSES,
  '&laquo;': { side: 'open', style: 'guillemet' },
  '&#171;': { side: 'open', style: 'guillemet' },
  'â«': { side: 'open', style: 'guillemet' },
  '&raquo;': { side: 'close', style: 'guillemet' },
  '&#187;': { side: 'close', style: 'guillemet' },
  'â»': { side: 'close', style: 'guillemet' },
};

/** 6'2", a 12" pipe, 45° 30' 10": a mark of measure after a digit, unless it closes what stands open. */
function isMeasure(words: string, at: number, mark: string, open: boolean): boolean {
  if (mark !== '"' && mark !== '″' && mark !== '”' && mark !== "''" && mark !== '“') return false;
  if (!/\d/.test(words[at - 1] ?? '')) return false;
  return !open || /\d\s?['’′]\s?\d{1,2}$/.test(words.slice(Math.max(0, at - 8), at));
}
