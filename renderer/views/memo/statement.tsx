import { memo, type ReactNode, useEffect, useRef, useState } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import type { StatementEdit } from '../../../core/model/correction.ts';
import type { StatementView } from '../../../core/model/views/memo.ts';
import { Badges } from '../../parts/badges.tsx';
import { CitationMark } from '../../parts/citation-card.tsx';
import { type Pointed, usePointedStatement } from '../../state/choice.tsx';
import { say, type Word } from '../../words/en.ts';
import { useCorrecting } from './correcting.ts';
import { editOf, inShort, withoutEdit } from './edit.ts';
import { Rewording } from './rewording.tsx';

/** What is told of it when it is done. */
type Told = Action | 'unpin' | 'uncomment';
type Action = 'reword' | 'comment' | 'pin' | 'up' | 'down' | 'drop' | 'restore';

/** One statement with its citations, and all that may be done with it. Drawn again only where it, its label or its place differs. */
export const Statement = memo(function Statement({
  statement,
  label = null,
  at = null,
  isLast = false,
}: {
  readonly statement: StatementView;
  readonly label?: string | null;
  /** Its place, counted from 0, where it stands in a list of statements that may be moved. */
  readonly at?: number | null;
  readonly isLast?: boolean;
}): ReactNode {
  const make = useCorrecting();
  const [writing, setWriting] = useState<'words' | 'comment' | null>(null);
  const menu = useRef<HTMLButtonElement>(null);
  const wrote = useRef(false);
  useEffect(() => {
    // Back to where the writing was asked for.
    if (wrote.current && writing === null) menu.current?.focus();
    wrote.current = writing !== null;
  }, [writing]);
  const { place: element, isPointed } = usePointed(statement.id);
  const { words, citations, comment, pinned, place } = statement;
  const told = (word: Told): string => say(`statement.told.${word}`, { words: inShort(words) });
  const edit = (change: StatementEdit, word: Told): void => make(told(word), [editOf(statement, change)]);
  const act: Readonly<Record<Action, () => void>> = {
    reword: () => setWriting('words'),
    comment: () => setWriting('comment'),
    pin: () => (pinned ? make(told('unpin'), withoutEdit(statement, 'pin')) : edit({ kind: 'pin' }, 'pin')),
    up: () => at !== null && edit({ kind: 'move', to: at - 1 }, 'up'),
    down: () => at !== null && edit({ kind: 'move', to: at + 1 }, 'down'),
    drop: () => edit({ kind: 'drop' }, 'drop'),
    restore: () => make(told('restore'), [editOf(statement, null)]),
  };
  if (writing)
    return (
      <Rewording
        label={say(writing === 'words' ? 'statement.words' : 'statement.remark')}
        help={say(writing === 'words' ? 'statement.keep' : 'statement.remark.help')}
        text={writing === 'words' ? words : (comment ?? '')}
        cancel={() => setWriting(null)}
        save={(text) => {
          setWriting(null);
          if (writing === 'words') edit({ kind: 'words', words: text }, 'reword');
          else if (text === '') make(told('uncomment'), withoutEdit(statement, 'comment'));
          else edit({ kind: 'comment', text }, 'comment');
        }}
      />
    );
  return (
    <div
      ref={element}
      tabIndex={-1}
      className={`statement ${place.heading ? 'heading' : ''} ${isPointed ? 'pointed' : ''}`}
    >
      <p>
        {label !== null && <span className="label">{label} </span>}
        <span dir="auto">{words}</span>{' '}
        {citations.map((citation) => (
          <CitationMark key={citation.label} {...citation} />
        ))}
        {pinned && <span className="badge badge-pinned">{say('statement.pinned')}</span>}
        <Badges codes={statement.badges} />
      </p>
      {comment !== null && <p className="remark">{say('statement.commented', { text: comment })}</p>}
      <MenuTrigger>
        <Button ref={menu} className="quiet ellipsis" aria-label={say('statement.change', { words: inShort(words) })}>
          ⋯
        </Button>
        <Popover className="popover" placement="bottom end">
          <Menu className="menu" onAction={(key) => act[key as Action]()}>
            {actionsFor(statement, at, isLast).map((action) => (
              <MenuItem key={action} id={action} className="option">
                {say(WORDS[action])}
              </MenuItem>
            ))}
          </Menu>
        </Popover>
      </MenuTrigger>
    </div>
  );
});

const WORDS: Readonly<Record<Action, Word>> = {
  reword: 'statement.reword',
  comment: 'statement.comment',
  pin: 'statement.pin',
  up: 'statement.up',
  down: 'statement.down',
  drop: 'statement.drop',
  restore: 'statement.restore',
};

/** What may be done: a place of its own has only what stands in a list, and taking back needs something done. */
function actionsFor(statement: StatementView, at: number | null, isLast: boolean): readonly Action[] {
  const edited = statement.kind === 'edited' || statement.pinned || statement.comment !== null;
  return [
    'reword',
    'comment',
    ...(at !== null && !statement.pinned ? (['pin'] as const) : []),
    ...(at !== null && at > 0 ? (['up'] as const) : []),
    ...(at !== null && !isLast ? (['down'] as const) : []),
    'drop',
    ...(edited ? (['restore'] as const) : []),
  ];
}

/** What was pointed at and is reached: a statement that is drawn anew later takes the focus from nobody. */
const reached = new WeakSet<Pointed>();

/** Comes into sight, and gets the focus, when another pane points at it. */
function usePointed(id: string): { readonly place: { current: HTMLDivElement | null }; readonly isPointed: boolean } {
  const statement = usePointedStatement();
  const place = useRef<HTMLDivElement>(null);
  const isPointed = statement?.id === id;
  useEffect(() => {
    if (!isPointed || reached.has(statement)) return;
    reached.add(statement);
    const reach = (): void => {
      place.current?.scrollIntoView({ block: 'center' });
      place.current?.focus({ preventScroll: true });
    };
    if (place.current?.checkVisibility()) reach();
    // In a pane or a view that only now comes to the front it is in sight with the next frame.
    else requestAnimationFrame(reach);
  }, [isPointed, statement]);
  return { place, isPointed };
}
