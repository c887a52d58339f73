import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Button, FileTrigger } from 'react-aria-components';
import type { ProjectView } from '../../core/model/views/project.ts';
import { download } from '../parts/download.ts';
import { projectName } from '../parts/project-name.ts';
import { ThemeMenu } from '../parts/theme-menu.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { useApi } from '../state/connection.tsx';
import { type Dropped, droppedIn } from '../state/dropped.ts';
import { leftOpen } from '../state/left-open.ts';
import { useLoad } from '../state/load.ts';
import { useTroubles } from '../state/troubles.tsx';
import { TemplatesButton, WithTemplates } from '../templates/open.tsx';
import { say } from '../words/en.ts';
import { useCommands } from './palette/commands.tsx';
import { WithPalette } from './palette/with-palette.tsx';
import { Recent } from './recent.tsx';
import { RemoveProject } from './remove-project.tsx';
import { isFinished, useVerify, WithVerify } from './verify/verify.tsx';

/** The first thing that a person sees: the sample in one click, a new project, and the recent ones. */
export function Start({ open }: { readonly open: Opening }): ReactNode {
  return (
    <WithPalette>
      <WithVerify project={null} open={null}>
        <Choice open={open} />
      </WithVerify>
    </WithPalette>
  );
}

/** Leads to a project, with what was dropped before there was one. */
type Opening = (project: string, dropped?: readonly Dropped[]) => void;

function Choice({ open }: { readonly open: Opening }): ReactNode {
  const api = useApi();
  const { choose } = useVerify();
  const { attempt, tell } = useTroubles();
  const [projects, setProjects] = useState<readonly ProjectView[] | null>(null);
  useEffect(() => {
    void api.projects.list().then(setProjects, () => undefined);
  }, [api]);
  const load = useLoad(open);
  const [broken, setBroken] = useState<string | null>(null);
  const [removing, setRemoving] = useState<Pick<ProjectView, 'id' | 'title'> | null>(null);
  const recent = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    void leftOpen().then(setBroken);
  }, []);
  const recovered = projects?.find(({ id }) => id === broken);
  const opened = async (work: () => Promise<ProjectView>): Promise<void> => {
    const project = await attempt(work);
    if (project) open(project.id);
  };
  const latest = useRef(opened);
  latest.current = opened;
  useCommands(
    'doing',
    () => [
      { id: 'sample', name: say('start.sample'), run: () => void latest.current(() => api.projects.sample()) },
      { id: 'new', name: say('start.new'), run: () => void latest.current(() => api.projects.create({ title: '' })) },
      { id: 'verify', name: say('command.verify'), run: choose },
    ],
    [api, choose],
  );
  /** A project file is opened; a finished memo is left to the verification; anything else is for a new project. */
  const take = async (data: DataTransfer): Promise<void> => {
    const [file, ...more] = data.files;
    if (file && more.length === 0 && file.name.toLowerCase().endsWith('.readout')) return load(file);
    if (file && more.length === 0 && isFinished(file)) return;
    // Read at once: the system takes the data away after the event.
    const found = droppedIn(data);
    const files = data.types.includes('Files');
    const dropped = await attempt(() => found);
    if (!dropped) return;
    if (dropped.length === 0) return files ? tell(say('adding.none')) : undefined;
    const project = await attempt(() => api.projects.create({ title: '' }));
    if (project) open(project.id, dropped);
  };
  return (
    <WithTemplates project={null}>
      <main
        className="start"
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault();
          void take(event.dataTransfer);
        }}
      >
        <header>
          <p className="brand">{say('app.name')}</p>
          <h1>{say('start.title')}</h1>
          <p className="lead">{say('start.lead')}</p>
        </header>
        <Trouble />
        {recovered && (
          <div className="banner good" role="status">
            <p>{say('start.recovered', { title: projectName(recovered.title) })}</p>
            <Button onPress={() => open(recovered.id)}>{say('start.recovered.open')}</Button>
          </div>
        )}
        <div className="actions">
          <Button className="primary" autoFocus onPress={() => void opened(() => api.projects.sample())}>
            {say('start.sample')}
          </Button>
          <Button onPress={() => void opened(() => api.projects.create({ title: '' }))}>{say('start.new')}</Button>
          <FileTrigger
            acceptedFileTypes={['.readout']}
            onSelect={(files) => {
              const file = files?.item(0);
              if (file) load(file);
            }}
          >
            <Button>{say('start.open')}</Button>
          </FileTrigger>
          <Button onPress={choose}>{say('command.verify')}</Button>
          <TemplatesButton />
        </div>
        <p className="meta">{say('start.drop')}</p>
        <Recent projects={projects} heading={recent} open={open} remove={setRemoving} />
        {removing && (
          <RemoveProject
            title={removing.title}
            close={() => setRemoving(null)}
            save={() =>
              void attempt(async () =>
                download(await api.projects.save({ project: removing.id }), `${removing.title}.readout`),
              )
            }
            remove={() =>
              void attempt(async () => {
                await api.projects.remove({ project: removing.id });
                setProjects(await api.projects.list());
                // Its button is gone with it.
                requestAnimationFrame(() => recent.current?.focus());
              })
            }
          />
        )}
        <footer>
          <p className="network">{say('app.network')}</p>
          <ThemeMenu />
        </footer>
      </main>
    </WithTemplates>
  );
}
