import { type ReactNode, useEffect, useRef } from 'react';
import { Button } from 'react-aria-components';
import type { Anchor } from '../../../core/model/anchor.ts';
import type { Correction } from '../../../core/model/correction.ts';
import type { DatedBy } from '../../../core/model/dated.ts';
import { overlaps } from '../../../core/model/span.ts';
import type { Page } from '../../../core/model/views.ts';
import { Badges } from '../../parts/badges.tsx';
import { dateInWords, dayInWords, isUncertain } from '../../parts/date.ts';
import { type Tab, useShown, useWays } from '../../state/choice.tsx';
import { useApi } from '../../state/connection.tsx';
import { focusAround, useUntouched } from '../../state/focus.ts';
import { useAnswer, useProject } from '../../state/project.tsx';
import { say, type Word } from '../../words/en.ts';
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

/** A heading with what stands under it; nothing where that is nothing. */
export function Part({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactNode {
  return (
    // biome-ignore lint/a11y/useSemanticElements: no set of fields, and no landmark beside the panes
    <div role="group" className="part" aria-label={title}>
      <h4>{title}</h4>
      {children}
    </div>
  );
}

/** A date with how sure it is, and the word for what it rests on. */
export function When({ date }: { readonly date: DatedBy }): ReactNode {
  return (
    <>
      <span className={isUncertain(date) ? 'uncertain' : ''}>{dateInWords(date)}</span>
      {date.basis !== 'unknown' && <span className="meta"> ({say(`basis.${date.basis}`)})</span>}
    </>
  );
}

/** What a person decided about this item, each to be taken back. */
function ByHand({ places }: { readonly places: readonly Anchor[] }): ReactNode {
  const api = useApi();
  const { id: project, state } = useProject();
  const correct = useCorrect();
  const all = useAnswer(() => api.corrections.list({ project }), [project, state.version]);
  const own = (all ?? []).flatMap(({ correction }) => {
    const back = takenBack(correction);
    return back && anchorsOf(correction).some((anchor) => places.some((place) => meets(anchor, place)))
      ? [{ correction, back }]
      : [];
  });
  if (own.length === 0) return null;
  return (
    <Part title={say('details.by-hand')}>
      <ul className="list">
        {own.map(({ correction, back }) => {
          const words = correctionInWords(correction);
          return (
            <li key={JSON.stringify(back)} className="by-hand">
              <span>{words}</span>
              <Button
                aria-label={`${say('correct.take-back')}: ${words}`}
                onPress={() => void correct(say('told.taken-back'), back)}
              >
                {say('correct.take-back')}
              </Button>
            </li>
          );
        })}
      </ul>
    </Part>
  );
}

function anchorsOf(correction: Correction): readonly Anchor[] {
  if ('at' in correction) return [correction.at];
  return 'one' in correction ? [correction.one, correction.other] : [];
}

function meets(a: Anchor, b: Anchor): boolean {
  return a.article === b.article && overlaps(a, b);
}

/** The correction that leaves it to the reading again; null for what is taken back elsewhere. */
export function takenBack(correction: Correction): Made | null {
  switch (correction.kind) {
    case 'meeting-date':
    case 'event-date':
      return { ...correction, days: null };
    case 'meeting-status':
    case 'issue-status':
      return { ...correction, status: null };
    case 'person-name':
    case 'speaker':
      return { ...correction, name: null };
    case 'people':
    case 'meetings':
      return { ...correction, same: null };
    default:
      return null;
  }
}

function correctionInWords(correction: Correction): string {
  const word: Word = `by-hand.${correction.kind as 'speaker'}`;
  switch (correction.kind) {
    case 'meeting-date':
    case 'event-date': {
      const { earliest = '', latest = '' } = correction.days ?? {};
      const day = dayInWords(earliest);
      return say(word, {
        value: earliest === latest ? day : say('date.between', { from: day, to: dayInWords(latest) }),
      });
    }
    case 'meeting-status':
    case 'issue-status':
      return say(word, { value: correction.status ? say(`status.${correction.status}`) : '' });
    case 'person-name':
    case 'speaker':
      return say(word, { value: correction.name || say('speaker.unclear') });
    case 'people':
    case 'meetings':
      return say(correction.same ? `by-hand.${correction.kind}.same` : `by-hand.${correction.kind}.apart`, {
        one: correction.one.exact,
        other: correction.other.exact,
      });
    default:
      return correction.kind;
  }
}
