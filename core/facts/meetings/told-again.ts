import type { MeetingReport, Participant } from '../../model/fact.ts';
import { headOf, isPlural } from './party.ts';
import type { Scene } from './scene.ts';
import { keyOf, type Telling } from './telling.ts';
import { WORDS } from './words.ts';

/** The next telling of a meeting stands no further behind it than this, in characters: the next paragraph. */
const NEAR = 500;

/**
 * "The prime minister has held talks with his Norwegian counterpart. | Tom Reid and Kari Lund spoke for an hour": newsrooms tell those who
 * met by their offices first and by their names in the next sentence. Two by name, who are told right behind to have met, are they.
 */
export function namedNext(tellings: readonly Telling[], _: string, scene: Scene): readonly Telling[] {
  return tellings.map((telling, i) => {
    const { report } = telling;
    const next = tellings[i + 1]?.report;
    if (!next || !areOffices(report.participants, scene) || !isNext(report, next)) return telling;
    const [one, other, ...others] = next.participants;
    if (!isPerson(one, scene) || !isPerson(other, scene) || others.length > 0) return telling;
    return { ...telling, report: { ...report, certainty: 'inferred' as const, participants: next.participants } };
  });
}

/** One of them is told as the counterpart of the other, and neither by name. */
function areOffices(participants: readonly Participant[], scene: Scene): boolean {
  const [one, other, ...others] = participants;
  if (!one || !other || others.length > 0) return false;
  const both = [one, other];
  return (
    both.every((who) => !isPerson(who, scene) && !isPlural(headOf(who.name))) &&
    both.some(({ name }) => /\bcounterpart$/i.test(name))
  );
}

function isPerson(who: Participant | undefined, { entities }: Scene): boolean {
  return who !== undefined && who.entity !== null && entities.get(who.entity)?.kind === 'person';
}

function isNext({ status, background, evidence: [own] }: MeetingReport, next: MeetingReport): boolean {
  const [behind] = next.evidence;
  return status === next.status && !background && behind.start >= own.end && behind.start - own.end <= NEAR;
}

/**
 * "Silva met Holm in Lima. | Silva and Holm spoke for an hour": whoever has just met speaks there, and not by telephone, where no word
 * says so and no other day is told.
 */
export function spokenThere(tellings: readonly Telling[], text: string): readonly Telling[] {
  return tellings.map((telling, i) => {
    const { report } = telling;
    const before = tellings[i - 1]?.report;
    if (!before || report.form !== 'call' || report.rule !== 'verb-call' || report.status !== 'held') return telling;
    if (before.form === 'call' || !isNext(before, report) || !areTheSame(before, report)) return telling;
    if (isDated(before) && isDated(report)) return telling;
    const [{ start, end }] = report.evidence;
    const words = text
      .slice(start, end + AROUND)
      .toLowerCase()
      .split(/[^\p{L}]+/u);
    if (words.some((word) => WORDS.callMarks.has(word) || /^(?:call|calls|called)$/.test(word))) return telling;
    return { ...telling, report: { ...report, form: before.form } };
  });
}

/** "spoke for an hour on Tuesday by phone": the word stands no further behind, in characters. */
const AROUND = 60;

function areTheSame(a: MeetingReport, b: MeetingReport): boolean {
  const keys = new Set(a.participants.map(keyOf));
  return keys.size > 1 && keys.size === b.participants.length && b.participants.every((who) => keys.has(keyOf(who)));
}

function isDated({ date }: MeetingReport): boolean {
  return date.earliest !== null || date.latest !== null;
}
