import type { InstalledNow } from '../library/packs/install.ts';
import type { Installed } from '../library/packs/installed.ts';
import type { Pack } from '../library/packs/pack.ts';
import type { PackSummary } from '../library/packs/seen.ts';
import type { ShelfFault, ShelfView } from '../library/packs/shelf.ts';
import type { News, Offer, ShelfConflict } from '../library/packs/shelves.ts';
import { byWhom, shortHash } from './templates.ts';
import { filled } from './words.ts';

export function shelfAddedInWords(shelf: string, automatic: boolean): string {
  const follow = automatic
    ? 'New versions are taken from it by themselves, within a major version.'
    : 'See what is new there with `readout template update --dry-run`.';
  return `${filled('Shelf added: {shelf}. {follow}', { shelf, follow })}\n`;
}

export function shelfRemovedInWords(shelf: string): string {
  return `${filled('Shelf removed: {shelf}. What lies there, and what you have installed, stays.', { shelf })}\n`;
}

/** A shelf with what lies on it, several lines. */
export function shelfInWords(view: ShelfView, { conflicts }: News, automatic: boolean): string {
  const { away, entries, faults, shelf } = view;
  const followed = automatic ? ' (followed)' : '';
  if (away !== null)
    return `${filled('{shelf}{followed}: {away}. What you have installed works on.', { shelf, followed, away })}\n`;
  const lines = entries
    .toSorted((a, b) => (`${a.id} ${a.file}` < `${b.id} ${b.file}` ? -1 : 1))
    .map((entry) => {
      const torn = conflicts.some(({ id, version }) => id === entry.id && version === entry.version);
      const values = {
        ...plain(entry),
        torn: torn ? '; others have published another content under this version' : '',
      };
      return filled('  {id}  {version}  {name}, {by}{torn}', { ...values, id: entry.id.padEnd(20) });
    });
  const head = filled('{shelf}{followed}', { shelf, followed });
  return `${[head, ...(lines.length > 0 ? lines : ['  nothing yet']), ...faults.map((fault) => `  ${faultInWords(fault)}`)].join('\n')}\n`;
}

/** What cannot be taken from the shelves now, one line each. */
export function faultsInWords(views: readonly ShelfView[]): readonly string[] {
  return views.flatMap(({ away, faults, shelf }) =>
    away === null
      ? faults.map((fault) => `readout: ${faultInWords(fault)}`)
      : [filled('readout: the shelf {shelf} is away: {away}. What you have installed works on.', { shelf, away })],
  );
}

export function sharedInWords(pack: Pack, file: string, fresh: boolean): string {
  const phrase = fresh
    ? 'Shared: {id} {version}, {by}, contents {content}: {file}'
    : 'It is there already: {id} {version}, {by}, contents {content}: {file}';
  const { content, id, version } = pack;
  return `${filled(phrase, { id, version, by: byWhom(pack), content: shortHash(content), file })}\n`;
}

/** Two publishers of one version: both files stay, and nobody is given either unasked. */
export function conflictInWords({ entries, id, version }: ShelfConflict): string {
  const each = entries.map((entry) =>
    filled('  contents {content}, {by}: {file}', {
      ...plain(entry),
      content: shortHash(entry.content),
      file: entry.file,
    }),
  );
  const head = filled(
    'readout: {id} {version} was published with different contents. All of them are kept, and none is taken by itself. Publish the one that counts under the next version, or install one by its file:',
    { id, version },
  );
  return [head, ...each].join('\n');
}

/** "harbour-note 1.2.0, signed by Ada Example: in use is 1.1.0. Take it: readout template update harbour-note" */
export function offerInWords({ entry, installed, kind }: Offer): string {
  const values = { ...plain(entry), now: installed?.inUse.version ?? '', pinned: installed?.pinned ? ', pinned' : '' };
  const phrase = {
    new: '{id} {version}, “{name}”, {by}: not installed. Take it: readout template update {id}',
    update: '{id} {version}, {by}: you have {now}{pinned}. Take it: readout template update {id}',
    major:
      '{id} {version}, {by}: another major version than yours ({now}{pinned}). Take it: readout template update {id} --major',
  }[kind];
  return `${filled(phrase, values)}\n`;
}

export function updatedInWords({ pack }: InstalledNow, before: Installed): string {
  const { id, version } = pack;
  return filled(
    'readout: {id} is now {version}, {by}; it was {before}. What changed: readout template diff {id}@{before} {id}. Back: readout template rollback {id}',
    { id, version, by: byWhom(pack), before: before.inUse.version },
  );
}

/** Where there is no shelf to look at. */
export function noShelfInWords(): string {
  return 'There is no shelf yet. Add the folder that your team shares: readout template shelf add DIR\n';
}

export function upToDateInWords(id: string | null): string {
  return id === null ? 'Nothing is new on the shelves.\n' : `${filled('Nothing is new for {id}.', { id })}\n`;
}

function faultInWords({ file, kind, words }: ShelfFault): string {
  const phrase = {
    arriving: '{file} is still arriving, or damaged; it is passed over for now.',
    changed: '{file} is passed over: {words}. Somebody changed it afterwards.',
    refused: '{file} is refused: {words}',
    unreadable: '{file} may not be read now: {words}.',
  }[kind];
  return filled(phrase, { file, words });
}

function plain(entry: PackSummary): {
  readonly id: string;
  readonly version: string;
  readonly name: string;
  readonly by: string;
} {
  const { author, id, name, signature, version } = entry;
  const by = signature
    ? `signed by ${signature.author} (${signature.fingerprint.slice(0, 9)})`
    : byWhom({ author, signature: null });
  return { id, version, name, by };
}
