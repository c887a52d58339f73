import type { ReactNode } from 'react';
import { Button, Checkbox } from 'react-aria-components';
import type { ShelfStateView } from '../../../core/model/views/shelves.ts';
import { useApi } from '../../state/connection.tsx';
import { useTroubles } from '../../state/troubles.tsx';
import { say } from '../../words/en.ts';

/** The shelves' folders: whether each is there, whether it is followed, and what on it cannot be taken. */
export function ShelfFolders({
  shelves,
  changed,
  tell,
}: {
  readonly shelves: readonly ShelfStateView[];
  readonly changed: () => void;
  readonly tell: (words: string) => void;
}): ReactNode {
  const api = useApi();
  const { attempt } = useTroubles();
  const follow = async (folder: string, automatic: boolean): Promise<void> => {
    await attempt(() => api.shelves.follow({ folder, automatic }));
    changed();
  };
  const remove = async (folder: string): Promise<void> => {
    if ((await attempt(async () => [await api.shelves.remove({ folder })])) !== null)
      tell(say('shelf.removed', { folder }));
    changed();
  };
  return (
    <ul className="shelf-list" aria-label={say('shelf.folders')}>
      {shelves.map(({ automatic, away, faults, files, folder }) => (
        <li key={folder}>
          <div className="shelf-what">
            <p>
              <span dir="auto">{folder}</span>{' '}
              {away === null && (
                <span className="meta">
                  {files === 1 ? say('shelf.files.one') : say('shelf.files', { count: files })}
                </span>
              )}
            </p>
            {away !== null && <p className="shelf-fault">{say('shelf.away', { words: away })}</p>}
            {faults.map(({ file, kind, words }) => (
              <p key={file} className="shelf-fault">
                {say(`shelf.fault.${kind}`, { file, words })}
              </p>
            ))}
          </div>
          <div className="template-do">
            <Checkbox
              className="check"
              aria-label={say('shelf.follow.name', { folder })}
              isSelected={automatic}
              onChange={(on) => void follow(folder, on)}
            >
              <span className="box" aria-hidden="true" />
              {say('shelf.follow')}
            </Checkbox>
            <Button aria-label={say('shelf.remove.name', { folder })} onPress={() => void remove(folder)}>
              {say('shelf.remove')}
            </Button>
          </div>
        </li>
      ))}
    </ul>
  );
}
