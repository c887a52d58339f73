import type { DatedBy } from '../model/dated.ts';
import type { Dossier } from '../model/dossier.ts';
import type { Span } from '../model/span.ts';

/** What may be chosen or left out of a dossier, with all that a choice may look at. */
export interface Item {
  readonly kind: 'meeting' | 'utterance' | 'event' | 'issue' | 'theme' | 'conflict' | 'gap' | 'highlight';
  readonly id: string;
  readonly spans: readonly Span[];
  readonly parties: readonly string[];
  readonly date: DatedBy | null;
  /** The meetings that it belongs to or tells; none where it belongs to none. */
  readonly meetings: readonly string[];
}

/** Everything of a dossier that a choice may keep. */
export function itemsOf(dossier: Dossier): readonly Item[] {
  const meetings = new Set(dossier.meetings.map(({ id }) => id));
  const utterances = new Map(dossier.utterances.map((utterance) => [utterance.id, utterance]));
  return [
    ...dossier.meetings.map(
      ({ id, reports, participants, date }): Item => ({
        kind: 'meeting',
        id,
        spans: reports.flatMap(({ evidence }) => evidence),
        parties: participants.flatMap(({ party }) => party ?? []),
        date,
        meetings: [id],
      }),
    ),
    ...dossier.utterances.map(
      ({ id, quotations, speaker, said, meeting }): Item => ({
        kind: 'utterance',
        id,
        spans: quotations.flatMap(({ evidence }) => evidence),
        parties: speaker.party === null ? [] : [speaker.party],
        date: said,
        meetings: meeting === null ? [] : [meeting],
      }),
    ),
    ...dossier.events.map(
      ({ id, evidence, parties, date }): Item => ({ kind: 'event', id, spans: evidence, parties, date, meetings: [] }),
    ),
    ...dossier.issues.map(
      ({ id, mentions, positions }): Item => ({
        kind: 'issue',
        id,
        spans: mentions,
        parties: positions.map(({ party }) => party),
        date: null,
        meetings: [],
      }),
    ),
    ...dossier.themes.map(
      ({ id, mentions }): Item => ({ kind: 'theme', id, spans: mentions, parties: [], date: null, meetings: [] }),
    ),
    ...dossier.conflicts.map(({ id, sides, of }): Item => {
      // How somebody is quoted belongs where the utterance does: without it, nobody could say whose words they are.
      const said = of === null ? undefined : utterances.get(of);
      return {
        kind: 'conflict',
        id,
        spans: sides.flatMap(({ mentions }) => mentions),
        parties: said?.speaker.party ? [said.speaker.party] : [],
        date: said?.said ?? null,
        meetings: of !== null && meetings.has(of) ? [of] : said?.meeting ? [said.meeting] : [],
      };
    }),
    ...dossier.gaps.map(
      (gap, i): Item => ({
        kind: 'gap',
        id: `gap-${i}`,
        spans: gap.spans,
        parties: [],
        date: null,
        meetings: gap.values['meeting'] === undefined ? [] : [gap.values['meeting']],
      }),
    ),
    ...dossier.highlights.map(
      ({ at, of }, i): Item => ({
        kind: 'highlight',
        id: `highlight-${i}`,
        spans: [at],
        parties: [],
        date: null,
        meetings: of.filter((id) => meetings.has(id)),
      }),
    ),
  ];
}

/** The dossier with those items alone. Articles and people stay: they are cited and named by what is left. */
export function keep(dossier: Dossier, ids: ReadonlySet<string>): Dossier {
  const kept = ({ id }: { readonly id: string }): boolean => ids.has(id);
  return {
    ...dossier,
    meetings: dossier.meetings.filter(kept),
    utterances: dossier.utterances.filter(kept),
    events: dossier.events.filter(kept),
    themes: dossier.themes.filter(kept),
    issues: dossier.issues.filter(kept),
    conflicts: dossier.conflicts.filter(kept),
    gaps: dossier.gaps.filter((_, i) => ids.has(`gap-${i}`)),
    highlights: dossier.highlights.filter((_, i) => ids.has(`highlight-${i}`)),
    readouts: dossier.readouts.filter(({ meeting }) => ids.has(meeting)),
  };
}
