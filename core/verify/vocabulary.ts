import type { TemplatePack } from '../model/template.ts';
import { isWord, wordsOf } from './words.ts';

/** Every word that a template itself may print, in small letters: of its phrases, its rules, its fixed words and its files. */
export function vocabularyOf({ manifest, phrases, templates }: TemplatePack): ReadonlySet<string> {
  const texts = [
    manifest.name,
    ...manifest.prompts.map(({ label }) => label),
    ...Object.values(phrases.phrases),
    ...Object.values(phrases.words),
    ...Object.values(phrases.rules).flat(),
    ...Object.values(templates).map((source) => source.replace(/\{\{[^}]*\}\}|<[^>]*>/g, ' ')),
  ];
  return new Set(texts.flatMap((text) => wordsOf(text).flatMap(({ key }) => (isWord(key) ? [key.toLowerCase()] : []))));
}
