import { expect, test } from 'vitest';
import { languagesIn } from '../../core/write/scripts.ts';

/** The text with its stretches in other languages as "<language text>". */
function told(text: string, language = 'en'): string {
  return languagesIn(text, language)
    .map(([words, tongue]) => (tongue === language ? words : `<${tongue} ${words}>`))
    .join('');
}

test('words in a script that tells a language have it, with the signs before them', () => {
  expect(told('Okon said “שלום” twice')).toBe('Okon said<he  “שלום>” twice');
  expect(told('the 港口日报 of Tuesday')).toBe('the<zh  港口日报> of Tuesday');
  expect(told('意見の提出')).toBe('<ja 意見の提出>');
});

test('a script of many languages, and the text’s own, leave it as it is', () => {
  expect(told('the “Вестник” wrote')).toBe('the “Вестник” wrote');
  expect(told('“Début” – 5 €')).toBe('“Début” – 5 €');
  expect(told('سلام', 'fa')).toBe('سلام');
  expect(told('नमस्ते', 'ne')).toBe('नमस्ते');
});
