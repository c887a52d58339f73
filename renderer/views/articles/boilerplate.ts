import { say, type Word, words } from '../../words/en.ts';

/** Why a line is left out, in words; a reason without words is named as it is. */
export function reasonInWords(reason: string): string {
  const word = `line.reason.${reason}`;
  return word in words ? say(word as Word) : reason.replaceAll('-', ' ');
}
