import type { Issue } from '../../model/dossier.ts';
import type { Piece, SectionContent, Statement } from '../../model/memo.ts';
import type { Span } from '../../model/span.ts';
import { articleWorded, datePieces } from '../dates.ts';
import { namePiece, wordsPiece } from '../names.ts';
import { text, word } from '../phrases.ts';
import { composed, fromPieces } from '../statements.ts';
import type { Writing } from '../writing.ts';

/** A ledger of what is contested: status, first and last mention, silence, history, and each side's own words. */
export function issuesSection(writing: Writing): SectionContent {
  const issues = writing.dossier.issues.slice(0, writing.limits.issues);
  return { kind: 'groups', groups: issues.map((issue) => groupOf(writing, issue)) };
}

function groupOf(writing: Writing, issue: Issue) {
  const [first] = issue.mentions;
  const last = issue.mentions.at(-1) ?? first;
  const about = { of: issue.id };
  const silent = issue.silentSince && datePieces(writing, issue.silentSince, last, { lead: false, weekday: false });
  const fields = [
    { label: 'status', statements: [composed(writing, `issue.${issue.status}`, {}, { ...about, evidence: [last] })] },
    { label: 'first', statements: [mentioned(writing, issue, first)] },
    { label: 'last', statements: last === first ? [] : [mentioned(writing, issue, last)] },
    {
      label: 'silent',
      statements: silent?.length
        ? [composed(writing, 'issue.silent', { date: silent }, { ...about, evidence: [last] })]
        : [],
    },
    {
      label: 'history',
      statements: issue.history.length > 1 ? issue.history.map((step) => stepStatement(writing, issue, step)) : [],
    },
    { label: 'positions', statements: issue.positions.map((position) => positionStatement(writing, issue, position)) },
  ];
  return {
    key: issue.id,
    heading: fromPieces([wordsPiece(writing, 'issue', issue.label, issue.mentions)], about),
    fields: fields.filter(({ statements }) => statements.length > 0),
  };
}

/** "In an article of 23 September 2025": the article's date is a slot, with the place where the article states it. */
function mentioned(writing: Writing, issue: Issue, at: Span): Statement {
  const { published } = writing.articleOf(at.article);
  const date = datePieces(writing, published, at, { weekday: false, lead: false });
  return composed(
    writing,
    date.length > 0 ? 'issue.mentioned' : 'issue.mentioned.undated',
    { date },
    { of: issue.id, evidence: [at] },
  );
}

function stepStatement(writing: Writing, issue: Issue, step: Issue['history'][number]): Statement {
  const [at] = step.mentions;
  const date = datePieces(writing, step.date, at, { weekday: false, lead: false });
  const fills = {
    date: date.length > 0 ? date : [text(articleWorded(writing, at.article))],
    status: [text(word(writing.phrases, `issue-status.${step.status}`))],
    words: quoted(writing, at),
  };
  return composed(writing, 'issue.step', fills, { of: issue.id });
}

function positionStatement(writing: Writing, issue: Issue, position: Issue['positions'][number]): Statement {
  const fills = {
    who: [namePiece(writing, position.name, position.party, [position.at])],
    words: quoted(writing, position.at),
  };
  return composed(writing, 'issue.position', fills, { of: issue.id });
}

function quoted(writing: Writing, at: Span): readonly Piece[] {
  return [{ kind: 'verbatim', text: writing.textOf(at), at }];
}
