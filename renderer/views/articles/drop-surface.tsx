import { type DragEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { useAdding } from '../../state/adding.tsx';
import { droppedIn } from '../../state/dropped.ts';
import { useTroubles } from '../../state/troubles.tsx';
import { isWriting } from '../../state/writing.ts';
import { say } from '../../words/en.ts';

/**
 * Takes files, folders and text that are dropped anywhere on what is inside, and pasted anywhere but into a field. `other`
 * takes a single file that is no article, such as a project, and says whether it did.
 */
export function DropSurface({
  other,
  children,
}: {
  readonly other: (file: File) => boolean;
  readonly children: ReactNode;
}): ReactNode {
  const { offer } = useAdding();
  const { attempt, tell } = useTroubles();
  const [over, setOver] = useState(false);
  /** Elements are entered before others are left: over is whoever was entered more often. */
  const depth = useRef(0);
  const take = (data: DataTransfer): void => {
    const [file, ...more] = data.files;
    if (file && more.length === 0 && other(file)) return;
    // Read at once: the system takes the data away after the event.
    const found = droppedIn(data);
    const files = data.types.includes('Files');
    void attempt(() => found).then((dropped) => {
      if (dropped?.length === 0 && files) tell(say('adding.none'));
      else if (dropped) offer(dropped);
    });
  };
  const latest = useRef(take);
  latest.current = take;
  useEffect(() => {
    const pasted = (event: ClipboardEvent): void => {
      if (isWriting(event.target) || !event.clipboardData || document.querySelector('[role="dialog"]')) return;
      event.preventDefault();
      latest.current(event.clipboardData);
    };
    document.addEventListener('paste', pasted);
    return () => document.removeEventListener('paste', pasted);
  }, []);
  const moved = (event: DragEvent, by: number): void => {
    event.preventDefault();
    depth.current += by;
    setOver(depth.current > 0);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is one way of several; the others are buttons
    <div
      className="drop-surface"
      onDragEnter={(event) => moved(event, 1)}
      onDragOver={(event) => event.preventDefault()}
      onDragLeave={(event) => moved(event, -1)}
      onDrop={(event) => {
        event.preventDefault();
        depth.current = 0;
        setOver(false);
        take(event.dataTransfer);
      }}
    >
      {children}
      {over && <p className="drop-here">{say('articles.drop')}</p>}
    </div>
  );
}
