import type { ReactNode } from 'react';
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { say } from '../words/en.ts';

/** Asks whether a project is meant to go: it is the one thing that no undo brings back. */
export function RemoveProject({
  title,
  close,
  save,
  remove,
}: {
  readonly title: string;
  readonly close: () => void;
  readonly save: () => void;
  readonly remove: () => void;
}): ReactNode {
  return (
    <ModalOverlay className="sheet-ground" isOpen isDismissable onOpenChange={close}>
      <Modal className="sheet small">
        <Dialog role="alertdialog">
          <Heading slot="title">{say('project.remove.title', { title })}</Heading>
          <p>{say('project.remove.lead')}</p>
          <div className="actions">
            <Button className="quiet" onPress={save}>
              {say('project.save')}
            </Button>
            <Button autoFocus onPress={close}>
              {say('cancel')}
            </Button>
            <Button
              className="danger"
              onPress={() => {
                close();
                remove();
              }}
            >
              {say('project.remove.do')}
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
