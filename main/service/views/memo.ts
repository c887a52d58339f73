import { anchorOf } from '../../../core/model/anchor.ts';
import { statementsOf } from '../../../core/model/contents.ts';
import { inForce } from '../../../core/model/correction.ts';
import type { Piece, Section, SectionContent, Statement } from '../../../core/model/memo.ts';
import type { ProjectState } from '../../../core/model/project.ts';
import { nonEmpty } from '../../../core/model/span.ts';
import type { PackLimits, TemplatePack } from '../../../core/model/template.ts';
import type { MemoView, SectionView, StatementView } from '../../../core/model/views/memo.ts';
import type { Built } from '../../worker/engine-worker.ts';
import { spanKey } from '../../worker/plain-memo.ts';
import { oneLine } from './evidence.ts';
import { itemsIn, placesIn } from './memo-places.ts';

/** The memo as an outline: every section of the template, those that are off or empty too, with its statements or prompt. */
export function memoView(built: Built, state: ProjectState, pack: TemplatePack, version: number): MemoView {
  const { memo, notices } = built;
  const { manifest, phrases } = pack;
  const comments = commentsOf(state);
  const texts = new Map(built.dossier.articles.map(({ id, text }) => [id, text]));
  const sections = sectionOrder(state, manifest.sections).map((key): SectionView => {
    const section = memo.sections.find((one) => one.key === key);
    const prompt = manifest.prompts.find((one) => one.key === key);
    return {
      key,
      heading: phrases.words[`section.${key}`] ?? prompt?.label ?? key,
      kind: prompt ? 'person' : key === 'sources' || key === 'changes' ? key : 'statements',
      on: !state.sections.off.includes(key),
      arranged: section?.content.kind === 'statements',
      items: section ? itemsIn(section.content) : 0,
      limit: LIMITS[key] === undefined ? null : manifest.limits[LIMITS[key]],
      // What changed is told in statements of other sections: they are edited there.
      statements: section && section.key !== 'changes' ? statementViews(built, section, comments, texts) : [],
      changes: section ? changesIn(section.content) : null,
      prompt: prompt ? { ...prompt, text: state.selection.prompts[key] ?? '' } : null,
    };
  });
  return {
    version,
    title: memo.title,
    template: manifest.id,
    language: memo.language,
    since: state.since?.name ?? null,
    figures: figuresIn(built),
    selection: state.selection,
    sections,
    masthead: manifest.prompts
      .filter(({ place }) => place === 'masthead')
      .map((prompt) => ({ ...prompt, text: state.selection.prompts[prompt.key] ?? '' })),
    sources: memo.sources.map(({ number, article }) => ({
      number,
      article: article.id,
      outlet: article.publisher?.text ?? article.source.names[0] ?? article.id,
      title: article.title?.text ?? null,
    })),
    counts: {
      statements: memo.counts.statements,
      citations: memo.counts.citations,
      edited: memo.sections.flatMap(({ content }) => statementsOf(content)).filter(({ kind }) => kind === 'edited')
        .length,
    },
    notices,
  };
}

function changesIn(content: SectionContent): SectionView['changes'] {
  if (content.kind !== 'changes') return null;
  const { since, added, changed, withdrawn, more } = content;
  return {
    since: { title: since.title, day: since.day },
    added: added.map(statementWords),
    changed: changed.map(({ now, before }) => ({ now: statementWords(now), before })),
    withdrawn,
    more,
  };
}

/** The drawings of the document by the names of their files: a memo has those for which there is enough to draw. */
function figuresIn({ document }: Built): readonly string[] {
  return (document?.blocks ?? []).flatMap((block) => (block.kind === 'figure' ? block.id.replace(/^figure-/, '') : []));
}

/** A statement's words in one line, without its citations. */
export function statementWords({ pieces }: Statement): string {
  return oneLine(pieces.map(pieceWords).join(''));
}

function pieceWords(piece: Piece): string {
  if (piece.kind === 'slot') return piece.slot.value;
  return piece.kind === 'cited' ? '' : piece.text;
}

/** The limit of each section that has one. */
const LIMITS: Readonly<Record<string, keyof PackLimits>> = {
  'bottom-line': 'bottomLine',
  meetings: 'meetings',
  readouts: 'readouts',
  summary: 'summary',
  timeline: 'timeline',
  quotations: 'quotations',
  issues: 'issues',
  disagreements: 'disagreements',
  gaps: 'gaps',
  people: 'people',
};

function statementViews(
  { memo }: Built,
  section: Section,
  comments: ReadonlyMap<string, string>,
  texts: ReadonlyMap<string, string>,
): readonly StatementView[] {
  const places = placesIn(section.content, statementWords);
  return statementsOf(section.content).map((statement) => {
    const citations = statement.evidence.flatMap((span) => memo.citations[spanKey(span)] ?? []);
    return {
      ...statement,
      section: section.key,
      words: statementWords(statement),
      citations: [...new Map(citations.map((one) => [one.label, one])).values()].map(({ label, passage }) => ({
        label,
        passage,
      })),
      comment: statement.comment ?? comments.get(statement.id) ?? null,
      pinned: statement.pinned ?? false,
      anchors: nonEmpty(
        statement.evidence.map((span) => anchorOf(span, texts.get(span.article) ?? '')),
        'anchor',
      ),
      place: places.get(statement) ?? { group: 0, label: null, heading: false },
    };
  });
}

function commentsOf(state: ProjectState): ReadonlyMap<string, string> {
  return new Map(
    inForce(state.corrections).flatMap((correction) =>
      correction.kind === 'statement' && correction.edit?.kind === 'comment'
        ? [[correction.of.id, correction.edit.text] as const]
        : [],
    ),
  );
}

/** The person's order, then the sections of the template that it does not name. */
function sectionOrder({ sections: { order } }: ProjectState, all: readonly string[]): readonly string[] {
  const chosen = (order ?? []).filter((key) => all.includes(key));
  return [...chosen, ...all.filter((key) => !chosen.includes(key))];
}
