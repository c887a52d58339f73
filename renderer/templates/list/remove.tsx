import type { ReactNode } from 'react';
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useApi } from '../../state/connection.tsx';
import { useTroubles } from '../../state/troubles.tsx';
import { say } from '../../words/en.ts';

/** Removes a template, once it was asked whether that is meant. */
export function RemoveSheet({
  template,
  name,
  close,
  removed,
}: {
  readonly template: string;
  readonly name: string;
  readonly close: () => void;
  readonly removed: () => void;
}): ReactNode {
  const api = useApi();
  const { attempt } = useTroubles();
  const remove = async (): Promise<void> => {
    close();
    await attempt(() => api.templates.remove({ template }));
    removed();
  };
  return (
    <ModalOverlay className="sheet-ground" isOpen isDismissable onOpenChange={close}>
      <Modal className="sheet small">
        <Dialog role="alertdialog">
          <Heading slot="title">{say('templates.remove.title', { name })}</Heading>
          <p>{say('templates.remove.lead')}</p>
          <div className="actions">
            <Button autoFocus onPress={close}>
              {say('cancel')}
            </Button>
            <Button className="danger" onPress={() => void remove()}>
              {say('templates.remove.do')}
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
