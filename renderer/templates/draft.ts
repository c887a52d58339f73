import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { TemplateDraft, TemplateSourceView } from '../../core/model/views/templates.ts';
import { useApi } from '../state/connection.tsx';
import { useTroubles } from '../state/troubles.tsx';
import { draftWith, withDraft } from './draft-files.ts';
import { draftKeeper, type Kept } from './draft-keeper.ts';

/** A template that is open, with all that was changed in it. */
export interface OpenTemplate {
  readonly source: TemplateSourceView;
  /** The files as they are written now, by name. */
  readonly files: Readonly<Record<string, string>>;
  readonly draft: TemplateDraft;
  readonly kept: Kept;
  /** Writes a file; null removes it. */
  readonly write: (file: string, text: string | null) => void;
  /** Takes all changes back. */
  readonly discard: () => void;
  /** Puts a picture or a Word file into the template, or takes it out; that is saved at once. */
  readonly setAsset: (file: string, bytes: Blob | null) => Promise<void>;
  /** Saves what is written as the template's files. */
  readonly save: () => Promise<unknown>;
  /** Asks for the template anew, once it was saved. */
  readonly reload: () => Promise<void>;
  /** Goes on with what another window wrote, in the place of what is written here. */
  readonly takeTheirs: () => Promise<void>;
}

/** Opens a template with its draft, and keeps what is written as it goes. Null until it is there. */
export function useTemplate(template: string): OpenTemplate | null {
  const api = useApi();
  const { attempt } = useTroubles();
  const [source, setSource] = useState<TemplateSourceView | null>(null);
  const [draft, setDraft] = useState<TemplateDraft>({});
  /** What is written by now, for what goes on after it was drawn. */
  const newest = useRef(draft);
  newest.current = draft;
  const [kept, setKept] = useState<Kept>('saved');
  const [keeper] = useState(() => draftKeeper(setKept));
  const load = useCallback(
    async (own: 'stays' | 'goes') => {
      const found = await attempt(() => api.templates.source({ template }));
      if (!found) return;
      setSource(found);
      if (own === 'stays' && !keeper.mayTake(found.revision)) return;
      keeper.take(found.draft, found.revision);
      setDraft(found.draft ?? {});
    },
    [api, attempt, keeper, template],
  );
  useEffect(() => {
    keeper.use((changes, base) => api.templates.keep({ template, draft: changes, base }));
    // What was not kept when the connection broke off is kept by the new one, before that is asked what it has.
    void keeper.flush().then(() => load('stays'));
  }, [api, keeper, load, template]);
  useEffect(() => {
    const flush = (): void => void keeper.flush();
    addEventListener('pagehide', flush);
    return () => {
      removeEventListener('pagehide', flush);
      flush();
    };
  }, [keeper]);
  useAskedBeforeClosing(kept === 'elsewhere');
  return useMemo(() => {
    if (!source) return null;
    const change = (next: TemplateDraft): void => {
      setDraft(next);
      keeper.changed(next);
    };
    return {
      source,
      files: withDraft(source.files, draft),
      draft,
      kept,
      write: (file, text) => change(draftWith(source.files, draft, file, text)),
      discard: () => change({}),
      setAsset: async (file, bytes) => {
        const found = await attempt(() => api.templates.asset({ template, file, bytes }));
        if (!found) return;
        setSource(found);
        // What is written here stays. As another draft it shows the pages anew.
        setDraft((now) => ({ ...now }));
      },
      save: async () => {
        // What cannot be saved, since something is wrong in it, is kept all the same.
        await keeper.flush();
        const saved = await keeper.between(async (base) => {
          const result = await api.templates.save({ template, draft: newest.current, base });
          return { result, revision: (await api.templates.source({ template })).revision };
        });
        // What was written while that was saved is a draft of what is saved now.
        await keeper.flush();
        return saved;
      },
      reload: () => load('stays'),
      takeTheirs: () => load('goes'),
    };
  }, [api, attempt, template, source, draft, kept, keeper, load]);
}

/** What stands in this window alone is not closed unasked. */
function useAskedBeforeClosing(isOnlyHere: boolean): void {
  useEffect(() => {
    if (!isOnlyHere) return undefined;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [isOnlyHere]);
}
