import type { Mention } from '../../model/analysis.ts';
import { firstEndingAfter } from '../../model/sorted.ts';
import type { Range } from '../../model/span.ts';
import { isDocument } from './channel.ts';
import { arePeople, singularOf } from './people-words.ts';
import { FARTHEST, type Scene } from './scene.ts';
import states from './states.json' with { type: 'json' };

/**
 * "Critics of Mr Lee", "protests against the bill's author", "the office of the mayor": who is named hangs on another noun, and is
 * not who speaks, unless that noun is what such a body speaks through ("officials of the ministry"), a share of it ("most of
 * the ministers") or a document of its own ("a letter from Mr Lee").
 */
export function isGoverned(
  { article: { text }, analysis: { mentions } }: Scene,
  { kind, start }: Mention,
  within: Range,
): boolean {
  if (start <= within.start) return false;
  const before = text.slice(within.start, firstOfList(text, mentions, kind, start));
  const [hanging, head = '', preposition = ''] = HANGING.exec(before) ?? [];
  if (hanging === undefined) return false;
  const at = within.start + before.length - hanging.length;
  // "Olav Berg at the World Bank": the head is a name itself.
  const own = mentions[firstEndingAfter(mentions, at)];
  if (own && own.start < at + head.length && own.form !== 'title' && own.form !== 'description') return false;
  const noun = head.toLowerCase();
  // "Speaker of the House Rep. Ann Lee": one title behind the other.
  if (kind === 'person' && TITLES.has(noun)) return false;
  // "Diplomats in Oslo", "the embassy in Oslo": where they are is not who they are.
  if (kind === 'place' && IN.test(preposition)) return true;
  if (SHARES.has(noun) || (isDocument(noun) && /^(?:by|from|of)$/.test(preposition))) return false;
  // "Lawyers for the students" are others than the students.
  return kind === 'person' || kind === 'group' || !SPEAKS.has(noun);
}

/** "A bench of Ann Lee and Olav Berg": of several who are listed, where the first begins. */
function firstOfList(text: string, mentions: readonly Mention[], kind: Mention['kind'], start: number): number {
  let first = start;
  for (let i = firstEndingAfter(mentions, start) - 1; i >= 0; i -= 1) {
    const before = mentions[i] as Mention;
    if (before.kind !== kind || !/^,? and $|^, $/.test(text.slice(before.end, first))) break;
    first = before.start;
  }
  return first;
}

const HANGING =
  /(?<![\p{L}'’-])([\p{L}'’-]{2,40})\s(of|for|against|with|to|from|by|in|at|on|about|among|behind|over|under|near|around|inside|within|across)\s(?:(?:the|its|his|her|their|a|an)\s)?$/u;

const IN = /^(?:in|at|from|around|near|inside|within|across)$/;

const TITLES = new Set(states.titles);

const SHARES = new Set(states.shares);

const SPEAKS = new Set(states.speaks);

/** "Italy's banks", "Italian farmers": a state's people and firms are not its government, whose ministries and officials are. */
export function isOfState(scene: Scene, mention: Mention, within: Range): boolean {
  const { kind, form, start, end } = mention;
  const { text } = scene.article;
  if (kind !== 'place') return false;
  // "the Bulgaria international", "the Wales captain".
  if (form === 'name' && OF_TEAM.test(text.slice(end, within.end))) return true;
  if (ONE_OF_THEIRS.test(text.slice(within.start, start)) || sharesOwned(scene, mention, within)) return true;
  const rest = text.slice(end, within.end);
  if (form !== 'demonym' && OWNS.test(rest)) return ONE_OF_THEM.test(rest) || !GOVERNS.test(rest);
  const ofTheirs = /^\s+\p{Ll}/u.test(rest);
  // "a Norwegian broker", "an Oslo dealer", "some US bond traders": people by what they do.
  return ofTheirs && (ONE_OF_THEM.test(rest) || (!GOVERNS.test(rest) && (OTHERS.test(rest) || arePeople(rest))));
}

/** "Norway and Sweden's ministers", "Ann Lee and Olav Berg's lawyers": what both own is neither of them. */
export function sharesOwned(
  { article: { text }, analysis: { mentions } }: Scene,
  first: Mention,
  within: Range,
): boolean {
  let at = firstEndingAfter(mentions, first.start) + 1;
  let last = first;
  for (let next = mentions[at]; next && next.end <= within.end; next = mentions[++at]) {
    if (next.kind !== first.kind || !/^(?:,|,? and|,? or) $/.test(text.slice(last.end, next.start))) return false;
    const rest = text.slice(next.end, within.end);
    if (OWNS.test(rest)) return first.kind === 'place' || rest.endsWith('s');
    last = next;
  }
  return false;
}

const OF_TEAM = new RegExp(`^\\s+(?:\\p{Ll}+ )?(?:${states.teamMembers.join('|')})$`, 'u');

const OWNS = /^['’]s?\s+\p{Ll}/u;

/** Words for those who do not speak for their state. */
const OTHERS = new RegExp(`\\b(?:${states.others.join('|')})\\b`, 'u');

/** One of those who govern: "Norway’s trade minister", "an Egyptian official" are called so, and are not the state. */
const ONE = `\\b(?:${states.servants.join('|')})`;

const ONE_OF_THEM = new RegExp(`${ONE}$`, 'u');

/** "A No 10 source", "White House insiders", "the party's deputy leader": those who act under a body's name, and not the body. */
export function isOneOfBody({ article: { text } }: Scene, { kind, end }: Mention, within: Range): boolean {
  if (kind !== 'body') return false;
  const rest = text.slice(end, within.end);
  return (
    OF_BODY.test(rest) || (/^\s+\p{Ll}/u.test(rest) && !SPOKEN.test(rest) && (STAFF.test(rest) || arePeople(rest)))
  );
}

/** Through its spokespeople and officials a body speaks itself. */
const SPOKEN = /(?:^|\s)(?:spokes\w+|officials)(?!\p{L})/u;
const STAFF =
  /^\s+(?:\p{Ll}+ ){0,2}(?:staff|staffers|members|delegates|sources|leaders|insiders|aides|employees|workers|executives)$/u;

const OF_BODY =
  /^(?:\s+(?:\p{Ll}+ ){0,2}(?:(?:source|insider|aide|official)s?|member|activist|organiser|organizer|supporter|volunteer|employee|worker)|['’]s?\s+(?:\p{Ll}+ ){0,3}(?:leader|chief|head|chair|chairman|chairwoman|director|president|commander|founder|boss|manager|secretary|spokes(?:man|woman|person)|member|lawyer))$/u;

/** "Norway’s fisheries ministry" speaks for its state, and is called so. */
export function isOrganOfState({ article: { text } }: Scene, { kind, end }: Mention, within: Range): boolean {
  return kind === 'place' && ORGAN.test(text.slice(end, within.end));
}

const ORGAN = new RegExp(`\\b(?:${states.organs.join('|')})(?: \\([A-Z]{2,6}\\))?$`, 'iu');

/** "a member of the Ethiopian negotiating team". */
const ONE_OF_THEIRS = new RegExp(`${ONE} (?:of|at|in|for|with|from|on) (?:the )?$`, 'u');

/** Words for those who do: "Norway’s ministry of industry", "Norwegian government lawyers". */
const GOVERNS = new RegExp(`\\b(?:${states.governs.join('|')})\\b`, 'u');

/** "one official", "one of the three officials": an official; "one of the sources, a Western diplomat": a Western diplomat. */
export function oneOf({ article: { text } }: Scene, { start, end }: Range): string {
  const words = text.slice(start, end);
  const [, several] = SEVERAL.exec(words) ?? [];
  if (several === undefined) return words.replace(/^one (?=\p{Ll})/u, '');
  const [, said] = /^, an? ([^,.;:"“”]{3,60}),/u.exec(text.slice(end, end + FARTHEST)) ?? [];
  return said ?? singularOf(several);
}

export const SEVERAL = /^one of (?:(?:the|his|her|their|its|these|those) )?(?:\p{Ll}+ )*?(\p{Ll}+s)$/u;
