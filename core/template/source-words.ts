import type { Article } from '../model/article.ts';
import { clean } from './clean.ts';
import { anchoredName } from './direction.ts';

/** An article's outlet and title, or its file's name where it has no title, in a memo of that language. */
export function sourceName(article: Article, language: string): string {
  const title = article.title?.text ?? article.source.names[0] ?? article.id;
  return anchoredName(clean(article.publisher ? `${article.publisher.text}, ${title}` : title), language);
}
