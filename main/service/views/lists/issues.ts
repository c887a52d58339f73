import type { Issue } from '../../../../core/model/dossier.ts';
import type { IssueView } from '../../../../core/model/views/evidence.ts';
import type { Page } from '../../../../core/model/views/page.ts';
import { articlesIn, type Evidence, oneLine } from '../evidence.ts';
import { type Filter, pageOf } from '../filter.ts';
import { isChosen } from './chosen.ts';
import { labelledItem } from './labelled.ts';

export function issuesPage(evidence: Evidence, filter: Filter, version: number): Page<IssueView> {
  return pageOf(
    evidence.dossier.issues,
    (issue) =>
      labelledItem(
        issue,
        issue.positions.map(({ party }) => party),
      ),
    (issue) => issueView(evidence, issue),
    evidence.dossier,
    filter,
    version,
  );
}

function issueView(evidence: Evidence, issue: Issue): IssueView {
  const { id, label, status, history, mentions, silentSince, positions } = issue;
  const origins = articlesIn(mentions);
  return {
    id,
    at: evidence.anchor(mentions[0]),
    origins,
    badges: evidence.badges({ id, origins, dates: [], spans: mentions }),
    label,
    status,
    history: history.map(({ date, status: then, mentions: [at] }) => ({
      date,
      status: then,
      at: evidence.anchor(at),
      words: oneLine(evidence.textOf(at)),
    })),
    silentSince,
    positions: positions.map(({ name, at }) => ({
      name,
      at: evidence.anchor(at),
      words: oneLine(evidence.textOf(at)),
    })),
    mentions: mentions.length,
    chosen: isChosen(evidence.state.selection.issues, { called: label, id, mentions }),
  };
}
