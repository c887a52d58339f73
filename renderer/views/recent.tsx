import type { ReactNode, Ref } from 'react';
import { Button } from 'react-aria-components';
import type { ProjectView } from '../../core/model/views/project.ts';
import { momentInWords } from '../parts/date.ts';
import { projectName } from '../parts/project-name.ts';
import { count, say } from '../words/en.ts';

/** The projects on this machine, the last one first: each is opened or removed. */
export function Recent({
  projects,
  heading,
  open,
  remove,
}: {
  /** Null until they are known. */
  readonly projects: readonly ProjectView[] | null;
  /** What gets the focus where the button that had it is gone. */
  readonly heading: Ref<HTMLHeadingElement>;
  readonly open: (project: string) => void;
  readonly remove: (project: Pick<ProjectView, 'id' | 'title'>) => void;
}): ReactNode {
  return (
    <section aria-labelledby="recent">
      <h2 id="recent" ref={heading} tabIndex={-1}>
        {say('start.recent')}
      </h2>
      {projects?.length === 0 && <p className="empty">{say('start.none')}</p>}
      <ul className="projects">
        {projects?.map(({ id, title, articles, changed }) => (
          <li key={id}>
            <Button className="project" onPress={() => open(id)}>
              <span className="title">{projectName(title)}</span>
              <span className="meta">
                {count('project.articles', articles)} · <time dateTime={changed}>{momentInWords(changed)}</time>
              </span>
            </Button>
            <Button
              className="quiet"
              aria-label={`${say('project.remove')}: ${projectName(title)}`}
              onPress={() => remove({ id, title: projectName(title) })}
            >
              {say('project.remove')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
