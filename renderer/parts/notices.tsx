import type { ReactNode } from 'react';
import type { Notice } from '../../core/model/notice.ts';
import { say } from '../words/en.ts';
import { noticeInWords } from './notice-words.ts';

/** Notices at most that are shown one by one. */
const MOST = 20;

/** What there is to know of what was done, as a list; the last line counts those that are left out. */
export function Notices({ notices }: { readonly notices: readonly Notice[] }): ReactNode {
  if (notices.length === 0) return null;
  const told = notices.slice(0, MOST);
  return (
    <ul className="notices">
      {told.map((notice, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: notices have no names and keep their order
        <li key={index}>{noticeInWords(notice)}</li>
      ))}
      {notices.length > MOST && <li>{say('notice.more', { count: notices.length - MOST })}</li>}
    </ul>
  );
}
