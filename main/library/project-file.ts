import { createHash } from 'node:crypto';
import { strFromU8, strToU8, type Zippable, zipSync } from 'fflate';
import * as v from 'valibot';
import { changeLog } from '../../core/contract.ts';
import type { Unzipped } from '../../core/formats/unzip.ts';
import type { Notice } from '../../core/model/notice.ts';
import type { LoggedChange } from '../../core/model/project.ts';
import { Trouble } from '../trouble.ts';
import type { PackFiles } from './packs/pack-file.ts';
import { unpack } from './unpack.ts';

/** The version of the file's form. A newer one is refused in words. */
const FORMAT = 1;
/** Zip's first day: the same project gives the same bytes. */
const FIXED = new Date(1980, 0, 1);
const LIMITS = { files: 50_000, fileBytes: 200_000_000, bytes: 4_000_000_000 };
const NAME = /^(?:readout\.json|changes\.json|template\/(?:assets\/)?[A-Za-z0-9][\w.-]{0,100}|sources\/[0-9a-f]{64})$/;

const Head = v.object({
  format: v.number(),
  program: v.string(),
  template: v.object({ id: v.string(), sha256: v.string() }),
});

/** A project as one file carries it. */
export interface CarriedProject {
  readonly changes: readonly LoggedChange[];
  readonly sources: ReadonlyMap<string, Uint8Array>;
  /** The files of the template that it was made with, by name. */
  readonly template: { readonly id: string; readonly files: PackFiles };
}

/** A project as the bytes of a .readout file: a zip of its changes, its source files and its template. Equal for equal projects. */
export function packProject(project: CarriedProject, program: string): Uint8Array {
  const { changes, sources, template } = project;
  const head = { format: FORMAT, program, template: { id: template.id, sha256: templateHash(template.files) } };
  const json = (value: unknown): Uint8Array => strToU8(`${JSON.stringify(value, null, 1)}\n`);
  // What matters most stands first: a file that was cut off still has it.
  const files: Zippable = { 'readout.json': json(head), 'changes.json': json(changes) };
  for (const [name, content] of [...template.files].toSorted(byName)) files[`template/${name}`] = content;
  for (const [sha256, bytes] of [...sources].toSorted(byName)) files[`sources/${sha256}`] = bytes;
  return zipSync(files, { mtime: FIXED, level: 6 });
}

/**
 * The project in a .readout file. Of a damaged one what can be read, with a notice for what is lost. Throws a Trouble where
 * it is no such file, is of a newer version, or has what such a file never has.
 */
export function unpackProject(bytes: Uint8Array): CarriedProject & { readonly notices: readonly Notice[] } {
  const unpacked = unpack(bytes, NAME, LIMITS);
  const head = v.safeParse(Head, jsonIn(unpacked, 'readout.json'));
  if (!head.success) throw new Trouble('not-a-project');
  if (head.output.format > FORMAT) throw new Trouble('project-newer', { format: head.output.format, known: FORMAT });
  const log = v.safeParse(changeLog, jsonIn(unpacked, 'changes.json'));
  if (!log.success) throw new Trouble('project-damaged');
  const changes = log.output;
  const notices: Notice[] = unpacked.cut ? [notice('project-cut', {})] : [];
  const sources = new Map<string, Uint8Array>();
  for (const [sha256, name] of filesOf(changes)) {
    const file = unpacked.files.get(`sources/${sha256}`);
    if (file && createHash('sha256').update(file).digest('hex') === sha256) sources.set(sha256, file);
    else notices.push(notice('project-source-lost', { name }));
  }
  const files: PackFiles = new Map(
    [...unpacked.files]
      .filter(([name]) => name.startsWith('template/'))
      .map(([name, content]) => [name.slice('template/'.length), content]),
  );
  const template = { id: head.output.template.id, files };
  if (templateHash(files) !== head.output.template.sha256)
    notices.push(notice('project-template-lost', { id: template.id }));
  return { changes, sources, template, notices };
}

/** The files of all articles and older memos that there ever were, each once: undoing a removal needs those, too. */
function filesOf(changes: readonly LoggedChange[]): ReadonlyMap<string, string> {
  return new Map(
    changes.flatMap(({ change }) => {
      if (change.kind === 'add-articles')
        return change.articles.map(({ sha256, names }) => [sha256, names[0]] as const);
      return change.kind === 'since' && change.memo ? [[change.memo.sha256, change.memo.name] as const] : [];
    }),
  );
}

/** SHA-256 over a pack's files by name: two packs with the same hash give the same memo. */
export function templateHash(files: PackFiles): string {
  const hash = createHash('sha256');
  for (const [name, content] of [...files].toSorted(byName)) hash.update(`${name}\0`).update(content).update('\0');
  return hash.digest('hex');
}

function jsonIn({ files }: Unzipped, name: string): unknown {
  const bytes = files.get(name);
  if (!bytes) return null;
  try {
    return JSON.parse(strFromU8(bytes)) as unknown;
  } catch {
    return null;
  }
}

function notice(code: string, values: Notice['values']): Notice {
  return { code, severity: 'warning', place: null, values };
}

function byName(a: readonly [string, unknown], b: readonly [string, unknown]): number {
  return a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0;
}
