import { type ReactNode, useState } from 'react';
import { Button, Label, Text, TextArea, TextField } from 'react-aria-components';
import { bringIntoSight } from '../../parts/in-sight.ts';
import { say } from '../../words/en.ts';

/** A statement's words, or a comment on it, being written: Ctrl+Enter saves, Escape leaves it as it was. */
export function Rewording({
  label,
  help,
  text,
  save,
  cancel,
}: {
  readonly label: string;
  readonly help: string;
  readonly text: string;
  readonly save: (text: string) => void;
  readonly cancel: () => void;
}): ReactNode {
  const [draft, setDraft] = useState(text);
  const keep = (): void => {
    if (draft.trim() === text) cancel();
    else save(draft.trim());
  };
  return (
    <div ref={bringIntoSight} className="rewording">
      <TextField
        className="field"
        value={draft}
        onChange={setDraft}
        autoFocus
        onKeyDown={(event) => {
          if (event.key === 'Escape') cancel();
          else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) keep();
          else event.continuePropagation();
        }}
      >
        <Label>{label}</Label>
        <TextArea dir="auto" rows={Math.min(8, 2 + Math.floor(draft.length / 60))} />
        <Text slot="description" className="meta">
          {help}
        </Text>
      </TextField>
      <div className="line-up">
        <Button className="primary" onPress={keep}>
          {say('statement.save')}
        </Button>
        <Button onPress={cancel}>{say('cancel')}</Button>
      </div>
    </div>
  );
}
