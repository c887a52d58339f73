import { type ReactNode, useId, useState } from 'react';
import { Input, Label, Text, TextField } from 'react-aria-components';
import { say } from '../../words/en.ts';
import type { Option } from '../picker.tsx';
import { Correct, Saving } from './form.tsx';

interface NameProps {
  readonly name: string;
  readonly known: readonly Option<string>[];
  readonly hint?: string;
  readonly mayBeEmpty?: boolean;
  readonly save: (name: string) => void;
}

/** A name, written or chosen from those known. */
export function CorrectName({
  label,
  title,
  ...name
}: NameProps & { readonly label: string; readonly title: string }): ReactNode {
  return (
    <Correct label={label} title={title}>
      {(close) => <NameForm {...name} close={close} />}
    </Correct>
  );
}

function NameForm({
  name,
  known,
  hint,
  mayBeEmpty = false,
  save,
  close,
}: NameProps & { readonly close: () => void }): ReactNode {
  const [written, setWritten] = useState(name);
  const list = useId();
  return (
    <Saving
      close={close}
      save={() => {
        const given = written.trim();
        if (given === '' && !mayBeEmpty) return false;
        save(given);
        return true;
      }}
    >
      <TextField className="field" value={written} onChange={setWritten} autoFocus>
        <Label>{say('correct.name')}</Label>
        <Input list={list} autoComplete="off" dir="auto" />
        {hint && (
          <Text slot="description" className="meta">
            {hint}
          </Text>
        )}
      </TextField>
      <datalist id={list}>
        {known.map(({ id, name: one }) => (
          <option key={id} value={one} />
        ))}
      </datalist>
    </Saving>
  );
}
