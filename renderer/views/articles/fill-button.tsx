import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { say } from '../../words/en.ts';
import { useGiven } from '../palette/commands.tsx';

/** The way out of a pane that is empty: the articles from which it would be filled. */
export function FillButton(): ReactNode {
  const give = useGiven();
  return <Button onPress={() => give('add')}>{say('articles.choose')}</Button>;
}
