import type { Mention } from '../../model/analysis.ts';
import { nonEmpty, spanOf } from '../../model/span.ts';
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

function joinedBy(telling: Telling, scene: Scene, mention: Mention, length: number): Telling {
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
  const head =
    name
      .split(/ (?:of|from) /)[0]
      ?.split(' ')
      .at(-1)
      ?.toLowerCase() ?? '';
  return head.endsWith('s') && WORDS.humanHeads.has(head);
}
