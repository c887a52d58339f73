import { honorificName, knownOnly } from './addressed.ts';
import { bodyNoun } from './called-bodies.ts';
import { groupAt } from './groups.ts';
import { honorific, honorificLength } from './honorifics.ts';
import { BODY_HEADS, familyFirstCulture, genderOfFirstName, isSurname, knownAt } from './lexicon.ts';
import { pushName } from './person-mention.ts';
import { countParts, evidenceOfWords, nameEnd } from './person-name.ts';
import { type RawMention, raw } from './raw.ts';
import { isKin, type Role, roleAt } from './roles.ts';
import { isAct } from './signs.ts';
import type { Word } from './words.ts';

const DETERMINERS = new Set([
  'the',
  'a',
  'an',
  'his',
  'her',
  'their',
  'our',
  'its',
  'this',
  'that',
  'another',
  'one',
  'my',
  'your',
  'former',
  'then',
]);

/** "His Majesty King Abdullah II", "Her Excellency Ana Duarte": the name with its style; the style alone names nobody. */
export function styledName(words: readonly Word[], at: number, from: number, found: RawMention[]): number {
  const next = words[from];
  if (next?.gap !== 'space' || next.shape === 'lower') return from;
  const known = found.length;
  const role = roleAt(words, from);
  let to = role ? withRole(words, role, found) : honorificName(words, from, null, found);
  if (to === from && !role) {
    const end = nameEnd(words, from);
    if (end > from && !knownOnly(words, from, end)) to = pushName(words, from, end, found, { evidence: 3 });
  }
  const named = found[known];
  if (named?.from === from) found[known] = { ...named, from: at };
  return Math.max(to, from);
}

/** The name that a role has behind it, or the role as a description of its holder; gives where reading goes on. */
export function withRole(words: readonly Word[], role: Role, found: RawMention[]): number {
  if (role.from === role.head && isDeed(words, role.head)) return role.from;
  if (role.plural) return pluralHolders(words, role, found);
  return nameBehind(words, role, found) ?? nameBehindComma(words, role, found) ?? titleAlone(words, role, found);
}

/** "Prime Minister Ana Silva". */
function nameBehind(words: readonly Word[], role: Role, found: RawMention[]): number | null {
  if (words[role.to]?.gap !== 'space' || words[role.to - 1]?.possessive) return null;
  const after = honorificName(words, role.to, role, found);
  if (after > role.to) return after;
  const to = headlineEnd(words, role.to, nameEnd(words, role.to));
  // "a professor at Loyola University Maryland": behind what he is professor of, a place's name goes on with that.
  const isPlace = role.to > role.head + 1 && to === role.to + 1 && knownAt(words, role.to) !== null;
  if (to === role.to || isPlace || knownOnly(words, role.to, to)) return null;
  return pushName(words, role.to, to, found, { role, evidence: 3 });
}

/** "Ghana's environment minister, Efua Mensah, said": what stands between two commas behind a role is its holder. */
function nameBehindComma(words: readonly Word[], role: Role, found: RawMention[]): number | null {
  const owned =
    isOwnedBy(words, role) ||
    (role.country !== null && words.slice(role.from, role.head).some(({ possessive }) => possessive));
  // "Speaker of the House of Representatives, Ana Silva, said": an office in full needs no article.
  const office = role.to > role.head + 1 && words[role.head]?.shape === 'capital';
  const roleEnd = pastPlace(words, role.to);
  const named = words[roleEnd];
  if (named?.gap !== 'comma' || named.shape === 'lower' || !(isDefinite(words, role) || owned || office)) return null;
  const rank = honorific(named) !== undefined ? honorificLength(words, roleEnd) : 0;
  // "Sudan's army chief, General Idris al-Tayeb": a second title before the name.
  const second = rank > 0 ? null : roleAt(words, roleEnd);
  const from = rank > 0 ? roleEnd + rank : (second?.to ?? roleEnd);
  const to = nameEnd(words, from);
  const enclosed = words[to]?.gap === 'comma' && !knownAt(words, from);
  // "for backing the new prime minister, Home Secretary Ana Silva said": another's office begins behind the comma.
  if (second && /^(?:state|minister)$/.test(second.sort) && !enclosed) return null;
  const { score } = evidenceOfWords(words, from, to);
  // "A spokesman for the ministry, Lars Holm, said"; "met a minister, Ana Silva and others" tells of more.
  const any = /^an?$/.test(words[role.from - 1]?.lower ?? '');
  // "Her husband, Bjørn, laughs": one word suffices for kin.
  const kin = enclosed && isKin(role, words) && countParts(words, from, to) === 1 && score >= 0;
  if ((countParts(words, from, to) < 2 && !kin) || (enclosed ? score < 0 : any || score < 2)) return null;
  return pushName(words, from, to, found, { role, evidence: 3 });
}

/** "Presidents Ana Silva and Lars Holm", "the foreign ministers". */
function pluralHolders(words: readonly Word[], role: Role, found: RawMention[]): number {
  const pair = pairOfNames(words, role, found);
  if (pair > role.to) return pair;
  const [last, next] = [words[role.to - 1], words[role.to]];
  // "the Teachers Service Commission": the first word of a name.
  if (last?.shape === 'capital' && next?.gap === 'space' && next.shape === 'capital' && !last.titled) return role.from;
  const group = groupAt(words, role.from);
  if (group) found.push(group);
  if (group) return group.to;
  // "Officials of the Rail Federation", "Sweden's ministers": whose they are is named in its own right.
  return words.slice(role.from, role.head).some(({ possessive }) => possessive) ? role.from : role.head + 1;
}

/** "The prime minister", "Mayor": a title that stands for its holder. */
function titleAlone(words: readonly Word[], role: Role, found: RawMention[]): number {
  const [before, head, next] = [words[role.from - 1], words[role.head], words[role.to]];
  const definite = isDefinite(words, role);
  const capital = head?.shape === 'capital' && !words[role.from]?.titled;
  const compound = next?.gap === 'hyphen' || (next?.gap === 'space' && next.noun && next.shape === 'lower');
  // "the bank's president": whoever leads the body that is told of.
  const led = isOwnedBy(words, role) && before !== undefined && bodyNoun(before) !== null;
  if (compound || (!definite && !led && !capital)) return role.from;
  // "Minister Silva" is done; a lone capitalised head at a sentence's start is a title only where it acts.
  const lone = capital && !definite && role.from === role.head && (head.opens || BODY_HEADS.has(head.text));
  if (lone && !isAct(next)) return role.from;
  found.push(
    raw({
      from: definite && before?.lower === 'the' ? role.from - 1 : role.from,
      to: role.to,
      headFrom: role.from,
      kind: 'person',
      form: 'title',
      role,
      gender: role.gender,
      country: role.country,
      weak: definite && /^(?:a|an|another|one)$/.test(before?.lower ?? ''),
      sort: isKin(role, words) ? 'kin' : null,
    }),
  );
  return role.to;
}

function isDefinite(words: readonly Word[], { from }: Role): boolean {
  return words[from]?.gap === 'space' && DETERMINERS.has(words[from - 1]?.lower ?? '');
}

function isOwnedBy(words: readonly Word[], { from }: Role): boolean {
  return words[from]?.gap === 'space' && words[from - 1]?.possessive === true;
}

/**
 * In a headline capitals mean nothing ("Minister Ana Silva Ready to Talk", "Minister Stresses Importance"): a name begins with one that is
 * known, and goes on to a second word and to known surnames.
 */
function headlineEnd(words: readonly Word[], from: number, to: number): number {
  const first = words[from];
  if (!first?.titled || to === from) return to;
  const isName = genderOfFirstName(first.text) !== undefined || familyFirstCulture(first.text) !== undefined;
  if (!isName && !isSurname(first.text) && first.shape !== 'initial') return from;
  let end = from + 1;
  while (end < to) {
    const word = words[end];
    const goesOn = word && (word.gap === 'hyphen' || word.shape === 'lower' || isSurname(word.text));
    if (!goesOn && (end > from + 1 || !isName || word?.verb)) break;
    end += 1;
  }
  return end;
}

/** "Presidents Ana Silva and Lars Holm": a title in the plural makes people of both names; each has it in the singular, so neither as it stands. */
function pairOfNames(words: readonly Word[], role: Role, found: RawMention[]): number {
  if (words[role.to - 1]?.possessive || words[role.to]?.gap !== 'space') return role.to;
  const first = nameEnd(words, role.to);
  const and = words[first];
  if (and?.lower !== 'and' || and.gap !== 'space') return role.to;
  const last = nameEnd(words, first + 1);
  const names = [
    [role.to, first],
    [first + 1, last],
  ] as const;
  if (names.some(([from, to]) => countParts(words, from, to) < 2 || knownOnly(words, from, to))) return role.to;
  for (const [from, to] of names) pushName(words, from, to, found, { evidence: 3 });
  return last;
}

/** "will host Kurti", "wants to host Kurti": what somebody does. "According to spokesman Lars Holm" has a role. */
function isDeed(words: readonly Word[], at: number): boolean {
  const [before, word] = [words[at - 1], words[at]];
  if (word?.shape !== 'lower' || !before) return false;
  return MODAL.test(before.lower) || (word.verb && BEFORE_VERB.test(before.lower));
}

const MODAL = /^(?:will|would|can|could|may|might|shall|should|must|did|does)$/;

const BEFORE_VERB = /^(?:to|not|also)$/;

/** "the top general in Africa, Ana Silva": where somebody holds the role stands before the name. */
function pastPlace(words: readonly Word[], at: number): number {
  const link = words[at];
  if (link?.gap !== 'space' || !/^(?:in|to|for)$/.test(link.lower)) return at;
  const known = words[at + 1]?.gap === 'space' ? knownAt(words, at + 1) : null;
  return known?.known.kind === 'place' ? known.end : at;
}
