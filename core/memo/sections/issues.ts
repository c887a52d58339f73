import type { Issue, IssueStep } from '../../model/dossier.ts';
import type { SectionContent, Statement } from '../../model/memo.ts';
import { contains, overlaps, type Span } from '../../model/span.ts';
import { articlePieces } from '../articles.ts';
import { datePieces } from '../dates.ts';
import { decidingStep, issuesToTell, silence, stepsToTell, windowed } from '../issue.ts';
import { betweenMarks } from '../marks.ts';
import { namePiece, wordsPiece } from '../names.ts';
import { keyOf, passageOf } from '../passages.ts';
import { text, word } from '../phrases.ts';
import { opensQuoted, plain, quotedPieces } from '../quoted.ts';
import { composed, fromPieces } from '../statements.ts';
import type { Writing } from '../writing.ts';

/** An issue's history and positions show no more than these; each is one passage. */
const STEPS = 5;
const POSITIONS = 4;
const POSITIONS_A_SIDE = 2;
/** A position is a clause: less is a label. */
const FEWEST_WORDS = 4;

/** A ledger of what is contested: status, first and last mention, silence, history, and each side's own words. */
export function issuesSection(writing: Writing): SectionContent {
  const told = new Map<string, Issue>();
  return {
    kind: 'groups',
    groups: issuesToTell(writing).map((issue) => {
      const positions = positionsOf(writing, issue, told);
      const statements = positions.map((position) => positionStatement(writing, issue, position, told));
      for (const { at } of positions) if (!told.has(keyOf(at))) told.set(keyOf(at), issue);
      return groupOf(writing, issue, statements);
    }),
  };
}

function groupOf(writing: Writing, issue: Issue, positions: readonly Statement[]) {
  const [first] = issue.mentions;
  const last = issue.mentions.at(-1) ?? first;
  const about = { of: issue.id };
  const silent = silence(writing, issue);
  const heading = fromPieces([wordsPiece(writing, 'issue', issue.label, issue.mentions)], about);
  // The heading prints no marks: what it rests on is cited with the status.
  const shown = [...decidingStep(issue).mentions.slice(0, 1), ...heading.evidence.slice(0, 1)];
  const status = composed(writing, `issue.${issue.status}`, {}, { ...about, evidence: shown });
  const turns = turnsOf(issue);
  // Where nothing turned and no side speaks, the passage that shows how it stands is all that there is to read.
  const steps = turns.length + positions.length > 0 ? turns : [decidingStep(issue)];
  const fields = [
    { label: 'status', statements: [status] },
    { label: 'first', statements: [mentioned(writing, issue, first, 'first')] },
    { label: 'last', statements: last.article === first.article ? [] : [mentioned(writing, issue, last, 'last')] },
    {
      label: 'silent',
      statements:
        silent.length > 0
          ? [composed(writing, `issue.silent${windowed(issue)}`, { date: silent }, { ...about, evidence: [last] })]
          : [],
    },
    { label: 'history', statements: steps.map((step) => stepStatement(writing, issue, step)) },
    { label: 'positions', statements: positions },
  ];
  return {
    key: issue.id,
    heading,
    fields: fields.filter(({ statements }) => statements.length > 0),
  };
}

/** "First mentioned in an article of 23 September 2025": the date is a slot, with the place where the article states it. */
function mentioned(writing: Writing, issue: Issue, at: Span, which: 'first' | 'last'): Statement {
  const article = articlePieces(writing, at.article, at);
  return composed(writing, `issue.${which}`, { article }, { of: issue.id, evidence: [at] });
}

function stepStatement(writing: Writing, issue: Issue, step: IssueStep): Statement {
  const [at] = step.mentions;
  const date = datePieces(writing, step.date, at, { weekday: false, lead: false });
  const fills = {
    date,
    article: articlePieces(writing, at.article, at),
    status: [text(word(writing.phrases, `issue-status.${step.status}`))],
    words: quotedPieces(writing, /^\p{Ll}/u.test(writing.textOf(at)) ? passageOf(at, writing.sentences) : at),
  };
  return composed(writing, date.length > 0 ? 'issue.step' : 'issue.step.undated', fills, { of: issue.id });
}

/** The steps at which the status turned, and the first; a history that never turned is told by first and last mention. */
function turnsOf(issue: Issue): readonly IssueStep[] {
  const history = stepsToTell(issue);
  const turns = history.filter(({ status }, i) => status !== history[i - 1]?.status);
  return turns.length > 1 ? turns.slice(-STEPS) : [];
}

/**
 * The positions that say something and stand under no issue above, a few of each side. Where all stand there, one of each side,
 * which then only points there.
 */
function positionsOf(writing: Writing, issue: Issue, above: ReadonlyMap<string, Issue>): Issue['positions'] {
  // What the history prints stands a few lines above, with who says it.
  const steps = turnsOf(issue).map(({ mentions: [at] }) => at);
  const isTold = (at: Span): boolean => steps.some((step) => step.article === at.article && contains(step, at));
  const all = issue.positions
    .filter(({ at }) => !isTold(at))
    .map((position) => ({ ...position, at: whole(writing, position.at) }))
    .filter(({ at }) => steps.length === 0 || !above.has(keyOf(at)))
    .filter(({ at }) => writing.textOf(at).trim().split(/\s+/).length >= FEWEST_WORDS);
  const fresh = all.filter(({ at }) => !above.has(keyOf(at)));
  // A sentence that two sides share ("Oslo and Lima agreed ..."), or that articles repeat word for word, is told once.
  const words = ({ at }: { readonly at: Span }): string => ` ${plain(writing.textOf(at))} `;
  const byWords = Map.groupBy(fresh.length > 0 ? fresh : all, words);
  const wordings = [...byWords.keys()];
  // Nor are words told beside the whole sentence that has them.
  const isWhole = (one: string): boolean => !wordings.some((other) => other !== one && other.includes(one));
  const fullest = [...byWords].flatMap(([one, [first]]) => (first && isWhole(one) ? [first] : []));
  const once = oncePerUtterance(writing, fullest);
  const bySide = [...Map.groupBy(once, ({ party }) => party).values()].map((side) =>
    side.slice(0, fresh.length > 0 ? POSITIONS_A_SIDE : 1),
  );
  return bySide.flat().slice(0, POSITIONS);
}

/** What a side said once is told once, however many articles word it. */
function oncePerUtterance(writing: Writing, positions: Issue['positions']): Issue['positions'] {
  const told = new Set<string>();
  return positions.filter(({ at }) => {
    const utterance = writing.dossier.utterances.find(({ quotations }) =>
      quotations.some(({ evidence }) => evidence.some((span) => span.article === at.article && overlaps(span, at))),
    );
    const isNew = utterance === undefined || !told.has(utterance.id);
    if (utterance) told.add(utterance.id);
    return isNew;
  });
}

function positionStatement(
  writing: Writing,
  issue: Issue,
  position: Issue['positions'][number],
  told: ReadonlyMap<string, Issue>,
): Statement {
  const who = [
    namePiece(writing, writing.partyOf(position.party)?.name ?? position.name, position.party, [position.at]),
  ];
  const above = told.get(keyOf(position.at));
  if (above) {
    const [first] = above.mentions;
    const naming = above.mentions.find((mention) => writing.textOf(mention).includes(above.label)) ?? first;
    const under = betweenMarks(writing.phrases, [wordsPiece(writing, 'issue', above.label, [naming])]);
    return composed(writing, 'issue.position.above', { who, issue: under }, { of: issue.id, evidence: [position.at] });
  }
  const fills = { who, words: quotedPieces(writing, position.at) };
  // What a sentence of the article tells of somebody is not that person's own words.
  const key = opensQuoted(writing.textOf(position.at), FEWEST_WORDS) ? 'issue.position' : 'issue.position.reported';
  return composed(writing, key, fills, { of: issue.id, evidence: [position.at] });
}

/**
 * Words between marks as they are; of what is only reported, and of a few words lifted out ("routine" drills), the whole
 * sentence, since half of one is read wrongly.
 */
function whole(writing: Writing, at: Span): Span {
  return opensQuoted(writing.textOf(at), FEWEST_WORDS) ? at : passageOf(at, writing.sentences);
}
