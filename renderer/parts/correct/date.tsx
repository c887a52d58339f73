import { type ReactNode, useState } from 'react';
import { Button } from 'react-aria-components';
import { isIsoDay } from '../../../core/model/calendar.ts';
import type { GivenDays } from '../../../core/model/correction.ts';
import type { DatedBy } from '../../../core/model/dated.ts';
import { say } from '../../words/en.ts';
import { dayInWords } from '../date.ts';
import { DayField } from '../day-field.tsx';
import { Correct, Saving } from './form.tsx';

/** A day, or a period where just that is known. */
export function CorrectDate({
  date,
  save,
}: {
  readonly date: DatedBy;
  readonly save: (days: GivenDays) => void;
}): ReactNode {
  return (
    <Correct label={say('correct.date')} title={say('correct.date.title')}>
      {(close) => <DateForm date={date} save={save} close={close} />}
    </Correct>
  );
}

/** The days that two texts give; null where they are no days or in the wrong order. An empty last day is the first. */
export function givenDays(from: string, to: string): GivenDays | null {
  const latest = to === '' ? from : to;
  return isIsoDay(from) && isIsoDay(latest) && from <= latest ? { earliest: from, latest } : null;
}

function DateForm({
  date,
  save,
  close,
}: {
  readonly date: DatedBy;
  readonly save: (days: GivenDays) => void;
  readonly close: () => void;
}): ReactNode {
  const [from, setFrom] = useState(date.earliest ?? '');
  const [to, setTo] = useState(date.latest === date.earliest ? '' : (date.latest ?? ''));
  const [wrong, setWrong] = useState(false);
  return (
    <Saving
      close={close}
      save={() => {
        const days = givenDays(from, to);
        setWrong(days === null);
        if (days) save(days);
        return days !== null;
      }}
    >
      {date.choices.length > 1 && (
        <div className="actions">
          {date.choices.map((day) => (
            <Button
              key={day}
              onPress={() => {
                setFrom(day);
                setTo('');
              }}
            >
              {dayInWords(day)}
            </Button>
          ))}
        </div>
      )}
      <DayField label={say('correct.date.first')} value={from} set={setFrom} isRequired autoFocus />
      <DayField label={say('correct.date.last')} value={to} set={setTo} help={say('correct.date.hint')} />
      {wrong && (
        <p className="wrong" role="alert">
          {say('correct.date.wrong')}
        </p>
      )}
    </Saving>
  );
}
