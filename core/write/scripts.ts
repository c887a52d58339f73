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

/** Letters of scripts other than Latin: quotation marks and dashes, which most texts have, are none. */
const OTHER_SCRIPT = /[\u0370-\u1dff\u1f00-\u1fff\u2e80-\uffff]/;

/**
 * A text of a language in stretches, each with the language that its script tells: Hebrew words in an English memo are Hebrew.
 * What stands between letters goes with those behind it. Scripts of many languages leave the text its own.
 */
export function languagesIn(text: string, language: string): readonly (readonly [text: string, language: string])[] {
  return OTHER_SCRIPT.test(text) ? byScript(text, language) : [[text, language]];
}

/** The language that a script is read in where the text does not say; null for scripts of many languages. */
function languageOfScript(script: string): string | null {
  return SCRIPTS.find(([name]) => name === script)?.[1] ?? null;
}

function byScript(text: string, language: string): readonly (readonly [string, string])[] {
  const own = language.split('-')[0] ?? language;
  const out: [string, string][] = [];
  let start = 0;
  let current = language;
  let lastLetter = 0;
  let at = 0;
  const kana = /[\u3040-\u30ff]/.test(text);
  for (const character of text) {
    const script = scriptOf(character.codePointAt(0) ?? 32);
    const common = script === 'Common' || script === 'Symbol' || script === 'Emoji';
    let tongue = common ? null : (languageOfScript(script) ?? language);
    if (tongue === 'zh' && (kana || own === 'ja')) tongue = 'ja';
    if (tongue === own || (tongue === 'hi' && own === 'ne') || (tongue === 'ar' && /^(fa|ur|ps)$/.test(own)))
      tongue = language;
    if (tongue !== null && tongue !== current) {
      if (lastLetter > start || out.length > 0) {
        out.push([text.slice(start, lastLetter), current]);
        start = lastLetter;
      }
      // Leading punctuation goes with what it opens.
      current = tongue;
    }
    at += character.length;
    if (tongue !== null) lastLetter = at;
  }
  out.push([text.slice(start), current]);
  return out.filter(([part]) => part !== '');
}
