import type { MeetingReport, Participant } from '../../model/fact.ts';
import type { Scene } from './scene.ts';
import { keyOf, type Telling } from './telling.ts';

/** A description reaches no further back for the meeting that it takes up, in characters. */
const NEAR = 2_000;

/** The name of a participant told by the pronoun alone. */
export const THEY = 'they';

const COUNTS: Readonly<Record<string, number>> = { two: 2, three: 3, four: 4, five: 5, six: 6 };
const COUNTED =
  /\b(two|three|four|five|six) (?:leaders|ministers|presidents|premiers|chiefs|officials|envoys|negotiators|men|women|chairmen|chairwomen|chairs|heads|chancellors|secretaries|ambassadors|diplomats|politicians|commanders|generals|executives|bosses|sides|parties|counterparts|countries|governments|delegations|teams|bodies|companies|unions)$/i;
const COUNT_ALONE = /^the (two|three|four)$/i;
const BOTH = /\b(?:both|each) (?:sides|parties|leaders|ministers|presidents|delegations|teams|governments)$/i;

/**
 * "The three leaders" who meet are those of the meeting told last before that had just as many participants. Without
 * such a meeting near by, they stay as they are described.
 */
export function numberedParties(tellings: readonly Telling[], text: string, scene: Scene): readonly Telling[] {
  return taken(tellings, text, scene).filter(({ report }) => !report.participants.every(isThey));
}

/** "They met again", of whom nothing more is told in that sentence. */
function isThey({ entity, name }: Participant): boolean {
  return entity === null && name === THEY;
}

/** "They met again": those who met before, whoever was named last. */
function isAgain(text: string, { mention: { start } }: Participant): boolean {
  return AGAIN.test(text.slice(start, start + 60));
}

const AGAIN = /^they (?:\w+ ){0,2}(?:met|meet|meeting|spoke|speak|talked|talk) again\b/i;

function taken(tellings: readonly Telling[], text: string, scene: Scene): readonly Telling[] {
  const known = [...tellings];
  tellings.forEach((telling, i) => {
    const { report } = telling;
    const [only, ...others] = report.participants;
    if (!only || others.length > 0) return;
    const count =
      isThey(only) || isAgain(text, only)
        ? 'several'
        : countIn(text.slice(Math.max(0, only.mention.end - 30), only.mention.end), only.name);
    const before = known
      .slice(0, i)
      .findLast((earlier) => isTakenUp(report, earlier.report, count) && mayBeCalled(only, earlier.report, scene));
    if (!before) return;
    known[i] = { ...telling, report: { ...report, certainty: 'inferred', participants: before.report.participants } };
  });
  return known;
}

/** People of the two countries, and no longer the two themselves: "the foreign ministers of the two countries". */
const THEIRS = /\b(?:of|from|for) (?:the two|both|the three|these two)\b/i;
/** States and bodies, which no people by name are. */
const NO_PEOPLE = /\b(?:countries|governments|bodies|companies|unions|nations|states)$/i;
/** Sides of a dispute sit at a table; those who only telephone need not be of them. */
const SIDES = /\b(?:sides|parties|teams|delegations)$/i;

/** Whether those who met before may be called what a description calls them. */
function mayBeCalled({ name }: Participant, { participants, form }: MeetingReport, { entities }: Scene): boolean {
  if (THEIRS.test(name)) return false;
  const people = participants.every(({ entity }) => entity !== null && entities.get(entity)?.kind === 'person');
  return !people || !(NO_PEOPLE.test(name) || (SIDES.test(name) && form === 'call'));
}

/** How many a description counts: "the three leaders", "both sides", "the two". */
function countIn(words: string, name: string): number | undefined {
  const word = COUNTED.exec(words)?.[1] ?? COUNT_ALONE.exec(name)?.[1];
  if (word !== undefined) return COUNTS[word.toLowerCase()];
  return BOTH.test(words) ? 2 : undefined;
}

function isTakenUp(report: MeetingReport, other: MeetingReport, count: number | 'several' | undefined): boolean {
  if (count === undefined || report.evidence[0].start - other.evidence[0].end > NEAR) return false;
  const { size } = new Set(other.participants.map(keyOf));
  if (count === 'several') return size > 1 && !other.participants.some(isThey);
  return size === count && other.participants.every(({ entity }) => entity !== null);
}
