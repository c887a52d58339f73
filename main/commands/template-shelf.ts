import path from 'node:path';
import { newShelf, newsOf, removeShelf, shelves } from '../library/packs/shelves.ts';
import { EXIT, Trouble } from '../trouble.ts';
import { noShelfInWords, shelfAddedInWords, shelfInWords, shelfRemovedInWords } from '../words/shelf.ts';
import { oneNamed, type TemplateCall } from './template-call.ts';

/** `template shelf add|list|remove DIR`: the folders in which a team shares templates. */
export async function shelf({ named: [action = 'list', ...named], ...call }: TemplateCall): Promise<number> {
  const { library, terminal, values } = call;
  if (action === 'list') {
    const news = await newsOf(library);
    const known = await shelves(library);
    if (known.length === 0) terminal.print(noShelfInWords());
    for (const view of news.shelves)
      terminal.print(shelfInWords(view, news, known.find(({ folder }) => folder === view.shelf)?.automatic ?? false));
    return news.shelves.some(({ away }) => away !== null) ? EXIT.skipped : EXIT.done;
  }
  if (action !== 'add' && action !== 'remove')
    throw new Trouble('no-action', { command: 'template shelf', actions: 'add, list, remove' });
  const folder = path.resolve(oneNamed({ ...call, named }, `shelf ${action}`, 'DIR'));
  if (action === 'remove') {
    if (!(await removeShelf(library, folder))) throw new Trouble('no-shelf', { shelf: folder });
    terminal.print(shelfRemovedInWords(folder));
    return EXIT.done;
  }
  const { automatic } = await newShelf(library, folder, values.auto ?? false);
  terminal.print(shelfAddedInWords(folder, automatic));
  return EXIT.done;
}
