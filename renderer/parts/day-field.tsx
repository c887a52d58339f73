import { type ReactNode, useState } from 'react';
import { Input, Label, Text, TextField } from 'react-aria-components';
import { isIsoDay } from '../../core/model/calendar.ts';
import { say } from '../words/en.ts';
import { dayInWords } from './date.ts';
import { dayOf } from './day-text.ts';

/** A day that is being written: `text` is what the field shows, and `isWrong` true once it is left and holds no day. */
interface DayText {
  readonly text: string;
  readonly write: (text: string) => void;
  readonly leave: () => void;
  readonly isWrong: boolean;
}

/**
 * A field for a day in the window's own words. A browser's own field for days shows them as the browser's language has them, and
 * "03/04/2026" is two days. `value` is a day as YYYY-MM-DD, empty, or words that are no day; so is what `set` is given.
 */
export function useDayText(value: string, set: (value: string) => void): DayText {
  const [typed, setTyped] = useState<string | null>(null);
  return {
    text: typed ?? (isIsoDay(value) ? dayInWords(value) : value),
    write: (text) => {
      setTyped(text);
      set(dayOf(text) ?? text.trim());
    },
    leave: () => setTyped(null),
    isWrong: typed === null && isNoDay(value),
  };
}

/** Whether a field for a day holds words that are none. */
export function isNoDay(value: string): boolean {
  return value !== '' && !isIsoDay(value);
}

/** Beside a field that holds no day: what one is written like. */
export function NoDay({ isWrong }: { readonly isWrong: boolean }): ReactNode {
  return (
    <span className="over" role="status">
      {isWrong && say('day.wrong')}
    </span>
  );
}

export function DayField({
  label,
  value,
  set,
  className = 'field',
  help,
  isRequired = false,
  autoFocus = false,
}: {
  readonly label: string;
  readonly value: string;
  readonly set: (value: string) => void;
  readonly className?: string;
  readonly help?: string;
  readonly isRequired?: boolean;
  readonly autoFocus?: boolean;
}): ReactNode {
  const day = useDayText(value, set);
  return (
    <TextField
      className={className}
      value={day.text}
      onChange={day.write}
      onBlur={day.leave}
      isInvalid={day.isWrong}
      isRequired={isRequired}
      // oxlint-disable-next-line jsx-a11y/no-autofocus -- it was just asked for
      autoFocus={autoFocus}
    >
      <Label>{label}</Label>
      <Input placeholder={say('day.example')} autoComplete="off" spellCheck={false} />
      {help !== undefined && (
        <Text slot="description" className="meta">
          {help}
        </Text>
      )}
      <NoDay isWrong={day.isWrong} />
    </TextField>
  );
}
