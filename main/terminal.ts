import type { Notice } from '../core/model/notice.ts';
import { noticeInWords } from './words/words.ts';

/** What a command says: results on standard output, progress and notices on standard error. */
export interface Terminal {
  readonly print: (text: string) => void;
  readonly tell: (notice: Notice) => void;
  readonly say: (text: string) => void;
  /** One line that replaces itself, shown only where standard error is a terminal. */
  readonly progress: (text: string) => void;
  /** True once something that was asked for had to be left out. */
  readonly skipped: () => boolean;
}

export function terminal(out: NodeJS.WriteStream, err: NodeJS.WriteStream): Terminal {
  let skipped = false;
  let open = false;
  const clear = (): void => {
    if (open) err.write('\r\u001b[K');
    open = false;
  };
  return {
    print: (text) => {
      clear();
      out.write(text);
    },
    say: (text) => {
      clear();
      err.write(`${text}\n`);
    },
    tell: (notice) => {
      if (notice.severity !== 'info') skipped = true;
      if (notice.code === 'not-an-article') return;
      clear();
      err.write(`readout: ${noticeInWords(notice)}\n`);
    },
    progress: (text) => {
      if (!err.isTTY) return;
      err.write(`\r\u001b[K${text}`);
      open = text !== '';
    },
    skipped: () => skipped,
  };
}
