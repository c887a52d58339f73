import { type ReactNode, useMemo, useState } from 'react';
import { Button, Checkbox, GridList, GridListItem } from 'react-aria-components';
import type { EvidencePage, PickedCounts, StateView } from '../../../core/model/views.ts';
import { Badges } from '../../parts/badges.tsx';
import { useAtOnce } from '../../state/at-once.ts';
import { type Tab, useWays } from '../../state/choice.tsx';
import { focusAround, isAwaited } from '../../state/focus.ts';
import { useGrowing } from '../../state/growing.ts';
import { firstOf } from '../../state/pages.ts';
import { useAnswer, useProject } from '../../state/project.tsx';
import { count, say } from '../../words/en.ts';
import { type Made, useCorrect } from './correcting.tsx';
import { useFilter, useFilterRequest } from './filter.tsx';
import { LeftOut } from './left-out.tsx';
import { isFiltering, NO_FILTER, type requestOf } from './narrowing.ts';

/** What every item of evidence has. */
interface Item {
  readonly id: string;
  readonly badges: readonly string[];
}

export type Asked = ReturnType<typeof requestOf> & {
  readonly project: string;
  readonly skip: number;
  readonly most: number;
};

export interface ListProps<V extends Item> {
  readonly tab: Tab;
  readonly ask: (asked: Asked) => Promise<EvidencePage<V>>;
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
  /** Shown above the list, of what it shows. */
  readonly head?: (items: readonly V[]) => ReactNode;
}

/** Items shown at first, and with each "show more". */
const FIRST = 60;
const STEP = 120;
/** Rows drawn at once: a pane of them; the others a few at a time, while nobody waits. */
const DRAWN = 16;
const MORE = 8;

/** One list of evidence: arrows move, Space chooses, Enter opens, Delete leaves out. */
export function EvidenceList<V extends Item>(props: ListProps<V>): ReactNode {
  const { tab, ask, head, choosing } = props;
  const { id: project, state } = useProject();
  const { filter, set, limits } = useFilter();
  const request = useFilterRequest();
  const [limit, setLimit] = useState(limits.get(tab) ?? FIRST);
  const answer = useAnswer(
    () => firstOf(limit, (page) => ask({ ...request, project, ...page })),
    [project, state.version, JSON.stringify(request), limit],
  );
  const turned = useAtOnce<boolean>(answer?.version ?? 0);
  const isChosen = (item: V): boolean => choosing !== undefined && turned.of(item.id, choosing.is(item));
  if (!answer) return <p className="waiting">{say('evidence.waiting')}</p>;
  const { items, total, picked } = answer;
  // What was turned just now is not in the counts yet; they hold what the filter hides as well.
  const turnedBy = items.reduce((sum, item) => sum + Number(isChosen(item)) - Number(choosing?.is(item) ?? false), 0);
  const left = total - items.length;
  const filtering = isFiltering(filter);
  const empty = state.articles === 0 ? 'evidence.empty' : 'evidence.nothing';
  return (
    <>
      {head?.(items)}
      <p className="meta list-head" role="status">
        {count(`evidence.count.${tab}`, total)}
        {filtering && ` · ${say('filter.on')}`}
        {choosing && (total > 0 || filtering) && ` · ${pickedInWords(choosing.kind, picked, turnedBy)}`}
      </p>
      {total === 0 ? (
        <div className="empty">
          <p className="title">{say(filtering ? 'filter.nothing' : empty)}</p>
          {filtering ? (
            <Button onPress={() => set(NO_FILTER)}>{say('filter.clear')}</Button>
          ) : (
            <p>{say(`${empty}.lead`)}</p>
          )}
        </div>
      ) : (
        <Rows
          {...props}
          items={items}
          isChosen={isChosen}
          choose={(item, on) => {
            if (choosing) turned.turn(item.id, on, choosing.set(item, on));
          }}
        />
      )}
      {left > 0 && (
        <Button
          className="more"
          onPress={() => {
            limits.set(tab, limit + STEP);
            setLimit(limit + STEP);
          }}
        >
          {say('evidence.more', { left })}
        </Button>
      )}
      <LeftOut tab={tab} />
    </>
  );
}

function Rows<V extends Item>({
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
}: ListProps<V> & {
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
  const chosen = new Set(items.filter(isChosen).map(({ id }) => id));
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

/** The items so far drawn: those in sight and `wanted` first, then a step at a time, so that the window is never held up. */
function useDrawn<V extends Item>(items: readonly V[], wanted: string | undefined): readonly V[] {
  const drawn = useGrowing(items.length, Math.max(DRAWN, items.findIndex(({ id }) => id === wanted) + 1), MORE);
  return useMemo(() => items.slice(0, drawn), [items, drawn]);
}

function pickedInWords(kind: keyof PickedCounts, picked: PickedCounts, turnedBy: number): string {
  const own = picked[kind] + turnedBy;
  if (own > 0) return count('evidence.chosen', own);
  const elsewhere = Object.entries(picked).some(([other, number]) => other !== kind && number > 0);
  return say(elsewhere ? 'evidence.chosen.elsewhere' : 'evidence.chosen.none');
}
