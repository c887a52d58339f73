import type { DossierParticipant, Meeting } from '../../model/dossier.ts';
import type { MeetingKind } from '../../model/fact.ts';
import { compareSpans, nonEmpty, type Span } from '../../model/span.ts';
import { idOf } from '../ids.ts';
import { placesAgree } from '../places/agree.ts';
import { stateOf } from '../places/states.ts';
import { foldedWords } from '../words/fold.ts';
import { push } from '../words/groups.ts';
import type { Attendee } from './attendees.ts';
import type { Cluster } from './cluster.ts';
import { meetingDate } from './date.ts';
import { ownerState } from './origins.ts';
import { mayHold } from './same.ts';
import type { ToldMeeting } from './told.ts';

/** A meeting as the dossier keeps it, from its merged reports. Its origins and its predecessor are found later. */
export function buildMeeting(cluster: Cluster): Meeting {
  const reports = cluster.told.toSorted(inOrder);
  const own = reports.filter(({ report }) => !report.refersBack);
  const telling = own.length > 0 ? own : reports;
  return {
    id: idOf(
      'meeting',
      reports.flatMap(({ report }) => report.evidence).toSorted(compareSpans)[0] ?? cluster.told[0].report.evidence[0],
    ),
    kind: kindOf(telling),
    status: statusOf(reports),
    participants: nonEmpty(participantsOf(cluster), 'participant of a meeting'),
    place: placeOf(reports),
    occasion: occasionOf(reports),
    date: meetingDate(cluster),
    reports: nonEmpty(
      reports.map(({ report }) => report),
      'report of a meeting',
    ),
    merged: cluster.merged,
    origins: 1,
    background: reports.every(({ report }) => report.background || report.refersBack),
    previous: null,
  };
}

/** Those that date the meeting and tell it first; then those that point back. */
function inOrder(a: ToldMeeting, b: ToldMeeting): number {
  return Number(a.report.refersBack) - Number(b.report.refersBack);
}

function kindOf(told: readonly ToldMeeting[]): MeetingKind {
  const forms = told.map(({ report }) => report.form);
  const special = forms.find((form) => form === 'call' || form === 'summit' || form === 'ministerial');
  return special ?? (forms.includes('meeting') ? 'meeting' : (forms[0] ?? 'meeting'));
}

function statusOf(told: readonly ToldMeeting[]): Meeting['status'] {
  const statuses = told.filter(({ report }) => !report.refersBack).map(({ report }) => report.status);
  const known = statuses.length > 0 ? statuses : told.map(({ report }) => report.status);
  if (known.includes('held')) return 'held';
  return known.includes('called-off') ? 'called-off' : 'planned';
}

/** People, then the bodies, groups and states that nobody named acts for, each once. */
function participantsOf({ told, people, others }: Cluster): readonly DossierParticipant[] {
  const evidence = new Map<string, Span[]>();
  for (const one of told) for (const { key, mention } of [...one.people, ...one.others]) push(evidence, key, mention);
  const apart = others.filter(
    (body, i) =>
      !people.some((person) => acts(person, body)) &&
      !others.some((sent) => isSentBy(sent, body)) &&
      !areNamed(body, people) &&
      !others.slice(0, i).some((other) => covers(other, body)),
  );
  return [...people, ...apart].map(({ key, name, party, mention }) => ({
    name,
    party: party?.id ?? null,
    evidence: nonEmpty(evidence.get(key) ?? [mention], 'mention of a participant'),
  }));
}

function acts(person: Attendee, body: Attendee): boolean {
  // An office named by its state ("Peru's foreign minister") is held by the one who was there for that state.
  if (body.party === null)
    return ownerState(body.name) !== null && (person.country === ownerState(body.name) || mayHold(person, body));
  return body.party.kind === 'place' && stateOf(body.name) !== null && person.country === stateOf(body.name);
}

/** A state whose delegation was there is no participant beside it. */
function isSentBy({ party, country }: Attendee, body: Attendee): boolean {
  const sent = party === null || party.kind === 'group';
  return sent && country !== null && body.party?.kind === 'place' && stateOf(body.name) === country;
}

/** "Leaders from Peru and Chile" are no further participants beside those two by their names. */
function areNamed({ states }: Attendee, people: readonly Attendee[]): boolean {
  return states.length > 0 && states.every((state) => people.some(({ country }) => country === state));
}

function covers(other: Attendee, body: Attendee): boolean {
  if (other.party && body.party && other.party.kind !== 'group' && body.party.kind !== 'group') return false;
  const [few, many] = body.words.length <= other.words.length ? [body.words, other.words] : [other.words, body.words];
  return few.length > 0 && few.every((word) => many.includes(word));
}

/** The place named most; a town before its state. */
function placeOf(told: readonly ToldMeeting[]): Meeting['place'] {
  const places = told.flatMap(({ report, place }) =>
    report.place && place ? [{ ...place, at: report.place.at }] : [],
  );
  const votes = places.map((place) => ({
    place,
    votes: places.filter((other) => placesAgree(place, other) === 'same').length,
    town: stateOf(place.name) === null && place.geographic,
  }));
  const [best] = votes.toSorted((a, b) => Number(b.town) - Number(a.town) || b.votes - a.votes);
  if (!best) return null;
  const spans = places.filter((place) => placesAgree(place, best.place) !== 'different').map(({ at }) => at);
  // A dateline shouts: the same place written as a name is printed, where a report has it so.
  const same = places.filter((place) => placesAgree(place, best.place) === 'same').map(({ name }) => name);
  const name = same.find((one) => one !== one.toUpperCase()) ?? best.place.name;
  return { name: stateOf(name) === null ? name : best.place.name, evidence: nonEmpty(spans, 'mention of a place') };
}

/** The occasion in its fullest name. */
function occasionOf(told: readonly ToldMeeting[]): Meeting['occasion'] {
  const named = told.flatMap(({ report }) => report.occasion ?? []);
  const [best] = named.toSorted((a, b) => foldedWords(b.name).length - foldedWords(a.name).length);
  return best
    ? {
        name: best.name,
        evidence: nonEmpty(
          named.map(({ at }) => at),
          'mention of an occasion',
        ),
      }
    : null;
}
