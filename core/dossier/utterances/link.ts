import type { Meeting, Party, Utterance } from '../../model/dossier.ts';
import type { Channel, Quotation } from '../../model/fact.ts';
import { overlaps, type Span } from '../../model/span.ts';
import type { Parties } from '../parties/merge.ts';
import { push } from '../words/groups.ts';

/** Words by which an account of a meeting names it. */
const TELLS =
  /\b(?:met|meet|meeting|talks|conversation|discuss(?:ed|ion|ions)|discuss|agreed|two leaders|both sides|remain in touch)\b/i;
const OFFICIAL: ReadonlySet<Channel> = new Set(['post', 'statement', 'readout', 'press-conference', 'letter']);
/** Words by which a side's own statement tells what its minister did at the meeting. */
const DID =
  /\b(?:secretary|minister|president|premier|chancellor|commissioner|ambassador)\b[^.]{0,160}\b(?:expressed|reiterated|underscored|underlined|emphasi[sz]ed|reaffirmed|thanked|raised|welcomed|exchanged|stressed|highlighted)\b/i;
/** A passage this near to where a meeting is told is about that meeting. */
const NEAR = 2500;

interface Place {
  readonly meeting: Meeting;
  readonly at: Span;
  readonly back: boolean;
}

/**
 * Ties utterances to the meeting that they are about or were said at: a report stands inside the words; or the words say
 * when they were said ("prior to this meeting"); or they tell of a meeting, by someone of one of its sides.
 */
export function linkMeetings(
  utterances: readonly Utterance[],
  meetings: readonly Meeting[],
  parties: Parties,
): readonly Utterance[] {
  const places = new Map<string, Place[]>();
  for (const meeting of meetings) {
    for (const report of meeting.reports) {
      for (const at of report.evidence) push(places, at.article, { meeting, at, back: report.refersBack });
    }
  }
  return utterances.map((utterance) => {
    const speaker = parties.byId.get(utterance.speaker.party ?? '') ?? null;
    const found = utterance.quotations.map((quotation) =>
      meetingOf(utterance, quotation, speaker, places.get(quotation.content[0].article) ?? [], parties),
    );
    const meeting = found.find((one) => one !== null) ?? null;
    return meeting ? { ...utterance, meeting: meeting.id } : utterance;
  });
}

function meetingOf(
  utterance: Utterance,
  quotation: Quotation,
  speaker: Party | null,
  places: readonly Place[],
  parties: Parties,
): Meeting | null {
  const inside = places.find(({ at }) => quotation.content.some((content) => overlaps(content, at)));
  if (inside) return inside.meeting;
  const own = speaker === null ? [] : places.filter(({ meeting }) => isSideOf(speaker, meeting, parties));
  const start = quotation.content[0].start;
  const near = own.filter(({ at }) => Math.abs(at.start - start) <= NEAR);
  if (utterance.relation !== null) return nearest(near, start);
  const isStatement = utterance.channel === 'statement' || utterance.channel === 'readout';
  const tells = utterance.wordings.some(({ text }) => TELLS.test(text) || (isStatement && DID.test(text)));
  const official = utterance.channel !== null && OFFICIAL.has(utterance.channel);
  if (utterance.channel === 'readout' || (tells && official)) return nearest(near, start);
  return null;
}

/** True for a participant, and for one who speaks for the state that a participant acts for. */
function isSideOf(speaker: Party, meeting: Meeting, parties: Parties): boolean {
  return meeting.participants.some(({ party }) => {
    if (party === speaker.id) return true;
    const other = parties.byId.get(party ?? '');
    return speaker.country !== null && other?.country === speaker.country;
  });
}

/** The place told last before the words, else the first after them; what an article tells as its news before what it looks back at. */
function nearest(places: readonly Place[], start: number): Meeting | null {
  const news = places.filter(({ meeting }) => !meeting.background && meeting.status === 'held');
  const from = news.length > 0 ? news : places;
  const before = from.filter(({ at }) => at.start <= start).toSorted((a, b) => b.at.start - a.at.start);
  const after = from.filter(({ at }) => at.start > start).toSorted((a, b) => a.at.start - b.at.start);
  return (before[0] ?? after[0])?.meeting ?? null;
}
