import type { ReactNode } from 'react';
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { say } from '../words/en.ts';

/**
 * Asks whether something is meant before it is done; Cancel has the keyboard. With `close` it is open for as long as it is
 * there; without, it belongs to the DialogTrigger around it.
 */
export function Ask({
  title,
  lead,
  does,
  agree,
  close,
  beside,
}: {
  readonly title: string;
  readonly lead: string;
  /** What the button that does it says. */
  readonly does: string;
  readonly agree: () => void;
  readonly close?: () => void;
  /** What may be done instead. */
  readonly beside?: ReactNode;
}): ReactNode {
  return (
    <ModalOverlay className="sheet-ground" isDismissable {...(close && { isOpen: true, onOpenChange: close })}>
      <Modal className="sheet small">
        <Dialog role="alertdialog">
          {({ close: shut }) => (
            <>
              <Heading slot="title">{title}</Heading>
              <p>{lead}</p>
              <div className="actions">
                {beside}
                <Button autoFocus onPress={shut}>
                  {say('cancel')}
                </Button>
                <Button
                  className="danger"
                  onPress={() => {
                    shut();
                    agree();
                  }}
                >
                  {does}
                </Button>
              </div>
            </>
          )}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
