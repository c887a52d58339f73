import { type ReactNode, useCallback, useState } from 'react';
import { Button } from 'react-aria-components';
import { useTelling } from '../../parts/undoing.tsx';
import { useAdding } from '../../state/adding.tsx';
import { useReading } from '../../state/choice.tsx';
import { useApi } from '../../state/connection.tsx';
import { firstOf } from '../../state/pages.ts';
import { useAnswer, useProject } from '../../state/project.tsx';
import { useTroubles } from '../../state/troubles.tsx';
import { count, say } from '../../words/en.ts';
import { AddButtons } from './add-buttons.tsx';
import { Found } from './found.tsx';
import { LeftAside } from './left-aside.tsx';
import { ArticleList } from './list.tsx';
import { ReadingPage } from './reading.tsx';

/** The articles of the project, or the one that is being read. */
export function ArticlesPane(): ReactNode {
  const { article } = useReading();
  return (
    <section className="pane" aria-labelledby="pane-articles">
      <h2 id="pane-articles">{say('pane.articles')}</h2>
      {/* The list stays as it was left, under the article that is read. */}
      <div hidden={article !== null}>
        <Articles />
      </div>
      {article && <ReadingPage key={article.id} id={article.id} at={article.at} />}
    </section>
  );
}

/** Articles shown at first, and with each "show more". */
const PAGE = 50;

function Articles(): ReactNode {
  const api = useApi();
  const { id: project, state } = useProject();
  const { attempt } = useTroubles();
  const { tell } = useTelling();
  const [words, setWords] = useState('');
  const [most, setMost] = useState(PAGE);
  const articles = useAnswer(() => firstOf(most, (page) => api.articles.list({ project, ...page })), [project, most], {
    atOnce: true,
  });
  const none = state.articles === 0 && articles?.total === 0;
  const remove = useCallback(
    (id: string, name: string): void =>
      void attempt(() => api.articles.remove({ project, articles: [id] })).then(
        (made) => made && tell(say('articles.removed', { name }), made.version),
      ),
    [api, project, attempt, tell],
  );
  return (
    <>
      {none && (
        <div className="empty">
          <p className="title">{say('articles.empty')}</p>
          <p>{say('articles.empty.lead')}</p>
        </div>
      )}
      <AddButtons first={none} />
      <Waiting />
      <LeftAside articles={articles?.leftAside ?? []} remove={remove} />
      {articles && articles.total > 0 && (
        <>
          <input
            className="search"
            type="search"
            dir="auto"
            maxLength={1_000}
            aria-label={say('articles.search')}
            placeholder={say('articles.search')}
            value={words}
            onChange={({ target }) => setWords(target.value)}
          />
          {words.trim() === '' ? (
            <ArticleList
              articles={articles}
              remove={remove}
              more={articles.total > articles.items.length ? () => setMost(most + PAGE) : null}
            />
          ) : (
            <Found words={words.trim()} />
          )}
        </>
      )}
    </>
  );
}

/** What was taken in and left for later. */
function Waiting(): ReactNode {
  const { adding, takeUp } = useAdding();
  if (adding.step !== 'aside') return null;
  return (
    <div className="banner good waiting-review">
      <p>{count('review.waiting', adding.reviews.length)}</p>
      <Button onPress={takeUp}>{say('articles.paste.review')}</Button>
    </div>
  );
}
