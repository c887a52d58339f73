import { type ReactNode, useState } from 'react';
import {
  Button,
  Dialog,
  DialogTrigger,
  Heading,
  Input,
  Label,
  Modal,
  ModalOverlay,
  Text,
  TextField,
} from 'react-aria-components';
import { useApi } from '../../state/connection.tsx';
import { useTroubles } from '../../state/troubles.tsx';
import { say } from '../../words/en.ts';

/** Adds a folder as a shelf: chosen in the system's dialog, or by its path where there is no such dialog. */
export function AddShelf({ added }: { readonly added: (folder: string) => void }): ReactNode {
  const api = useApi();
  const { attempt } = useTroubles();
  const desktop = window.readout;
  /** What was typed and could not be added: to be mended, and not to be typed again. */
  const [typed, setTyped] = useState('');
  const add = async (folder: string): Promise<void> => {
    const done = await attempt(() => api.shelves.add({ folder }));
    setTyped(done ? '' : folder);
    if (done) added(done.folder);
  };
  const choose = async (from: NonNullable<typeof desktop>): Promise<void> => {
    const folder = await from.chooseFolder();
    if (folder !== null) await add(folder);
  };
  if (desktop) return <Button onPress={() => void choose(desktop)}>{say('shelf.add')}</Button>;
  return (
    <DialogTrigger>
      <Button>{say('shelf.add')}</Button>
      <ModalOverlay className="sheet-ground" isDismissable>
        <Modal className="sheet small">
          <Dialog>
            {({ close }) => <TypedFolder first={typed} close={close} add={(folder) => void add(folder)} />}
          </Dialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  );
}

function TypedFolder({
  first,
  close,
  add,
}: {
  readonly first: string;
  readonly close: () => void;
  readonly add: (folder: string) => void;
}): ReactNode {
  const [folder, setFolder] = useState(first);
  return (
    <form
      className="sheet-form"
      onSubmit={(event) => {
        event.preventDefault();
        close();
        add(folder.trim());
      }}
    >
      <Heading slot="title">{say('shelf.add.title')}</Heading>
      <TextField className="field" value={folder} onChange={setFolder} maxLength={1_000} autoFocus>
        <Label>{say('shelf.add.label')}</Label>
        <Input dir="ltr" spellCheck={false} />
        <Text slot="description" className="meta">
          {say('shelf.add.help')}
        </Text>
      </TextField>
      <div className="actions">
        <Button onPress={close}>{say('cancel')}</Button>
        <Button type="submit" className="primary" isDisabled={folder.trim() === ''}>
          {say('shelf.add.do')}
        </Button>
      </div>
    </form>
  );
}
