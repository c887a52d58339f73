import { type ReactNode, useRef, useState } from 'react';
import { Input, ListBox, ListBoxItem, SearchField, useFilter } from 'react-aria-components';
import { say } from '../../words/en.ts';
import type { Option } from '../picker.tsx';
import { Correct } from './form.tsx';

/** Another thing of the same kind, found by typing: choosing it saves. */
export function CorrectSame({
  label,
  title,
  options,
  save,
}: {
  readonly label: string;
  readonly title: string;
  readonly options: readonly Option<string>[];
  readonly save: (id: string) => void;
}): ReactNode {
  return (
    <Correct label={label} title={title}>
      {(close) => (
        <SameForm
          title={title}
          options={options}
          choose={(id) => {
            save(id);
            close();
          }}
        />
      )}
    </Correct>
  );
}

function SameForm({
  title,
  options,
  choose,
}: {
  readonly title: string;
  readonly options: readonly Option<string>[];
  readonly choose: (id: string) => void;
}): ReactNode {
  const { contains } = useFilter({ sensitivity: 'base' });
  const [written, setWritten] = useState('');
  const list = useRef<HTMLDivElement>(null);
  const found = options.filter(({ name }) => contains(name, written));
  const [only] = found;
  return (
    <div className="correct-form">
      <SearchField
        className="field"
        aria-label={say('correct.find')}
        autoFocus
        value={written}
        onChange={setWritten}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') list.current?.querySelector<HTMLElement>('[role="option"]')?.focus();
          else if (event.key === 'Enter' && only && found.length === 1) choose(only.id);
          else event.continuePropagation();
        }}
      >
        <Input placeholder={say('correct.find')} />
      </SearchField>
      <ListBox<Option<string>>
        ref={list}
        aria-label={title}
        className="options"
        items={found}
        renderEmptyState={() => <p className="empty">{say('correct.find.none')}</p>}
        onAction={(key) => choose(String(key))}
      >
        {(option) => (
          <ListBoxItem id={option.id} textValue={option.name} className="option">
            {option.name}
          </ListBoxItem>
        )}
      </ListBox>
    </div>
  );
}
