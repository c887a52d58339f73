import type { ReactNode } from 'react';
import type { DatedBy } from '../../../core/model/dated.ts';
import { dateInWords, isUncertain } from '../../parts/date.ts';
import { say } from '../../words/en.ts';

/** A date with how sure it is, and the word for what it rests on. */
export function When({ date }: { readonly date: DatedBy }): ReactNode {
  return (
    <>
      <span className={isUncertain(date) ? 'uncertain' : ''}>{dateInWords(date)}</span>
      {date.basis !== 'unknown' && <span className="meta"> ({say(`basis.${date.basis}`)})</span>}
    </>
  );
}
