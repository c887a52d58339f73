import type { Notice } from '../model/notice.ts';
import type { PackFiles, Phrases, TemplatePack } from '../model/template.ts';
import type { Finding } from './checks/finding.ts';
import { checkManifest } from './checks/manifest.ts';
import { checkMarking } from './checks/marking.ts';
import { checkPhrases } from './checks/phrases.ts';
import { checkTemplates } from './guard.ts';
import { followed } from './house/look.ts';
import { readPack } from './read.ts';

const PHRASES = 'phrases.en.json';

/** A pack, or all that is wrong with it: each notice names the file and the key or the line. */
export type LoadedPack =
  | { readonly pack: TemplatePack; readonly notices: readonly [] }
  | { readonly pack: null; readonly notices: readonly Notice[] };

/**
 * Checks a pack's files as far as a memo needs it: manifest.json, phrases.en.json, styles.json, memo.hbs and further *.hbs
 * as its partials; themes.json and marking.json where it has them. A phrase or word that the pack does not give is taken
 * from `base`, so that a pack states only what it words otherwise. `program` is the version that the pack must fit.
 * Nothing of a pack is run here. All that can be said of a pack for its author: checkPack.
 */
export function loadPack(files: PackFiles, base: Phrases | null = null, program: string | null = null): LoadedPack {
  const read = readPack(files);
  const findings = [
    ...read.findings,
    ...checkManifest(read, program),
    ...checkMarking(read),
    ...checkPhrases(read, base, null),
  ].filter(({ severity }) => severity === 'error');
  const notices = [...findings.map(noticeOf), ...checkTemplates(read.templates)];
  const [manifest, style, phrases] = [read.manifest.value, read.styles.value, read.phrases.get(PHRASES)?.value];
  if (!manifest || !phrases || !style || notices.length > 0) return { pack: null, notices };
  const themes = read.themes.value;
  const marking = read.marking.value;
  const { templates, house } = read;
  const look = house ? followed(style, house) : style;
  return {
    pack: { manifest, templates, phrases: over(base, phrases), style: look, themes, marking, house },
    notices: [],
  };
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

function noticeOf({ file, line, column, key, message, remedy }: Finding): Notice {
  const values = { line, column, key: key ?? '', reason: message, remedy };
  return { code: 'pack-fault', severity: 'error', place: { file }, values };
}
