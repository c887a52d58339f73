import type { Entity } from '../../model/analysis.ts';
import type { Participant } from '../../model/fact.ts';
import { type Range, spanOf } from '../../model/span.ts';
import type { Scene } from './scene.ts';
import { WORDS } from './words.ts';

/** The name of a participant who is told by no word at all: "a session in Lima broke up on Monday". */
export const SIDES = 'the sides';

/** A dispute between a union and an employer, as an article names them. */
export interface Dispute {
  readonly union: Body;
  /** Null where the article names no employer by name. */
  readonly employer: Body | null;
}

/**
 * The union and the employer whom an article is about, told before a passage: the one union of the article, and the other
 * body named last before, or the one that somebody whom the article names speaks for ("director of the X Centre"). Null
 * where it names no union, or two.
 */
export function disputeBefore(bodies: readonly Body[], offset: number): Dispute | null {
  const unions = bodies.filter(({ name }) => isUnion(name));
  const [union] = unions;
  if (!union || new Set(unions.map(keyOf)).size > 1) return null;
  const others = bodies.filter((body) => !isUnion(body.name));
  const employers = others.filter((one) => isEmployer(one, others));
  const before = employers.filter(({ at }) => at.start < offset);
  const employer = before.at(-1) ?? employers[0] ?? null;
  return { union, employer };
}

/** A union by its own name. */
export function isUnion(name: string): boolean {
  return name
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .some((word) => WORDS.unions.has(word));
}

/** A body as one place of an article names it. */
export interface Body {
  readonly name: string;
  readonly entity: Entity | null;
  readonly at: Range;
}

function keyOf({ entity, name }: Body): string {
  return entity?.id ?? name.toLowerCase();
}

/** The bodies of an article in its order: by their own mentions, and within what people are said to be. */
export function bodiesOf(scene: Scene): readonly Body[] {
  const { mentions } = scene.analysis;
  return mentions.flatMap((mention): readonly Body[] => {
    const [id] = mention.refersTo;
    const entity = id === undefined ? undefined : scene.entities.get(id);
    if (entity?.kind === 'body') return [{ name: entity.name, entity, at: mention }];
    return mention.role ? servedBy(scene, mention.role) : [];
  });
}

/** "president of the Bakers' Union": the body that a role is held in. */
const SERVED = /\b(?:of|for|at) (?:the )?(\p{Lu}[\p{L}’'-]+(?: (?:(?:of|for|and|the) )?\p{Lu}[\p{L}’'-]+){1,7})$/u;

function servedBy(scene: Scene, role: Range): readonly Body[] {
  const text = scene.article.text.slice(role.start, role.end);
  const name = SERVED.exec(text)?.[1];
  if (name === undefined) return [];
  const start = role.start + text.length - name.length;
  return [{ name, entity: known(scene, name), at: { start, end: role.end } }];
}

function known({ entities }: Scene, name: string): Entity | null {
  return [...entities.values()].find((one) => one.kind === 'body' && one.name === name) ?? null;
}

/** No newspaper, court or house of government: a body that the article names twice, or that somebody speaks for. */
function isEmployer(body: Body, all: readonly Body[]): boolean {
  if (body.entity?.country !== null && body.entity !== null) return false;
  if (NO_EMPLOYER.test(body.name)) return false;
  return all.filter((one) => keyOf(one) === keyOf(body)).length > 1;
}

const NO_EMPLOYER =
  /\b(?:court|tribunal|commission|press|news|times|post|reuters|ministry|party|police|parliament|congress|senate|university|institute|observatory|analysts?|research)\b/i;

export function participantOf({ article }: Scene, { name, entity, at }: Body): Participant {
  return { entity: entity?.id ?? null, name, mention: spanOf(article.id, at) };
}
