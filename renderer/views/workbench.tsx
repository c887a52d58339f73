import { type ReactNode, useEffect } from 'react';
import { Trouble } from '../parts/trouble.tsx';
import { WithUndoing } from '../parts/undoing.tsx';
import { WithAdding } from '../state/adding.tsx';
import { WithChoice } from '../state/choice.tsx';
import type { Dropped } from '../state/dropped.ts';
import { rememberOpen } from '../state/left-open.ts';
import { useLoad } from '../state/load.ts';
import { WithProject } from '../state/project.tsx';
import { WithTemplates } from '../templates/open.tsx';
import { say } from '../words/en.ts';
import { AddingSheet } from './articles/adding-sheet.tsx';
import { DropSurface } from './articles/drop-surface.tsx';
import { ArticlesPane } from './articles/pane.tsx';
import { EvidencePane } from './evidence/pane.tsx';
import { MemoPane } from './memo/pane.tsx';
import { DialogButtons, WithDialogs } from './palette/dialogs.tsx';
import { Panes } from './panes.tsx';
import { TopBar } from './topbar.tsx';
import { isFinished } from './verify/verify.tsx';

/** One project: articles, evidence and memo side by side. `open` leads to another project. */
export function Workbench({
  project,
  open,
  leave,
  dropped,
}: {
  readonly project: string;
  readonly open: (project: string) => void;
  readonly leave: () => void;
  /** What was dropped before the project was made: it is taken up at once. */
  readonly dropped: readonly Dropped[];
}): ReactNode {
  const load = useLoad(open);
  useEffect(() => rememberOpen(project), [project]);
  /** A project file that is dropped is opened; a finished memo is left to the verification. */
  const openFile = (file: File): boolean => {
    const isProject = file.name.toLowerCase().endsWith('.readout');
    if (isProject) load(file);
    return isProject || isFinished(file);
  };
  return (
    <WithProject
      id={project}
      gone={leave}
      waiting={
        <p className="waiting" role="status">
          {say('connection.connecting')}
        </p>
      }
    >
      <WithChoice>
        <WithUndoing>
          <WithDialogs>
            <WithAdding first={dropped}>
              <DropSurface other={openFile}>
                <main className="workbench">
                  <TopBar leave={leave}>
                    <DialogButtons />
                  </TopBar>
                  <WithTemplates project={project}>
                    <Trouble />
                    <Panes articles={<ArticlesPane />} evidence={<EvidencePane />} memo={<MemoPane />} />
                  </WithTemplates>
                </main>
                <AddingSheet />
              </DropSurface>
            </WithAdding>
          </WithDialogs>
        </WithUndoing>
      </WithChoice>
    </WithProject>
  );
}
