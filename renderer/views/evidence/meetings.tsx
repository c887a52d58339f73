import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import type { MeetingView } from '../../../core/model/views/evidence.ts';
import { CorrectDate } from '../../parts/correct/date.tsx';
import { CorrectSame } from '../../parts/correct/same.tsx';
import { CorrectStatus } from '../../parts/correct/status.tsx';
import { dateInWords } from '../../parts/date.ts';
import { useApi } from '../../state/connection.tsx';
import { useAnswer, useProject } from '../../state/project.tsx';
import { say } from '../../words/en.ts';
import { type Made, useChoosing, useCorrect } from './correcting.tsx';
import { Details } from './details.tsx';
import { EvidenceList } from './list.tsx';
import { Part } from './part.tsx';
import { Passage } from './passage.tsx';
import { Readouts } from './readouts.tsx';
import { When } from './when.tsx';

export function Meetings(): ReactNode {
  const api = useApi();
  const choose = useChoosing('meetings');
  return (
    <EvidenceList<MeetingView>
      tab="meetings"
      ask={(asked) => api.evidence.meetings(asked)}
      title={meetingTitle}
      apart={({ date, place }) => [dateInWords(date), place].filter((part) => part !== null).join(', ')}
      more={(meeting) => (
        <p className="meta">
          <When date={meeting.date} />
          {[meeting.place, meeting.occasion].filter((part) => part !== null).map((part) => ` · ${part}`)}
          {` · ${say(`status.${meeting.status}`)}`}
        </p>
      )}
      choosing={{
        kind: 'meetings',
        is: ({ chosen }) => chosen,
        set: ({ id, reports }, on) => choose({ id, names: [], places: reports.map(({ at }) => at) }, on),
      }}
      drop={dropMeeting}
    />
  );
}

/** One meeting: its reports side by side, why they are one, and what each side's own words name. */
export function MeetingDetails(): ReactNode {
  const api = useApi();
  const { id: project } = useProject();
  return (
    <Details<MeetingView>
      tab="meetings"
      ask={(item) => api.evidence.meetings({ project, item })}
      title={meetingTitle}
      places={({ reports }) => reports.map(({ at }) => at)}
      drop={dropMeeting}
      actions={(meeting) => <MeetingActions meeting={meeting} />}
    >
      {(meeting) => (
        <>
          <dl className="facts">
            <dt>{say('details.date')}</dt>
            <dd>
              <When date={meeting.date} />
            </dd>
            <dt>{say('details.status')}</dt>
            <dd>{say(`status.${meeting.status}`)}</dd>
            {meeting.place && (
              <>
                <dt>{say('details.place')}</dt>
                <dd>{meeting.place}</dd>
              </>
            )}
            {meeting.occasion && (
              <>
                <dt>{say('details.occasion')}</dt>
                <dd>{meeting.occasion}</dd>
              </>
            )}
          </dl>
          <Reports meeting={meeting} />
          {meeting.merged.length > 0 && (
            <Part title={say('meeting.merged')}>
              <ul className="reasons">
                {[...new Set(meeting.merged)].map((reason) => (
                  <li key={reason}>{reason}</li>
                ))}
              </ul>
            </Part>
          )}
          <Readouts meeting={meeting.id} />
        </>
      )}
    </Details>
  );
}

function Reports({ meeting }: { readonly meeting: MeetingView }): ReactNode {
  const correct = useCorrect();
  return (
    <Part title={say('meeting.reports')}>
      <ul className="side-by-side">
        {meeting.reports.map(({ at, outlet, words, background }) => {
          // A report is told apart from another one of the same meeting.
          const other = meeting.reports.find((one) => one.at !== at);
          return (
            <li key={`${at.article}:${at.start}`} className="side">
              <h5>
                {outlet}
                {background && <span className="meta"> · {say('meeting.background')}</span>}
              </h5>
              <Passage at={at} words={words} named />
              {other && (
                <Button
                  className="quiet"
                  aria-label={`${say('meeting.split')}: ${outlet}, ${words.slice(0, 60)}`}
                  onPress={() =>
                    void correct(say('told.split'), { kind: 'meetings', one: other.at, other: at, same: false })
                  }
                >
                  {say('meeting.split')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </Part>
  );
}

function MeetingActions({ meeting }: { readonly meeting: MeetingView }): ReactNode {
  const api = useApi();
  const { id: project } = useProject();
  const correct = useCorrect();
  const others = useAnswer(() => api.evidence.meetings({ project, most: 500 }), [project]);
  const options = (others?.items ?? []).filter(({ id }) => id !== meeting.id);
  const { at } = meeting;
  return (
    <>
      <CorrectDate
        date={meeting.date}
        save={(days) => void correct(say('told.date'), { kind: 'meeting-date', at, days: { ...days } })}
      />
      <CorrectStatus
        status={meeting.status}
        states={[
          ['held', say('status.held')],
          ['planned', say('status.planned')],
          ['called-off', say('status.called-off')],
        ]}
        save={(status) => void correct(say('told.status'), { kind: 'meeting-status', at, status })}
      />
      <CorrectSame
        label={say('meeting.same')}
        title={say('meeting.same.title')}
        options={options.map((one) => ({ id: one.id, name: `${meetingTitle(one)}, ${dateInWords(one.date)}` }))}
        save={(id) => {
          const other = options.find((one) => one.id === id);
          if (other) void correct(say('told.merged'), { kind: 'meetings', one: at, other: other.at, same: true });
        }}
      />
    </>
  );
}

export function meetingTitle({ participants }: Pick<MeetingView, 'participants'>): string {
  return participants.map(({ name }) => name).join(', ');
}

function dropMeeting({ at }: MeetingView, dropped: boolean): Made {
  return { kind: 'drop', of: 'meeting', at, dropped };
}
