import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Input, Label, Text, TextArea, TextField } from 'react-aria-components';

/**
 * A field whose words are kept when it is left, or at Enter where it is of one line: not at each letter, so that one change
 * can be undone as one.
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
  readonly commit: (value: string) => void;
  readonly help?: string | undefined;
  readonly lines?: number;
  readonly type?: 'text' | 'date';
  /** Where the words are in sight already, such as in a heading right above. */
  readonly isLabelHidden?: boolean;
  /** What stands below, by the words that are being written. */
  readonly note?: (draft: string) => ReactNode;
}): ReactNode {
  const [draft, setDraft] = useState(value);
  const writing = useRef(false);
  useEffect(() => {
    // What another window wrote never takes away what is being written here.
    if (!writing.current) setDraft(value);
  }, [value]);
  const keep = (): void => {
    writing.current = false;
    if (draft !== value) commit(draft);
  };
  return (
    <TextField
      className="field"
      type={type}
      value={draft}
      onChange={(next) => {
        writing.current = true;
        setDraft(next);
      }}
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (lines === 1 || event.ctrlKey || event.metaKey)) keep();
      }}
    >
      <Label className={isLabelHidden ? 'visually-hidden' : 'label'}>{label}</Label>
      {lines === 1 ? <Input dir="auto" /> : <TextArea dir="auto" rows={lines} />}
      {help !== undefined && (
        <Text slot="description" className="meta">
          {help}
        </Text>
      )}
      {note?.(draft)}
    </TextField>
  );
}
