import { memo, type ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { overlaps, type Range } from '../../../core/model/span.ts';
import { cutAt, type Line, type Segment } from '../../state/segments.ts';
import { say } from '../../words/en.ts';

/** A mark that was pressed. */
export interface Asked {
  readonly segment: Segment;
  readonly element: HTMLElement;
}

/** A piece of an article, drawn again only where something of it differs. */
export const Piece = memo(function Piece({
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
          {(at ? line.segments.flatMap((segment) => cutAt(segment, at)) : line.segments).map((segment) =>
            stretchOf({
              segment,
              words: text.slice(segment.start, segment.end),
              here: at !== null && overlaps(segment, at),
              inOrder: segment.start === first?.start,
              ask: (element) => ask({ segment, element }),
            }),
          )}
        </p>
      </div>
    );
  });
});

/** The first that can be pressed. */
export function firstMarked(text: string, drawn: readonly { readonly lines: readonly Line[] }[]): Segment | null {
  for (const { lines } of drawn)
    for (const { segments } of lines)
      for (const segment of segments)
        if (isMarked(segment) && text.slice(segment.start, segment.end).trim() !== '') return segment;
  return null;
}

/** Not a component of its own: of these a page has thousands, and each would be kept, compared and let go for itself. */
function stretchOf({
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
      <span key={segment.start} className={className} tabIndex={-1}>
        {words}
      </span>
    ) : (
      words
    );
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button of the page cannot be broken over lines as words are
    <span
      key={segment.start}
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
