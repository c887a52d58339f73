import type { Range } from '../../model/span.ts';
import { namedParty, type Party } from './party.ts';
import type { Item, Scene } from './scene.ts';

/** Those who sit there for a body. Its leaders and officials are people of their own, and keep the words of the text. */
export const DELEGATES =
  /^(?:negotiators|representatives|delegation|delegations|delegates|team|teams|members|bosses|executives|envoys|managers)$/;

/** "GM's negotiators", named as one group: the body that they negotiate for. */
export function ownersDelegates({ entities }: Scene, { start, end }: Range, text: string): Party | null {
  const parts = /^(.+)['’]s (?:\p{Ll}+ )?(\p{Ll}+)$/u.exec(text);
  if (!parts?.[1] || !NEGOTIATORS.test(parts[2] ?? '')) return null;
  const [, owner] = parts;
  const body = [...entities.values()].find(
    ({ kind, name, aliases }) => kind === 'body' && (name === owner || aliases.includes(owner)),
  );
  return body
    ? { start, end, kind: 'body', entities: [body.id], name: body.name, plural: true, head: parts[2] ?? '' }
    : null;
}

const NEGOTIATORS = /^(?:negotiators?|team|teams|delegation|delegations|delegates|envoys|bargainers)$/;

/** "a Rapid Forces delegation", "Bakers Union negotiators": the body that they are of is the side that meets. */
export function delegatesOf(
  scene: Scene,
  items: readonly Item[],
  from: number,
  to: number,
  last: Item | null,
): Party | null {
  const own = last?.mention?.kind === 'group' ? ownersDelegates(scene, last, last.text) : null;
  if (own) return own;
  if (!last || !DELEGATES.test(last.lower) || (last.mention && last.mention.kind !== 'group')) return null;
  const bodies = items.slice(from, to).filter(({ mention }) => mention?.kind === 'body' && mention.form !== 'metonym');
  const [body, ...others] = bodies;
  const party = body && others.length === 0 ? namedParty(scene, body) : null;
  // "the BBC's members" are people; "GM's negotiators" are GM at the table.
  if (body?.possessive && !NEGOTIATORS.test(last.lower)) return null;
  return party && party.entities.length > 0 ? { ...party, end: last.end, plural: true, head: last.lower } : null;
}
