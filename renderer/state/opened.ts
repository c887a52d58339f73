import { useEffect, useRef } from 'react';
import { useLoad } from './load.ts';

/** In the desktop program: a project file that the person opens from the system becomes a project, and is shown. */
export function useOpenedFiles(show: (project: string) => void): void {
  const load = useLoad(show);
  // The bridge hears of one listener for as long as the page lives; the listener calls what is newest.
  const newest = useRef(load);
  newest.current = load;
  useEffect(() => {
    window.readout?.onOpened(({ name, bytes }) => newest.current(new File([new Uint8Array(bytes)], name)));
  }, []);
}
