import { LOCALE, say } from '../words/en.ts';

/** What an article is written in, as a person says it: a BCP 47 tag of a script alone ("und-Arab") is "Arabic script". */
export function languageInWords(tag: string): string {
  const [language, script] = tag.split('-');
  if (language === 'und' && script) return say('language.script', { script: named('script', script) });
  return named('language', tag);
}

function named(type: 'language' | 'script', code: string): string {
  try {
    return new Intl.DisplayNames(LOCALE, { type }).of(code) ?? code;
  } catch {
    // What is no code of either kind is told as it is.
    return code;
  }
}
