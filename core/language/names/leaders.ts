import { type BodyNoun, bodyNoun } from './called-bodies.ts';
import type { Role } from './roles.ts';
import type { Word } from './words.ts';

/** Which body a title asks for the leader of: by its name ("the NATO chief") or by a noun ("the union boss", "the bank's president"). */
export type BodyAsked = { readonly names: ReadonlySet<string> } | { readonly noun: BodyNoun };

/** The body whose leader a title asks for; null where it names none, or asks for no leader. */
export function bodyAsked(words: readonly Word[], role: Role): BodyAsked | null {
  if (!isGeneric(role.title) && !isLeader(role)) return null;
  const before = words[role.from - 1];
  const noun = before?.possessive ? bodyNoun(before) : null;
  if (noun) return { noun };
  for (let at = role.from; at < role.head; at += 1) {
    const within = bodyNoun(words[at] as Word);
    if (within) return { noun: within };
  }
  return role.of.length > 0 ? { names: new Set(role.of) } : null;
}

/** Whether one of somebody's roles is to lead the body that is asked for, by whatever title; `surely`: as its name says. */
export function leads(roles: readonly Role[], asked: Role, body: BodyAsked, surely: boolean): boolean {
  return roles.some(
    (role) =>
      isLeader(role) &&
      (isGeneric(asked.title) || same(role.title, asked.title)) &&
      (surely ? isNamedSo(role, body) : mayBe(role, body)),
  );
}

/** "president of the UAW", "Ford chief executive": a title of those who lead, with the body that they lead. */
export function isLeader(role: Role): boolean {
  return (
    LEADERS.test(plain(role.title)) && role.of.length > 0 && !role.words.has('former') && !role.words.has('deputy')
  );
}

function isNamedSo({ of }: Role, body: BodyAsked): boolean {
  if ('names' in body) return of.some((name) => body.names.has(name));
  return of.some((name) => [...body.noun.named].some((word) => ` ${name.toLowerCase()} `.includes(` ${word} `)));
}

/** A state's president leads no company. */
function mayBe({ sort, country }: Role, body: BodyAsked): boolean {
  return 'noun' in body && body.noun.any && (sort !== 'state' || country === null);
}

/** Titles by which any leader is called. */
function isGeneric(title: string): boolean {
  return /(?:^| )(?:chief|boss|head|leader)$/.test(title);
}

function same(one: string, other: string): boolean {
  return plain(one) === plain(other);
}

function plain(title: string): string {
  const words = title.replaceAll('-', ' ');
  return /^(?:ceo|chief executive officer)$/.test(words) ? 'chief executive' : words;
}

const LEADERS =
  /^(?:president|chair|chairman|chairwoman|chairperson|chief executive|chief|boss|head|leader|director|director general|secretary general|general secretary|governor|commissioner|high commissioner|administrator|managing director|executive director|commander)$/;
