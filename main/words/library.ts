import { isoOf } from '../../core/model/dated.ts';
import type { Held } from '../commands/held.ts';
import type { StoredProject } from '../library/store/store.ts';
import { filled } from './words.ts';

/** UTF-16 units shown on either side of a word that was searched for. */
const AROUND = 80;

/** "3f5222c782f8-0  2025-03-11  The Harbour Times, Ministers meet on quota (quota.html)" */
export function articleLine({ article, read }: Held): string {
  const date = read ? (isoOf(read.published) ?? 'undated') : 'not read yet';
  const outlet = read?.publisher ? `${read.publisher.text}, ` : '';
  const [name] = article.names;
  const title = read?.title ? `${read.title.text} (${name})` : name;
  return shown(`${article.id}  ${date.padEnd(10)}  ${outlet}${title}`);
}

/** The article, and the words around the place that was found. */
export function foundLines(held: Held, at: number): string {
  const text = held.read?.text ?? '';
  const from = at <= AROUND ? 0 : text.indexOf(' ', at - AROUND) + 1;
  const to = at + AROUND >= text.length ? text.length : text.lastIndexOf(' ', at + AROUND);
  const words = text.slice(Math.min(from, at), Math.max(to, at)).replace(/\s+/g, ' ').trim();
  return `${articleLine(held)}${shown(`    … ${words} …`)}`;
}

export function projectLine({ title, changed }: StoredProject, articles: number): string {
  return shown(`${title}  ${articles} ${articles === 1 ? 'article' : 'articles'}, changed ${changed.slice(0, 10)}`);
}

export function addedInWords(added: number, known: number, project: string): string {
  const before = known > 0 ? ` ${known} ${known === 1 ? 'was' : 'were'} there before.` : '';
  return shown(`Added to “${project}”: ${added} ${added === 1 ? 'article' : 'articles'}.${before}`);
}

export function noArticlesInWords(): string {
  return 'No articles are kept yet. `readout library add PATH` adds some.';
}

/** What a search that found nothing says: how many articles it looked at tells a wrong word from an empty library. */
export function nothingFoundInWords(words: string, articles: number): string {
  if (articles === 0) return noArticlesInWords();
  const none = articles === 1 ? 'The one article has not' : `None of the ${articles} articles has`;
  return `${none} all of these words: ${words}`;
}

/** One line; control characters of names and titles never reach the terminal. */
function shown(line: string): string {
  return `${filled('{line}', { line: line.replace(/\s*[\r\n\t]\s*/g, ' ') })}\n`;
}
