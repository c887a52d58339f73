import type { Span } from '../model/span.ts';
import type { Writing } from './writing.ts';

/** "But" turns from the sentence before, which a memo does not print. Not "Yet another" or "Still waters": a clause of its own follows. */
const TURN =
  /^(?:But|And|Or|However,|Meanwhile,|Moreover,|Furthermore,|Besides,|In addition,|Instead,|Still,|Yet,) (?=[\p{L}\p{N}“"])/u;

/** Words to the reader before the sentence that they announce: "Here is what is known: The council …", "Let us begin: The …". */
const ANNOUNCES =
  /^(?:Here(?:[’']s| is| are)|Let(?:[’']s| us)|(?:What|All|Everything) (?:we|you)|In (?:short|brief|a nutshell|summary)|To (?:recap|sum up))(?: [^.:;!?"“”]{1,80})?: (?=[\p{Lu}\p{N}])/u;

/**
 * A passage as it can stand alone, without the words that join it to others or announce it. `isCut`: what is left out joins
 * two sentences, and the memo shows that something is left out; what only announces a sentence leaves that one whole.
 */
export function withoutLeadIn(writing: Writing, at: Span): { readonly at: Span; readonly isCut: boolean } {
  const words = writing.textOf(at);
  const announced = ANNOUNCES.exec(words)?.[0].length ?? 0;
  const turned = TURN.exec(words.slice(announced))?.[0].length ?? 0;
  return { at: { ...at, start: at.start + announced + turned }, isCut: turned > 0 };
}
