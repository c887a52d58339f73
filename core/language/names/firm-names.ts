import { genderOfFirstName, LEGAL_FORMS, OPENERS, PARTNERS, TRADES } from './lexicon.ts';
import type { RawMention } from './raw.ts';
import type { Word } from './words.ts';

/**
 * The names that a company goes by alone behind its full one: "Hartwell" of "Hartwell Group"; "Ada Berg" and "Berg" of "Ada Berg and Co".
 */
export function companyNames(words: readonly Word[], { headFrom, headTo }: RawMention): readonly string[] {
  const own = words.slice(headFrom, headTo);
  const joined = own.findIndex(({ gap }) => gap === 'ampersand');
  if (joined > 0) return beforeAmpersand(own.slice(0, joined), own[joined]);
  let to = own.length;
  while (to > 1 && isCompanyForm(own[to - 1])) to -= 1;
  const partner = to > 1 && own[to - 1]?.lower === 'and' ? to - 1 : to > 2 && isPartner(own, to) ? to - 2 : to;
  const core = own.slice(0, partner);
  const last = core.at(-1)?.text ?? '';
  if (core.length === own.length || core.length > MOST_NAMES || !/^\p{Lu}\p{L}{2,}$/u.test(last)) return [];
  if (core.length === 1) return [last];
  const isPerson = core
    .slice(0, -1)
    .every(({ text, shape }) => shape === 'initial' || genderOfFirstName(text) !== undefined);
  const whole = core.map(({ text }) => text).join(' ');
  return isPerson ? [whole, last] : partner < to ? [whole] : [];
}

/** "Asker Tire" and "Asker" of "Asker Tire & Rubber Co"; "Ada Berg" and "Berg" of "Ada Berg & Co"; of "First Bank & Trust" no "First". */
function beforeAmpersand(own: readonly Word[], next: Word | undefined): readonly string[] {
  const names = own.map(({ text }) => text);
  const whole = names.join(' ');
  const last = names.at(-1) ?? '';
  const short = PARTNERS.has(next?.text ?? '') ? last : names.slice(0, -1).join(' ');
  return own.length > MOST_NAMES
    ? []
    : [whole, short].filter((name) => /^\p{Lu}.*\p{L}{2}/u.test(name) && !OPENERS.has(name.toLowerCase()));
}

/** "and Sons" at the end of a firm's name. */
function isPartner(own: readonly Word[], to: number): boolean {
  return own[to - 2]?.lower === 'and' && PARTNERS.has(own[to - 1]?.text ?? '');
}

/** What a company's name says of its kind or trade, and what joins such words: nobody says it each time. */
function isCompanyForm(word: Word | undefined): boolean {
  const text = word?.text ?? '';
  return text === '&' || LEGAL_FORMS.has(text) || TRADES.has(text);
}

/** So many names has a firm that is called after somebody. */
const MOST_NAMES = 3;

/** A few words without a title, which no "Mr" or "President" makes a person. */
export function mayBeFirm(words: readonly Word[], { headFrom, headTo, from, role, form }: RawMention): boolean {
  if (headTo > headFrom + MOST_NAMES || from !== headFrom || role !== null || form === 'handle') return false;
  return words[headTo - 1]?.shape === 'capital' && !isToldAsPerson(words, headTo);
}

/** "Ada Berg, who", "Ada Berg, 57,": the person after whom the firm is called. */
function isToldAsPerson(words: readonly Word[], behind: number): boolean {
  const [next, after] = [words[behind], words[behind + 1]];
  if (next?.gap !== 'comma' || words[behind - 1]?.possessive) return false;
  return /^who(?:se|m)?$/.test(next.lower) || (/^[1-9]\d$/.test(next.text) && after?.gap === 'comma');
}
