import type { Mention } from '../../model/analysis.ts';
import { nonEmpty, spanOf } from '../../model/span.ts';
import { headOf } from './party.ts';
import type { Scene } from './scene.ts';
import { keyOf, type Telling } from './telling.ts';
import { WORDS } from './words.ts';

/** Behind a name: that its bearer was there. */
const WAS_THERE =
  /^,? who (?:(?:was|were|had been) (?:also )?(?:present )?(?:at|in attendance at)|(?:also )?(?:attended|took part in|participated in|joined)) the (?:[\w-]+ ){0,3}(?:summit|conference|forum|gathering)\b/;

/** A clause of this many characters at most tells who was there. */
const REACH = 90;

/**
 * "Ban Ki-moon, who was at the summit": one more participant of the gathering that the article told last before, where
 * that one is told by a crowd ("leaders of 50 nations") and not by names.
 */
export function attendance(tellings: readonly Telling[], text: string, scene: Scene): readonly Telling[] {
  return ofCrowds(withThoseWhoAttended(tellings, text, scene), text, scene);
}

/** "X and Y also attended the meeting", "took part in the talks": at the one told last before, in the sentences near by. */
const ATTENDED =
  /^,? (?:also |both |were also |was also |were |was )?(?:(?:attended|joined|sat in on|present at|at) the|took part in the|participated in the) (?:meeting|talks|discussions?|call|lunch|dinner|session|conversation)\b/;
const NEAR = 700;
/** What may follow the noun in the same clause, in characters: "the meeting in the Roosevelt Room". */
const NOUN_TAIL = 60;

function withThoseWhoAttended(tellings: readonly Telling[], text: string, scene: Scene): readonly Telling[] {
  const held = tellings.flatMap(({ report }, at) => (report.status === 'held' && !report.refersBack ? [at] : []));
  if (held.length === 0) return tellings;
  const known = [...tellings];
  const gone = new Set<number>();
  const { mentions } = scene.analysis;
  mentions.forEach((mention, i) => {
    const clause =
      mention.kind === 'person' && mention.refersTo.length === 1
        ? ATTENDED.exec(text.slice(mention.end, mention.end + REACH))?.[0]
        : undefined;
    if (clause === undefined) return;
    const at = held.findLast((one) => (known[one]?.report.evidence[0].end ?? 0) <= mention.start);
    const telling = at === undefined ? undefined : known[at];
    if (at === undefined || !telling || mention.start - telling.report.evidence[0].end > NEAR) return;
    // "A, B and C took part": all whom the list names.
    let first = i;
    while (first > 0 && isListed(text, mentions[first - 1], mentions[first])) first--;
    for (const one of mentions.slice(first, i + 1))
      if (one.kind === 'person' && one.refersTo.length === 1)
        known[at] = joinedBy(known[at] ?? telling, scene, one, one === mention ? clause.length : 0);
    // What that clause was read as by itself is told now.
    tellings.forEach(({ report }, other) => {
      const [{ start, end }] = report.evidence;
      if (other !== at && start <= mention.start && end > mention.end && end <= mention.end + clause.length + NOUN_TAIL)
        gone.add(other);
    });
  });
  return known.filter((_, i) => !gone.has(i));
}

/** Joined in one list with nothing but titles between: "A, the chief of staff, B and C". */
export function isListed(text: string, before: Mention | undefined, after: Mention | undefined): boolean {
  if (before?.kind !== 'person' || !after) return false;
  const between = text.slice(
    Math.max(before.end, before.role?.end ?? 0),
    Math.min(after.start, after.role?.start ?? after.start),
  );
  return LISTED.test(between);
}

/** What joins two of a list, and titles of the second: "and Foreign Minister ", "and the king's envoy ". */
const LISTED =
  /^(?:, and |, | and |,? as well as )(?:(?:the |[A-Z][\w.]* ){0,4}|(?:the )?[\p{L}.]+['’]s? (?:\p{Ll}[\p{Ll}-]* ){0,3})$/u;

function ofCrowds(tellings: readonly Telling[], text: string, scene: Scene): readonly Telling[] {
  const gathered = tellings.flatMap(({ report }, at) =>
    report.participants.some(({ entity, name }) => entity === null && isCrowd(name)) && report.status === 'held'
      ? [at]
      : [],
  );
  if (gathered.length === 0) return tellings;
  const known = [...tellings];
  for (const mention of scene.analysis.mentions) {
    if (mention.kind !== 'person' || mention.refersTo.length !== 1) continue;
    const clause = WAS_THERE.exec(text.slice(mention.end, mention.end + REACH))?.[0];
    if (clause === undefined) continue;
    const at = gathered.findLast((i) => (known[i]?.report.evidence[0].start ?? 0) < mention.start);
    const telling = at === undefined ? undefined : known[at];
    if (at !== undefined && telling) known[at] = joinedBy(telling, scene, mention, clause.length);
  }
  return known;
}

/** The telling with one participant more, and the passage that tells it: the name and `length` characters behind it. */
export function joinedBy(telling: Telling, scene: Scene, mention: Mention, length: number): Telling {
  const { report } = telling;
  const [entity = null] = mention.refersTo;
  const name = (entity === null ? null : scene.entities.get(entity)?.name) ?? '';
  const here = { entity, name, mention: spanOf(scene.article.id, mention) };
  if (name === '' || report.participants.some((participant) => keyOf(participant) === keyOf(here))) return telling;
  const passage = spanOf(scene.article.id, { start: mention.start, end: mention.end + length });
  return {
    ...telling,
    report: {
      ...report,
      participants: [...report.participants, here],
      evidence: nonEmpty([...report.evidence, passage], 'evidence'),
    },
  };
}

function isCrowd(name: string): boolean {
  const head = headOf(name);
  return head.endsWith('s') && WORDS.humanHeads.has(head);
}
