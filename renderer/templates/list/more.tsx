import { type ReactNode, useState } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import type { TemplateView } from '../../../core/model/views/templates.ts';
import { download } from '../../parts/download.ts';
import { useApi } from '../../state/connection.tsx';
import { useTroubles } from '../../state/troubles.tsx';
import { say } from '../../words/en.ts';
import { DefaultsSheet } from './defaults.tsx';
import { RemoveSheet } from './remove.tsx';

const SHARE = 'share ';

/** What is done with a template more rarely. */
export function MoreMenu({
  template,
  shelves,
  share,
  changed,
}: {
  readonly template: TemplateView;
  /** The shelves' folders: it can be shared to each. */
  readonly shelves: readonly string[];
  readonly share: (folder: string) => void;
  readonly changed: () => void;
}): ReactNode {
  const api = useApi();
  const { attempt } = useTroubles();
  const [sheet, setSheet] = useState<'defaults' | 'remove' | null>(null);
  const { builtIn, canGoBack, id, name, pinned, version } = template;
  const close = (): void => setSheet(null);
  const actions: Readonly<Record<string, () => Promise<unknown>>> = {
    export: async () => {
      const file = await api.templates.file({ template: id });
      download(file, file.name);
    },
    pin: () => api.templates.pin({ template: id, pinned: !pinned }),
    back: () => api.templates.back({ template: id }),
  };
  const act = async (key: string): Promise<void> => {
    if (key.startsWith(SHARE)) return share(key.slice(SHARE.length));
    if (key === 'defaults' || key === 'remove') return setSheet(key);
    await attempt(async () => actions[key]?.());
    changed();
  };
  return (
    <>
      <MenuTrigger>
        <Button aria-label={say('templates.more', { name })}>⋯</Button>
        <Popover className="popover">
          <Menu className="menu" onAction={(key) => void act(String(key))}>
            <MenuItem id="defaults" className="menu-item">
              {say('templates.defaults')}
            </MenuItem>
            <MenuItem id="export" className="menu-item">
              {say('templates.export')}
            </MenuItem>
            {!builtIn &&
              shelves.map((folder) => (
                <MenuItem key={folder} id={SHARE + folder} className="menu-item">
                  {say('shelf.share', { folder })}
                </MenuItem>
              ))}
            {!builtIn && (
              <MenuItem id="pin" className="menu-item">
                {pinned ? say('templates.unpin') : say('templates.pin', { version })}
              </MenuItem>
            )}
            {canGoBack && (
              <MenuItem id="back" className="menu-item">
                {say('templates.back.version')}
              </MenuItem>
            )}
            {!builtIn && (
              <MenuItem id="remove" className="menu-item">
                {say('templates.remove')}
              </MenuItem>
            )}
          </Menu>
        </Popover>
      </MenuTrigger>
      {sheet === 'defaults' && <DefaultsSheet template={id} close={close} />}
      {sheet === 'remove' && <RemoveSheet template={id} name={name} close={close} removed={changed} />}
    </>
  );
}
