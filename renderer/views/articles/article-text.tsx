import { type KeyboardEvent, memo, type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { anchorOf } from '../../../core/model/anchor.ts';
import { overlaps, type Range } from '../../../core/model/span.ts';
import type { ReadingView } from '../../../core/model/views.ts';
import type { ArticleCorrection } from '../../state/review.ts';
import { cutAt, type Line, linesOf, type Segment } from '../../state/segments.ts';
import { useShownPieces } from '../../state/text-pieces.ts';
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
  const { pieces, before, after } = useShownPieces(text, at);
  const drawn = useLines(reading, pieces);
  const place = useRef<HTMLDivElement>(null);
  const [asked, setAsked] = useState<Asked | null>(null);
  useEffect(() => {
    const passage = at && place.current?.querySelector<HTMLElement>('.here');
    if (!passage) return;
    passage.scrollIntoView({ block: 'center' });
    passage.focus({ preventScroll: true });
  }, [at]);
  const latest = useRef(correct);
  latest.current = correct;
  const strike = useCallback(
    (line: Range, removed: boolean): void =>
      latest.current({
        kind: 'line',
        at: anchorOf({ article: article.id, start: line.start, end: line.end }, text),
        removed,
      }),
    [article.id, text],
  );
  const first = useMemo(() => firstMarked(text, drawn), [text, drawn]);
  return (
    <>
      <p className="meta legend">
        <span className="cited">{say('legend.cited')}</span>{' '}
        <span className="m-quotation">{say('legend.quotation')}</span>{' '}
        <span className="m-person">{say('legend.name')}</span> <span className="m-time">{say('legend.time')}</span>{' '}
        <span className="m-boilerplate">{say('legend.boilerplate')}</span>
      </p>
      {before && (
        <Button className="quiet" onPress={before}>
          {say('article.before')}
        </Button>
      )}
      {/* biome-ignore lint/a11y/useSemanticElements: a group of marks among which the arrows go, not a set of fields */}
      <div className="article-text" role="group" aria-label={say('article.text')} ref={place} onKeyDown={goByArrows}>
        {drawn.map(({ lines, piece }) => (
          <Piece
            key={piece.start}
            text={text}
            lines={lines}
            at={at && overlaps(at, piece) ? at : null}
            first={first && overlaps(first, piece) ? first : null}
            striking={striking}
            strike={strike}
            ask={setAsked}
          />
        ))}
      </div>
      {after && (
        <Button className="quiet" onPress={after}>
          {say('article.after')}
        </Button>
      )}
      {asked && (
        <MarkCard {...asked} reading={reading} close={() => setAsked(null)} restore={(range) => strike(range, false)} />
      )}
    </>
  );
}

interface Asked {
  readonly segment: Segment;
  readonly element: HTMLElement;
}

interface Drawn {
  readonly piece: Range;
  readonly lines: readonly Line[];
}

/** The lines of the pieces that are shown; each is cut once. */
function useLines(reading: ReadingView, pieces: readonly Range[]): readonly Drawn[] {
  const cut = useMemo(() => new Map<Range, Drawn>(), [reading]);
  return useMemo(
    () =>
      pieces.map((piece) => {
        const known = cut.get(piece) ?? { piece, lines: linesOf(reading, piece) };
        cut.set(piece, known);
        return known;
      }),
    [cut, reading, pieces],
  );
}

/** The first that can be pressed. */
function firstMarked(text: string, drawn: readonly Drawn[]): Segment | null {
  for (const { lines } of drawn)
    for (const { segments } of lines)
      for (const segment of segments)
        if (isMarked(segment) && text.slice(segment.start, segment.end).trim() !== '') return segment;
  return null;
}

const Piece = memo(function Piece({
  text,
  lines,
  at,
  first,
  striking,
  strike,
  ask,
}: {
  readonly text: string;
  readonly lines: readonly Line[];
  readonly at: Range | null;
  /** Where the Tab key stops; the arrows go to the others. */
  readonly first: Segment | null;
  readonly striking: boolean;
  readonly strike: (line: Range, removed: boolean) => void;
  readonly ask: (asked: Asked) => void;
}): ReactNode {
  return lines.map((line) => {
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
          {(at ? line.segments.flatMap((segment) => cutAt(segment, at)) : line.segments).map((segment) => (
            <Stretch
              key={segment.start}
              segment={segment}
              words={text.slice(segment.start, segment.end)}
              here={at !== null && overlaps(segment, at)}
              inOrder={segment.start === first?.start}
              ask={(element) => ask({ segment, element })}
            />
          ))}
        </p>
      </div>
    );
  });
});

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
