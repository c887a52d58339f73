import { perWord } from '../../model/word.ts';
import {
  BODY_HEADS,
  FUNCTION_WORDS,
  GRAMMAR_BORNE,
  GROUP_HEADS,
  isSurname,
  knownAt,
  NOT_NAMES,
  OCCASION_HEADS,
  OPENERS,
  PARTY_HEADS,
  PLACES_BORNE,
  PLATFORMS,
  TWO_PEOPLE,
  TWO_STATES,
} from './lexicon.ts';
import { countParts, evidenceOfWords, isBorne, isNoName, nameEnd } from './person-name.ts';
import type { RawMention } from './raw.ts';
import { honorific, honorificLength, isKin, mayOpenRole, type Role, roleAt } from './roles.ts';
import { styleEnd } from './styles.ts';
import type { Word } from './words.ts';

const PRONOUNS = new Set([
  'he',
  'him',
  'his',
  'himself',
  'she',
  'her',
  'hers',
  'herself',
  'they',
  'them',
  'their',
  'theirs',
  'themselves',
]);
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
/** What people do, and towns do not. */
export const ACTS =
  /^(?:said|says?|saying|told|tells?|added|adds|wrote|writes|tweeted|posted|stated|announced|warned|argued|claimed|insisted|replied|responded|asked|noted|met|meets|called|spoke|described|explained|declared|urged|praised|accused|vowed|pledged|promised|acknowledged|testified|tweets|recalled|thanked|visited|arrived|signed|denied|admitted|stressed|hailed|welcomed|condemned|criticised|criticized|believes|thinks|wants|hopes|hosted|received|visits|won|defeated|resigned|died|joked|quipped|continued|concluded)$/;
/** What a body is for, as its name says it before "and": the rest end as nouns of action do. */
const TASKS = new Set(
  'food trade health safety labour labor energy water land industry tourism culture sports sport youth justice finance peace security customs border immigration science art arts law environment transport rail road roads housing drug research standards fisheries forests mines oil gas'.split(
    ' ',
  ),
);
const PLACE_BEFORE = /^(?:in|at|near|from|around|outside|across|throughout|inside|to)$/;

/** All places of the text that may name or point at somebody, in text order, never overlapping. */
export function scan(words: readonly Word[]): readonly RawMention[] {
  const found: RawMention[] = [];
  let at = 0;
  let head = 0;
  while (at < words.length) {
    // Most words stand far before the next that may head a group: those begin none.
    if (head < at) head = at;
    while (head < words.length && !headsGroup(words[head] as Word)) head += 1;
    const next = step(words, at, found, head < at + LONGEST_GROUP);
    at = next > at ? next : at + 1;
  }
  return found;
}

/** Reads what stands at a word; `grouped`: the head of a group may stand near enough behind it. Gives the next word to be read. */
function step(words: readonly Word[], at: number, found: RawMention[], grouped: boolean): number {
  const word = words[at];
  if (!word) return at + 1;
  if (word.text.charCodeAt(0) === AT_SIGN) {
    found.push(raw({ from: at, to: at + 1, kind: 'unknown', form: 'handle' }));
    return at + 1;
  }
  if (word.shape === 'lower' && !mayOpen(word)) return grouped ? groupFrom(words, at, found) : at + 1;
  const styled = styleEnd(words, at);
  if (styled > at) return styledName(words, at, styled, found);
  if (isPronoun(word) && word.shape !== 'upper') return pronoun(words, at, found);
  const described = describes(word) ? description(words, at) : null;
  if (described) {
    found.push(described);
    return described.to;
  }
  if (word.shape === 'number') {
    const occasion = occasionAt(words, at);
    if (occasion) found.push(occasion);
    return occasion ? occasion.to : at + 1;
  }
  const occasion = word.shape === 'lower' ? null : occasionAt(words, at);
  if (occasion) {
    found.push(occasion);
    return occasion.to;
  }
  // "Workers' Party of Korea": a name of the lexicon that begins like a role.
  const whole = word.possessive && word.shape === 'capital' ? knownAt(words, at) : null;
  if (whole && whole.end > at + 1) {
    found.push(raw({ from: at, to: whole.end, ...whole.known, kind: whole.known.kind, form: whole.known.form }));
    return whole.end;
  }
  const role = roleStartsAt(words, at) ? roleAt(words, at) : null;
  if (role) {
    const after = withRole(words, role, found);
    if (after > at) return after;
  }
  const titled = honorificName(words, at, null, found);
  if (titled > at) return titled;
  if (word.shape === 'lower' && !startsWithParticle(words, at)) return grouped ? groupFrom(words, at, found) : at + 1;
  const known = knownAt(words, at);
  if (known) {
    const name = known.end === at + 1 && known.known.form !== 'acronym' ? personOver(words, at) : null;
    if (name) return pushName(words, name.from, name.to, found, { evidence: 1 });
    if (isPlatform(words, at, known.end, known.known.name)) return known.end;
    const extended = extendBody(words, at, known.end);
    if (extended > known.end) {
      found.push(
        raw({ from: at, to: extended, kind: 'body', form: 'name', country: known.known.country, sort: 'organ' }),
      );
      return extended;
    }
    if (known.known.sort === 'demonym') {
      const person = compatriot(words, at, known.end, known.known.country);
      if (person) {
        found.push(person);
        return known.end;
      }
      const group = groupAt(words, at);
      if (group) {
        found.push(group);
        return group.to;
      }
    }
    found.push(raw({ from: at, to: known.end, ...known.known, kind: known.known.kind, form: known.known.form }));
    return known.end;
  }
  if (word.titled) return at + 1;
  return capitals(words, at, found);
}

/** "The Russian also met": one person of that nation, as far as the ending tells ("the French", "the Chinese" may be all). */
function compatriot(words: readonly Word[], at: number, end: number, country: string | null): RawMention | null {
  const [before, word, next] = [words[at - 1], words[at], words[end]];
  if (before?.lower !== 'the' || word?.gap !== 'space' || end !== at + 1 || !/(?:an|i)$/.test(word.lower)) return null;
  if (next?.gap !== 'space' || next.shape !== 'lower') return null;
  const helped = /^(?:also|later|then|earlier|had|has|will|would)$/.test(next.lower);
  if (!ACTS.test((helped ? words[end + 1] : next)?.lower ?? '')) return null;
  return raw({ from: at - 1, to: end, headFrom: at, kind: 'person', form: 'title', country, sort: 'compatriot' });
}

/** True for the few words in small letters that open anything but a group: a pronoun, a description, a role, a particle. */
const mayOpen = perWord(
  (lower) => PRONOUNS.has(lower) || DESCRIBES.test(lower) || PARTICLE.test(lower) || mayOpenRole(lower),
);
const DESCRIBES = /^(?:the|both|these|two|either)$/;
const isPronoun = perWord((lower) => PRONOUNS.has(lower));
const describes = perWord((lower) => DESCRIBES.test(lower));
const isFunctionWord = perWord((lower) => FUNCTION_WORDS.has(lower));
const AT_SIGN = 0x40;
const PARTICLE = /^(?:al|el|von|van|bin|de)$/;

function groupFrom(words: readonly Word[], at: number, found: RawMention[]): number {
  const group = groupAt(words, at);
  if (group) found.push(group);
  return group ? group.to : at + 1;
}

/** "on X", "via Facebook": where something was posted, not somebody. */
function isPlatform(words: readonly Word[], at: number, end: number, name: string): boolean {
  if (!PLATFORMS.has(name)) return false;
  const next = words[end];
  const acts = next?.gap === 'space' && next.verb && words[at]?.gap === 'space';
  return !acts || /^(?:on|via|to|media|through|platform)$/.test(words[at - 1]?.lower ?? '');
}

/** A lower-case word opens a role only where an article, a name or nothing stands before it, or the role is spelled whole. */
function roleStartsAt(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (!word) return false;
  if (word.titled && word.shape !== 'upper') return true;
  return word.shape === 'upper' || !isFunctionWord(word) || /^(?:first|second|then)$/.test(word.lower);
}

/** "His Majesty King Abdullah II", "Her Excellency Ana Duarte": the name with its style; the style alone names nobody. */
function styledName(words: readonly Word[], at: number, from: number, found: RawMention[]): number {
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

function withRole(words: readonly Word[], role: Role, found: RawMention[]): number {
  const next = words[role.to];
  const last = words[role.to - 1];
  if (role.from === role.head && isDeed(words, role.head)) return role.from;
  if (next?.gap === 'space' && !last?.possessive && !role.plural) {
    const after = honorificName(words, role.to, role, found);
    if (after > role.to) return after;
    const to = nameEnd(words, role.to);
    // "a professor at Loyola University Maryland": behind what he is professor of, a place's name goes on with that.
    const isPlace = role.to > role.head + 1 && to === role.to + 1 && knownAt(words, role.to) !== null;
    if (to > role.to && !isPlace && !knownOnly(words, role.to, to))
      return pushName(words, role.to, to, found, { role, evidence: 3 });
  }
  const before = words[role.from - 1];
  const definite = before !== undefined && words[role.from]?.gap === 'space' && DETERMINERS.has(before.lower);
  const owned =
    (before?.possessive === true && words[role.from]?.gap === 'space') ||
    (role.country !== null && words.slice(role.from, role.head).some(({ possessive }) => possessive));
  const roleEnd = pastPlace(words, role.to);
  const named = words[roleEnd];
  if (
    named?.gap === 'comma' &&
    (definite || owned) &&
    before?.lower !== 'a' &&
    !role.plural &&
    named.shape !== 'lower'
  ) {
    const rank = honorific(named) !== undefined ? honorificLength(words, roleEnd) : 0;
    // "Sudan's army chief, General Idris al-Tayeb": a second title before the name.
    const from = rank > 0 ? roleEnd + rank : (roleAt(words, roleEnd)?.to ?? roleEnd);
    const to = nameEnd(words, from);
    // "Ghana's environment minister, Efua Mensah, said": what stands between two commas behind a role is its holder.
    const enclosed = words[to]?.gap === 'comma' && !knownAt(words, from);
    const score = evidenceOfWords(words, from, to).score;
    if (countParts(words, from, to) >= 2 && (score >= 2 || (enclosed && score >= 0)))
      return pushName(words, from, to, found, { role, evidence: 3 });
  }
  if (role.plural) {
    const pair = pairOfNames(words, role, found);
    if (pair > role.to) return pair;
    // "the Teachers Service Commission": the first word of a name.
    if (last?.shape === 'capital' && next?.gap === 'space' && next.shape === 'capital' && !last.titled)
      return role.from;
    const group = groupAt(words, role.from);
    if (group) found.push(group);
    // "Officials of the Rail Federation": whose officials they are is named in its own right.
    return group?.to ?? role.head + 1;
  }
  const head = words[role.head];
  const capital = head !== undefined && head.shape === 'capital' && !words[role.from]?.titled;
  const compound = next?.gap === 'hyphen' || (next?.gap === 'space' && next.noun && next.shape === 'lower');
  if (compound || (!definite && !capital && !role.country)) return role.from;
  if (!definite && capital && role.from === role.head && (head.opens || BODY_HEADS.has(head.text))) {
    // "Minister Jaishankar" is done; a lone capitalised head at a sentence's start is a title only where it acts.
    if (!ACTS.test(next?.lower ?? '')) return role.from;
  }
  if (!definite && !capital) return role.from;
  const start = definite && before.lower === 'the' ? role.from - 1 : role.from;
  found.push(
    raw({
      from: start,
      to: role.to,
      headFrom: role.from,
      kind: 'person',
      form: 'title',
      role,
      gender: role.gender,
      country: role.country,
      weak: before !== undefined && /^(?:a|an|another|one)$/.test(before.lower) && definite,
      sort: isKin(role, words) ? 'kin' : null,
    }),
  );
  return role.to;
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

/** "Mr. Trump", "Shri Narendra Modi", "Sir Keir Starmer". */
function honorificName(words: readonly Word[], at: number, role: Role | null, found: RawMention[]): number {
  let from = at;
  let gender: RawMention['gender'] = null;
  let some = false;
  while (from < at + 3) {
    const word = words[from];
    const found = word ? honorific(word) : undefined;
    const next = words[from + 1];
    if (found === undefined || !next || next.gap !== 'space' || next.shape === 'lower' || word?.possessive) break;
    if (word?.text === 'U' || word?.shape === 'initial') break;
    gender ??= found;
    some = true;
    from += honorificLength(words, from);
  }
  if (!some) return at;
  const to = nameEnd(words, from);
  // "Mr. Paris", "Ms. Houston": so addressed it is a person, whatever town has the name.
  const addressed = ADDRESS.test(words[from - 1]?.text ?? '') && to === from + 1;
  if (to === from || (!addressed && knownOnly(words, from, to))) return at;
  if (/^St\.?$|^San$|^Santa$|^Saint$|^Ca$|^He$/.test(words[from - 1]?.text ?? '')) return at;
  return pushName(words, from, to, found, { role, evidence: 3, gender, start: role ? role.from : at });
}

const ADDRESS = /^(?:Mr|Mrs|Ms|Miss|Messrs)\.?$/;

function knownOnly(words: readonly Word[], from: number, to: number): boolean {
  const known = knownAt(words, from);
  if (!known) return false;
  if (known.end >= to) return !(known.known.sort === 'city' || known.known.sort === 'region') || to - from > 1;
  return known.known.form === 'acronym' || known.end - from > 1;
}

interface NameOptions {
  readonly role?: Role | null;
  readonly evidence: number;
  readonly gender?: RawMention['gender'];
  readonly start?: number;
}

function pushName(words: readonly Word[], from: number, to: number, found: RawMention[], options: NameOptions): number {
  const own = evidenceOfWords(words, from, to);
  const before = options.role ?? null;
  const after = before && words[to]?.gap === 'comma' ? null : apposition(words, to);
  const role = before ?? after;
  let evidence = own.score + options.evidence;
  if (after) evidence += countParts(words, from, to) > 1 ? 2.5 : 2;
  if (ACTS.test(words[to]?.lower ?? '') && words[to]?.gap === 'space') evidence += 2;
  // "Montalbán, who will run the group": nobody says "who" of a firm.
  if (words[to]?.gap === 'comma' && words[to]?.lower === 'who') evidence += 2.5;
  const previous = words[from - 1];
  if (!before && previous && words[from]?.gap === 'space') {
    if (ACTS.test(previous.lower)) evidence += 0.5;
    if (previous.lower === 'the') evidence -= 3;
    else if (PLACE_BEFORE.test(previous.lower)) evidence -= 1;
  }
  const home = role ? null : homeOf(words, from, to);
  // "India's Modi met": a lone name with its state.
  if (home !== null && countParts(words, from, to) === 1 && ACTS.test(words[to]?.lower ?? '')) evidence += 1;
  found.push(
    raw({
      from: options.start ?? (before && before.from < from ? before.from : from),
      to,
      headFrom: from,
      kind: 'unknown',
      form: words[from]?.text.startsWith('@') ? 'handle' : countParts(words, from, to) > 1 ? 'name' : 'surname',
      role,
      roleBefore: before !== null,
      gender: options.gender ?? before?.gender ?? after?.gender ?? own.gender,
      country: role?.country ?? home,
      evidence,
    }),
  );
  return after ? after.to : to;
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

/** The role after a name: ", the prime minister", ", a foreign ministry spokeswoman", ", general secretary of the TUC". */
function apposition(words: readonly Word[], at: number): Role | null {
  const first = words[at];
  if (first?.gap !== 'comma' || words[at - 1]?.possessive) return null;
  let from = at;
  if (/^(?:the|a|an|his|her|their|its|our|who|also|now|currently)$/.test(first.lower)) from += 1;
  if (/^(?:is|was)$/.test(words[from]?.lower ?? '')) from += 1;
  if (from > at && /^(?:the|a|an)$/.test(words[from]?.lower ?? '')) from += 1;
  const start = words[from];
  if (!start || (from > at && start.gap !== 'space')) return null;
  const role = wholeRole(words, roleAt(words, from));
  if (!role || role.plural) return null;
  const next = words[role.to];
  if (next?.gap === 'space' && (next.shape === 'capital' || next.shape === 'initial') && !next.timed) return null;
  return role;
}

/** "the president's deputy adviser": not the president, but whom he has; null where no role follows ("the minister's home"). */
function wholeRole(words: readonly Word[], role: Role | null): Role | null {
  if (!role || !words[role.to - 1]?.possessive) return role;
  const held = wholeRole(words, roleAt(words, role.to));
  return held && { ...held, from: role.from, country: held.country ?? role.country };
}

/** "the UN", "Foreign Ministers' Meeting": an occasion by its last word. */
function occasionAt(words: readonly Word[], at: number): RawMention | null {
  const first = words[at];
  if (!first || first.titled) return null;
  let to = at;
  let last = -1;
  while (to < at + 9) {
    const word = words[to];
    if (!word || (to > at && word.gap !== 'space' && word.gap !== 'hyphen')) break;
    const numbered =
      word.shape === 'number' && (/^(?:\d{1,3}(?:st|nd|rd|th)|(?:19|20)\d\d)$/.test(word.text) || word.text === '20');
    if (
      to > at &&
      OCCASION_HEADS.has(word.text) &&
      (word.shape === 'capital' || /^(?:summit|ministerial)$/.test(word.text))
    )
      last = to;
    if (word.shape === 'lower' && !/^(?:on|of|for|and|the)$/.test(word.lower) && !OCCASION_HEADS.has(word.text)) break;
    if (word.shape === 'lower' && to === at) break;
    if (word.shape === 'number' && !numbered) break;
    if ((word.shape !== 'lower' && isFunctionWord(word)) || /^(?:On|In|At)$/.test(word.text)) break;
    to += 1;
    if (word.possessive && words[to]?.shape === 'lower') break;
  }
  if (last < 0) return null;
  const start = words[at];
  if (!start || (last === at + 1 && !/^(?:capital|upper|number|initial)$/.test(start.shape))) return null;
  if (last === at + 1 && start.shape === 'number') return null;
  if (/^(?:Meeting|Session|Talks|Week|Congress|Assembly|Exercise)$/.test(words[last]?.text ?? '') && last - at < 2)
    return null;
  if (words[last]?.text === 'Congress' || words[last]?.text === 'Assembly') return null;
  if (start.possessive || honorific(start) !== undefined) return null;
  return raw({ from: at, to: last + 1, kind: 'occasion', form: 'name', sort: 'occasion' });
}

function pronoun(words: readonly Word[], at: number, found: RawMention[]): number {
  const word = words[at];
  if (!word) return at + 1;
  const plural = word.lower.startsWith('th');
  const gender = plural ? null : /^(?:she|her|hers|herself)$/.test(word.lower) ? 'female' : 'male';
  const role = /^(?:his|her|their)$/.test(word.lower) && words[at + 1]?.gap === 'space' ? roleAt(words, at + 1) : null;
  found.push(raw({ from: at, to: at + 1, kind: plural ? 'group' : 'person', form: 'pronoun', gender, plural }));
  if (!role) return at + 1;
  const after = withRole(words, role, found);
  return after > at + 1 ? after : at + 1;
}

/** "the two leaders", "both sides", "the pair". */
function description(words: readonly Word[], at: number): RawMention | null {
  const word = words[at];
  if (!word) return null;
  let to = at + 1;
  if (word.lower === 'both' && words[to]?.lower === 'the') to += 1;
  const counted = word.lower === 'both' || word.lower === 'two' || /^(?:two|both)$/.test(words[to]?.lower ?? '');
  if (/^(?:two|both)$/.test(words[to]?.lower ?? '')) to += 1;
  if (words[to]?.gap !== 'space') return null;
  if (!counted && /^(?:pair|duo)$/.test(words[to]?.lower ?? '') && words[to + 1]?.lower !== 'of')
    return raw({ from: at, to: to + 1, kind: 'group', form: 'description', plural: true, sort: 'two-people' });
  if (!counted) return null;
  for (let end = Math.min(to + 3, words.length); end > to; end -= 1) {
    const phrase = words
      .slice(to, end)
      .map((each) => each.lower)
      .join(' ');
    if (words.slice(to, end).some((each) => each.gap !== 'space')) continue;
    const states = TWO_STATES.has(phrase);
    if (states || TWO_PEOPLE.has(phrase))
      return raw({
        from: at,
        to: end,
        kind: 'group',
        form: 'description',
        plural: true,
        sort: states ? (phrase === 'sides' ? 'two-sides' : 'two-states') : 'two-people',
      });
  }
  return null;
}

const BESIDE =
  /^(?:with|between|by|to|from|and|among|met|meet|meets|meeting|told|tell|tells|telling|urged|asked|hosted|received|called|invited|joined|addressed|briefed|thanked|accused)$/;

/** The word before, articles and counts left out. */
function before(words: readonly Word[], at: number): string {
  let i = at - 1;
  while (
    i > at - 3 &&
    /^(?:the|some|many|several|other|both|various|all|most|more|these|those|his|her|their|its|our)$/.test(
      words[i]?.lower ?? '',
    )
  )
    i -= 1;
  return words[i]?.lower ?? '';
}

/** "health unions", "Quad foreign ministers", "US officials": a plural of people who act together. */
function groupAt(words: readonly Word[], at: number): RawMention | null {
  let to = at;
  while (to < at + LONGEST_GROUP) {
    const word = words[to];
    if (!word || (to > at && (word.gap !== 'space' || words[to - 1]?.possessive))) return null;
    const part = partInGroup(word);
    if (part === 'head') {
      const next = words[to + 1];
      if (next?.gap === 'space' && GROUP_HEADS.has(next.lower)) {
        to += 1;
        continue;
      }
      // "accused the Teachers Service Commission": the first word of a name, and no group.
      if (word.shape === 'capital' && next?.gap === 'space' && next.shape === 'capital' && !next.timed) return null;
      const acts = next?.gap === 'space' && (ACTS.test(next.lower) || (next.verb && PARTY_HEADS.has(word.lower)));
      const beside = BESIDE.test(before(words, at)) || acts;
      if (!beside) return null;
      let end = to + 1;
      if (/^(?:at|from|of|for)$/.test(words[end]?.lower ?? '')) end = groupTail(words, end);
      return raw({ from: at, to: end, headTo: end, kind: 'group', form: 'description', plural: true });
    }
    if (part === 'none' || word.verb || word.shape === 'number') return null;
    const known = word.shape === 'lower' ? null : knownAt(words, to);
    if (!known && word.shape !== 'lower' && to > at) return null;
    to = known ? known.end : to + 1;
  }
  return null;
}

/** Words of a group's name at most, its head among them. */
const LONGEST_GROUP = 6;

const headsGroup = perWord((lower) => GROUP_HEADS.has(lower));

/** What a word can be in the name of a group: its head, what stands before that, or nothing. */
const partInGroup = perWord((lower) => {
  if (GROUP_HEADS.has(lower)) return 'head';
  return FUNCTION_WORDS.has(lower) ? 'none' : 'before';
});

function groupTail(words: readonly Word[], at: number): number {
  let next = at + 1;
  if (words[next]?.lower === 'the') next += 1;
  const known = words[next]?.shape === 'lower' ? null : knownAt(words, next);
  return known ? known.end : at;
}

function startsWithParticle(words: readonly Word[], at: number): boolean {
  return (
    PARTICLE.test(words[at]?.lower ?? '') && nameEnd(words, at) > at && !FUNCTION_WORDS.has(words[at]?.lower ?? '')
  );
}

/** A first name that is also a place or a company ("Sydney Smith", "Georgia Meloni"), read as a person where two more words say so. */
function personOver(words: readonly Word[], at: number): { from: number; to: number } | null {
  const to = nameEnd(words, at);
  const last = words[to - 1];
  if (!last || countParts(words, at, to) < 2 || knownAt(words, at + 1)) return null;
  if (evidenceOfWords(words, at, to).score >= 4 && isSurname(last.text)) return { from: at, to };
  // "Victoria Penhale, the fisheries minister": a name that nobody knows, and what its bearer is or says behind it.
  const borne = PLACES_BORNE.has(words[at]?.text ?? '') && words.slice(at + 1, to).every(isOwnName);
  const says = words[to]?.gap === 'space' && ACTS.test(words[to]?.lower ?? '');
  return borne && (says || (!last.possessive && apposition(words, to) !== null)) ? { from: at, to } : null;
}

function isOwnName({ text, lower, titled }: Word): boolean {
  return !titled && !BODY_HEADS.has(text) && !OPENERS.has(lower) && !OCCASION_HEADS.has(text);
}

/** "Indian Commerce Ministry", "US Chamber of Energy": a known name that goes on to a body's head word. */
function extendBody(words: readonly Word[], at: number, from: number): number {
  let to = from;
  let last = from;
  if (words[from - 1]?.possessive) return from;
  while (to < from + 5) {
    const word = words[to];
    if (!word || word.gap !== 'space' || words[to - 1]?.possessive) break;
    const capital = word.shape === 'capital' || word.shape === 'upper';
    if (capital && BODY_HEADS.has(word.text)) last = to + 1;
    if (!capital || word.timed || NOT_NAMES.has(word.text)) break;
    to += 1;
  }
  return words[at]?.titled ? from : last > from ? tailOf(words, last) : last;
}

function capitals(words: readonly Word[], at: number, found: RawMention[]): number {
  const word = words[at];
  if (!word) return at + 1;
  const borne = word.opens ? borneOpening(words, at) : at;
  if (borne > at) return pushName(words, at, borne, found, { evidence: 3 });
  const opens = word.opens && (isFunctionWord(word) || OPENERS.has(word.lower)) && !isSurname(word.text);
  if (opens || (isFunctionWord(word) && !isBorne(word)) || isNoName(word)) return at + 1;
  const body = bodyAt(words, at);
  if (body) {
    found.push(body);
    return body.to;
  }
  const to = nameEnd(words, at);
  if (to > at) return pushName(words, at, to, found, { evidence: isOwned(words, at, to, found.at(-1)) ? 1.5 : 0 });
  if (word.shape === 'upper' && word.text.length >= 2 && !word.timed) {
    found.push(raw({ from: at, to: at + 1, kind: 'unknown', form: 'acronym', evidence: 0 }));
  }
  return at + 1;
}

/** "Will Smith met": a grammatical word that opens a sentence is a name before another name and what its bearer did; else `at`. */
function borneOpening(words: readonly Word[], at: number): number {
  const [word, next] = [words[at], words[at + 1]];
  if (
    !word ||
    !(GRAMMAR_BORNE.has(word.lower) || /^(?:will|may)$/.test(word.lower)) ||
    word.shape !== 'capital' ||
    word.titled
  )
    return at;
  if (next?.gap !== 'space' || next.shape !== 'capital' || OPENERS.has(next.lower)) return at;
  const to = nameEnd(words, at + 1);
  const act = words[to];
  // "Will Smith say": a question has the infinitive.
  const acts =
    to > at + 1 && act?.gap === 'space' && ACTS.test(act.lower) && !/^(?:say|tell|add|think)$/.test(act.lower);
  return acts && countParts(words, at, to) <= 4 ? to : at;
}

/**
 * "India's Meera Krishnan", "the EU's Wopke de Graaf", "the Green Party's Siv Moen said": two names or more behind their state,
 * or behind their body and before what they do, unless a head word makes them a body.
 */
function isOwned(words: readonly Word[], at: number, to: number, before: RawMention | undefined): boolean {
  if (!words[at - 1]?.possessive || words[at]?.gap !== 'space' || countParts(words, at, to) < 2) return false;
  if (words.slice(at, to).some(({ text, shape }) => BODY_HEADS.has(text) || shape === 'upper')) return false;
  const known = knownAt(words, at - 1);
  if (known?.end === at && known.known.sort === 'state') return true;
  const acts = words[to]?.gap === 'space' && ACTS.test(words[to]?.lower ?? '');
  return acts && before?.to === at && before.kind === 'body';
}

/** A run of capitalised words that ends in a body's head word, or starts with one and goes on with "of". */
function bodyAt(words: readonly Word[], at: number): RawMention | null {
  let to = at;
  let last = -1;
  while (to < at + 8) {
    const word = words[to];
    if (!word || (to > at && word.gap !== 'space' && word.gap !== 'hyphen')) break;
    const capital = word.shape === 'capital' || word.shape === 'upper';
    if (capital && BODY_HEADS.has(word.text) && (to > at || /^(?:of|for)$/.test(words[to + 1]?.lower ?? ''))) last = to;
    const link =
      /^(?:of|for|and|the|on)$/.test(word.lower) && (last >= 0 || joinsTasks(words, to)) && linksOn(words, to);
    // "the Union of Teachers and the Ministry of Education" are two.
    if (word.lower === 'and' && words[to + 1]?.lower === 'the') break;
    if ((!capital && !link && word.shape !== 'initial') || word.timed) break;
    if (last >= 0 && link && word.lower === 'and' && (to === last + 1 || words[to + 1]?.possessive)) break;
    to += 1;
    if (link || !capital) continue;
    if (last >= 0 && to - 1 > last && BODY_HEADS.has(words[last]?.text ?? '') && words[last + 1]?.shape !== 'lower')
      break;
    if (last >= 0 && words[last + 1]?.shape === 'lower' && to - 1 > last)
      last = to - 1 > last ? Math.max(last, last) : last;
    if (word.possessive && !BODY_HEADS.has(words[to]?.text ?? '')) break;
  }
  if (last < 0) return null;
  const end = tailOf(words, last + 1);
  const first = words[at];
  if (end === at + 1 || (first?.opens && OPENERS.has(first.lower) && end === at + 2)) return null;
  const person = nameEnd(words, at);
  if (person >= end && evidenceOfWords(words, at, person).score >= 3) return null;
  return raw({ from: at, to: end, kind: 'body', form: 'name', sort: 'organ' });
}

/** Where a body's name ends that goes on behind its head word: "Union of Teachers", "Council for the Exploration of the Sea". */
function tailOf(words: readonly Word[], from: number): number {
  let end = from;
  for (let links = 0; links < 2; links += 1) {
    const link = words[end];
    if (link?.gap !== 'space' || words[end - 1]?.possessive) return end;
    if (!/^(?:of|for)$/.test(link.lower) || !linksOn(words, end)) return end;
    const next = end + (words[end + 1]?.lower === 'the' ? 2 : 1);
    const known = knownAt(words, next);
    if (known) return links === 0 ? known.end : end;
    end = next;
    while (
      words[end]?.gap === 'space' &&
      /^(?:capital|upper)$/.test(words[end]?.shape ?? '') &&
      !words[end]?.timed &&
      !words[end - 1]?.possessive
    )
      end += 1;
  }
  return end;
}

/** "Mediation and Conciliation Service", "Food and Drug Administration": two tasks of one body, before its head word. */
function joinsTasks(words: readonly Word[], and: number): boolean {
  const [task, first] = [words[and - 1], words[and + 1]];
  if (words[and]?.lower !== 'and' || task === undefined || !isTask(task) || first?.gap !== 'space') return false;
  const head = words.slice(and + 1, and + 4).findIndex(({ text }) => BODY_HEADS.has(text));
  return (
    head > 0 &&
    words.slice(and + 1, and + 1 + head).every(({ shape, gap }) => shape === 'capital' && gap === 'space') &&
    words[and + 1 + head]?.gap === 'space'
  );
}

function isTask({ lower, possessive }: Word): boolean {
  return !possessive && (TASKS.has(lower) || /(?:tion|ment|ance|ence|ship|fare|ture|ology|aries)$/.test(lower));
}

function linksOn(words: readonly Word[], at: number): boolean {
  const next = words[at + 1]?.lower === 'the' ? words[at + 2] : words[at + 1];
  return (
    next !== undefined && next.gap === 'space' && (next.shape === 'capital' || next.shape === 'upper') && !next.timed
  );
}

function raw(parts: Partial<RawMention> & Pick<RawMention, 'from' | 'to' | 'kind' | 'form'>): RawMention {
  return {
    from: parts.from,
    to: parts.to,
    headFrom: parts.headFrom ?? parts.from,
    headTo: parts.headTo ?? parts.to,
    kind: parts.kind,
    form: parts.form,
    role: parts.role ?? null,
    roleBefore: parts.roleBefore ?? false,
    gender: parts.gender ?? null,
    name: parts.name ?? null,
    country: parts.country ?? null,
    sort: parts.sort ?? null,
    weak: parts.weak ?? false,
    evidence: parts.evidence ?? 0,
    plural: parts.plural ?? false,
  };
}
