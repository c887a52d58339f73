import { BRIEF_OPTIONS } from './commands/choices.ts';
import { VERIFY_OPTIONS } from './commands/verify-options.ts';
import { optionsOf } from './options.ts';
import { type Terminal, terminal } from './terminal.ts';
import { EXIT, Trouble } from './trouble.ts';
import { HELP } from './words/help.ts';
import { troubleInWords } from './words/words.ts';

/** Each command loads what it needs when it is called. */
const COMMANDS: Readonly<Record<string, (args: readonly string[], terminal: Terminal) => Promise<number> | number>> = {
  brief: async (args, terminal) => {
    const { values, positionals } = optionsOf('brief', args, BRIEF_OPTIONS);
    if (values.help) return help('brief', terminal);
    // Their libraries are loaded while the rest of the program is.
    const { startWriters } = await import('./worker/writers.ts');
    const writers = startWriters(positionals.length > 0 ? (values.out ?? []) : []);
    return (await import('./commands/brief.ts')).brief(positionals, values, terminal, writers).finally(writers.close);
  },
  analyze: async (args, terminal) => {
    const { values, positionals } = optionsOf('analyze', args, { json: { type: 'boolean' } });
    if (values.help) return help('analyze', terminal);
    return (await import('./commands/analyze.ts')).analyze(positionals, values.json ?? false, terminal);
  },
  verify: async (args, terminal) => {
    const { values, positionals } = optionsOf('verify', args, VERIFY_OPTIONS);
    if (values.help) return help('verify', terminal);
    return (await import('./commands/verify.ts')).verify(positionals, values, terminal);
  },
  read: async (args, terminal) => {
    const { values } = optionsOf('read', args, { jsonl: { type: 'boolean' } });
    if (values.help) return help('read', terminal);
    return (await import('./commands/read.ts')).read(process.stdin, terminal);
  },
  library: async (args, terminal) => {
    const { LIBRARY_OPTIONS, library } = await import('./commands/library.ts');
    const { values, positionals } = optionsOf('library', args, LIBRARY_OPTIONS);
    return values.help ? help('library', terminal) : library(positionals, values, terminal);
  },
  template: async (args, terminal) => {
    const { TEMPLATE_OPTIONS, template } = await import('./commands/template.ts');
    const { values, positionals } = optionsOf('template', args, TEMPLATE_OPTIONS);
    return values.help ? help('template', terminal) : template(positionals, values, terminal);
  },
  serve: async (args, terminal) => {
    // What only a window needs is loaded only for a window.
    const { SERVE_OPTIONS, serveWindow } = await import('./commands/serve.ts');
    const { values } = optionsOf('serve', args, SERVE_OPTIONS);
    return values.help ? help('serve', terminal) : serveWindow(values, terminal);
  },
};

// Whoever takes the results may be gone before they end, as in `readout analyze seeds | head`: no fault, and the work is done.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });

void run(process.argv.slice(2), terminal(process.stdout, process.stderr)).then((code) => {
  process.exitCode = code;
});

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
