import type { PackManifest } from '../../core/model/template.ts';
import type { Finding } from '../../core/readout.ts';
import type { InstalledNow } from '../library/packs/install.ts';
import type { Installed } from '../library/packs/installed.ts';
import type { AuthorKey } from '../library/packs/keys.ts';
import type { Pack } from '../library/packs/pack.ts';
import type { KnownAuthor } from '../library/packs/trust.ts';
import { filled } from './words.ts';

export function templateInOrder({ id, name, version }: Pack): string {
  return line('{id} {version}, “{name}”, is in order.', { id, version, name });
}

/** One line, as compilers write them, so that editors lead to the place: "memo.hbs:4:3: error: ...". */
export function findingInWords({ file, line: row, column, severity, message, remedy }: Finding): string {
  const values = { file, row, column, severity, message, remedy };
  return line('{file}:{row}:{column}: {severity}: {message} {remedy}', values);
}

export function packedInWords(pack: Pack, out: string): string {
  const { content, files, id, version } = pack;
  const values = { out, id, version, count: files.size, content: shortHash(content), by: byWhom(pack) };
  return line('Written: {out} ({id} {version}, {count} files, contents {content}, {by}).', values);
}

export function leftOutInWords(names: readonly string[]): string {
  return filled('readout: left out, since no template has such files: {names}.', { names: names.join(', ') });
}

export function startedInWords(folder: string, from: string): string {
  return line('Made the folder {folder}, a copy of {from}. Change its files, then: readout template check {folder}', {
    folder,
    from,
  });
}

export function installedInWords({ firstMet, installed, pack }: InstalledNow): string {
  const { id, name, signature, version } = pack;
  const told = line('Installed: {id} {version}, “{name}”, {by}. Use it: --template {id}', {
    id,
    version,
    name,
    by: byWhom(pack),
  });
  const pinned = installed.pinned
    ? line('It is pinned; `readout template pin {id} --off` lets it follow updates.', { id })
    : '';
  if (!signature || !firstMet) return told + pinned;
  return (
    told +
    pinned +
    line(
      'You meet {author} for the first time. From now on only this key counts as theirs; compare it with them once:',
      {
        author: signature.author,
      },
    ) +
    line('  {fingerprint}', { fingerprint: signature.fingerprint })
  );
}

export function removedInWords(id: string): string {
  return line('Removed: {id}. Memos that were made with it keep the template that they have.', { id });
}

export function rolledBackInWords({ id, inUse }: Installed): string {
  return line(
    'In use now: {id} {version}. It is pinned; `readout template pin {id} --off` lets it follow updates again.',
    {
      id,
      version: inUse.version,
    },
  );
}

export function pinnedInWords({ id, inUse, pinned }: Installed): string {
  const phrase = pinned ? '{id} stays at {version}.' : '{id} is at {version} and follows updates again.';
  return line(phrase, { id, version: inUse.version });
}

/** A name means two things: which of them was taken. */
export function hereInWords(name: string): string {
  return filled('readout: “{name}” here is meant, and not the template of that id that you have.', { name });
}

export function keyInWords({ author, file, fingerprint, locked }: AuthorKey): string {
  return (
    line('{author}', { author }) +
    line('  fingerprint  {fingerprint}', { fingerprint }) +
    line('  kept in      {file}', { file }) +
    line(
      locked
        ? 'It asks for its passphrase: without that the file is of no use, and nobody can recover it. Tell others the fingerprint.'
        : 'Whoever has this file can sign in your name: keep it to yourself. Tell others the fingerprint.',
      {},
    )
  );
}

export function exposedInWords({ file }: AuthorKey): string {
  return filled('readout: others on this machine can read your key. Keep it to yourself: chmod 600 "{file}"', { file });
}

const HOW = { 'first-use': 'known since its first template', agreed: 'agreed to by you', refused: 'refused by you' };

export function authorInWords({ author, fingerprint, how }: KnownAuthor, signed: readonly string[]): string {
  const templates = signed.length > 0 ? `: ${signed.join(', ')}` : '';
  return line('{fingerprint}  {author}, {how}{templates}', { fingerprint, author, how: HOW[how], templates });
}

export function nobodyKnownInWords(): string {
  return 'Nobody’s key is known yet: the first signed template that you install makes its author known.';
}

export function builtInLine({ id, name, version }: Pack): string {
  return line('{id}  {version}  {name}, comes with Readout', { id: id.padEnd(20), version: version.padEnd(8), name });
}

/** "harbour-note  1.2.0  Harbour note, signed by Ada Example; pinned" */
export function installedLine({ pinned }: Installed, pack: Pack): string {
  const { id, name, version } = pack;
  return line('{id}  {version}  {name}, {by}{pinned}', {
    id: id.padEnd(20),
    version: version.padEnd(8),
    name,
    by: byWhom(pack),
    pinned: pinned ? '; pinned' : '',
  });
}

/** Several lines on one template. `manifest` is null where its templates are not in order. */
export function packInWords(pack: Pack, manifest: PackManifest | null, installed: Installed | null): string {
  const { content, files, id, name, signature, version } = pack;
  const lines: (readonly [string, string])[] = [
    ['signature', signature ? `${signature.author}, ${signature.fingerprint}` : 'none'],
    ['contents', shortHash(content)],
    ['files', [...files.keys()].join(', ')],
  ];
  if (manifest) {
    lines.unshift(['description', manifest.description], ['language', manifest.language], ...statedOf(manifest));
    lines.push(['sections', manifest.sections.join(', ')]);
    for (const { help, key, label } of manifest.prompts) lines.push([`--set ${key}=`, `${label}: ${help}`]);
  }
  if (installed) {
    const { inUse, pinned, versions } = installed;
    const all = versions.map((one) => (one.name === inUse.name ? `${one.version} (in use)` : one.version));
    lines.push(['versions here', all.join(', ')], ['updates', pinned ? 'none: it is pinned' : 'followed']);
  }
  const width = Math.max(...lines.map(([label]) => label.length));
  const head = line('{id} {version}, “{name}”', { id, version, name });
  return head + lines.map(([label, text]) => line('  {label}  {text}', { label: label.padEnd(width), text })).join('');
}

/** What a manifest need not say, where it says it. */
function statedOf({
  author,
  engine,
  licence,
  pages,
  replaces = [],
}: PackManifest): readonly (readonly [string, string])[] {
  const stated: readonly (readonly [string, string | undefined])[] = [
    ['author', author],
    ['licence', licence],
    ['for versions', engine],
    ['pages', pages === undefined ? undefined : `${pages} at most`],
    ['replaces', replaces.length === 0 ? undefined : replaces.join(', ')],
  ];
  return stated.flatMap(([label, words]) => (words === undefined ? [] : [[label, words] as const]));
}

/** "signed by Ada Example", "not signed, by its own words from Ada Example", "not signed". */
export function byWhom({ author, signature }: Pick<Pack, 'author' | 'signature'>): string {
  if (signature) return `signed by ${signature.author}`;
  return author === null ? 'not signed' : `not signed, by its own words from ${author}`;
}

/** The beginning of a hash that tells contents apart, as people compare it. */
export function shortHash(hash: string): string {
  return hash.slice(0, 12);
}

/** One line; control characters of names never reach the terminal. */
function line(phrase: string, values: Readonly<Record<string, string | number>>): string {
  return `${filled(phrase, values)}\n`;
}
