import * as v from 'valibot';
import type { TemplateDefaults } from '../../core/model/template.ts';
import type {
  TemplateDraft,
  TemplateFinding,
  TemplateSourceView,
  TemplateView,
} from '../../core/model/views/templates.ts';
import { install } from '../library/packs/install.ts';
import {
  installedPack,
  installedPacks,
  openInstalled,
  putInstalled,
  removeInstalled,
  use,
  useBefore,
} from '../library/packs/installed.ts';
import { type Pack, packOfFiles } from '../library/packs/pack.ts';
import { type PackFiles, packFile } from '../library/packs/pack-file.ts';
import { SIGNATURE_FILE } from '../library/packs/signature.ts';
import { remember } from '../library/packs/trust.ts';
import { builtInPacks, languagesIn, packBytes } from '../library/packs.ts';
import type { Store } from '../library/store/store.ts';
import { Trouble } from '../trouble.ts';
import { idFrom, renamed } from './copies.ts';
import { draftOf, expectRevision, keepDraft } from './drafts.ts';
import type { ProjectPacks } from './packs.ts';
import { isText, merged, sameId, withAsset } from './template-files.ts';

/** The templates that a window may choose from and change. All throw a RangeError where there is none of that id. */
export interface Templates {
  readonly list: () => Promise<readonly TemplateView[]>;
  readonly view: (id: string) => Promise<TemplateView>;
  readonly source: (id: string) => Promise<TemplateSourceView>;
  /** The files as they would be with these changes. */
  readonly changed: (id: string, draft: TemplateDraft) => Promise<PackFiles>;
  /** Keeps changes that are not saved yet, or forgets them; gives the draft's revision. Throws as keepDraft does. */
  readonly keep: (id: string, draft: TemplateDraft | null, base: number) => number;
  /**
   * Saves changes. Throws a Trouble, with nothing changed, where the template is locked or then has errors, or where another
   * window has written to it since the revision of the draft that `base` names.
   */
  readonly save: (id: string, draft: TemplateDraft, base: number) => Promise<void>;
  /** Puts a file that is no text into it and saves that, or takes it out; what is being written stays a draft. Throws as `save` does. */
  readonly setAsset: (id: string, file: string, bytes: Uint8Array | null) => Promise<void>;
  /** Makes a copy of that name; gives its id. */
  readonly duplicate: (id: string, name: string) => Promise<string>;
  readonly remove: (id: string) => Promise<void>;
  /** Installs a template in one file; gives its id. Throws a Trouble where it is refused, or a person must agree first. */
  readonly install: (bytes: Uint8Array, agreed: readonly string[]) => Promise<string>;
  /** The template in one file, and the name of that. */
  readonly file: (id: string) => Promise<{ readonly name: string; readonly bytes: Uint8Array }>;
  readonly pin: (id: string, pinned: boolean) => Promise<void>;
  readonly back: (id: string) => Promise<void>;
  readonly defaults: (id: string) => TemplateDefaults;
  readonly setDefaults: (id: string, defaults: TemplateDefaults) => void;
}

export interface TemplatesOptions {
  readonly store: Store;
  readonly packs: ProjectPacks;
  readonly library: string | null;
  /** All that is wrong with a pack's files, found where a hostile one holds nothing up. */
  readonly check: (files: PackFiles) => Promise<readonly TemplateFinding[]>;
  /** Hears of a template that is another one from now on. */
  readonly changed: (id: string) => void;
}

const UNKNOWN = { signed: null, pinned: false, canGoBack: false };

export function openTemplates({ store, packs, library, check, changed }: TemplatesOptions): Templates {
  const defaultsOf = (id: string): TemplateDefaults =>
    // Written by setDefaults alone, whose values the contract has checked.
    (stored(store, defaultsKey(id), v.record(v.string(), v.any())) as TemplateDefaults | null) ?? {};
  const isBuiltIn = async (id: string): Promise<boolean> => (await builtInPacks()).includes(id);
  const folder = (): string => {
    if (library === null) throw new Trouble('no-template-folder');
    return library;
  };
  const opened = async (id: string): Promise<Pack | null> => {
    const here = library === null ? null : await installedPack(library, id);
    return here && openInstalled(here.inUse);
  };

  const view = async (id: string): Promise<TemplateView> => {
    const languages = languagesIn(await packs.files(id));
    const { name, description, version, language, scope } = (await packs.pack(id)).manifest;
    const builtIn = await isBuiltIn(id);
    const here = builtIn || library === null ? null : await installedPack(library, id);
    const signature = here && (await openInstalled(here.inUse)).signature;
    const known = here && {
      signed: signature && { author: signature.author, fingerprint: signature.fingerprint },
      pinned: here.pinned,
      canGoBack: here.before.some(
        (one) => one !== here.inUse.name && here.versions.some((there) => there.name === one),
      ),
    };
    return {
      id,
      name,
      description,
      version,
      language,
      languages,
      scope,
      builtIn,
      ...(known ?? UNKNOWN),
      draft: draftOf(store, id).draft !== null,
    };
  };

  const put = async (files: PackFiles): Promise<void> => {
    const findings = await check(files);
    const wrong = findings.find(({ severity }) => severity === 'error');
    if (wrong) throw new Trouble('template-has-errors', { file: wrong.file, line: wrong.line, message: wrong.message });
    const pack = packOfFiles(files);
    await remember(folder(), pack);
    await putInstalled(folder(), pack, packFile(files));
  };

  /** One change of files after the other: each begins with what the one before it has left. */
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = (change: () => Promise<void>): Promise<void> => {
    const changing = turn.then(change);
    turn = changing.catch(() => undefined);
    return changing;
  };

  /** A template that may be changed: one of the program, or one that somebody signed, is copied instead. */
  const unlocked = async (id: string): Promise<void> => {
    await packs.files(id);
    if ((await isBuiltIn(id)) || (await opened(id))?.signature) throw new Trouble('template-locked', { id });
  };

  return {
    list: async () => {
      const installed = library === null ? [] : await installedPacks(library);
      // An office uses its own, and looks for them first.
      const ids = [...installed.map(({ id }) => id), ...(await builtInPacks())];
      // One that is damaged takes none of the others with it.
      const views = await Promise.all(ids.map((id) => view(id).catch(() => null)));
      return views.filter((one) => one !== null);
    },
    view,
    source: async (id) => {
      const all = await packs.files(id);
      const { name, prompts } = (await packs.pack(id)).manifest;
      const texts = [...all].filter(([file]) => isText(file));
      return {
        id,
        name,
        builtIn: await isBuiltIn(id),
        signed: (await view(id)).signed,
        files: Object.fromEntries(texts.map(([file, bytes]) => [file, new TextDecoder().decode(bytes)])),
        others: [...all.keys()].filter((file) => !isText(file) && file !== SIGNATURE_FILE),
        ...draftOf(store, id),
        defaults: defaultsOf(id),
        prompts,
      };
    },
    changed: async (id, draft) => merged(await packs.files(id), draft),
    keep: (id, draft, base) => keepDraft(store, id, draft, base),
    save: (id, draft, base) =>
      inTurn(async () => {
        await unlocked(id);
        expectRevision(store, id, base);
        const files = merged(await packs.files(id), draft);
        await put(sameId(files, id));
        // What was written meanwhile is not in the files that were saved, and stays a draft.
        if (draftOf(store, id).revision === base) keepDraft(store, id, null, base);
        changed(id);
      }),
    setAsset: (id, file, bytes) =>
      inTurn(async () => {
        await unlocked(id);
        await put(withAsset(await packs.files(id), file, bytes));
        changed(id);
      }),
    duplicate: async (id, name) => {
      const files = await packs.files(id);
      const installed = await installedPacks(folder());
      const copy = idFrom(name, [...(await builtInPacks()), ...installed.map((one) => one.id)]);
      await put(renamed(files, copy, name));
      return copy;
    },
    remove: async (id) => {
      await packs.files(id);
      if (await isBuiltIn(id)) throw new Trouble('template-locked', { id });
      if (!(await removeInstalled(folder(), id))) throw new RangeError(`no template ${id}`);
      keepDraft(store, id, null, draftOf(store, id).revision);
    },
    install: async (bytes, agreed) => {
      const { pack } = await install(folder(), bytes, agreed, async ({ files, id }) => {
        if (await isBuiltIn(id)) throw new Trouble('pack-id-taken', { id });
        const wrong = (await check(files)).find(({ severity }) => severity === 'error');
        if (wrong)
          throw new Trouble('template-has-errors', { file: wrong.file, line: wrong.line, message: wrong.message });
      });
      changed(pack.id);
      return pack.id;
    },
    file: async (id) => {
      const files = await packs.files(id);
      const { version } = (await packs.pack(id)).manifest;
      const here = library === null || (await isBuiltIn(id)) ? null : await installedPack(library, id);
      // As it came: with its signature.
      const bytes = here ? await packBytes(here.inUse.file) : packFile(files);
      return { name: `${id}-${version}.readout-template`, bytes };
    },
    pin: async (id, pinned) => {
      await packs.files(id);
      const here = await installedPack(folder(), id);
      if (!here) throw new RangeError(`no template ${id}`);
      await use(folder(), id, { name: here.inUse.name, pinned });
    },
    back: async (id) => {
      await packs.files(id);
      if (!(await useBefore(folder(), id))) throw new RangeError(`no earlier version of ${id}`);
      changed(id);
    },
    defaults: defaultsOf,
    setDefaults: (id, defaults) => store.putSetting(defaultsKey(id), JSON.stringify(defaults)),
  };
}

function defaultsKey(id: string): string {
  return `template-defaults ${id}`;
}

function stored<T>(store: Store, key: string, schema: v.GenericSchema<unknown, T>): T | null {
  const kept = store.setting(key);
  if (kept === null) return null;
  const read = v.safeParse(schema, JSON.parse(kept));
  return read.success ? read.output : null;
}
