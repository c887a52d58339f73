import { installedPacks, openInstalled } from '../library/packs/installed.ts';
import { packOfFiles } from '../library/packs/pack.ts';
import { newsOf } from '../library/packs/shelves.ts';
import { builtInPacks, packFiles } from '../library/packs.ts';
import { EXIT } from '../trouble.ts';
import { faultsInWords, offerInWords } from '../words/shelf.ts';
import { builtInLine, installedLine } from '../words/templates.ts';
import { troubleInWords } from '../words/words.ts';
import type { TemplateCall } from './template-call.ts';

/** `template list`: the templates that can be used by their id, one a line, an office's own first; then, as notices, what is new for them on the shelves. */
export async function list({ library, terminal }: TemplateCall): Promise<number> {
  let damaged = false;
  for (const one of await installedPacks(library))
    try {
      terminal.print(installedLine(one, await openInstalled(one.inUse)));
    } catch (error) {
      damaged = true;
      terminal.say(`readout: ${troubleInWords(error)}`);
    }
  for (const id of await builtInPacks()) terminal.print(builtInLine(packOfFiles(await packFiles(id))));
  const news = await newsOf(library);
  for (const words of faultsInWords(news.shelves)) terminal.say(words);
  for (const offer of news.offers) if (offer.installed) terminal.say(`readout: new: ${offerInWords(offer).trimEnd()}`);
  return damaged ? EXIT.skipped : EXIT.done;
}
