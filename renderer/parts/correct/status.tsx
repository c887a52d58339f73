import { type ReactNode, useState } from 'react';
import { Radio, RadioGroup } from 'react-aria-components';
import { say } from '../../words/en.ts';
import { Correct, Saving } from './form.tsx';

/** One of a few states. */
export function CorrectStatus<S extends string>(status: StatusProps<S>): ReactNode {
  return (
    <Correct label={say('correct.status')} title={say('correct.status.title')}>
      {(close) => <StatusForm {...status} close={close} />}
    </Correct>
  );
}

interface StatusProps<S extends string> {
  readonly status: S;
  readonly states: readonly (readonly [S, string])[];
  readonly save: (status: S) => void;
}

function StatusForm<S extends string>({
  status,
  states,
  save,
  close,
}: StatusProps<S> & { readonly close: () => void }): ReactNode {
  const [chosen, setChosen] = useState<S>(status);
  return (
    <Saving
      close={close}
      save={() => {
        save(chosen);
        return true;
      }}
    >
      <RadioGroup
        className="radios"
        aria-label={say('correct.status.title')}
        value={chosen}
        onChange={(value) => setChosen(value as S)}
      >
        {states.map(([value, word]) => (
          <Radio key={value} value={value} className="radio">
            {word}
          </Radio>
        ))}
      </RadioGroup>
    </Saving>
  );
}
