import type { Item } from './scene.ts';
import type { VerbCompany, VerbCue } from './verb-company.ts';
import { WORDS } from './words.ts';

/** Whether a verb tells of a meeting with each of several. `to`: where the words about it end. */
export function isSeparate(
  items: readonly Item[],
  { cue, verb, group }: VerbCue,
  { object, isVisit }: VerbCompany,
  to: number,
): boolean {
  const byPhone = verb.form === 'call' && !isVisit;
  return (
    group.words.some((word) => WORDS.separately.has(word)) ||
    items.slice(cue + 1, cue + 4).some(({ lower }) => SEPARATELY.test(lower)) ||
    (object.parties.length > 0 && saidSeparate(items, cue + 1, to)) ||
    // "telephoned A, B and C": one after the other, unless the call was of all.
    (byPhone && verb.object.includes('direct') && !isConference(items, cue, to)) ||
    // "spoke by phone with A and with B" is a call with each.
    (verb.form === 'call' &&
      items.slice(cue, object.next).some(({ lower }, i) => lower === 'with' && items[cue + i - 1]?.lower === 'and'))
  );
}

const SEPARATELY = /^(?:separately|individually|bilaterally|respectively|times)$/;

/** "met A and B in separate meetings", "met A and B separately on Monday": said behind those who were met. */
function saidSeparate(items: readonly Item[], from: number, to: number): boolean {
  return items
    .slice(from, to + 4)
    .some(
      ({ lower }, i) =>
        /^(?:separately|individually)$/.test(lower) ||
        (lower === 'separate' &&
          /^(?:meetings|talks|calls|bilaterals|discussions|conversations)$/.test(items[from + i + 1]?.lower ?? '')),
    );
}

/** "telephoned A and B in a joint call": all on one line. */
function isConference(items: readonly Item[], cue: number, to: number): boolean {
  return items
    .slice(cue, to)
    .some(({ lower }) => /^(?:joint|jointly|conference|three-way|trilateral|group|together)$/.test(lower));
}
