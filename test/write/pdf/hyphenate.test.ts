// oxlint-disable-next-line typescript/triple-slash-reference -- the types of untyped packages are ambient ones of core
/// <reference path="../../../core/write/pdf/ambient.d.ts" />
import british from 'hyphenation.en-gb';
import finnish from 'hyphenation.fi';
import norwegian from 'hyphenation.nb-no';
import russian from 'hyphenation.ru';
import Hypher from 'hypher';
import { expect, it } from 'vitest';
import { loadHyphenators } from '../../../core/write/pdf/hyphenate.ts';
import { WordBreaks } from '../../../core/write/pdf/word-breaks.ts';

/** A word of each language, as its rules divide it; three letters at least go to the next line. */
const WORDS = {
  be: 'пе-ра-мовы',
  ca: 'nego-ci-a-ci-ons',
  cs: 'vy-jed-ná-vání',
  da: 'for-hand-lin-gerne',
  de: 'Ver-hand-lun-gen',
  el: 'δια-πραγ-μα-τεύ-σεις',
  'en-GB': 'ne-go-ti-ations',
  es: 'ne-go-cia-cio-nes',
  fi: 'neu-vot-te-lut',
  fr: 'né-go-cia-tions',
  hu: 'tár-gya-lá-sok',
  it: 'ne-go-zia-zioni',
  lt: 'su-si-ti-ki-mas',
  lv: 'sa-ru-nas',
  nb: 'for-hand-lin-gene',
  nl: 'on-der-han-de-lin-gen',
  nn: 'for-hand-lin-gane',
  no: 'for-hand-lin-gene',
  pl: 'ne-go-cja-cje',
  pt: 'ne-go-ci-a-ções',
  ru: 'пе-ре-го-воры',
  sk: 'ro-ko-va-nia',
  sl: 'po-ga-ja-nja',
  sv: 'för-hand-ling-arna',
  tr: 'gö-rüş-me-ler',
  uk: 'пе-ре-го-вори',
};

it('words are divided by the rules of their language', async () => {
  const hyphenators = await loadHyphenators(Object.keys(WORDS));
  const divided = Object.entries(WORDS).map(([language, word]) => [
    language,
    hyphenators.of(language)?.(word.replaceAll('-', '')).join('-'),
  ]);
  expect(Object.fromEntries(divided)).toEqual(WORDS);
});

it('no word in capitals is divided, nor one of a language without patterns', async () => {
  const hyphenators = await loadHyphenators(['el', 'hi', 'zh']);
  expect(hyphenators.of('el')?.('ΔΙΑΠΡΑΓΜΑΤΕΥΣΕΙΣ')).toEqual(['ΔΙΑΠΡΑΓΜΑΤΕΥΣΕΙΣ']);
  expect([hyphenators.of('hi'), hyphenators.of('zh')]).toEqual([null, null]);
});

/** Words of two to fourteen letters of an alphabet, the same at each run. */
function wordsOf(alphabet: string, count: number): readonly string[] {
  let state = 1;
  const next = (below: number): number => {
    state = (state * 48_271) % 0x7fffffff;
    return state % below;
  };
  return Array.from({ length: count }, () =>
    Array.from({ length: 2 + next(13) }, () => alphabet[next(alphabet.length)]).join(''),
  );
}

it.each([
  ['British English', british, 'eeaioutnrslhdcmg', 'Negotiations'],
  ['Finnish, whose last pattern of a length is shorter', finnish, 'aeiouyäöktnslr', 'neuvottelut'],
  ['Norwegian, which has exceptions', norwegian, 'aeiouyærntlskd', 'dessuaktet'],
  ['Russian', russian, 'оеаинтсрвлкмдпу', 'Переговоры'],
])('words of %s are divided as by Hypher', (_, patterns, alphabet, word) => {
  const [hypher, breaks] = [new Hypher(patterns), new WordBreaks(patterns)];
  const words = [word, 'soft\u00adhyphen', 'a', ...wordsOf(alphabet, 3_000)];
  expect(words.map((one) => breaks.hyphenate(one))).toEqual(words.map((one) => hypher.hyphenate(one)));
});
