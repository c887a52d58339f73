import { type ReactNode, useState } from 'react';
import {
  Button,
  Dialog,
  DialogTrigger,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Text,
  TextField,
} from 'react-aria-components';
import { count, say } from '../../words/en.ts';

const NAME = /^[a-z][a-z0-9-]{0,40}$/;

/** The files of a template: which is shown, which was changed, where errors are; parts are added and removed here. */
export function FileList({
  files,
  shown,
  errors,
  changed,
  locked,
  show,
  write,
  below,
}: {
  readonly files: readonly string[];
  readonly shown: string;
  readonly errors: ReadonlyMap<string, number>;
  readonly changed: readonly string[];
  readonly locked: boolean;
  readonly show: (file: string) => void;
  readonly write: (file: string, text: string | null) => void;
  readonly below: ReactNode;
}): ReactNode {
  const isPart = shown.endsWith('.hbs') && shown !== 'memo.hbs';
  return (
    <nav className="editor-files" aria-label={say('editor.files')} data-region="editor-files">
      <ListBox
        aria-label={say('editor.files')}
        className="files"
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        selectedKeys={[shown]}
        onSelectionChange={(keys) => {
          const [file] = keys === 'all' ? [] : keys;
          if (file !== undefined) show(String(file));
        }}
      >
        {files.map((file) => {
          const wrong = errors.get(file) ?? 0;
          return (
            <ListBoxItem key={file} id={file} textValue={file} className="file">
              <span>{file}</span>
              {(wrong > 0 || changed.includes(file)) && (
                <span className={wrong > 0 ? 'file-note file-wrong' : 'file-note meta'}>
                  {wrong > 0 ? count('editor.file.errors', wrong) : say('editor.file.changed')}
                </span>
              )}
            </ListBoxItem>
          );
        })}
      </ListBox>
      {!locked && (
        <div className="file-do">
          <NewPart
            files={files}
            add={(name) => {
              write(`${name}.hbs`, '');
              show(`${name}.hbs`);
            }}
          />
          {isPart && (
            <Button
              className="quiet"
              aria-label={say('editor.file.remove', { file: shown })}
              onPress={() => write(shown, null)}
            >
              {say('editor.file.remove', { file: shown })}
            </Button>
          )}
        </div>
      )}
      {below}
    </nav>
  );
}

function NewPart({
  files,
  add,
}: {
  readonly files: readonly string[];
  readonly add: (name: string) => void;
}): ReactNode {
  const [name, setName] = useState('');
  const isGood = NAME.test(name) && !files.includes(`${name}.hbs`);
  return (
    <DialogTrigger onOpenChange={() => setName('')}>
      <Button className="quiet">{say('editor.file.new')}</Button>
      <Popover className="popover">
        <Dialog aria-label={say('editor.file.new')}>
          {({ close }) => (
            <form
              className="new-part"
              onSubmit={(event) => {
                event.preventDefault();
                if (!isGood) return;
                add(name);
                close();
              }}
            >
              <TextField className="field" value={name} onChange={setName} autoFocus maxLength={41}>
                <Label>{say('editor.file.name')}</Label>
                <Input />
                <Text slot="description" className="meta">
                  {say('editor.file.help', { name: name || say('editor.file.example') })}
                </Text>
              </TextField>
              <Button type="submit" className="primary" isDisabled={!isGood}>
                {say('editor.file.make')}
              </Button>
            </form>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
