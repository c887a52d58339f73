import { stateOf, stateOfDemonym, stateOfFirst, stateOfLast } from '../places/states.ts';

/** The state of an office that is named by it: "Peru's foreign minister". */
export function ownerState(name: string): string | null {
  const mark = name.search(
    /['’]s (?:\w+ ){0,3}(?:minister|secretary|president|premier|chancellor|leader|envoy|negotiator|ambassador)$/i,
  );
  return mark < 0 ? null : stateOf(name.slice(0, mark));
}

/** The states that people are told to come from; none where one of the names is no state. */
export function originStates(name: string): readonly string[] {
  const at = name.search(/ (?:from|of) /);
  if (at < 0) return peopleOfStates(name);
  if (!/(?:s|delegates|team)$/.test(name.slice(0, at))) return [];
  const names = name
    .slice(at)
    .replace(/^ (?:from|of) (?:both )?/, '')
    .split(/,? and |, /);
  const states = names.map(stateOf);
  return states.every((state) => state !== null) ? states : [];
}

/** "Peruvian and Chilean officials", "top US, Chilean and Bolivian diplomats": the states of several demonyms, or of initials in their place. */
function peopleOfStates(name: string): readonly string[] {
  if (!name.endsWith('s') || !name.includes(' and ')) return [];
  const [first = '', ...others] = name.split(/,? and |, /);
  const last = others.at(-1)?.split(' ') ?? [];
  const firsts = first.split(' ');
  const states = [
    stateOfLast(firsts) ?? stateOfInitials(firsts.at(-1)),
    ...others.slice(0, -1).map((one) => stateOfDemonym(one) ?? stateOfInitials(one)),
    stateOfFirst(last) ?? stateOfInitials(last[0]),
  ];
  return states.every((state) => state !== null) ? states : [];
}

/** "US", "U.K.": a state by its initials; null for other words. */
function stateOfInitials(word: string | undefined): string | null {
  return word !== undefined && /^(?:\p{Lu}\.?){2,4}$/u.test(word) ? stateOf(word) : null;
}
