import { Writable } from 'node:stream';
import { Trouble } from './trouble.ts';

/** Where scripts put the passphrase: what stands on a command line can be read by everybody on the machine. */
const VARIABLE = 'READOUT_PASSPHRASE';
/** Where they put the one that takes its place: it must not be taken for the old one. */
export const NEW_VARIABLE = 'READOUT_NEW_PASSPHRASE';

/** Asks for the passphrase of the key, without showing it. Throws a Trouble where nobody gives one. */
export async function askPassphrase(
  say: (words: string) => void,
  question = 'Passphrase of your key: ',
  variable = VARIABLE,
): Promise<string> {
  const given = process.env[variable];
  if (given !== undefined && given !== '') return given;
  if (!process.stdin.isTTY) throw new Trouble('passphrase-missing', { variable });
  say(question);
  const typed = await typedUnseen();
  if (typed === '') throw new Trouble('passphrase-missing', { variable });
  return typed;
}

/** Asks for a new one, and once more, since nobody sees what is typed. */
export async function askNewPassphrase(say: (words: string) => void, variable = VARIABLE): Promise<string> {
  const first = await askPassphrase(say, 'New passphrase: ', variable);
  if ((await askPassphrase(say, 'The same once more: ', variable)) !== first) throw new Trouble('passphrase-differs');
  return first;
}

async function typedUnseen(): Promise<string> {
  // Only who signs is asked: every other start goes without.
  const { createInterface } = await import('node:readline');
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: nowhere, terminal: true });
  try {
    return await new Promise((resolve) => {
      lines.once('line', resolve);
      // Ctrl+C and Ctrl+D: the person thinks better of it.
      lines.once('close', () => resolve(''));
    });
  } finally {
    lines.close();
  }
}
