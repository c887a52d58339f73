/** Something that was dropped, pasted or chosen, before anybody has looked into it. */
export type Dropped =
  | { readonly kind: 'file'; readonly name: string; readonly bytes: File }
  | { readonly kind: 'path'; readonly path: string }
  | { readonly kind: 'text'; readonly name: string; readonly text: string };

/** Files that a system leaves in folders, and that nobody means to drop. */
const NOT_MEANT = /^(?:\.|~\$|thumbs\.db$|desktop\.ini$)/i;

/**
 * What a drop or a paste carries: files, the files of folders in them (however deep, named by their path), and else its
 * text. Must be called while the event is handled: the system takes the data away after that.
 */
export async function droppedIn(data: DataTransfer): Promise<readonly Dropped[]> {
  const entries = [...data.items].flatMap((item) => {
    const entry = item.kind === 'file' ? item.webkitGetAsEntry() : null;
    return entry ? [entry] : [];
  });
  const files = [...data.files];
  const text = data.getData('text/plain');
  // A test, or a program that pastes a picture of a file, gives files without entries.
  if (entries.length === 0 && files.length > 0) return files.map((file) => fileOf(file, file.name));
  if (entries.length > 0) return (await Promise.all(entries.map(below))).flat();
  return text.trim() === '' ? [] : [{ kind: 'text', name: nameOfText(text), text }];
}

/** Files that were chosen in a dialog; those of a folder are named by their path. */
export function chosenFiles(files: Iterable<File>): readonly Dropped[] {
  return [...files]
    .filter(({ name }) => !NOT_MEANT.test(name))
    .map((file) => fileOf(file, file.webkitRelativePath || file.name));
}

/** Pasted text is named by how it begins. */
export function nameOfText(text: string): string {
  const line = text.trim().split('\n', 1)[0]?.trim() ?? '';
  const short = line.length > 60 ? `${line.slice(0, 60).trimEnd()} …` : line;
  return `${short.replaceAll('/', ' ') || 'text'}.txt`;
}

function fileOf(bytes: File, name: string): Dropped {
  return { kind: 'file', name, bytes };
}

async function below(entry: FileSystemEntry): Promise<readonly Dropped[]> {
  if (NOT_MEANT.test(entry.name)) return [];
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject));
    return [fileOf(file, entry.fullPath.replace(/^\//, '') || entry.name)];
  }
  const found: Dropped[] = [];
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  for (;;) {
    // A reader gives a hundred at a time, and none at the end.
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return found;
    for (const one of some) found.push(...(await below(one)));
  }
}
