import { Trouble } from '../../trouble.ts';
import { fingerprintTyped } from './fingerprint.ts';
import { type Installed, putInstalled } from './installed.ts';
import { type Pack, packOfFiles } from './pack.ts';
import { openPackFile } from './pack-file.ts';
import { type Concern, concernsOf, decide, remember, SHORT, UNSIGNED } from './trust.ts';

export interface InstalledNow {
  readonly pack: Pack;
  readonly installed: Installed;
  /** True where its author's key was met for the first time. */
  readonly firstMet: boolean;
}

/**
 * Opens a pack in one file, asks what is known of its author and uses it. Nothing is kept of a pack that is refused: one
 * that is wrong, or that speaks against what was met before and was not agreed to. `check` throws where its templates are
 * not in order.
 */
export async function install(
  library: string,
  bytes: Uint8Array,
  agreed: readonly string[],
  check: (pack: Pack) => Promise<void>,
): Promise<InstalledNow> {
  const pack = packOfFiles(openPackFile(bytes));
  const concerns = await concernsOf(library, pack);
  const words = agreed.map(agreementTyped);
  const open = concerns.find(({ agree }) => !words.includes(agree));
  if (open) throw REFUSALS[open.kind](open.values);
  await check(pack);
  const firstMet = await remember(library, pack);
  if (pack.signature && concerns.some(({ agree }) => agree === pack.signature?.fingerprint))
    await decide(library, pack.signature.author, pack.signature.fingerprint, 'agreed');
  const installed = await putInstalled(library, pack, bytes);
  return { pack, installed, firstMet };
}

/** What somebody agrees to, as concerns name it: a fingerprint, the first digits of contents, or that there is no signature. */
function agreementTyped(typed: string): string {
  const plain = typed.trim().toLowerCase();
  if (plain === UNSIGNED) return UNSIGNED;
  if (/^[0-9a-f]{12,64}$/.test(plain)) return plain.slice(0, SHORT);
  const fingerprint = fingerprintTyped(typed);
  if (!fingerprint) throw new Trouble('trust-what', { value: typed });
  return fingerprint;
}

const REFUSALS: Readonly<Record<Concern['kind'], (values: Concern['values']) => Trouble>> = {
  'other-key': (values) => new Trouble('trust-other-key', values),
  'now-unsigned': (values) => new Trouble('trust-now-unsigned', values),
  'author-key': (values) => new Trouble('trust-author-key', values),
  'other-content': (values) => new Trouble('trust-other-content', values),
};
