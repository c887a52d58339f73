/** Exit codes of the commands: 0 done; 1 the answer is no; 2 the request is wrong; 3 something was skipped, the result is there. */
export const EXIT = { done: 0, no: 1, wrong: 2, skipped: 3 } as const;

/** Trouble in the world or in the request: a code with values, worded by words/troubles. What is safe is part of the words. */
export class Trouble extends Error {
  readonly code: string;
  readonly values: Readonly<Record<string, string | number>>;

  constructor(code: string, values: Readonly<Record<string, string | number>> = {}, cause?: unknown) {
    super(code, { cause });
    this.name = 'Trouble';
    this.code = code;
    this.values = values;
  }
}

/** The operating system's own code of an error ("ENOENT"), or an empty text. */
export function systemCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
