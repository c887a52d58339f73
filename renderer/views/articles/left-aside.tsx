import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import type { LeftAsideView } from '../../../core/model/views/articles.ts';
import { noticeInWords } from '../../parts/notice-words.ts';
import { say } from '../../words/en.ts';

/** Articles that could not be read: each with why, and the way to be rid of it. */
export function LeftAside({
  articles,
  remove,
}: {
  readonly articles: readonly LeftAsideView[];
  readonly remove: (id: string, name: string) => void;
}): ReactNode {
  if (articles.length === 0) return null;
  return (
    <ul className="list" aria-label={say('articles.left-aside')}>
      {articles.map(({ article, name, notice }) => (
        <li key={article} className="banner left-aside">
          <p>{noticeInWords(notice)}</p>
          <Button aria-label={say('articles.remove.named', { name })} onPress={() => remove(article, name)}>
            {say('articles.remove')}
          </Button>
        </li>
      ))}
    </ul>
  );
}
