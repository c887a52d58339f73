import type { Carrier, Item } from './carriers.ts';
import type { Draft } from './drafts.ts';
import { verbatim } from './marks.ts';

/**
 * A statement set off without marks: "The ministry denied the reports:" and then, in the next paragraph, its words. They
 * go up to the first sentence that has a cue of its own; a paragraph in marks is left to what joins those.
 */
export function fillAfterColon(
  carriers: readonly Carrier[],
  sentences: readonly (readonly Draft[])[],
): readonly (readonly Draft[])[] {
  const held = new Set<Carrier>();
  const filled = sentences.map((drafts, i) =>
    drafts.map((draft) => {
      const open = draft.rule === 'cue-before-colon' && draft.parts.length === 0;
      if (!open || draft.carrier.items.at(-1)?.lower !== ':') return draft;
      const told = toldFrom(carriers, sentences, i + 1);
      const [first] = told;
      const last = told.at(-1);
      if (!first || !last) return draft;
      for (const carrier of told) held.add(carrier);
      const range = { start: first.start, end: last.end };
      // Words in the first person are the speaker's own, though no marks stand round them.
      const words = told.some(isOwn) ? [verbatim(range)] : [];
      return { ...draft, parts: [range], marked: words, own: words };
    }),
  );
  // What a speaker says of his own saying is part of what he said.
  return filled.map((drafts) =>
    drafts.filter(({ carrier, rule }) => !held.has(carrier) || rule === 'cue-before-colon'),
  );
}

function toldFrom(
  carriers: readonly Carrier[],
  sentences: readonly (readonly Draft[])[],
  from: number,
): readonly Carrier[] {
  const first = (carriers[from - 1]?.paragraph ?? 0) + 1;
  const told: Carrier[] = [];
  for (let i = from; i < carriers.length; i += 1) {
    const carrier = carriers[i];
    if (!carrier || carrier.kind !== 'prose') break;
    // The words go on over paragraphs as long as each speaks of "we" or "I".
    if (carrier.paragraph !== first && !(carrier.paragraph - (told.at(-1)?.paragraph ?? 0) <= 1 && isOwn(carrier)))
      break;
    // Marks at the start are quotations of their own; further on in the first sentence they are somebody else's words.
    if (carrier.marked.some(({ start }) => told.length > 0 || start === carrier.start)) break;
    if ((sentences[i] ?? []).some((draft) => draft.cue !== null && !isOwnSaying(draft))) break;
    told.push(carrier);
  }
  // A word or two is a heading or a name.
  return told.reduce((sum, { items }) => sum + items.length, 0) >= 5 ? told : [];
}

/** "beyond what we have already said": the speaker's own words tell of himself. */
function isOwnSaying({ carrier: { items }, speaker }: Draft): boolean {
  return speaker === null
    ? items.some(isFirstPerson)
    : items.some((item) => item.start === speaker.start && isFirstPerson(item));
}

function isOwn({ items }: Carrier): boolean {
  return items.some(isFirstPerson);
}

function isFirstPerson({ lower }: Item): boolean {
  return /^(?:i|we|our|us|my|me)$/.test(lower);
}
