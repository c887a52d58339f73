import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import { useSettings } from '../../state/settings.tsx';
import { say } from '../../words/en.ts';
import { useCommands, WithCommands } from './commands.tsx';
import { KeyList } from './key-list.tsx';
import { Palette } from './palette.tsx';

type Sheet = 'palette' | 'keys';

const PaletteContext = createContext<((sheet: Sheet | null) => void) | null>(null);

/** The commands of all that is inside, by their keys, in the palette and in the list of keys; and those that every place has. */
export function WithPalette({ children }: { readonly children: ReactNode }): ReactNode {
  const [shown, setShown] = useState<Sheet | null>(null);
  const close = (): void => setShown(null);
  const show = useMemo(() => (sheet: Sheet | null) => setShown(sheet), []);
  return (
    <WithCommands>
      <PaletteContext.Provider value={show}>
        <CommandsOfAll show={show} />
        {children}
        {shown === 'palette' && <Palette close={close} />}
        {shown === 'keys' && <KeyList close={close} />}
      </PaletteContext.Provider>
    </WithCommands>
  );
}

/** Opens the palette or the list of keys, or closes what is open of them: for another sheet that takes its place. */
export function usePalette(): (sheet: Sheet | null) => void {
  const show = useContext(PaletteContext);
  if (!show) throw new Error('no palette here');
  return show;
}

function CommandsOfAll({ show }: { readonly show: (sheet: Sheet) => void }): ReactNode {
  const { settings, change } = useSettings();
  useCommands(
    'window',
    () => [
      { id: 'palette', name: say('keys.palette'), keys: 'Ctrl+K', run: () => show('palette') },
      { id: 'keys', name: say('command.keys'), keys: 'F1', run: () => show('keys') },
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
    [show, settings.contrast, change],
  );
  return null;
}
