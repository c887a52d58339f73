import { type ReactNode, useEffect, useRef } from 'react';
import { Button } from 'react-aria-components';
import type { Anchor } from '../../../core/model/anchor.ts';
import type { Page } from '../../../core/model/views/page.ts';
import { Badges } from '../../parts/badges.tsx';
import { type Tab, useShown, useWays } from '../../state/choice.tsx';
import { focusAround, useUntouched } from '../../state/focus.ts';
import { useAnswer, useProject } from '../../state/project.tsx';
import { say } from '../../words/en.ts';
import { ByHand } from './by-hand.tsx';
import { type Made, useCorrect } from './correcting.tsx';

interface Item {
  readonly id: string;
  readonly at: Anchor;
  readonly badges: readonly string[];
}

/** One item of evidence in place of its list; Escape or the button leads back to it. */
export function Details<V extends Item>({
  tab,
  ask,
  title,
  places,
  drop,
  actions,
  children,
}: {
  readonly tab: Tab;
  readonly ask: (item: string) => Promise<Page<V>>;
  readonly title: (item: V) => string;
  /** The passages by which corrections of it are known. */
  readonly places: (item: V) => readonly Anchor[];
  readonly drop?: (item: V, dropped: boolean) => Made | null;
  readonly actions?: (item: V) => ReactNode;
  readonly children: (item: V) => ReactNode;
}): ReactNode {
  const { item: wanted, from } = useShown();
  const { leave } = useWays();
  const { state } = useProject();
  const correct = useCorrect();
  const place = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const answer = useAnswer(() => ask(wanted ?? ''), [wanted, state.version]);
  const item = answer?.items[0];
  const known = item !== undefined;
  const untouched = useUntouched();
  useEffect(() => {
    if (known && untouched.current) heading.current?.focus();
  }, [known, untouched]);
  const back = (): void => {
    // The list is asked for first; until the row that one came from is there, the pane has the focus.
    focusAround(place.current);
    leave();
  };
  const left = item ? (drop?.(item, true) ?? null) : null;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape leads back from anywhere inside
    // biome-ignore lint/a11y/useSemanticElements: no set of fields, and no landmark beside the panes
    <div
      ref={place}
      role="group"
      className="details"
      aria-label={item ? title(item) : say(`tab.${tab}`)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.stopPropagation();
        back();
      }}
    >
      <Button className="quiet back" onPress={back}>
        {say('details.back', { list: say(`tab.${from?.tab ?? tab}`) })}
      </Button>
      {answer && !item && <p className="empty">{say('details.gone')}</p>}
      {item && (
        <>
          <h3 ref={heading} tabIndex={-1} className="details-title" dir="auto">
            {title(item)}
          </h3>
          <p className="details-badges">
            <Badges codes={item.badges} />
          </p>
          <div className="actions">
            {actions?.(item)}
            {left && (
              <Button
                onPress={() => {
                  void correct(say('told.dropped', { what: title(item) }), left);
                  back();
                }}
              >
                {say('evidence.drop')}
              </Button>
            )}
          </div>
          {children(item)}
          <ByHand places={places(item)} />
        </>
      )}
    </div>
  );
}
