import { type ReactNode, useState } from 'react';
import { Button, Dialog, Heading, Input, Label, Modal, ModalOverlay, TextField } from 'react-aria-components';
import { useApi } from '../../state/connection.tsx';
import { useTroubles } from '../../state/troubles.tsx';
import { say } from '../../words/en.ts';

/** Asks for the name of a copy, makes it, and opens it. */
export function CopySheet({
  template,
  name,
  close,
  opened,
}: {
  readonly template: string;
  readonly name: string;
  readonly close: () => void;
  readonly opened: (template: string) => void;
}): ReactNode {
  const api = useApi();
  const { attempt } = useTroubles();
  const [text, setText] = useState(() => say('templates.copy.suggested', { name }));
  const make = async (): Promise<void> => {
    const copy = await attempt(() => api.templates.duplicate({ template, name: text.trim() }));
    close();
    if (copy) opened(copy.id);
  };
  return (
    <ModalOverlay className="sheet-ground" isOpen isDismissable onOpenChange={close}>
      <Modal className="sheet small">
        <Dialog>
          <form
            className="sheet-form"
            onSubmit={(event) => {
              event.preventDefault();
              void make();
            }}
          >
            <Heading slot="title">{say('templates.copy.title', { name })}</Heading>
            <p>{say('templates.copy.lead', { name })}</p>
            <TextField className="field" value={text} onChange={setText} maxLength={200} autoFocus>
              <Label>{say('templates.copy.label')}</Label>
              <Input dir="auto" />
            </TextField>
            <div className="actions">
              <Button onPress={close}>{say('cancel')}</Button>
              <Button type="submit" className="primary" isDisabled={text.trim() === ''}>
                {say('templates.copy.make')}
              </Button>
            </div>
          </form>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
