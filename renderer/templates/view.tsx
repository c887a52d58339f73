import { type ReactNode, useState } from 'react';
import { Editor } from './editor/editor.tsx';
import { TemplateList } from './list/list.tsx';
import './templates.css';
import './editor/editor.css';
import './list/shelf.css';
import './editor/assets.css';

/** The templates: all of them, or one that is open. `project` is the one whose memo they are for. */
export function TemplatesView({
  project,
  leave,
}: {
  readonly project: string | null;
  readonly leave: () => void;
}): ReactNode {
  const [opened, setOpened] = useState<string | null>(null);
  return opened === null ? (
    <TemplateList project={project} open={setOpened} leave={leave} />
  ) : (
    <Editor key={opened} project={project} template={opened} open={setOpened} leave={() => setOpened(null)} />
  );
}
