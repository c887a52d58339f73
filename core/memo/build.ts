import type { Analysis } from '../model/analysis.ts';
import { UNDATED } from '../model/calendar.ts';
import type { MemoChanges } from '../model/changes.ts';
import { isEmpty, statementsOf } from '../model/contents.ts';
import type { PlacedEdit } from '../model/correction.ts';
import type { Dossier } from '../model/dossier.ts';
import type { Memo, Section, Selection } from '../model/memo.ts';
import type { Notice } from '../model/notice.ts';
import type { ArticleId } from '../model/span.ts';
import type { PackManifest, PackMarking, Phrases } from '../model/template.ts';
import { editedSection } from './edits.ts';
import { markingOf } from './marking.ts';
import { number } from './numbering.ts';
import { issuesOutline, meetingsOutline } from './outline.ts';
import { word } from './phrases.ts';
import { checkPrompts } from './prompts.ts';
import { withChanges } from './sections/changes.ts';
import { sectionOf } from './sections/section.ts';
import { select } from './select.ts';
import { type Sentences, writingOf } from './writing.ts';

export type { Sentences } from './writing.ts';

export interface MemoRequest {
  readonly dossier: Dossier;
  readonly selection: Selection;
  readonly phrases: Phrases;
  readonly manifest: PackManifest;
  /** The office's scheme of markings, where the pack has one. */
  readonly marking?: PackMarking | null;
  /** The program's version, for the method line. */
  readonly program: string;
  /** Where each article's sentences lie; citations then show whole sentences. Without it they show the facts' own passages. */
  readonly sentences?: Sentences;
  /** What was read of each article's words: whom a pronoun means is told beside it. */
  readonly analyses?: ReadonlyMap<ArticleId, Analysis>;
  /** What a person changed in the memo's sentences. */
  readonly edits?: readonly PlacedEdit[];
  /** What an older memo said otherwise: told in a section of its own, where the pack has one. */
  readonly changes?: MemoChanges;
  /** The sections to print, in this order; those of the manifest where it is left out. */
  readonly sections?: readonly string[];
}

/**
 * The memo: what was chosen of the dossier, in the pack's sections and words, each statement with its evidence, numbered
 * once. Notices: choices that match nothing (error where none of a kind does), prompts that the pack does not know.
 */
export function buildMemo(request: MemoRequest): { readonly memo: Memo; readonly notices: readonly Notice[] } {
  const { manifest, phrases, program } = request;
  const marked = markingOf(request.selection.marking, request.marking ?? null);
  const selection = { ...request.selection, marking: marked.marking };
  const prompts = checkPrompts(selection.prompts, manifest.prompts);
  const chosen = select(request.dossier, selection, manifest.scope);
  const writing = writingOf(
    chosen.dossier,
    phrases,
    manifest.limits,
    request.sentences ?? new Map(),
    chosen.ofMeetings,
    request.analyses,
  );
  const order = request.sections ?? manifest.sections;
  const told = order.reduce<readonly Section[]>((above, key) => {
    const made = sectionOf(writing, key, above, prompts.given);
    const printed = made && withFields(made, manifest.fields?.[key]);
    const section = printed && editedSection(printed, request.edits ?? []);
    return section && !isEmpty(section.content) ? [...above, section] : above;
  }, []);
  const sections = request.changes ? withChanges(told, request.changes, order, phrases) : told;
  const statements = sections.flatMap(({ content }) => statementsOf(content));
  const { sources, citationOf } = number(writing, statements);
  const cited = new Set(sources.map(({ article }) => article.id));
  const memo: Memo = {
    title: selection.title ?? word(phrases, 'title'),
    language: phrases.language,
    selection,
    masthead: prompts.given.filter(({ prompt }) =>
      manifest.prompts.some(({ key, place }) => key === prompt && place === 'masthead'),
    ),
    sections,
    sources,
    meetings: meetingsOutline(writing),
    issues: issuesOutline(writing),
    uncited: request.dossier.articles.filter(({ id }) => !cited.has(id)),
    counts: {
      articles: request.dossier.articles.length,
      meetings: chosen.dossier.meetings.length,
      quotations: chosen.dossier.utterances.length,
      issues: chosen.dossier.issues.length,
      statements: new Set(statements.map(({ id }) => id)).size,
      citations: sources.reduce((sum, { citations }) => sum + citations.length, 0),
    },
    date: lastDay(request.dossier),
    method: { program, template: `${manifest.id} ${manifest.version}`, articles: request.dossier.articles.length },
    citationOf,
  };
  return { memo, notices: [...marked.notices, ...prompts.notices, ...chosen.notices] };
}

/** The section with those fields of its groups that the template prints: what is not printed is not numbered. */
function withFields(section: Section, fields: readonly string[] | undefined): Section {
  const { content } = section;
  if (!fields || content.kind !== 'groups') return section;
  const groups = content.groups.map((group) => ({
    ...group,
    fields: fields.flatMap((label) => group.fields.filter((field) => field.label === label)),
  }));
  return { ...section, content: { ...content, groups } };
}

/** The latest day on which an article was certainly out. */
function lastDay(dossier: Dossier): string {
  return dossier.articles
    .map(({ published }) => published.latest ?? published.earliest ?? '')
    .reduce((last, day) => (day > last ? day : last), UNDATED);
}
