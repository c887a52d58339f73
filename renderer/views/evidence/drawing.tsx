import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import type { TimelineView } from '../../../core/model/views/evidence.ts';
import { dateInWords, isUncertain, tickInWords } from '../../parts/date.ts';
import { count, say } from '../../words/en.ts';
import { type DrawnLine, layOut } from './timeline-layout.ts';

/** In CSS pixels: a lane; the axis; how much of the lanes is in sight at once; the least of a bar that is still seen as one. */
const LANE = 16;
const AXIS = 20;
const TALLEST = 240;
const SHORTEST = 10;

/**
 * The lines of the timeline on an axis: a day is a point, a period a bar, one of a few days several points, and what is
 * planned is hollow. The list below it says the same in words.
 */
export function TimelineDrawing({
  lines,
  open,
}: {
  readonly lines: readonly TimelineView[];
  readonly open: (line: TimelineView) => void;
}): ReactNode {
  const place = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(480);
  // Before it is seen: at no frame is it wider than its pane.
  useLayoutEffect(() => {
    const box = place.current;
    if (!box) return undefined;
    const measure = (): void => setWidth(Math.max(160, Math.floor(box.clientWidth)));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(box);
    return () => observer.disconnect();
  }, []);
  const drawing = layOut(lines, width);
  const height = (drawing?.lanes ?? 0) * LANE + 4;
  const byId = new Map(lines.map((line) => [line.id, line]));
  return (
    <figure className="drawing">
      {drawing && (
        // The axis stays in sight above the lanes that are scrolled.
        <svg aria-hidden="true" className="axis" width={width} height={AXIS} viewBox={`0 0 ${width} ${AXIS}`}>
          {drawing.ticks.map(({ x, day }, i) => (
            <text key={day} x={x} y={AXIS - 6} textAnchor="middle">
              {tickInWords(day, i === 0)}
            </text>
          ))}
        </svg>
      )}
      <div
        ref={place}
        className="drawing-scroll"
        style={{ maxHeight: TALLEST }}
        // What is scrolled is reached by the keyboard too.
        tabIndex={height > TALLEST ? 0 : undefined}
      >
        {drawing && (
          <svg
            role="img"
            aria-label={say('timeline.drawing', { count: drawing.lines.length })}
            width={width}
            height={height}
            viewBox={`0 0 ${width} ${height}`}
          >
            {drawing.ticks.map(({ x, day }) => (
              <line key={day} className="tick" x1={x} x2={x} y1={0} y2={height} />
            ))}
            {drawing.lines.map((drawn) => {
              const line = byId.get(drawn.id);
              return line ? <Mark key={drawn.id} drawn={drawn} line={line} open={open} /> : null;
            })}
          </svg>
        )}
      </div>
      <figcaption className="meta">
        {say('timeline.key')}
        {drawing && drawing.outside.length > 0 && ` ${say('timeline.outside')}`}
        {drawing && drawing.unknown.length > 0 && ` ${count('timeline.unknown', drawing.unknown.length)}`}
      </figcaption>
    </figure>
  );
}

function Mark({
  drawn: { shape, points, from, to, openLeft, openRight, lane },
  line,
  open,
}: {
  readonly drawn: DrawnLine;
  readonly line: TimelineView;
  readonly open: (line: TimelineView) => void;
}): ReactNode {
  const y = lane * LANE + LANE / 2 + 2;
  const length = Math.max(to - from, SHORTEST);
  const sure = !isUncertain(line.date);
  const kind = [
    'mark',
    `mark-${line.what}`,
    sure ? '' : 'mark-uncertain',
    line.status === 'planned' ? 'mark-planned' : '',
    line.status === 'called-off' ? 'mark-off' : '',
  ].join(' ');
  return (
    // The drawing is a picture for screen readers and the keyboard; the list below it opens the same.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- see above
    <g className={kind} onClick={() => open(line)}>
      <title>{`${dateInWords(line.date)}: ${line.text}`}</title>
      {shape === 'period' && (
        <rect className="bar" x={(from + to - length) / 2} y={y - 4} width={length} height={8} rx={4} />
      )}
      {openLeft && <path className="end" d={`M${from + 5} ${y - 4} l-5 4 l5 4`} />}
      {openRight && <path className="end" d={`M${to - 5} ${y - 4} l5 4 l-5 4`} />}
      {shape === 'choices' && <line className="join" x1={from} x2={to} y1={y} y2={y} />}
      {points.map((x) =>
        line.what === 'meeting' ? (
          <path key={x} className="point" d={`M${x} ${y - 6} l6 6 l-6 6 l-6 -6 z`} />
        ) : (
          <circle key={x} className="point" cx={x} cy={y} r={4} />
        ),
      )}
    </g>
  );
}
