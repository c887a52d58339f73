import type { EntityId } from '../../model/analysis.ts';
import type { MeetingReport, Participant } from '../../model/fact.ts';

/** A report on its way through the refiners, with what only they need. */
export interface Telling {
  readonly report: MeetingReport;
  /** Told as one of several meetings ("separate talks with A and B"). */
  readonly separate: boolean;
  /** Told beside another meeting ("also met", "in addition to his talks with X"). */
  readonly added: boolean;
  /** Where its words, or the sentence before them, put one of those who meet: for want of another place. */
  readonly visited: MeetingReport['place'];
  /** Its clause names a time, even if that cannot be given a day. */
  readonly timed: boolean;
  /** How the meeting told before lies to this one ("a month after their previous meeting"). */
  readonly dates: MeetingReport['relative'];
}

/** What two participants share who are one: the entity, else the name. */
export function keyOf({ entity, name }: Participant): EntityId {
  return entity ?? name.toLowerCase();
}
