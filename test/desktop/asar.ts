import { readFileSync } from 'node:fs';

interface Folder {
  readonly files: Readonly<Record<string, Folder | { readonly size: number }>>;
}

/** The files of an asar archive with their sizes in bytes: its head is JSON behind four numbers of four bytes. */
export function asarFiles(archive: string): ReadonlyMap<string, number> {
  const bytes = readFileSync(archive);
  const head = JSON.parse(bytes.toString('utf8', 16, 16 + bytes.readUInt32LE(12))) as Folder;
  const found = new Map<string, number>();
  const walk = (folder: Folder, at: string): void => {
    for (const [name, entry] of Object.entries(folder.files))
      if ('files' in entry) walk(entry, `${at}${name}/`);
      else found.set(at + name, entry.size);
  };
  walk(head, '');
  return found;
}
