import type { Sentence } from '../../model/analysis.ts';
import { firstEndingAfter } from '../../model/sorted.ts';
import type { Range } from '../../model/span.ts';
import { paragraphsOf } from './paragraphs.ts';

/** A caption is no longer than this, in characters. */
const CAPTION = 300;

/** "Delighted: Ana Silva called it 'a great day'": a picture's line, with its label and without a full stop. */
export function isLabelledCaption(text: string, { start, end }: Range): boolean {
  if (end - start > CAPTION) return false;
  const words = text.slice(start, end).trimEnd();
  return /^\p{Lu}[\p{L} ]{2,30}: \p{Lu}/u.test(words) && !/[.?!]["”’']?$/.test(words);
}

/**
 * The paragraphs that are a picture's line: with a label, or with the picture's credit behind one sentence without marks. Whoever
 * spoke above them goes on below.
 */
export function captionLines(text: string, sentences: readonly Sentence[]): readonly Range[] {
  const credited = new Set(sentences.flatMap(({ kind, paragraph }) => (kind === 'caption' ? [paragraph] : [])));
  const paragraphs = paragraphsOf(sentences);
  const isCredited = ({ start, end }: Range): boolean =>
    end - start <= CAPTION &&
    credited.has(sentences[firstEndingAfter(sentences, start)]?.paragraph ?? -1) &&
    !/["“”]/.test(text.slice(start, end));
  return paragraphs.filter((paragraph) => isLabelledCaption(text, paragraph) || isCredited(paragraph));
}
