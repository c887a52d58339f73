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
      out.write(visible(text));
    },
    say: (text) => {
      clear();
      err.write(`${visible(text)}\n`);
    },
    tell: (notice) => {
      if (notice.severity !== 'info') skipped = true;
      if (notice.code === 'not-an-article') return;
      clear();
      err.write(`readout: ${visible(noticeInWords(notice))}\n`);
    },
    progress: (text) => {
      if (!err.isTTY) return;
      err.write(`\r\u001b[K${visible(text)}`);
      open = text !== '';
    },
    skipped: () => skipped,
  };
}

/**
 * Words of articles, templates and files stand in what is said: what would move the cursor, ring, or turn the letters round it is
 * written as JSON writes it, and so means the same where JSON is printed.
 */
function visible(text: string): string {
  // oxlint-disable-next-line no-control-regex -- these are what is made visible
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, (sign) => {
    return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}
