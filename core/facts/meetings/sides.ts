import type { Entity } from '../../model/analysis.ts';
import type { Participant } from '../../model/fact.ts';
import { firstIndex } from '../../model/sorted.ts';
import { type Range, spanOf } from '../../model/span.ts';
import type { Scene } from './scene.ts';
import { WORDS } from './words.ts';

/** The name of a participant who is told by no word at all: "a session in Lima broke up on Monday". */
export const SIDES = 'the sides';

/** A dispute between a union and an employer, as an article names them. */
export interface Dispute {
  readonly union: Participant;
  /** The employer told last before an offset, else the first one; null where the article names none. */
  readonly employerBefore: (offset: number) => Participant | null;
}

/**
 * The one union that an article names, and the other bodies that it names twice at least or says somebody to speak for
 * ("director of the X Centre"). Null where it names no union, or two, or speaks of unions: the one it names is not all of them.
 */
export function disputeIn(scene: Scene): Dispute | null {
  const bodies = bodiesOf(scene);
  const unions = new Map(bodies.filter(({ name }) => isUnion(name)).map((body) => [keyOf(body), body]));
  const [union] = unions.values();
  if (!union || unions.size > 1 || UNIONS.test(scene.article.text)) return null;
  const times = new Map<string, number>();
  for (const body of bodies) times.set(keyOf(body), (times.get(keyOf(body)) ?? 0) + 1);
  const employers = bodies.filter(
    (body) => !isUnion(body.name) && mayEmploy(body) && (times.get(keyOf(body)) ?? 0) > 1,
  );
  return {
    union: participantOf(scene, union),
    employerBefore: (offset) => {
      const found = employers[Math.max(0, firstIndex(employers, ({ at }) => at.start >= offset) - 1)];
      return found ? participantOf(scene, found) : null;
    },
  };
}

const UNIONS = /\bunions\b/i;

/** A union by its own name. */
function isUnion(name: string): boolean {
  return name
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .some((word) => WORDS.unions.has(word));
}

/** A body as one place of an article names it. */
interface Body {
  readonly name: string;
  readonly entity: Entity | null;
  readonly at: Range;
}

function keyOf({ entity, name }: Body): string {
  return entity?.id ?? name.toLowerCase();
}

/** The bodies of an article in its order: by their own mentions, and within what people are said to be. */
function bodiesOf(scene: Scene): readonly Body[] {
  const known = new Map([...scene.entities.values()].flatMap((one) => (one.kind === 'body' ? [[one.name, one]] : [])));
  return scene.analysis.mentions.flatMap((mention): readonly Body[] => {
    const [id] = mention.refersTo;
    const entity = id === undefined ? undefined : scene.entities.get(id);
    if (entity?.kind === 'body') return [{ name: entity.name, entity, at: mention }];
    const served = mention.role ? servedIn(scene, mention.role) : null;
    return served ? [{ ...served, entity: known.get(served.name) ?? null }] : [];
  });
}

/** "president of the Bakers' Union": the body that a role is held in. */
const SERVED = /\b(?:of|for|at) (?:the )?(\p{Lu}[\p{L}’'-]+(?: (?:(?:of|for|and|the) )?\p{Lu}[\p{L}’'-]+){1,7})$/u;
/** A role is looked at no further than this, in characters. */
const ROLE = 200;

function servedIn({ article }: Scene, role: Range): { readonly name: string; readonly at: Range } | null {
  const name = SERVED.exec(article.text.slice(Math.max(role.start, role.end - ROLE), role.end))?.[1];
  return name === undefined ? null : { name, at: { start: role.end - name.length, end: role.end } };
}

/** No newspaper, court or house of government. */
function mayEmploy({ name, entity }: Body): boolean {
  return (entity?.country ?? null) === null && !NO_EMPLOYER.test(name);
}

const NO_EMPLOYER =
  /\b(?:court|tribunal|commission|press|news|times|post|reuters|ministry|party|police|parliament|congress|senate|university|institute|observatory|analysts?|research)\b/i;

function participantOf({ article }: Scene, { name, entity, at }: Body): Participant {
  return { entity: entity?.id ?? null, name, mention: spanOf(article.id, at) };
}
