import { type ReactNode, useRef, useState } from 'react';
import { Button, Dialog, DialogTrigger, FileTrigger, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useAdding } from '../../state/adding.tsx';
import { chosenFiles, nameOfText } from '../../state/dropped.ts';
import { useTroubles } from '../../state/troubles.tsx';
import { say } from '../../words/en.ts';
import { useCommands } from '../palette/commands.tsx';

/** Adding articles without dropping: the system's dialog for files or a folder, or text that is pasted. */
export function AddButtons({ first }: { readonly first: boolean }): ReactNode {
  const { offer } = useAdding();
  const { tell } = useTroubles();
  const desktop = window.readout;
  const add = first ? 'primary' : 'add';
  const [pasting, setPasting] = useState(false);
  const toAdd = useRef<HTMLButtonElement>(null);
  const folder = useRef<HTMLButtonElement>(null);
  useCommands(
    'articles',
    () => [
      { id: 'add', name: say('articles.add'), run: () => toAdd.current?.click() },
      { id: 'add-folder', name: say('articles.folder'), run: () => folder.current?.click() },
      { id: 'paste', name: say('articles.paste'), run: () => setPasting(true) },
    ],
    [],
  );
  const chosen = (files: FileList | null): void => {
    if (!files || files.length === 0) return;
    const found = chosenFiles(files);
    // A folder with nothing but what a system leaves there.
    if (found.length === 0) tell(say('adding.none'));
    else offer(found);
  };
  return (
    <div className="line-up add-buttons">
      {desktop ? (
        <Button
          ref={toAdd}
          className={add}
          onPress={() =>
            void desktop.chooseFiles().then((paths) => offer(paths.map((path) => ({ kind: 'path', path }))))
          }
        >
          {say('articles.add')}
        </Button>
      ) : (
        <FileTrigger allowsMultiple onSelect={chosen}>
          <Button ref={toAdd} className={add}>
            {say('articles.add')}
          </Button>
        </FileTrigger>
      )}
      {/* The desktop's own dialog offers folders on macOS alone: this one everywhere. */}
      <FileTrigger acceptDirectory onSelect={chosen}>
        <Button ref={folder} className="quiet">
          {say('articles.folder')}
        </Button>
      </FileTrigger>
      <DialogTrigger isOpen={pasting} onOpenChange={setPasting}>
        <Button className="quiet">{say('articles.paste')}</Button>
        <ModalOverlay className="sheet-ground" isDismissable>
          <Modal className="sheet small">
            <Dialog>{({ close }) => <PasteText close={close} />}</Dialog>
          </Modal>
        </ModalOverlay>
      </DialogTrigger>
    </div>
  );
}

function PasteText({ close }: { readonly close: () => void }): ReactNode {
  const { offer } = useAdding();
  const [text, setText] = useState('');
  return (
    <form
      className="sheet-form"
      onSubmit={(event) => {
        event.preventDefault();
        close();
        offer([{ kind: 'text', name: nameOfText(text), text }]);
      }}
    >
      <Heading slot="title">{say('articles.paste.title')}</Heading>
      <p className="meta" id="paste-lead">
        {say('articles.paste.lead')}
      </p>
      <textarea
        rows={12}
        dir="auto"
        // biome-ignore lint/a11y/noAutofocus: the dialog is for this field
        autoFocus
        aria-label={say('articles.paste.text')}
        aria-describedby="paste-lead"
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <div className="actions">
        <Button className="quiet" onPress={close}>
          {say('cancel')}
        </Button>
        <Button type="submit" className="primary" isDisabled={text.trim() === ''}>
          {say('articles.paste.review')}
        </Button>
      </div>
    </form>
  );
}
