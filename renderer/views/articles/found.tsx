import { type ReactNode, useDeferredValue } from 'react';
import { dateInWords } from '../../parts/date.ts';
import { beginningOf, endOf } from '../../parts/shortened.ts';
import { useWays } from '../../state/choice.tsx';
import { useApi } from '../../state/connection.tsx';
import { useAnswer, useProject } from '../../state/project.tsx';
import { count, say } from '../../words/en.ts';

/** Places shown at most: more words help more than more places. */
const MOST = 60;
/** Characters shown before a place and after it. */
const BEFORE = 90;
const AFTER = 120;

/** Where words stand in the articles; each place opens its article there. */
export function Found({ words }: { readonly words: string }): ReactNode {
  const api = useApi();
  const { id: project } = useProject();
  const { open } = useWays();
  const asked = useDeferredValue(words);
  const found = useAnswer(() => api.articles.search({ project, words: asked, most: MOST }), [project, asked]);
  if (!found) return null;
  return (
    <>
      <p className="meta" role="status">
        {found.total === 0 ? say('articles.not-found') : count('articles.found', found.total)}
      </p>
      <ul className="list">
        {found.items.map(({ article, title, outlet, date, before, words: hit, after, range }) => (
          <li key={`${article}:${range.start}`}>
            <button type="button" className="item" onClick={() => open(article, range)}>
              <span className="meta">
                {title ?? outlet} · {dateInWords(date)}
              </span>
              <span className="found-words" dir="auto">
                {endOf(before, BEFORE)}
                <mark>{hit}</mark>
                {beginningOf(after, AFTER)}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
