import type { Correction } from './correction.ts';
import type { CitationStyle, Selection } from './memo.ts';
import type { ArticleId, NonEmpty } from './span.ts';
import type { TemplateDefaults } from './template.ts';

/** An article of a project: which part of which file it is. What a reader makes of it is derived, and kept elsewhere. */
export interface ProjectArticle {
  readonly id: ArticleId;
  /** SHA-256 of the file's bytes. */
  readonly sha256: string;
  readonly part: number;
  /** The names that the file came under. */
  readonly names: NonEmpty<string>;
  readonly bytes: number;
}

/** What may be chosen for a memo; a key that is left out stays as it is. */
export type SelectionChange = Partial<Omit<Selection, 'prompts'>>;

/** Everything that a person does to a project, so that everything can be undone. */
export type Change =
  | { readonly kind: 'rename'; readonly title: string }
  | {
      readonly kind: 'add-articles';
      readonly articles: NonEmpty<ProjectArticle>;
      /** What was changed in review, undone together with the adding. */
      readonly corrections?: readonly Correction[];
    }
  | { readonly kind: 'remove-articles'; readonly articles: NonEmpty<ArticleId> }
  | { readonly kind: 'correct'; readonly corrections: NonEmpty<Correction> }
  | { readonly kind: 'select'; readonly selection: SelectionChange }
  | { readonly kind: 'prompt'; readonly key: string; readonly text: string | null }
  | { readonly kind: 'sections'; readonly order: readonly string[] | null; readonly off: readonly string[] }
  /** With what this template's memos begin, where a person set that: undone together with the choice. */
  | {
      readonly kind: 'template';
      readonly id: string;
      /** Null, or left out: the template's own. */
      readonly language?: string | null;
      readonly defaults?: TemplateDefaults;
    }
  | { readonly kind: 'since'; readonly memo: OlderMemo | null };

/** An older memo: the name of its file, and the SHA-256 of the evidence that it carries, which is kept with the sources. */
export interface OlderMemo {
  readonly name: string;
  readonly sha256: string;
}

/** A change as the log keeps it. `seq` counts from 1 within its project. */
export interface LoggedChange {
  readonly seq: number;
  /** When it was made, ISO 8601 in UTC: for the list of changes only, never for a memo. */
  readonly at: string;
  readonly change: Change;
  /** Undone, and may be redone until another change is made. */
  readonly undone: boolean;
}

/** A project as its changes make it. */
export interface ProjectState {
  readonly title: string;
  /** In the order in which they were added. */
  readonly articles: readonly ProjectArticle[];
  readonly corrections: readonly Correction[];
  readonly selection: Selection;
  readonly template: string;
  /** The language of the memo where it is not the template's own. */
  readonly language: string | null;
  /** What the memo tells the changes since; null where it tells none. */
  readonly since: OlderMemo | null;
  readonly sections: { readonly order: readonly string[] | null; readonly off: readonly string[] };
}

/** A memo of everything, in the default style. */
export const EVERYTHING: Selection = {
  title: null,
  meetings: [],
  themes: [],
  issues: [],
  people: [],
  from: null,
  to: null,
  prompts: {},
  marking: null,
  citations: 'list' satisfies CitationStyle,
  annex: false,
};

export const DEFAULT_TEMPLATE = 'briefing-memo';

/** The project after its changes, the first first. The same changes give the same project. */
export function projectOf(changes: readonly Change[]): ProjectState {
  return changes.reduce(withChange, {
    title: '',
    articles: [],
    corrections: [],
    selection: EVERYTHING,
    template: DEFAULT_TEMPLATE,
    language: null,
    since: null,
    sections: { order: null, off: [] },
  });
}

function withChange(project: ProjectState, change: Change): ProjectState {
  switch (change.kind) {
    case 'rename':
      return { ...project, title: change.title };
    case 'add-articles':
      return {
        ...project,
        articles: added(project.articles, change.articles),
        corrections: [...project.corrections, ...(change.corrections ?? [])],
      };
    case 'remove-articles':
      return { ...project, articles: project.articles.filter(({ id }) => !change.articles.includes(id)) };
    case 'correct':
      return { ...project, corrections: [...project.corrections, ...change.corrections] };
    case 'select':
      return { ...project, selection: { ...project.selection, ...change.selection } };
    case 'prompt': {
      const prompts = Object.fromEntries(
        Object.entries(project.selection.prompts).filter(([key]) => key !== change.key),
      );
      if (change.text !== null && change.text !== '') prompts[change.key] = change.text;
      return { ...project, selection: { ...project.selection, prompts } };
    }
    case 'sections':
      return { ...project, sections: { order: change.order, off: change.off } };
    case 'template':
      return {
        ...project,
        template: change.id,
        language: change.language ?? null,
        selection: begunWith(project.selection, change.defaults ?? {}),
      };
    case 'since':
      return { ...project, since: change.memo };
    default:
      return assertNever(change);
  }
}

/** What somebody wrote into a prompt is never written over. */
function begunWith(selection: Selection, { prompts, ...defaults }: TemplateDefaults): Selection {
  return { ...selection, ...defaults, prompts: { ...prompts, ...selection.prompts } };
}

/** The same file dropped again adds its name, not itself. */
function added(known: readonly ProjectArticle[], more: readonly ProjectArticle[]): readonly ProjectArticle[] {
  const byId = new Map(known.map((article) => [article.id, article]));
  for (const article of more) {
    const other = byId.get(article.id);
    const names = [...new Set([...(other?.names ?? []), ...article.names])];
    const [first = article.names[0], ...rest] = names;
    byId.set(article.id, { ...article, names: [first, ...rest] });
  }
  return [...byId.values()];
}

function assertNever(value: never): never {
  throw new TypeError(`unknown change ${JSON.stringify(value)}`);
}
