import type { ReactNode } from 'react';
import { Button, Label, ListBox, ListBoxItem, Popover, Select, SelectValue, Text } from 'react-aria-components';

export interface Option<Id extends string> {
  readonly id: Id;
  readonly name: string;
  readonly help?: string;
}

/** What is chosen has no name yet: the place of one line is kept for it. */
const NOT_YET = '\u00A0';

/** One of a few, chosen from a list that opens. */
export function Picker<Id extends string>({
  label,
  inLine = false,
  value,
  options,
  choose,
}: {
  readonly label: string;
  /** In a row of others: no more than the value is seen, and the label is heard. */
  readonly inLine?: boolean;
  readonly value: Id;
  readonly options: readonly Option<Id>[];
  readonly choose: (id: Id) => void;
}): ReactNode {
  return (
    <Select
      className={inLine ? 'choose' : 'field'}
      value={value}
      // What there is to choose is not known yet: a list of nothing would not open.
      isDisabled={options.length === 0}
      onChange={(key) => {
        if (key !== null && key !== value) choose(key as Id);
      }}
    >
      <Label {...(inLine && { className: 'visually-hidden' })}>{label}</Label>
      <Button className={inLine ? 'choose-button' : 'picker'}>
        <SelectValue {...(inLine && { className: 'choose-value' })}>
          {options.find(({ id }) => id === value)?.name ?? (options.length > 0 ? value : NOT_YET)}
        </SelectValue>
        {!inLine && <span aria-hidden="true" className="chevron" />}
      </Button>
      <Popover className="popover">
        <ListBox className={inLine ? 'options' : 'listbox'}>
          {options.map(({ id, name, help }) => (
            <ListBoxItem key={id} id={id} textValue={name} className="option">
              <Text slot="label">{name}</Text>
              {help !== undefined && (
                <Text slot="description" className="meta">
                  {help}
                </Text>
              )}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </Select>
  );
}
