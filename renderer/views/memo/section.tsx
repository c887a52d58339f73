import type { DragEvent, KeyboardEvent, ReactNode } from 'react';
import { Button, Checkbox } from 'react-aria-components';
import type { Correction } from '../../../core/model/correction.ts';
import type { MemoView, SectionView } from '../../../core/model/views/memo.ts';
import { count, say } from '../../words/en.ts';
import { Groups } from './groups.tsx';
import { LeftOut } from './left-out.tsx';
import { Prompt } from './prompt.tsx';
import { Changes } from './since.tsx';

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

function lengthOf({ items, limit, on, kind }: SectionView): string {
  if (!on || kind !== 'statements' || items === 0) return '';
  if (limit !== null) return say('section.length', { items, limit });
  return count('section.items', items);
}
