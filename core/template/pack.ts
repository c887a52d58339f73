import type { Notice } from '../model/notice.ts';
import type { PackFiles, PackManifest, Phrases, TemplatePack } from '../model/template.ts';
import type { Finding } from './checks/finding.ts';
import { checkManifest } from './checks/manifest.ts';
import { checkMarking } from './checks/marking.ts';
import { checkPhrases } from './checks/phrases.ts';
import { checkTemplates } from './guard.ts';
import { followed } from './house/look.ts';
import { type ReadPack, readPack } from './read.ts';

/** A pack, or all that is wrong with it: each notice names the file and the key or the line. */
export type LoadedPack =
  | { readonly pack: TemplatePack; readonly notices: readonly [] }
  | { readonly pack: null; readonly notices: readonly Notice[] };

/**
 * Checks a pack's files as far as a memo needs it: manifest.json, phrases.en.json, styles.json, memo.hbs and further *.hbs
 * as its partials; themes.json and marking.json where it has them. A phrase or word that the pack does not give is taken
 * from `base`, so that a pack states only what it words otherwise. `program` is the version that the pack must fit.
 * `language`: that of the memo, where it is not the pack's own; `base` is then in that language too. Nothing of a pack is run here. All that can be said of a pack for its author: checkPack.
 */
export function loadPack(
  files: PackFiles,
  base: Phrases | null = null,
  program: string | null = null,
  language: string | null = null,
): LoadedPack {
  const read = readPack(files);
  const findings = [
    ...read.findings,
    ...checkManifest(read, program),
    ...checkMarking(read),
    ...checkPhrases(read, base, null),
  ].filter(({ severity }) => severity === 'error');
  const notices = [...findings.map(noticeOf), ...checkTemplates(read.templates)];
  const [manifest, style] = [read.manifest.value, read.styles.value];
  const phrases = manifest && phrasesIn(read, language ?? manifest.language, language !== null, base);
  if (manifest && !phrases && notices.length === 0) notices.push(unspoken(read, language ?? manifest.language));
  if (!manifest || !phrases || !style || notices.length > 0) return { pack: null, notices };
  const themes = read.themes.value;
  const marking = read.marking.value;
  const { templates, house, logo } = read;
  const look = house ? followed(style, house) : style;
  return {
    pack: {
      manifest,
      templates,
      phrases: titled(over(base, phrases), phrases, manifest),
      style: look,
      themes,
      marking,
      house,
      logo,
    },
    notices: [],
  };
}

/** The phrases of a pack that is in order, as the program's own is, in a language; in the pack's own where it has none in it. */
export function phrasesOf(files: PackFiles, language: string): Phrases | null {
  const read = readPack(files);
  const manifest = read.manifest.value;
  const phrases = manifest && (phrasesIn(read, language, true, null) ?? phrasesIn(read, language, false, null));
  return phrases && titled(phrases, phrases, manifest);
}

/**
 * The pack's phrases in a language: those of the very tag, else of its first part, else none of its own where the base has
 * the language. A pack that nobody asked for another language may be in any that it has.
 */
function phrasesIn(read: ReadPack, language: string, asked: boolean, base: Phrases | null): Phrases | null {
  const all = [...read.phrases.values()].flatMap(({ value }) => value ?? []);
  const own =
    all.find((one) => one.language.toLowerCase() === language.toLowerCase()) ??
    all.find((one) => primary(one.language) === primary(language));
  if (own) return own;
  if (base && primary(base.language) === primary(language))
    return { language: base.language, phrases: {}, rules: {}, words: {} };
  return asked ? null : (all[0] ?? null);
}

function unspoken(read: ReadPack, language: string): Notice {
  const known = [...read.phrases.values()].flatMap(({ value }) => value?.language ?? []).join(', ');
  return { code: 'pack-language', severity: 'error', place: { file: 'manifest.json' }, values: { language, known } };
}

function primary(language: string): string {
  return language.toLowerCase().split('-')[0] ?? '';
}

function over(base: Phrases | null, own: Phrases): Phrases {
  if (!base) return own;
  return {
    language: own.language,
    phrases: { ...base.phrases, ...own.phrases },
    rules: { ...base.rules, ...own.rules },
    words: { ...base.words, ...own.words },
  };
}

/** A pack that words no title has its own name for one, in its own language: its memos are not called as another's are. */
function titled(phrases: Phrases, own: Phrases, { language, name }: PackManifest): Phrases {
  if (Object.hasOwn(own.words, 'title') || primary(own.language) !== primary(language)) return phrases;
  return { ...phrases, words: { ...phrases.words, title: name } };
}

function noticeOf({ file, line, column, key, message, remedy }: Finding): Notice {
  const values = { line, column, key: key ?? '', reason: message, remedy };
  return { code: 'pack-fault', severity: 'error', place: { file }, values };
}
