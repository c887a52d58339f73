import type { Memo, MemoIssue } from '../../model/memo.ts';
import type { Point, Shape } from '../../model/scene.ts';
import { clean } from '../clean.ts';
import { type Axis, axisOf, type Words } from './axis.ts';
import { type KeyEntry, type Room, type Row, rowScenes } from './rows.ts';
import { diamond, fullDot, line, span, square, stroke } from './shapes.ts';
import { type Drawn, daysOf } from './timeline.ts';

const NAME = 0.3;
const STATUS = 0.12;
const GAP = 8;
const RADIUS = 3.4;

type Status = MemoIssue['status'];

/** Issues over time: raised, eased, settled, and the silence after the last mention, a row each. */
export function issuesFigure(memo: Memo, words: Words, room: Room): Drawn | null {
  const content = memo.sections.find(({ key }) => key === 'issues')?.content;
  const told = new Set(content?.kind === 'groups' ? content.groups.map(({ key }) => key) : []);
  return drawIssues(
    memo.issues.filter(({ id }) => told.has(id)),
    words,
    room,
  );
}

/** Null where fewer than two issues have a dated mention. */
export function drawIssues(issues: readonly MemoIssue[], words: Words, room: Room): Drawn | null {
  const dated = issues.filter(({ steps }) => steps.some(({ date }) => daysOf(date).length > 0));
  if (dated.length < 2) return null;
  const left = room.width * (NAME + STATUS);
  const days = dated.flatMap(({ steps, silentSince }) => [
    ...steps.flatMap(({ date }) => daysOf(date)),
    ...(silentSince ? daysOf(silentSince) : []),
  ]);
  const axis = axisOf(days, left, room.width - 6, words);
  const rows = dated.map(
    (issue): Row => ({
      columns: [
        { text: capital(clean(issue.label)), left: 0, width: room.width * NAME - GAP },
        {
          text: words[`issue-status.${issue.status}`] ?? issue.status,
          left: room.width * NAME,
          width: room.width * STATUS - GAP,
          muted: true,
        },
      ],
      marks: (y) => courseOf(issue, axis, y),
    }),
  );
  const silent = dated.filter(({ silentSince }) => silentSince !== null).length;
  return {
    scenes: rowScenes(rows, { kind: 'axis', axis }, keyOf(dated, words), room),
    values: { count: String(dated.length), silent: String(silent) },
  };
}

function courseOf({ steps, silentSince }: MemoIssue, axis: Axis, y: number): readonly Shape[] {
  const placed = steps.flatMap(({ date, status }) => {
    const days = daysOf(date);
    const [first] = days;
    const last = days.at(-1);
    return first === undefined || last === undefined ? [] : [{ from: axis.x(first), to: axis.x(last), status }];
  });
  const start = Math.min(...placed.map(({ from }) => from));
  const end = Math.max(...placed.map(({ to }) => to));
  const course = end > start ? [line([start, y], [end, y], stroke('accent', 1.2))] : [];
  const silence =
    silentSince === null ? [] : [line([end + RADIUS + 1, y], [axis.right, y], stroke('muted', 1.1, [1, 2.4]))];
  const marks = placed.flatMap(({ from, to, status }, i): readonly Shape[] => {
    // A mark for each turn, and for the first and last mention.
    if (i > 0 && i < placed.length - 1 && placed[i - 1]?.status === status) return [];
    if (to - from > 2 * RADIUS) return [span(from, to, y), markOf(status, [(from + to) / 2, y])];
    return [markOf(status, [(from + to) / 2, y])];
  });
  return [...silence, ...course, ...marks];
}

function markOf(status: Status, at: Point): Shape {
  if (status === 'open') return fullDot(at, RADIUS);
  return status === 'eased' ? diamond(at, RADIUS + 0.4) : square(at, RADIUS);
}

function keyOf(issues: readonly MemoIssue[], words: Words): readonly KeyEntry[] {
  const statuses = new Set(issues.flatMap(({ steps }) => steps.map(({ status }) => status)));
  const entry = (name: string, mark: KeyEntry['mark']): KeyEntry => ({
    mark,
    text: words[`figure.key.${name}`] ?? name,
  });
  return [
    ...(['open', 'eased', 'resolved'] as const)
      .filter((status) => statuses.has(status))
      .map((status) => entry(status, (x, y) => [markOf(status, [x, y])])),
    ...(issues.some(({ silentSince }) => silentSince !== null)
      ? [entry('silent', (x, y) => [line([x - 7, y], [x + 7, y], stroke('muted', 1.1, [1, 2.4]))])]
      : []),
  ];
}

function capital(text: string): string {
  return text.replace(/^\p{Ll}(?!\p{Lu})/u, (letter) => letter.toUpperCase());
}
