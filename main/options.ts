import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { Trouble } from './trouble.ts';

const HELP = { help: { type: 'boolean', short: 'h' } } as const satisfies ParseArgsOptionsConfig;

/** The options and paths of a command. Throws a Trouble for an option that the command does not have. */
export function optionsOf<const T extends ParseArgsOptionsConfig>(
  command: string,
  args: readonly string[],
  options: T,
) {
  try {
    return parseArgs({ args: [...args], options: { ...options, ...HELP }, allowPositionals: true, strict: true });
  } catch (error) {
    const detail = error instanceof Error ? (error.message.split('. To specify')[0] ?? '') : String(error);
    throw new Trouble('bad-option', { command, detail: detail.endsWith('.') ? detail : `${detail}.` }, error);
  }
}

/** The values of a command's options, as they were typed. */
export type ValuesOf<T extends ParseArgsOptionsConfig> = {
  readonly [Name in keyof T]?:
    | (T[Name] extends { readonly multiple: true } ? readonly ValueOf<T[Name]>[] : ValueOf<T[Name]>)
    | undefined;
};

type ValueOf<T extends ParseArgsOptionsConfig[string]> = T['type'] extends 'boolean' ? boolean : string;
