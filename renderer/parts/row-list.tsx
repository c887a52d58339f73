import {
  type KeyboardEvent,
  type MouseEvent,
  memo,
  type ReactNode,
  useCallback,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { isCharacter, placeAfter, placeOfName, TYPED_AS_ONE } from './row-keys.ts';
import { type Stretch, useStretch } from './row-stretch.ts';
import { sideways } from './sideways.ts';

interface Item {
  readonly id: string;
}

/** What the controls in a row do. */
interface Ways {
  readonly open: () => void;
  readonly leaveOut: () => void;
}

interface RowListProps<V extends Item> {
  readonly label: string;
  readonly className: string;
  readonly rowClass: string;
  readonly items: readonly V[];
  /** What a row is called by those who hear it, and found by when its beginning is typed. */
  readonly nameOf: (item: V) => string;
  /** What stands in a row. It hangs on the item alone: a row is drawn again only where that is another one. */
  readonly children: (item: V, ways: Ways) => ReactNode;
  readonly open: (item: V) => void;
  /** Whether a click anywhere in a row opens it, and Space. */
  readonly opensOnClick?: boolean;
  /** For rows that are chosen by Space or a click: what their boxes are called, which are ticked, and ticking one. */
  readonly choice?: {
    readonly label: string;
    readonly is: (item: V) => boolean;
    readonly turn: (item: V, on: boolean) => void;
  };
  readonly leaveOut?: (item: V) => void;
  /** Called with each row when it is there. */
  readonly arrived?: (item: V, row: HTMLElement) => void;
}

/** What a list's rows know of it. */
type Listed<V extends Item> = RowListProps<V> & { readonly stretch: Stretch };

/**
 * A list of rows: a grid as the ARIA Authoring Practices have it, of one stop for Tab. Up and down go from row to row, right and
 * left into its controls and back, letters to the row that begins with them; Space chooses, and with Shift the rows that one goes
 * over; Enter opens, Delete leaves out. Of plain elements: a row of React Aria's takes ten times as long to draw, and a list has
 * dozens.
 */
export function RowList<V extends Item>(props: RowListProps<V>): ReactNode {
  const { label, className, rowClass, items, nameOf, choice } = props;
  const stretch = useStretch();
  const latest = useRef<Listed<V>>({ ...props, stretch });
  latest.current = { ...props, stretch };
  const grid = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState<string | null>(null);
  const stop = items.some(({ id }) => id === at) ? at : (items[0]?.id ?? null);
  const rowsNow = useCallback(
    () => [...(grid.current?.querySelectorAll<HTMLElement>(':scope > [role=row]') ?? [])],
    [],
  );
  const focused = useFocusThatStays(items, rowsNow);
  const typing = useTyping();
  const pressed = (event: KeyboardEvent<HTMLElement>): void => {
    const { target, key, shiftKey } = event;
    const row = target instanceof HTMLElement ? target.closest<HTMLElement>('[role=row]') : null;
    const rows = rowsNow();
    const here = row ? rows.indexOf(row) : -1;
    const item = items[here];
    if (!row || !item || isOfTheWindow(event)) return;
    const to = placeAfter(key, here, rows.length, rowsInSight(row));
    const beside = besideIn(row, target, key);
    // First what is typed: a space may be one within a name.
    const named = typing(event, (typed) => placeOfName(items.map(nameOf), typed, here));
    const act = named === null && target === row ? actOf(key, item, latest.current) : null;
    if (to === null && !beside && named === null && !act) return;
    event.preventDefault();
    // A key that is held goes on from row to row, but does nothing twice.
    if (!event.repeat) act?.();
    const reached = to === null || to === here ? undefined : items[to];
    if (shiftKey && reached) stretchTo(reached, item.id, latest.current);
    (rows[to ?? named ?? -1] ?? beside)?.focus();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- its rows have the focus
    <div
      ref={grid}
      role="grid"
      aria-label={label}
      aria-multiselectable={choice ? true : undefined}
      className={className}
      onKeyDown={pressed}
      onFocus={({ target }) => {
        const id = target.closest<HTMLElement>('[role=row]')?.dataset['key'] ?? null;
        setAt(id);
        focused.at(id);
      }}
      onBlur={focused.gone}
    >
      {items.map((item) => (
        <Row
          key={item.id}
          item={item}
          className={rowClass}
          isStop={item.id === stop}
          isChosen={choice ? choice.is(item) : null}
          list={latest as { readonly current: unknown } as { readonly current: Listed<Item> }}
        />
      ))}
    </div>
  );
}

/** Whether keys are a command of the window's: but for the way to either end, which is the list's with Ctrl, too. */
function isOfTheWindow({ key, altKey, ctrlKey, metaKey }: KeyboardEvent): boolean {
  return altKey || ((ctrlKey || metaKey) && key !== 'Home' && key !== 'End');
}

/** What a key does with a row; null for a key that does nothing. */
function actOf<V extends Item>(key: string, item: V, list: Listed<V>): (() => void) | null {
  const { open, opensOnClick, choice, leaveOut } = list;
  if (key === 'Enter') return () => open(item);
  if (key === ' ' && choice) return () => turnOver(item, list);
  if (key === ' ' && opensOnClick) return () => open(item);
  return key === 'Delete' && leaveOut ? () => leaveOut(item) : null;
}

/** Chooses a row, or lets it go. */
function turnOver<V extends Item>(item: V, { choice, stretch }: Listed<V>): void {
  choice?.turn(item, !choice.is(item));
  stretch.begin(item.id);
}

/** Chooses all rows up to one; `here`: the row that one comes from, where that is known. */
function stretchTo<V extends Item>(to: V, here: string | null, { items, choice, stretch }: Listed<V>): void {
  if (!choice) return;
  const ids = items.map(({ id }) => id);
  stretch.reach(ids, to.id, here, (place, on) => {
    const item = items[place];
    if (item && choice.is(item) !== on) choice.turn(item, on);
  });
}

const Row = memo(function Row({
  item,
  className,
  isStop,
  isChosen,
  list,
}: {
  readonly item: Item;
  readonly className: string;
  /** Whether Tab comes to it. */
  readonly isStop: boolean;
  /** Null in a list that nothing is chosen in. */
  readonly isChosen: boolean | null;
  readonly list: { readonly current: Listed<Item> };
}): ReactNode {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (place.current) list.current.arrived?.(item, place.current);
  }, [item, list]);
  const { nameOf, choice, children } = list.current;
  const name = nameOf(item);
  const stretches = ({ target, shiftKey }: MouseEvent): boolean =>
    shiftKey && choice !== undefined && !isInControl(target);
  const clicked = (event: MouseEvent): void => {
    if (stretches(event)) {
      place.current?.focus();
      return stretchTo(item, null, list.current);
    }
    // A click in a control is that control's, and one that ends the marking of words is nobody's.
    if (isInControl(event.target) || getSelection()?.type === 'Range') return;
    const { choice: how, opensOnClick, open } = list.current;
    if (how) turnOver(item, list.current);
    else if (opensOnClick) open(item);
  };
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the list hears the keys
    <div
      ref={place}
      role="row"
      className={className}
      data-key={item.id}
      tabIndex={isStop ? 0 : -1}
      aria-label={name}
      aria-selected={isChosen ?? undefined}
      onClick={clicked}
      // With Shift it would mark words up to there.
      onMouseDown={(event) => stretches(event) && event.preventDefault()}
    >
      <div role="gridcell" className="cell">
        {choice && isChosen !== null && (
          <label className="pick">
            <span className="visually-hidden">
              <input
                type="checkbox"
                tabIndex={-1}
                aria-label={`${choice.label}: ${name}`}
                checked={isChosen}
                onChange={() => turnOver(item, list.current)}
              />
            </span>
            <span className="pick-box" aria-hidden="true" />
          </label>
        )}
        {children(item, {
          open: () => list.current.open(item),
          leaveOut: () => list.current.leaveOut?.(item),
        })}
      </div>
    </div>
  );
});

function isInControl(target: EventTarget): boolean {
  return target instanceof Element && target.closest('button, label, a') !== null;
}

const CONTROLS = 'button, input, a[href]';

/** The control beside where one is in a row, for the keys right and left; the row itself before the first. */
function besideIn(row: HTMLElement, target: EventTarget, key: string): HTMLElement | undefined {
  const step = sideways(key, row);
  if (step === 0) return undefined;
  const stops = [row, ...row.querySelectorAll<HTMLElement>(CONTROLS)];
  return stops[stops.findIndex((one) => one === target) + step];
}

/** How many rows are in sight at a time, by the height of one. */
function rowsInSight(row: HTMLElement): number {
  const region = row.closest('[data-region]') ?? document.documentElement;
  return Math.max(1, Math.floor(region.clientHeight / Math.max(1, row.offsetHeight)) - 1);
}

/** Letters that are typed one after the other, as one beginning of a name. */
function useTyping(): (event: KeyboardEvent, find: (typed: string) => number | null) => number | null {
  const typed = useRef({ letters: '', until: 0 });
  return ({ key, timeStamp }, find) => {
    const { letters, until } = typed.current;
    const before = timeStamp < until ? letters : '';
    if (!isCharacter(key) || (key === ' ' && before === '')) return null;
    // The same letter again leads on to the next row that begins with it.
    const now = before === key ? key : before + key;
    const found = find(now);
    // A space that goes on with no name is none of what is typed.
    if (key !== ' ' || found !== null) typed.current = { letters: now, until: timeStamp + TYPED_AS_ONE };
    return found;
  };
}

/** Where the row that has the focus is taken away, the one in its place gets it. */
function useFocusThatStays(
  items: readonly Item[],
  rowsNow: () => readonly HTMLElement[],
): { readonly at: (id: string | null) => void; readonly gone: () => void } {
  const focused = useRef<{ readonly id: string; readonly place: number } | null>(null);
  useLayoutEffect(() => {
    const before = focused.current;
    if (!before || items.some(({ id }) => id === before.id)) return;
    focused.current = null;
    const rows = rowsNow();
    if (document.activeElement === document.body) rows[Math.min(before.place, rows.length - 1)]?.focus();
  }, [items, rowsNow]);
  return {
    at: (id) => {
      focused.current = id === null ? null : { id, place: items.findIndex((item) => item.id === id) };
    },
    gone: () => {
      focused.current = null;
    },
  };
}
