import type { Mention } from '../../model/analysis.ts';
import { firstEndingAfter } from '../../model/sorted.ts';
import type { Range } from '../../model/span.ts';
import type { Draft } from './drafts.ts';
import { inMarks, type Named, type Scene } from './scene.ts';

/**
 * Whom "it" means that says something: the body or the state that its own sentence, or else the one before, is about ("The ministry
 * summoned the envoy. It said ..."). Null where that sentence is about somebody else.
 */
export function itOf(scene: Scene, { carrier }: Draft, at: Range): Named | null {
  const { sentences } = scene.analysis;
  const within = subjectOf(scene, { start: carrier.start, end: at.start });
  if (within || at.start > carrier.start) return within;
  const before = sentences[firstEndingAfter(sentences, carrier.start) - 1];
  return before?.kind === 'prose' ? subjectOf(scene, before) : null;
}

/** What a sentence begins with: a named body or state that does something, or a body that only its noun names. */
function subjectOf(
  { article: { text }, analysis: { mentions }, entities }: Scene,
  { start, end }: Range,
): Named | null {
  const first = mentions[firstEndingAfter(mentions, start)];
  const opening = OPENING.exec(text.slice(start, Math.min(end, start + LONGEST)))?.[0].length ?? 0;
  if (first && first.start <= start + opening && first.end < end && isParty(first)) {
    const entity = entities.get(first.refersTo[0] ?? '');
    const acts = ACTS.test(text.slice(first.end, first.end + LONGEST));
    if (entity && acts && !inMarks(text, start, first.start)) return { entity: entity.id, name: entity.name };
  }
  const described = BODY.exec(text.slice(start, Math.min(end, start + LONGEST)));
  return described && { entity: null, name: described[0] };
}

/** "Holm Bank cut ...", "The Holm Institute (HI), a private group, called for ...". */
const ACTS = /^(?: \([^()]{2,12}\))?(?:, (?:an?|the|its|one of) [^,.;:"“”]{3,80},)? \p{Ll}/u;

function isParty({ kind, form, refersTo }: Mention): boolean {
  return (kind === 'body' || kind === 'place') && form !== 'demonym' && form !== 'description' && refersTo.length === 1;
}

const LONGEST = 120;

/** An article, or an adverb and its comma. */
const OPENING = /^(?:(?:Meanwhile|Earlier|Later|Separately|However|Also), )?(?:[Tt]he )?/;

/** "The union", "Norway’s port authority" before what it does. */
const BODY =
  /^(?:[Tt]he |\p{Lu}[\p{L}.-]*(?: \p{Lu}[\p{L}.-]*){0,2}['’]s )(?:\p{Ll}[\p{L}-]* ){0,2}(?:union|ministry|company|firm|bank|agency|council|commission|committee|court|police|group|party|army|association|federation|government|authority|regulator|board|club|charity|airline|watchdog|embassy|department|university|hospital)(?= \p{Ll})/u;
