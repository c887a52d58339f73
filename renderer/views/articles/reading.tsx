import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { Button, ToggleButton } from 'react-aria-components';
import type { Range } from '../../../core/model/span.ts';
import type { ArticleView } from '../../../core/model/views/articles.ts';
import { contractError } from '../../api.ts';
import { useTelling } from '../../parts/undoing.tsx';
import { useReading } from '../../state/choice.tsx';
import { useApi } from '../../state/connection.tsx';
import { useAnswer, useProject } from '../../state/project.tsx';
import type { ArticleCorrection } from '../../state/review.ts';
import { useTroubles } from '../../state/troubles.tsx';
import { isWriting } from '../../state/writing.ts';
import { say } from '../../words/en.ts';
import { ArticleHead } from './article-head.tsx';
import { ArticleText } from './article-text.tsx';
import { toldOfCorrection } from './told.ts';

/** One article to be read, with what each stretch of it means; opened at a passage, it shows that passage. */
export function ReadingPage({ id, at }: { readonly id: string; readonly at: Range | null }): ReactNode {
  const api = useApi();
  const { id: project, state } = useProject();
  const { attempt } = useTroubles();
  const { tell } = useTelling();
  const { back } = useReading();
  const [striking, setStriking] = useState(false);
  const article = useAnswer<ArticleView | 'gone'>(
    () =>
      api.articles.get({ project, article: id }).catch((error: unknown) => {
        // Before all is put together it may just not be there yet.
        if (contractError(error)?.code === 'NOT_FOUND' && state.built === state.version) return 'gone';
        throw error;
      }),
    [project, id],
  );
  const correct = (correction: ArticleCorrection): void =>
    void attempt(() => api.corrections.make({ project, corrections: [correction] })).then(
      (made) => made && tell(toldOfCorrection(correction), made.version),
    );
  const way = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // Opened at a passage, the passage gets the focus; else the way back does.
    if (!at) way.current?.focus();
  }, [at]);
  useEscape(back);
  const page = useOwnScroll();
  return (
    <div className="reading" ref={page}>
      <div className="line-up reading-bar">
        <Button ref={way} className="quiet" onPress={back}>
          ← {say('articles.back')}
        </Button>
        <ToggleButton className="quiet" isSelected={striking} onChange={setStriking}>
          {say(striking ? 'article.lines.done' : 'article.lines')}
        </ToggleButton>
      </div>
      {article === 'gone' && <p className="empty">{say('article.gone')}</p>}
      {article && article !== 'gone' && (
        <>
          <ArticleHead article={article} correct={correct} />
          <ArticleText article={article} at={at} striking={striking} correct={correct} />
        </>
      )}
    </div>
  );
}

/** An article begins at its top, and leaves the list under it where that stood. */
function useOwnScroll(): { readonly current: HTMLDivElement | null } {
  const page = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const scroller = page.current?.closest('[data-region]');
    if (!scroller) return undefined;
    const { scrollTop } = scroller;
    scroller.scrollTop = 0;
    // Once the list is there again.
    return () => void requestAnimationFrame(() => (scroller.scrollTop = scrollTop));
  }, []);
  return page;
}

/** Escape goes back, where it closes nothing that is nearer: a menu, a card, a field. */
function useEscape(back: () => boolean): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented || isWriting(event.target)) return;
      if (document.querySelector('[role="dialog"], [role="alertdialog"], [role="menu"]')) return;
      back();
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, [back]);
}
