import { memo, type ReactNode, useCallback, useRef } from 'react';
import { Button, Label, ListBox, ListBoxItem, Popover, Select, SelectValue, Text } from 'react-aria-components';

export interface Option<Id extends string> {
  readonly id: Id;
  readonly name: string;
  readonly help?: string;
}

/** What is chosen has no name yet: the place of one line is kept for it. */
const NOT_YET = '\u00A0';

interface PickerProps<Id extends string> {
  readonly label: string;
  /** In a row of others: no more than the value is seen, and the label is heard. */
  readonly inLine?: boolean;
  readonly value: Id;
  readonly options: readonly Option<Id>[];
  readonly choose: (id: Id) => void;
}

/** One of a few, chosen from a list that opens. What it chooses from should stay the same list while it is: see `Drawn`. */
export function Picker<Id extends string>({ choose, ...shown }: PickerProps<Id>): ReactNode {
  const latest = useRef(choose);
  latest.current = choose;
  const chosen = useCallback((id: string) => latest.current(id as Id), []);
  return <Drawn {...shown} choose={chosen} />;
}

/** Drawn again only where what it shows differs: a list of hundreds, such as that of all people, takes long. */
const Drawn = memo(function Drawn({ label, inLine = false, value, options, choose }: PickerProps<string>): ReactNode {
  return (
    <Select
      className={inLine ? 'choose' : 'field'}
      value={value}
      // What there is to choose is not known yet: a list of nothing would not open.
      isDisabled={options.length === 0}
      onChange={(key) => {
        if (key !== null && key !== value) choose(String(key));
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
});
