import type { ComponentType, ReactNode } from 'react';
import { KeptTabs } from '../../parts/kept-tabs.tsx';
import { useUndoing } from '../../parts/undoing.tsx';
import { TABS, type Tab as TabName, useShown, useWays } from '../../state/choice.tsx';
import { say } from '../../words/en.ts';
import { ConflictDetails, Conflicts } from './conflicts.tsx';
import { useTold, WithTold } from './correcting.tsx';
import { ClearFilter, FilterBar, WithFilter } from './filter.tsx';
import { IssueDetails, Issues } from './issues.tsx';
import { MeetingDetails, Meetings } from './meetings.tsx';
import { WithOutlets } from './outlets.tsx';
import { People, PersonDetails } from './people.tsx';
import { QuotationDetails, Quotations } from './quotations.tsx';
import { ThemeDetails, Themes } from './themes.tsx';
import { EventDetails, Timeline } from './timeline.tsx';

const VIEWS: Readonly<Record<TabName, { readonly List: ComponentType; readonly One: ComponentType }>> = {
  meetings: { List: Meetings, One: MeetingDetails },
  themes: { List: Themes, One: ThemeDetails },
  issues: { List: Issues, One: IssueDetails },
  quotations: { List: Quotations, One: QuotationDetails },
  people: { List: People, One: PersonDetails },
  timeline: { List: Timeline, One: EventDetails },
  conflicts: { List: Conflicts, One: ConflictDetails },
};

/** What the articles report, kind by kind: lists that one filter narrows, and one item at a time. */
export function EvidencePane(): ReactNode {
  const { tab, item } = useShown();
  const { show } = useWays();
  const { List, One } = VIEWS[tab];
  return (
    <section className="pane evidence" aria-labelledby="pane-evidence">
      <WithTold>
        <WithOutlets>
          <WithFilter>
            <header className="pane-head">
              <h2 id="pane-evidence">{say('pane.evidence')}</h2>
              <ClearFilter />
              <Told />
            </header>
            <FilterBar />
            <KeptTabs
              label={say('pane.evidence')}
              shown={tab}
              // The tab that is shown leads from an item back to its list.
              show={(name) => (name !== tab || item !== null) && show(name)}
              views={TABS.map((name) => ({
                key: name,
                name: say(`tab.${name}`),
                kept: false,
                content: item === null ? <List /> : <One key={item} />,
              }))}
            />
          </WithFilter>
        </WithOutlets>
      </WithTold>
    </section>
  );
}

function Told(): ReactNode {
  const { words } = useTold();
  const { words: undone } = useUndoing();
  return (
    <>
      <p className="told" role="status">
        {words}
      </p>
      {words === '' && undone !== '' && (
        // Said in the bar above.
        <p className="told" aria-hidden="true" title={undone}>
          {undone}
        </p>
      )}
    </>
  );
}
