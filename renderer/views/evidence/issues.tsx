import type { ReactNode } from 'react';
import type { IssueView } from '../../../core/model/views/evidence.ts';
import { CorrectStatus } from '../../parts/correct/status.tsx';
import { dateInWords } from '../../parts/date.ts';
import { useApi } from '../../state/connection.tsx';
import { useProject } from '../../state/project.tsx';
import { count, say } from '../../words/en.ts';
import { type Made, useChoosing, useCorrect } from './correcting.tsx';
import { Details } from './details.tsx';
import { EvidenceList } from './list.tsx';
import { Part } from './part.tsx';
import { Passage } from './passage.tsx';
import { When } from './when.tsx';

export function Issues(): ReactNode {
  const api = useApi();
  const choose = useChoosing('issues');
  return (
    <EvidenceList<IssueView>
      tab="issues"
      ask={(asked) => api.evidence.issues(asked)}
      title={({ label }) => label}
      more={({ status, mentions, silentSince }) => (
        <p className="meta">
          <span className={`status status-${status}`}>{say(`status.${status}`)}</span>
          {` · ${count('evidence.mentions', mentions)}`}
          {silentSince && ` · ${say('issue.silent', { date: dateInWords(silentSince) })}`}
        </p>
      )}
      choosing={{
        kind: 'issues',
        is: ({ chosen }) => chosen,
        set: ({ id, label, at }, on) => choose({ id, names: [label], places: [at] }, on),
      }}
      drop={dropIssue}
    />
  );
}

/** One issue: its history, each side's own words, and since when the articles are silent on it. */
export function IssueDetails(): ReactNode {
  const api = useApi();
  const { id: project } = useProject();
  const correct = useCorrect();
  return (
    <Details<IssueView>
      tab="issues"
      ask={(item) => api.evidence.issues({ project, item })}
      title={({ label }) => label}
      places={({ at, history }) => [at, ...history.map((step) => step.at)]}
      drop={dropIssue}
      actions={({ at, label, status }) => (
        <CorrectStatus
          status={status}
          states={[
            ['open', say('status.open')],
            ['eased', say('status.eased')],
            ['resolved', say('status.resolved')],
          ]}
          save={(chosen) => void correct(say('told.status'), { kind: 'issue-status', at, label, status: chosen })}
        />
      )}
    >
      {({ status, silentSince, history, positions, mentions }) => (
        <>
          <p>
            <span className={`status status-${status}`}>{say(`status.${status}`)}</span>
            {` · ${count('evidence.mentions', mentions)}`}
            {silentSince && ` · ${say('issue.silent', { date: dateInWords(silentSince) })}`}
          </p>
          <Part title={say('issue.history')}>
            <ol className="steps">
              {history.map(({ date, status: then, at, words }) => (
                <li key={`${at.article}:${at.start}`}>
                  <p>
                    <When date={date} />
                    {' · '}
                    <span className={`status status-${then}`}>{say(`status.${then}`)}</span>
                  </p>
                  <Passage at={at} words={words} />
                </li>
              ))}
            </ol>
          </Part>
          {positions.length > 0 && (
            <Part title={say('issue.positions')}>
              <ul className="side-by-side">
                {positions.map(({ name, at, words }) => (
                  <li key={`${name} ${at.article}:${at.start}`} className="side">
                    <h5>{name}</h5>
                    <Passage at={at} words={words} />
                  </li>
                ))}
              </ul>
            </Part>
          )}
        </>
      )}
    </Details>
  );
}

function dropIssue({ at }: IssueView, dropped: boolean): Made {
  return { kind: 'drop', of: 'issue', at, dropped };
}
