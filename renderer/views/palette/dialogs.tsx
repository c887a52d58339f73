import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import { Button } from 'react-aria-components';
import { useUndoing } from '../../parts/undoing.tsx';
import { TABS, useWays } from '../../state/choice.tsx';
import { useProject } from '../../state/project.tsx';
import { say } from '../../words/en.ts';
import { ExportSheet } from '../export/sheet.tsx';
import { useVerify, WithVerify } from '../verify/verify.tsx';
import { useCommands } from './commands.tsx';
import { usePalette, WithPalette } from './with-palette.tsx';

const ExportContext = createContext<(() => void) | null>(null);

/** The sheets over the panes of a project, its commands with their keys, and the verification of what is dropped. */
export function WithDialogs({ children }: { readonly children: ReactNode }): ReactNode {
  const { id } = useProject();
  const { open } = useWays();
  const [exporting, setExporting] = useState(false);
  const toExport = useMemo(() => () => setExporting(true), []);
  return (
    <WithPalette>
      <WithVerify project={id} open={open}>
        <ExportContext.Provider value={toExport}>
          <ProjectCommands toExport={toExport} />
          {children}
          {exporting && <ExportSheet close={() => setExporting(false)} />}
        </ExportContext.Provider>
      </WithVerify>
    </WithPalette>
  );
}

/** The buttons of the sheets in the bar above the panes. */
export function DialogButtons(): ReactNode {
  const show = usePalette();
  const toExport = useContext(ExportContext);
  const { choose } = useVerify();
  return (
    <>
      <Button className="quiet where-wide" onPress={choose}>
        {say('verify')}
      </Button>
      <Button className="quiet" onPress={() => show('palette')}>
        {say('palette')}
      </Button>
      <Button className="primary" onPress={() => toExport?.()}>
        {say('export')}
      </Button>
    </>
  );
}

function ProjectCommands({ toExport }: { readonly toExport: () => void }): ReactNode {
  const { state } = useProject();
  const { step } = useUndoing();
  const show = usePalette();
  const { choose } = useVerify();
  const { show: showTab, bring } = useWays();
  const { canUndo, canRedo } = state;
  useCommands(
    'doing',
    () => [
      {
        id: 'export',
        name: say('command.export'),
        keys: 'Ctrl+E',
        run: () => {
          show(null);
          toExport();
        },
      },
      { id: 'verify', name: say('command.verify'), run: choose },
      {
        id: 'undo',
        name: say('command.undo'),
        keys: 'Ctrl+Z',
        isDisabled: !canUndo,
        notInText: true,
        run: () => void step('undo'),
      },
      {
        id: 'redo',
        name: say('command.redo'),
        keys: 'Ctrl+Y',
        alsoKeys: 'Ctrl+Shift+Z',
        isDisabled: !canRedo,
        notInText: true,
        run: () => void step('redo'),
      },
    ],
    [step, canUndo, canRedo, show, toExport, choose],
  );
  useCommands(
    'evidence',
    () =>
      TABS.map((tab) => ({
        id: `show-${tab}`,
        name: say('command.show', { tab: say(`tab.${tab}`) }),
        run: () => {
          showTab(tab);
          bring('evidence');
        },
      })),
    [showTab, bring],
  );
  return null;
}
