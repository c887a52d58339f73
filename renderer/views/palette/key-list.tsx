import type { ReactNode } from 'react';
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { say, type Word } from '../../words/en.ts';
import { useAllCommands } from './commands.tsx';

const MOVING: readonly (readonly [keys: string, word: Word])[] = [
  ['F6', 'keys.panes'],
  ['Tab', 'keys.tab'],
  ['↑ ↓ ← →', 'keys.arrows'],
  ['Enter', 'keys.enter'],
  ['Space', 'keys.space'],
  ['Esc', 'keys.escape'],
];
const LISTS: readonly (readonly [keys: string, word: Word])[] = [
  ['Home End', 'keys.ends'],
  ['A … Z', 'keys.letters'],
  ['Shift+↑ ↓', 'keys.stretch'],
  ['Delete', 'keys.delete'],
];
const MEMO: readonly (readonly [keys: string, word: Word])[] = [
  ['Alt+↑ ↓', 'keys.move'],
  ['Ctrl+Enter', 'keys.save'],
];

/** What each key does: those of the commands that can be given now, then those that move about. */
export function KeyList({ close }: { readonly close: () => void }): ReactNode {
  const own = useAllCommands().flatMap(({ keys, name }) => (keys === undefined ? [] : [[keys, name] as const]));
  return (
    <ModalOverlay className="sheet-ground" isOpen isDismissable onOpenChange={close}>
      <Modal className="sheet small">
        <Dialog className="keys">
          <header className="sheet-head">
            <Heading slot="title">{say('keys.title')}</Heading>
            <Button className="quiet" onPress={close}>
              {say('close')}
            </Button>
          </header>
          <Keys title={say('keys.everywhere')} rows={own} />
          <Keys title={say('keys.moving')} rows={MOVING.map(([keys, word]) => [keys, say(word)])} />
          <Keys title={say('keys.lists')} rows={LISTS.map(([keys, word]) => [keys, say(word)])} />
          <Keys title={say('keys.memo')} rows={MEMO.map(([keys, word]) => [keys, say(word)])} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Keys({
  title,
  rows,
}: {
  readonly title: string;
  readonly rows: readonly (readonly [keys: string, name: string])[];
}): ReactNode {
  return (
    <section>
      <h3>{title}</h3>
      <dl>
        {rows.map(([keys, name]) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{name}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
