import type { ReactNode } from 'react';
import { Button, Toolbar } from 'react-aria-components';
import { Trouble } from '../parts/trouble.tsx';
import { WithChoice } from '../state/choice.tsx';
import { useApi } from '../state/connection.tsx';
import { useProject, WithProject } from '../state/project.tsx';
import { useTroubles } from '../state/troubles.tsx';
import { say } from '../words/en.ts';
import { ArticlesPane } from './articles/pane.tsx';
import { EvidencePane } from './evidence/pane.tsx';
import { MemoPane } from './memo/pane.tsx';

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
        <div className="workbench">
          <TopBar leave={leave} />
          <Trouble />
          <div className="panes">
            <ArticlesPane />
            <EvidencePane />
            <MemoPane />
          </div>
        </div>
      </WithChoice>
    </WithProject>
  );
}

function TopBar({ leave }: { readonly leave: () => void }): ReactNode {
  const api = useApi();
  const { id, state } = useProject();
  const { attempt } = useTroubles();
  return (
    <header className="topbar">
      <Toolbar aria-label={say('app.name')}>
        <Button className="quiet" onPress={leave}>
          {say('project.close')}
        </Button>
        <Button
          className="quiet"
          isDisabled={!state.canUndo}
          onPress={() => void attempt(() => api.projects.undo({ project: id }))}
        >
          {say('undo')}
        </Button>
        <Button
          className="quiet"
          isDisabled={!state.canRedo}
          onPress={() => void attempt(() => api.projects.redo({ project: id }))}
        >
          {say('redo')}
        </Button>
      </Toolbar>
      <p className="state" role="status">
        {stateInWords(state)}
      </p>
      <p className="network">{say('app.network')}</p>
    </header>
  );
}

function stateInWords({ busy, built, version, unread }: ReturnType<typeof useProject>['state']): string {
  if (busy?.step === 'reading') return say('state.reading', { done: busy.done, of: busy.of });
  if (built < version) return say('state.building');
  return unread > 0 ? say('state.unread', { count: unread }) : say('state.saved');
}
