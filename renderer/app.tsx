import { type ReactNode, useEffect, useState } from 'react';
import { useApi, useIsConnected, WithApi } from './state/connection.tsx';
import { showTheme } from './state/theme.ts';
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
          {connection === 'lost' && (
            <p className="banner" role="alert">
              {say('connection.lost')}
            </p>
          )}
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
    <>
      <Theme />
      {project === null ? (
        <Start open={setProject} />
      ) : (
        <Workbench key={project} project={project} leave={() => setProject(null)} />
      )}
    </>
  );
}

/** Follows the person's choice of light, dark and contrast, and the system's where there is none. */
function Theme(): ReactNode {
  const api = useApi();
  useEffect(() => {
    showTheme({ theme: 'system', contrast: 'system' });
    void api.settings.get().then(showTheme, () => undefined);
  }, [api]);
  return null;
}
