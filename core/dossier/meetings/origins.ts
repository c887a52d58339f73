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

/** "Peruvian and Chilean officials", "top Peruvian, Chilean and Bolivian diplomats": the states of several demonyms. */
function peopleOfStates(name: string): readonly string[] {
  if (!name.endsWith('s') || !name.includes(' and ')) return [];
  const [first = '', ...others] = name.split(/,? and |, /);
  const last = others.at(-1)?.split(' ') ?? [];
  const states = [stateOfLast(first.split(' ')), ...others.slice(0, -1).map(stateOfDemonym), stateOfFirst(last)];
  return states.every((state) => state !== null) ? states : [];
}
