import type { Entity, Mention } from '../../model/analysis.ts';
import { firstEndingAfter } from '../../model/sorted.ts';
import type { Draft } from './drafts.ts';
import { type Scene } from './scene.ts';

/** A paragraph of marks alone below a question that stands in none: an answer of a printed interview. */
export function answersQuestion(
  { article: { text }, analysis: { sentences } }: Scene,
  { cue, rule, speaker, carrier }: Draft,
): boolean {
  if (cue !== null || rule !== 'marks-alone' || speaker !== null) return false;
  if (!carrier.items.every(({ marked, pos }) => marked !== null || pos === 'PUNCT')) return false;
  const question = sentences[firstEndingAfter(sentences, carrier.start) - 1];
  // Some put a heading where the question was.
  return (
    question !== undefined &&
    question.paragraph < carrier.paragraph &&
    (question.kind === 'heading' || /^[^"“”«»]+\?$/u.test(text.slice(question.start, question.end)))
  );
}

/** So many sentences, headings among them, may stand before the first question. */
const OPENING = 20;

/** The one person of the sentence that opens the interview: "Ana Silva spoke to The Islander." */
export function intervieweeOf(
  { article: { text }, analysis: { sentences, mentions }, entities }: Scene,
  { carrier }: Draft,
): Entity | null {
  for (const { start, end } of sentences.slice(0, OPENING)) {
    if (start >= carrier.start) break;
    const words = text.slice(start, end);
    const holdsOne = /\b(?:press|news) conference\b/u.test(words);
    if (!holdsOne && !/\b(?:spoke|speaks|talked|talks|sat down|answered|answers|interview(?:ed)?)\b/u.test(words))
      continue;
    const named = new Set<string>();
    for (let i = firstEndingAfter(mentions, start); (mentions[i]?.start ?? Infinity) < end; i += 1) {
      const { kind, form, refersTo } = mentions[i] as Mention;
      if (kind === 'person' && form === 'name' && refersTo.length === 1) named.add(refersTo[0] ?? '');
    }
    const [one = '', ...more] = named;
    const person = entities.get(one);
    // "Ana Silva met the press conference in black and spoke of Lars Holm": one holds it, of whom the sentence is.
    if (person && (more.length === 0 || holdsOne)) return person;
  }
  return null;
}
