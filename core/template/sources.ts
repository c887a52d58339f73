import type { DatedBy } from '../model/dated.ts';
import { baseIsRight, readsFromRight } from '../model/direction.ts';
import type { Inline, Reference, SourceEntry, SourcePassage } from '../model/document.ts';
import type { Citation, Memo, Source } from '../model/memo.ts';
import type { Phrases } from '../model/template.ts';
import { anchorOf, type CiteMarks } from './cites.ts';
import { clean } from './clean.ts';
import { anchored } from './direction.ts';
import { foreignLanguage } from './language.ts';
import { sourceName } from './source-words.ts';

/** How much of a passage a locator shows, in Latin letters: enough to find it. The annex has its words. */
const LOCATOR = 72;
/** A note has room for so many letters in one line, its label and place among them; so many of the passage it shows in any case. */
const NOTE_LINE = 100;
const NOTE_WORDS = 24;
/** Of a long name a note has so many letters: the list of sources has it all. */
const NOTE_NAME = 40;
/** Letters as wide as two Latin ones. */
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uff60]/gu;
const HASH = 12;
/** No-break space. */
const TIE = '\u00a0';

/** The list of sources, with the way back from each passage to the marks that cite it. Made after all marks are placed. */
export function sourceEntries(memo: Memo, phrases: Phrases, marks: CiteMarks): readonly SourceEntry[] {
  return memo.sources.map((source) => ({
    number: source.number,
    id: `source-entry-${source.number}`,
    description: describe(source, phrases),
    passages: source.citations.map((citation) => passage(memo, source, citation, phrases, marks)),
  }));
}

/** The sources in fields, in the order of their numbers. */
export function referencesOf(memo: Memo): readonly Reference[] {
  return memo.sources.map(({ article, number, published }) => ({
    tag: `Source${number}`,
    number,
    title: clean(article.title?.text ?? article.source.names[0] ?? article.id),
    publisher: article.publisher ? clean(article.publisher.text) : null,
    author: article.author ? clean(article.author.text) : null,
    url: article.url,
    date: knownParts(published),
  }));
}

/** [2025, 9, 22] of a day, [2025, 9] where only the month is sure, [2025] where only the year is. */
function knownParts({ earliest, latest }: DatedBy): readonly number[] {
  if (earliest === null || latest === null) return [];
  const [from, to] = [earliest.split('-').map(Number), latest.split('-').map(Number)];
  const differs = from.findIndex((part, i) => part !== to[i]);
  return differs < 0 ? from : from.slice(0, differs);
}

function describe(source: Source, phrases: Phrases): readonly Inline[] {
  const { article } = source;
  const name = article.source.names[0] ?? article.id;
  const file = article.title ? `, ${clean(name)}` : '';
  const origin = source.originWords === null ? '' : `${source.originWords}. `;
  return [
    { kind: 'text', text: anchored(sourceName(article), readsFromRight(phrases.language)), marks: ['strong'] },
    text(`${file}. ${source.dateWords}. ${origin}`),
    {
      kind: 'text',
      text: `${phrases.words['source.hash'] ?? 'SHA-256'}${TIE}${article.source.sha256.slice(0, HASH)}`,
      marks: ['muted', 'small'],
    },
  ];
}

function passage(memo: Memo, source: Source, citation: Citation, phrases: Phrases, marks: CiteMarks): SourcePassage {
  const where = placeOf(source, citation, phrases);
  const name = shortened(sourceName(source.article), NOTE_NAME);
  const fromRight = readsFromRight(phrases.language);
  const named = `${anchored(name, fromRight)}, ${source.dayWords}`;
  const colon = phrases.words['source.colon'] ?? ': ';
  const lead = `${citation.label}. ${named}, ${where}${colon}`;
  const room = Math.min(LOCATOR, Math.max(NOTE_WORDS, NOTE_LINE - breadthOf(lead)));
  return {
    label: citation.label,
    id: anchorOf(citation),
    words: memo.selection.annex ? anchored(clean(citation.words), baseIsRight(citation.words, fromRight)) : null,
    locator: quoted(memo, source, citation, phrases, `${where}${colon}`, LOCATOR),
    citedBy: marks.citedBy(citation),
    note: quoted(memo, source, citation, phrases, lead, room),
  };
}

/** Where a passage stands in its original: its page or pages where the file has pages, else its paragraph. */
function placeOf(source: Source, citation: Citation, phrases: Phrases): string {
  const { start, end } = citation.passage;
  const pages = source.article.places.filter(
    (place) => place.kind === 'page' && place.start < end && place.end > start,
  );
  const [first, last] = [pages[0], pages.at(-1)];
  if (!first || !last) return `${phrases.words['source.paragraph'] ?? 'paragraph'} ${paragraphOf(source, citation)}`;
  const range = first === last ? `${first.number}` : `${first.number}–${last.number}`;
  return `${phrases.words['source.page'] ?? 'p.'} ${range}`;
}

/** Paragraphs of the article's text, counted from 1: lines that hold something. */
function paragraphOf(source: Source, { passage: { start } }: Citation): number {
  return source.article.text
    .slice(0, start + 1)
    .split('\n')
    .filter((line) => line.trim() !== '').length;
}

/** Words that lead to a passage and how it begins, between the memo's marks and in the language of its article. */
function quoted(
  memo: Memo,
  source: Source,
  citation: Citation,
  phrases: Phrases,
  lead: string,
  limit: number,
): readonly Inline[] {
  const open = `${lead}${phrases.words['quote.open'] ?? '“'}`;
  const close = phrases.words['quote.close'] ?? '”';
  const breadth = breadthOf(citation.words.slice(0, limit)) / Math.min(limit, citation.words.length);
  const words = anchored(begun(citation, Math.floor(limit / breadth)), readsFromRight(phrases.language));
  const language = foreignLanguage(memo, source.article.id);
  if (language === undefined) return [text(`${open}${words}${close}`)];
  return [text(open), { kind: 'text', text: words, marks: [], language }, text(close)];
}

/** How a passage begins; marks of its own at both ends are left out, so that two never stand side by side. */
function begun({ words }: Citation, limit: number): string {
  return shortened(clean(words).replace(/^["“]\s*/u, ''), limit).replace(/["”]$/u, '');
}

/** How many Latin letters are as wide as the text. */
function breadthOf(text: string): number {
  return text.length + [...text.matchAll(WIDE)].length;
}

/** The beginning of the words, cut between words; what says so stands on no line alone. */
function shortened(words: string, limit: number): string {
  if (words.length <= limit) return words;
  const cut = words.slice(0, limit);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), limit / 2))}${TIE}…`;
}

function text(words: string): Inline {
  return { kind: 'text', text: words, marks: [] };
}
