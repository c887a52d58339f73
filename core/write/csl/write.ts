import type { DatedBy } from '../../model/dated.ts';
import type { Memo, Source } from '../../model/memo.ts';

/** A source as a CSL-JSON item (citationstyles.org, data schema 1.0): the language of reference managers. */
export interface CslItem {
  readonly id: string;
  readonly type: 'article-newspaper';
  readonly title: string;
  readonly 'container-title'?: string;
  readonly author?: readonly { readonly literal: string }[];
  readonly URL?: string;
  readonly language?: string;
  /** One date, or the first and last day of the window. Absent where neither is known. */
  readonly issued?: { readonly 'date-parts': readonly (readonly number[])[] };
  /** The memo's number. */
  readonly 'citation-number': string;
  readonly note: string;
}

/** The memo's sources in the order of their numbers. */
export function cslItems(memo: Memo): readonly CslItem[] {
  return memo.sources.map(itemOf);
}

export function writeCsl(memo: Memo): string {
  return `${JSON.stringify(cslItems(memo), null, 1)}\n`;
}

function itemOf({ number, article, published, dateWords }: Source): CslItem {
  const name = article.source.names[0] ?? article.id;
  const dates = datesOf(published);
  return {
    id: `source-${number}`,
    type: 'article-newspaper',
    title: oneLine(article.title?.text ?? name),
    ...(article.publisher ? { 'container-title': oneLine(article.publisher.text) } : {}),
    ...(article.author ? { author: authorsIn(article.author.text).map((literal) => ({ literal })) } : {}),
    ...(article.url ? { URL: article.url } : {}),
    ...(article.language ? { language: article.language } : {}),
    ...(dates.length > 0 ? { issued: { 'date-parts': dates } } : {}),
    'citation-number': String(number),
    note: oneLine(`${dateWords}. ${name}, SHA-256 ${article.source.sha256}`),
  };
}

/** Fields of reference managers are of one line; blanks and signs that cannot be seen between words are one blank. */
function oneLine(text: string): string {
  return text.replace(/[\s\u0000-\u001f\u007f-\u009f]+/gu, ' ').trim();
}

/** "Ana Silva, Piet de Vries and Jo Lee" are three people, each a name of two words or more; any other byline is one name. */
function authorsIn(byline: string): readonly string[] {
  const names = oneLine(byline)
    .split(/ ?[,;&] ?(?:and )?| and /u)
    .filter(Boolean);
  return names.every(isFullName) ? names : [oneLine(byline)];
}

/** Capitals throughout but for particles: "Department of Health" is none, and "Smith" alone is a part of one. */
function isFullName(name: string): boolean {
  const words = name.split(' ');
  return (
    words.length > 1 &&
    words.length < 6 &&
    words.every((word) => /^(?:\p{Lu}|(?:d[aei]|del|den|der|dos|la|le|van|von|ter|bin|al|el|y)$)/u.test(word))
  );
}

/** What all days of a window share, which is no narrower than is known: the year, and the month where that is one. */
export function sharedParts(item: CslItem): readonly number[] {
  const [first = [], last] = item.issued?.['date-parts'] ?? [];
  if (!last) return first;
  const differs = first.findIndex((part, i) => part !== last[i]);
  return differs < 0 ? first : first.slice(0, differs);
}

/** [[2025, 9, 22]], [[2025, 9]] for a month; the first and last day of any other window. */
function datesOf({ earliest, latest, precision }: DatedBy): readonly (readonly number[])[] {
  if (earliest === null || latest === null) return [];
  const parts = (day: string): readonly number[] => day.split('-').map(Number);
  const wholeMonth = precision === 'month' && earliest.endsWith('-01') && Number(latest.slice(8)) >= 28;
  if (precision === 'day') return [parts(earliest)];
  return wholeMonth ? [parts(earliest).slice(0, 2)] : [parts(earliest), parts(latest)];
}
