import { honorific, honorificLength } from './honorifics.ts';
import { knownAt } from './lexicon.ts';
import { pushName } from './person-mention.ts';
import { nameEnd } from './person-name.ts';
import type { RawMention } from './raw.ts';
import { opensHead } from './role-heads.ts';
import type { Role } from './roles.ts';
import type { Word } from './words.ts';

/** "Mr. Berg", "Shri Arun Mehta", "Sir Olav Berg". */
export function honorificName(words: readonly Word[], at: number, role: Role | null, found: RawMention[]): number {
  let from = at;
  let gender: RawMention['gender'] = null;
  let some = false;
  while (from < at + 3) {
    const word = words[from];
    const found = word ? honorific(word) : undefined;
    const next = words[from + 1];
    if (found === undefined || !next || next.gap !== 'space' || next.shape === 'lower' || word?.possessive) break;
    if (word?.text === 'U' || (word?.shape === 'initial' && !/^H\.[EH]\.$/.test(word.text))) break;
    // "Ko Young-hwan": a family name of Korea, before a given name of two syllables, and not the Burmese title.
    if (word?.text === 'Ko' && words[from + 2]?.gap === 'hyphen' && words[from + 2]?.shape === 'lower') break;
    gender ??= found;
    some = true;
    from += honorificLength(words, from);
  }
  if (!some) return at;
  const to = nameEnd(words, from);
  // "Mr. Paris", "Ms. Houston": so addressed it is a person, whatever town has the name.
  const addressed = ADDRESS.test(words[from - 1]?.text ?? '') && to === from + 1;
  // "the Hon. PM": a post, and nobody's name.
  if (to === from + 1 && words[from]?.shape === 'upper' && opensHead(words, from)) return at;
  if (to === from || (!addressed && knownOnly(words, from, to))) return at;
  if (/^St\.?$|^San$|^Santa$|^Saint$|^Ca$|^He$/.test(words[from - 1]?.text ?? '')) return at;
  return pushName(words, from, to, found, { role, evidence: 3, gender, start: role ? role.from : at });
}

const ADDRESS = /^(?:Mr|Mrs|Ms|Miss|Messrs)\.?$/;

/** Whether a name is one of the lexicon, and no person's: a city or a region alone may be a surname, too. */
export function knownOnly(words: readonly Word[], from: number, to: number): boolean {
  const known = knownAt(words, from);
  if (!known) return false;
  if (known.end >= to) return !(known.known.sort === 'city' || known.known.sort === 'region') || to - from > 1;
  return known.known.form === 'acronym' || known.end - from > 1;
}
