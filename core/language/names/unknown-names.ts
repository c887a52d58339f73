import { wordIs } from '../../model/word.ts';
import { bodyAt } from './bodies.ts';
import { bodyNoun } from './called-bodies.ts';
import { BODY_HEADS, GRAMMAR_BORNE, genderOfFirstName, isSurname, knownAt, OPENERS } from './lexicon.ts';
import { pushName } from './person-mention.ts';
import { areInitials, countParts, isBorne, isNoName, nameEnd } from './person-name.ts';
import { type RawMention, raw } from './raw.ts';
import { isAct, isFunctionWord } from './signs.ts';
import type { Word } from './words.ts';

/** What begins with a capital and is in no lexicon: a body, a name, an acronym; gives the next word to be read. */
export function unknownName(words: readonly Word[], at: number, found: RawMention[]): number {
  const word = words[at];
  if (!word) return at + 1;
  const borne = word.opens ? borneOpening(words, at) : at;
  if (borne > at) return pushName(words, at, borne, found, { evidence: 3 });
  const opens =
    word.opens && (isFunctionWord(word) || OPENERS.has(word.lower) || callsBody(word)) && !isSurname(word.text);
  const grammar = (isFunctionWord(word) && !isBorne(word)) || isNoName(word);
  if (opens || (grammar && !areInitials(words, at))) return at + 1;
  const body = bodyAt(words, at);
  if (body) {
    found.push(body);
    return body.to;
  }
  const to = nameEnd(words, at);
  // The name is read from its own first word on.
  if (to > at + 1 && opensWithSpeech(words, at, to)) return at + 1;
  if (to > at && isCalled(words, at, to)) return at + 1;
  if (to > at) return pushName(words, at, to, found, { evidence: evidenceBefore(words, at, to, found.at(-1)) });
  if (word.shape === 'upper' && word.text.length >= 2 && !word.timed) {
    found.push(raw({ from: at, to: at + 1, kind: 'unknown', form: 'acronym', evidence: 0 }));
  }
  return at + 1;
}

/** "Passenger Luke Hale said", where a sentence begins: a noun for people before a first name and another. */
function isCalled(words: readonly Word[], at: number, to: number): boolean {
  const [word, first] = [words[at], words[at + 1]];
  if (!word?.opens || !first || to < at + 3 || first.gap !== 'space' || !FOR_PEOPLE.test(word.text)) return false;
  const bears = genderOfFirstName(word.text) === undefined && !isSurname(word.text);
  return bears && genderOfFirstName(first.text) !== undefined;
}

/** "Added Holm, a clerk: “...”", "Said Holm: “...”": a verb of speech before its subject. "Said Holm, a clerk, left" is somebody's first name. */
function opensWithSpeech(words: readonly Word[], at: number, to: number): boolean {
  const [word, next] = [words[at], words[to]];
  if (!word?.opens || word.titled || !isSpeech(word) || words[to - 1]?.possessive) return false;
  return next !== undefined && next.gap !== 'space' && (next.gap !== 'comma' || word.lower !== 'said');
}

const isSpeech = wordIs(
  /^(?:said|says|added|adds|asked|asks|explained|explains|recalled|recalls|noted|notes|warned|warns|wrote|writes|argued|argues|replied|replies|continued|continues|concluded|concludes)$/,
);

const FOR_PEOPLE =
  /^(?:[A-Z][a-z]{2,}(?:er|or|ist|ee|man|woman)|Attendant|Guest|Native|Neighbou?r|Nurse|Parent|Patient|Pensioner|Pupil|Resident|Student|Veteran|Witness)$/;

/** What stands before a name tells that it is somebody's: "19-year-old Mei Tanaka", "India's Meera Krishnan". */
function evidenceBefore(words: readonly Word[], at: number, to: number, before: RawMention | undefined): number {
  const aged = words[at - 1]?.lower === 'old' && words[at - 2]?.lower === 'year' && words[at]?.gap === 'space';
  if (aged) return 3;
  return isOwned(words, at, to, before) ? 1.5 : 0;
}

/** "Carmaker Ford", where a sentence begins: what the name behind it is. */
function callsBody(word: Word): boolean {
  return !BODY_HEADS.has(word.text) && bodyNoun(word) !== null;
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
  const acts = to > at + 1 && act?.gap === 'space' && isAct(act) && !/^(?:say|tell|add|think)$/.test(act.lower);
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
  const acts = words[to]?.gap === 'space' && isAct(words[to]);
  return acts && before?.to === at && before.kind === 'body';
}
