import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import type { ReviewView } from '../../../core/model/views/articles.ts';
import { dateInWords } from '../../parts/date.ts';
import { basisInWords } from '../../parts/date-basis.ts';
import { DayField } from '../../parts/day-field.tsx';
import { languageInWords } from '../../parts/language.ts';
import type { Draft } from '../../state/review.ts';
import { count, say } from '../../words/en.ts';
import { reasonInWords } from './boilerplate.ts';

/** What was found of one article, to be corrected before it is added. */
export function ReviewDetails({
  review,
  draft,
  change,
}: {
  readonly review: ReviewView;
  readonly draft: Draft;
  readonly change: (some: Partial<Draft>) => void;
}): ReactNode {
  const { article, date, removed, excerpt, language } = review;
  return (
    <section className="review-details" aria-label={say('review.details', { name: article.names[0] })}>
      <p className="meta one-line">{article.names.join(', ')}</p>
      <Field label={say('article.title')} value={draft.title} set={(title) => change({ title })} />
      <Field label={say('article.outlet')} value={draft.outlet} set={(outlet) => change({ outlet })} />
      <div className="line-up">
        <DayField label={say('article.from')} value={draft.from} set={(from) => change({ from })} />
        <DayField label={say('article.to')} value={draft.to} set={(to) => change({ to })} />
      </div>
      <p className="meta">{say('review.date', { date: dateInWords(date), basis: basisInWords(date) })}</p>
      {!language.startsWith('en') && (
        <p className="meta warn">{say('review.language', { language: languageInWords(language) })}</p>
      )}
      {excerpt !== '' && (
        <p className="excerpt" dir="auto">
          {excerpt}
        </p>
      )}
      {removed.length > 0 && (
        <>
          <h3>{count('review.removed', removed.length)}</h3>
          <ul className="removed">
            {removed.map(({ at, reason }, index) => {
              const restored = draft.restored.includes(index);
              return (
                <li key={`${at.start}-${at.end}`}>
                  {restored ? <span dir="auto">{at.exact}</span> : <del dir="auto">{at.exact}</del>}
                  <span className="meta">{reasonInWords(reason)}</span>
                  <Button
                    className="quiet"
                    aria-label={say(restored ? 'line.remove.named' : 'line.restore.named', {
                      line: at.exact.slice(0, 60),
                    })}
                    onPress={() =>
                      change({
                        restored: restored ? draft.restored.filter((one) => one !== index) : [...draft.restored, index],
                      })
                    }
                  >
                    {say(restored ? 'line.remove' : 'line.restore')}
                  </Button>
                </li>
              );
            })}
          </ul>
        </>
      )}
    </section>
  );
}

function Field({
  label,
  value,
  set,
}: {
  readonly label: string;
  readonly value: string;
  readonly set: (value: string) => void;
}): ReactNode {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the field stands in it
    <label className="field">
      <span className="label">{label}</span>
      <input type="text" dir="auto" maxLength={1_000} value={value} onChange={({ target }) => set(target.value)} />
    </label>
  );
}
