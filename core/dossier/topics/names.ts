import type { Reading } from '../../model/reading.ts';
import { stemOf } from '../../model/stem.ts';
import { headOf, wordsOf } from './stems.ts';
import words from './words.json' with { type: 'json' };

const TERRITORY = new Set<string>(words.territory);
const ISLAND_STATES = new Set<string>(words.islandStates);
const EMPTY = new Set<string>(words.cueNouns.map((word) => stemOf(word)));
/** Words for how sides deal with each other: "war with Russia", "peace talks" say only who does, and name no matter. */
const DEALINGS = new Set<string>(words.dealings.map((word) => stemOf(word)));
const COURSES = new Set<string>(words.courses.map((word) => stemOf(word)));
const PEOPLE = new Set<string>(words.people.map((word) => stemOf(word)));
const FATES = new Set<string>(words.fates.map((word) => stemOf(word)));
const QUARREL = new Set<string>(words.quarrels.map((word) => stemOf(word)));

/** "Greek islands": where, and no matter. A border or a zone may be one, and so may what was built. */
const BUILT = new Set(['border', 'zone', 'corridor', 'dam', 'canal', 'channel', 'waterway', 'bank']);
const LAND = new Set(words.territory.filter((stem) => !BUILT.has(stem)));

/** Names of those who decide on what their name says. */
const DECIDES = /\S (?:body|board|panel|inquiry|committee|subcommittee|commission)$/u;

/** Every word begins with a capital letter and goes on in small ones. */
const CAPITALS = /^(?:\p{Lu}[\p{Ll}'’-]+ ?)+$/u;

/** The stems of the names of people, bodies and states, and the names of seas, islands, borders: those are matters of their own. */
export interface Names {
  readonly stems: ReadonlySet<string>;
  readonly territories: readonly ReadonlySet<string>[];
  /** Of those, the names of states and their people, who contend about everything. */
  readonly states: ReadonlySet<string>;
}

/** The names that the readings hold, and the seas and straits that phrases name in capitals ("Barents Sea"). */
export function namesIn(readings: readonly Reading[], phrases: readonly string[]): Names {
  const stems = new Set<string>();
  const states = new Set<string>();
  const territories: ReadonlySet<string>[] = [];
  const seen = new Set<string>();
  for (const { article, analysis } of readings) {
    const kinds = new Map(analysis.entities.map((entity) => [entity.id, entity]));
    for (const { kind, form, head, refersTo } of analysis.mentions) {
      if (form === 'pronoun' || form === 'description' || kind === 'occasion') continue;
      const written = article.text.slice(head.start, Math.min(head.end, head.start + 80));
      const name = written.toLowerCase();
      if (seen.has(name)) continue;
      seen.add(name);
      const own = wordsOf(name);
      // What a phrase is compared by keeps the stop of "U.N.".
      for (const stem of own) if (stem.includes('.')) stems.add(`${stem}.`);
      // Governments that are called islands act like any other: the Faroe Islands are no matter in dispute.
      if (own.some((stem) => TERRITORY.has(stem)) && isCalled(written) && !ISLAND_STATES.has(name))
        territories.push(new Set(own));
      // "the National Union of Teachers" makes no name of "teachers".
      else if (kind !== 'body') for (const stem of own) stems.add(stem);
      // ... and "the Pay Review Body" none of "pay", which it is to decide on.
      else if (!DECIDES.test(name)) for (const stem of own) if (!PEOPLE.has(stem)) stems.add(stem);
      if (kind === 'place' && kinds.get(refersTo[0] ?? '')?.country) for (const stem of own) states.add(stem);
    }
  }
  for (const phrase of new Set(phrases)) {
    const own = wordsOf(phrase);
    if (ISLAND_STATES.has(phrase.toLowerCase())) continue;
    if (CAPITALS.test(phrase) && own.length > 1 && TERRITORY.has(own.at(-1) ?? '')) territories.push(new Set(own));
  }
  return { stems, territories, states };
}

/** "South China Sea", "the Golan Heights": the word for the land or the water has a capital letter; "Greek islands" are any. */
function isCalled(name: string): boolean {
  return name.split(/[\s-]+/u).some((word) => /^\p{Lu}/u.test(word) && TERRITORY.has(wordsOf(word)[0] ?? ''));
}

/** True where the stems say more than who or what kind of quarrel: "patrol", "south china sea", not "china claim". */
export function says(stems: readonly string[], names: Names): boolean {
  // "African Union video talks": who holds them; "the pace of talks": how they go.
  const held = stems.some((stem) => DEALINGS.has(stem));
  return (
    isTerritory(stems, names) ||
    isFromOutside(stems) ||
    stems.some(
      (stem) =>
        !names.stems.has(stem) &&
        !EMPTY.has(stem) &&
        !DEALINGS.has(stem) &&
        !PEOPLE.has(stem) &&
        !(held && COURSES.has(stem)) &&
        !LAND.has(stem),
    )
  );
}

const OUTSIDE = new Set<string>(words.outside.map((word) => stemOf(word)));
const MEDIATIONS = new Set<string>(words.mediations.map((word) => stemOf(word)));

/** "Third-party mediation": whether others come in at all is a matter; somebody's mediation is what is done about one. */
export function isFromOutside(stems: readonly string[]): boolean {
  return stems.some((stem) => OUTSIDE.has(stem)) && stems.some((stem) => MEDIATIONS.has(stem));
}

/** True for a word for what others do between two sides: "mediation". */
export function isMediation(stem: string): boolean {
  return MEDIATIONS.has(stem);
}

/**
 * True for a name, of no state, whose fate is at issue where a phrase says so: "the rescue of Banca Ligure", "the trial of Bo
 * Reed" are issues, "Banca Ligure" and "Bo Reed" are not.
 */
export function isFate(stems: readonly string[], label: string, names: Names): boolean {
  const head = headOf(label);
  return (
    FATES.has(head) && !stems.includes(head) && stems.every((stem) => names.stems.has(stem) && !names.states.has(stem))
  );
}

/** True for the name of a sea, an island or a border and nothing else. */
export function isTerritory(stems: readonly string[], names: Names): boolean {
  return (
    stems.some((stem) => TERRITORY.has(stem)) &&
    names.territories.some((territory) => stems.every((stem) => territory.has(stem)))
  );
}

/** True where stems name what is in dispute as a dispute: "South China Sea disputes". */
export function isQuarrel(stems: readonly string[], names: Names): boolean {
  const matter = stems.filter((stem) => !QUARREL.has(stem));
  return matter.length < stems.length && isTerritory(matter, names);
}

/** True for a word for how sides deal with each other: "talks". */
export function isDealing(stem: string): boolean {
  return DEALINGS.has(stem);
}

/** True for a word that says only that there is a quarrel: "row", "dispute". */
export function isQuarrelling(stem: string): boolean {
  return QUARREL.has(stem);
}

/** True for a word that says nothing of what a quarrel is about: "concern", "illegal". */
export function isEmpty(stem: string): boolean {
  return EMPTY.has(stem);
}

const ASPECTS = new Set<string>(words.aspects.map((word) => stemOf(word)));

/** True for a word for what a matter comes as: "strike dates", "a ban plan", "the peace effort". */
export function isAspect(stem: string): boolean {
  return ASPECTS.has(stem);
}

const MANNERS = new Set<string>(words.manners.map((word) => stemOf(word)));

/** True for a word for how something is done, whatever it is: "unofficial restrictions" are the restrictions. */
export function isManner(stem: string): boolean {
  return MANNERS.has(stem);
}

const SCENES = new Set<string>([...words.places, ...words.happenings].map((word) => stemOf(word)));

/** True for a word for where something is ("the region") or for what befell or was held ("the blast", "the rally"): no matter by itself. */
export function isScene(stem: string): boolean {
  return SCENES.has(stem);
}

const ARMS = new Set<string>(words.arms.map((word) => stemOf(word)));

/** True for a word for what is fired or fires ("rockets"): they are used in a quarrel, which is about something else. */
export function isArms(stem: string): boolean {
  return ARMS.has(stem);
}

/** True for a word for people or their bodies ("staff", "unions"): they contend about matters and are none. */
export function isPeople(stem: string): boolean {
  return PEOPLE.has(stem);
}
