import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { Trouble } from './trouble.ts';

/** Where scripts put the passphrase: what stands on a command line can be read by everybody on the machine. */
const VARIABLE = 'READOUT_PASSPHRASE';

/** Asks for the passphrase of the key, without showing it. Throws a Trouble where nobody gives one. */
export async function askPassphrase(
  say: (words: string) => void,
  question = 'Passphrase of your key: ',
): Promise<string> {
  const given = process.env[VARIABLE];
  if (given !== undefined && given !== '') return given;
  if (!process.stdin.isTTY) throw new Trouble('passphrase-missing', { variable: VARIABLE });
  say(question);
  const typed = await typedUnseen();
  if (typed === '') throw new Trouble('passphrase-missing', { variable: VARIABLE });
  return typed;
}

/** Asks for a new one, and once more, since nobody sees what is typed. */
export async function askNewPassphrase(say: (words: string) => void): Promise<string> {
  const first = await askPassphrase(say, 'New passphrase: ');
  if ((await askPassphrase(say, 'The same once more: ')) !== first) throw new Trouble('passphrase-differs');
  return first;
}

async function typedUnseen(): Promise<string> {
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
