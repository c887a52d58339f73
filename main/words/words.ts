import type { Notice } from '../../core/model/notice.ts';
import { Trouble } from '../trouble.ts';
import notices from './notices.en.json' with { type: 'json' };
import troubles from './troubles.en.json' with { type: 'json' };

/** A notice in words. A code without words is shown as it is: a test sees to it that there is none. */
export function noticeInWords(notice: Notice): string {
  const phrase = (notices as Readonly<Record<string, string>>)[notice.code] ?? `${notice.code} {file}`;
  return filled(phrase, { file: notice.place?.file ?? '', ...notice.values });
}

/** Any error in words: what happened, what is safe, what to do. */
export function troubleInWords(error: unknown): string {
  if (error instanceof Trouble) {
    const words = troubles as Readonly<Record<string, string>>;
    // Another cause, another remedy.
    return filled(words[`${error.code}.${error.values['cause']}`] ?? words[error.code] ?? error.code, error.values);
  }
  return filled(troubles.unexpected, { detail: error instanceof Error ? error.message : String(error) });
}

/** The reason of a failed system call, in words. */
export function reasonInWords(code: string): string {
  const words: Readonly<Record<string, string>> = {
    EACCES: 'you have no permission',
    EPERM: 'you have no permission',
    EROFS: 'the disk is read-only',
    EBUSY: 'another program has it open',
    ENOSPC: 'the disk is full',
    EDQUOT: 'your share of the disk is full',
    EFBIG: 'the disk takes no file so large',
    EISDIR: 'it is a folder',
    ENOENT: 'it, or its folder, is not there',
    ENOTDIR: 'a part of its path is no folder',
    ENAMETOOLONG: 'its name is too long',
    EMFILE: 'too many files are open',
    EIO: 'the disk did not answer',
  };
  return words[code] ?? (code === '' ? 'for an unknown reason' : `the system says ${code}`);
}

/** A phrase with its {values} filled in; control characters in a value (a file's odd name) never reach the terminal. */
export function filled(phrase: string, values: Readonly<Record<string, string | number>>): string {
  return phrase.replace(/\{(\w+)\}/g, (whole, key: string) => {
    const value = values[key];
    return value === undefined ? whole : String(value).replace(/[\p{Cc}\p{Bidi_Control}]/gu, '�');
  });
}
