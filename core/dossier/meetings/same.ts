import { stateOf, stateOfDemonym } from '../places/states.ts';
import { foldedWords } from '../words/fold.ts';
import type { Attendee } from './attendees.ts';
import { ownerState } from './origins.ts';
import type { ToldMeeting } from './told.ts';

/** How the people of two reports stand to each other. */
export type Company =
  /** The same people, or the same bodies. */
  | 'same'
  /** One names fewer, and nobody whom the other does not have. */
  | 'part'
  /** States or bodies in the place of the people who act for them. */
  | 'represented'
  | 'different';

/** Who met, as a report or a meeting so far has it. */
type Sides = Pick<ToldMeeting, 'people' | 'others'>;

/** The people and bodies of two reports, or of a report and a meeting so far, compared. */
export function sameCompany(a: Sides, b: Sides): Company {
  const shared = a.people.filter(({ key }) => b.people.some((other) => other.key === key)).length;
  // Of a crowd, each report names whom it pleases: the host, a guest, or nobody.
  if (isGathering(a, b)) return 'part';
  const [onlyA, onlyB] = [a.people.length - shared, b.people.length - shared];
  if (shared > 0 && onlyA > 0 && onlyB > 0) return 'different';
  const [fewer, more] = onlyA === 0 ? [a, b] : [b, a];
  const rest = more.people.filter(({ key }) => !fewer.people.some((other) => other.key === key));
  if (shared >= 2) {
    if (onlyA + onlyB === 0) return 'same';
    // "Silva, Holm and the Chilean minister", and "Silva, Holm and Okon": a third whom nothing stands for makes it another meeting.
    return areTold(rest, fewer) && standForTheRest(fewer, more, rest) ? 'represented' : 'part';
  }
  if (shared === 1) {
    if (onlyA + onlyB === 0) return othersMeet(a.others, b.others);
    if (fewer.others.length === 0) return 'part';
    return standForTheRest(fewer, more, rest) ? 'represented' : 'different';
  }
  if (a.people.length > 0 && b.people.length > 0) return 'different';
  if (a.people.length + b.people.length === 0) return othersMeet(a.others, b.others);
  const [named, bodies] = a.people.length > 0 ? [a, b] : [b, a];
  if (allRepresented(named.people, bodies.others)) return 'represented';
  return actForStates(named, bodies) ? 'represented' : 'different';
}

/** "Silva met the Chilean minister", and "Silva met Okon": all that one tells besides the people of both is told by name in the other. */
function standForTheRest(fewer: Sides, more: Sides, rest: readonly Attendee[]): boolean {
  // One who speaks for them in the place of each: "Silva met the miners' officials", "Silva met the miners' president".
  const oneEach = rest.length === fewer.others.length;
  return fewer.others.every(
    (other) =>
      isRepresented(other, rest) ||
      (oneEach && rest.some((person) => speaksFor(person, other))) ||
      alike(other, more.others),
  );
}

/** Each of those people, whom only one report names, is somebody whom the other tells by office or state. */
function areTold(people: readonly Attendee[], { others }: Sides): boolean {
  return people.every((person) =>
    others.some(
      (other) =>
        represents(person, other) ||
        speaksFor(person, other) ||
        (person.country !== null && other.states.includes(person.country)),
    ),
  );
}

/** "Peru and Chile met", and "Silva and Okon met the Chilean delegation": each state by a person or by those whom it sent. */
function actForStates({ people, others }: Sides, bodies: Pick<ToldMeeting, 'others'>): boolean {
  const sent = others.filter(({ party }) => party === null || party.kind === 'group');
  const states = bodies.others.filter(({ party, country }) => party?.kind !== 'group' || country !== null);
  return (
    states.length >= 2 &&
    states.every(
      (body) =>
        people.some((person) => represents(person, body)) ||
        others.some(({ key }) => key === body.key) ||
        (body.country !== null && sent.some(({ country }) => country === body.country)),
    )
  );
}

/**
 * "The foreign ministers of Peru and Chile met the UN envoy": as many offices as the other names people, and two or more of
 * these act for the states told.
 */
function allRepresented(people: readonly Attendee[], offices: readonly Attendee[]): boolean {
  const states = offices.flatMap((office) => office.states);
  const alone = offices.filter(({ states: own, party }) => own.length === 0 && party === null);
  if (states.length < 2 || states.length + alone.length !== people.length) return false;
  if (alone.length + offices.filter(({ states: own }) => own.length > 0).length !== offices.length) return false;
  return states.every((state) => people.some(({ country }) => country === state));
}

/** Both name one crowd by its number ("more than 50 countries"). */
export function isGathering(a: Pick<ToldMeeting, 'others'>, b: Pick<ToldMeeting, 'others'>): boolean {
  return a.others.some(
    ({ words, name }) =>
      /\d/.test(name) && b.others.some((other) => /\d/.test(other.name) && words.join() === other.words.join()),
  );
}

/** The sides that are no people: all of the shorter list found in the longer one. */
function othersMeet(a: readonly Attendee[], b: readonly Attendee[]): Company {
  const [few, many] = a.length <= b.length ? [a, b] : [b, a];
  if (few.length === 0) return many.length === 0 ? 'same' : 'part';
  if (!few.every((other) => alike(other, many))) return 'different';
  return few.length === many.length ? 'same' : 'part';
}

/** One of the list has the same key, or all words of the shorter name stand in the longer. */
function alike(one: Attendee, list: readonly Attendee[]): boolean {
  return list.some(({ key, words, party }) => {
    if (key === one.key) return true;
    // Two bodies that the dossier tells apart are two.
    if (party && one.party && party.kind !== 'group' && one.party.kind !== 'group') return false;
    const [few, many] = words.length <= one.words.length ? [words, one.words] : [one.words, words];
    return few.length > 0 && few.every((word) => many.includes(word));
  });
}

/** The states of a description by one person each, or an office or a state by the one who acts for it. */
function isRepresented(body: Attendee, people: readonly Attendee[]): boolean {
  if (body.states.length > 0)
    return (
      people.length === body.states.length &&
      body.states.every((state) => people.some((person) => person.country === state))
    );
  return people.some((person) => represents(person, body));
}

function represents(person: Attendee, body: Attendee): boolean {
  return body.country !== null && (person.country === body.country || mayHold(person, body));
}

/** "Miners' Union officials", for whom "the president of the Miners' Union" speaks: all that is a name in theirs is in the role. */
function speaksFor({ roles }: Attendee, body: Attendee): boolean {
  return [body.name, ...(body.party?.aliases ?? [])].some((name) => {
    const proper = foldedWords((name.match(CAPITALISED) ?? []).join(' '));
    const own = proper.filter((word) => stateOf(word) === null && stateOfDemonym(word) === null);
    return own.length > 0 && roles.some((role) => proper.every((word) => role.includes(word)));
  });
}

const CAPITALISED = /(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{N}'’.&-]*/gu;

/** An office told by its state ("Peru's foreign minister") may be held by somebody whose state no article tells. */
export function mayHold(person: Attendee, office: Attendee): boolean {
  return office.party === null && person.country === null && ownerState(office.name) !== null;
}
