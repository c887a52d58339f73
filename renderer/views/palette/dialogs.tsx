import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import { Button } from 'react-aria-components';
import { TABS, useWays } from '../../state/choice.tsx';
import { useApi } from '../../state/connection.tsx';
import { useProject } from '../../state/project.tsx';
import { useSettings } from '../../state/settings.tsx';
import { useTroubles } from '../../state/troubles.tsx';
import { say } from '../../words/en.ts';
import { ExportSheet } from '../export/sheet.tsx';
import { useVerify, WithVerify } from '../verify/verify.tsx';
import { useCommands, WithCommands } from './commands.tsx';
import { KeyList } from './key-list.tsx';
import { Palette } from './palette.tsx';

type DialogName = 'export' | 'palette' | 'keys';

const DialogsContext = createContext<((name: DialogName) => void) | null>(null);

/** The sheets over the panes of a project, its commands with their keys, and the verification of what is dropped. */
export function WithDialogs({ children }: { readonly children: ReactNode }): ReactNode {
  const { id } = useProject();
  const { open } = useWays();
  const [shown, setShown] = useState<DialogName | null>(null);
  const close = (): void => setShown(null);
  const show = useMemo(() => (name: DialogName) => setShown(name), []);
  return (
    <WithCommands>
      <WithVerify project={id} open={open}>
        <DialogsContext.Provider value={show}>
          <ProjectCommands />
          {children}
          {shown === 'export' && <ExportSheet close={close} />}
          {shown === 'palette' && <Palette close={close} />}
          {shown === 'keys' && <KeyList close={close} />}
        </DialogsContext.Provider>
      </WithVerify>
    </WithCommands>
  );
}

/** Opens one of the sheets. */
export function useDialogs(): (name: DialogName) => void {
  const show = useContext(DialogsContext);
  if (!show) throw new Error('no dialogs here');
  return show;
}

/** The buttons of the sheets in the bar above the panes. */
export function DialogButtons(): ReactNode {
  const show = useDialogs();
  const { choose } = useVerify();
  return (
    <>
      <Button className="quiet where-wide" onPress={choose}>
        {say('verify')}
      </Button>
      <Button className="quiet" onPress={() => show('palette')}>
        {say('palette')}
      </Button>
      <Button className="primary" onPress={() => show('export')}>
        {say('export')}
      </Button>
    </>
  );
}

function ProjectCommands(): ReactNode {
  const api = useApi();
  const { id: project, state } = useProject();
  const { attempt } = useTroubles();
  const show = useDialogs();
  const { choose } = useVerify();
  const { show: showTab } = useWays();
  const { canUndo, canRedo } = state;
  const { settings, change } = useSettings();
  useCommands(
    () => [
      { id: 'palette', name: say('keys.palette'), keys: 'Ctrl+K', run: () => show('palette') },
      { id: 'keys', name: say('command.keys'), keys: 'F1', run: () => show('keys') },
      { id: 'export', name: say('command.export'), keys: 'Ctrl+E', run: () => show('export') },
      { id: 'verify', name: say('command.verify'), run: choose },
      {
        id: 'undo',
        name: say('command.undo'),
        keys: 'Ctrl+Z',
        isDisabled: !canUndo,
        notInText: true,
        run: () => void attempt(() => api.projects.undo({ project })),
      },
      {
        id: 'redo',
        name: say('command.redo'),
        keys: 'Ctrl+Y',
        alsoKeys: 'Ctrl+Shift+Z',
        isDisabled: !canRedo,
        notInText: true,
        run: () => void attempt(() => api.projects.redo({ project })),
      },
      ...TABS.map((tab) => ({
        id: `show-${tab}`,
        name: say('command.show', { tab: say(`tab.${tab}`) }),
        run: () => showTab(tab),
      })),
      ...(['light', 'dark', 'system'] as const).map((theme) => ({
        id: `look-${theme}`,
        name: say(`command.${theme}`),
        run: () => change({ theme }),
      })),
      {
        id: 'look-contrast',
        name: say('command.contrast'),
        run: () => change({ contrast: settings.contrast === 'more' ? 'system' : 'more' }),
      },
    ],
    [api, project, canUndo, canRedo, show, choose, showTab, settings.contrast, change],
  );
  return null;
}
