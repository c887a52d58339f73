import type { Sentence, Token } from '../../model/analysis.ts';
import { stemOf, stemOfToken } from '../../model/stem.ts';
import { formIs, wordIs } from '../../model/word.ts';
import { endsInIng } from '../phrases/nouns.ts';
import type { Cue, CueKind } from './cues.ts';
import frames from './frames.json' with { type: 'json' };
import { subjectOf } from './subjects.ts';

type Within = Pick<Sentence, 'first' | 'last'>;

/** A verb that shows something only by its object, by the stems of both. */
type Frames = ReadonlyMap<string, ReadonlySet<string>>;

const VERBS_ONLY = new Set(frames.verbsOnly.map((word) => stemOf(word)));
const NOTHING = framesOf(frames.nothing);
const ONLY = framesOf(frames.only);
const TAKEN_AWAY = framesOf(frames.takenAway);
const RELIEF = framesOf(frames.relief);

/**
 * What a cue shows by its part of speech and its object: "handed over a letter" and "a road sign" show nothing, "reached a
 * deal" settles and "reached a conclusion" does not, "suspended the ban" eases and "suspended aid" does not, "ruled out
 * a strike" eases and "ruled out a deal" does not.
 */
export function frameOf(cue: Cue, tokens: readonly Token[], sentence: Within): CueKind | null {
  const verb = tokens[cue.first];
  if (!verb) return cue.kind;
  if (cue.last - cue.first === 1 && VERBS_ONLY.has(stemOfToken(verb)) && isNounThere(cue.first, tokens)) return null;
  if (isThing(cue, tokens) || isWhere(cue, tokens)) return null;
  const name = tokens
    .slice(cue.first, cue.last)
    .map((token) => stemOfToken(token))
    .join(' ');
  const frame = NOTHING.get(name) ?? ONLY.get(name) ?? TAKEN_AWAY.get(name) ?? RELIEF.get(name);
  if (!frame) return cue.kind;
  const objects = objectOf(cue, tokens, sentence);
  if (objects.some((object) => NOTHING.get(name)?.has(object))) return null;
  const isTaken = TAKEN_AWAY.get(name)?.has(objects.at(-1) ?? '') ?? false;
  if (ONLY.has(name) && !isTaken && !objects.some((object) => ONLY.get(name)?.has(object))) return null;
  if (objects.some((object) => RELIEF.get(name)?.has(object))) return 'eased';
  // What is stopped was good for somebody: aid, talks, flights.
  // ... but "the services tax" is a tax.
  return isTaken ? 'contention' : cue.kind;
}

/** "the restart", "the plant's restart", which the base layer takes for a verb. */
function isNounThere(at: number, tokens: readonly Token[]): boolean {
  return tokens[at]?.pos !== 'VERB' || (/^['’]s$/u.test(tokens[at - 1]?.lower ?? '') && isPlainForm(tokens[at]));
}

const isPlainForm = formIs(/^.(?!.*(?:ed|ing|s)$)/u);

/** "the matter at hand", "a base very near the border", "within reach of the port": only of an end that is said to be near do these tell. */
function isWhere({ first, last }: Cue, tokens: readonly Token[]): boolean {
  const words = `${tokens[first]?.lower} ${tokens[last - 1]?.lower}`;
  if (last - first !== 2 || !NEAR.test(words)) return false;
  let before = first - 1;
  // "a deal on ferry tolls within reach".
  while (!isEnd(tokens[before]) && /^(?:ADV|NOUN|PROPN|ADJ|DET|ADP)$/u.test(tokens[before]?.pos ?? '')) before--;
  const isSaid = isEnd(tokens[before]) || (isPassed(before) && IS.test(tokens[before]?.lower ?? ''));
  const next = tokens[last];
  const isNextTo = next?.lower === 'of' || (words === 'very near' && /^(?:DET|NOUN|PROPN|ADJ)$/u.test(next?.pos ?? ''));
  return isNextTo || !isSaid;

  /** Nothing but adverbs stands between: "is now at hand", not "is the matter at hand". */
  function isPassed(at: number): boolean {
    return tokens.slice(at + 1, first).every(({ pos }) => pos === 'ADV');
  }
}

const NEAR = /^(?:at hand|very near|within (?:reach|grasp))$/u;
const IS = /^(?:is|are|was|were|be|been|being|['’]s|seem(?:s|ed)?|appear(?:s|ed)?|look(?:s|ed)?)$/u;
const isEnd = wordIs(
  /^(?:deal|agreement|accord|pact|treaty|settlement|compromise|consensus|solution|breakthrough|truce|ceasefire|peace|end)$/u,
);

/** "a complete list", "a social call on the mayor", "back at work on Monday", "three wins in a row", "the front row", "a charge of two pounds", "in charge of ports". */
function isThing({ first, last }: Cue, tokens: readonly Token[]): boolean {
  const [word, pos] = [tokens[first]?.lower ?? '', tokens[first]?.pos];
  const [before, after] = [tokens[first - 1]?.lower ?? '', tokens[last]?.lower ?? ''];
  if (word === 'suit' || word === 'suits') return !isBeforeCourt();
  if (word === 'complete') return pos === 'ADJ';
  if (word === 'call' || word === 'work') return pos === 'NOUN';
  if (word === 'row' || word === 'rows')
    return after === 'of' || /^(?:front|back|first|second|third|fourth|top|bottom|middle)$/u.test(before) || isInARow();
  if (word !== 'charge' && word !== 'charges') return false;
  // Who is charged with something, or faces charges, is in a dispute; who pays a charge or is in charge is not.
  return pos === 'NOUN' && (before === 'in' || /^(?:for|per|on)$/u.test(after) || isFree());

  // "wore a suit": only near a word of the courts is it one.
  function isBeforeCourt(): boolean {
    return tokens.slice(Math.max(0, first - COURT_WITHIN), last + COURT_WITHIN).some(isOfCourt);
  }
  function isInARow(): boolean {
    return before === 'a' && tokens[first - 2]?.lower === 'in' && after !== 'over' && after !== 'with';
  }
  function isFree(): boolean {
    return after === 'of' && (before === 'a' || before === 'of' || before === 'no' || before === 'free');
  }
}

const COURT_WITHIN = 8;
const isOfCourt = wordIs(
  /^(?:courts?|judges?|lawyers?|attorneys?|filed|files?|filing|sued?|suing|plaintiffs?|defendants?|lawsuits?|settled|civil|libel|class-action|jury|dismissed|damages|seeks|seeking)$/u,
);

/** An object stands so near to its verb, with its modifiers. */
const OBJECT_WITHIN = 7;

/** The stems of the nouns of what follows the verb, or, of a passive, of what stands before it. */
function objectOf({ first, last }: Cue, tokens: readonly Token[], sentence: Within): readonly string[] {
  const after: string[] = [];
  for (let i = last; i < Math.min(sentence.last, last + OBJECT_WITHIN); i++) {
    const token = tokens[i];
    // "the release of treated water".
    if (i === last && token?.lower === 'of' && tokens[first]?.pos === 'NOUN') continue;
    // "halted their shelling": the base layer takes it for a verb.
    if (token && i > last && endsInIng(token) && isOwner(tokens[i - 1])) after.push(stemOfToken(token));
    if (!token || isBeside(token) || !(isModifier(token) || isNoun(token) || token.lower === '-')) break;
    if (isNoun(token) && !isDay(token)) after.push(stemOfToken(token));
  }
  if (after.length > 0) return after;
  const subject = subjectOf(tokens, sentence, first);
  const before = tokens[first - 1];
  // "Fighting resumed near the river", which the base layer takes for a verb.
  if (!subject && before && first > sentence.first && endsInIng(before)) return [stemOfToken(before)];
  return subject ? [stemOfToken(subject)] : [];
}

const isOwner = formIs(/^(?:the|its|his|her|their|our|all)$/u);

/** "resumed near the river": what the base layer takes for an adverb leads to a place, and to no object. */
const isBeside = formIs(/^(?:near|around|along|across|inside|outside|nearby|here|there|again)$/u);

const isDay = wordIs(
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|tomorrow|late|early|week|month|year)$/u,
);

function isNoun({ pos }: Token): boolean {
  return pos === 'NOUN' || pos === 'PROPN';
}

function isModifier({ pos, lower }: Token): boolean {
  return (
    pos === 'DET' ||
    pos === 'ADJ' ||
    pos === 'NUM' ||
    pos === 'PART' ||
    pos === 'ADV' ||
    // "treated water".
    (pos === 'VERB' && lower.endsWith('ed')) ||
    /^(?:its|his|her|their|our|my|your|\d+|[“"'‘]|all|some|new|many|more)$/u.test(lower)
  );
}

function framesOf(
  entries: readonly { readonly verbs: readonly string[]; readonly objects: readonly string[] }[],
): Frames {
  const all = new Map<string, Set<string>>();
  for (const { verbs, objects } of entries) {
    for (const verb of verbs) {
      const name = verb
        .split(' ')
        .map((word) => stemOf(word))
        .join(' ');
      const known = all.get(name) ?? new Set<string>();
      all.set(name, known);
      for (const object of objects) known.add(stemOf(object));
    }
  }
  return all;
}
