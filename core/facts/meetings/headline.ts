import type { MeetingReport, Participant } from '../../model/fact.ts';
import { nonEmpty, type Range } from '../../model/span.ts';
import type { Scene } from './scene.ts';
import { keyOf, type Telling } from './telling.ts';

/** A headline's meeting is told in full within so many sentences of prose. */
const LEAD = 4;

/**
 * A headline that names one side and only describes the other ("Silva meets union bosses") tells the meeting that the lead
 * tells with all its names: its passage becomes evidence of that one.
 */
export function headlinesOfLead(tellings: readonly Telling[], _text: string, scene: Scene): readonly Telling[] {
  const prose = scene.analysis.sentences.filter(({ kind }) => kind === 'prose').slice(0, LEAD);
  const [first] = prose;
  const end = prose.at(-1)?.end;
  if (!first || end === undefined) return tellings;
  const headed = tellings.filter(
    ({ report }) => report.evidence[0].end <= first.start || isOpening(report, first, scene),
  );
  if (headed.length === 0) return tellings;
  const known = [...tellings];
  const gone = new Set<Telling>();
  for (const telling of headed) {
    const at = known.findIndex(
      (other) => !headed.includes(other) && other.report.evidence[0].start < end && tells(scene, other, telling),
    );
    const lead = known[at];
    if (!lead) continue;
    gone.add(telling);
    const evidence = nonEmpty([...lead.report.evidence, ...telling.report.evidence], 'evidence');
    const { place, date } = lead.report;
    known[at] = {
      ...lead,
      report: {
        ...lead.report,
        evidence,
        place: place ?? telling.report.place,
        date: date.basis === 'unknown' ? telling.report.date : date,
      },
    };
  }
  return known.filter((telling) => !gone.has(telling));
}

/** The first sentence may tell a meeting by what people are, too: "The premier spoke with the head of a striking union". */
function isOpening({ evidence, participants }: MeetingReport, first: Range, scene: Scene): boolean {
  return evidence[0].end <= first.end && participants.every((one) => isDescribed(one, scene));
}

function isDescribed({ entity }: Participant, scene: Scene): boolean {
  return entity === null || scene.entities.get(entity)?.kind === 'group';
}

/** Each side of the headline is somebody else of the lead, by name or by what he or she is: "premier phones union head". */
function areByRole(scene: Scene, lead: MeetingReport, head: MeetingReport): boolean {
  const [only, ...others] = head.participants;
  if (only && others.length === 0 && isDescribed(only, scene)) return countOf(only) === lead.participants.length;
  if (head.participants.length !== lead.participants.length) return false;
  const left = [...lead.participants];
  return head.participants.every((one) => {
    const at = left.findIndex(
      (other) => keyOf(other) === keyOf(one) || (isDescribed(one, scene) && isRoleOf(scene, one, other)),
    );
    return at >= 0 && left.splice(at, 1).length > 0;
  });
}

/** "three leaders": how many, where a headline counts them. */
function countOf({ name }: Participant): number | null {
  const at = ['two', 'three', 'four', 'five', 'six', 'seven'].indexOf(name.split(' ')[0]?.toLowerCase() ?? '');
  return at < 0 ? null : at + 2;
}

function isRoleOf(scene: Scene, { name }: Participant, { entity }: Participant): boolean {
  const role = entity === null ? null : (scene.entities.get(entity)?.role ?? null);
  if (!role) return false;
  const words = scene.article.text
    .slice(role.start, role.end)
    .toLowerCase()
    .split(/[^\p{L}]+/u);
  const head =
    name
      .toLowerCase()
      .replace(/ (?:of|for) .*$/, '')
      .split(' ')
      .at(-1) ?? '';
  return words.includes(head) || (CHIEFS.test(head) && words.some((word) => CHIEFS.test(word)));
}

/** Whoever leads a body, by whichever word. */
const CHIEFS = /^(?:head|chief|boss|leader|president|chair|chairman|chairwoman|chairperson|secretary|director|ceo)$/;

/** The same status, all people named in the headline, and somebody more in the place of those only described. */
function tells(scene: Scene, { report: lead }: Telling, { report: head }: Telling): boolean {
  if (lead.status !== head.status || (lead.form === 'call') !== (head.form === 'call')) return false;
  if (isOfStates(scene, lead, head) || areByRole(scene, lead, head)) return true;
  const named = head.participants.filter(({ entity }) => entity !== null);
  const keys = new Set(lead.participants.map(keyOf));
  const described = head.participants.length - named.length;
  return (
    described > 0 &&
    named.length > 0 &&
    named.every((participant) => keys.has(keyOf(participant))) &&
    lead.participants.length > named.length
  );
}

/** "Peru and Chile hold talks", "Peru, Chile envoys meet": states alone, for each of which somebody of the lead acts. */
function isOfStates(scene: Scene, lead: MeetingReport, head: MeetingReport): boolean {
  const found = head.participants.flatMap(({ entity }) => (entity === null ? [] : (scene.entities.get(entity) ?? [])));
  if (found.length === 0 || found.some(({ kind }) => kind !== 'place')) return false;
  const countries = lead.participants.map(({ entity }) =>
    entity === null ? null : (scene.entities.get(entity)?.country ?? null),
  );
  return (
    lead.participants.length >= head.participants.length &&
    found.every(({ country }) => country !== null && countries.includes(country))
  );
}
