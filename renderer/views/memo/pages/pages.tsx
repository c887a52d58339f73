import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import type { Span } from '../../../../core/model/span.ts';
import type { MemoView } from '../../../../core/model/views/memo.ts';
import { useApi } from '../../../state/connection.tsx';
import { useProject } from '../../../state/project.tsx';
import { troubleInWords } from '../../../state/troubles.tsx';
import { count, say } from '../../../words/en.ts';
import { useLetGo } from './let-go.ts';
import { NOWHERE, PageList } from './page-list.tsx';
import { openPdf, type Pdf, shapeOf } from './pdf.ts';

interface Shown {
  readonly pdf: Pdf;
  readonly shape: number;
  /** The version of the project that they are of. */
  readonly version: number;
}

/** The memo's pages: the PDF that an export would give. The old ones stay until the new ones are there. */
export function Pages({ memo }: { readonly memo: MemoView }): ReactNode {
  const { shown, newer, failed } = usePreview();
  const pages = shown?.pdf.numPages ?? 0;
  const passages = usePassages(memo, shown?.version ?? null);
  return (
    <div className="pages">
      <p className="meta" role="status">
        {statusInWords(pages, newer, failed)}
      </p>
      <PageList pdf={shown?.pdf ?? null} shape={shown?.shape ?? 1} passages={passages} />
    </div>
  );
}

/** Where the label of each citation leads in the memo of a version, which the pages print; nowhere until that is known. */
function usePassages(memo: MemoView, version: number | null): ReadonlyMap<string, Span> {
  const passages = useMemo(
    () =>
      new Map(
        memo.sections.flatMap(({ statements }) =>
          statements.flatMap(({ citations }) => citations.map(({ label, passage }) => [label, passage] as const)),
        ),
      ),
    [memo],
  );
  // In a newer memo the same label may be another passage's: the old pages keep their own.
  const held = useRef({ version: memo.version, passages });
  if (memo.version === version) held.current = { version, passages };
  return held.current.version === version ? held.current.passages : NOWHERE;
}

function statusInWords(pages: number, newer: boolean, failed: string | null): string {
  if (failed !== null) return say('pages.failed', { detail: failed });
  if (pages === 0) return say('pages.drawing');
  if (newer) return say('pages.newer');
  return count('pages.count', pages);
}

function usePreview(): { readonly shown: Shown | null; readonly newer: boolean; readonly failed: string | null } {
  const api = useApi();
  const { id: project, state } = useProject();
  const [shown, setShown] = useState<Shown | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const { built, version } = state;
  const current = built === version;
  useEffect(() => {
    // What is not put together yet is waited for: its change starts this again.
    if (!current) return undefined;
    const stop = new AbortController();
    const make = async (): Promise<void> => {
      const pdf = await openPdf(await api.memo.preview({ project }, { signal: stop.signal }));
      const shape = await shapeOf(pdf);
      if (stop.signal.aborted) return void pdf.loadingTask.destroy();
      setShown({ pdf, shape, version: built });
      setFailed(null);
    };
    make().catch((error: unknown) => {
      if (!stop.signal.aborted) setFailed(troubleInWords(error));
    });
    return () => stop.abort();
  }, [api, project, built, current]);
  useLetGo(shown?.pdf ?? null);
  return { shown, newer: shown?.version !== built || !current, failed };
}
