import type { ProjectState } from '../../../core/model/project.ts';
import type { EvidencePage, PickedCounts } from '../../../core/model/views/evidence.ts';
import type { Page } from '../../../core/model/views/page.ts';
import type { Built } from '../../worker/engine-worker.ts';
import type { Service } from '../service.ts';
import type { Session } from '../session.ts';
import { passageView } from '../views/articles.ts';
import { type Evidence, evidenceOf } from '../views/evidence.ts';
import type { Filter } from '../views/filter.ts';
import { conflictsPage } from '../views/lists/conflicts.ts';
import { issuesPage } from '../views/lists/issues.ts';
import { meetingsPage } from '../views/lists/meetings.ts';
import { peoplePage } from '../views/lists/people.ts';
import { quotationsPage } from '../views/lists/quotations.ts';
import { themesPage } from '../views/lists/themes.ts';
import { timelinePage } from '../views/lists/timeline.ts';
import { os } from './os.ts';

export interface EvidenceNow {
  readonly session: Session;
  /** Null until the project was first put together. */
  readonly built: Built | null;
  readonly evidence: Evidence | null;
}

const made = new WeakMap<Built, { readonly of: unknown; readonly evidence: Evidence }>();

/** What was last built of a project: answers come from it at once, also while a newer one is being built. */
export function evidenceNow(context: Service, project: string): EvidenceNow {
  const session = context.session(project);
  const built = session.built();
  if (!built) return { session, built: null, evidence: null };
  const state = session.state();
  const known = made.get(built);
  if (known?.of === state) return { session, built, evidence: known.evidence };
  const evidence = evidenceOf(built.dossier, state);
  made.set(built, { of: state, evidence });
  return { session, built, evidence };
}

/** The same, but where nothing was put together yet once that is done: a service that was started anew is about to. */
export async function evidenceSoon(
  context: Service,
  project: string,
  signal: AbortSignal | undefined,
): Promise<EvidenceNow> {
  const session = context.session(project);
  // Where it is stopped or fails, the project's state says so, and there is no evidence.
  if (!session.built()) await session.settled(signal).catch(() => undefined);
  return evidenceNow(context, project);
}

type MakePage<V> = (evidence: Evidence, filter: Filter, version: number) => Page<V>;

function listed<V>(make: MakePage<V>) {
  return async ({
    input,
    context,
    signal,
  }: {
    readonly input: Filter & { readonly project: string };
    readonly context: Service;
    readonly signal?: AbortSignal | undefined;
  }): Promise<EvidencePage<V>> => {
    const { session, evidence } = await evidenceSoon(context, input.project, signal);
    const version = session.view().built;
    const page = evidence ? make(evidence, input, version) : { items: [], total: 0, version };
    return { ...page, picked: pickedOf(session.state()) };
  };
}

function pickedOf({ selection }: ProjectState): PickedCounts {
  const { meetings, themes, issues, people } = selection;
  return { meetings: meetings.length, themes: themes.length, issues: issues.length, people: people.length };
}

export const evidence = {
  meetings: os.evidence.meetings.handler(listed(meetingsPage)),
  themes: os.evidence.themes.handler(listed(themesPage)),
  issues: os.evidence.issues.handler(listed(issuesPage)),
  quotations: os.evidence.quotations.handler(listed(quotationsPage)),
  people: os.evidence.people.handler(listed(peoplePage)),
  timeline: os.evidence.timeline.handler(listed(timelinePage)),
  conflicts: os.evidence.conflicts.handler(listed(conflictsPage)),
  readouts: os.evidence.readouts.handler(({ input, context }) => {
    const { evidence: found } = evidenceNow(context, input.project);
    const matrix = found?.dossier.readouts.find(({ meeting }) => meeting === input.meeting);
    if (!found || !matrix) throw new RangeError(`no readouts of ${input.meeting}`);
    const spans = [
      ...matrix.columns.flatMap(({ places }) => places),
      ...matrix.rows.flatMap(({ cells }) => cells.flat()),
    ];
    const words = Object.fromEntries(
      spans.map((span) => [`${span.article}:${span.start}-${span.end}`, found.textOf(span)]),
    );
    return { matrix, words };
  }),
  passage: os.evidence.passage.handler(async ({ input, context, signal }) => {
    const { evidence: found } = await evidenceSoon(context, input.project, signal);
    const passage = found && passageView(found, input.at);
    if (!passage) throw new RangeError(`no passage at ${input.at.article}:${input.at.start}-${input.at.end}`);
    return passage;
  }),
};
