import type { Range } from '../../model/span.ts';
import abbreviations from './abbreviations.json' with { type: 'json' };
import { listStarts } from './lists.ts';
import { pastedBreaks, smallBreaks } from './pasted.ts';
import starters from './starters.json' with { type: 'json' };

const BEFORE_NAME = new Set(abbreviations.beforeName);
const NEVER_LAST = new Set(abbreviations.neverLast);
const BEFORE_NUMBER = new Set(abbreviations.beforeNumber);
const MAY_END = new Set(abbreviations.mayEnd);
const STARTERS = new Set(starters);

/**
 * A mark that may end a sentence, with spaced ellipses taken whole, and the closing marks that belong to it, also as they look
 * where UTF-8 was read as Windows-1252 ("â€™").
 */
const STOP = /(?:\.(?: \.){2,3}|[.!?…]+|[。．｡！？]+)((?:['"”’»)\]]|â€[\u009d\ufffd™]?){0,4})/g;
/** Verbs of speech that go on after a question or a cry: "Why?" Berg asked. */
const SPEAKS =
  /^(?:\p{Lu}[\p{L}.'’-]{0,20} ){1,4}(?:said|says|asked|asks|added|wrote|writes|told|replied|shouted|cried|joked|quipped|tweeted|posted|declared|demanded|wondered|answered|responded|exclaimed|yelled|insisted|continued)\b/u;

/** After a closing mark: a dash and a name, or a reference in brackets that ends the sentence. */
const ATTRIBUTION = /^(?:[—–-]\s|\([^()]{1,60}\)[.!?])/;
/** A picture's credit that stands in one line with its caption, and a line of signs before the first word. */
const CREDIT = /\s(?=(?:Image|Photo|Picture|Photograph|Credit|File photo)s?: ["“@]?\p{Lu})/gu;
/** Addresses in a row: each stands for itself. */
const ADDRESSES = /(?<=https?:\/\/\S{4,300})\s+(?=https?:\/\/)/g;
const SIGNS = /^[*=_~#/-]{3,}\s+(?=\S)/;

/** The places at which a paragraph breaks into sentences: for each the end of one and the start of the next, as offsets into it. */
export function boundariesOf(paragraph: string): readonly Range[] {
  const items = listStarts(paragraph);
  const breaks: Range[] = items.flatMap((start) => (start === 0 ? [] : [gapBefore(paragraph, start)]));
  const signs = SIGNS.exec(paragraph);
  if (signs) breaks.push(gapBefore(paragraph, signs[0].length));
  if (paragraph.includes(': '))
    for (const credit of paragraph.matchAll(CREDIT)) breaks.push(gapBefore(paragraph, credit.index + 1));
  if (paragraph.includes('http')) {
    for (const gap of paragraph.matchAll(ADDRESSES)) breaks.push({ start: gap.index, end: gap.index + gap[0].length });
  }
  breaks.push(...pastedBreaks(paragraph), ...smallBreaks(paragraph));
  let sentence = 0;
  STOP.lastIndex = 0;
  for (let stop = STOP.exec(paragraph); stop !== null; stop = STOP.exec(paragraph)) {
    const found = breakAt(paragraph, stop, sentence);
    if (!found || isMarker(items, stop.index)) continue;
    breaks.push(found);
    sentence = found.end;
  }
  return breaks.toSorted((a, b) => a.end - b.end).filter((range, i, all) => range.end > (all[i - 1]?.end ?? 0));
}

/** True for the stop of a list's marker ("2."). */
function isMarker(items: readonly number[], stop: number): boolean {
  return items.some((item) => item <= stop && stop < item + 6);
}

function gapBefore(paragraph: string, start: number): Range {
  let end = start;
  while (end > 0 && /\s/.test(paragraph.charAt(end - 1))) end--;
  return { start: end, end: start };
}

function breakAt(paragraph: string, stop: RegExpExecArray, sentence: number): Range | null {
  const [whole, closers = ''] = stop;
  const mark = whole.slice(0, whole.length - closers.length);
  const end = stop.index + whole.length;
  if (end >= paragraph.length) return null;
  if (mark.charCodeAt(0) > LAST_WESTERN) return gapAfter(paragraph, end);
  const before = paragraph.slice(Math.max(sentence, stop.index - 40), stop.index);
  const after = paragraph.slice(end, end + 80);
  if (after.charCodeAt(0) !== SPACE && !/^\s/.test(after)) return withoutSpace(paragraph, before, after, end, closers);
  const next = after.trimStart();
  if (next === '' || !opensSentence(next, mark)) return null;
  if (mark.startsWith('. ')) return spacedEllipsis(paragraph, stop.index, mark, end);
  if ((mark === '...' || mark === '…') && /(?:^|[\s"“‘(])$/.test(before)) return null;
  if (closers !== '' && (ATTRIBUTION.test(next) || (/[!?]/.test(mark) && SPEAKS.test(next)))) return null;
  if (mark === '.' && closers === '' && isAbbreviation(before, next, stop.index - sentence)) return null;
  return gapAfter(paragraph, end);
}

/** A capital, a digit or an opening mark begins a sentence; a small letter does not, nor does a name such as "iPhone" after a comma. */
function opensSentence(next: string, mark: string): boolean {
  if (isCapital(next.charCodeAt(0))) return true;
  if (/^(?:["'“‘«([¿¡]|â€[œ˜]){0,3}[\p{Lu}\p{Lt}\p{N}]/u.test(next) || /^\p{Lo}/u.test(next)) return true;
  // "“@AnnLee, ..." opens somebody's post.
  return /^(?:https?:|["“]?[•*@#$£€₹]|i[A-Z]|e[A-Z])/.test(next) && mark !== ','
    ? true
    : /^\.\.\.?\s?["“]?\p{Lu}/u.test(next);
}

/** "that.Next", "consultation.11 12 Take": the space was lost, or notes' numbers stand at the end. */
function withoutSpace(paragraph: string, before: string, after: string, end: number, closers: string): Range | null {
  const notes = /^\d{1,2}(?:[ ,]\d{1,2}){0,3}(?=\s+["“]?\p{Lu}\p{Ll})/u.exec(after);
  if (notes && closers === '' && /[\p{Ll})]$/u.test(before)) return gapAfter(paragraph, end + notes[0].length);
  const glued = /^["“]?(?:\p{Lu}\p{Ll}+|A|I)(?:[\s,’']|\.\s)/u.test(after);
  const ended = /\p{Ll}{3}[)%]?$/u.test(before) || (/\d$/.test(before) && startsSentence(after));
  return glued && ended ? { start: end, end } : null;
}

/** "abandoned. . . . Next": the sentence's own stop, then what was left out; "a period . . . . Next" ends after all. */
function spacedEllipsis(paragraph: string, at: number, mark: string, end: number): Range | null {
  const dots = mark.split('.').length - 1;
  if (/\s/.test(paragraph.charAt(at - 1))) {
    // "the thing is . . . I did not": an "I" is a capital within a sentence too.
    const next = paragraph.slice(end, end + 30).trimStart();
    const ends = dots >= 4 || (startsSentence(next) && !/^I\b/.test(next));
    return ends ? gapAfter(paragraph, end) : null;
  }
  return dots >= 4 ? gapAfter(paragraph, at + 1) : gapAfter(paragraph, end);
}

function gapAfter(paragraph: string, end: number): Range {
  let start = end;
  while (/\s/.test(paragraph.charAt(start))) start++;
  return { start: end, end: start };
}

/** True where the full stop belongs to an abbreviation or an initial, and does not end the sentence as well; `length`: of the sentence so far. */
function isAbbreviation(before: string, next: string, length: number): boolean {
  const word = wordBefore(before);
  if (!mayBeAbbreviation(word)) return false;
  const lower = word.toLowerCase();
  const starter = startsSentence(next);
  if (/^[ap]\.?m$/.test(lower))
    return /^(?:[A-Z]{2,4}T\b|GMT|UTC|Eastern|Pacific|Central|local|BST|IST|CET)/.test(next) || length < 14;
  if (/^\d+$/.test(word)) return word.length === length;
  if (BEFORE_NUMBER.has(lower) && /^\d/.test(next)) return true;
  if (BEFORE_NAME.has(lower) && /^\p{Lu}/u.test(word)) return true;
  // "of IE. Its": an acronym in capitals is not the abbreviation that it looks like.
  if (/^\p{Lu}{2,}$/u.test(word) && starter && /\p{Ll}/u.test(before)) return false;
  if (NEVER_LAST.has(lower)) return true;
  if (
    MAY_END.has(lower) &&
    (/^\p{Lu}/u.test(word) ||
      !/^(?:la|mo|pa|va|md|del|ill|ind|miss|mass|ore|ala|ark|ga|wash|co|fri|sat|sun|wed|mar)$/.test(lower))
  )
    return !starter;
  if (CASELESS_INITIAL.test(word)) return true;
  // "He posted on X. Nobody answered": the platform, and no initial.
  if (word === 'X' && /(?:^|\s)(?:on|via|to|from) X$/.test(before)) return false;
  // "Albert I. Jones" goes on; "because of X. So" does not, nor does "you and I. Did".
  if (/^\p{Lu}$/u.test(word)) return !(starter && /(?:^|\s)[\p{Ll},]+ \p{Lu}$/u.test(before));
  // U.S., U.N., D.C., J.P., Ph.D.: letters with stops between them.
  if (/^(?:\p{L}\.){1,5}\p{L}$/u.test(word)) return !starter;
  return false;
}

/** The word at the end of what stands before a stop; plain letters are stepped over one by one, the rest needs the pattern. */
function wordBefore(before: string): string {
  let from = before.length;
  while (from > 0 && isPlainLetter(before.charCodeAt(from - 1))) from--;
  if (from > 0 && before.charCodeAt(from - 1) === SPACE) return before.slice(from);
  return /[\p{L}\p{M}\p{N}.°&'’-]+$/u.exec(before)?.[0] ?? '';
}

/** One letter of a script without capitals, as in "மு. கருணாநிதி"; a sentence of these scripts ends with a word. */
const CASELESS_INITIAL = /^\p{Lo}\p{M}{0,3}$/u;

/** False for the many words that no rule takes for an abbreviation or an initial. */
function mayBeAbbreviation(word: string): boolean {
  const lower = word.toLowerCase();
  const listed = BEFORE_NUMBER.has(lower) || BEFORE_NAME.has(lower) || NEVER_LAST.has(lower) || MAY_END.has(lower);
  return (
    listed ||
    /^(?:[ap]\.?m|\d+)$/.test(lower) ||
    /^\p{Lu}$/u.test(word) ||
    CASELESS_INITIAL.test(word) ||
    /^(?:\p{L}\.){1,5}\p{L}$/u.test(word)
  );
}

function isPlainLetter(unit: number): boolean {
  const small = unit | 0x20;
  return small >= 0x61 && small <= 0x7a;
}

function isCapital(unit: number): boolean {
  return unit >= 0x41 && unit <= 0x5a;
}

const SPACE = 0x20;
/** The stops of East Asian scripts have higher numbers than the ellipsis. */
const LAST_WESTERN = 0x2026;

function startsSentence(next: string): boolean {
  const word = /^["'“‘([]{0,2}([\p{L}'’]+)/u.exec(next)?.[1] ?? '';
  return /^["“‘(]/.test(next) || (STARTERS.has(word.toLowerCase().replace('’', "'")) && /^\p{Lu}/u.test(word));
}
