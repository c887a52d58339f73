import type { Article } from '../model/article.ts';
import { clean } from './clean.ts';

/** An article's outlet and title, or its file's name where it has no title. */
export function sourceName(article: Article): string {
  const title = article.title?.text ?? article.source.names[0] ?? article.id;
  return clean(article.publisher ? `${article.publisher.text}, ${title}` : title);
}
