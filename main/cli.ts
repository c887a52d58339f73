#!/usr/bin/env node
import { analyze } from './commands/analyze.ts';
import { brief } from './commands/brief.ts';
import { BRIEF_OPTIONS } from './commands/choices.ts';
import { read } from './commands/read.ts';
import { optionsOf } from './options.ts';
import { type Terminal, terminal } from './terminal.ts';
import { EXIT, Trouble } from './trouble.ts';
import { HELP } from './words/help.ts';
import { troubleInWords } from './words/words.ts';

const COMMANDS: Readonly<Record<string, (args: readonly string[], terminal: Terminal) => Promise<number> | number>> = {
  brief: (args, terminal) => {
    const { values, positionals } = optionsOf('brief', args, BRIEF_OPTIONS);
    return values.help ? help('brief', terminal) : brief(positionals, values, terminal);
  },
  analyze: (args, terminal) => {
    const { values, positionals } = optionsOf('analyze', args, { json: { type: 'boolean' } });
    return values.help ? help('analyze', terminal) : analyze(positionals, values.json ?? false, terminal);
  },
  read: (args, terminal) => {
    const { values } = optionsOf('read', args, { jsonl: { type: 'boolean' } });
    if (values.help) return help('read', terminal);
    return read(process.stdin, terminal);
  },
  serve: async (args, terminal) => {
    // What only a window needs is loaded only for a window.
    const { SERVE_OPTIONS, serveWindow } = await import('./commands/serve.ts');
    const { values } = optionsOf('serve', args, SERVE_OPTIONS);
    return values.help ? help('serve', terminal) : serveWindow(values, terminal);
  },
};

process.exitCode = await run(process.argv.slice(2), terminal(process.stdout, process.stderr));

async function run([command = '', ...args]: readonly string[], terminal: Terminal): Promise<number> {
  try {
    if (command === '' || command === '--help' || command === '-h' || command === 'help')
      return help(args[0] ?? '', terminal);
    const chosen = Object.hasOwn(COMMANDS, command) ? COMMANDS[command] : undefined;
    if (!chosen) throw new Trouble('unknown-command', { command });
    return await chosen(args, terminal);
  } catch (error) {
    terminal.say(`readout: ${troubleInWords(error)}`);
    return EXIT.wrong;
  }
}

function help(command: string, terminal: Terminal): number {
  terminal.print(HELP[command] ?? HELP[''] ?? '');
  return EXIT.done;
}
