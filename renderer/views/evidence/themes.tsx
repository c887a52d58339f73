import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import type { ThemeView } from '../../../core/model/views/evidence.ts';
import { onceEach } from '../../parts/shortened.ts';
import { useWays } from '../../state/choice.tsx';
import { useApi } from '../../state/connection.tsx';
import { useAnswer, useProject } from '../../state/project.tsx';
import { count, say } from '../../words/en.ts';
import { type Made, useChoosing } from './correcting.tsx';
import { Details } from './details.tsx';
import { useFilter } from './filter.tsx';
import { EvidenceList } from './list.tsx';
import { Part } from './part.tsx';
import { Passage } from './passage.tsx';

/** A theme is known by its words as much as by its label: so many are seen, and heard. */
const SHOWN = 5;

export function Themes(): ReactNode {
  const api = useApi();
  const choose = useChoosing('themes');
  return (
    <EvidenceList<ThemeView>
      tab="themes"
      ask={(asked) => api.evidence.themes(asked)}
      title={({ label }) => label}
      apart={({ terms }) => onceEach(terms).slice(0, SHOWN).join(', ')}
      more={({ mentions, terms }) => (
        <p className="meta">{[count('evidence.mentions', mentions), ...onceEach(terms).slice(0, SHOWN)].join(' · ')}</p>
      )}
      choosing={{
        kind: 'themes',
        is: ({ chosen }) => chosen,
        set: ({ id, label, at }, on) => choose({ id, names: [label], places: [at] }, on),
      }}
      drop={dropTheme}
    />
  );
}

/** One theme: the words by which it is found, where it is first named, and the issues and quotations beside it. */
export function ThemeDetails(): ReactNode {
  const api = useApi();
  const { id: project } = useProject();
  const { show } = useWays();
  const { set } = useFilter();
  return (
    <Details<ThemeView>
      tab="themes"
      ask={(item) => api.evidence.themes({ project, item })}
      title={({ label }) => label}
      places={({ at }) => [at]}
      drop={dropTheme}
      actions={({ id }) => (
        <Button
          onPress={() => {
            set({ theme: id });
            show('quotations');
          }}
        >
          {say('theme.filter')}
        </Button>
      )}
    >
      {(theme) => (
        <>
          <p className="meta">{[count('evidence.mentions', theme.mentions), ...onceEach(theme.terms)].join(' · ')}</p>
          <Part title={say('details.first')}>
            <Passage at={theme.at} words={theme.at.exact} />
          </Part>
          <Beside theme={theme.id} />
        </>
      )}
    </Details>
  );
}

const MOST = 12;

function Beside({ theme }: { readonly theme: string }): ReactNode {
  const api = useApi();
  const { id: project } = useProject();
  const { follow } = useWays();
  const issues = useAnswer(() => api.evidence.issues({ project, theme, most: MOST }), [project, theme]);
  const quotations = useAnswer(() => api.evidence.quotations({ project, theme, most: MOST }), [project, theme]);
  return (
    <>
      {issues && issues.total > 0 && (
        <Part title={say('tab.issues')}>
          <ul className="list">
            {issues.items.map(({ id, label, status }) => (
              <li key={id}>
                <Button className="row-title" onPress={() => follow('issues', id)}>
                  {label}
                </Button>
                <span className="meta"> · {say(`status.${status}`)}</span>
              </li>
            ))}
          </ul>
        </Part>
      )}
      {quotations && quotations.total > 0 && (
        <Part title={say('tab.quotations')}>
          <ul className="list">
            {quotations.items.map(({ id, at, speaker, wordings: [first] }) => (
              <li key={id}>
                <span className="meta">{speaker.name ?? say('speaker.unclear')}: </span>
                <Passage at={at} words={first?.text ?? at.exact} />
              </li>
            ))}
          </ul>
        </Part>
      )}
    </>
  );
}

function dropTheme({ at }: ThemeView, dropped: boolean): Made {
  return { kind: 'drop', of: 'theme', at, dropped };
}
