import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import type { Selection } from '../../../core/model/memo.ts';
import { useApi } from '../../state/connection.tsx';
import { useProjectId } from '../../state/project.tsx';
import { useTroubles } from '../../state/troubles.tsx';
import { say } from '../../words/en.ts';
import { narrowedInWords } from './narrowed.ts';

/** What the memo was narrowed to, in whichever tab that was done, and the way out of it; nothing where it tells everything. */
export function About({ selection }: { readonly selection: Selection }): ReactNode {
  const api = useApi();
  const project = useProjectId();
  const { attempt } = useTroubles();
  const narrowed = narrowedInWords(selection);
  if (narrowed.length === 0) return null;
  return (
    <p className="meta memo-about">
      {say('memo.about', { what: narrowed.join(', ') })}
      <Button
        className="quiet small"
        onPress={() =>
          void attempt(() =>
            api.memo.select({
              project,
              selection: { meetings: [], themes: [], issues: [], people: [], from: null, to: null },
            }),
          )
        }
      >
        {say('memo.about.all')}
      </Button>
    </p>
  );
}
