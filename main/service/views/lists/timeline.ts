import type { Dossier, DossierEvent, Meeting } from '../../../../core/model/dossier.ts';
import type { Span } from '../../../../core/model/span.ts';
import type { TimelineView } from '../../../../core/model/views/evidence.ts';
import type { Page } from '../../../../core/model/views/page.ts';
import { articlesIn, type Evidence, oneLine } from '../evidence.ts';
import { type Filter, type Filtered, pageOf } from '../filter.ts';
import { spansOfMeeting, titleOf } from './meetings.ts';

type Line = { readonly what: 'meeting'; readonly of: Meeting } | { readonly what: 'event'; readonly of: DossierEvent };

export function timelinePage(evidence: Evidence, filter: Filter, version: number): Page<TimelineView> {
  const { dossier } = evidence;
  return pageOf(
    linesOf(dossier),
    (line): Filtered => ({
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
