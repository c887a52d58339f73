import type { Memo } from '../model/memo.ts';

/** The language of an article's words, where it is another than the memo's; undefined where it is the same. */
export function foreignLanguage(memo: Memo, article: string): string | undefined {
  const own = memo.sources.find((source) => source.article.id === article)?.article.language ?? 'en';
  return primary(own) === primary(memo.language) ? undefined : own;
}

function primary(language: string): string {
  return language.toLowerCase().split('-')[0] ?? '';
}
