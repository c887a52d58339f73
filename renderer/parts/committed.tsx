import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from 'react';
import { Input, Label, Text, TextArea, TextField } from 'react-aria-components';
import { useArrived } from '../state/arrived.ts';
import { say } from '../words/en.ts';
import { isNoDay, NoDay, useDayText } from './day-field.tsx';

/** How long the keys rest before a text of several lines is kept, in milliseconds: no break takes more than what came since. */
const REST = 3_000;

/** The version of the project that the fields inside show. */
export const ShownVersion = createContext(0);

/**
 * A field whose words are kept when it is left, at Enter where it is of one line, at a rest where it is of several, and when it
 * or the page goes: not at each letter, so that one change can be undone as one.
 */
export function Committed({
  label,
  value,
  commit,
  help,
  lines = 1,
  type = 'text',
  note,
  isLabelHidden = false,
}: {
  readonly label: string;
  readonly value: string;
  /** Gives null where it could not be kept. */
  readonly commit: (value: string) => Promise<unknown>;
  readonly help?: string | undefined;
  readonly lines?: number;
  readonly type?: 'text' | 'date';
  /** Where the words are in sight already, such as in a heading right above. */
  readonly isLabelHidden?: boolean;
  /** What stands below, by the words that are being written. */
  readonly note?: (draft: string) => ReactNode;
}): ReactNode {
  const [draft, setDraft] = useState(value);
  const day = useDayText(draft, setDraft);
  const isDay = type === 'date';
  const writing = useRef(false);
  /** What is kept, or on its way there. */
  const told = useRef(value);
  const { has, wait } = useArrived(useContext(ShownVersion));
  useEffect(() => {
    if (!has) return;
    told.current = value;
    // What another window wrote never takes away what is being written here.
    if (!writing.current) setDraft(value);
  }, [value, has]);
  const keep = (): void => {
    // What is kept is not being written any more: what another window then writes is shown, and not written over at leaving.
    writing.current = false;
    // Words that are no day stay, and say so.
    if (draft === told.current || (isDay && isNoDay(draft))) return;
    told.current = draft;
    const asked = commit(draft);
    // What could not be kept is still being written.
    void asked.then((done) => {
      if (done === null) writing.current = true;
    });
    wait(asked);
  };
  const newest = useRef(keep);
  newest.current = keep;
  useEffect(() => {
    const leave = (): void => newest.current();
    addEventListener('pagehide', leave);
    const timer = lines > 1 && draft !== told.current ? setTimeout(leave, REST) : undefined;
    return () => {
      removeEventListener('pagehide', leave);
      clearTimeout(timer);
    };
  }, [draft, lines]);
  useEffect(
    () => () => {
      // A sheet that is closed takes its fields along before anybody leaves them.
      if (writing.current) newest.current();
    },
    [],
  );
  return (
    <TextField
      className="field"
      value={isDay ? day.text : draft}
      onChange={(next) => {
        writing.current = true;
        (isDay ? day.write : setDraft)(next);
      }}
      onBlur={() => {
        day.leave();
        keep();
      }}
      isInvalid={isDay && day.isWrong}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (lines === 1 || event.ctrlKey || event.metaKey)) keep();
        // The keys of the window and of the sheet around it stay theirs.
        event.continuePropagation();
      }}
    >
      <Label className={isLabelHidden ? 'visually-hidden' : 'label'}>{label}</Label>
      {lines === 1 ? (
        <Input dir="auto" {...(isDay && { placeholder: say('day.example'), autoComplete: 'off' })} />
      ) : (
        <TextArea dir="auto" rows={lines} />
      )}
      {help !== undefined && (
        <Text slot="description" className="meta">
          {help}
        </Text>
      )}
      {isDay && <NoDay isWrong={day.isWrong} />}
      {note?.(draft)}
    </TextField>
  );
}
