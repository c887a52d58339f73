import { createContext, lazy, type ReactNode, Suspense, useContext, useMemo, useState } from 'react';
import { Button } from 'react-aria-components';
import { useCommands } from '../views/palette/commands.tsx';
import { say } from '../words/en.ts';

/** Loaded when templates are first wanted: the editor is as large as the rest of the window. */
const TemplatesView = lazy(async () => ({ default: (await import('./view.tsx')).TemplatesView }));

const OpenContext = createContext<(() => void) | null>(null);

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
  useCommands(() => [{ id: 'templates', name: say('command.templates'), run: open }], [open]);
  return (
    <OpenContext.Provider value={open}>
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

/** Opens the templates. */
export function TemplatesButton(): ReactNode {
  const open = useContext(OpenContext);
  return (
    open && (
      <Button className="quiet" onPress={open}>
        {say('templates.open')}
      </Button>
    )
  );
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
