import { createContext, memo, type ReactNode, useContext, useDeferredValue, useMemo, useState } from 'react';
import { Button, Group, Input, SearchField } from 'react-aria-components';
import type { EvidencePage } from '../../../core/model/views/evidence.ts';
import { DayField } from '../../parts/day-field.tsx';
import { type Option, Picker } from '../../parts/picker.tsx';
import { useApi } from '../../state/connection.tsx';
import { useAnswer, useProject } from '../../state/project.tsx';
import { say } from '../../words/en.ts';
import { type Filter, isFiltering, isReversed, NO_FILTER, requestOf } from './narrowing.ts';

interface Filtering {
  readonly filter: Filter;
  readonly set: (change: Partial<Filter>) => void;
  /** How many of each list are shown: kept while one looks at an item of it. */
  readonly limits: Map<string, number>;
  /** The item of each list that was last looked at: the way back leads to it. */
  readonly last: Map<string, string>;
  /** What each list answered last, and to what question: who comes back to it sees it at once. */
  readonly answers: Map<string, { readonly to: string; readonly answer: EvidencePage<unknown> }>;
}

const FilterContext = createContext<Filtering | null>(null);

/** One filter for all tabs of evidence. */
export function WithFilter({ children }: { readonly children: ReactNode }): ReactNode {
  const [filter, setFilter] = useState(NO_FILTER);
  const [limits] = useState(() => new Map<string, number>());
  const [last] = useState(() => new Map<string, string>());
  const [answers] = useState<Filtering['answers']>(() => new Map());
  const value = useMemo(
    () => ({
      filter,
      limits,
      last,
      answers,
      set: (change: Partial<Filter>) => {
        limits.clear();
        setFilter((before) => ({ ...before, ...change }));
      },
    }),
    [filter, limits, last, answers],
  );
  return <FilterContext.Provider value={value}>{children}</FilterContext.Provider>;
}

export function useFilter(): Filtering {
  const filtering = useContext(FilterContext);
  if (!filtering) throw new Error('no filter here');
  return filtering;
}

/** Words, period, person and theme: what all lists are narrowed by. */
export const FilterBar = memo(function FilterBar(): ReactNode {
  const api = useApi();
  const { id: project } = useProject();
  const { filter, set } = useFilter();
  const people = useAnswer(() => api.evidence.people({ project, most: 500 }), [project]);
  const themes = useAnswer(() => api.evidence.themes({ project, most: 500 }), [project]);
  const names = useMemo(() => people?.items.map(({ id, name }) => ({ id, name })) ?? [], [people]);
  const labels = useMemo(() => themes?.items.map(({ id, label }) => ({ id, name: label })) ?? [], [themes]);
  // No toolbar: that takes the arrow keys for itself, which move within the words of a field.
  return (
    <Group className="filters" aria-label={say('evidence.filter')}>
      <SearchField
        className="filter-words"
        aria-label={say('filter.words')}
        value={filter.words}
        onChange={(words) => set({ words })}
      >
        <Input placeholder={say('filter.words')} />
      </SearchField>
      <OneOrAny
        label={say('filter.person')}
        any={say('filter.anybody')}
        options={names}
        value={filter.person}
        choose={(person) => set({ person })}
      />
      <OneOrAny
        label={say('filter.theme')}
        any={say('filter.any-theme')}
        options={labels}
        value={filter.theme}
        choose={(theme) => set({ theme })}
      />
      <Group className="filter-days" aria-label={say('filter.period')}>
        <DayField className="day" label={say('evidence.from')} value={filter.from} set={(from) => set({ from })} />
        <DayField className="day" label={say('evidence.to')} value={filter.to} set={(to) => set({ to })} />
      </Group>
      <p className="over" role="status">
        {isReversed(filter) && say('filter.reversed')}
      </p>
    </Group>
  );
});

const ANY = 'any:';

/** One of several to narrow the lists by, or none of them. */
function OneOrAny({
  label,
  any,
  options,
  value,
  choose,
}: {
  readonly label: string;
  /** What is shown where nothing is chosen. */
  readonly any: string;
  readonly options: readonly Option<string>[];
  readonly value: string | null;
  readonly choose: (id: string | null) => void;
}): ReactNode {
  const all = useMemo(() => [{ id: ANY, name: any }, ...options], [any, options]);
  return (
    <Picker inLine label={label} value={value ?? ANY} options={all} choose={(id) => choose(id === ANY ? null : id)} />
  );
}

/** The way out of the filter, in the head of the pane: where it comes and goes it moves nothing, and it stays in sight. */
export function ClearFilter(): ReactNode {
  const { filter, set } = useFilter();
  if (!isFiltering(filter)) return null;
  return (
    <Button className="quiet small" onPress={() => set(NO_FILTER)}>
      {say('filter.clear')}
    </Button>
  );
}

/** What is asked for by the filter, as its words come to rest. */
export function useFilterRequest(): ReturnType<typeof requestOf> {
  return requestOf(useDeferredValue(useFilter().filter));
}
