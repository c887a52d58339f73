import type { Phrases } from '../../model/template.ts';
import { FILLED_SECTIONS } from '../data.ts';
import type { Path } from '../json.ts';
import { PHRASES, type ReadPack } from '../read.ts';
import { type Finding, finding } from './finding.ts';
import type { Survey } from './survey.ts';

type File = readonly [string, { readonly value: Phrases | null; readonly json: ReadPack['manifest']['json'] }];

/**
 * What is wrong with the phrases: slots that nothing fills (the memo could not be composed), brackets that do not match,
 * keys that nothing uses, and words that the templates name and nobody gives. `base` stands behind the pack's own, in the
 * languages that are `spoken`: phrases in another one must say everything themselves.
 */
export function checkPhrases(
  pack: ReadPack,
  base: Phrases | null,
  survey: Survey | null,
  spoken: readonly string[] = [],
): readonly Finding[] {
  const files = [...pack.phrases].map((entry): File => entry);
  return files.flatMap((file) => [
    ...languageOf(file),
    ...malformed(file),
    ...(base ? slots(file, base) : []),
    ...(base && survey ? unknown(file, base) : []),
    ...(survey ? missing(file, pack, base, survey) : []),
    ...(base && survey && spoken.length > 0 ? unspoken(file, base, spoken) : []),
  ]);
}

function languageOf([file, { value, json }]: File): readonly Finding[] {
  const named = PHRASES.exec(file)?.[1] ?? '';
  if (!value || !json || primary(value.language) === primary(named)) return [];
  const at = json.at(['language']);
  return [finding({ code: 'phrases-language', file, at, key: 'language', values: { language: value.language } })];
}

function malformed([file, { value, json }]: File): readonly Finding[] {
  if (!value || !json) return [];
  const patterns = ['phrases', 'rules'] as const;
  return patterns.flatMap((part) =>
    Object.entries(value[part])
      .filter(([, pattern]) => !BALANCED.test(pattern))
      .map(([key]) => finding({ code: 'phrase-brackets', file, at: json.at([part, key]), key: [part, key] })),
  );
}

/** Slots of small letters, in brackets or not; brackets are not nested. Each alternative begins with another character. */
const BALANCED = /^(?:[^{}[\]]|\{[a-z-]+\}|\[(?:[^{}[\]]|\{[a-z-]+\})*\])*$/;

function slots([file, { value, json }]: File, base: Phrases): readonly Finding[] {
  if (!value || !json) return [];
  return Object.entries(value.phrases).flatMap(([key, pattern]) => {
    const english = base.phrases[key];
    if (english === undefined) return [];
    const [all, bare] = [slotsOf(english), slotsOf(outside(english))];
    const place = { file, at: json.at(['phrases', key]), key: ['phrases', key] };
    const known = all.join(', ') || 'none';
    const unfilled = slotsOf(pattern).find((slot) => !all.includes(slot));
    if (unfilled !== undefined) return [finding({ ...place, code: 'phrase-slot', values: { slot: unfilled, known } })];
    const empty = slotsOf(outside(pattern)).find((slot) => !bare.includes(slot));
    return empty === undefined ? [] : [finding({ ...place, code: 'phrase-slot-bare', values: { slot: empty } })];
  });
}

function unknown([file, { value, json }]: File, base: Phrases): readonly Finding[] {
  if (!value || !json) return [];
  return (['phrases', 'rules'] as const).flatMap((part) =>
    Object.keys(value[part])
      .filter((key) => !Object.hasOwn(base[part], key))
      .map((key) => {
        const path: Path = [part, key];
        const values = { near: nearest(key, Object.keys(base[part])) };
        return finding({ code: 'phrase-unknown', severity: 'warning', file, at: json.at(path), key: path, values });
      }),
  );
}

/** Words that the templates or the sections ask for and that neither the pack nor what stands behind it gives. */
function missing(
  [file, { value, json }]: File,
  pack: ReadPack,
  base: Phrases | null,
  survey: Survey,
): readonly Finding[] {
  if (!value || !json) return [];
  const has = (key: string): boolean =>
    Object.hasOwn(value.words, key) || (base !== null && Object.hasOwn(base.words, key));
  const named = survey.words
    .filter(({ name }) => !has(name))
    .map(({ name, file: template, at }) =>
      finding({ code: 'word-missing', file: template, at, key: name, values: { name } }),
    );
  const headings = (pack.manifest.value?.sections ?? [])
    .filter((key) => FILLED_SECTIONS.includes(key) && !has(`section.${key}`))
    .map((key) => {
      const name = `section.${key}`;
      return finding({ code: 'word-missing', file, at: json.at(['words']), key: name, values: { name } });
    });
  return [...named, ...headings];
}

/** All that phrases in a language that the base does not speak leave unsaid. */
function unspoken([file, { value, json }]: File, base: Phrases, spoken: readonly string[]): readonly Finding[] {
  if (!value || !json || spoken.includes(primary(value.language))) return [];
  return (['phrases', 'rules', 'words'] as const).flatMap((part) =>
    Object.entries(base[part])
      .filter(([key]) => !Object.hasOwn(value[part], key))
      .map(([key, english]) => {
        const values = { language: value.language, english };
        return finding({ code: 'phrase-missing', file, at: json.at([part]), key: [part, key], values });
      }),
  );
}

function slotsOf(pattern: string): readonly string[] {
  return [...new Set([...pattern.matchAll(/\{([a-z-]+)\}/g)].map(([, slot = '']) => slot))];
}

/** A pattern without its bracketed parts. */
function outside(pattern: string): string {
  return pattern.replace(/\[[^\]]*\]/g, '');
}

function primary(language: string): string {
  return language.split('-')[0] ?? '';
}

/** The key that has most letters in common from its beginning. */
function nearest(key: string, known: readonly string[]): string {
  const common = (other: string): number => {
    let i = 0;
    while (i < key.length && key[i] === other[i]) i++;
    return i;
  };
  return known.reduce((best, other) => (common(other) > common(best) ? other : best), known[0] ?? '');
}
