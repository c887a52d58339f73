import { perWord, wordIs } from '../../model/word.ts';
import { honorificName } from './addressed.ts';
import { firmAt } from './bodies.ts';
import { DESCRIBES, describes, description, groupAt, headsGroup, LONGEST_GROUP } from './groups.ts';
import { styledName, withRole } from './holders.ts';
import branches from './lexicon/branches.json' with { type: 'json' };
import { knownAt } from './lexicon.ts';
import { beginsKnown, isInName, isPlainWord, knownName, pushKnown } from './lexicon-names.ts';
import { occasionAt } from './occasions.ts';
import { nameEnd } from './person-name.ts';
import { type RawMention, raw } from './raw.ts';
import { mayOpenRole } from './role-heads.ts';
import { roleAt } from './roles.ts';
import { nationalBody } from './sections.ts';
import { isFunctionWord } from './signs.ts';
import { styleEnd } from './styles.ts';
import { unknownName } from './unknown-names.ts';
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
  if (whole && whole.end > at + 1) return pushKnown(at, whole, found);
  const firm = word.shape === 'lower' || isFunctionWord(word) ? null : firmAt(words, at);
  if (firm) {
    found.push(firm);
    return firm.to;
  }
  const role = roleStartsAt(words, at) ? roleAt(words, at) : null;
  const section = word.shape === 'capital' ? nationalBody(words, at) : null;
  if (section && section.to >= (role?.to ?? at)) {
    found.push(section);
    return section.to;
  }
  // "the Academic Staff Union": nor is what such a name begins with.
  const longer = role && word.shape === 'capital' ? knownAt(words, at) : null;
  if (longer && role && longer.end > Math.max(role.to, at + 1)) return pushKnown(at, longer, found);
  if (role) {
    const after = withRole(words, role, found);
    if (after > at) return after;
  }
  const titled = beginsKnown(words, at) ? at : honorificName(words, at, null, found);
  if (titled > at) return titled;
  if (word.shape === 'lower' && !startsWithParticle(words, at)) return grouped ? groupFrom(words, at, found) : at + 1;
  const known = isPlainWord(words, at) ? null : knownAt(words, at);
  if (known && !isInName(words, at, known)) return knownName(words, at, known, found);
  if (word.titled) return at + 1;
  // "Industry sources said": a sentence begins with the group's own first word, which is no name.
  const opening = grouped && word.opens && word.shape === 'capital' && tellsBranch(word) ? groupAt(words, at) : null;
  if (!opening) return unknownName(words, at, found);
  found.push(opening);
  return opening.to;
}

/** What people work in, or what sort of people they are: "industry", "diplomatic", "senior". */
const tellsBranch = wordIs(new Set(branches));

/** True for the few words in small letters that open anything but a group: a pronoun, a description, a role, a particle. */
const mayOpen = perWord(
  (lower) => PRONOUNS.has(lower) || DESCRIBES.test(lower) || PARTICLE.test(lower) || mayOpenRole(lower),
);

const isPronoun = perWord((lower) => PRONOUNS.has(lower));

const AT_SIGN = 0x40;

const PARTICLE = /^(?:al|el|von|van|bin|de)$/;
const isParticle = wordIs(PARTICLE);

function groupFrom(words: readonly Word[], at: number, found: RawMention[]): number {
  const group = groupAt(words, at);
  if (group) found.push(group);
  return group ? group.to : at + 1;
}

/** A lower-case word opens a role only where an article, a name or nothing stands before it, or the role is spelled whole. */
function roleStartsAt(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (!word) return false;
  if (word.titled && word.shape !== 'upper') return true;
  return word.shape === 'upper' || !isFunctionWord(word) || mayCount(word);
}

const mayCount = wordIs(/^(?:first|second|then)$/);

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

function startsWithParticle(words: readonly Word[], at: number): boolean {
  const word = words[at];
  return word !== undefined && isParticle(word) && nameEnd(words, at) > at && !isFunctionWord(word);
}
