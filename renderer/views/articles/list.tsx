import { memo, type ReactNode } from 'react';
import { Button } from 'react-aria-components';
import type { ArticleView } from '../../../core/model/views/articles.ts';
import type { Page } from '../../../core/model/views/page.ts';
import { articleName } from '../../parts/article-name.ts';
import { dateInWords, isUncertain } from '../../parts/date.ts';
import { RowList } from '../../parts/row-list.tsx';
import { useWays } from '../../state/choice.tsx';
import { count, say } from '../../words/en.ts';

/** The project's articles: Enter or a click reads one. */
export function ArticleList({
  articles,
  remove,
  more,
}: {
  readonly articles: Page<ArticleView>;
  readonly remove: (id: string, name: string) => void;
  readonly more: (() => void) | null;
}): ReactNode {
  const { open } = useWays();
  return (
    <>
      <Rows items={articles.items} open={open} remove={remove} />
      {more && (
        <Button className="quiet" onPress={more}>
          {say('list.more', { left: articles.total - articles.items.length })}
        </Button>
      )}
    </>
  );
}

interface RowsProps {
  readonly items: readonly ArticleView[];
  readonly open: (id: string, at: null) => void;
  readonly remove: (id: string, name: string) => void;
}

/** Drawn again only when the articles are others: the project's state changes with each article that is read. */
const Rows = memo(
  function Rows({ items, open, remove }: RowsProps): ReactNode {
    return (
      <RowList
        label={say('articles.list')}
        className="grid-list"
        rowClass="grid-row"
        items={items}
        nameOf={articleName}
        open={({ id }) => open(id, null)}
        opensOnClick
        leaveOut={(article) => remove(article.id, articleName(article))}
      >
        {(article, { leaveOut }) => (
          <>
            <div className="grid-words">
              <p className="title" dir="auto">
                {articleName(article)}
              </p>
              <p className="meta">
                <span dir="auto">{article.outlet ?? say('articles.no-outlet')}</span> ·{' '}
                <span className={isUncertain(article.date) ? 'uncertain' : ''}>{dateInWords(article.date)}</span>
              </p>
              <p className="meta">
                {article.title === null && `${article.name} · `}
                {count('articles.cited', article.cited)}
                {article.edited && <span className="badge badge-edited">{say('article.edited')}</span>}
              </p>
            </div>
            <button
              type="button"
              tabIndex={-1}
              className="quiet remove"
              aria-label={say('articles.remove.named', { name: articleName(article) })}
              onClick={leaveOut}
            >
              ×
            </button>
          </>
        )}
      </RowList>
    );
  },
  (before, after) => before.items === after.items && before.remove === after.remove,
);
