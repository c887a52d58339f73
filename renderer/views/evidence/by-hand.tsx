import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import type { Anchor } from '../../../core/model/anchor.ts';
import type { Correction } from '../../../core/model/correction.ts';
import { overlaps } from '../../../core/model/span.ts';
import { dayInWords } from '../../parts/date.ts';
import { useApi } from '../../state/connection.tsx';
import { useAnswer, useProject } from '../../state/project.tsx';
import { say, type Word } from '../../words/en.ts';
import { type Made, useCorrect } from './correcting.tsx';
import { Part } from './part.tsx';

/** What a person decided about this item, each to be taken back. */
export function ByHand({ places }: { readonly places: readonly Anchor[] }): ReactNode {
  const api = useApi();
  const { id: project } = useProject();
  const correct = useCorrect();
  // Together with the item itself: a date that was given stands in both, or in neither yet.
  const all = useAnswer(() => api.corrections.list({ project }), [project]);
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
