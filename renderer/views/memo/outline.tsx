import { memo as memoized, type ReactNode, useState } from 'react';
import type { MemoView, SectionView } from '../../../core/model/views/memo.ts';
import { useAtOnce } from '../../state/at-once.ts';
import { useApi } from '../../state/connection.tsx';
import { usePieces } from '../../state/growing.ts';
import { useAnswer, useProject } from '../../state/project.tsx';
import { useTroubles } from '../../state/troubles.tsx';
import { say } from '../../words/en.ts';
import { leftOut, moved } from './edit.ts';
import { OutlineSection } from './section.tsx';

/** Sections whose contents are drawn at once, of those that are new or changed; the others one at a time. */
const AT_FIRST = 1;

interface Arrangement {
  readonly keys: readonly string[];
  readonly off: readonly string[];
}

/** The sections of the memo in their order, each to be switched, moved, filled and edited where it stands. */
export const Outline = memoized(function Outline({ memo }: { readonly memo: MemoView }): ReactNode {
  const api = useApi();
  const { id: project } = useProject();
  const { attempt } = useTroubles();
  const corrections = useAnswer(() => api.corrections.list({ project }), [api, project]);
  const [told, setTold] = useState('');
  const [dragged, setDragged] = useState<string | null>(null);
  const turned = useAtOnce<Arrangement>(memo.version);
  const { keys, off } = turned.of('sections', {
    keys: memo.sections.map(({ key }) => key),
    off: memo.sections.filter(({ on }) => !on).map(({ key }) => key),
  });
  const arrange = (order: readonly string[], without: readonly string[]): void =>
    turned.turn(
      'sections',
      { keys: order, off: without },
      attempt(() => api.memo.sections({ project, order: [...order], off: [...without] })),
    );
  const sections = keys.flatMap((key) => {
    const section = memo.sections.find((one) => one.key === key);
    const on = !off.includes(key);
    return section ? [section.on === on ? section : { ...section, on }] : [];
  });
  const contents = usePieces(memo.sections, keyOf, AT_FIRST, 1);
  const move = (key: string, to: number): void => {
    const order = moved(keys, key, to);
    if (order.join() === keys.join()) return;
    const name = memo.sections.find((one) => one.key === key)?.heading ?? key;
    setTold(say('section.moved', { name, place: order.indexOf(key) + 1, of: order.length }));
    arrange(order, off);
  };
  return (
    <div className="outline">
      <p className="visually-hidden" role="status">
        {told}
      </p>
      {sections.map((section, place) => (
        <OutlineSection
          key={section.key}
          section={section}
          contents={contents.get(section.key) ?? null}
          sources={memo.sources}
          dropped={leftOut(corrections?.map(({ correction }) => correction) ?? [], section.key)}
          first={place === 0}
          last={place === keys.length - 1}
          turn={(on) => arrange(keys, on ? off.filter((key) => key !== section.key) : [...off, section.key])}
          shift={(by) => move(section.key, place + by)}
          drag={{
            over: dragged !== null && dragged !== section.key,
            start: () => setDragged(section.key),
            end: () => setDragged(null),
            drop: () => {
              if (dragged !== null) move(dragged, place);
              setDragged(null);
            },
          }}
        />
      ))}
    </div>
  );
});

function keyOf({ key }: SectionView): string {
  return key;
}
