import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { DocumentStyle } from '../../core/model/document.ts';
import { inputFiles } from '../library/inputs.ts';
import { resourceFolder } from '../resources.ts';

/** What a writing thread practises on: words, and how they are set. */
export interface Practice {
  readonly style: DocumentStyle;
  readonly language: string;
  readonly text: string;
}

/** The template of every memo for which no other is named, and its own language. */
const TEMPLATE = 'briefing-memo';
const LANGUAGE = 'en-GB';
const PLAIN_TEXT = /\.(?:txt|text|md|markdown)$/iu;
/** Letters of the articles that are set in a rehearsal: some six pages, which have most words of a memo of them. */
const MOST_LETTERS = 24_000;

/**
 * What can be practised on before the program is loaded that reads articles and templates: the plain texts that the paths name, in the
 * style of the program's first template. Null where another template or language is asked for, or no file is plain text. Nothing is
 * told here: what cannot be read is told by those who read it for the memo.
 */
export function earlyPractice(
  paths: readonly string[],
  { template = TEMPLATE, language = LANGUAGE }: { readonly template?: string; readonly language?: string },
): Practice | null {
  if (template !== TEMPLATE || language !== LANGUAGE) return null;
  try {
    const text = beginningOf(plainTexts(paths));
    // It is only practised with: whether it is a style at all is asked where the template is read.
    const style = JSON.parse(readFileSync(path.join(resourceFolder('templates'), TEMPLATE, 'styles.json'), 'utf8'));
    return text === '' ? null : { style: style as DocumentStyle, language, text };
  } catch {
    return null;
  }
}

function* plainTexts(paths: readonly string[]): Generator<string> {
  for (const { path: file, bytes } of inputFiles(paths, () => undefined))
    if (PLAIN_TEXT.test(file)) yield new TextDecoder().decode(bytes.subarray(0, MOST_LETTERS));
}

/** The beginning of the texts, a line for each. */
export function beginningOf(texts: Iterable<string>): string {
  let text = '';
  for (const one of texts) {
    text += `${one}\n`;
    if (text.length >= MOST_LETTERS) break;
  }
  return text.slice(0, MOST_LETTERS);
}
