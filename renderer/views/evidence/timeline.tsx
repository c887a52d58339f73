import type { ReactNode } from 'react';
import type { TimelineView } from '../../../core/model/views/evidence.ts';
import { CorrectDate } from '../../parts/correct/date.tsx';
import { dateInWords } from '../../parts/date.ts';
import { type Tab, useWays } from '../../state/choice.tsx';
import { useApi } from '../../state/connection.tsx';
import { useProject } from '../../state/project.tsx';
import { say } from '../../words/en.ts';
import { type Made, useCorrect } from './correcting.tsx';
import { Details } from './details.tsx';
import { TimelineDrawing } from './drawing.tsx';
import { EvidenceList } from './list.tsx';
import { Part } from './part.tsx';
import { Passage } from './passage.tsx';
import { When } from './when.tsx';

export function Timeline(): ReactNode {
  const api = useApi();
  const { follow } = useWays();
  return (
    <EvidenceList<TimelineView>
      tab="timeline"
      ask={(asked) => api.evidence.timeline(asked)}
      title={({ text }) => text}
      apart={({ date }) => dateInWords(date)}
      more={({ date, status, what }) => (
        <p className="meta">
          <When date={date} />
          {` · ${say(`timeline.${what}`)} · ${say(`status.${status}`)}`}
        </p>
      )}
      drop={dropLine}
      opens={tabOf}
      head={(lines) => <TimelineDrawing lines={lines} open={(line) => follow(tabOf(line), line.id)} />}
    />
  );
}

/** One event: the clause that tells it best, and its date. */
export function EventDetails(): ReactNode {
  const api = useApi();
  const { id: project } = useProject();
  const correct = useCorrect();
  return (
    <Details<TimelineView>
      tab="timeline"
      ask={(item) => api.evidence.timeline({ project, item })}
      title={({ text }) => text}
      places={({ at }) => [at]}
      drop={dropLine}
      actions={({ at, date }) => (
        <CorrectDate
          date={date}
          save={(days) => void correct(say('told.date'), { kind: 'event-date', at, days: { ...days } })}
        />
      )}
    >
      {({ date, status, at }) => (
        <>
          <dl className="facts">
            <dt>{say('details.date')}</dt>
            <dd>
              <When date={date} />
            </dd>
            <dt>{say('details.status')}</dt>
            <dd>{say(`status.${status}`)}</dd>
          </dl>
          <Part title={say('details.told')}>
            <Passage at={at} words={at.exact} />
          </Part>
        </>
      )}
    </Details>
  );
}

function tabOf({ what }: TimelineView): Tab {
  return what === 'meeting' ? 'meetings' : 'timeline';
}

function dropLine({ what, at }: TimelineView, dropped: boolean): Made {
  return { kind: 'drop', of: what, at, dropped };
}
