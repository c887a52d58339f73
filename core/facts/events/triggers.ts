import type { Token } from '../../model/analysis.ts';
import { perWord } from '../../model/word.ts';
import type { Clause } from '../phrases/clauses.ts';
import { inflections, type VerbReading } from '../phrases/verbs.ts';
import lexicon from './lexicon.json' with { type: 'json' };
import { offStatus } from './put-off.ts';
import { type EventStatus, statusOfVerb } from './status.ts';

/** The word that tells an event: its type, the token, what kind of word it is, and whether it happened or is to. */
export interface Trigger {
  readonly type: string;
  readonly weight: number;
  readonly token: number;
  readonly by: 'verb' | 'noun';
  readonly status: EventStatus;
}

interface TypeEntry {
  readonly weight: number;
  readonly verbs: readonly string[];
  readonly nouns: readonly string[];
}

const TYPES: Readonly<Record<string, TypeEntry>> = lexicon.types;
const LIGHT = new Set(lexicon.lightVerbs);
const SPARSE = new Set(lexicon.sparse);
const CALLED_OFF = new Set(lexicon.calledOff);
const SUSPENDS = new Set(['suspend', 'pause']);
const TYPE_OF_VERB = new Map(
  Object.entries(TYPES).flatMap(([type, { verbs }]) => verbs.map((v) => [v, type] as const)),
);
const TYPE_OF_NOUN = new Map(
  Object.entries(TYPES).flatMap(([type, { nouns }]) => nouns.map((n) => [n, type] as const)),
);
/** The first words of the nouns that are two words. */
const OPENS_TWO = new Set([...TYPE_OF_NOUN.keys()].flatMap((noun) => noun.split(' ').slice(0, -1)));
/** Verbs with another sense beside that of the field, and the objects that tell which is meant. */
const NEEDS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(lexicon.needs).map(([verb, objects]) => [verb, new Set(objects)]),
);
const HAPPENING = new Set(lexicon.happeningVerbs);
const VERBS = inflections([...TYPE_OF_VERB.keys(), ...lexicon.lightVerbs, ...lexicon.happeningVerbs]);
/** The forms that have a particle, by their first word and by the rest ("called": "off"). */
const PARTICLED = new Map<string, Map<string, VerbReading>>();
for (const [form, reading] of VERBS) {
  const end = form.indexOf(' ');
  if (end < 0) continue;
  const first = form.slice(0, end);
  const rests = PARTICLED.get(first) ?? new Map<string, VerbReading>();
  PARTICLED.set(first, rests.set(form.slice(end + 1), reading));
}
/** The first words of particles that are two ("out of"). */
const OPENS_PARTICLE = new Set(
  [...PARTICLED.values()].flatMap((rests) => [...rests.keys()].flatMap((rest) => rest.split(' ').slice(0, -1))),
);
/** "called the strike off": how far the particle may stand from its verb. */
const PARTICLE_WITHIN = 4;

/** The strongest event that a clause tells by its verb, else null: light verbs take the type of the noun they go with. */
export function verbTrigger(tokens: readonly Token[], clause: Clause, heading: boolean): Trigger | null {
  let best: Trigger | null = null;
  for (let i = clause.first; i < clause.last; i++) {
    const trigger = verbAt(tokens, i, clause, heading);
    if (trigger && (best === null || trigger.weight > best.weight)) best = trigger;
  }
  return best;
}

/** The event nouns of a clause ("strikes", "bomb test"), left to right. Whether one is an event is for a date to show. */
export function nounTriggers(tokens: readonly Token[], clause: Pick<Clause, 'first' | 'last'>): readonly Trigger[] {
  const found: Trigger[] = [];
  for (let i = clause.first; i < clause.last; i++) {
    const type = nounTypeAt(tokens, i);
    if (type !== null) found.push({ type, weight: weightOf(type), token: i, by: 'noun', status: 'happened' });
  }
  return found;
}

function verbAt(tokens: readonly Token[], i: number, clause: Clause, heading: boolean): Trigger | null {
  const token = tokens[i];
  if (!token || (token.pos !== 'VERB' && !(heading && token.pos === 'NOUN'))) return null;
  const reading = readingOf(tokens, i, clause.last);
  if (!reading || isFigure(tokens, i, reading.lemma) || isUntold(tokens, i, reading.lemma)) return null;
  const status = statusOfVerb(tokens, i, clause, reading.forms, heading);
  if (status === null) return null;
  const own = takesObject(tokens, i, clause, reading.lemma) ? (TYPE_OF_VERB.get(reading.lemma) ?? null) : null;
  const noun = nounWith(tokens, i, clause, reading.lemma);
  // A list or a law that is suspended is not called off: only what was to take place.
  const off = CALLED_OFF.has(reading.lemma) && status === 'happened' && (noun !== null || !SUSPENDS.has(reading.lemma));
  const become = off ? offStatus(tokens, i, clause, reading.lemma) : status;
  // What is delayed by an hour has not happened yet: its delay has.
  const type = off && become === 'happened' ? own : (noun ?? own);
  if (type === null) return null;
  const weight = weightOf(type) * (noun === null && SPARSE.has(reading.lemma) ? 0.6 : 1);
  return { type, weight, token: i, by: 'verb', status: become };
}

/** "struck a chord with voters", "strike the right balance": no walkout and no attack. */
function isFigure(tokens: readonly Token[], verb: number, lemma: string): boolean {
  return lemma === 'strike' && tokens.slice(verb + 1, verb + 1 + FIGURE_WITHIN).some(({ lower }) => STRUCK.has(lower));
}

const FIGURE_WITHIN = 5;
const STRUCK = new Set(lexicon.struck);

/**
 * "declined to comment", "declined comment": that somebody says nothing is no event. "Sales declined by a third" turns nothing down:
 * it does so with what follows ("declined the offer", "declined to sign") or where that is the subject ("was declined").
 */
function isUntold(tokens: readonly Token[], verb: number, lemma: string): boolean {
  if (lemma !== 'decline') return false;
  const [next, after] = [tokens[verb + 1], tokens[verb + 2]];
  if (next?.lower === 'to' && after?.pos !== 'NUM')
    return TELLS.has((after?.pos === 'ADV' ? tokens[verb + 3] : after)?.lower ?? '');
  if (TELLS.has(next?.lower ?? '')) return true;
  return !isPassive(tokens, verb) && !TURNED_DOWN.test(next?.pos ?? '');
}

const TELLS = new Set(lexicon.declinesTo);
const TURNED_DOWN = /^(?:DET|NOUN|PROPN|PRON)$/;

/** "named a new envoy", "named Holm as envoy", "was named envoy": not "a man named Holm". */
function isNaming(tokens: readonly Token[], verb: number, limit: number): boolean {
  const next = tokens[verb + 1];
  if (isPassive(tokens, verb) || next?.pos === 'DET' || next?.pos === 'PRON') return true;
  return tokens.slice(verb + 1, Math.min(limit, verb + 1 + NAMED_WITHIN)).some(({ lower }) => lower === 'as');
}

const NAMED_WITHIN = 6;

/** "lodged a complaint", "a suit was filed", "pleaded guilty": not "lodged in an inn", "filed past the coffin", "pleaded with them". */
function takesObject(tokens: readonly Token[], verb: number, { first, last, subject }: Clause, lemma: string): boolean {
  if (lemma === 'name') return isNaming(tokens, verb, last);
  const objects = NEEDS.get(lemma);
  if (!objects) return true;
  const own = tokens.slice(first, last).some(({ lower }, i) => first + i !== verb && objects.has(lower));
  return own || (subject !== null && tokens.slice(subject.first, subject.last).some(({ lower }) => objects.has(lower)));
}

/** What a word may be as the verb of an event; null for most words. */
const verbFormOf = perWord((lower) => {
  const alone = VERBS.get(lower) ?? null;
  const particled = PARTICLED.get(lower) ?? null;
  return alone || particled ? { alone, particled } : null;
});

function readingOf(tokens: readonly Token[], i: number, limit: number): VerbReading | null {
  const token = tokens[i];
  const form = token ? verbFormOf(token) : null;
  return (form?.particled ? withParticle(form.particled, tokens, i, limit) : null) ?? form?.alone ?? null;
}

function withParticle(
  rests: ReadonlyMap<string, VerbReading>,
  tokens: readonly Token[],
  i: number,
  limit: number,
): VerbReading | null {
  for (let j = i + 1; j < Math.min(limit, i + PARTICLE_WITHIN + 1); j++) {
    const particle = tokens[j]?.lower ?? '';
    const reading = rests.get(particle);
    if (reading) return reading;
    const two = OPENS_PARTICLE.has(particle) ? rests.get(`${particle} ${tokens[j + 1]?.lower ?? ''}`) : undefined;
    if (two) return two;
  }
  return null;
}

/** The event noun that a light verb goes with: its object, or the subject of what happens or is done ("was held"). */
function nounWith(tokens: readonly Token[], verb: number, clause: Clause, lemma: string): string | null {
  if (LIGHT.has(lemma)) {
    for (let i = verb + 1; i < clause.last; i++) {
      const type = nounTypeAt(tokens, i);
      if (type !== null) return type;
    }
  }
  if (!HAPPENING.has(lemma) && !(LIGHT.has(lemma) && isPassive(tokens, verb))) return null;
  const { first, subject } = clause;
  return lastNounType(tokens, first, verb) ?? (subject && lastNounType(tokens, subject.first, subject.last));
}

function lastNounType(tokens: readonly Token[], first: number, last: number): string | null {
  for (let i = last - 1; i >= first; i--) {
    const type = nounTypeAt(tokens, i);
    if (type !== null) return type;
  }
  return null;
}

function isPassive(tokens: readonly Token[], verb: number): boolean {
  const before = tokens[verb - 1]?.pos === 'ADV' ? tokens[verb - 2] : tokens[verb - 1];
  return before?.pos === 'AUX' && /^(?:is|are|was|were|been|being|be)$/u.test(before.lower);
}

function nounTypeAt(tokens: readonly Token[], i: number): string | null {
  const token = tokens[i];
  if (!token || (token.pos !== 'NOUN' && token.pos !== 'PROPN' && token.pos !== 'ADJ')) return null;
  const form = nounFormOf(token);
  if (!form) return null;
  const two = form.opensTwo ? TYPE_OF_NOUN.get(`${token.lower} ${tokens[i + 1]?.lower ?? ''}`) : undefined;
  if (two !== undefined) return two;
  // "the strike committee": a noun that only qualifies the next is no event.
  if (token.pos === 'ADJ' || tokens[i + 1]?.pos === 'NOUN') return null;
  return form.alone;
}

/** What a word may be as the noun of an event, by itself or before another; null for most words. */
const nounFormOf = perWord((lower) => {
  const alone = TYPE_OF_NOUN.get(lower) ?? null;
  const opensTwo = OPENS_TWO.has(lower);
  return alone !== null || opensTwo ? { alone, opensTwo } : null;
});

function weightOf(type: string): number {
  return TYPES[type]?.weight ?? 0;
}
