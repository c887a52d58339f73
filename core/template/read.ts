import * as v from 'valibot';
import type { House } from '../model/house.ts';
import type { PackFiles } from '../model/template.ts';
import { type Finding, type Found, finding } from './checks/finding.ts';
import { type ReadHouse, readHouse } from './house/read.ts';
import { type JsonFile, type Path, parseJson } from './json.ts';
import { type PackPicture, readPicture } from './picture.ts';
import { Manifest } from './schemas/manifest.ts';
import { Marking } from './schemas/marking.ts';
import { PhraseFile } from './schemas/phrases.ts';
import { Styles } from './schemas/styles.ts';
import { Themes } from './schemas/themes.ts';

export const MANIFEST = 'manifest.json';
export const STYLES = 'styles.json';
export const THEMES = 'themes.json';
export const MARKING = 'marking.json';
/** The office's own Word file. */
export const HOUSE: readonly string[] = ['house.docx', 'house.dotx'];
/** phrases.en.json: the words in one language. */
export const PHRASES = /^phrases\.([a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)\.json$/;

/** Keys at the top of every JSON file that are for people and their editors. */
const ASIDE = ['$schema', '$comment'];

export interface ReadJson<T> {
  /** Null where there is no such file, or it is not in order. */
  readonly value: T | null;
  readonly json: (JsonFile & { readonly ok: true }) | null;
}

/** A pack's JSON files as values, each null where it is missing or wrong, with all that is wrong in them. */
export interface ReadPack {
  readonly manifest: ReadJson<v.InferOutput<typeof Manifest>>;
  readonly styles: ReadJson<v.InferOutput<typeof Styles>>;
  readonly themes: ReadJson<v.InferOutput<typeof Themes>>;
  readonly marking: ReadJson<v.InferOutput<typeof Marking>>;
  /** By file name. */
  readonly phrases: ReadonlyMap<string, ReadJson<v.InferOutput<typeof PhraseFile>>>;
  /** Handlebars sources by name without ending, sorted. */
  readonly templates: Readonly<Record<string, string>>;
  /** Null where the pack has no house file, or one that cannot be used. */
  readonly house: House | null;
  /** The logo that the style names; null where it names none, or one that cannot be printed. */
  readonly logo: PackPicture | null;
  readonly findings: readonly Finding[];
}

/** Reads a pack's files by their schemas. Nothing of a pack is run here. */
export function readPack(files: PackFiles): ReadPack {
  const findings: Finding[] = [];
  const read = <T>(file: string, schema: v.GenericSchema<unknown, T>, needed: boolean): ReadJson<T> => {
    if (Object.hasOwn(files, file)) return readJson(files[file], file, schema, findings);
    if (needed) findings.push(finding({ code: 'file-missing', file }));
    return { value: null, json: null };
  };
  const names = Object.keys(files).sort();
  const phraseFiles = names.filter((name) => PHRASES.test(name));
  if (phraseFiles.length === 0) findings.push(finding({ code: 'file-missing', file: 'phrases.en.json' }));
  const house = readHouseIn(files, findings);
  const styles = read(STYLES, Styles, true);
  return {
    house,
    logo: readLogo(files, styles, findings),
    manifest: read(MANIFEST, Manifest, true),
    styles,
    themes: read(THEMES, Themes, false),
    marking: read(MARKING, Marking, false),
    phrases: new Map(phraseFiles.map((file) => [file, read(file, PhraseFile, true)])),
    templates: Object.fromEntries(
      names
        .filter((name) => name.endsWith('.hbs'))
        .flatMap((name): readonly (readonly [string, string])[] => {
          const source = textOf(files[name]);
          if (source === null) findings.push(finding({ code: 'file-not-text', file: name }));
          return source === null ? [] : [[name.slice(0, -'.hbs'.length), source]];
        }),
    ),
    findings,
  };
}

/** The pack's house file, house.docx or house.dotx; what it lacks is told. */
function readHouseIn(files: PackFiles, findings: Finding[]): House | null {
  const file = HOUSE.find((name) => Object.hasOwn(files, name));
  const bytes = file === undefined ? undefined : files[file];
  if (file === undefined || bytes === undefined) return null;
  const read: ReadHouse = typeof bytes === 'string' ? { house: null, reason: 'it is text' } : readHouse(bytes);
  if (read.house === null) {
    findings.push(finding({ code: 'house-unreadable', file, values: { reason: read.reason } }));
    return null;
  }
  if (read.missing.length > 0) {
    const values = { styles: read.missing.join(', ') };
    findings.push(finding({ code: 'house-style-missing', severity: 'warning', file, values }));
  }
  for (const values of read.undrawn)
    findings.push(finding({ code: 'house-picture-undrawn', severity: 'warning', file, values }));
  return read.house;
}

/** The logo that the style names, where it is there and can be printed. */
function readLogo(files: PackFiles, { value, json }: ReadPack['styles'], findings: Finding[]): PackPicture | null {
  const file = value?.logo?.file;
  if (file === undefined || !json) return null;
  const place = { file: STYLES, at: json.at(['logo', 'file']), key: ['logo', 'file'] };
  const bytes = Object.hasOwn(files, file) ? files[file] : undefined;
  if (bytes === undefined) {
    findings.push(finding({ ...place, code: 'logo-missing', values: { name: file } }));
    return null;
  }
  const picture = readPicture(typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes);
  if (!('reason' in picture)) return picture;
  findings.push(finding({ ...place, code: 'logo-unusable', values: { name: file, reason: picture.reason } }));
  return null;
}

function readJson<T>(
  content: string | Uint8Array | undefined,
  file: string,
  schema: v.GenericSchema<unknown, T>,
  findings: Finding[],
): ReadJson<T> {
  const source = textOf(content);
  if (source === null) {
    findings.push(finding({ code: 'file-not-text', file }));
    return { value: null, json: null };
  }
  const json = parseJson(source);
  if (!json.ok) {
    findings.push(finding({ code: 'json-syntax', file, at: json.position, values: { reason: json.reason } }));
    return { value: null, json: null };
  }
  for (const { path, position } of json.twice)
    findings.push(finding({ code: 'json-twice', file, at: position, key: path }));
  const result = v.safeParse(schema, withoutAside(json.value));
  if (result.success) return { value: result.output, json };
  findings.push(...result.issues.map((issue) => findingOf(issue, file, json, schema)));
  return { value: null, json };
}

function textOf(content: string | Uint8Array | undefined): string | null {
  if (content === undefined || typeof content === 'string') return content ?? null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    return null;
  }
}

function withoutAside(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([key]) => !ASIDE.includes(key)));
}

function findingOf(
  issue: v.BaseIssue<unknown>,
  file: string,
  json: JsonFile & { readonly ok: true },
  schema: unknown,
): Finding {
  const path: Path = (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));
  const place: Pick<Found, 'file' | 'at' | 'key'> = { file, at: json.at(path), key: path };
  if (issue.type === 'strict_object' && issue.expected === 'never') {
    const known = keysAt(schema as Like, path.slice(0, -1)).join(', ');
    return finding({ ...place, code: 'key-unknown', values: { known } });
  }
  if (issue.type === 'strict_object' && issue.received === 'undefined' && issue.expected !== 'Object')
    return finding({ ...place, code: 'key-missing' });
  if (issue.type === 'check' && path[0] === 'colours')
    return finding({ ...place, code: 'contrast-low', values: { ratio: 'under 4.5', ground: 'white' } });
  return finding({ ...place, code: 'value-wrong', values: { received: received(issue), expected: expectedOf(issue) } });
}

/** What the parts of valibot's schemas that are used here look like. */
interface Like {
  readonly wrapped?: Like;
  readonly item?: Like;
  readonly value?: Like;
  readonly entries?: Readonly<Record<string, Like>>;
}

/** The keys that the schema has for the object at a path. */
function keysAt(schema: Like | undefined, path: Path): readonly string[] {
  if (schema?.wrapped) return keysAt(schema.wrapped, path);
  const [first, ...rest] = path;
  if (first === undefined) return Object.keys(schema?.entries ?? {});
  return keysAt(schema?.entries?.[first] ?? schema?.item ?? schema?.value, rest);
}

function received({ received: words }: v.BaseIssue<unknown>): string {
  return words.length > 60 ? `${words.slice(0, 60)}…` : words;
}

/** Our own messages say what would do; valibot's own begin with "Invalid" and have it apart. */
function expectedOf({ message, expected }: v.BaseIssue<unknown>): string {
  if (!message.startsWith('Invalid')) return message;
  return (expected ?? 'another value').replaceAll('|', 'or').replaceAll(/[()]/g, '');
}
