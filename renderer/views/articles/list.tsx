import { memo, type ReactNode } from 'react';
import { Button, GridList, GridListItem } from 'react-aria-components';
import type { ArticleView, Page } from '../../../core/model/views.ts';
import { articleName } from '../../parts/article-name.ts';
import { dateInWords, isUncertain } from '../../parts/date.ts';
import { useWays } from '../../state/choice.tsx';
import { useFilledAtOnce } from '../../state/filled.ts';
import { count, say } from '../../words/en.ts';

/** The project's articles: Enter or a click reads one. */
export function ArticleList({
  articles,
  remove,
  more,
}: {
  readonly articles: Page<ArticleView>;
  readonly remove: (id: string) => void;
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
  readonly remove: (id: string) => void;
}

/** Drawn again only when the articles are others: the project's state changes with each article that is read. */
const Rows = memo(
  function Rows({ items, open, remove }: RowsProps): ReactNode {
    useFilledAtOnce();
    return (
      <GridList
        className="grid-list"
        aria-label={say('articles.list')}
        items={items}
        onAction={(id) => open(String(id), null)}
      >
        {(article) => (
          <GridListItem id={article.id} className="grid-row" textValue={articleName(article)}>
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
            <Button
              className="quiet remove"
              aria-label={say('articles.remove.named', { name: articleName(article) })}
              onPress={() => remove(article.id)}
            >
              ×
            </Button>
          </GridListItem>
        )}
      </GridList>
    );
  },
  (before, after) => before.items === after.items,
);
