import { type FormEvent, type ReactNode, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { say } from '../words/en.ts';
import { DayField, isNoDay } from './day-field.tsx';
import { bringIntoSight } from './in-sight.ts';

export interface EditableProps {
  /** What it is, such as "Date". */
  readonly label: string;
  readonly type: 'text' | 'date';
  /** One value, or the first and the last of two days. */
  readonly values: readonly string[];
  /** The names of the fields; as many as there are values. */
  readonly names: readonly string[];
  readonly save: (values: readonly string[]) => void;
  /** Takes the correction back; null where there is none. */
  readonly reset: (() => void) | null;
  /** How it is shown while nobody changes it. */
  readonly children: ReactNode;
}

/** Something that is corrected where it stands: Enter saves, Escape leaves it as it was. */
export function Editable({ label, type, values, names, save, reset, children }: EditableProps): ReactNode {
  const [drafts, setDrafts] = useState<readonly string[] | null>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const close = (): void => {
    setDrafts(null);
    requestAnimationFrame(() => opener.current?.focus());
  };
  if (drafts === null)
    return (
      <div className="editable">
        {children}
        <Button
          ref={opener}
          className="quiet pen"
          aria-label={say('edit.named', { label })}
          onPress={() => setDrafts(values)}
        >
          ✎
        </Button>
      </div>
    );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    // The field says what is wrong once it is left, as by the button.
    if (type === 'date' && drafts.some(isNoDay)) return;
    save(drafts);
    close();
  };
  return (
    <form
      ref={bringIntoSight}
      className="editing"
      aria-label={say('edit.named', { label })}
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        close();
      }}
    >
      {drafts.map((value, index) => {
        const set = (next: string): void => setDrafts(drafts.map((one, at) => (at === index ? next : one)));
        const label = names[index] ?? '';
        if (type === 'date')
          return <DayField key={label} label={label} value={value} set={set} autoFocus={index === 0} />;
        return (
          // biome-ignore lint/a11y/noLabelWithoutControl: the field stands in it
          <label className="field" key={label}>
            <span className="label">{label}</span>
            <input
              type="text"
              dir="auto"
              maxLength={1_000}
              // biome-ignore lint/a11y/noAutofocus: it was just asked for
              autoFocus={index === 0}
              value={value}
              onChange={({ target }) => set(target.value)}
            />
          </label>
        );
      })}
      <div className="line-up">
        <Button type="submit" className="primary">
          {say('edit.save')}
        </Button>
        <Button className="quiet" onPress={close}>
          {say('cancel')}
        </Button>
        {reset && (
          <Button
            className="quiet"
            onPress={() => {
              reset();
              close();
            }}
          >
            {say('article.reset')}
          </Button>
        )}
      </div>
    </form>
  );
}
