import { type AuthorKey, authorKey, newAuthorKey, setPassphrase } from '../library/packs/keys.ts';
import { askNewPassphrase, askPassphrase, NEW_VARIABLE } from '../passphrase.ts';
import { EXIT, Trouble } from '../trouble.ts';
import { exposedInWords, keyInWords } from '../words/templates.ts';
import type { TemplateCall } from './template-call.ts';

type Action = (call: TemplateCall) => Promise<AuthorKey | null>;

/**
 * `template key [new --author NAME [--replace] [--passphrase] | passphrase [--off]]`: the key with which this user signs
 * templates.
 */
export async function key(call: TemplateCall): Promise<number> {
  const [action = 'show'] = call.named;
  const chosen = Object.hasOwn(ACTIONS, action) ? ACTIONS[action] : undefined;
  if (!chosen) throw new Trouble('no-action', { command: 'template key', actions: Object.keys(ACTIONS).join(', ') });
  const own = await chosen(call);
  if (!own) throw new Trouble('key-missing');
  call.terminal.print(keyInWords(own));
  if (own.exposed) call.terminal.say(exposedInWords(own));
  return EXIT.done;
}

const ACTIONS: Readonly<Record<string, Action>> = {
  show: ({ library }) => authorKey(library),
  new: async ({ library, terminal, values }) => {
    const passphrase = values.passphrase ? await askNewPassphrase(terminal.say) : null;
    return newAuthorKey(library, values.author?.trim() ?? '', values.replace ?? false, passphrase);
  },
  passphrase: async ({ library, terminal, values }) => {
    const there = await authorKey(library);
    if (!there) return null;
    const old = there.locked ? await askPassphrase(terminal.say) : '';
    const passphrase = values.off ? null : await askNewPassphrase(terminal.say, NEW_VARIABLE);
    return setPassphrase(library, () => Promise.resolve(old), passphrase);
  },
};
