import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { dateInWords, isUncertain } from '../../parts/date.ts';
import { useChoice } from '../../state/choice.tsx';
import { useApi } from '../../state/connection.tsx';
import { useAnswer, useProject } from '../../state/project.tsx';
import { count, say } from '../../words/en.ts';

/** The articles of the project, or the one that is being read. */
export function ArticlesPane(): ReactNode {
  const api = useApi();
  const { id: project } = useProject();
  const { open } = useChoice();
  const articles = useAnswer(() => api.articles.list({ project, most: 500 }), [project]);
  return (
    <section className="pane" aria-labelledby="pane-articles">
      <h2 id="pane-articles">{say('pane.articles')}</h2>
      {articles?.total === 0 && (
        <div className="empty">
          <p className="title">{say('articles.empty')}</p>
          <p>{say('articles.empty.lead')}</p>
        </div>
      )}
      <ul className="list">
        {articles?.items.map(({ id, title, name, outlet, date, cited }) => (
          <li key={id}>
            <Button className="item" onPress={() => open(id, null)}>
              <span className="title">{title ?? name}</span>
              <span className="meta">
                {outlet ?? name} · <span className={isUncertain(date) ? 'uncertain' : ''}>{dateInWords(date)}</span>
              </span>
              <span className="meta">{count('articles.cited', cited)}</span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
