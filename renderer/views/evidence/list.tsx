import { type ReactNode, useState } from 'react';
import { Button } from 'react-aria-components';
import type { EvidencePage, PickedCounts } from '../../../core/model/views/evidence.ts';
import { useAtOnce } from '../../state/at-once.ts';
import type { Tab } from '../../state/choice.tsx';
import { firstOf } from '../../state/pages.ts';
import { useAnswer, useProject } from '../../state/project.tsx';
import { count, say } from '../../words/en.ts';
import { FillButton } from '../articles/fill-button.tsx';
import { useFilter, useFilterRequest } from './filter.tsx';
import { LeftOut } from './left-out.tsx';
import { isFiltering, NO_FILTER, type requestOf } from './narrowing.ts';
import { type Item, Rows, type RowsProps } from './rows.tsx';

export type Asked = ReturnType<typeof requestOf> & {
  readonly project: string;
  readonly skip: number;
  readonly most: number;
};

export interface ListProps<V extends Item> extends RowsProps<V> {
  readonly ask: (asked: Asked) => Promise<EvidencePage<V>>;
  /** Shown above the list, of what it shows. */
  readonly head?: (items: readonly V[]) => ReactNode;
}

/** Items shown at first, and with each "show more". */
const FIRST = 60;
const STEP = 120;

/** One list of evidence: arrows move, Space chooses, Enter opens, Delete leaves out. */
export function EvidenceList<V extends Item>(props: ListProps<V>): ReactNode {
  const { tab, ask, head, choosing } = props;
  const { id: project, state } = useProject();
  const { filter, set, limits } = useFilter();
  const request = useFilterRequest();
  const [limit, setLimit] = useState(limits.get(tab) ?? FIRST);
  const asked = JSON.stringify([project, state.version, request, limit]);
  const known = useKnown<V>(tab, asked, state.version);
  const answer = useAnswer(
    async () => known.keep(await firstOf(limit, (page) => ask({ ...request, project, ...page }))),
    [asked],
    { known: known.answer },
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
            <Button onPress={() => set(NO_FILTER)}>{say('filter.everything')}</Button>
          ) : (
            <>
              <p>{say(`${empty}.lead`)}</p>
              <FillButton />
            </>
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

/** What a list answered last, where that was to the same question, and a way to keep what it answers now. */
function useKnown<V>(
  tab: Tab,
  to: string,
  version: number,
): {
  readonly answer: EvidencePage<V> | null;
  readonly keep: (answer: EvidencePage<V>) => EvidencePage<V>;
} {
  const { answers } = useFilter();
  const last = answers.get(tab);
  return {
    answer: last?.to === to ? (last.answer as EvidencePage<V>) : null,
    keep: (answer) => {
      // While the project is put together anew the answer is of what it was before.
      if (answer.version === version) answers.set(tab, { to, answer });
      return answer;
    },
  };
}

function pickedInWords(kind: keyof PickedCounts, picked: PickedCounts, turnedBy: number): string {
  const own = picked[kind] + turnedBy;
  if (own > 0) return count('evidence.chosen', own);
  const elsewhere = Object.entries(picked).some(([other, number]) => other !== kind && number > 0);
  return say(elsewhere ? 'evidence.chosen.elsewhere' : 'evidence.chosen.none');
}
