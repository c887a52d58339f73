import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { Ask } from '../parts/ask.tsx';
import { say } from '../words/en.ts';

/** Asks whether a project is meant to go: it is the one thing that no undo brings back. */
export function RemoveProject({
  title,
  close,
  save,
  remove,
}: {
  readonly title: string;
  readonly close: () => void;
  readonly save: () => void;
  readonly remove: () => void;
}): ReactNode {
  return (
    <Ask
      title={say('project.remove.title', { title })}
      lead={say('project.remove.lead')}
      does={say('project.remove.do')}
      agree={remove}
      close={close}
      beside={
        <Button className="quiet" onPress={save}>
          {say('project.save')}
        </Button>
      }
    />
  );
}
