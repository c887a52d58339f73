import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Button, Toolbar } from 'react-aria-components';
import type { StateView } from '../../core/model/views/project.ts';
import { Counted } from '../parts/counted.tsx';
import { download } from '../parts/download.ts';
import { History } from '../parts/history.tsx';
import { projectName } from '../parts/project-name.ts';
import { ThemeMenu } from '../parts/theme-menu.tsx';
import { useUndoing } from '../parts/undoing.tsx';
import { useArrived } from '../state/arrived.ts';
import { useApi } from '../state/connection.tsx';
import { useProject } from '../state/project.tsx';
import { useAsked, useTroubles } from '../state/troubles.tsx';
import { say } from '../words/en.ts';
import { focusRegion } from './f6.ts';
import { useCommands } from './palette/commands.tsx';

/** The project's title, what can be done with all of it, and how far its reading and saving are. */
export function TopBar({ leave, children }: { readonly leave: () => void; readonly children?: ReactNode }): ReactNode {
  const api = useApi();
  const { id, state } = useProject();
  const { attempt } = useTroubles();
  const { step } = useUndoing();
  const save = async (): Promise<void> => {
    const bytes = await attempt(() => api.projects.save({ project: id }));
    if (bytes) download(bytes, `${projectName(state.title)}.readout`);
  };
  const latest = useRef({ save, leave });
  latest.current = { save, leave };
  useCommands(
    'project',
    () => [
      { id: 'save', name: say('project.save'), run: () => void latest.current.save() },
      { id: 'close', name: say('project.close'), run: () => latest.current.leave() },
    ],
    [],
  );
  return (
    <header className="topbar" data-region="topbar">
      <Button className="quiet" onPress={leave}>
        {say('project.close')}
      </Button>
      <Title />
      <Toolbar className="tools" aria-label={say('project.tools')}>
        <Button className="quiet" isDisabled={!state.canUndo} onPress={() => void step('undo')}>
          {say('undo')}
        </Button>
        <Button className="quiet" isDisabled={!state.canRedo} onPress={() => void step('redo')}>
          {say('redo')}
        </Button>
        <Button className="quiet" onPress={() => void save()}>
          {say('project.save')}
        </Button>
        <History />
        <ThemeMenu />
        {children}
      </Toolbar>
      <State state={state} />
      <p className="network">{say('app.network')}</p>
    </header>
  );
}

/** The title, changed where it stands: Enter keeps it, Escape takes the change back. */
function Title(): ReactNode {
  const api = useApi();
  const { id, state } = useProject();
  const { attempt } = useTroubles();
  const [text, setText] = useState(state.title);
  const writing = useRef(false);
  const { title: known, version } = state;
  const { has, wait } = useArrived(version);
  useEffect(() => {
    if (!writing.current && has) setText(known);
  }, [known, has]);
  const keep = (): void => {
    if (!writing.current) return;
    writing.current = false;
    const title = text.trim();
    if (title === '') setText(known);
    // What could not be kept is not shown as if it were.
    else if (title !== known) wait(attempt(() => api.projects.rename({ project: id, title })));
  };
  return (
    <h1 className="project-title">
      <input
        aria-label={say('project.rename')}
        placeholder={say('start.untitled')}
        dir="auto"
        maxLength={1_000}
        value={text}
        onChange={({ target }) => {
          writing.current = true;
          setText(target.value);
        }}
        onBlur={keep}
        onKeyDown={(event) => {
          // Out of the field, so that the next Ctrl+Z takes the title back and not a letter of it.
          if (event.key === 'Enter') {
            event.currentTarget.blur();
            focusRegion('articles');
          }
          if (event.key === 'Escape') {
            writing.current = false;
            setText(known);
          }
        }}
      />
    </h1>
  );
}

function State({ state }: { readonly state: StateView }): ReactNode {
  const isSaving = useIsSaving(state);
  const { words } = useUndoing();
  const reading = state.busy?.step === 'reading' && !isSaving ? state.busy : null;
  const api = useApi();
  const { id } = useProject();
  const { attempt } = useTroubles();
  return (
    <div className="state">
      {/* Seen in the head of the evidence, where nothing moves for it; heard whatever pane is shown. */}
      <p className="visually-hidden" role="status">
        {words}
      </p>
      {reading ? (
        <p>{stateInWords(state)}</p>
      ) : (
        <p role="status">{isSaving ? say('state.saving') : stateInWords(state)}</p>
      )}
      {reading && <Counted done={reading.done} of={reading.of} word="state.counted" />}
      {reading && (
        <Button className="quiet" onPress={() => void attempt(() => api.projects.cancel({ project: id }))}>
          {say('state.cancel')}
        </Button>
      )}
      {state.stopped && (
        <Button className="quiet" onPress={() => void attempt(() => api.projects.resume({ project: id }))}>
          {say('state.resume')}
        </Button>
      )}
    </div>
  );
}

/** Whether something that was asked for is not in what is shown of the project yet. */
function useIsSaving({ version }: StateView): boolean {
  const asked = useAsked();
  // What was answered before this project was opened was of another one.
  const opened = useRef(asked.turn);
  return asked.waiting > 0 || (asked.turn > opened.current && asked.version > version);
}

function stateInWords({ articles, busy, built, version, stopped, unread, trouble }: StateView): string {
  // Of no articles nothing is put together that anybody would wait for.
  if (articles === 0 && busy?.step !== 'reading') return say('state.saved');
  if (busy?.step === 'reading') return say('state.reading', { done: busy.done, of: busy.of });
  if (busy !== null) return say('state.building');
  if (stopped) return unread > 0 ? say('state.unread', { count: unread }) : say('state.stopped');
  if (built < version) return say('state.building');
  return trouble ? say('state.trouble', { code: trouble.code }) : say('state.saved');
}
