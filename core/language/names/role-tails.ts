import { extendCompany } from './bodies.ts';
import { BODY_HEADS, familyFirstCulture, genderOfFirstName, knownAt } from './lexicon.ts';
import { headAt, isInner, isInnerAt, PORTFOLIOS } from './role-heads.ts';
import type { Word } from './words.ts';

/** "of India", "for the Department of Health", "of State for External Affairs". */
export function ofTail(
  words: readonly Word[],
  from: number,
): { to: number; of: string[]; country: string | null } | null {
  let at = from;
  const of: string[] = [];
  let country: string | null = null;
  let to = from;
  if (namesBodyAt(words, from)) {
    const object = objectAt(words, from);
    if (object) return { to: object.to, of: object.name ? [object.name] : [], country: object.country };
  }
  for (let links = 0; links < 3; links += 1) {
    const link = words[at];
    if (!link || link.gap !== 'space' || !LINKS.has(link.lower) || words[at - 1]?.possessive) break;
    if (links === 0 && !/^(?:of|for|to|at)$/.test(link.lower)) break;
    // "met the foreign minister of Peru in Lima": where they met; an ambassador is one in Lima.
    if (link.lower === 'in' && country !== null && !POSTED.test(words[from - 1]?.lower ?? '')) break;
    let next = at + 1;
    while (/^(?:the|its|his|her|their)$/.test(words[next]?.lower ?? '') && words[next]?.gap === 'space') next += 1;
    const own = objectAt(words, next);
    if (!own) break;
    // "a fellow at the Harbour Council's Tide Center": of the part.
    const part = words[own.to - 1]?.possessive && words[own.to]?.shape === 'capital' ? objectAt(words, own.to) : null;
    const ends = part && !(words[part.to]?.gap === 'space' && words[part.to]?.noun === true);
    const object = ends ? { ...own, to: part.to } : own;
    // "lunch with the king at Windsor Castle": a house that goes on behind a town is where, and no part of a role.
    if (link.lower === 'at' && words[object.to]?.gap === 'space' && HOUSES.has(words[object.to]?.text ?? '')) break;
    country ??= object.country;
    if (object.name) of.push(object.name);
    to = object.to;
    at = object.to;
  }
  return to > from ? { to, of, country } : null;
}

/** Those who hold an office in a place, beside whose it is. */
const POSTED = /^(?:ambassador|consul|envoy|representative|delegate|commissioner|secretary)$/;
const LINKS = new Set(['of', 'for', 'to', 'at', 'in', 'with', 'on']);

const HOUSES = new Set('Castle Palace House Hall Park Abbey Cathedral Airport Hotel Lodge Manor Fort Tower'.split(' '));

/** "Speaker House of Representatives", "Vice President ASUU, Lars Holm": whose office it is, without a word between. */
function namesBodyAt(words: readonly Word[], at: number): boolean {
  const [head, body, next] = [words[at - 1], words[at], words[at + 1]];
  if (head?.shape !== 'capital' || head.possessive || body?.gap !== 'space') return false;
  if (body.shape === 'capital') {
    const known = knownAt(words, at);
    if (known && known.known.kind === 'body' && known.end > at + 1) return true;
    return (BODY_HEADS.has(body.text) || body.text === 'House') && next?.lower === 'of' && next.gap === 'space';
  }
  return body.shape === 'upper' && body.text.length > 2 && !body.titled && next?.gap === 'comma';
}

/** "director of the Federal Mediation and Conciliation Service": the capitalised words go on to a body's head. */
function goesOnToHead(words: readonly Word[], from: number): boolean {
  for (let at = from; at < from + 5; at += 1) {
    const word = words[at];
    if (!word || (at > from && word.gap !== 'space')) return false;
    if (BODY_HEADS.has(word.text) || BODY_HEADS.has(word.text.replace(/s$/, ''))) return true;
    if (word.shape === 'lower' && word.lower !== 'and') return false;
  }
  return false;
}

/** "a spokesman for President Lee", "an aide to Foreign Minister Ida Berg": the title is that of the name behind it. */
function isTitledName(words: readonly Word[], from: number): boolean {
  let at = from;
  while (at < from + 3 && isInnerAt(words, at) && !headAt(words, at)) at += 1;
  const head = headAt(words, at);
  const name = words[head?.to ?? -1];
  if (!head || head.plural || words[head.to - 1]?.shape !== 'capital' || words[head.to - 1]?.possessive) return false;
  return (
    name?.gap === 'space' && name.shape === 'capital' && !BODY_HEADS.has(name.text) && !isInner(name) && !name.timed
  );
}

function objectAt(
  words: readonly Word[],
  at: number,
): { to: number; name: string | null; country: string | null } | null {
  const word = words[at];
  if (word?.gap !== 'space' || isTitledName(words, at)) return null;
  let to = at;
  let name: string | null = null;
  let country: string | null = null;
  const known = knownAt(words, at);
  // "director of the California Civic Project": an article before a place belongs to a name that goes on.
  const attributive = words[at - 1]?.lower === 'the' && /^(?:city|region|capital)$/.test(known?.known.sort ?? '');
  if (known && word.shape !== 'lower') {
    const whole = known.known.sort === 'company' ? extendCompany(words, known.end) : { to: known.end, isPart: false };
    to = whole.to;
    ({ name, country } = known.known);
    // "father of American hostage Ana Silva": she has a title of her own.
    if (known.known.form === 'demonym' && isHolder(words, to)) return null;
    const compound = behindHyphen(words, to);
    if (compound > to) return beyondOrigin(words, at, compound, country);
    // "president of Boeing Commercial Airplanes": of the part.
    if (whole.isPart) name = null;
    // "a veteran of U.S. diplomacy": the state tells of which.
    if (known.known.kind === 'place' && isMatter(words[to])) to += 1;
  }
  while (to < at + LONGEST_OBJECT) {
    const next = words[to];
    if (!next || (to > at && !/^(?:space|hyphen)$/.test(next.gap) && !listsPortfolios(words, to))) break;
    if (to > at && words[to - 1]?.possessive && next.shape === 'lower' && !PORTFOLIOS.has(next.lower)) break;
    const capital = next.shape === 'capital' || next.shape === 'upper';
    const after = words[to + 1];
    if (next.timed || (to > at && beginsPerson(next, after) && !goesOnToHead(words, to))) break;
    if (
      capital &&
      !PORTFOLIOS.has(next.lower) &&
      PORTFOLIOS.has(words[to - 1]?.lower ?? '') &&
      !goesOnToHead(words, to)
    )
      break;
    if (known && !attributive && !PORTFOLIOS.has(next.lower)) break;
    if (capital || (PORTFOLIOS.has(next.lower) && !next.verb)) to += 1;
    else if (
      /^(?:and|&|of|the|for)$/.test(next.lower) &&
      to > at &&
      after?.gap === 'space' &&
      after.shape !== 'lower' &&
      !known
    )
      to += 1;
    else if (
      next.lower === 'and' &&
      to > at &&
      PORTFOLIOS.has(after?.lower ?? '') &&
      PORTFOLIOS.has(words[to - 1]?.lower ?? '')
    )
      to += 1;
    else break;
  }
  return to > at ? { to, name, country } : null;
}

/** "Israeli-American", "French-born": behind what a hyphen joins to a name; `from` where none does. */
function behindHyphen(words: readonly Word[], from: number): number {
  let to = from;
  while (words[to]?.gap === 'hyphen') to += 1;
  return to;
}

/**
 * "British-Norwegian miner Holm Rock": where the firm is from is no object by itself, but with the firm. "Israeli-American hostage
 * Ana Silva" and "French-born singer Ana Silva" are people with a title of their own.
 */
function beyondOrigin(
  words: readonly Word[],
  at: number,
  compound: number,
  country: string | null,
): { to: number; name: null; country: string | null } | null {
  let to = compound;
  while (to < at + LONGEST_OBJECT && words[to]?.gap === 'space' && words[to]?.shape === 'lower' && isNoun(words[to])) {
    if (headAt(words, to)) return null;
    to += 1;
  }
  while (to > compound && to < at + LONGEST_OBJECT && words[to]?.gap === 'space' && words[to]?.shape === 'capital')
    to += 1;
  return words[compound - 1]?.shape === 'lower' && to === compound ? null : { to, name: null, country };
}

/** A title in small letters and a name. */
function isHolder(words: readonly Word[], at: number): boolean {
  const head = words[at]?.gap === 'space' && words[at]?.shape === 'lower' ? headAt(words, at) : null;
  const name = words[head?.to ?? -1];
  return head !== null && !head.plural && name?.gap === 'space' && name.shape === 'capital' && !name.timed;
}

function isNoun(word: Word | undefined): boolean {
  return word !== undefined && word.noun && !word.timed;
}

function isMatter(word: Word | undefined): boolean {
  if (word?.gap !== 'space' || word.shape !== 'lower' || word.verb || word.timed) return false;
  return /(?:acy|ics|fare|law|policy|affairs|trade|relations|history|studies)$/.test(word.lower);
}

/** "the Conference of Presidents of Major American Jewish Organizations" has eight words. */
const LONGEST_OBJECT = 9;

function beginsPerson(word: Word, after: Word | undefined): boolean {
  if (after?.gap !== 'space' || after.shape === 'lower' || after.shape === 'number') return false;
  return (
    word.shape === 'initial' ||
    genderOfFirstName(word.text) !== undefined ||
    familyFirstCulture(word.text) !== undefined
  );
}

/** "Minister of Finance, Economy and Planning": a comma within a list of what one minister has. */
function listsPortfolios(words: readonly Word[], at: number): boolean {
  const isPortfolio = (i: number): boolean => PORTFOLIOS.has(words[i]?.lower ?? '');
  if (words[at]?.gap !== 'comma' || !isPortfolio(at - 1) || !isPortfolio(at)) return false;
  return (words[at + 1]?.lower === 'and' && isPortfolio(at + 2)) || listsPortfolios(words, at + 1);
}
