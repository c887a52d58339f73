import type { Mention } from '../../model/analysis.ts';
import type { Weekday } from '../../model/calendar.ts';
import type { MeetingReport } from '../../model/fact.ts';
import type { Reading } from '../../model/reading.ts';
import { firstEndingAfter } from '../../model/sorted.ts';
import { overlaps, type Range, type Span } from '../../model/span.ts';
import { type Bounds, boundsOf } from '../dating/bounds.ts';
import { type Bearers, bearersIn } from '../parties/bearers.ts';
import { type Holders, holdersIn } from '../parties/holders.ts';
import type { Parties } from '../parties/merge.ts';
import type { NamedPlace } from '../places/agree.ts';
import { foldedWords } from '../words/fold.ts';
import { isStopWord } from '../words/stop.ts';
import { toldApart } from './apart.ts';
import { type Attendee, attendeesOf } from './attendees.ts';

/** A report with all that merging compares. */
export interface ToldMeeting {
  readonly report: MeetingReport;
  readonly reading: Reading;
  readonly people: readonly Attendee[];
  /** States, bodies and groups. */
  readonly others: readonly Attendee[];
  readonly place: NamedPlace | null;
  readonly occasion: readonly string[];
  readonly bounds: Bounds;
  /** A weekday that the text names and that could not be given a day. */
  readonly weekday: Weekday | null;
  /** Told in so many words as another meeting than the one before ("also held a separate discussion"). */
  readonly apart: boolean;
  /** Points back at an earlier meeting, not at this article's own ("their previous meeting"). */
  readonly earlierOne: boolean;
}

const APART = /\b(?:an?other|a (?:further |second )?separate|separately|on the sidelines)\b/i;
/** Reports before and behind one that are looked at for another of its people: an article's cost stays linear. */
const NEAR = 40;
const EARLIER = /\b(?:previous|previously|last|earlier|prior|first)\b/i;

/** The meetings that readings tell, without those denied or only imagined, in the readings' order. */
export function toldMeetings(readings: readonly Reading[], parties: Parties): readonly ToldMeeting[] {
  const holders = holdersIn(parties);
  const bearers = bearersIn(parties);
  return toldApart(
    readings.flatMap((reading) =>
      apartFromOthers(
        reading.facts.flatMap((fact) =>
          fact.kind === 'meeting' && fact.status !== 'denied' && fact.status !== 'hypothetical'
            ? [toldMeeting(fact, reading, parties, holders, bearers)]
            : [],
        ),
      ),
    ),
  );
}

/** "A separate meeting" is another one of the same people only where its article tells one of all of them besides. */
function apartFromOthers(told: readonly ToldMeeting[]): readonly ToldMeeting[] {
  if (!told.some(({ apart }) => apart)) return told;
  return told.map((one, i) => {
    if (!one.apart) return one;
    const near = told.slice(Math.max(0, i - NEAR), i + NEAR);
    return near.some((other) => other !== one && holdsAll(other, one)) ? one : { ...one, apart: false };
  });
}

function holdsAll(other: ToldMeeting, { people }: ToldMeeting): boolean {
  return people.length > 0 && people.every(({ key }) => other.people.some((person) => person.key === key));
}

function toldMeeting(
  report: MeetingReport,
  reading: Reading,
  parties: Parties,
  holders: Holders,
  bearers: Bearers,
): ToldMeeting {
  const attendees = attendeesOf(report, reading, parties, holders, bearers);
  const words = report.evidence.map((span) => reading.article.text.slice(span.start, span.end)).join(' ');
  return {
    report,
    reading,
    people: attendees.filter(({ person }) => person),
    others: attendees.filter(({ person }) => !person),
    place: report.place ? namedPlace(report.place, reading, parties) : null,
    occasion: report.occasion ? occasionWords(report.occasion.name) : [],
    bounds: boundsOf(report.date),
    weekday: weekdayIn(report, reading),
    apart: APART.test(words),
    earlierOne: report.refersBack && EARLIER.test(words),
  };
}

function occasionWords(name: string): readonly string[] {
  return foldedWords(name).filter((word) => !isStopWord(word));
}

function namedPlace(
  place: { readonly name: string; readonly at: Span },
  reading: Reading,
  parties: Parties,
): NamedPlace {
  const mention = mentionAt(reading, place.at);
  const party =
    mention?.refersTo.map((id) => parties.of(reading.article.id, id)).find((found) => found !== null) ?? null;
  const geographic = mention?.kind === 'place' && party?.kind === 'place';
  return { name: place.name, country: party?.country ?? null, geographic: geographic && party.country !== null };
}

/** The mention that shares a stretch with a span of its article; by halving, since mentions are in text order. */
function mentionAt(reading: Reading, at: Range): Mention | null {
  const { mentions } = reading.analysis;
  const found = mentions[firstEndingAfter(mentions, at.start)];
  return found && overlaps(found, at) ? found : null;
}

/** "on Monday" within the report, where the day of publication was not known. */
function weekdayIn(report: MeetingReport, reading: Reading): Weekday | null {
  const found = reading.analysis.times.find(
    (time) => /^XXXX-WXX-[1-7]/.test(time.value) && report.evidence.some((span) => overlaps(span, time)),
  );
  return found ? (Number(found.value[9]) as Weekday) : null;
}
