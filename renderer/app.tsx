import { type ReactNode, useEffect, useRef } from 'react';
import { ConnectionBanner } from './parts/connection-banner.tsx';
import { Fault } from './parts/fault.tsx';
import { useProjectInAddress } from './state/address.ts';
import { useIsConnected, WithApi } from './state/connection.tsx';
import type { Dropped } from './state/dropped.ts';
import { useKeptFocus } from './state/focus.ts';
import { useOpenedFiles } from './state/opened.ts';
import { WithSettings } from './state/settings.tsx';
import { useTextUndo } from './state/text-undo.ts';
import { WithTroubles } from './state/troubles.tsx';
import { Start } from './views/start.tsx';
import { Workbench } from './views/workbench.tsx';
import { say } from './words/en.ts';

/** The window: the list of projects, or the one that is open. */
export function App(): ReactNode {
  return (
    <WithApi>
      {(connection) => (
        <WithTroubles>
          <ConnectionBanner connection={connection} />
          <Fault>
            <Content />
          </Fault>
        </WithTroubles>
      )}
    </WithApi>
  );
}

function Content(): ReactNode {
  const connected = useIsConnected();
  useTextUndo();
  useKeptFocus();
  const [project, show] = useProjectInAddress();
  /** Articles that were dropped before there was a project: the one that is made for them takes them up. */
  const carried = useRef<{ readonly to: string; readonly dropped: readonly Dropped[] } | null>(null);
  useEffect(() => {
    // Back in the list: whoever opens that project again drops nothing anew.
    if (project === null) carried.current = null;
  }, [project]);
  const open = (next: string, dropped: readonly Dropped[] = []): void => {
    carried.current = { to: next, dropped };
    show(next);
  };
  if (!connected)
    return (
      <p className="waiting" role="status">
        {say('connection.connecting')}
      </p>
    );
  return (
    <WithSettings>
      <Opened show={show} />
      {project === null ? (
        <Start open={open} />
      ) : (
        <Workbench
          key={project}
          project={project}
          open={show}
          leave={() => show(null)}
          dropped={carried.current?.to === project ? carried.current.dropped : []}
        />
      )}
    </WithSettings>
  );
}

/** Hears of project files that the system opens with the program. */
function Opened({ show }: { readonly show: (project: string) => void }): ReactNode {
  useOpenedFiles(show);
  return null;
}
