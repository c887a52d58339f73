import { type ReactNode, useState } from 'react';
import { ConnectionBanner } from './parts/connection-banner.tsx';
import { useIsConnected, WithApi } from './state/connection.tsx';
import { useOpenedFiles } from './state/opened.ts';
import { WithSettings } from './state/settings.tsx';
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
          <Content />
        </WithTroubles>
      )}
    </WithApi>
  );
}

function Content(): ReactNode {
  const connected = useIsConnected();
  const [project, setProject] = useState<string | null>(null);
  if (!connected)
    return (
      <p className="waiting" role="status">
        {say('connection.connecting')}
      </p>
    );
  return (
    <WithSettings>
      <Opened show={setProject} />
      {project === null ? (
        <Start open={setProject} />
      ) : (
        <Workbench key={project} project={project} open={setProject} leave={() => setProject(null)} />
      )}
    </WithSettings>
  );
}

/** Hears of project files that the system opens with the program. */
function Opened({ show }: { readonly show: (project: string) => void }): ReactNode {
  useOpenedFiles(show);
  return null;
}
