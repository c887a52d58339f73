import demonyms from './demonyms.json' with { type: 'json' };
import { placeKey } from './place-key.ts';
import states from './states.json' with { type: 'json' };

type ByKey = readonly (readonly [string, string])[];

/** The codes of states by what they are called; where a key comes twice the later counts. */
export const STATES_BY_KEY: ByKey = byKey(states);
/** The same by what their people are called. */
export const DEMONYMS_BY_KEY: ByKey = byKey(demonyms);

function byKey(names: Readonly<Record<string, readonly string[]>>): ByKey {
  return Object.entries(names).flatMap(([code, list]) => list.map((name) => [placeKey(name), code] as const));
}
