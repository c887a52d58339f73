import {
  answering,
  answersTo,
  type Conflict,
  type Dossier,
  type DossierEvent,
  type Issue,
  type Meeting,
  type Party,
  type Theme,
  type Utterance,
} from '../../../core/model/dossier.ts';
import type { Span } from '../../../core/model/span.ts';
import type {
  ConflictView,
  IssueView,
  MeetingView,
  PersonView,
  QuotationView,
  ThemeView,
  TimelineView,
} from '../../../core/model/views/evidence.ts';
import type { Page } from '../../../core/model/views/page.ts';
import { reasonInWords } from '../../words/reasons.ts';
import { articlesIn, type Evidence, oneLine } from './evidence.ts';
import { type Filter, pageOf } from './filter.ts';

/** The lists of evidence that a window shows, each filtered and by the page. */

/** Utterances below this are scare quotes, titles and asides. */
const KEY = 0.3;

export function meetingsPage(evidence: Evidence, filter: Filter, version: number): Page<MeetingView> {
  const { dossier } = evidence;
  return pageOf(
    dossier.meetings,
    (meeting) => ({
      id: meeting.id,
      spans: spansOfMeeting(meeting),
      parties: meeting.participants.flatMap(({ party }) => party ?? []),
      date: meeting.date,
      words: titleOf(meeting),
    }),
    (meeting) => meetingView(evidence, meeting),
    dossier,
    filter,
    version,
  );
}

function meetingView(evidence: Evidence, meeting: Meeting): MeetingView {
  const { id, kind, status, participants, place, occasion, date, reports, merged, origins } = meeting;
  const spans = spansOfMeeting(meeting);
  return {
    id,
    at: evidence.anchor(reports[0].evidence[0]),
    origins,
    badges: evidence.badges({ id, origins, dates: [date], spans, planned: status === 'planned' }),
    kind,
    status,
    participants: participants.map(({ name, party }) => ({ name, party })),
    place: place?.name ?? null,
    occasion: occasion?.name ?? null,
    date,
    reports: reports.map(({ evidence: [at], background }) => ({
      at: evidence.anchor(at),
      outlet: evidence.outletOf(at.article),
      words: oneLine(evidence.textOf(at)),
      background,
    })),
    merged: merged.map((reason) => reasonInWords(reason)),
    chosen: evidence.state.selection.meetings.some((one) =>
      answering(evidence.dossier.meetings, one, spansOfMeeting).includes(meeting),
    ),
  };
}

export function themesPage(evidence: Evidence, filter: Filter, version: number): Page<ThemeView> {
  return pageOf(
    evidence.dossier.themes,
    ({ id, mentions, label, terms }) => ({
      id,
      spans: mentions,
      parties: null,
      date: null,
      words: [label, ...terms].join(' '),
    }),
    (theme) => themeView(evidence, theme),
    evidence.dossier,
    filter,
    version,
  );
}

function themeView(evidence: Evidence, { id, label, terms, mentions }: Theme): ThemeView {
  const origins = articlesIn(mentions);
  return {
    id,
    at: evidence.anchor(mentions[0]),
    origins,
    badges: evidence.badges({ id, origins, dates: [], spans: mentions }),
    label,
    terms,
    mentions: mentions.length,
    chosen: evidence.state.selection.themes.some((one) => one === label || answersTo(one, id, mentions)),
  };
}

export function issuesPage(evidence: Evidence, filter: Filter, version: number): Page<IssueView> {
  return pageOf(
    evidence.dossier.issues,
    ({ id, mentions, positions, label, terms }) => ({
      id,
      spans: mentions,
      parties: positions.map(({ party }) => party),
      date: null,
      words: [label, ...terms].join(' '),
    }),
    (issue) => issueView(evidence, issue),
    evidence.dossier,
    filter,
    version,
  );
}

function issueView(evidence: Evidence, issue: Issue): IssueView {
  const { id, label, status, history, mentions, silentSince, positions } = issue;
  const origins = articlesIn(mentions);
  return {
    id,
    at: evidence.anchor(mentions[0]),
    origins,
    badges: evidence.badges({ id, origins, dates: [], spans: mentions }),
    label,
    status,
    history: history.map(({ date, status: then, mentions: [at] }) => ({
      date,
      status: then,
      at: evidence.anchor(at),
      words: oneLine(evidence.textOf(at)),
    })),
    silentSince,
    positions: positions.map(({ name, at }) => ({
      name,
      at: evidence.anchor(at),
      words: oneLine(evidence.textOf(at)),
    })),
    mentions: mentions.length,
    chosen: evidence.state.selection.issues.some((one) => one === label || answersTo(one, id, mentions)),
  };
}

export function quotationsPage(evidence: Evidence, filter: Filter, version: number): Page<QuotationView> {
  const { dossier } = evidence;
  return pageOf(
    dossier.utterances.toSorted((a, b) => b.salience - a.salience),
    ({ id, quotations, speaker, said, wordings }) => ({
      id,
      spans: quotations.flatMap(({ content }) => content),
      parties: speaker.party === null ? [] : [speaker.party],
      date: said,
      words: [speaker.name ?? '', ...wordings.map(({ text }) => text)].join(' '),
    }),
    (utterance) => quotationView(evidence, utterance),
    dossier,
    filter,
    version,
  );
}

function quotationView(evidence: Evidence, utterance: Utterance): QuotationView {
  const { id, quotations, speaker, channel, said, wordings, salience, meeting } = utterance;
  const spans = quotations.flatMap(({ content }) => content);
  const origins = evidence.dossier.origins.filter((origin) =>
    origin.evidence.some((span) => spans.some((own) => own.article === span.article && own.start === span.start)),
  ).length;
  return {
    id,
    at: evidence.anchor(quotations[0].content[0]),
    origins: Math.max(1, origins),
    badges: evidence.badges({ id, origins: Math.max(1, origins), dates: [said], spans }),
    speaker,
    channel,
    said,
    wordings: wordings.map(({ text, places }) => ({ text: oneLine(text), places })),
    key: salience > KEY,
    meeting,
  };
}

export function peoplePage(evidence: Evidence, filter: Filter, version: number): Page<PersonView> {
  return pageOf(
    evidence.dossier.parties
      .filter(({ kind }) => kind === 'person' || kind === 'body')
      .toSorted((a, b) => b.mentions.length - a.mentions.length),
    ({ id, mentions, name, aliases, roles }) => ({
      id,
      spans: mentions,
      parties: [id],
      date: null,
      words: [name, ...aliases, ...roles.map(({ text }) => text)].join(' '),
    }),
    (party) => personView(evidence, party),
    evidence.dossier,
    filter,
    version,
  );
}

function personView(evidence: Evidence, { id, name, kind, aliases, roles, country, mentions }: Party): PersonView {
  const origins = articlesIn(mentions);
  const first = new Map(mentions.toReversed().map((mention) => [mention.article, mention]));
  return {
    id,
    at: evidence.anchor(mentions[0]),
    origins,
    badges: evidence.badges({ id, origins, dates: [], spans: mentions }),
    name,
    kind,
    aliases,
    roles: roles.map(({ text }) => oneLine(text)),
    country,
    mentions: mentions.length,
    places: [...first.values()].map(evidence.anchor),
    chosen: evidence.state.selection.people.some((one) => one === name || answersTo(one, id, mentions)),
  };
}

type Line = { readonly what: 'meeting'; readonly of: Meeting } | { readonly what: 'event'; readonly of: DossierEvent };

export function timelinePage(evidence: Evidence, filter: Filter, version: number): Page<TimelineView> {
  const { dossier } = evidence;
  return pageOf(
    linesOf(dossier),
    (line): ReturnType<Parameters<typeof pageOf<Line, TimelineView>>[1]> => ({
      id: line.of.id,
      spans: line.what === 'meeting' ? spansOfMeeting(line.of) : line.of.evidence,
      parties: line.what === 'meeting' ? line.of.participants.flatMap(({ party }) => party ?? []) : line.of.parties,
      date: line.of.date,
      words: line.what === 'meeting' ? titleOf(line.of) : line.of.text,
    }),
    (line) => lineView(evidence, line),
    dossier,
    filter,
    version,
  );
}

/** Meetings and events by their dates; what has none stands last. */
function linesOf(dossier: Dossier): readonly Line[] {
  const lines: readonly Line[] = [
    ...dossier.meetings.map((of): Line => ({ what: 'meeting', of })),
    ...dossier.events.map((of): Line => ({ what: 'event', of })),
  ];
  const day = ({ of }: Line): string => of.date.earliest ?? of.date.latest ?? '9999';
  return lines.toSorted((a, b) => (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0));
}

function lineView(evidence: Evidence, line: Line): TimelineView {
  const spans: readonly [Span, ...Span[]] = line.what === 'meeting' ? line.of.reports[0].evidence : line.of.evidence;
  const { id, date, status } = line.of;
  const origins = line.what === 'meeting' ? line.of.origins : articlesIn(spans);
  return {
    id,
    at: evidence.anchor(spans[0]),
    origins,
    badges: evidence.badges({ id, origins, dates: [date], spans, planned: status === 'planned' }),
    what: line.what,
    text: line.what === 'meeting' ? titleOf(line.of) : oneLine(line.of.text),
    date,
    status,
    salience: line.what === 'meeting' ? (line.of.background ? 0.5 : 1) : line.of.salience,
  };
}

export function conflictsPage(evidence: Evidence, filter: Filter, version: number): Page<ConflictView> {
  return pageOf(
    evidence.dossier.conflicts,
    ({ id, sides, about }) => ({
      id,
      spans: sides.flatMap(({ mentions }) => mentions),
      parties: null,
      date: null,
      words: [about, ...sides.map(({ value }) => value)].join(' '),
    }),
    (conflict) => conflictView(evidence, conflict),
    evidence.dossier,
    filter,
    version,
  );
}

function conflictView(evidence: Evidence, { id, about, type, sides }: Conflict): ConflictView {
  const spans = sides.flatMap(({ mentions }) => mentions);
  const origins = articlesIn(spans);
  return {
    id,
    at: evidence.anchor(sides[0].mentions[0]),
    origins,
    badges: evidence.badges({ id, origins: 0, dates: [], spans }),
    about,
    type,
    sides: sides.map(({ value, mentions }) => ({ value: oneLine(value), places: mentions.map(evidence.anchor) })),
  };
}

/** A meeting in one line of names, place and occasion: its words are the articles' own. */
function titleOf({ participants, place, occasion }: Meeting): string {
  return [participants.map(({ name }) => name).join(', '), place?.name ?? '', occasion?.name ?? '']
    .filter((part) => part !== '')
    .join(' · ');
}

function spansOfMeeting({ reports }: Meeting): readonly Span[] {
  return reports.flatMap(({ evidence }) => evidence);
}
