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
import { isLetter, placeAfter, placeOfName, TYPED_AS_ONE } from './row-keys.ts';

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

/**
 * A list of rows: a grid as the ARIA Authoring Practices have it, of one stop for Tab. Up and down go from row to row, right and
 * left into its controls and back, letters to the row that begins with them; Space chooses, Enter opens, Delete leaves out. Of
 * plain elements: a row of React Aria's takes ten times as long to draw, and a list has dozens.
 */
export function RowList<V extends Item>(props: RowListProps<V>): ReactNode {
  const { label, className, rowClass, items, nameOf, choice } = props;
  const latest = useRef(props);
  latest.current = props;
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
    const { target, key } = event;
    const row = target instanceof HTMLElement ? target.closest<HTMLElement>('[role=row]') : null;
    const rows = rowsNow();
    const here = row ? rows.indexOf(row) : -1;
    const item = items[here];
    if (!row || !item || event.ctrlKey || event.metaKey || event.altKey) return;
    const next = rows[placeAfter(key, here, rows.length, rowsInSight(row)) ?? -1] ?? besideIn(row, target, key);
    const act = target === row ? actOf(key, item, latest.current) : null;
    const named =
      next || act || target !== row ? null : typing(event, (typed) => placeOfName(items.map(nameOf), typed, here));
    if (!next && !act && named === null) return;
    event.preventDefault();
    act?.();
    (next ?? rows[named ?? -1])?.focus();
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
          list={latest as { readonly current: unknown } as { readonly current: RowListProps<Item> }}
        />
      ))}
    </div>
  );
}

/** What a key does with a row; null for a key that does nothing. */
function actOf<V extends Item>(key: string, item: V, list: RowListProps<V>): (() => void) | null {
  const { open, opensOnClick, choice, leaveOut } = list;
  if (key === 'Enter') return () => open(item);
  if (key === ' ' && choice) return () => choice.turn(item, !choice.is(item));
  if (key === ' ' && opensOnClick) return () => open(item);
  return key === 'Delete' && leaveOut ? () => leaveOut(item) : null;
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
  readonly list: { readonly current: RowListProps<Item> };
}): ReactNode {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (place.current) list.current.arrived?.(item, place.current);
  }, [item, list]);
  const { nameOf, choice, children } = list.current;
  const name = nameOf(item);
  const clicked = ({ target }: MouseEvent): void => {
    // A click in a control is that control's, and one that ends the marking of words is nobody's.
    if (target instanceof Element && target.closest('button, label, a')) return;
    if (getSelection()?.type === 'Range') return;
    const { choice: how, opensOnClick, open } = list.current;
    if (how) how.turn(item, !how.is(item));
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
                onChange={() => list.current.choice?.turn(item, !isChosen)}
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

const CONTROLS = 'button, input, a[href]';

/** The control beside where one is in a row, for the keys right and left; the row itself before the first. */
function besideIn(row: HTMLElement, target: EventTarget, key: string): HTMLElement | undefined {
  const step = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
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
    if (!isLetter(key) || (key === ' ' && before === '')) return null;
    // The same letter again leads on to the next row that begins with it.
    const now = before === key ? key : before + key;
    typed.current = { letters: now, until: timeStamp + TYPED_AS_ONE };
    return find(now);
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
