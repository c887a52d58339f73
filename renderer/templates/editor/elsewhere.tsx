import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import type { TemplateDraft } from '../../../core/model/views/templates.ts';
import { useApi } from '../../state/connection.tsx';
import { useTroubles } from '../../state/troubles.tsx';
import { say } from '../../words/en.ts';
import type { OpenTemplate } from '../draft.ts';

/** Two windows have written to one template: the later one goes on with a copy of its own, or with what the other wrote. */
export function Elsewhere({
  opened,
  open,
}: {
  readonly opened: OpenTemplate;
  readonly open: (template: string) => void;
}): ReactNode {
  const { draft, takeTheirs, source } = opened;
  const api = useApi();
  const { attempt } = useTroubles();
  const copy = (): Promise<unknown> =>
    attempt(async () => {
      const name = say('editor.elsewhere.copy.name', { name: source.name });
      const { id } = await api.templates.duplicate({ template: source.id, name });
      const { revision } = await api.templates.source({ template: id });
      await api.templates.keep({ template: id, draft: ofCopy(draft, id), base: revision });
      open(id);
    });
  return (
    <div className="editor-save editor-elsewhere">
      <p role="alert">{say('editor.kept.elsewhere')}</p>
      <Button className="primary" onPress={() => void copy()}>
        {say('editor.elsewhere.copy')}
      </Button>
      <Button onPress={() => void takeTheirs()}>{say('editor.elsewhere.theirs')}</Button>
    </div>
  );
}

/** The changes as those of the copy, whose manifest names the copy. */
function ofCopy(draft: TemplateDraft, id: string): TemplateDraft {
  const manifest = draft['manifest.json'];
  if (!manifest) return draft;
  return { ...draft, 'manifest.json': manifest.replace(/("id"\s*:\s*)"[^"]*"/, `$1"${id}"`) };
}
