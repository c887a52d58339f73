import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import type { Settings } from '../../core/model/views/settings.ts';
import { useApi } from './connection.tsx';
import { showTheme } from './theme.ts';
import { useTroubles } from './troubles.tsx';

interface Keeping {
  readonly settings: Settings;
  readonly change: (some: Partial<Settings>) => void;
}

const FIRST: Settings = { theme: 'system', contrast: 'system', citations: 'list', author: '' };
const SettingsContext = createContext<Keeping | null>(null);

/** What a person set on this machine, for all that is inside; the window looks as it says. */
export function WithSettings({ children }: { readonly children: ReactNode }): ReactNode {
  const api = useApi();
  const { attempt } = useTroubles();
  const [settings, setSettings] = useState(FIRST);
  useEffect(() => {
    // Without an answer the window looks as the system has it.
    void api.settings.get().then(setSettings, () => undefined);
  }, [api]);
  useEffect(() => {
    const show = (): void => showTheme(settings);
    show();
    const system = ['(prefers-color-scheme: dark)', '(prefers-contrast: more)'].map((query) => matchMedia(query));
    for (const query of system) query.addEventListener('change', show);
    return () => {
      for (const query of system) query.removeEventListener('change', show);
    };
  }, [settings]);
  const change = useCallback(
    (some: Partial<Settings>) => {
      setSettings((before) => ({ ...before, ...some }));
      void attempt(() => api.settings.set(some));
    },
    [api, attempt],
  );
  const value = useMemo(() => ({ settings, change }), [settings, change]);
  return <SettingsContext.Provider value={value}>{children}</SettingsContext.Provider>;
}

export function useSettings(): Keeping {
  const settings = useContext(SettingsContext);
  if (!settings) throw new Error('no settings here');
  return settings;
}
