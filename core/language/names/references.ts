import { wordIs } from '../../model/word.ts';
import { DESCRIBED } from './called-bodies.ts';
import { describedBody } from './described-bodies.ts';
import type { Assigned, Draft } from './draft.ts';
import { describedPair } from './pairs.ts';
import type { RawMention } from './raw.ts';
import { type Entry, Recent } from './recent.ts';
import { holdersOf } from './titles.ts';
import type { Word } from './words.ts';

/** Whom a pronoun, a title or a description points at, and the raw mentions that decide it. */
export interface Reference {
  readonly to: readonly Draft[];
  readonly because: readonly number[];
}

const NOBODY: Reference = { to: [], because: [] };
/** Sentences over which a pronoun reaches back. */
const REACH = 3;
/** Two candidates nearer than this are not decided between. */
const TIE = 0.05;

/** Whom the mentions that name nobody point at, in one pass over the text. */
export function resolveReferences(
  words: readonly Word[],
  raws: readonly RawMention[],
  assigned: Assigned,
): ReadonlyMap<number, Reference> {
  const references = new Map<number, Reference>();
  const recent = new Recent(words);
  const holders = holdersOf(raws, assigned);
  raws.forEach((mention, i) => {
    const own = assigned.of.get(i);
    if (own) {
      recent.push(i, mention, [own]);
      if (own.kind === 'person') holders.seen(own, i);
      return;
    }
    const reference = referenceOf(words, i, raws, recent, holders, assigned);
    if (!reference) return;
    references.set(i, reference);
    if (reference.to.length > 0) recent.push(i, mention, reference.to);
  });
  return references;
}

function referenceOf(
  words: readonly Word[],
  at: number,
  raws: readonly RawMention[],
  recent: Recent,
  holders: ReturnType<typeof holdersOf>,
  assigned: Assigned,
): Reference | null {
  const mention = raws[at] as RawMention;
  if (mention.form === 'pronoun')
    return mention.plural ? they(words, mention, recent) : heOrShe(words, mention, recent);
  if (mention.sort === DESCRIBED) return describedBody(words, mention, raws, recent);
  if (mention.sort === 'compatriot') return compatriot(words, mention, recent);
  if (mention.form === 'title') return titled(words, at, raws, recent, holders);
  if (mention.sort?.startsWith('two')) return describedPair(words, mention, recent, assigned);
  return null;
}

/**
 * "The diplomat said" after "an Egyptian diplomat close to the talks": he whom the article leaves unnamed, and not a minister who is
 * a diplomat, too.
 */
function titled(
  words: readonly Word[],
  at: number,
  raws: readonly RawMention[],
  recent: Recent,
  holders: ReturnType<typeof holdersOf>,
): Reference {
  const mention = raws[at] as RawMention;
  if (mention.weak) return NOBODY;
  const found = holders.find(mention, recent, words);
  const [because] = found.because;
  const here = words[mention.from]?.sentence ?? 0;
  for (let i = at - 1; i > (because ?? at); i -= 1) {
    const other = raws[i] as RawMention;
    if (here - (words[other.from]?.sentence ?? 0) > REACH) break;
    if (other.form === 'title' && other.weak && other.role?.title === mention.role?.title) return NOBODY;
  }
  return found;
}

/** "The Russian": the person of that state named last. */
function compatriot(words: readonly Word[], mention: RawMention, recent: Recent): Reference {
  const here = words[mention.from];
  if (!here) return NOBODY;
  for (const { drafts, raw } of recent.within(REACH, here.sentence)) {
    const [draft] = drafts;
    if (drafts.length === 1 && draft?.kind === 'person' && draft.country === mention.country)
      return { to: [draft], because: [raw] };
  }
  return onlyStranger(recent, here.sentence);
}

/** The one person of the sentence before, where nothing says what country he is of: "EU negotiator Ana Silva ... The Peruvian said". */
function onlyStranger(recent: Recent, here: number): Reference {
  const people = new Map<Draft, number>();
  for (const { drafts, raw } of recent.within(1, here))
    for (const draft of drafts) if (draft.kind === 'person') people.set(draft, raw);
  const [only, ...others] = people;
  if (!only || others.length > 0) return NOBODY;
  const [draft, raw] = only;
  return draft.country === null || draft.country === 'EU' ? { to: [draft], because: [raw] } : NOBODY;
}

function heOrShe(words: readonly Word[], mention: RawMention, recent: Recent): Reference {
  const here = words[mention.from];
  if (!here) return NOBODY;
  const object = here.lower === 'him' || (here.lower === 'her' && !isPossessive(words, mention));
  const best = new Map<Draft, { score: number; raw: number }>();
  for (const entry of recent.within(REACH, here.sentence)) {
    const [draft] = entry.drafts;
    if (!draft || entry.drafts.length > 1 || draft.kind !== 'person') continue;
    if (here.quote !== 0 && entry.quote !== here.quote) continue;
    if (draft.gender && mention.gender && draft.gender !== mention.gender) continue;
    const distance = here.quote === 0 ? recent.distance(entry.sentence, here.sentence) : here.sentence - entry.sentence;
    let score = (distance === 0 ? 0.5 : -distance) + weightOf(entry) + Math.min(0.6, draft.mentions.length * 0.06);
    if (entry.quote !== here.quote) score -= 1;
    if (draft.gender === mention.gender) score += 0.4;
    if (entry.form === 'pronoun') score += 0.3;
    // "Holm met him", "Holm, who met him,": not himself, where no new clause stands between.
    const isWho = distance === 0 && relates(words[entry.to]);
    const sameClause = distance === 0 && !newClause(words, isWho ? entry.to + 1 : entry.to, mention.from);
    if (object && sameClause && (entry.subject || isWho)) score -= 3;
    if (!object && distance === 0 && isInFront(words, entry, mention)) score -= 2;
    // The later of two in one sentence is the nearer one.
    score += Math.max(0, 0.2 - (mention.from - entry.to) / 500);
    const known = best.get(draft);
    if (!known || score > known.score) best.set(draft, { score, raw: entry.raw });
  }
  const [first, second] = [...best].sort((a, b) => b[1].score - a[1].score);
  if (!first || (second && first[1].score - second[1].score < TIE)) return NOBODY;
  return { to: [first[0]], because: [first[1].raw] };
}

/** How much it speaks for somebody that a sentence is about him, or a clause of it, or that he does what it tells in the passive. */
function weightOf({ subject, within, agent }: Entry): number {
  if (!subject) return agent ? 0.6 : 0;
  return within ? 0.7 : 1.2;
}

/**
 * "Facing the press beside Lars Holm, he said": whom the phrase in front of the clause names beside its subject, which
 * is the clause's own, is not that subject. "After Holm had left, he said" has one, and "in Holm's speech, he said" may mean Holm.
 */
function isInFront(words: readonly Word[], entry: Entry, { from }: RawMention): boolean {
  const here = words[from];
  if (here?.gap !== 'comma' || words[entry.to - 1]?.possessive) return false;
  let first = from;
  while (words[first]?.gap !== 'start') {
    if (first < from - FRONT || words[first]?.quote !== here.quote) return false;
    first -= 1;
  }
  const opens = words[first] as Word;
  if (entry.from <= first || !(opens.lower.endsWith('ing') || governsFront(opens))) return false;
  return words.slice(first + 1, from).every(({ verb, lower }) => !verb || lower.endsWith('ing'));
}

const relates = wordIs(/^(?:who|which)$/);

/** How many words such a phrase may have. */
const FRONT = 40;
const governsFront = wordIs(/^(?:with|alongside|beside|before|after|at|in|on|during|to|about|of|for|against|upon)$/);

/** "her" before a noun is a possessive. */
function isPossessive(words: readonly Word[], mention: RawMention): boolean {
  const next = words[mention.to];
  return (
    next?.gap === 'space' && !next.verb && !/^(?:to|on|in|at|for|with|that|and|as|by|from|about)$/.test(next.lower)
  );
}

function newClause(words: readonly Word[], from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) {
    const word = words[i];
    if (
      word &&
      (word.gap === 'comma' ||
        word.gap === 'other' ||
        /^(?:that|who|which|because|after|before|when|while|if|and|but|said)$/.test(word.lower))
    )
      return true;
  }
  return false;
}

function they(words: readonly Word[], mention: RawMention, recent: Recent): Reference {
  const here = words[mention.from];
  if (!here) return NOBODY;
  let best: { score: number; to: readonly Draft[]; raw: number } | null = null;
  for (const entry of recent.backTo(here.sentence - 2)) {
    const [draft] = entry.drafts;
    if (!draft || (here.quote !== 0 && entry.quote !== here.quote)) continue;
    const several = entry.drafts.length > 1;
    const group = draft.plural || draft.kind === 'group';
    // "The two countries' ministers met. They": not those whose something is.
    if (entry.form === 'description' && words[entry.to - 1]?.possessive) continue;
    const body = draft.kind === 'body' && !/^(?:media|company|platform|metonym)$/.test(draft.sort ?? '');
    if (!several && !group && !body) continue;
    const score =
      entry.sentence -
      here.sentence +
      (entry.subject ? 1 : 0) +
      (several || group ? 0.8 : 0) -
      (entry.quote !== here.quote ? 1 : 0);
    if (!best || score > best.score) best = { score, to: entry.drafts, raw: entry.raw };
  }
  if (best) return { to: best.to, because: [best.raw] };
  const people = recent.peopleOf(here.sentence - 1);
  return people.length === 2
    ? { to: people.map((each) => each.draft), because: people.map((each) => each.raw) }
    : NOBODY;
}
