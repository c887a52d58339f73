import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Button, Dialog, Heading, Modal, ModalOverlay, ProgressBar } from 'react-aria-components';
import { Counted } from '../../parts/counted.tsx';
import { Trouble } from '../../parts/trouble.tsx';
import { useAdding } from '../../state/adding.tsx';
import { chosenFiles } from '../../state/dropped.ts';
import { useFirstFocus } from '../../state/focus.ts';
import type { Draft } from '../../state/review.ts';
import { say } from '../../words/en.ts';
import { focusRegion } from '../f6.ts';
import { useVerify } from '../verify/verify.tsx';
import { ReviewSheet } from './review-sheet.tsx';

/** Over the window while articles are taken in, and until what was taken in is added or put away. */
export function AddingSheet(): ReactNode {
  const { adding, stop, putAside, forget, offer } = useAdding();
  const [drafts, setDrafts] = useState<ReadonlyMap<string, Draft>>(new Map());
  const { step } = adding;
  const before = useRef(step);
  useEffect(() => {
    const closed = before.current === 'review' && step !== 'review';
    before.current = step;
    if (step === 'nothing') setDrafts(new Map());
    if (!closed) return undefined;
    // What was dropped had no button before it: the keyboard then goes on among the articles.
    const frame = requestAnimationFrame(() => focusRegion('articles'));
    return () => cancelAnimationFrame(frame);
  }, [step]);
  const { taker } = useVerify();
  useEffect(() => {
    // A single Word file or PDF is first taken for a memo to verify.
    taker.current = (file) => offer(chosenFiles([file]));
    return () => {
      taker.current = null;
    };
  }, [taker, offer]);
  return (
    <ModalOverlay
      className="sheet-ground"
      isOpen={adding.step === 'reading' || adding.step === 'review'}
      onOpenChange={(open) => {
        if (open) return;
        if (adding.step === 'reading') stop();
        else if (adding.step === 'review' && adding.reviews.length === 0) forget();
        else putAside();
      }}
    >
      <Modal className={adding.step === 'reading' ? 'sheet small' : 'sheet'}>
        <Dialog>
          <Trouble inSheet />
          {adding.step === 'reading' && <Taking {...adding} stop={stop} />}
          {adding.step === 'review' && <ReviewSheet {...adding} drafts={drafts} setDrafts={setDrafts} />}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Taking({
  done,
  of,
  name,
  stop,
}: {
  readonly done: number;
  readonly of: number;
  readonly name: string;
  readonly stop: () => void;
}): ReactNode {
  const first = useFirstFocus<HTMLButtonElement>();
  return (
    <>
      <Heading slot="title">{say('adding.title')}</Heading>
      <ProgressBar
        className="progress"
        aria-label={say('adding.title')}
        value={done}
        maxValue={of}
        valueLabel={say('adding.count', { done, of })}
      >
        {({ percentage }) => (
          <div className="progress-line">
            <div className="progress-done" style={{ width: `${percentage ?? 0}%` }} />
          </div>
        )}
      </ProgressBar>
      <p>{say('adding.count', { done, of })}</p>
      <Counted done={done} of={of} word="adding.counted" />
      <p className="meta one-line" dir="auto">
        {name}
      </p>
      <div className="actions">
        <Button ref={first} onPress={stop}>
          {say('adding.stop')}
        </Button>
      </div>
    </>
  );
}
