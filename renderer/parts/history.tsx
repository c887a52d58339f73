import { type ReactNode, useRef, useState } from 'react';
import { Button, Dialog, DialogTrigger, Heading, Modal, ModalOverlay } from 'react-aria-components';
import type { HistoryView } from '../../core/model/views/project.ts';
import { useApi } from '../state/connection.tsx';
import { useAnswer, useProject } from '../state/project.tsx';
import { useTroubles } from '../state/troubles.tsx';
import { useCommands } from '../views/palette/commands.tsx';
import { say } from '../words/en.ts';
import { changeInWords } from './change-words.ts';
import { momentInWords } from './date.ts';
import { Trouble } from './trouble.tsx';

/** Everything that was done to the project, the last first; back to any point of it, and forth again. */
export function History(): ReactNode {
  const [isOpen, setOpen] = useState(false);
  useCommands('project', () => [{ id: 'history', name: say('history'), run: () => setOpen(true) }], []);
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <Button className="quiet">{say('history')}</Button>
      <ModalOverlay className="overlay" isDismissable>
        <Modal className="sheet">
          <Dialog className="history">
            {({ close }) => (
              <>
                <header className="pane-head">
                  <Heading slot="title">{say('history')}</Heading>
                  <Button className="quiet" onPress={close}>
                    {say('close')}
                  </Button>
                </header>
                <Trouble inSheet />
                <Changes />
              </>
            )}
          </Dialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  );
}

function Changes(): ReactNode {
  const api = useApi();
  const { id: project, state } = useProject();
  const { attempt } = useTroubles();
  const [busy, setBusy] = useState(false);
  const list = useRef<HTMLOListElement>(null);
  const changes = useAnswer(() => api.projects.history({ project }), [project, state.version]);
  const step = async (ask: 'undo' | 'redo', times: number): Promise<void> => {
    if (busy) return;
    setBusy(true);
    for (let i = 0; i < times; i++) if (!(await attempt(() => api.projects[ask]({ project })))) break;
    setBusy(false);
    // A button that can do nothing more loses the focus: the list takes it, so that Escape still closes.
    requestAnimationFrame(() => {
      if (document.activeElement === document.body) list.current?.focus();
    });
  };
  return (
    <>
      <div className="actions">
        <Button isDisabled={!state.canUndo} onPress={() => void step('undo', 1)}>
          {say('undo')}
        </Button>
        <Button isDisabled={!state.canRedo} onPress={() => void step('redo', 1)}>
          {say('redo')}
        </Button>
      </div>
      <ol ref={list} tabIndex={-1} className="changes" reversed aria-label={say('history')}>
        {changes?.map((change) => {
          const said = changeInWords(change);
          // The first change made the project: it stays.
          const first = change.seq === changes.at(-1)?.seq;
          return (
            <li key={change.seq} className={change.undone ? 'change undone' : 'change'}>
              <span>
                <span className="change-words">{said}</span>
                {change.undone && <span className="meta"> · {say('history.undone')}</span>}
                <time className="meta" dateTime={change.at}>
                  {' '}
                  {momentInWords(change.at)}
                </time>
              </span>
              {!first && (
                <Button
                  className="quiet"
                  aria-label={`${say(change.undone ? 'history.forth' : 'history.back')}: ${said}`}
                  onPress={() => void step(change.undone ? 'redo' : 'undo', stepsTo(changes, change))}
                >
                  {say(change.undone ? 'history.forth' : 'history.back')}
                </Button>
              )}
            </li>
          );
        })}
      </ol>
    </>
  );
}

/** How many undos take this change back, or how many redos bring it again. */
export function stepsTo(
  changes: readonly Pick<HistoryView, 'seq' | 'undone'>[],
  { seq, undone }: Pick<HistoryView, 'seq' | 'undone'>,
): number {
  return changes.filter((one) => one.undone === undone && (undone ? one.seq <= seq : one.seq >= seq)).length;
}
