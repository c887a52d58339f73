import { answering, type Dossier, type Meeting } from '../model/dossier.ts';
import type { Selection } from '../model/memo.ts';
import type { Notice, Severity } from '../model/notice.ts';
import type { Span } from '../model/span.ts';
import type { PackManifest } from '../model/template.ts';
import { aroundMeetings } from './around.ts';
import { type Item, itemsOf, keep } from './items.ts';
import { matches } from './match.ts';
import { byDate, HEAD, reportsOf } from './meeting.ts';
import { isBeside, touches } from './near.ts';

/** So many of what there is are named where a choice matches nothing. */
const MOST_NAMED = 12;

type Keeps = (item: Item) => boolean;

/**
 * The part of the dossier that was chosen, by words or by the id of one thing: of one kind of choice any may match, of
 * several kinds all must. Themes and issues are one kind, what is talked about: whoever takes an issue in beside a theme
 * wants both. A meeting or an issue that was picked itself, by its id, is told whatever else is chosen: only what belongs to it
 * is narrowed, and a period leaves it out. What names no date stays in any period, since it may belong. A choice that matches
 * nothing is told, and where none of its kind matches, that kind narrows nothing.
 */
export function select(dossier: Dossier, selection: Selection, scope: PackManifest['scope']): Selected {
  const meetings = chosen(
    'meeting',
    selection.meetings,
    (words) => meetingKeeps(dossier, words),
    meetingNames(dossier),
  );
  const themes = chosen('theme', selection.themes, (words) => themeKeeps(dossier, words), labels(dossier));
  const issues = chosen('issue', selection.issues, (words) => issueKeeps(dossier, words), issueNames(dossier));
  const people = chosen('person', selection.people, (words) => personKeeps(dossier, words), partyNames(dossier));
  const period: Keeps = (item) => isWithin(item, selection);
  const picked = pickedIn(dossier, selection);
  const first = narrowed(
    dossier,
    [meetings.keeps, either(themes.keeps, issues.keeps), people.keeps].map((keeps) => keeps && either(picked, keeps)),
    period,
  );
  const single = scope === 'meeting' ? oneMeeting(first) : null;
  const notices = [meetings, themes, issues, people, ...(single ? [single] : [])].flatMap((one) => one.notices);
  return {
    dossier: single ? narrowed(first, [single.keeps], period) : first,
    ofMeetings: meetings.keeps !== null || single !== null,
    notices,
  };
}

export interface Selected {
  readonly dossier: Dossier;
  /** True where the meetings that are left were chosen: the memo is about them. */
  readonly ofMeetings: boolean;
  readonly notices: readonly Notice[];
}

interface Chosen {
  /** Null where nothing of the kind is chosen: it then narrows nothing. */
  readonly keeps: Keeps | null;
  readonly notices: readonly Notice[];
}

/** The choices of one kind: any of those that match something. */
function chosen(
  kind: string,
  choices: readonly string[],
  keepsOf: (words: string) => Keeps | null,
  known: readonly string[],
): Chosen {
  const found = choices.map((words) => ({ words, keeps: keepsOf(words) }));
  const matching = found.flatMap(({ keeps }) => keeps ?? []);
  const severity: Severity = matching.length === 0 ? 'error' : 'warning';
  return {
    keeps: matching.length === 0 ? null : (item) => matching.some((keeps) => keeps(item)),
    notices: found
      .filter(({ keeps }) => keeps === null)
      .map(({ words }) => ({
        code: 'choice-unmatched',
        severity,
        place: null,
        values: { kind, words, known: [...new Set(known)].slice(0, MOST_NAMED).join('; ') || '–' },
      })),
  };
}

function either(one: Keeps | null, other: Keeps | null): Keeps | null {
  return one && other ? (item) => one(item) || other(item) : (one ?? other);
}

/** Whether something is what was picked: a meeting or an issue by its id. */
function pickedIn({ meetings, issues }: Dossier, selection: Selection): Keeps {
  const reported = meetings.map(({ id, reports }) => ({ id, spans: reports.flatMap(({ evidence }) => evidence) }));
  const named = issues.map(({ id, mentions }) => ({ id, spans: mentions }));
  const picked = [
    ...selection.meetings.flatMap((words) => byId(reported, words, ({ spans }) => spans) ?? []),
    ...selection.issues.flatMap((words) => byId(named, words, ({ spans }) => spans) ?? []),
  ];
  const ids = new Set(picked.map(({ id }) => id));
  return ({ id }) => ids.has(id);
}

function meetingNames({ meetings }: Dossier): readonly string[] {
  return byDate(meetings.filter(({ background }) => !background)).map(({ participants }) =>
    participants.map(({ name }) => name).join(', '),
  );
}

function labels({ themes, issues }: Dossier): readonly string[] {
  return [...themes, ...issues].map(({ label }) => label);
}

function issueNames({ issues }: Dossier): readonly string[] {
  return issues.map(({ label }) => label);
}

function partyNames({ parties }: Dossier): readonly string[] {
  return parties.filter(({ kind }) => kind === 'person').map(({ name }) => name);
}

/** Those that an id names, where it is one; nothing else is then looked for. */
function byId<T extends { readonly id: string }>(
  items: readonly T[],
  id: string,
  spansOf: (item: T) => readonly Span[],
): readonly T[] | null {
  const found = answering(items, id, spansOf);
  return found.length === 0 ? null : found;
}

/** A meeting by words of its people, place, occasion or kind, and what the articles that report it say beside it. */
function meetingKeeps(dossier: Dossier, words: string): Keeps | null {
  const named = byId(dossier.meetings, words, ({ reports }) => reports.flatMap(({ evidence }) => evidence));
  if (named) return aroundMeetings(dossier, new Set(named.map(({ id }) => id)));
  const parties = new Map(dossier.parties.map((party) => [party.id, party]));
  const ids = dossier.meetings
    .filter(({ participants, place, occasion, kind }) => {
      const people = participants.flatMap(({ name, party }) => [name, ...(parties.get(party ?? '')?.aliases ?? [])]);
      return matches(words, [...people, place?.name ?? '', occasion?.name ?? '', kind]);
    })
    .map(({ id }) => id);
  return ids.length === 0 ? null : aroundMeetings(dossier, new Set(ids));
}

/** A theme by its label or terms: what stands in or beside the passages that touch it. */
function themeKeeps(dossier: Dossier, words: string): Keeps | null {
  const named = byId([...dossier.themes, ...dossier.issues], words, ({ mentions }) => mentions);
  const themes = dossier.themes.filter(({ label, terms }) => [label, ...terms].some((term) => matches(words, [term])));
  const issues = dossier.issues.filter(({ label, terms }) => matches(words, [label, ...terms]));
  const mentions = (named ?? [...themes, ...issues]).flatMap((one) => one.mentions);
  return mentions.length === 0 ? null : ({ spans }) => isBeside(spans, mentions);
}

/** An issue by its label or terms: that issue and no other one, and what else stands in or beside the passages that name it. */
function issueKeeps(dossier: Dossier, words: string): Keeps | null {
  const those =
    byId(dossier.issues, words, ({ mentions }) => mentions) ??
    dossier.issues.filter(({ label, terms }) => matches(words, [label, ...terms]));
  if (those.length === 0) return null;
  const ids = new Set(those.map(({ id }) => id));
  const mentions = those.flatMap((issue) => issue.mentions);
  return ({ kind, id, spans }) => (kind === 'issue' ? ids.has(id) : isBeside(spans, mentions));
}

/** A person or body by name or alias: what it has a part in, and what stands beside its name. */
function personKeeps(dossier: Dossier, words: string): Keeps | null {
  const those =
    byId(dossier.parties, words, ({ mentions }) => mentions) ??
    dossier.parties.filter(({ name, aliases }) => [name, ...aliases].some((one) => matches(words, [one])));
  if (those.length === 0) return null;
  const ids = new Set(those.map(({ id }) => id));
  const mentions = those.flatMap((party) => party.mentions);
  return ({ kind, parties, spans }) =>
    parties.some((party) => ids.has(party)) ||
    (kind !== 'meeting' &&
      kind !== 'utterance' &&
      spans.some((span) => mentions.some((mention) => touches(span, mention, 0))));
}

function isWithin({ date }: Item, { from, to }: Selection): boolean {
  if (!date) return true;
  return !(
    (from !== null && date.latest !== null && date.latest < from) ||
    (to !== null && date.earliest !== null && date.earliest > to)
  );
}

/**
 * For a note on one meeting: the latest one that took place, is no mere background and is told by more than one article, where there
 * is any; else one with which an article begins. Of several on that day it is the one of which most articles tell.
 */
function oneMeeting(dossier: Dossier): Chosen | null {
  const inOrder = byDate(dossier.meetings.toSorted((a, b) => articlesTelling(a) - articlesTelling(b)));
  const news = inOrder.filter(({ background }) => !background);
  const held = news.filter(({ status }) => status === 'held');
  const dated = held.filter(({ date }) => date.earliest !== null);
  const shared = dated.filter((meeting) => articlesTelling(meeting) > 1);
  const leading = dated.filter((meeting) => reportsOf(meeting).some(({ start }) => start < HEAD));
  const meeting = shared.at(-1) ?? leading.at(-1) ?? dated.at(-1) ?? held.at(-1) ?? news.at(-1) ?? inOrder.at(-1);
  if (!meeting) return null;
  const others = dossier.meetings.length - 1;
  return {
    keeps: aroundMeetings(dossier, new Set([meeting.id])),
    notices:
      others === 0 ? [] : [{ code: 'one-meeting-of-several', severity: 'info', place: null, values: { others } }],
  };
}

function articlesTelling({ reports }: Meeting): number {
  return new Set(reports.flatMap(({ evidence }) => evidence.map(({ article }) => article))).size;
}

function narrowed(dossier: Dossier, kinds: readonly (Keeps | null)[], period: Keeps): Dossier {
  const keeps = [...kinds.flatMap((one) => one ?? []), period];
  const ids = new Set(
    itemsOf(dossier)
      .filter((item) => keeps.every((keep) => keep(item)))
      .map(({ id }) => id),
  );
  return keep(dossier, ids);
}
