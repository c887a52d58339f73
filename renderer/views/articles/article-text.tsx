import { type KeyboardEvent, type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { anchorOf } from '../../../core/model/anchor.ts';
import { overlaps, type Range } from '../../../core/model/span.ts';
import type { ArticleView, MarksView } from '../../../core/model/views/articles.ts';
import { sideways } from '../../parts/sideways.ts';
import { useNextStep } from '../../state/growing.ts';
import { useMarks } from '../../state/marks.ts';
import type { ArticleCorrection } from '../../state/review.ts';
import { type Line, linesOf } from '../../state/segments.ts';
import { useText } from '../../state/text.ts';
import { type ShownPieces, useShownPieces } from '../../state/text-pieces.ts';
import { say } from '../../words/en.ts';
import { MarkCard } from './mark-card.tsx';
import { type Asked, firstMarked, Piece } from './piece.tsx';

interface ArticleTextProps {
  readonly article: ArticleView;
  readonly at: Range | null;
  readonly striking: boolean;
  readonly correct: (correction: ArticleCorrection) => void;
}

/** An article's words as they are, marked with what was found in them. The words reach the page as text only. */
export function ArticleText(props: ArticleTextProps): ReactNode {
  const text = useText(props.article);
  return text !== null && <Marked {...props} text={text} />;
}

function Marked({ article, text, at, striking, correct }: ArticleTextProps & { readonly text: string }): ReactNode {
  const { drawn, before, after } = useDrawn(article.id, text, at);
  const place = useRef<HTMLDivElement>(null);
  const [asked, setAsked] = useState<Asked | null>(null);
  const isThere = at !== null && drawn.some(({ piece }) => overlaps(piece, at));
  useEffect(() => {
    const passage = isThere && place.current?.querySelector<HTMLElement>('.here');
    if (!passage) return;
    passage.scrollIntoView({ block: 'center' });
    passage.focus({ preventScroll: true });
  }, [at, isThere]);
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
  const first = firstMarked(text, drawn);
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
      {asked && <MarkCard {...asked} close={() => setAsked(null)} restore={(range) => strike(range, false)} />}
    </>
  );
}

interface Drawn {
  readonly piece: Range;
  readonly lines: readonly Line[];
}

/** The pieces that are shown, as soon as it is known what they mean; each is cut into its lines once. */
function useDrawn(
  article: string,
  text: string,
  at: Range | null,
): { readonly drawn: readonly Drawn[] } & Pick<ShownPieces, 'before' | 'after'> {
  const { pieces, before, after, next } = useShownPieces(text, at);
  const marksOf = useMarks(article, pieces);
  const [cut] = useState(() => new WeakMap<MarksView, Drawn>());
  const drawn = pieces.flatMap((piece) => {
    const marks = marksOf(piece);
    if (!marks) return [];
    const known = cut.get(marks) ?? { piece, lines: linesOf(text, piece, marks) };
    cut.set(marks, known);
    return known;
  });
  useNextStep(drawn.length === pieces.length ? next : null);
  return { drawn, before, after };
}

/** Left and right go from mark to mark: a text has hundreds, and Tab should pass it in one step. */
function goByArrows(event: KeyboardEvent<HTMLElement>): void {
  const step = sideways(event.key, document.activeElement ?? event.currentTarget);
  if (step === 0) return;
  const marks = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-mark]')];
  const here = marks.findIndex((mark) => mark === document.activeElement);
  const next = marks[here + step];
  if (here < 0 || !next) return;
  event.preventDefault();
  next.focus();
}
