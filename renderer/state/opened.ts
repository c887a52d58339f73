import { useEffect, useRef } from 'react';
import type { OpenedFile } from '../../core/model/desktop.ts';
import { useApi } from './connection.tsx';
import { useTroubles } from './troubles.tsx';

/** In the desktop program: a project file that the person opens from the system becomes a project, and is shown. */
export function useOpenedFiles(show: (project: string) => void): void {
  const api = useApi();
  const { attempt } = useTroubles();
  const load = async ({ bytes }: OpenedFile): Promise<void> => {
    const loaded = await attempt(() => api.projects.load({ bytes: new Blob([new Uint8Array(bytes)]) }));
    if (loaded) show(loaded.project.id);
  };
  // The bridge hears of one listener for as long as the page lives; the listener calls what is newest.
  const newest = useRef(load);
  newest.current = load;
  useEffect(() => {
    window.readout?.onOpened((file) => void newest.current(file));
  }, []);
}
