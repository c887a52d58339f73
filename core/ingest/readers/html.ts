import { DefuddleClass } from 'defuddle/node';
import { dayIn } from '../header-dates.ts';
import { type PageNode, paragraphsOf } from './blocks.ts';
import { type FileDate, type Found, field, textOf, Unreadable } from './found.ts';
import { htmlOf, type Page, pageOf } from './page.ts';

const READER = { name: 'html', version: 1 };
/** Larger pages are no article, and would take their parser minutes. */
const LONGEST_PAGE = 8_000_000;
/** More elements than any article's page has: finding the article among them would take minutes. */
const MOST_ELEMENTS = 60_000;
/** Of a page's own words the article must be at least this share, else the finder of the article has missed it. */
const LEAST_SHARE = 0.15;
/** Parts of a page that are never its article. */
const ASIDE = new Set(['NAV', 'HEADER', 'FOOTER', 'ASIDE', 'FORM']);

/** The article of a saved web page, with what its metadata say. Nothing of the page is run, and nothing is fetched. */
export async function readHtml(bytes: Uint8Array): Promise<readonly Found[]> {
  return [articleIn(htmlOf(bytes), null)];
}

/** The article of a page's text. `url` is the address that it is known to come from. Throws an Unreadable where it has none. */
export function articleIn(html: string, url: string | null): Found {
  if (html.length > LONGEST_PAGE) throw new Unreadable('too-long', { characters: html.length, most: LONGEST_PAGE });
  const page = pageOf(html);
  const address = url ?? addressOf(page);
  const whole = paragraphsOf(page.body, ({ nodeName }) => ASIDE.has(nodeName.toUpperCase()));
  const found = (html.match(/<[a-z]/gi)?.length ?? 0) > MOST_ELEMENTS ? null : extracted(page);
  const article = found ? paragraphsOf(pageOf(`<html><body>${found.content}</body></html>`).body) : [];
  const paragraphs = lengthOf(article) < LEAST_SHARE * lengthOf(whole) || article.length === 0 ? whole : article;
  if (paragraphs.length === 0) throw new Unreadable('no-words', { kind: 'HTML' });
  return {
    reader: READER,
    ...textOf(paragraphs),
    title: field(found?.title),
    titleSure: true,
    author: field(found?.author),
    publisher: field(found?.site),
    url: address,
    date: dateOf(found?.published),
    remarks: [],
  };
}

/** What the finder of articles makes of the page; null where the page is too odd for it. */
function extracted(page: Page) {
  try {
    Object.assign(page, { styleSheets: [] });
    // `parse` works on the page alone; only its asynchronous sister asks other servers.
    return new DefuddleClass(page, {
      url: 'about:blank',
      useAsync: false,
      fetch: refused,
      removeImages: true,
    }).parse();
  } catch {
    return null;
  }
}

function refused(): Promise<never> {
  return Promise.reject(new Error('a page is read without a network'));
}

function dateOf(published: string | undefined): FileDate | null {
  const day = dayIn(published ?? '')?.day;
  return day ? { day, of: 'publication' } : null;
}

/** Where the page says that it stands. */
function addressOf(page: Page): string | null {
  const said = (node: PageNode | null, name: string): string => node?.getAttribute?.(name) ?? '';
  const address =
    said(page.querySelector('link[rel="canonical"]'), 'href') ||
    said(page.querySelector('meta[property="og:url"]'), 'content');
  return /^https?:\/\/[^\s<>"]{1,2000}$/.test(address) ? address : null;
}

function lengthOf(paragraphs: readonly string[]): number {
  return paragraphs.reduce((sum, { length }) => sum + length, 0);
}
