import type { Sentence } from '../../model/analysis.ts';
import type { Range } from '../../model/span.ts';

/** The paragraphs of an article: the stretches whose sentences share a paragraph number, in text order. */
export function paragraphsOf(sentences: readonly Sentence[]): readonly Range[] {
  const paragraphs: { start: number; end: number }[] = [];
  let number = -1;
  for (const sentence of sentences) {
    const last = paragraphs.at(-1);
    if (last && sentence.paragraph === number) last.end = Math.max(last.end, sentence.end);
    else paragraphs.push({ start: sentence.start, end: sentence.end });
    number = sentence.paragraph;
  }
  return paragraphs;
}
