import loadPosModel from 'wink-eng-lite-web-model/dist/load-pos-model.js';

/** The model's numbers of events that are no part of speech. */
const HINTS_FROM = 1_080_000;
const END_EVENT = 2_070_000;
const OTHERWISE_EVENT = 2_070_003;
/** Columns of the tables: parts of speech below 32, hints from there on, and the end. */
const HINT_COLUMN = 32;
const END_COLUMN = 127;
const COLUMNS = 128;

/**
 * The patterns by which wink-nlp's English model corrects parts of speech in their context ("to" and a noun that may be a
 * verb), one machine after another. The machines are the model's; we run them on tables, since wink-nlp looks each step up by
 * name: the results are the same.
 */
const MACHINES = loadPosModel().machines.map((json) => machineOf(json));

/** What the patterns ask of the tokens of a stretch, a column each (see `BaseToken`), and their parts of speech. */
export interface Tagging {
  readonly length: number;
  /** At first each token's own; written to. */
  readonly tags: Uint8Array;
  readonly hints: Uint8Array;
  readonly may: Int32Array;
}

/** Corrects the parts of speech of a stretch of tokens. */
export function correctTags(tagging: Tagging): void {
  for (const machine of MACHINES) run(machine, tagging);
}

/** A machine's states and events as tables: an event is a part of speech, a hint or the end. */
interface Machine {
  /** The next state by state and event; 0 is the root. */
  readonly next: Uint16Array;
  /** Where no event leads on, the state whose pattern was found all the same; 0 for none. */
  readonly otherwise: Uint16Array;
  /** By state 1 where a pattern ends in it. */
  readonly ends: Uint8Array;
  /** The part of speech that the pattern of a state gives: negative where a word need not have it. 0 gives none. */
  readonly gives: Int8Array;
  /** How far the corrected token lies behind the pattern's first. */
  readonly offset: Uint8Array;
}

type States<T> = Readonly<Record<string, T>>;

function machineOf(json: string): Machine {
  const [, last, transitions, names, marks] = JSON.parse(json) as [
    number,
    number,
    States<States<number>>,
    States<string>,
    States<readonly [number, number]>,
  ];
  const states = last + 1;
  const machine = {
    next: new Uint16Array(states * COLUMNS),
    otherwise: new Uint16Array(states),
    ends: new Uint8Array(states),
    gives: new Int8Array(states),
    offset: new Uint8Array(states),
  };
  for (const [state, events] of Object.entries(transitions)) {
    for (const [event, next] of Object.entries(events)) {
      if (Number(event) === OTHERWISE_EVENT) machine.otherwise[Number(state)] = next;
      else machine.next[Number(state) * COLUMNS + columnOf(Number(event))] = next;
    }
  }
  for (const [state, name] of Object.entries(names)) {
    machine.ends[Number(state)] = 1;
    machine.gives[Number(state)] = Number(name);
    machine.offset[Number(state)] = marks[state]?.[0] ?? 0;
  }
  return machine;
}

/** Events that no token has (the model holds one, a slip) lead to a column that is never asked. */
function columnOf(event: number): number {
  if (event === END_EVENT) return END_COLUMN;
  if (event >= HINTS_FROM) return HINT_COLUMN + event - HINTS_FROM;
  return event < HINT_COLUMN ? event : END_COLUMN - 1;
}

/**
 * Looks for the longest pattern from each token on, and goes on behind what it found. All patterns of one machine are found
 * before any gives its part of speech.
 */
function run(machine: Machine, tagging: Tagging): void {
  const { next, otherwise, ends } = machine;
  const { length, tags, hints } = tagging;
  const found: number[] = [];
  let state = 0;
  let first = 0;
  let fallback = 0;
  let fallbackAt = 0;
  for (let i = 0; i <= length; i++) {
    for (let j = i; j <= length; j++) {
      let event = END_COLUMN;
      if (j < length) {
        event = tags[j] ?? 0;
        if (event === 0) continue;
        const hint = hints[j] ?? 0;
        if (hint !== 0) event = HINT_COLUMN + hint;
      }
      const to = next[state * COLUMNS + event] ?? 0;
      if (state === 0 && to !== 0) first = j;
      let done = true;
      if (ends[to] === 1) {
        found.push(first, to);
        i = j;
        state = 0;
        fallback = 0;
      } else if (to === 0) {
        state = 0;
        if (fallback !== 0) {
          found.push(first, fallback);
          i = fallbackAt;
          fallback = 0;
        }
      } else {
        state = to;
        done = false;
      }
      if (otherwise[state] !== 0) {
        fallbackAt = j;
        fallback = otherwise[state] ?? 0;
      }
      if (done) break;
    }
  }
  for (let k = 0; k < found.length; k += 2) give(machine, found[k] ?? 0, found[k + 1] ?? 0, tagging);
}

function give(machine: Machine, first: number, state: number, { tags, may }: Tagging): void {
  const pos = machine.gives[state] ?? 0;
  const at = first + (machine.offset[state] ?? 0);
  if (pos < 0) tags[at] = -pos;
  else if (pos > 0 && ((may[at] ?? 0) & (1 << pos)) !== 0) tags[at] = pos;
}
