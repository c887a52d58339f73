import { type ReactNode, useState } from 'react';
import { Autocomplete, Dialog, Input, Menu, MenuItem, Modal, ModalOverlay, SearchField } from 'react-aria-components';
import { say } from '../../words/en.ts';
import { useAllCommands } from './commands.tsx';
import { ranked } from './ranked.ts';

/** All commands, narrowed by what is typed, the best answer first; Enter gives the one that is marked. */
export function Palette({ close }: { readonly close: () => void }): ReactNode {
  const all = useAllCommands();
  const [typed, setTyped] = useState('');
  const commands = ranked(
    all.filter(({ isDisabled, id }) => !isDisabled && id !== 'palette'),
    typed,
  );
  return (
    <ModalOverlay className="sheet-ground top" isOpen isDismissable onOpenChange={close}>
      <Modal className="sheet palette">
        <Dialog aria-label={say('palette')}>
          <Autocomplete inputValue={typed} onInputChange={setTyped}>
            <SearchField aria-label={say('palette.search')} autoFocus className="search">
              <Input placeholder={say('palette.search')} />
            </SearchField>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
            <div className="palette-list" tabIndex={0}>
              <Menu
                aria-label={say('palette')}
                className="menu"
                renderEmptyState={() => <p className="meta nothing">{say('palette.none')}</p>}
                onAction={(id) => {
                  close();
                  commands.find((one) => one.id === id)?.run();
                }}
              >
                {commands.map(({ id, name, keys }) => (
                  <MenuItem key={id} id={id} textValue={name} className="option">
                    <span>{name}</span>
                    {keys !== undefined && <kbd>{keys}</kbd>}
                  </MenuItem>
                ))}
              </Menu>
            </div>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
