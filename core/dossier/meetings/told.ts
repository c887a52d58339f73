import type { Mention } from '../../model/analysis.ts';
import type { Weekday } from '../../model/calendar.ts';
import type { Party } from '../../model/dossier.ts';
import type { MeetingReport } from '../../model/fact.ts';
import type { Reading } from '../../model/reading.ts';
import { firstEndingAfter } from '../../model/sorted.ts';
import { overlaps, type Range, type Span } from '../../model/span.ts';
import { type Bounds, boundsOf } from '../dating/bounds.ts';
import { type Holders, holdersIn } from '../parties/holders.ts';
import type { Parties } from '../parties/merge.ts';
import type { NamedPlace } from '../places/agree.ts';
import { stateOf, stateOfDemonym } from '../places/states.ts';
import { foldedWords } from '../words/fold.ts';
import { isStopWord } from '../words/stop.ts';

/** Someone at a meeting: the party where the dossier knows one, and what to compare with. */
export interface Attendee {
  /** The party's id, else the folded name. */
  readonly key: string;
  readonly name: string;
  readonly party: Party | null;
  readonly person: boolean;
  /** The state that it is (for a state or its government) or acts for (for a person). */
  readonly country: string | null;
  /** The states that a description names where it says who came: "leaders from Peru and Chile". */
  readonly states: readonly string[];
  /** For a body or group: its words without endings, to see that "unions" and "union representatives" may be one. */
  readonly words: readonly string[];
  readonly mention: Span;
}

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
  return readings.flatMap((reading) =>
    apartFromOthers(
      reading.facts.flatMap((fact) =>
        fact.kind === 'meeting' && fact.status !== 'denied' && fact.status !== 'hypothetical'
          ? [toldMeeting(fact, reading, parties, holders)]
          : [],
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

function toldMeeting(report: MeetingReport, reading: Reading, parties: Parties, holders: Holders): ToldMeeting {
  const attendees = attendeesOf(report, reading, parties, holders);
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

function attendeesOf(report: MeetingReport, reading: Reading, parties: Parties, holders: Holders): readonly Attendee[] {
  const named = new Set(report.participants.flatMap(({ entity }) => parties.of(reading.article.id, entity)?.id ?? []));
  const seen = new Set<string>();
  return report.participants
    .flatMap(({ entity, name, mention }): Attendee | readonly Attendee[] => {
      const sides = sidesOf(name, mention, parties);
      if (sides.length > 0) return sides;
      const holder = entity === null ? holderOf(officesOf(name, report, reading, parties), holders, reading) : null;
      const party = parties.of(reading.article.id, entity) ?? (holder && !named.has(holder.id) ? holder : null);
      return {
        key: party?.id ?? `name ${foldedWords(name).join(' ')}`,
        // A group has the words of this passage for its name: "leaders of the rail unions", where it was "leaders" first.
        name: party && party.kind !== 'group' ? party.name : name,
        party,
        person: party?.kind === 'person',
        country:
          party?.kind === 'place'
            ? (stateOf(party.name) ?? party.country)
            : (party?.country ?? stateOf(name) ?? ownerState(name)),
        states: party?.kind === 'person' || party?.kind === 'place' ? [] : originStates(name),
        words: groupWords(name),
        mention,
      };
    })
    .filter(({ key }) => !seen.has(key) && seen.add(key));
}

/** People who stand for their states and say no more than that; "the water ministers of Peru and Chile" says more. */
const SPEAK_FOR_STATES =
  /\b(?:delegations?|delegates|diplomats|envoys|negotiators|negotiating teams|officials|representatives|sides|teams)\b/i;

/** "Delegations from Peru and Chile", "Peruvian and Chilean officials": two sides, where the dossier knows both states. */
function sidesOf(name: string, mention: Span, parties: Parties): readonly Attendee[] {
  const states = SPEAK_FOR_STATES.test(name) ? originStates(name) : [];
  const sides = states.flatMap((state) => parties.states.get(state) ?? []);
  if (states.length < 2 || sides.length < states.length) return [];
  return sides.map((party) => ({
    key: party.id,
    name: party.name,
    party,
    person: false,
    country: stateOf(party.name),
    states: [],
    words: groupWords(party.name),
    mention,
  }));
}

/** The first of some offices that somebody holds. */
function holderOf(offices: readonly string[], holders: Holders, reading: Reading): Party | null {
  for (const office of offices) {
    const holder = holders(office, reading);
    if (holder) return holder;
  }
  return null;
}

/**
 * "His Peruvian counterpart" holds the office of the one who meets him: "Peruvian foreign minister". Those at the head of two
 * states may be called by different titles.
 */
function officesOf(name: string, report: MeetingReport, reading: Reading, parties: Parties): readonly string[] {
  const whose = COUNTERPART.exec(name)?.[1];
  if (whose === undefined) return [name];
  const roles = report.participants.flatMap(({ entity }) => parties.of(reading.article.id, entity)?.roles ?? []);
  const own = roles.flatMap(({ text }) => OFFICE.exec(text.split(/ (?:of|for) /)[0] ?? '')?.[0] ?? []);
  const abroad = roles.some(({ text }) =>
    /^(?:foreign|external)\b|\bsecretary of state$|\bforeign (?:affairs|minister)/i.test(text),
  );
  return [
    ...own.map((office) => `${whose} ${office}`),
    ...(abroad ? [`${whose} foreign minister`, `${whose} top diplomat`] : []),
    ...(own.some((office) => HEAD.test(office)) ? [`${whose} leader`] : []),
  ];
}

const COUNTERPART = /^(.*\p{Lu}\p{L}+) (?:counterpart|opposite number)$/u;
const OFFICE =
  /(?:(?:prime|foreign|defen[cs]e|finance|trade|energy|economy|interior|justice|health|environment|agriculture|water|transport|commerce|education|labou?r) )?(?:minister|secretary|president|premier|chancellor|king|emir|amir|sultan|ruler|taoiseach|negotiator)$/i;
const HEAD = /(?:^|prime )(?:minister|president|premier|chancellor|king|emir|amir|sultan|ruler|taoiseach)$/i;

/** The state of an office that is named by it: "Peru's foreign minister". */
export function ownerState(name: string): string | null {
  const mark = name.search(
    /['’]s (?:\w+ ){0,3}(?:minister|secretary|president|premier|chancellor|leader|envoy|negotiator|ambassador)$/i,
  );
  return mark < 0 ? null : stateOf(name.slice(0, mark));
}

/** The states that people are told to come from; none where one of the names is no state. */
function originStates(name: string): readonly string[] {
  const at = name.search(/ (?:from|of) /);
  if (at < 0) return peopleOfStates(name);
  if (!/(?:s|delegates|team)$/.test(name.slice(0, at))) return [];
  const names = name
    .slice(at)
    .replace(/^ (?:from|of) (?:both )?/, '')
    .split(/,? and |, /);
  const states = names.map(stateOf);
  return states.every((state) => state !== null) ? states : [];
}

/** "Peruvian and Chilean officials", "top Peruvian, Chilean and Bolivian diplomats": the states of several demonyms. */
function peopleOfStates(name: string): readonly string[] {
  if (!name.endsWith('s') || !name.includes(' and ')) return [];
  const parts = name.split(/,? and |, /);
  const [first = '', ...others] = parts;
  const last = others.at(-1)?.split(' ')[0] ?? '';
  const states = [first.split(' ').at(-1) ?? '', ...others.slice(0, -1), last].map(stateOfDemonym);
  return states.every((state) => state !== null) ? states : [];
}

/** The words of a body's or group's name without small words and plural endings. */
function groupWords(name: string): readonly string[] {
  return (
    foldedWords(name.replace(HEADS, 'leaders'))
      .filter((word) => !isStopWord(word))
      .map((word) => word.replace(/(?:ies|y)$/, 'i').replace(/s$/, ''))
      // "50 nations" are "50 countries".
      .map((word) => (word === 'nation' ? 'countri' : word))
  );
}

/** "Heads of state and government" are leaders. */
const HEADS = /^heads of (?:state|government)(?: (?:and|or) (?:heads )?(?:of )?(?:state|government))?\b/i;

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
