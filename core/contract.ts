import { eventIterator, oc, type } from '@orpc/contract';
import * as v from 'valibot';
import { correction, selection, templateDefaults } from './contract/changes.ts';
import { asset, assetName, draft, folder, onShelf, template, templateId } from './contract/templates.ts';
import { filter, id, line, offset, page, project, span, stretch, tag, words } from './contract/values.ts';
import { EXPORTS, FORMATS } from './model/formats.ts';
import { CITATION_STYLES } from './model/memo.ts';
import type { Notice } from './model/notice.ts';
import type { ArticlesPage, ArticleView, MarksView, PassageView, ReviewView } from './model/views/articles.ts';
import type {
  ConflictView,
  EvidencePage,
  IssueView,
  MeetingView,
  PersonView,
  QuotationView,
  ReadoutsView,
  ThemeView,
  TimelineView,
} from './model/views/evidence.ts';
import type { CheckView, ExportView, MemoView } from './model/views/memo.ts';
import type { Page } from './model/views/page.ts';
import type { CorrectionView, HistoryView, ProjectView, StateView } from './model/views/project.ts';
import type { Settings, SignerView } from './model/views/settings.ts';
import type { PackChangeView, ShelvesView } from './model/views/shelves.ts';
import type {
  TemplateFinding,
  TemplateLanguage,
  TemplatePreview,
  TemplateSourceView,
  TemplateView,
} from './model/views/templates.ts';
import type { VerificationView } from './model/views/verification.ts';

/**
 * What a window may ask, over a MessagePort in Electron and over a WebSocket elsewhere: one typed map of requests. What
 * comes in is checked against these schemas, to the letter; what goes out is typed. An error is a code with values.
 */

/** The log of a project file, which comes from outside as requests do. */
export { changeLog } from './contract/changes.ts';

/** Something dropped: a file's bytes with its name, a path (only where the service says that it may read paths), or text. */
const dropped = v.variant('kind', [
  v.strictObject({ kind: v.literal('file'), name: line, bytes: v.instance(Blob) }),
  v.strictObject({ kind: v.literal('path'), path: v.pipe(v.string(), v.minLength(1), v.maxLength(4_000)) }),
  v.strictObject({ kind: v.literal('text'), name: line, text: v.pipe(v.string(), v.maxLength(10_000_000)) }),
]);

/** Values of an error, for the words that the window makes. */
const values = v.record(v.string(), v.union([v.string(), v.number()]));

/** Every procedure may answer with these; a code and values, in words at the edge. */
const errors = {
  /** No such project, article, statement or template: {what, id}. */
  NOT_FOUND: { status: 404, data: values },
  /** It cannot be done as asked: {code, ...}, such as a merge of one person with itself. */
  REFUSED: { status: 409, data: values },
  /** Trouble with the disk or a file: {code, path, reason}. What was there before is whole. */
  DISK: { status: 507, data: values },
  /** The work was cancelled: {done, of}. What was done is kept. */
  CANCELLED: { status: 499, data: values },
};
const ask = oc.errors(errors);

const passphrase = v.pipe(v.string(), v.minLength(1), v.maxLength(1_000));
const signature = v.strictObject({ passphrase: v.nullable(passphrase) });

const progress = v.strictObject({
  step: v.picklist(['reading', 'putting-together', 'writing']),
  done: offset,
  of: offset,
  /** What is being worked on. */
  name: v.optional(v.string()),
});
/** What came of it, once the work ends or is cancelled. */
const added = type<{ readonly reviews: readonly ReviewView[]; readonly notices: readonly Notice[] }>();

export const contract = {
  projects: {
    list: ask.output(type<readonly ProjectView[]>()),
    create: ask.input(v.strictObject({ title: line })).output(type<ProjectView>()),
    /** The sample dossier as a new project, read and put together. */
    sample: ask.output(type<ProjectView>()),
    rename: ask.input(v.strictObject({ project: id, title: line })).output(type<StateView>()),
    remove: ask.input(project).output(type<null>()),
    /** The project's state now, and again at each change, from whichever window it comes. */
    watch: ask.input(project).output(eventIterator(type<StateView>())),
    state: ask.input(project).output(type<StateView>()),
    /** Stops the reading that goes on; what is read is kept. */
    cancel: ask.input(project).output(type<StateView>()),
    /** Goes on with a reading that was cancelled. */
    resume: ask.input(project).output(type<StateView>()),
    undo: ask.input(project).output(type<StateView>()),
    redo: ask.input(project).output(type<StateView>()),
    history: ask.input(project).output(type<readonly HistoryView[]>()),
    /** The project as one .readout file. */
    save: ask.input(project).output(v.instance(Blob)),
    /** A .readout file as a new project; notices say what of a damaged one is lost. */
    load: ask
      .input(v.strictObject({ bytes: v.instance(Blob) }))
      .output(type<{ readonly project: ProjectView; readonly notices: readonly Notice[] }>()),
  },
  articles: {
    /** Reads what was dropped, without adding it: progress, then what there is to review. */
    review: ask
      .input(v.strictObject({ project: id, dropped: v.pipe(v.array(dropped), v.minLength(1), v.maxLength(5_000)) }))
      .output(eventIterator(progress, added)),
    /** What was reviewed and is not added yet, also where the review was cancelled. */
    reviewed: ask.input(project).output(type<readonly ReviewView[]>()),
    /** Forgets what was reviewed and is not added. */
    forget: ask.input(project).output(type<null>()),
    /** Adds reviewed articles, by their ids, with what was changed in review. */
    add: ask
      .input(
        v.strictObject({
          project: id,
          articles: v.pipe(v.array(id), v.minLength(1)),
          corrections: v.optional(v.array(correction), []),
        }),
      )
      .output(type<StateView>()),
    remove: ask.input(v.strictObject({ project: id, articles: v.tupleWithRest([id], id) })).output(type<StateView>()),
    list: ask.input(v.strictObject({ project: id, words: v.optional(line), ...page })).output(type<ArticlesPage>()),
    get: ask.input(v.strictObject({ project: id, article: id })).output(type<ArticleView>()),
    /** An article's words and what they mean, a stretch at a time: of a book both are too much for one message. */
    text: ask.input(stretch).output(type<string>()),
    marks: ask.input(stretch).output(type<MarksView>()),
    /** Places of words within the project's articles: at most `most`. */
    search: ask
      .input(v.strictObject({ project: id, words: v.pipe(line, v.minLength(1)), ...page }))
      .output(type<Page<PassageView>>()),
  },
  evidence: {
    meetings: ask.input(filter).output(type<EvidencePage<MeetingView>>()),
    themes: ask.input(filter).output(type<EvidencePage<ThemeView>>()),
    issues: ask.input(filter).output(type<EvidencePage<IssueView>>()),
    quotations: ask.input(filter).output(type<EvidencePage<QuotationView>>()),
    people: ask.input(filter).output(type<EvidencePage<PersonView>>()),
    timeline: ask.input(filter).output(type<EvidencePage<TimelineView>>()),
    conflicts: ask.input(filter).output(type<EvidencePage<ConflictView>>()),
    readouts: ask.input(v.strictObject({ project: id, meeting: id })).output(type<ReadoutsView>()),
    passage: ask.input(v.strictObject({ project: id, at: span })).output(type<PassageView>()),
  },
  corrections: {
    make: ask
      .input(v.strictObject({ project: id, corrections: v.tupleWithRest([correction], correction) }))
      .output(type<StateView>()),
    list: ask.input(project).output(type<readonly CorrectionView[]>()),
  },
  memo: {
    get: ask.input(project).output(type<MemoView>()),
    select: ask.input(v.strictObject({ project: id, selection })).output(type<StateView>()),
    prompt: ask.input(v.strictObject({ project: id, key: id, text: v.nullable(words) })).output(type<StateView>()),
    sections: ask
      .input(v.strictObject({ project: id, order: v.nullable(v.array(id)), off: v.array(id) }))
      .output(type<StateView>()),
    /** Another template, or another language of it: null for the template's own. Left out it stays where the template speaks it. */
    template: ask
      .input(v.strictObject({ project: id, template: id, language: v.exactOptional(v.nullable(tag)) }))
      .output(type<StateView>()),
    /** An older memo, a Word file or a PDF, that this one tells the changes since; null for none. */
    since: ask
      .input(v.strictObject({ project: id, memo: v.nullable(v.strictObject({ name: line, bytes: v.instance(Blob) })) }))
      .output(type<StateView>()),
    /** The memo's pages as the PDF that an export would give. */
    preview: ask.input(project).output(v.instance(Blob)),
    /** What the checks before an export find. */
    check: ask.input(project).output(type<CheckView>()),
    /**
     * The memo as one file, named. A stream could not carry its bytes: whoever wants several asks for one after the other.
     * `sign`: what a Word file or a PDF carries is signed with the key of this machine, which may ask for a passphrase.
     */
    render: ask
      .input(
        v.strictObject({ project: id, format: v.picklist([...FORMATS, ...EXPORTS]), sign: v.exactOptional(signature) }),
      )
      .output(type<{ readonly file: File; readonly notices: readonly Notice[] }>()),
    /** Writes the memo to paths, where the service may write; each beside its target and renamed, all or none. */
    write: ask
      .input(v.strictObject({ project: id, paths: v.tupleWithRest([line], line), sign: v.exactOptional(signature) }))
      .output(eventIterator(progress, type<ExportView>())),
  },
  verification: {
    /** A finished Word file or PDF beside the evidence that it carries, and beside the articles of a project where one is named. */
    check: ask
      .input(
        v.union([
          v.strictObject({ project: v.nullable(id), name: line, bytes: v.instance(Blob) }),
          // One that was just written, where the service may read paths.
          v.strictObject({ project: v.nullable(id), path: v.pipe(v.string(), v.minLength(1), v.maxLength(4_000)) }),
        ]),
      )
      .output(type<VerificationView>()),
  },
  /** The key with which the person at this machine signs. */
  signing: {
    key: ask.output(type<SignerView | null>()),
    /** Makes one for a name, behind a passphrase where one is given. REFUSED where there is one. */
    make: ask
      .input(v.strictObject({ author: v.pipe(line, v.trim(), v.minLength(1)), passphrase: v.nullable(passphrase) }))
      .output(type<SignerView>()),
  },
  templates: {
    list: ask.output(type<readonly TemplateView[]>()),
    /** The files of a template, with what was changed in them and is not saved yet. */
    source: ask.input(template).output(type<TemplateSourceView>()),
    /**
     * The memo of a project, or of the sample where none is named, in the form of a template as it is being written. A call
     * that is taken back before its turn is answered with CANCELLED.
     */
    preview: ask
      .input(v.strictObject({ project: v.nullable(id), template: templateId, draft }))
      .output(type<TemplatePreview>()),
    /** All that can be said of a template as it is being written, without running it. */
    check: ask.input(v.strictObject({ template: templateId, draft })).output(type<readonly TemplateFinding[]>()),
    /** What may be written in a template: the same for all. */
    language: ask.output(type<TemplateLanguage>()),
    /**
     * Saves changes as the template's files. Refused, with nothing changed, where it then has errors, or where another window
     * has written since the revision of the draft that `base` names.
     */
    save: ask.input(v.strictObject({ template: templateId, draft, base: offset })).output(type<TemplateView>()),
    /** Puts a picture or a Word file into a template, or takes it out, and saves that. Refused as saving is. */
    asset: ask
      .input(v.strictObject({ template: templateId, file: assetName, bytes: v.nullable(asset) }))
      .output(type<TemplateSourceView>()),
    /** A copy under a name of its own, to be changed. */
    duplicate: ask
      .input(v.strictObject({ template: templateId, name: v.pipe(line, v.trim(), v.minLength(1)) }))
      .output(type<TemplateView>()),
    /** Takes a template away from those that are offered; memos that were made with it keep it. */
    remove: ask.input(template).output(type<null>()),
    /**
     * A template in one file. REFUSED with a code trust-... where it speaks against what was met before: the value agree
     * is then what a person who agrees says in agreed.
     */
    install: ask
      .input(v.strictObject({ bytes: v.instance(Blob), agreed: v.pipe(v.array(line), v.maxLength(10)) }))
      .output(type<TemplateView>()),
    /** The template as one file, to be handed on. */
    file: ask.input(template).output(v.instance(File)),
    /** Keeps it at its version, or no longer. */
    pin: ask.input(v.strictObject({ template: templateId, pinned: v.boolean() })).output(type<TemplateView>()),
    /** Back to the version that was in use before. */
    back: ask.input(template).output(type<TemplateView>()),
    /** What the memos of a template begin with, on this machine. */
    defaults: ask
      .input(v.strictObject({ template: templateId, defaults: templateDefaults }))
      .output(type<TemplateSourceView>()),
    /**
     * Keeps what is being written, so that a crash loses nothing; null forgets it. Refused, with nothing changed, where another
     * window has written since the revision that `base` names; gives the new one.
     */
    keep: ask
      .input(v.strictObject({ template: templateId, draft: v.nullable(draft), base: offset }))
      .output(type<{ readonly revision: number }>()),
  },
  /** The folders in which a team shares templates. */
  shelves: {
    /** What is on them; updates of a shelf that is followed are taken first, and told. */
    news: ask.output(type<ShelvesView>()),
    /** Looks at a folder from now on: on the desktop one that a dialog has given, elsewhere one by its whole path. */
    add: ask.input(v.strictObject({ folder })).output(type<{ readonly folder: string }>()),
    /** Looks at it no longer: what lies there, and what was taken, stays. */
    remove: ask.input(v.strictObject({ folder })).output(type<null>()),
    /** Whether updates within a major version are taken without asking. */
    follow: ask.input(v.strictObject({ folder, automatic: v.boolean() })).output(type<null>()),
    /** Installs what lies there; refused as templates.install is. */
    take: ask
      .input(v.strictObject({ ...onShelf, agreed: v.pipe(v.array(line), v.maxLength(10)) }))
      .output(type<TemplateView>()),
    /** The files that differ from the version in use. */
    change: ask.input(v.strictObject(onShelf)).output(type<readonly PackChangeView[]>()),
    /** The sample memo in the version in use, null where there is none, and in the one on the shelf. */
    pages: ask
      .input(v.strictObject(onShelf))
      .output(type<{ readonly before: TemplatePreview | null; readonly after: TemplatePreview }>()),
    /** Puts the version in use there; fresh is false where it lies there already. */
    share: ask.input(v.strictObject({ template: templateId, folder })).output(type<{ readonly fresh: boolean }>()),
  },
  settings: {
    get: ask.output(type<Settings>()),
    set: ask
      .input(
        v.strictObject({
          theme: v.optional(v.picklist(['system', 'light', 'dark'])),
          contrast: v.optional(v.picklist(['system', 'more'])),
          citations: v.optional(v.picklist(CITATION_STYLES)),
          author: v.optional(line),
        }),
      )
      .output(type<Settings>()),
  },
};
