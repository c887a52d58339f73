import type { Correction } from '../../../core/model/correction.ts';
import type { NonEmpty } from '../../../core/model/span.ts';
import { useTelling } from '../../parts/undoing.tsx';
import { useApi } from '../../state/connection.tsx';
import { useProjectId } from '../../state/project.tsx';
import { useTroubles } from '../../state/troubles.tsx';

/** Makes corrections of the memo's statements as one change, which one undo takes back, and tells it in these words. */
export function useCorrecting(): (words: string, corrections: NonEmpty<Correction>) => void {
  const api = useApi();
  const project = useProjectId();
  const { attempt } = useTroubles();
  const { tell } = useTelling();
  return (words, corrections) =>
    void attempt(() =>
      // The contract's schema takes lists that may be written to; these are not written to by anybody.
      api.corrections.make({ project, corrections } as Parameters<typeof api.corrections.make>[0]),
    ).then((made) => made && tell(words, made.version));
}
