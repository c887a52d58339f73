import type { ReactNode } from 'react';
import { say } from '../words/en.ts';
import { toldOf } from './told-of.ts';

/** How far something is, for those who hear the window: a tenth of it at a time. The count that is seen stands beside it. */
export function Counted({
  done,
  of,
  word,
}: {
  readonly done: number;
  readonly of: number;
  readonly word: 'adding.counted' | 'state.counted';
}): ReactNode {
  const told = toldOf(done, of);
  return (
    <p className="visually-hidden" role="status">
      {told > 0 && say(word, { done: told, of })}
    </p>
  );
}
