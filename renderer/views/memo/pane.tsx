import { lazy, type ReactNode, Suspense, useLayoutEffect, useRef, useState } from 'react';
import { ShownVersion } from '../../parts/committed.tsx';
import { KeptTabs } from '../../parts/kept-tabs.tsx';
import { usePointedStatement, useWays } from '../../state/choice.tsx';
import { useApi } from '../../state/connection.tsx';
import { useAnswer, useProject } from '../../state/project.tsx';
import { count, say } from '../../words/en.ts';
import { FillButton } from '../articles/fill-button.tsx';
import { useCommands } from '../palette/commands.tsx';
import { About } from './about.tsx';
import { Outline } from './outline.tsx';
import { Setup } from './setup.tsx';

const VIEWS = ['outline', 'pages'] as const;
type View = (typeof VIEWS)[number];

/** Loaded when pages are first wanted: what draws them is as large as all the rest of the window. */
const Pages = lazy(async () => ({ default: (await import('./pages/pages.tsx')).Pages }));

/** The memo: what is in it as an outline, or its pages as they will be printed. */
export function MemoPane(): ReactNode {
  const api = useApi();
  const { id: project, state } = useProject();
  // Asked for before the memo, which is made with one of them: its name is then there as soon as the memo is.
  const templates = useAnswer(() => api.templates.list(), [api]);
  const memo = useAnswer(() => api.memo.get({ project }), [api, project]);
  const [view, setView] = useState<View>('outline');
  const { bring } = useWays();
  const tabs = useRef<HTMLDivElement>(null);
  useCommands(
    'memo',
    () =>
      VIEWS.map((key) => ({
        id: key,
        name: say(`command.${key}`),
        run: () => {
          setView(key);
          bring('memo');
          intoSight(tabs.current);
        },
      })),
    [bring],
  );
  const statement = usePointedStatement();
  // Before it is painted: the statement is in sight then, and takes the focus.
  useLayoutEffect(() => {
    if (statement) setView('outline');
  }, [statement]);
  const empty = state.articles === 0 || (memo !== null && memo.sources.length === 0);
  // Of a memo that is not the newest nobody should hear that it is empty.
  const old = memo !== null && memo.version !== state.version;
  const making = state.articles > 0 && (memo === null || (empty && old));
  return (
    <section className="pane memo" aria-labelledby="pane-memo">
      <header className="memo-head">
        <h2 id="pane-memo">{say('pane.memo')}</h2>
        {memo && !empty && (
          <p className="meta">
            {old
              ? say('memo.newer')
              : `${count('memo.statements', memo.counts.statements)}, ${count('memo.citations', memo.counts.citations)}`}
            {!old && memo.counts.edited > 0 && ` · ${say('memo.edited', { count: memo.counts.edited })}`}
          </p>
        )}
      </header>
      {making && <p className="meta">{say('memo.making')}</p>}
      {empty && !making && (
        <div className="empty">
          <p className="title">{say('memo.empty')}</p>
          <p>{say('memo.empty.lead')}</p>
          <FillButton />
        </div>
      )}
      {memo && !empty && (
        <ShownVersion value={memo.version}>
          <About selection={memo.selection} />
          <Setup memo={memo} templates={templates} />
          <div ref={tabs}>
            <KeptTabs
              label={say('memo.view')}
              shown={view}
              show={setView}
              views={[
                { key: 'outline', name: say('memo.outline'), kept: true, content: <Outline memo={memo} /> },
                {
                  key: 'pages',
                  name: say('memo.pages'),
                  kept: false,
                  content: (
                    <Suspense fallback={<p className="meta">{say('pages.drawing')}</p>}>
                      <Pages memo={memo} />
                    </Suspense>
                  ),
                },
              ]}
            />
          </div>
        </ShownVersion>
      )}
    </section>
  );
}

/** Once it is drawn: long settings above would leave what was asked for below the window. */
function intoSight(tabs: HTMLElement | null): void {
  requestAnimationFrame(() => {
    if (tabs && tabs.getBoundingClientRect().top > window.innerHeight / 2) tabs.scrollIntoView({ block: 'start' });
  });
}
