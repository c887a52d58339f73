import type { FormEvent, ReactNode } from 'react';
import { Button, Dialog, DialogTrigger, Form, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { say } from '../../words/en.ts';

/** A small form beside the thing that it corrects: Enter saves, Escape leaves all as it was. */
export function Correct({
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

/** What the form holds, and the ways out of it. */
export function Saving({
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
