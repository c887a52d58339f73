import type { ReactNode } from 'react';
import { Button, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components';

export interface Option {
  readonly id: string;
  readonly name: string;
}

const NONE = 'none:';

/** One of several, or none of them. */
export function Choose({
  label,
  none,
  options,
  value,
  onChange,
}: {
  readonly label: string;
  /** What is shown where nothing is chosen. */
  readonly none: string;
  readonly options: readonly Option[];
  readonly value: string | null;
  readonly onChange: (id: string | null) => void;
}): ReactNode {
  const all = [{ id: NONE, name: none }, ...options];
  return (
    <Select
      className="choose"
      aria-label={label}
      value={value ?? NONE}
      onChange={(key) => onChange(key === null || key === NONE ? null : String(key))}
    >
      <Button className="choose-button">
        <SelectValue className="choose-value" />
      </Button>
      <Popover className="popover">
        <ListBox className="options" items={all}>
          {({ id, name }) => (
            <ListBoxItem id={id} textValue={name} className="option">
              {name}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  );
}
