import { type DragEvent, type KeyboardEvent, memo, type ReactNode, useEffect, useMemo, useState } from 'react';
import { Button, Checkbox } from 'react-aria-components';
import type { Correction } from '../../../core/model/correction.ts';
import type { MemoView, SectionView } from '../../../core/model/views.ts';
import { usePointedStatement } from '../../state/choice.tsx';
import { useApi } from '../../state/connection.tsx';
import { usePieces } from '../../state/growing.ts';
import { useProjectId } from '../../state/project.tsx';
import { useTroubles } from '../../state/troubles.tsx';
import { count, say } from '../../words/en.ts';
import { type Group, groupsOf } from './edit.ts';
import { Prompt } from './prompt.tsx';
import { Changes } from './since.tsx';
import { Statement } from './statement.tsx';

/** Groups that are shown at once; the rest is a press away. */
const MOST = 12;
/** Groups drawn at a time. */
const AT_ONCE = 4;

/** One section: its switch and place, then its statements, its prompt or its sources. */
export function OutlineSection({
  section,
  contents,
  sources,
  dropped,
  first,
  last,
  turn,
  shift,
  drag,
}: {
  readonly section: SectionView;
  /** What its statements are drawn from: the section as it was until its turn comes; null where it is new. */
  readonly contents: SectionView | null;
  readonly sources: MemoView['sources'];
  readonly dropped: readonly Extract<Correction, { kind: 'statement' }>[];
  readonly first: boolean;
  readonly last: boolean;
  readonly turn: (on: boolean) => void;
  readonly shift: (by: number) => void;
  readonly drag: {
    readonly over: boolean;
    readonly start: () => void;
    readonly end: () => void;
    readonly drop: () => void;
  };
}): ReactNode {
  const { key, heading: name, on, kind } = section;
  const byKeys = (event: KeyboardEvent): void => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    shift(event.key === 'ArrowUp' ? -1 : 1);
  };
  const allow = (event: DragEvent): void => {
    if (drag.over) event.preventDefault();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: no set of fields, and no landmark: of those a memo would have dozens
    <div
      role="group"
      className={`memo-part ${on ? '' : 'off'} ${drag.over ? 'target' : ''}`}
      aria-label={name}
      onDragOver={allow}
      onDrop={(event) => {
        if (!drag.over) return;
        event.preventDefault();
        event.stopPropagation();
        drag.drop();
      }}
    >
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the keys are those of the controls in it */}
      <header className="memo-part-head" onKeyDown={byKeys}>
        <span
          className="grip"
          aria-hidden="true"
          title={say('section.drag', { name })}
          draggable
          onDragStart={(event) => {
            event.dataTransfer.effectAllowed = 'move';
            event.dataTransfer.setData('text/plain', name);
            drag.start();
          }}
          onDragEnd={drag.end}
        />
        <h3>
          <Checkbox className="check" isSelected={on} onChange={turn}>
            <span className="box" aria-hidden="true" />
            {name}
          </Checkbox>
        </h3>
        <span className="meta length">{lengthOf(section)}</span>
        <Button
          className="quiet small"
          aria-label={say('section.up', { name })}
          isDisabled={first}
          onPress={() => shift(-1)}
        >
          ↑
        </Button>
        <Button
          className="quiet small"
          aria-label={say('section.down', { name })}
          isDisabled={last}
          onPress={() => shift(1)}
        >
          ↓
        </Button>
      </header>
      {on && section.prompt && <Prompt prompt={section.prompt} />}
      {on && kind === 'sources' && <Sources sources={sources} />}
      {on && kind === 'changes' && <Changes changes={section.changes} />}
      {on && contents && kind === 'statements' && <Groups section={contents} />}
      {on && dropped.map((one) => <LeftOut key={`${key} ${one.of.id}`} correction={one} />)}
    </div>
  );
}

/** A group, and whose it is, as they were drawn last. */
interface Drawn {
  readonly group: Group;
  readonly section: SectionView;
}

/** Drawn again only where the section or what is pointed at differs. */
const Groups = memo(function Groups({ section }: { readonly section: SectionView }): ReactNode {
  const [all, setAll] = useState(false);
  const statement = usePointedStatement();
  const groups = useMemo(() => groupsOf(section), [section]);
  const hidden = groups
    .slice(MOST)
    .some((group) => [group.heading, ...group.statements].some((one) => one !== null && one.id === statement?.id));
  useEffect(() => {
    // What another pane points at is shown, wherever it stands.
    if (hidden) setAll(true);
  }, [hidden, statement]);
  const shown = useMemo(
    () => (all ? groups : groups.slice(0, MOST)).map((group): Drawn => ({ group, section })),
    [all, groups, section],
  );
  const pieces = usePieces(shown, keyOf, AT_ONCE, AT_ONCE);
  if (groups.length === 0) return <p className="meta nothing">{say('section.empty')}</p>;
  return (
    <>
      {[...pieces].map(([key, drawn]) => (
        <GroupOf key={key} {...drawn} />
      ))}
      {groups.length > MOST && (
        <Button className="quiet small" onPress={() => setAll(!all)}>
          {all ? say('section.less') : say('section.more', { count: groups.length })}
        </Button>
      )}
    </>
  );
});

function keyOf({ group }: Drawn): string {
  return group.key;
}

function GroupOf({ group: { heading, statements }, section: { arranged, statements: all } }: Drawn): ReactNode {
  return (
    <div className={arranged ? 'group flat' : 'group'}>
      {heading && <Statement statement={heading} />}
      {statements.map((statement, i) => (
        <Statement
          key={statement.id}
          statement={statement}
          label={statement.place.label === statements[i - 1]?.place.label ? null : statement.place.label}
          at={arranged ? all.indexOf(statement) : null}
          isLast={statement === all.at(-1)}
        />
      ))}
    </div>
  );
}

function Sources({ sources }: { readonly sources: MemoView['sources'] }): ReactNode {
  return (
    <>
      <p className="meta">{say('section.sources', { count: sources.length })}</p>
      <ol className="sources">
        {sources.map(({ number, outlet, title }) => (
          <li key={number} value={number} dir="auto">
            {outlet}
            {title !== null && <span className="meta"> {title}</span>}
          </li>
        ))}
      </ol>
    </>
  );
}

function LeftOut({ correction }: { readonly correction: Extract<Correction, { kind: 'statement' }> }): ReactNode {
  const api = useApi();
  const project = useProjectId();
  const { attempt } = useTroubles();
  return (
    <p className="memo-left-out">
      <span>{say('statement.dropped', { words: correction.of.words })}</span>
      <Button
        className="quiet small"
        onPress={() =>
          void attempt(() =>
            api.corrections.make({
              project,
              corrections: [{ kind: 'statement', of: sendable(correction.of), edit: null }],
            }),
          )
        }
      >
        {say('statement.back')}
      </Button>
    </p>
  );
}

function sendable({ evidence, ...of }: Extract<Correction, { kind: 'statement' }>['of']) {
  const [first, ...rest] = evidence;
  return { ...of, evidence: [{ ...first }, ...rest.map((one) => ({ ...one }))] as [typeof first, ...typeof rest] };
}

function lengthOf({ items, limit, on, kind }: SectionView): string {
  if (!on || kind !== 'statements' || items === 0) return '';
  if (limit !== null) return say('section.length', { items, limit });
  return count('section.items', items);
}
