import type { Selection } from '../../../core/model/memo.ts';
import { dayInWords } from '../../parts/date.ts';
import { count, say } from '../../words/en.ts';

/** What a choice narrows a memo to, kind by kind; nothing where the memo tells everything. */
export function narrowedInWords({ from, to, ...picked }: Selection): readonly string[] {
  const kinds = ['meetings', 'themes', 'issues', 'people'] as const;
  return [
    ...kinds.flatMap((kind) => (picked[kind].length > 0 ? [count(`evidence.count.${kind}`, picked[kind].length)] : [])),
    ...(from === null ? [] : [say('memo.about.from', { day: dayInWords(from) })]),
    ...(to === null ? [] : [say('memo.about.to', { day: dayInWords(to) })]),
  ];
}
