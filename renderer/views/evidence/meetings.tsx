import type { ReactNode } from 'react';
import { Badges } from '../../parts/badges.tsx';
import { dateInWords, isUncertain } from '../../parts/date.ts';
import { useApi } from '../../state/connection.tsx';
import { useAnswer, useProject } from '../../state/project.tsx';
import { say } from '../../words/en.ts';

export function Meetings(): ReactNode {
  const api = useApi();
  const { id: project } = useProject();
  const meetings = useAnswer(() => api.evidence.meetings({ project }), [project]);
  return (
    <ul className="list">
      {meetings?.items.map(({ id, participants, place, occasion, date, status, badges }) => (
        <li key={id} className="item">
          <p className="title">{participants.map(({ name }) => name).join(', ')}</p>
          <p className="meta">
            <span className={isUncertain(date) ? 'uncertain' : ''}>{dateInWords(date)}</span>
            {[place, occasion].filter((part) => part !== null).map((part) => ` · ${part}`)} · {say(`status.${status}`)}
          </p>
          <p>
            <Badges codes={badges} />
          </p>
        </li>
      ))}
    </ul>
  );
}
