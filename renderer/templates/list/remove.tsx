import type { ReactNode } from 'react';
import { Ask } from '../../parts/ask.tsx';
import { useApi } from '../../state/connection.tsx';
import { useTroubles } from '../../state/troubles.tsx';
import { say } from '../../words/en.ts';

/** Removes a template, once it was asked whether that is meant. */
export function RemoveSheet({
  template,
  name,
  close,
  removed,
}: {
  readonly template: string;
  readonly name: string;
  readonly close: () => void;
  readonly removed: () => void;
}): ReactNode {
  const api = useApi();
  const { attempt } = useTroubles();
  const remove = async (): Promise<void> => {
    await attempt(() => api.templates.remove({ template }));
    removed();
  };
  return (
    <Ask
      title={say('templates.remove.title', { name })}
      lead={say('templates.remove.lead')}
      does={say('templates.remove.do')}
      agree={() => void remove()}
      close={close}
    />
  );
}
