import { answersTo } from '../../../../core/model/dossier.ts';
import type { Span } from '../../../../core/model/span.ts';

interface Item {
  readonly called: string;
  readonly id: string;
  readonly mentions: readonly Span[];
}

/** Whether a person has chosen an item, by what it is called or by its id, which may be one of an older reading. */
export function isChosen(choice: readonly string[], { called, id, mentions }: Item): boolean {
  return choice.some((one) => one === called || answersTo(one, id, mentions));
}
