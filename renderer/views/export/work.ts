import type { Format } from '../../../core/model/formats.ts';
import type { Notice } from '../../../core/model/notice.ts';
import type { ExportView } from '../../../core/model/views/memo.ts';
import { type Api, type Desktop, drain } from '../../api.ts';
import { download } from '../../parts/download.ts';

/** What an export gave: files of this machine, or downloads of the browser. */
export interface Exported {
  readonly files: readonly ExportedFile[];
  readonly downloaded: boolean;
  /** What there is to know of what was written, each once. */
  readonly notices: readonly Notice[];
}

/** A file of this machine by its path, or a download by its name with what is in it. */
export interface ExportedFile {
  readonly path: string;
  readonly file: File | null;
}

export interface Writing {
  readonly done: number;
  readonly of: number;
  readonly name: string;
}

/**
 * Writes the memo in these formats: on the desktop to where the person says in the system's dialog, elsewhere as downloads.
 * Null where the person closed the dialog.
 */
export async function exportMemo(
  api: Api,
  desktop: Desktop | undefined,
  project: string,
  title: string,
  formats: readonly [Format, ...Format[]],
  /** Null where nobody signs. */
  sign: { readonly passphrase: string | null } | null,
  signal: AbortSignal,
  tell: (writing: Writing) => void,
): Promise<Exported | null> {
  const signed = sign ? { sign } : {};
  const told = ({ done, of, name = '' }: { done: number; of: number; name?: string | undefined }): void =>
    tell({ done, of, name });
  if (!desktop) {
    const files: File[] = [];
    const notices: Notice[] = [];
    for (const format of formats) {
      tell({ done: files.length, of: formats.length, name: `${title}.${format}` });
      const rendered = await api.memo.render({ project, format, ...signed }, { signal });
      files.push(rendered.file);
      notices.push(...rendered.notices);
    }
    for (const file of files) download(file, file.name);
    return { files: files.map((file) => ({ path: file.name, file })), downloaded: true, notices: distinct(notices) };
  }
  const paths = await desktop.chooseSaves(formats.map((format) => `${title}.${format}`));
  const [first, ...rest] = paths ?? [];
  if (first === undefined) return null;
  const written: ExportView = await drain(
    await api.memo.write({ project, paths: [first, ...rest], ...signed }, { signal }),
    told,
  );
  const files = written.files.map((path) => ({ path, file: null }));
  return { files, downloaded: false, notices: distinct(written.notices) };
}

/** Each notice once: every format of one memo tells what is true of all of them. */
export function distinct(notices: readonly Notice[]): readonly Notice[] {
  return [...new Map(notices.map((notice) => [JSON.stringify(notice), notice])).values()];
}
