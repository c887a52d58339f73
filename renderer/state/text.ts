import { startTransition, useEffect, useState } from 'react';
import { LONGEST_STRETCH } from '../../core/model/limits.ts';
import type { ArticleView } from '../../core/model/views/articles.ts';
import { useApi } from './connection.tsx';
import { useProjectId } from './project.tsx';

/** An article's words from its beginning to its end; null until they are there. They never change. */
export function useText({ id, characters }: Pick<ArticleView, 'id' | 'characters'>): string | null {
  const api = useApi();
  const project = useProjectId();
  const [text, setText] = useState<string | null>(null);
  useEffect(() => {
    let over = false;
    const ask = async (): Promise<void> => {
      let words = '';
      // One after the other: messages that come together would be taken in together.
      for (let start = 0; start < characters; start += LONGEST_STRETCH) {
        words += await api.articles.text({ project, article: id, start, end: start + LONGEST_STRETCH });
        if (over) return;
      }
      startTransition(() => setText(words));
    };
    // The article is gone, or the connection: whoever asks for the article itself is told.
    ask().catch(() => undefined);
    return () => {
      over = true;
    };
  }, [api, project, id, characters]);
  return text;
}
