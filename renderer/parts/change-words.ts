import type { HistoryView } from '../../core/model/views/project.ts';
import { say, type Word, words } from '../words/en.ts';

/** A change in words; one that has none yet is named by its code. */
export function changeInWords({ what }: Pick<HistoryView, 'what'>): string {
  if (what.code === 'rename' && what.values['title'] === '') return say('history.begun');
  const word = `history.${what.code}`;
  return word in words ? say(word as Word, what.values) : what.code;
}
