import type { ReactNode } from 'react';
import type { ConflictView } from '../../../core/model/views/evidence.ts';
import { beginningOf } from '../../parts/shortened.ts';
import { useApi } from '../../state/connection.tsx';
import { useProject } from '../../state/project.tsx';
import { say } from '../../words/en.ts';
import type { Made } from './correcting.tsx';
import { Details } from './details.tsx';
import { EvidenceList } from './list.tsx';
import { Part } from './part.tsx';
import { Passage } from './passage.tsx';

/** Characters of a value; what is longer is words of an article, of which so many are shown. */
const VALUE = 40;
const SHOWN = 120;

export function Conflicts(): ReactNode {
  const api = useApi();
  return (
    <EvidenceList<ConflictView>
      tab="conflicts"
      ask={(asked) => api.evidence.conflicts(asked)}
      title={({ about }) => about}
      more={({ type, sides }) => (
        <p className="meta">
          {say(`conflict.${type}`)} · {sides.map(sideInWords).join(say('conflict.against'))}
        </p>
      )}
      drop={dropConflict}
    />
  );
}

/** One disagreement: what each side has, side by side, never averaged. */
export function ConflictDetails(): ReactNode {
  const api = useApi();
  const { id: project } = useProject();
  return (
    <Details<ConflictView>
      tab="conflicts"
      ask={(item) => api.evidence.conflicts({ project, item })}
      title={({ about }) => about}
      places={({ sides }) => sides.flatMap(({ places }) => places)}
      drop={dropConflict}
    >
      {({ type, sides }) => (
        <Part title={say(`conflict.${type}`)}>
          <ul className="side-by-side">
            {sides.map(({ value, places }) => (
              <li key={value} className="side">
                {places.some((at) => !at.exact.includes(value)) && <h5 dir="auto">{value}</h5>}
                {places.map((at) => (
                  <Passage key={`${at.article}:${at.start}`} at={at} words={at.exact} />
                ))}
              </li>
            ))}
          </ul>
        </Part>
      )}
    </Details>
  );
}

function sideInWords({ value }: ConflictView['sides'][number]): string {
  return value.length > VALUE ? say('quotation.quoted', { words: beginningOf(value, SHOWN) }) : value;
}

function dropConflict({ at }: ConflictView, dropped: boolean): Made {
  return { kind: 'drop', of: 'conflict', at, dropped };
}
