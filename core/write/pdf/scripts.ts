/** Scripts that a fallback font may be chosen by, with the language that a script alone tells (null where it tells none). */
const SCRIPTS: readonly (readonly [script: string, language: string | null])[] = [
  ['Latin', null],
  ['Greek', 'el'],
  ['Cyrillic', null],
  ['Arabic', 'ar'],
  ['Hebrew', 'he'],
  ['Devanagari', 'hi'],
  ['Bengali', 'bn'],
  ['Tamil', 'ta'],
  ['Thai', 'th'],
  ['Han', 'zh'],
  ['Hiragana', 'ja'],
  ['Katakana', 'ja'],
  ['Hangul', 'ko'],
];

const TESTS = SCRIPTS.map(([script]) => [script, new RegExp(`\\p{Script_Extensions=${script}}`, 'u')] as const);
const EMOJI = /\p{Extended_Pictographic}|\p{Regional_Indicator}/u;
const SYMBOL = /\p{S}|\p{No}/u;
const known = new Map<number, string>();

/** The script of a code point: one of the names above, "Emoji", "Symbol", else "Common". */
export function scriptOf(codePoint: number): string {
  const cached = known.get(codePoint);
  if (cached !== undefined) return cached;
  const character = String.fromCodePoint(codePoint);
  const script =
    TESTS.find(([, test]) => test.test(character))?.[0] ??
    (EMOJI.test(character) ? 'Emoji' : SYMBOL.test(character) ? 'Symbol' : 'Common');
  known.set(codePoint, script);
  return script;
}

/** The language that a script is read in where the text does not say; null for scripts of many languages. */
export function languageOfScript(script: string): string | null {
  return SCRIPTS.find(([name]) => name === script)?.[1] ?? null;
}
