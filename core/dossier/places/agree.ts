import { placeKey, stateOf } from './states.ts';

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
    const country = stateA === null ? a.country : b.country;
    if (country === null) return 'possible';
    return country === state ? 'within' : 'different';
  }
  if (` ${x} `.includes(` ${y} `) || ` ${y} `.includes(` ${x} `)) return 'same';
  if (a.country !== null && b.country !== null && a.country !== b.country) return 'different';
  if (isOneTown(a.name, b.name)) return 'same';
  return a.geographic && b.geographic ? 'different' : 'possible';
}

/** "Chengdu, Sichuan" and "Chengdu, China": one says the region, the other the state. Two regions are two towns. */
function isOneTown(a: string, b: string): boolean {
  const [town = '', around] = a.split(', ', 2);
  const [other = '', aroundOther] = b.split(', ', 2);
  if (around === undefined || aroundOther === undefined || placeKey(town) !== placeKey(other)) return false;
  return (stateOf(around) === null) !== (stateOf(aroundOther) === null);
}
