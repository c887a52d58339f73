import { type KeyboardEvent, type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { anchorOf } from '../../../core/model/anchor.ts';
import type { Range } from '../../../core/model/span.ts';
import type { ReadingView } from '../../../core/model/views.ts';
import type { ArticleCorrection } from '../../state/review.ts';
import { type Line, linesOf, type Segment } from '../../state/segments.ts';
import { say } from '../../words/en.ts';
import { MarkCard } from './mark-card.tsx';

/** An article's words as they are, marked with what was found in them. The words reach the page as text only. */
export function ArticleText({
  reading,
  at,
  striking,
  correct,
}: {
  readonly reading: ReadingView;
  readonly at: Range | null;
  readonly striking: boolean;
  readonly correct: (correction: ArticleCorrection) => void;
}): ReactNode {
  const { article, text } = reading;
  const lines = useMemo(() => linesOf(reading), [reading]);
  const place = useRef<HTMLDivElement>(null);
  const [asked, setAsked] = useState<{ readonly segment: Segment; readonly element: HTMLElement } | null>(null);
  useEffect(() => {
    const passage = at && place.current?.querySelector<HTMLElement>('.here');
    if (!passage) return;
    passage.scrollIntoView({ block: 'center' });
    passage.focus({ preventScroll: true });
  }, [at]);
  const strike = (line: Range, removed: boolean): void =>
    correct({ kind: 'line', at: anchorOf({ article: article.id, start: line.start, end: line.end }, text), removed });
  const first = lines
    .flatMap(({ segments }) => segments)
    .find((segment) => isMarked(segment) && text.slice(segment.start, segment.end).trim() !== '');
  return (
    <>
      <p className="meta legend">
        <span className="cited">{say('legend.cited')}</span>{' '}
        <span className="m-quotation">{say('legend.quotation')}</span>{' '}
        <span className="m-person">{say('legend.name')}</span> <span className="m-time">{say('legend.time')}</span>{' '}
        <span className="m-boilerplate">{say('legend.boilerplate')}</span>
      </p>
      {/* biome-ignore lint/a11y/useSemanticElements: a group of marks among which the arrows go, not a set of fields */}
      <div className="article-text" role="group" aria-label={say('article.text')} ref={place} onKeyDown={goByArrows}>
        {lines.map((line) => {
          const removed = isRemoved(line);
          const words = text.slice(line.start, line.end);
          return (
            <div key={line.start} className="article-line">
              {striking && (
                <Button
                  className="quiet strike"
                  aria-label={say(removed ? 'line.restore.named' : 'line.remove.named', { line: words.slice(0, 60) })}
                  onPress={() => strike(line, !removed)}
                >
                  {say(removed ? 'line.restore' : 'line.remove')}
                </Button>
              )}
              <p dir="auto">
                {line.segments.map((segment) => (
                  <Stretch
                    key={segment.start}
                    segment={segment}
                    words={text.slice(segment.start, segment.end)}
                    here={at !== null && segment.start < at.end && at.start < segment.end}
                    inOrder={segment === first}
                    ask={(element) => setAsked({ segment, element })}
                  />
                ))}
              </p>
            </div>
          );
        })}
      </div>
      {asked && (
        <MarkCard {...asked} reading={reading} close={() => setAsked(null)} restore={(range) => strike(range, false)} />
      )}
    </>
  );
}

function Stretch({
  segment,
  words,
  here,
  inOrder,
  ask,
}: {
  readonly segment: Segment;
  readonly words: string;
  readonly here: boolean;
  /** Whether the Tab key stops at it; the arrows go to the others. */
  readonly inOrder: boolean;
  readonly ask: (element: HTMLElement) => void;
}): ReactNode {
  const kinds = segment.marks.map(({ kind }) => `m-${kind}`);
  const names = [...new Set(kinds), segment.statements.length > 0 ? 'cited' : '', here ? 'here' : ''];
  const className = names.filter((name) => name !== '').join(' ');
  // Between two marks a blank may be marked too: there is nothing to press.
  if (!isMarked(segment) || words.trim() === '')
    return className ? (
      <span className={className} tabIndex={-1}>
        {words}
      </span>
    ) : (
      words
    );
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button of the page cannot be broken over lines as words are
    <span
      className={className}
      role="button"
      aria-haspopup="dialog"
      data-mark=""
      tabIndex={inOrder ? 0 : -1}
      onClick={({ currentTarget }) => ask(currentTarget)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        ask(event.currentTarget);
      }}
    >
      {words}
    </span>
  );
}

function isMarked({ marks, statements }: Segment): boolean {
  return marks.length > 0 || statements.length > 0;
}

function isRemoved({ segments }: Line): boolean {
  return segments.some(({ marks }) => marks.some(({ kind }) => kind === 'boilerplate'));
}

/** Left and right go from mark to mark: a text has hundreds, and Tab should pass it in one step. */
function goByArrows(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
  if (step === 0) return;
  const marks = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-mark]')];
  const here = marks.findIndex((mark) => mark === document.activeElement);
  const next = marks[here + step];
  if (here < 0 || !next) return;
  event.preventDefault();
  next.focus();
}
