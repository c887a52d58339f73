import { apposition } from './appositions.ts';
import { knownAt } from './lexicon.ts';
import { countParts, evidenceOfWords } from './person-name.ts';
import { type RawMention, raw } from './raw.ts';
import type { Role } from './roles.ts';
import { isAct, isShip, leadsToPlace } from './signs.ts';
import type { Word } from './words.ts';

interface NameOptions {
  readonly role?: Role | null;
  readonly evidence: number;
  readonly gender?: RawMention['gender'];
  readonly start?: number;
}

/** Adds a name with the role before it or behind it, and how sure it is that this is a person; gives where it ends. */
export function pushName(
  words: readonly Word[],
  from: number,
  to: number,
  found: RawMention[],
  options: NameOptions,
): number {
  const own = evidenceOfWords(words, from, to);
  const before = options.role ?? null;
  if (!before && isShip(words, from)) return to;
  const apposed = before && words[to]?.gap === 'comma' ? null : apposition(words, to);
  const after = apposed && isFronted(words, from, apposed.to) ? null : apposed;
  const role = before ?? after;
  let evidence = own.score + options.evidence;
  if (after) evidence += countParts(words, from, to) > 1 ? 2.5 : 2;
  if (words[to]?.gap === 'space' && isAct(words[to])) {
    // "said she was late": no firm is a she, and few tell anybody anything.
    const isPerson = words[to]?.lower === 'told' || /^s?he$/.test(words[to + 1]?.lower ?? '');
    evidence += isPerson ? 3 : 2;
  }
  if (isAged(words, to)) evidence += 3;
  // "Montalbán, who will run the group": nobody says "who" of a firm.
  if (words[to]?.gap === 'comma' && words[to]?.lower === 'who') evidence += 2.5;
  const previous = words[from - 1];
  if (!before && previous && words[from]?.gap === 'space') {
    if (isAct(previous)) evidence += 0.5;
    if (previous.lower === 'the') evidence -= 3;
    // "wrote to Graham Ellery": a first name that is known makes no place.
    else if (own.score < 3 && leadsToPlace(previous)) evidence -= 1;
  }
  const home = role ? null : homeOf(words, from, to);
  // "Norway's Holm met": a lone name with its state.
  if (home !== null && countParts(words, from, to) === 1 && isAct(words[to])) evidence += 1;
  found.push(
    raw({
      from: options.start ?? (before && before.from < from ? before.from : from),
      to,
      headFrom: from,
      kind: 'unknown',
      form: words[from]?.text.startsWith('@') ? 'handle' : countParts(words, from, to) > 1 ? 'name' : 'surname',
      role,
      roleBefore: before !== null,
      // "Commander Zola": behind a title one name is a surname, whatever first name it is, too.
      gender:
        options.gender ??
        before?.gender ??
        after?.gender ??
        (role && countParts(words, from, to) === 1 ? null : own.gender),
      country: role?.country ?? home,
      evidence,
    }),
  );
  return after ? after.to : to;
}

/** "After a night in Selvik, the president said": the role behind the comma is the clause's own subject. */
function isFronted(words: readonly Word[], from: number, behind: number): boolean {
  const [previous, next] = [words[from - 1], words[behind]];
  if (!previous || !leadsToPlace(previous) || words[from]?.gap !== 'space') return false;
  return next?.gap === 'space' && (next.verb || isAct(next));
}

/** "Doris Veinot, 74, comes": between commas how old somebody is. */
function isAged(words: readonly Word[], at: number): boolean {
  const [age, next] = [words[at], words[at + 1]];
  return age?.gap === 'comma' && next?.gap === 'comma' && /^\d{1,2}$/.test(age.text) && !words[at - 1]?.possessive;
}

/** "Benin's Patrice Talon", "Patrice Talon of Benin": the state that somebody is named with. */
function homeOf(words: readonly Word[], from: number, to: number): string | null {
  const before = words[from - 1];
  if (before?.possessive && words[from]?.gap === 'space')
    return stateAt(words, from - 1, from) ?? stateAt(words, from - 2, from) ?? stateAt(words, from - 3, from);
  const of = words[to]?.gap === 'space' && words[to]?.lower === 'of' && countParts(words, from, to) > 1;
  return of && words[to + 1]?.gap === 'space' ? stateAt(words, to + 1, null) : null;
}

function stateAt(words: readonly Word[], at: number, end: number | null): string | null {
  const known = knownAt(words, at);
  return known?.known.sort === 'state' && (end === null || known.end === end) ? known.known.country : null;
}
