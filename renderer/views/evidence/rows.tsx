import { type ReactNode, useMemo } from 'react';
import { Button, Checkbox, GridList, GridListItem } from 'react-aria-components';
import type { PickedCounts, StateView } from '../../../core/model/views.ts';
import { Badges } from '../../parts/badges.tsx';
import { type Tab, useWays } from '../../state/choice.tsx';
import { useFilledAtOnce } from '../../state/filled.ts';
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

/** The rows of a list: arrows move, Space chooses, Enter opens, Delete leaves out. */
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
  useFilledAtOnce();
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
  const chosen = useSame(items.filter(isChosen).map(({ id }) => id));
  /** The row that one comes back to takes the focus once it is there, unless that is elsewhere by now. */
  const arrived = (id: string, row: HTMLElement | null): void => {
    if (!row || last.get(tab) !== id) return;
    last.delete(tab);
    if (isAwaited(row)) row.focus();
  };
  return (
    // Enter opens and Delete leaves out wherever the row itself is focused; in its own buttons the keys are theirs.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the grid inside is what is interactive
    <div
      onKeyDownCapture={(event) => {
        const { key, target } = event;
        if (!(target instanceof HTMLElement) || target.role !== 'row') return;
        const item = items.find(({ id }) => id === target.dataset['key']);
        if (!item || (key !== 'Enter' && key !== 'Delete')) return;
        event.preventDefault();
        event.stopPropagation();
        const dropping = key === 'Delete' ? drop?.(item, true) : null;
        if (dropping) void correct(say('told.dropped', { what: title(item) }), dropping);
        else if (key === 'Enter') open(item);
      }}
    >
      <GridList
        aria-label={say(`tab.${tab}`)}
        className="rows"
        items={shown}
        dependencies={[items, chosen.size]}
        selectionMode={choosing ? 'multiple' : 'none'}
        selectionBehavior="toggle"
        selectedKeys={chosen}
        escapeKeyBehavior="none"
        onSelectionChange={(keys) => {
          // All at once says no more than nothing chosen: the memo is then about everything.
          if (keys === 'all') return;
          for (const item of items) {
            const on = keys.has(item.id);
            if (on !== chosen.has(item.id)) choose(item, on);
          }
        }}
      >
        {(item) => (
          <GridListItem
            ref={(row) => arrived(item.id, row)}
            id={item.id}
            textValue={apart ? `${title(item)}, ${apart(item)}` : title(item)}
            className="row"
          >
            {choosing && (
              <Checkbox slot="selection" className="pick" aria-label={say('evidence.choose')}>
                <span className="pick-box" aria-hidden="true" />
              </Checkbox>
            )}
            <div className="row-body">
              <Button className="row-title" onPress={() => open(item)}>
                {title(item)}
              </Button>
              {more(item)}
              <Badges codes={item.badges} />
            </div>
          </GridListItem>
        )}
      </GridList>
    </div>
  );
}

/** The ids as a set, which stays the same one while they do: a list tells of each other one that something was selected. */
function useSame(ids: readonly string[]): ReadonlySet<string> {
  const known = ids.join('\n');
  return useMemo(() => new Set(known === '' ? [] : known.split('\n')), [known]);
}

/** The items so far drawn: those in sight and `wanted` first, then a step at a time, so that the window is never held up. */
function useDrawn<V extends Item>(items: readonly V[], wanted: string | undefined): readonly V[] {
  const drawn = useGrowing(items.length, Math.max(DRAWN, items.findIndex(({ id }) => id === wanted) + 1), MORE);
  return useMemo(() => items.slice(0, drawn), [items, drawn]);
}
