import type { ReactNode } from 'react';
import { Button, Tooltip, TooltipTrigger } from 'react-aria-components';
import type { Span } from '../../../core/model/span.ts';
import { dateInWords } from '../../parts/date.ts';
import { useChoice } from '../../state/choice.tsx';
import { useApi } from '../../state/connection.tsx';
import { useAnswer, useProject } from '../../state/project.tsx';
import { say } from '../../words/en.ts';
import { useOutlet } from './outlets.tsx';

/** Words of an article: hover or focus shows them in their context, a press opens the article at them. */
export function Passage({
  at: { article, start, end },
  words,
  named = false,
}: {
  readonly at: Span;
  readonly words: string;
  /** Its outlet is told beside it already. */
  readonly named?: boolean;
}): ReactNode {
  const { open } = useChoice();
  const outlet = useOutlet(article);
  const at = { article, start, end };
  return (
    <TooltipTrigger delay={350} closeDelay={100}>
      <Button className="passage" onPress={() => open(article, at)}>
        <q dir="auto">{words}</q>
        {!named && outlet && <cite className="meta"> {outlet}</cite>}
      </Button>
      <Tooltip className="card" placement="bottom start">
        <InContext at={at} />
      </Tooltip>
    </TooltipTrigger>
  );
}

function InContext({ at }: { readonly at: Span }): ReactNode {
  const api = useApi();
  const { id: project } = useProject();
  const { article, start, end } = at;
  const passage = useAnswer(() => api.evidence.passage({ project, at }), [project, article, start, end]);
  if (!passage) return <p className="meta">{say('evidence.waiting')}</p>;
  const { outlet, title, date, before, words, after } = passage;
  return (
    <>
      <p className="meta">{[outlet, title, dateInWords(date)].filter((part) => part !== null).join(' · ')}</p>
      <p className="card-text" dir="auto">
        {before}
        <mark>{words}</mark>
        {after}
      </p>
    </>
  );
}
