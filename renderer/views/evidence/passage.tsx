import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import type { Span } from '../../../core/model/span.ts';
import { WithCard } from '../../parts/citation-card.tsx';
import { useWays } from '../../state/choice.tsx';
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
  const { open } = useWays();
  const outlet = useOutlet(article);
  const at = { article, start, end };
  return (
    <WithCard label={null} passage={at}>
      {(hover) => (
        <Button className="passage" onPress={() => open(article, at)} {...hover}>
          <q dir="auto">{words}</q>
          {!named && outlet && <cite className="meta"> {outlet}</cite>}
        </Button>
      )}
    </WithCard>
  );
}
