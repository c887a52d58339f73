import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react';
import type { Span } from '../../../core/model/span.ts';
import { useApi } from '../../state/connection.tsx';
import { troubleInWords, useTroubles } from '../../state/troubles.tsx';
import { fileName } from '../export/formats.ts';
import { Report, type Verified } from './report.tsx';

interface Verifying {
  /** Checks a finished file, or one of this machine by its path, beside its evidence, and shows what is found. */
  readonly verify: (file: File | string) => void;
  /** Asks for a file, then checks it. */
  readonly choose: () => void;
  /** Who takes a file that is no memo of Readout as an article instead; null where there is no project. */
  readonly taker: { current: ((file: File) => void) | null };
}

const VerifyContext = createContext<Verifying | null>(null);

/** True for what is verified when it is dropped: a Word file or a PDF. */
export function isFinished({ name }: { readonly name: string }): boolean {
  return /\.(?:docx|pdf)$/i.test(name);
}

/**
 * Verification for all that is inside: one Word file or PDF dropped anywhere is checked, beside the articles of the project
 * that is open where there is one.
 */
export function WithVerify({
  project,
  open,
  children,
}: {
  readonly project: string | null;
  /** Opens an article of the project at a passage. */
  readonly open: ((article: string, at: Span) => void) | null;
  readonly children: ReactNode;
}): ReactNode {
  const api = useApi();
  const { attempt } = useTroubles();
  const [verified, setVerified] = useState<Verified | null>(null);
  const [file, setFile] = useState<File | null>(null);
  const taker = useRef<((file: File) => void) | null>(null);
  /** The last check that was asked for: an earlier one, or one whose report was closed, shows nothing any more. */
  const checking = useRef(new AbortController());
  const close = useCallback(() => {
    checking.current.abort();
    setVerified(null);
  }, []);
  const verify = useCallback(
    (given: File | string) => {
      checking.current.abort();
      const own = new AbortController();
      checking.current = own;
      const { signal } = own;
      const isPath = typeof given === 'string';
      const name = isPath ? fileName(given) : given.name;
      setFile(isPath ? null : given);
      setVerified({ kind: 'reading', name });
      const show = (found: Verified): void => {
        if (!signal.aborted) setVerified(found);
      };
      api.verification.check(isPath ? { project, path: given } : { project, name, bytes: given }, { signal }).then(
        (view) => show({ kind: 'view', view }),
        (error: unknown) => show({ kind: 'failed', name, words: troubleInWords(error) }),
      );
    },
    [api, project],
  );
  const choose = useCallback(() => chooseFinished(verify), [verify]);
  useDropped(verify);
  const value = useMemo(() => ({ verify, choose, taker }), [verify, choose]);
  return (
    <VerifyContext.Provider value={value}>
      {children}
      {verified && (
        <Report
          verified={verified}
          close={close}
          again={choose}
          add={
            file && taker.current && isNoMemo(verified)
              ? () => {
                  close();
                  taker.current?.(file);
                }
              : null
          }
          since={
            file && project !== null && carriesOurs(verified)
              ? () => {
                  close();
                  void attempt(() => api.memo.since({ project, memo: { name: file.name, bytes: file } }));
                }
              : null
          }
          open={
            open &&
            ((at) => {
              close();
              open(at.article, at);
            })
          }
        />
      )}
    </VerifyContext.Provider>
  );
}

/** True where the file carries the evidence of a memo. */
function carriesOurs(verified: Verified): boolean {
  return verified.kind === 'view' && verified.view.verification.evidence === 'manifest';
}

/** True where the file carries no evidence of ours: it may be an article rather than a memo. */
function isNoMemo(verified: Verified): boolean {
  if (verified.kind === 'view') return verified.view.verification.evidence !== 'manifest';
  return verified.kind === 'failed';
}

/** Asks for a Word file or a PDF in the system's dialog. */
export function chooseFinished(take: (file: File) => void): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = '.docx,.pdf';
  input.addEventListener('change', () => {
    const chosen = input.files?.item(0);
    if (chosen) take(chosen);
  });
  input.click();
}

export function useVerify(): Verifying {
  const verifying = useContext(VerifyContext);
  if (!verifying) throw new Error('nothing verifies here');
  return verifying;
}

/** Files dropped where nothing else takes them: only finished ones are taken here, before anything else looks at them. */
function useDropped(verify: (file: File) => void): void {
  useEffect(() => {
    const over = (event: DragEvent): void => {
      // Without this the browser would open the file in the place of the window.
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
    };
    const drop = (event: DragEvent): void => {
      const [first, ...more] = event.dataTransfer?.files ?? [];
      if (!first) return;
      event.preventDefault();
      // Several are taken for articles.
      if (more.length === 0 && isFinished(first)) verify(first);
    };
    window.addEventListener('dragover', over);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('drop', drop);
    };
  }, [verify]);
}
