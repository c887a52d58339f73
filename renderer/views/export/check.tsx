import { type ReactNode, useEffect, useState } from 'react';
import type { Status } from '../../../core/model/verification.ts';
import type { CheckView } from '../../../core/model/views/memo.ts';
import { useApi } from '../../state/connection.tsx';
import { useProject } from '../../state/project.tsx';
import { troubleInWords } from '../../state/troubles.tsx';
import { say, type Word } from '../../words/en.ts';
import { checkInWords } from './formats.ts';

/** What the checks before an export find: the counts, and each statement that does not stand. */
export function Check(): ReactNode {
  const api = useApi();
  const {
    id: project,
    state: { version },
  } = useProject();
  const [check, setCheck] = useState<CheckView | string | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    api.memo.check({ project }, { signal: stop.signal }).then(setCheck, (error: unknown) => {
      if (!stop.signal.aborted) setCheck(troubleInWords(error));
    });
    return () => stop.abort();
  }, [api, project, version]);
  return (
    <section className="check-result" aria-label={say('export.check')}>
      <p role="status" className={isFine(check) ? 'verdict fine' : 'verdict'}>
        {check === null ? say('export.checking') : typeof check === 'string' ? check : checkInWords(check)}
      </p>
      {check !== null && typeof check !== 'string' && check.unsupported.length > 0 && (
        <ul className="list">
          {check.unsupported.map(({ statement, words: text, code }) => (
            <li key={statement}>
              <p dir="auto">{text}</p>
              <p className="meta">{reason(code)}</p>
            </li>
          ))}
        </ul>
      )}
      {!isEmpty(check) && <p className="meta">{say('export.says')}</p>}
    </section>
  );
}

function isFine(check: CheckView | string | null): boolean {
  return check !== null && typeof check !== 'string' && check.unsupported.length === 0 && !isEmpty(check);
}

/** True for a memo of which nothing could be checked, which is no good sign. */
function isEmpty(check: CheckView | string | null): boolean {
  return check !== null && typeof check !== 'string' && check.statements === 0;
}

/** Why a statement does not stand, for every status of a check. */
function reason(code: Exclude<Status, 'supported'>): string {
  return say(REASONS[code]);
}

const REASONS: Readonly<Record<Exclude<Status, 'supported'>, Word>> = {
  edited: 'export.edited-by',
  misattributed: 'export.misattributed',
  altered: 'export.altered',
  'not-found': 'export.not-found',
  uncited: 'export.uncited',
  'source-missing': 'export.source-missing',
  'source-changed': 'export.source-changed',
};
