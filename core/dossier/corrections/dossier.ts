import type { Conflict, Dossier, DossierEvent, Issue, Meeting, Party, Theme, Utterance } from '../../model/dossier.ts';
import { overlaps, type Span } from '../../model/span.ts';
import { givenDate } from './articles.ts';
import type { PlacedCorrections } from './placed.ts';

/** The dossier with the names, dates, statuses and speakers that a person gave, and without what a person dropped. */
export function correctDossier(dossier: Dossier, corrections: PlacedCorrections): Dossier {
  const named = withNames(dossier, corrections);
  const dropped = droppedFrom(named, corrections);
  const kept = <T extends { readonly id: string }>(items: readonly T[]): readonly T[] =>
    items.filter(({ id }) => !dropped.has(id));
  const meetings = kept(named.meetings.map((meeting) => correctMeeting(meeting, named.meetings, corrections)));
  const there = new Set(meetings.map(({ id }) => id));
  return {
    ...named,
    meetings: meetings.map((meeting) =>
      meeting.previous !== null && !there.has(meeting.previous) ? { ...meeting, previous: null } : meeting,
    ),
    utterances: kept(named.utterances.map((utterance) => withSpeaker(utterance, named.parties, corrections))).map(
      (utterance) =>
        utterance.meeting !== null && !there.has(utterance.meeting) ? { ...utterance, meeting: null } : utterance,
    ),
    events: kept(named.events.map((event) => correctEvent(event, corrections))),
    issues: kept(named.issues.map((issue) => correctIssue(issue, corrections))),
    themes: kept(named.themes),
    conflicts: kept(named.conflicts).filter(({ of }) => of === null || !dropped.has(of)),
    readouts: named.readouts.filter(({ meeting }) => there.has(meeting)),
  };
}

function withNames(dossier: Dossier, corrections: PlacedCorrections): Dossier {
  const names = new Map<string, string>();
  for (const { correction, spans } of corrections.of('person-name')) {
    const party = dossier.parties.find(({ mentions }) => mentions.some((mention) => meet(mention, spans)));
    if (party && correction.name !== null) names.set(party.id, correction.name);
  }
  if (names.size === 0) return dossier;
  const nameOf = (id: string | null, name: string): string => (id === null ? name : (names.get(id) ?? name));
  return {
    ...dossier,
    parties: dossier.parties.map((party) => {
      const name = nameOf(party.id, party.name);
      if (name === party.name) return party;
      return { ...party, name, aliases: [...new Set([...party.aliases, party.name])].filter((one) => one !== name) };
    }),
    meetings: dossier.meetings.map((meeting) => {
      const [first, ...rest] = meeting.participants;
      const renamed = (one: Meeting['participants'][0]): Meeting['participants'][0] => ({
        ...one,
        name: nameOf(one.party, one.name),
      });
      return { ...meeting, participants: [renamed(first), ...rest.map(renamed)] };
    }),
    utterances: dossier.utterances.map((utterance) => {
      const { name, party } = utterance.speaker;
      return name === null ? utterance : { ...utterance, speaker: { name: nameOf(party, name), party } };
    }),
    issues: dossier.issues.map((issue) => ({
      ...issue,
      positions: issue.positions.map((one) => ({ ...one, name: nameOf(one.party, one.name) })),
    })),
    readouts: dossier.readouts.map((matrix) => {
      const [first, ...rest] = matrix.columns;
      const renamed = (one: typeof first): typeof first => ({ ...one, name: nameOf(one.party, one.name) });
      return { ...matrix, columns: [renamed(first), ...rest.map(renamed)] };
    }),
  };
}

function correctMeeting(meeting: Meeting, all: readonly Meeting[], corrections: PlacedCorrections): Meeting {
  let corrected = meeting;
  for (const { correction, spans } of corrections.of('meeting-date'))
    if (correction.days && told(all, spans, meeting))
      corrected = { ...corrected, date: givenDate(correction.days, spans) };
  for (const { correction, spans } of corrections.of('meeting-status'))
    if (correction.status && told(all, spans, meeting)) corrected = { ...corrected, status: correction.status };
  return corrected;
}

function correctEvent(event: DossierEvent, corrections: PlacedCorrections): DossierEvent {
  return corrections
    .of('event-date')
    .filter(({ spans }) => event.evidence.some((at) => meet(at, spans)))
    .reduce(
      (one, { correction, spans }) => (correction.days ? { ...one, date: givenDate(correction.days, spans) } : one),
      event,
    );
}

function correctIssue(issue: Issue, corrections: PlacedCorrections): Issue {
  return corrections
    .of('issue-status')
    .filter(({ correction, spans }) => correction.label === issue.label && issue.mentions.some((at) => meet(at, spans)))
    .reduce((one, { correction }) => (correction.status ? { ...one, status: correction.status } : one), issue);
}

function withSpeaker(utterance: Utterance, parties: readonly Party[], corrections: PlacedCorrections): Utterance {
  for (const { correction, spans } of corrections.of('speaker')) {
    const { name } = correction;
    if (name === null || !says(utterance, spans)) continue;
    const party = parties.find((one) => one.name === name || one.aliases.includes(name)) ?? null;
    return { ...utterance, speaker: { name: name === '' ? null : (party?.name ?? name), party: party?.id ?? null } };
  }
  return utterance;
}

/** The ids of what a person left out. */
function droppedFrom(dossier: Dossier, corrections: PlacedCorrections): ReadonlySet<string> {
  const ids = new Set<string>();
  const drop = <T extends { readonly id: string }>(items: readonly T[], is: (item: T) => boolean): void => {
    for (const item of items) if (is(item)) ids.add(item.id);
  };
  for (const { correction, spans } of corrections.of('drop')) {
    switch (correction.of) {
      case 'meeting':
        drop(dossier.meetings, (meeting) => told(dossier.meetings, spans, meeting));
        break;
      case 'utterance':
        drop(dossier.utterances, (utterance) => says(utterance, spans));
        break;
      case 'event':
        drop(dossier.events, ({ evidence }: DossierEvent) => begins(evidence, spans));
        break;
      case 'issue':
        drop(dossier.issues, ({ mentions }: Issue) => begins(mentions, spans));
        break;
      case 'theme':
        drop(dossier.themes, ({ mentions }: Theme) => begins(mentions, spans));
        break;
      case 'conflict':
        drop(dossier.conflicts, ({ sides }: Conflict) => begins(sides[0].mentions, spans));
        break;
    }
  }
  return ids;
}

/** True for the meeting at a passage. A sentence may tell of several: those of just these words, where there are any. */
function told(all: readonly Meeting[], spans: readonly Span[], meeting: Meeting): boolean {
  const exact = all.filter(({ reports }) => reports.some(({ evidence }) => evidence.some((at) => equal(at, spans))));
  if (exact.length > 0) return exact.includes(meeting);
  return meeting.reports.some(({ evidence }) => evidence.some((at) => meet(at, spans)));
}

function equal(at: Span, spans: readonly Span[]): boolean {
  return spans.some(({ article, start, end }) => article === at.article && start === at.start && end === at.end);
}

function says({ quotations }: Utterance, spans: readonly Span[]): boolean {
  return quotations.some(({ content, evidence }) => [...content, ...evidence].some((at) => meet(at, spans)));
}

/** What is put together from many passages is named by its first. */
function begins([first]: readonly Span[], spans: readonly Span[]): boolean {
  return first !== undefined && spans.some((span) => span.article === first.article && span.start === first.start);
}

function meet(at: Span, spans: readonly Span[]): boolean {
  return spans.some((span) => span.article === at.article && overlaps(at, span));
}
