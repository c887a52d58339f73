import { placeKey } from './place-key.ts';
import { stateOf } from './states.ts';

/** A place as a report gives it: its name, the state that it lies in where that is known, and whether it is a town or land. */
export interface NamedPlace {
  readonly name: string;
  readonly country: string | null;
  /** False for a building or an institution, which may lie in any town. */
  readonly geographic: boolean;
}

/**
 * same: one name, or one within the other; within: a town and its state; possible: nothing speaks against it (a building
 * in an unnamed town); different: two towns, two states, a town of another state.
 */
export function placesAgree(a: NamedPlace, b: NamedPlace): 'same' | 'within' | 'possible' | 'different' {
  const [x, y] = [placeKey(a.name), placeKey(b.name)];
  const [stateA, stateB] = [stateOf(a.name), stateOf(b.name)];
  if (x === y || (stateA !== null && stateA === stateB)) return 'same';
  if (stateA !== null && stateB !== null) return 'different';
  if (stateA !== null || stateB !== null) {
    const state = stateA ?? stateB;
    const country = countryOf(stateA === null ? a : b);
    if (country === null) return 'possible';
    return country === state ? 'within' : 'different';
  }
  if (` ${x} `.includes(` ${y} `) || ` ${y} `.includes(` ${x} `)) return 'same';
  const [landA, landB] = [countryOf(a), countryOf(b)];
  if (landA !== null && landB !== null && landA !== landB) return 'different';
  if (isOneTown(a.name, b.name)) return 'same';
  return a.geographic && b.geographic ? 'different' : 'possible';
}

/** The state that a place lies in: as it is known, or as its name says ("Bangkok, Thailand"). */
function countryOf({ name, country }: NamedPlace): string | null {
  const comma = name.lastIndexOf(', ');
  return country ?? (comma < 0 ? null : stateOf(name.slice(comma + 2)));
}

/** "Chengdu, Sichuan" and "Chengdu, China": one says the region, the other the state. Two regions are two towns. */
function isOneTown(a: string, b: string): boolean {
  const [town = '', around] = a.split(', ', 2);
  const [other = '', aroundOther] = b.split(', ', 2);
  if (around === undefined || aroundOther === undefined || placeKey(town) !== placeKey(other)) return false;
  return (stateOf(around) === null) !== (stateOf(aroundOther) === null);
}
