import type { Mention } from '../../model/analysis.ts';
import type { Speaker } from '../../model/fact.ts';
import { firstEndingAfter } from '../../model/sorted.ts';
import type { Draft } from './drafts.ts';
import { endOf, type Heard } from './going-on.ts';
import { arePeople, type Sort, sortOf } from './people-words.ts';
import type { Scene } from './scene.ts';

/** The last voice of each sort. */
export type LastHeard = Readonly<Partial<Record<Sort, Heard>>>;

/** How many paragraphs on a pronoun still means the voice before. */
const PARAGRAPHS = 3;

/**
 * Whom a pronoun means that says something and that no name before it explains ("A mill spokesman said so. (...) The mill will
 * open, he said"): the last voice that can be called so. "They" who say something are the several who spoke last, also where
 * the names before would make them a body.
 */
export function lastHeardAs(scene: Scene, known: Speaker, draft: Draft, last: LastHeard): Speaker {
  const sort = sortOfPronoun(scene, draft);
  if (sort === null) return known;
  const isBody = sort === 'several' && scene.entities.get(known.entity ?? '')?.kind === 'body';
  if (known.name !== null && !isBody) return known;
  const heard = last[sort];
  if (!heard || draft.carrier.paragraph - endOf(heard.draft).paragraph > PARAGRAPHS) return known;
  if (sort === 'one' && !isHe(scene, draft, heard)) return known;
  // "The union ... they said": a body may be they, where no people have spoken.
  if (isBody && !arePeople(heard.speaker.name ?? '') && !arePeople(wordsOf(scene, heard.speaker))) return known;
  return { ...known, entity: heard.speaker.entity, name: heard.speaker.name };
}

/** What a voice can be taken up as. */
export function voiceSort(scene: Scene, { entity, mention, name }: Speaker): Sort {
  const known = scene.entities.get(entity ?? '');
  if (known?.kind === 'person' && !known.plural) return 'one';
  if (known?.kind === 'person' || known?.kind === 'group') return 'several';
  if (!known || !mention) return sortOf(name ?? '');
  // "a Holm Bank spokesman": called by the name of his bank, he is one. "Oman", "Ecuador", "Twitter" only end so.
  const words = wordsOf(scene, { mention });
  return TOLD.test(words) ? sortOf(words) : 'thing';
}

/** A name that goes on to what somebody is: "Holm Bank spokesman", "a US official in Oslo". */
const TOLD = /(?:^|[ -])\p{Ll}{3,}(?=$|,| (?:of|for|at|from|in|with|to|on)(?!\p{L}))/u;

function wordsOf({ article: { text } }: Scene, { mention }: Pick<Speaker, 'mention'>): string {
  return mention ? text.slice(mention.start, mention.end) : '';
}

function sortOfPronoun({ article: { text } }: Scene, { speaker, stands }: Draft): Sort | null {
  if (!speaker || stands || speaker.end - speaker.start > LONGEST) return null;
  return PRONOUNS.get(text.slice(speaker.start, speaker.end).toLowerCase()) ?? null;
}

const LONGEST = 4;
const PRONOUNS: ReadonlyMap<string, Sort> = new Map([
  ['he', 'one'],
  ['she', 'one'],
  ['it', 'thing'],
  ['they', 'several'],
]);

/** A paragraph may be as long as an article: past so many mentions nobody remembers who spoke. */
const MOST_BETWEEN = 200;

/** Nobody of the other sex, and nobody where another has been named since. */
function isHe({ article: { text }, analysis: { mentions }, entities }: Scene, draft: Draft, heard: Heard): boolean {
  const { entity } = heard.speaker;
  const at = draft.speaker;
  if (!at) return false;
  const gender = /^she$/i.test(text.slice(at.start, at.end)) ? 'female' : 'male';
  if ((entities.get(entity ?? '')?.gender ?? gender) !== gender) return false;
  const from = firstEndingAfter(mentions, endOf(heard.draft).end);
  for (let i = from; (mentions[i]?.start ?? Infinity) < at.start; i += 1) {
    if (i - from > MOST_BETWEEN) return false;
    const { kind, form, refersTo } = mentions[i] as Mention;
    if (kind === 'person' && form !== 'pronoun' && refersTo.length > 0 && refersTo[0] !== entity) return false;
  }
  return true;
}
