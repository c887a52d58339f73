import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { TABS, type Tab as TabName, useChoice } from '../../state/choice.tsx';
import { say } from '../../words/en.ts';
import { Meetings } from './meetings.tsx';

/** What the articles report, kind by kind. */
export function EvidencePane(): ReactNode {
  const { tab, show } = useChoice();
  return (
    <section className="pane" aria-labelledby="pane-evidence">
      <h2 id="pane-evidence">{say('pane.evidence')}</h2>
      <Tabs selectedKey={tab} onSelectionChange={(key) => show(key as TabName)}>
        <TabList aria-label={say('pane.evidence')} className="tabs">
          {TABS.map((name) => (
            <Tab key={name} id={name}>
              {say(`tab.${name}`)}
            </Tab>
          ))}
        </TabList>
        {TABS.map((name) => (
          <TabPanel key={name} id={name}>
            {name === 'meetings' && <Meetings />}
          </TabPanel>
        ))}
      </Tabs>
    </section>
  );
}
