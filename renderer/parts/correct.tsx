import { type FormEvent, type ReactNode, useId, useRef, useState } from 'react';
import {
  Button,
  Dialog,
  DialogTrigger,
  Form,
  Heading,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Modal,
  ModalOverlay,
  Radio,
  RadioGroup,
  SearchField,
  Text,
  TextField,
  useFilter,
} from 'react-aria-components';
import { isIsoDay } from '../../core/model/calendar.ts';
import type { GivenDays } from '../../core/model/correction.ts';
import type { DatedBy } from '../../core/model/dated.ts';
import { say } from '../words/en.ts';
import type { Option } from './choose.tsx';
import { dayInWords } from './date.ts';

/** A small form beside the thing that it corrects: Enter saves, Escape leaves all as it was. */
function Correct({
  label,
  title,
  children,
}: {
  readonly label: string;
  readonly title: string;
  readonly children: (close: () => void) => ReactNode;
}): ReactNode {
  return (
    <DialogTrigger>
      <Button>{label}</Button>
      <ModalOverlay className="overlay" isDismissable>
        <Modal className="sheet correct">
          <Dialog className="correct-dialog">
            {({ close }) => (
              <>
                <Heading slot="title">{title}</Heading>
                {children(close)}
              </>
            )}
          </Dialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  );
}

function Saving({
  save,
  close,
  children,
}: {
  /** Saves what the form says; false where that is not whole yet. */
  readonly save: () => boolean;
  readonly close: () => void;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <Form
      className="correct-form"
      validationBehavior="aria"
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        if (save()) close();
      }}
    >
      {children}
      <div className="actions">
        <Button className="quiet" onPress={close}>
          {say('cancel')}
        </Button>
        <Button type="submit" className="primary">
          {say('correct.save')}
        </Button>
      </div>
    </Form>
  );
}

/** A day, or a period where just that is known. */
export function CorrectDate({
  date,
  save,
}: {
  readonly date: DatedBy;
  readonly save: (days: GivenDays) => void;
}): ReactNode {
  return (
    <Correct label={say('correct.date')} title={say('correct.date.title')}>
      {(close) => <DateForm date={date} save={save} close={close} />}
    </Correct>
  );
}

function DateForm({
  date,
  save,
  close,
}: {
  readonly date: DatedBy;
  readonly save: (days: GivenDays) => void;
  readonly close: () => void;
}): ReactNode {
  const [from, setFrom] = useState(date.earliest ?? '');
  const [to, setTo] = useState(date.latest === date.earliest ? '' : (date.latest ?? ''));
  const [wrong, setWrong] = useState(false);
  return (
    <Saving
      close={close}
      save={() => {
        const days = givenDays(from, to);
        setWrong(days === null);
        if (days) save(days);
        return days !== null;
      }}
    >
      {date.choices.length > 1 && (
        <div className="actions">
          {date.choices.map((day) => (
            <Button
              key={day}
              onPress={() => {
                setFrom(day);
                setTo('');
              }}
            >
              {dayInWords(day)}
            </Button>
          ))}
        </div>
      )}
      <TextField className="field" value={from} onChange={setFrom} isRequired autoFocus>
        <Label>{say('correct.date.first')}</Label>
        <Input type="date" />
      </TextField>
      <TextField className="field" value={to} onChange={setTo} isInvalid={wrong}>
        <Label>{say('correct.date.last')}</Label>
        <Input type="date" />
        <Text slot="description" className="meta">
          {say('correct.date.hint')}
        </Text>
      </TextField>
      {wrong && (
        <p className="wrong" role="alert">
          {say('correct.date.wrong')}
        </p>
      )}
    </Saving>
  );
}

/** The days that two texts give; null where they are no days or in the wrong order. An empty last day is the first. */
export function givenDays(from: string, to: string): GivenDays | null {
  const latest = to === '' ? from : to;
  return isIsoDay(from) && isIsoDay(latest) && from <= latest ? { earliest: from, latest } : null;
}

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

interface NameProps {
  readonly name: string;
  readonly known: readonly Option[];
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

/** Another thing of the same kind, found by typing: choosing it saves. */
export function CorrectSame({
  label,
  title,
  options,
  save,
}: {
  readonly label: string;
  readonly title: string;
  readonly options: readonly Option[];
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
  readonly options: readonly Option[];
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
      <ListBox<Option>
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
