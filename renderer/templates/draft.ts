import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { TemplateDraft, TemplateSourceView } from '../../core/model/views.ts';
import { contractError } from '../api.ts';
import { useApi } from '../state/connection.tsx';
import { useTroubles } from '../state/troubles.tsx';

/** How long after a change it is kept, in milliseconds: a crash loses no more than what was typed in that time. */
const KEEP_AFTER = 400;

/**
 * How far what is written is: as it was saved; being kept; kept as a draft; not kept, since the engine did not answer, or since
 * another window has written to the same template.
 */
export type Kept = 'saved' | 'keeping' | 'draft' | 'failed' | 'elsewhere';

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
  const [kept, setKept] = useState<Kept>('saved');
  const unkept = useRef<TemplateDraft | null>(null);
  /** The revision of the draft that this window has seen, and what is written to it, one after the other. */
  const seen = useRef(0);
  const turn = useRef<Promise<unknown>>(Promise.resolve());
  const load = useCallback(
    async (own: 'stays' | 'goes') => {
      const found = await attempt(() => api.templates.source({ template }));
      if (!found) return;
      setSource(found);
      // Written since that was asked for: it is kept in its turn.
      if (own === 'stays' && unkept.current !== null) return;
      unkept.current = null;
      seen.current = found.revision;
      setDraft(found.draft ?? {});
      setKept(found.draft ? 'draft' : 'saved');
    },
    [api, attempt, template],
  );
  const keep = useCallback(
    async (changes: TemplateDraft) => {
      unkept.current = null;
      const isDraft = Object.keys(changes).length > 0;
      const before = turn.current;
      const keeping = before.then(async () => {
        try {
          const draft = isDraft ? changes : null;
          seen.current = (await api.templates.keep({ template, draft, base: seen.current })).revision;
          if (unkept.current === null) setKept(isDraft ? 'draft' : 'saved');
        } catch (error) {
          // It is tried again with the next change, and when the window is connected again.
          unkept.current ??= changes;
          setKept(isElsewhere(error) ? 'elsewhere' : 'failed');
        }
      });
      turn.current = keeping;
      await keeping;
    },
    [api, template],
  );
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const changed = useCallback(
    (next: TemplateDraft) => {
      setDraft(next);
      setKept('keeping');
      unkept.current = next;
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void keep(next), KEEP_AFTER);
    },
    [keep],
  );
  const keepNow = useCallback(async () => {
    clearTimeout(timer.current);
    if (unkept.current) await keep(unkept.current);
    await turn.current;
  }, [keep]);
  useEffect(() => {
    const begin = async (): Promise<void> => {
      // What was not kept when the connection broke off is kept by the new one, before that is asked what it has.
      await turn.current;
      if (unkept.current) await keep(unkept.current);
      await load('stays');
    };
    void begin();
  }, [load, keep]);
  useEffect(() => {
    const flush = (): void => {
      clearTimeout(timer.current);
      if (unkept.current) void keep(unkept.current);
    };
    addEventListener('pagehide', flush);
    return () => {
      removeEventListener('pagehide', flush);
      flush();
    };
  }, [keep]);
  useEffect(() => {
    if (kept !== 'elsewhere') return undefined;
    // What stands in this window alone is not closed unasked.
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [kept]);

  return useMemo(() => {
    if (!source) return null;
    return {
      source,
      files: withDraft(source.files, draft),
      draft,
      kept,
      write: (file, text) => changed(draftWith(source.files, draft, file, text)),
      discard: () => changed({}),
      setAsset: async (file, bytes) => {
        const found = await attempt(() => api.templates.asset({ template, file, bytes }));
        // What is written here stays; of the rest the newer files count. Another draft shows the pages anew.
        if (found) {
          setSource(found);
          setDraft((now) => ({ ...now }));
        }
      },
      save: async () => {
        // What cannot be saved, since something is wrong in it, is kept all the same.
        await keepNow();
        const saving = turn.current.then(async () => {
          const saved = await api.templates.save({ template, draft, base: seen.current });
          seen.current = (await api.templates.source({ template })).revision;
          return saved;
        });
        turn.current = saving.catch(() => undefined);
        const saved = await saving;
        // What was written while that was saved is a draft of what is saved now.
        await keepNow();
        return saved;
      },
      reload: () => load('stays'),
      takeTheirs: () => load('goes'),
    };
  }, [api, attempt, template, source, draft, kept, changed, keepNow, load]);
}

/** True where the engine refused to write over what another window wrote. */
function isElsewhere(error: unknown): boolean {
  return contractError(error)?.code === 'template-draft-elsewhere';
}

/** The files with what was changed in them, sorted: memo.hbs first, then its partials, then the data. */
export function withDraft(
  files: Readonly<Record<string, string>>,
  draft: TemplateDraft,
): Readonly<Record<string, string>> {
  const all = Object.entries({ ...files, ...draft }).filter((entry): entry is [string, string] => entry[1] !== null);
  return Object.fromEntries(all.toSorted(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1)));
}

/** A change of one file; one that says what is saved is none. */
export function draftWith(
  files: Readonly<Record<string, string>>,
  draft: TemplateDraft,
  file: string,
  text: string | null,
): TemplateDraft {
  const others = Object.fromEntries(Object.entries(draft).filter(([name]) => name !== file));
  const saved = Object.hasOwn(files, file) ? (files[file] ?? null) : null;
  return text === saved ? others : { ...others, [file]: text };
}

function rank(file: string): number {
  if (file === 'memo.hbs') return 0;
  return file.endsWith('.hbs') ? 1 : 2;
}
