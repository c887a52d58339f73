import type { ReactNode } from 'react';
import { Trouble } from '../parts/trouble.tsx';
import { WithChoice } from '../state/choice.tsx';
import { WithProject } from '../state/project.tsx';
import { say } from '../words/en.ts';
import { ArticlesPane } from './articles/pane.tsx';
import { EvidencePane } from './evidence/pane.tsx';
import { MemoPane } from './memo/pane.tsx';
import { DialogButtons, WithDialogs } from './palette/dialogs.tsx';
import { Panes } from './panes.tsx';
import { TopBar } from './topbar.tsx';

/** One project: articles, evidence and memo side by side. */
export function Workbench({ project, leave }: { readonly project: string; readonly leave: () => void }): ReactNode {
  return (
    <WithProject
      id={project}
      waiting={
        <p className="waiting" role="status">
          {say('connection.connecting')}
        </p>
      }
    >
      <WithChoice>
        <WithDialogs>
          <main className="workbench">
            <TopBar leave={leave}>
              <DialogButtons />
            </TopBar>
            <Trouble />
            <Panes articles={<ArticlesPane />} evidence={<EvidencePane />} memo={<MemoPane />} />
          </main>
        </WithDialogs>
      </WithChoice>
    </WithProject>
  );
}
