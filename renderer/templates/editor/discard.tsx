import type { ReactNode } from 'react';
import { Button, DialogTrigger } from 'react-aria-components';
import { Ask } from '../../parts/ask.tsx';
import { say } from '../../words/en.ts';

/** Takes all changes back, once it was asked whether that is meant. */
export function DiscardButton({ name, discard }: { readonly name: string; readonly discard: () => void }): ReactNode {
  return (
    <DialogTrigger>
      <Button className="quiet">{say('editor.discard')}</Button>
      <Ask
        title={say('editor.discard.title', { name })}
        lead={say('editor.discard.lead')}
        does={say('editor.discard')}
        agree={discard}
      />
    </DialogTrigger>
  );
}
