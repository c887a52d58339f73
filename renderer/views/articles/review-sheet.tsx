import { type ReactNode, useId, useState } from 'react';
import { Button, Heading } from 'react-aria-components';
import type { Notice } from '../../../core/model/notice.ts';
import type { ReviewView } from '../../../core/model/views/articles.ts';
import { articleName } from '../../parts/article-name.ts';
import { dateInWords, isUncertain } from '../../parts/date.ts';
import { Notices } from '../../parts/notices.tsx';
import { useAdding } from '../../state/adding.tsx';
import { useFirstFocus } from '../../state/focus.ts';
import { correctionsOf, type Draft, draftOf } from '../../state/review.ts';
import { count, say } from '../../words/en.ts';
import { ReviewDetails } from './review-details.tsx';

/** Articles drawn at once: more are shown when they are asked for. */
const PAGE = 60;

/** What was taken in, before anything is added: each can be left out, and what was found of it corrected. */
export function ReviewSheet({
  reviews,
  notices,
  stopped,
  drafts,
  setDrafts,
}: {
  readonly reviews: readonly ReviewView[];
  readonly notices: readonly Notice[];
  readonly stopped: number;
  /** What was changed in it: kept while the sheet is put aside. */
  readonly drafts: ReadonlyMap<string, Draft>;
  readonly setDrafts: (drafts: ReadonlyMap<string, Draft>) => void;
}): ReactNode {
  const { add, forget, putAside } = useAdding();
  const [open, setOpen] = useState(reviews[0]?.article.id ?? null);
  const [most, setMost] = useState(PAGE);
  const first = useFirstFocus<HTMLButtonElement>();
  const draft = (review: ReviewView): Draft => drafts.get(review.article.id) ?? draftOf(review);
  const change = (review: ReviewView, some: Partial<Draft>): void =>
    setDrafts(new Map(drafts).set(review.article.id, { ...draft(review), ...some }));
  const taken = reviews.filter((review) => draft(review).taken);
  const shown = reviews.find(({ article }) => article.id === open);
  if (reviews.length === 0)
    return (
      <>
        <Heading slot="title">{say('review.nothing.title')}</Heading>
        {stopped > 0 && <p role="status">{count('review.stopped', stopped)}</p>}
        <Notices notices={notices} />
        <p>{say('review.nothing')}</p>
        <div className="actions">
          <Button ref={first} className="primary" onPress={forget}>
            {say('close')}
          </Button>
        </div>
      </>
    );
  return (
    <>
      <Heading slot="title">{count('review.title', reviews.length)}</Heading>
      {stopped > 0 && <p role="status">{count('review.stopped', stopped)}</p>}
      <Notices notices={notices} />
      <div className="review">
        <ul className="review-list" aria-label={say('review.list')}>
          {reviews.slice(0, most).map((review) => (
            <Row
              key={review.article.id}
              review={review}
              draft={draft(review)}
              open={review.article.id === open}
              show={() => setOpen(review.article.id)}
              take={(take) => change(review, { taken: take })}
            />
          ))}
          {reviews.length > most && (
            <li>
              <Button className="quiet" onPress={() => setMost(most + PAGE)}>
                {say('list.more', { left: reviews.length - most })}
              </Button>
            </li>
          )}
        </ul>
        {shown && (
          <ReviewDetails
            key={shown.article.id}
            review={shown}
            draft={draft(shown)}
            change={(some) => change(shown, some)}
          />
        )}
      </div>
      <div className="actions sheet-foot">
        <Button className="quiet" onPress={forget}>
          {say('review.forget')}
        </Button>
        <Button className="quiet" onPress={putAside}>
          {say('review.later')}
        </Button>
        <Button
          ref={first}
          className="primary"
          isDisabled={taken.length === 0}
          onPress={() =>
            add(
              taken.map(({ article }) => article.id),
              taken.flatMap((review) => correctionsOf(review, draft(review))),
            )
          }
        >
          {count('review.add', taken.length)}
        </Button>
      </div>
    </>
  );
}

function Row({
  review,
  draft,
  open,
  show,
  take,
}: {
  readonly review: ReviewView;
  readonly draft: Draft;
  readonly open: boolean;
  readonly show: () => void;
  readonly take: (taken: boolean) => void;
}): ReactNode {
  const id = useId();
  const name = articleName({ title: draft.title || null, begins: review.begins, name: review.article.names[0] });
  return (
    <li className="review-row">
      <input
        type="checkbox"
        id={id}
        aria-label={say('review.take', { name })}
        checked={draft.taken}
        onChange={({ target }) => take(target.checked)}
      />
      <button type="button" className="item" aria-current={open || undefined} onClick={show}>
        <span className="title" dir="auto">
          {name}
        </span>
        <span className="meta">
          {draft.outlet || say('articles.no-outlet')} ·{' '}
          <span className={isUncertain(review.date) ? 'uncertain' : ''}>{dateInWords(review.date)}</span>
        </span>
        {review.article.names.length > 1 && (
          <span className="meta warn">{say('review.same.file', { names: review.article.names.join(', ') })}</span>
        )}
        {review.duplicateOf && (
          <span className="meta warn">{say(`review.same.${review.duplicateOf.same}`, review.duplicateOf)}</span>
        )}
      </button>
    </li>
  );
}
