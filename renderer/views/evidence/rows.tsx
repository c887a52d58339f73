import { type ReactNode, useMemo } from 'react';
import type { PickedCounts } from '../../../core/model/views/evidence.ts';
import type { StateView } from '../../../core/model/views/project.ts';
import { Badges } from '../../parts/badges.tsx';
import { RowList } from '../../parts/row-list.tsx';
import { type Tab, useWays } from '../../state/choice.tsx';
import { focusAround, isAwaited } from '../../state/focus.ts';
import { useGrowing } from '../../state/growing.ts';
import { say } from '../../words/en.ts';
import { type Made, useCorrect } from './correcting.tsx';
import { useFilter } from './filter.tsx';

/** What every item of evidence has. */
export interface Item {
  readonly id: string;
  readonly badges: readonly string[];
}

/** What a list shows of its items, and what may be done with each. */
export interface RowsProps<V extends Item> {
  readonly tab: Tab;
  readonly title: (item: V) => string;
  /** What tells it from others of the same title, for those who hear the list. */
  readonly apart?: (item: V) => string;
  /** What stands under the title. */
  readonly more: (item: V) => ReactNode;
  /** For what a memo can be about: whether it is chosen, and choosing it. */
  readonly choosing?: {
    readonly kind: keyof PickedCounts;
    readonly is: (item: V) => boolean;
    readonly set: (item: V, on: boolean) => Promise<StateView | null>;
  };
  /** The correction that leaves an item out, or takes it back in. */
  readonly drop?: (item: V, dropped: boolean) => Made | null;
  /** Opens an item elsewhere than in this tab. */
  readonly opens?: (item: V) => Tab;
}

/** Rows drawn at once: a pane of them; the others a few at a time, while nobody waits. */
const DRAWN = 10;
const MORE = 5;

/** The rows of a list: arrows move, Space or a click chooses (opens, where nothing is chosen), Enter opens, Delete leaves out. */
export function Rows<V extends Item>({
  tab,
  title,
  apart,
  more,
  choosing,
  drop,
  opens,
  items,
  isChosen,
  choose,
}: RowsProps<V> & {
  readonly items: readonly V[];
  readonly isChosen: (item: V) => boolean;
  readonly choose: (item: V, on: boolean) => void;
}): ReactNode {
  const { follow } = useWays();
  const { last } = useFilter();
  const correct = useCorrect();
  const open = (item: V): void => {
    last.set(tab, item.id);
    // The list goes with the row; until the item is answered, the pane has the focus.
    focusAround(document.activeElement);
    follow(opens?.(item) ?? tab, item.id);
  };
  const shown = useDrawn(items, last.get(tab));
  const leaveOut = (item: V): void => {
    const dropping = drop?.(item, true);
    if (dropping) void correct(say('told.dropped', { what: title(item) }), dropping);
  };
  return (
    <RowList
      label={say(`tab.${tab}`)}
      className="rows"
      rowClass="row"
      items={shown}
      nameOf={(item) => (apart ? `${title(item)}, ${apart(item)}` : title(item))}
      open={open}
      leaveOut={leaveOut}
      opensOnClick={!choosing}
      {...(choosing && { choice: { label: say('evidence.choose'), is: isChosen, turn: choose } })}
      arrived={(item, row) => {
        // The row that one comes back to takes the focus, unless that is elsewhere by now.
        if (last.get(tab) !== item.id) return;
        last.delete(tab);
        if (isAwaited(row)) row.focus();
      }}
    >
      {(item, ways) => (
        <div className="row-body">
          <button type="button" tabIndex={-1} className="row-title" onClick={ways.open}>
            {title(item)}
          </button>
          {more(item)}
          <Badges codes={item.badges} />
        </div>
      )}
    </RowList>
  );
}

/** The items so far drawn: those in sight and `wanted` first, then a step at a time, so that the window is never held up. */
function useDrawn<V extends Item>(items: readonly V[], wanted: string | undefined): readonly V[] {
  const drawn = useGrowing(items.length, Math.max(DRAWN, items.findIndex(({ id }) => id === wanted) + 1), MORE);
  return useMemo(() => items.slice(0, drawn), [items, drawn]);
}
