import { createContext, lazy, type ReactNode, Suspense, useContext, useEffect, useMemo, useState } from 'react';
import { Button } from 'react-aria-components';
import { useApi } from '../state/connection.tsx';
import { useCommands } from '../views/palette/commands.tsx';
import { say } from '../words/en.ts';
import { freshIn } from './fresh.ts';

/** Loaded when templates are first wanted: the editor is as large as the rest of the window. */
const TemplatesView = lazy(async () => ({ default: (await import('./view.tsx')).TemplatesView }));

const OpenContext = createContext<{ readonly open: () => void; readonly fresh: number } | null>(null);

/** What is inside, or the templates in its place while they are open; it stays as it was behind them. */
export function WithTemplates({
  project,
  children,
}: {
  /** The project whose memo the templates are for; null where none is open. */
  readonly project: string | null;
  readonly children: ReactNode;
}): ReactNode {
  const [isOpen, setOpen] = useState(false);
  const open = useMemo(() => () => setOpen(true), []);
  const fresh = useFresh(isOpen);
  const value = useMemo(() => ({ open, fresh }), [open, fresh]);
  useCommands('project', () => [{ id: 'templates', name: say('command.templates'), run: open }], [open]);
  return (
    <OpenContext.Provider value={value}>
      <div className="behind" hidden={isOpen}>
        {children}
      </div>
      {isOpen && (
        // Without a project there is no other main part around it.
        <Frame isMain={project === null}>
          <Suspense fallback={<p className="waiting">{say('templates.loading')}</p>}>
            <TemplatesView project={project} leave={() => setOpen(false)} />
          </Suspense>
        </Frame>
      )}
    </OpenContext.Provider>
  );
}

/** Opens the templates; a badge says how many are new on the team's shelves. */
export function TemplatesButton(): ReactNode {
  const templates = useContext(OpenContext);
  return (
    templates && (
      <Button className="quiet" onPress={templates.open}>
        {say('templates.open')}
        {templates.fresh > 0 && (
          <>
            {' '}
            <span className="badge badge-update">{say('shelf.badge', { count: templates.fresh })}</span>
          </>
        )}
      </Button>
    )
  );
}

/** How many templates are new on the shelves: looked at anew each time the templates are left. */
function useFresh(isOpen: boolean): number {
  const api = useApi();
  const [fresh, setFresh] = useState(0);
  useEffect(() => {
    if (isOpen) return undefined;
    let isGone = false;
    // A shelf that does not answer is told in the templates; it is no reason to disturb anybody here.
    void api.shelves
      .news()
      .catch(() => null)
      .then((news) => {
        if (!isGone && news) setFresh(freshIn(news));
      });
    return () => {
      isGone = true;
    };
  }, [api, isOpen]);
  return fresh;
}

function Frame({ isMain, children }: { readonly isMain: boolean; readonly children: ReactNode }): ReactNode {
  if (!isMain) return children;
  return (
    <main className="workbench">
      <h1 className="visually-hidden">{say('app.name')}</h1>
      {children}
    </main>
  );
}
