import type { Carrier } from './carriers.ts';
import type { Draft } from './drafts.ts';

/**
 * A statement set off without marks: "The ministry denied the reports:" and then, in the next paragraph, its words. They
 * go up to the first sentence that has a cue of its own; a paragraph in marks is left to what joins those.
 */
export function fillAfterColon(
  carriers: readonly Carrier[],
  sentences: readonly (readonly Draft[])[],
): readonly (readonly Draft[])[] {
  return sentences.map((drafts, i) =>
    drafts.map((draft) => {
      if (draft.rule !== 'cue-before-colon' || draft.parts.length > 0) return draft;
      const told = toldFrom(carriers, sentences, i + 1);
      const [first] = told;
      const last = told.at(-1);
      return first && last ? { ...draft, parts: [{ start: first.start, end: last.end }] } : draft;
    }),
  );
}

function toldFrom(
  carriers: readonly Carrier[],
  sentences: readonly (readonly Draft[])[],
  from: number,
): readonly Carrier[] {
  const before = carriers[from - 1];
  const told: Carrier[] = [];
  for (let i = from; i < carriers.length; i += 1) {
    const carrier = carriers[i];
    if (!carrier || carrier.paragraph - (before?.paragraph ?? 0) !== 1 || carrier.kind !== 'prose') break;
    if (told.length === 0 && carrier.items.some(({ marked }) => marked !== null && marked.start === carrier.start))
      break;
    if ((sentences[i] ?? []).some(({ cue }) => cue !== null)) break;
    told.push(carrier);
  }
  // A word or two is a heading or a name.
  return told.reduce((sum, { items }) => sum + items.length, 0) >= 5 ? told : [];
}
