import type { ReactNode } from 'react';
import { Button, Dialog, DialogTrigger, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { say } from '../../words/en.ts';

/** Takes all changes back, once it was asked whether that is meant. */
export function DiscardButton({ name, discard }: { readonly name: string; readonly discard: () => void }): ReactNode {
  return (
    <DialogTrigger>
      <Button className="quiet">{say('editor.discard')}</Button>
      <ModalOverlay className="sheet-ground" isDismissable>
        <Modal className="sheet small">
          <Dialog role="alertdialog">
            {({ close }) => (
              <>
                <Heading slot="title">{say('editor.discard.title', { name })}</Heading>
                <p>{say('editor.discard.lead')}</p>
                <div className="actions">
                  <Button autoFocus onPress={close}>
                    {say('cancel')}
                  </Button>
                  <Button
                    className="danger"
                    onPress={() => {
                      discard();
                      close();
                    }}
                  >
                    {say('editor.discard')}
                  </Button>
                </div>
              </>
            )}
          </Dialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  );
}
