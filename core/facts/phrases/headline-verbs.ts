import type { Token } from '../../model/analysis.ts';
import { formIs, perWord, wordIs } from '../../model/word.ts';
import words from './words.json' with { type: 'json' };

const HEADLINE_VERBS = new Set(words.headlineVerbs);

/**
 * "Teachers issue strike notice", "Peru and Chile strike a deal": the base layer takes a verb for a noun behind those who act in
 * the plural. "Teachers strike" alone may be either; "trade talks" has nobody who acts before it.
 */
export function isHeadlineVerb(tokens: readonly Token[], i: number): boolean {
  const verb = tokens[i];
  if (!verb || !mayTell(verb)) return false;
  if (isSaidOfName(tokens, i) || isDoneToIt(tokens, i) || isStirring(tokens, i) || isClash(tokens, i)) return true;
  const next = tokens[i + 1];
  if (!next || verb.pos !== 'NOUN' || !mayBeVerb(verb)) return false;
  const before = tokens[i - 1];
  // "parties form to": those who act, and what for.
  const actsTo = next.lower === 'to' && tokens[i + 2]?.pos === 'VERB' && before?.pos === 'NOUN';
  if (!actsTo && !/^(?:NOUN|ADJ|NUM|DET)$/u.test(next.pos)) return false;
  if (!before || (before.pos !== 'NOUN' && before.pos !== 'PROPN') || before.end === verb.start) return false;
  // "Banks strike compromise on savers": whoever strikes one.
  if (verb.lower === 'strike' && isBargain(next) && before.lower.endsWith('s')) return true;
  return (
    isPluralActor(before) ||
    (before.pos === 'PROPN' && tokens[i - 2]?.lower === 'and' && tokens[i - 3]?.pos === 'PROPN')
  );
}

/** "The row split the cabinet", "the levy hit a record": behind a noun, and with an article behind it, no such word is one. */
function isDoneToIt(tokens: readonly Token[], i: number): boolean {
  const [before, verb, next] = [tokens[i - 1], tokens[i], tokens[i + 1]];
  return (
    verb !== undefined &&
    isPastAsWell(verb) &&
    verb.pos === 'NOUN' &&
    /^(?:NOUN|PROPN)$/u.test(before?.pos ?? '') &&
    before?.end !== verb.start &&
    next?.pos === 'DET'
  );
}

const PAST_AS_WELL = /^(?:split|hit|cut|cost|put|shut|hurt|set|beat)$/u;
const isPastAsWell = formIs(PAST_AS_WELL);

/** "Truce in Sorana breaks down", "coalition falls apart": a word that the base layer takes for a noun, with its particle. */
export function hasParticle(tokens: readonly Token[], i: number): boolean {
  const [verb, next] = [tokens[i], tokens[i + 1]];
  return verb?.pos === 'NOUN' && next !== undefined && isSplit(verb) && isParticle(next);
}

const isSplit = formIs(
  /^(?:breaks|falls|drags|goes|walks|pulls|backs|calls|steps|hits|lashes|kicks|winds|runs|closes|shuts|holds|turns|sends)$/u,
);
const isParticle = formIs(/^(?:down|apart|off|out|up|back|away|aside|through)$/u);

/** "ECB demands capital plan", "Norsk Kraft claims that": a name in the singular, and the verb with its "s". */
function isSaidOfName(tokens: readonly Token[], i: number): boolean {
  const [before, verb, next] = [tokens[i - 1], tokens[i], tokens[i + 1]];
  // "a bill that limits abortion".
  const isRelative = before?.lower === 'that' && tokens[i - 2]?.pos === 'NOUN' && next?.lower !== 'that';
  if (verb?.pos !== 'NOUN' || !(before?.pos === 'PROPN' || isRelative) || before.end === verb.start) return false;
  if (!mayBeVerbOfOne(verb)) return false;
  return next !== undefined && (/^(?:NOUN|ADJ|DET|PROPN)$/u.test(next.pos) || next.lower === 'that');
}

const isVerbOfOne = (lower: string): boolean =>
  lower.endsWith('s') && (HEADLINE_VERBS.has(lower.slice(0, -1)) || HEADLINE_VERBS.has(lower.replace(/ies$/u, 'y')));
const mayBeVerbOfOne = perWord(isVerbOfOne);
/** "Missteps fuel revolt": of things, too, since hardly any is a noun behind a plural. */
function isStirring(tokens: readonly Token[], i: number): boolean {
  const [before, verb, next] = [tokens[i - 1], tokens[i], tokens[i + 1]];
  if (!before || !verb || !next || !stirs(verb) || before.end === verb.start) return false;
  return (
    /^(?:NOUN|PROPN)$/u.test(before.pos) && before.lower.endsWith('s') && /^(?:NOUN|ADJ|DET|PROPN)$/u.test(next.pos)
  );
}

/** "Troops clash", "Republicans say", "Silva returns to Lima": whatever follows, no noun stands so behind those who act. */
function isClash(tokens: readonly Token[], i: number): boolean {
  const [before, verb, next] = [tokens[i - 1], tokens[i], tokens[i + 1]];
  if (!before || !verb || before.end === verb.start) return false;
  if (verb.lower === 'returns') return before.pos === 'PROPN' && next?.lower === 'to';
  // "Airlines object to": no thing stands before "to".
  if (verb.lower === 'object' && /^(?:NOUN|PROPN)$/u.test(before.pos)) return next?.lower === 'to';
  return clashes(verb) && isPluralActor(before);
}

const CLASHES = /^(?:object|clash|feud|spar|quarrel|say|walk|march|returns)$/u;
const clashes = wordIs(CLASHES);
const STIRS = /^(?:fuel|spark|stir|stoke|boost|cloud|dent|jolt|rattle|roil)$/u;
const stirs = wordIs(STIRS);
const isBargain = wordIs(/^(?:deals?|compromise|agreement|accord|bargain|balance|pact|truce)$/u);
const mayBeVerb = wordIs(HEADLINE_VERBS);
/** Any of these: most words are none. */
const mayTell = perWord(
  (lower) =>
    PAST_AS_WELL.test(lower) ||
    STIRS.test(lower) ||
    CLASHES.test(lower) ||
    HEADLINE_VERBS.has(lower) ||
    isVerbOfOne(lower),
);
const actsInPlural = wordIs(
  /^(?:police|mps|.{2,}(?:ers|ors|ists|ians|ants|ents|ees)|ministers|officials|unions|nurses|allies|leaders|nations|countries|states|parties|rivals|sides|groups|crowds|families|envoys|chiefs|judges|staff|troops|forces|soldiers|rebels|militants|veterans)$/u,
);
/** Whom neither their ending nor their office tells: members of parties, and peoples. */
const ofParty = wordIs(
  /^(?:conservatives|democrats|greens|liberals|moderates|nationals|radicals|republicans|tories)$/u,
);
const ofPeople = wordIs(
  /^(?:afghans|africans|americans|arabs|azeris|bangladeshis|basques|britons|catalans|croats|cubans|czechs|danes|emiratis|europeans|filipinos|finns|germans|greeks|iraqis|israelis|kazakhs|koreans|kosovars|kurds|kuwaitis|mexicans|moroccans|omanis|pakistanis|poles|qataris|saudis|scots|serbs|slovaks|slovenes|spaniards|swedes|tajiks|thais|turkmens|turks|uzbeks|yemenis)$/u,
);
const isPluralActor = (token: Token): boolean => actsInPlural(token) || ofParty(token) || ofPeople(token);
