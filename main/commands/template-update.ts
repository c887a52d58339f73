import { entryBytes } from '../library/packs/shelf.ts';
import { newsOf, type Offer, shelves } from '../library/packs/shelves.ts';
import type { Terminal } from '../terminal.ts';
import { EXIT, Trouble } from '../trouble.ts';
import {
  conflictInWords,
  faultsInWords,
  noShelfInWords,
  offerInWords,
  updatedInWords,
  upToDateInWords,
} from '../words/shelf.ts';
import { installedInWords } from '../words/templates.ts';
import { troubleInWords } from '../words/words.ts';
import type { TemplateCall } from './template-call.ts';
import { installChecked } from './template-install.ts';

/**
 * `template update [ID] [--major] [--dry-run]`: takes what is new on the shelves for what is installed. A shelf that is away
 * and a template that is refused stop none of the others.
 */
export async function update({ library, named, terminal, values }: TemplateCall): Promise<number> {
  const [id] = named;
  const news = await newsOf(library);
  for (const words of faultsInWords(news.shelves)) terminal.say(words);
  for (const conflict of news.conflicts)
    if (id === undefined || conflict.id === id) terminal.say(conflictInWords(conflict));
  const own = news.offers.filter(({ entry }) => id === undefined || entry.id === id);
  const taken = values['dry-run'] ? [] : own.filter((offer) => isTaken(offer, values.major ?? false, id));
  let refused = false;
  for (const offer of taken) refused = !(await take(library, offer, values.trust ?? [], terminal)) || refused;
  const left = own.filter((offer) => !taken.some(({ entry }) => entry.id === offer.entry.id));
  for (const offer of left) terminal.print(offerInWords(offer));
  if (news.shelves.length === 0) terminal.print(noShelfInWords());
  else if (own.length === 0) terminal.print(upToDateInWords(id ?? null));
  const told = news.shelves.some(({ away }) => away !== null) || refused;
  return told ? EXIT.skipped : EXIT.done;
}

/**
 * Takes what is new for one template, where a shelf is set to be followed: within a major version, and said so. Whatever goes
 * wrong, the version that is here stays in use.
 */
export async function followShelves(library: string, id: string, terminal: Terminal): Promise<void> {
  try {
    const followed = new Set((await shelves(library)).filter(({ automatic }) => automatic).map(({ folder }) => folder));
    if (followed.size === 0) return;
    const { offers } = await newsOf(library);
    const offer = offers.find(({ entry, kind }) => kind === 'update' && entry.id === id && followed.has(entry.shelf));
    if (offer && !offer.installed?.pinned) await take(library, offer, [], terminal);
  } catch (error) {
    terminal.say(`readout: ${troubleInWords(error)}`);
  }
}

/** What is pinned, new or of another major version is taken only where it was named or asked for. */
function isTaken({ installed, kind }: Offer, major: boolean, id: string | undefined): boolean {
  if (kind === 'new') return id !== undefined;
  return (!installed?.pinned || id !== undefined) && (kind === 'update' ? !major : major);
}

async function take(
  library: string,
  { entry, installed }: Offer,
  agreed: readonly string[],
  terminal: Terminal,
): Promise<boolean> {
  try {
    const now = await installChecked(library, await entryBytes(entry), agreed, terminal);
    terminal.say(installed ? updatedInWords(now, installed) : installedInWords(now).trimEnd());
    return true;
  } catch (error) {
    if (!(error instanceof Trouble)) throw error;
    terminal.say(`readout: ${troubleInWords(error)}`);
    return false;
  }
}
