import type { Notice } from '../../core/model/notice.ts';
import { say, type Word, words } from '../words/en.ts';
import { languageInWords } from './language.ts';

/** A notice in words; one that has none is told by its file and its code. */
export function noticeInWords({ code, place, values }: Notice): string {
  const file = place?.file ?? '';
  const word = `notice.${code}`;
  const language = typeof values['language'] === 'string' ? { language: languageInWords(values['language']) } : {};
  return word in words ? say(word as Word, { file, ...values, ...language }) : say('notice.other', { file, code });
}
