import { type ReactNode, useMemo } from 'react';
import { Button, Dialog, Popover } from 'react-aria-components';
import type { Range } from '../../../core/model/span.ts';
import type { MarkView } from '../../../core/model/views/articles.ts';
import { timeInWords } from '../../parts/time.ts';
import { toldApart } from '../../parts/told-apart.ts';
import { type Tab, useWays } from '../../state/choice.tsx';
import type { Segment } from '../../state/segments.ts';
import { say } from '../../words/en.ts';
import { reasonInWords } from './boilerplate.ts';

/** What the words of a mark are, and the way to each: the evidence, and the statements that use them. */
export function MarkCard({
  segment,
  element,
  close,
  restore,
}: {
  readonly segment: Segment;
  readonly element: HTMLElement;
  readonly close: () => void;
  readonly restore: (range: Range) => void;
}): ReactNode {
  const { show, showStatement } = useWays();
  const trigger = useMemo(() => ({ current: element }), [element]);
  const go = (way: () => void) => (): void => {
    close();
    way();
  };
  const marks = [...new Map(segment.marks.map((mark) => [`${mark.kind} ${mark.of ?? mark.label}`, mark])).values()];
  const statements = [...new Map(segment.statements.map((one) => [one.statement, one])).values()];
  const names = toldApart([
    ...marks.map(markInWords),
    ...statements.map(({ words }) => say('mark.statement', { label: words })),
  ]);
  return (
    <Popover
      className="popover"
      triggerRef={trigger}
      isOpen
      placement="bottom start"
      onOpenChange={(open) => {
        if (!open) close();
      }}
    >
      <Dialog className="mark-card" aria-label={say('mark.title')}>
        <ul>
          {marks.map((mark, i) => {
            const tab = tabOf(mark);
            return (
              <li key={`${mark.kind} ${mark.of ?? mark.label}`}>
                {tab && mark.of !== null ? (
                  <Button className="quiet" onPress={go(() => show(tab, mark.of))}>
                    {names[i]}
                  </Button>
                ) : (
                  <span className="mark-words">{names[i]}</span>
                )}
                {mark.kind === 'boilerplate' && (
                  <Button className="quiet" onPress={go(() => restore({ start: mark.start, end: mark.end }))}>
                    {say('line.restore')}
                  </Button>
                )}
              </li>
            );
          })}
          {statements.map(({ statement }, i) => (
            <li key={statement}>
              <Button className="quiet" onPress={go(() => showStatement(statement))}>
                {names[marks.length + i]}
              </Button>
            </li>
          ))}
        </ul>
      </Dialog>
    </Popover>
  );
}

/** Where the evidence shows what is marked; null for what is no item of it. */
function tabOf({ kind }: MarkView): Tab | null {
  switch (kind) {
    case 'person':
    case 'body':
    case 'place':
      return 'people';
    case 'quotation':
      return 'quotations';
    case 'meeting':
      return 'meetings';
    default:
      return null;
  }
}

function markInWords({ kind, label }: MarkView): string {
  if (kind === 'boilerplate') return say('mark.boilerplate', { label: reasonInWords(label) });
  if (kind === 'quotation' && label === '') return say('mark.quotation.unclear');
  if (kind !== 'time') return say(`mark.${kind}`, { label });
  const time = timeInWords(label);
  return time === null ? say('mark.time.untold') : say('mark.time', { label: time });
}
