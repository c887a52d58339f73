import { useCallback } from 'react';
import { noticeInWords } from '../parts/notice-words.ts';
import { useApi } from './connection.tsx';
import { useTroubles } from './troubles.tsx';

/** Opens a .readout file as a new project, and tells what of a damaged one is lost. */
export function useLoad(open: (project: string) => void): (file: File) => void {
  const api = useApi();
  const { attempt, tell } = useTroubles();
  return useCallback(
    (file) => {
      void attempt(() => api.projects.load({ bytes: file })).then((loaded) => {
        if (!loaded) return;
        if (loaded.notices.length > 0) tell(loaded.notices.map(noticeInWords).join(' '));
        open(loaded.project.id);
      });
    },
    [api, attempt, tell, open],
  );
}
