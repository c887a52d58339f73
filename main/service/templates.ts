import * as v from 'valibot';
import type { TemplateDraft, TemplateSourceView, TemplateView } from '../../core/model/views.ts';
import { installedPacks } from '../library/packs/installed.ts';
import type { PackFiles } from '../library/packs/pack-file.ts';
import { SIGNATURE_FILE } from '../library/packs/signature.ts';
import { builtInPacks } from '../library/packs.ts';
import type { Store } from '../library/store/store.ts';
import type { ProjectPacks } from './packs.ts';

/** The templates that a window may choose from and change. */
export interface Templates {
  readonly list: () => Promise<readonly TemplateView[]>;
  /** Throws a RangeError where there is no template of that id. */
  readonly source: (id: string) => Promise<TemplateSourceView>;
  /** The files as they would be with these changes. Throws a RangeError where there is no template of that id. */
  readonly changed: (id: string, draft: TemplateDraft) => Promise<PackFiles>;
  /** Keeps changes that are not saved yet, or forgets them. */
  readonly keep: (id: string, draft: TemplateDraft | null) => void;
}

const Draft = v.record(v.string(), v.nullable(v.string()));

export function openTemplates(store: Store, { files, pack }: ProjectPacks, library: string | null): Templates {
  const draftOf = (id: string): TemplateDraft | null => {
    const kept = store.setting(draftKey(id));
    if (kept === null) return null;
    const read = v.safeParse(v.nullable(Draft), JSON.parse(kept));
    return read.success ? read.output : null;
  };
  return {
    list: async () => {
      const builtIn = await builtInPacks();
      const installed = library === null ? [] : await installedPacks(library);
      const views = [...builtIn, ...installed.map(({ id }) => id)].map(async (id): Promise<readonly TemplateView[]> => {
        // One that is damaged takes none of the others with it.
        const loaded = await pack(id).catch(() => null);
        if (!loaded) return [];
        const { name, description, version, language, scope } = loaded.manifest;
        const [own, draft] = [builtIn.includes(id), draftOf(id) !== null];
        return [{ id, name, description, version, language, scope, builtIn: own, draft }];
      });
      return (await Promise.all(views)).flat();
    },
    source: async (id) => {
      const all = await files(id);
      const { name } = (await pack(id)).manifest;
      const texts = [...all].filter(([file]) => isText(file));
      return {
        id,
        name,
        builtIn: (await builtInPacks()).includes(id),
        files: Object.fromEntries(texts.map(([file, bytes]) => [file, new TextDecoder().decode(bytes)])),
        others: [...all.keys()].filter((file) => !isText(file) && file !== SIGNATURE_FILE),
        draft: draftOf(id),
        defaults: {},
      };
    },
    changed: async (id, draft) => merged(await files(id), draft),
    keep: (id, draft) => store.putSetting(draftKey(id), JSON.stringify(draft)),
  };
}

function draftKey(id: string): string {
  return `template-draft ${id}`;
}

/** What a person writes; all else is carried along as it is. */
function isText(file: string): boolean {
  return /\.(?:hbs|json)$/.test(file) && file !== SIGNATURE_FILE;
}

/** Changed files are no longer those that somebody signed. */
function merged(files: PackFiles, draft: TemplateDraft): PackFiles {
  const all = new Map(files);
  for (const [name, text] of Object.entries(draft))
    if (text === null) all.delete(name);
    else all.set(name, new TextEncoder().encode(text));
  if (Object.keys(draft).length > 0) all.delete(SIGNATURE_FILE);
  return all;
}
