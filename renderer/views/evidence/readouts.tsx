import type { ReactNode } from 'react';
import type { Span } from '../../../core/model/span.ts';
import { useApi } from '../../state/connection.tsx';
import { useAnswer, useProject } from '../../state/project.tsx';
import { say } from '../../words/en.ts';
import { Part } from './part.tsx';
import { Passage } from './passage.tsx';

/** Each side's own words on a meeting: which topics they name, verbatim, and which they leave out. */
export function Readouts({ meeting }: { readonly meeting: string }): ReactNode {
  const api = useApi();
  const { id: project } = useProject();
  // Most meetings have no accounts of their own: that is no error.
  const readouts = useAnswer(() => api.evidence.readouts({ project, meeting }).catch(() => null), [project, meeting]);
  if (readouts?.matrix.meeting !== meeting) return null;
  const { matrix, words } = readouts;
  const wordsAt = (span: Span): string => words[`${span.article}:${span.start}-${span.end}`] ?? '';
  return (
    <Part title={say('readouts.title')}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a table wider than the pane is scrolled by the keyboard too */}
      <div className="table-scroll" role="group" aria-label={say('readouts.table')} tabIndex={0}>
        <table className="matrix">
          <thead>
            <tr>
              <th scope="col">{say('readouts.topic')}</th>
              {matrix.columns.map((column) => (
                <th key={`${column.party} ${column.channel}`} scope="col">
                  {column.name}
                  {column.channel && <span className="meta"> · {say(`channel.${column.channel}`)}</span>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">{say('readouts.own-words')}</th>
              {matrix.columns.map((column) => (
                <td key={`${column.party} ${column.channel}`}>
                  {column.places.map((at) => (
                    <Passage key={`${at.article}:${at.start}`} at={at} words={wordsAt(at)} />
                  ))}
                </td>
              ))}
            </tr>
            {matrix.rows.map(({ topic, cells }) => (
              <tr key={topic}>
                <th scope="row">{topic}</th>
                {cells.map((spans, i) => (
                  <td key={`${matrix.columns[i]?.party} ${matrix.columns[i]?.channel}`}>
                    {spans.length === 0 ? (
                      <span className="left-unsaid">{say('readouts.left-out')}</span>
                    ) : (
                      spans.map((at) => <Passage key={`${at.article}:${at.start}`} at={at} words={wordsAt(at)} />)
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Part>
  );
}
