import type { ReactNode } from 'react';
import type { ArticleView } from '../../../core/model/views/articles.ts';
import { articleName } from '../../parts/article-name.ts';
import { dateInWords, isUncertain } from '../../parts/date.ts';
import { basisInWords } from '../../parts/date-basis.ts';
import { Editable } from '../../parts/editable.tsx';
import { type ArticleCorrection, daysOf } from '../../state/review.ts';
import { count, say } from '../../words/en.ts';

/** An article's title, outlet and date, each corrected where it stands. */
export function ArticleHead({
  article,
  correct,
}: {
  readonly article: ArticleView;
  readonly correct: (correction: ArticleCorrection) => void;
}): ReactNode {
  const { id, title, name, outlet, date, cited, edited } = article;
  const give = (kind: 'article-title' | 'article-outlet', text: string | null): void =>
    correct({ kind, article: id, text: text?.trim() || null });
  return (
    <header className="article-head">
      <Editable
        label={say('article.title')}
        type="text"
        values={[title ?? '']}
        names={[say('article.title')]}
        save={([text]) => give('article-title', text ?? null)}
        reset={edited ? () => give('article-title', null) : null}
      >
        <h3 dir="auto">{articleName(article)}</h3>
      </Editable>
      <Editable
        label={say('article.outlet')}
        type="text"
        values={[outlet ?? '']}
        names={[say('article.outlet')]}
        save={([text]) => give('article-outlet', text ?? null)}
        reset={edited ? () => give('article-outlet', null) : null}
      >
        <p className="meta" dir="auto">
          {outlet ?? say('articles.no-outlet')}
        </p>
      </Editable>
      <Editable
        label={say('article.date')}
        type="date"
        values={[date.earliest ?? '', date.latest ?? '']}
        names={[say('article.from'), say('article.to')]}
        save={([from = '', to = '']) => correct({ kind: 'article-date', article: id, days: daysOf(from, to) })}
        reset={date.basis === 'corrected' ? () => correct({ kind: 'article-date', article: id, days: null }) : null}
      >
        <p className="meta">
          <span className={isUncertain(date) ? 'uncertain' : ''}>{dateInWords(date)}</span>, {basisInWords(date)}
        </p>
      </Editable>
      <p className="meta">
        {`${name} · `}
        {count('articles.cited', cited)}
        {edited && <span className="badge badge-edited">{say('article.edited')}</span>}
      </p>
    </header>
  );
}
