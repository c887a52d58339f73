import { describe, expect, it } from 'vitest';
import { wordingConflict } from '../../core/dossier/conflicts/wording.ts';
import type { Spoken } from '../../core/dossier/utterances/spoken.ts';
import type { Utterance } from '../../core/model/dossier.ts';
import { articleOfText, readArticle } from '../../core/readout.ts';

/** What was spoken in a stretch of an article, by its words. */
function spoken(text: string, stretch: string, name = '0.txt'): Spoken {
  const reading = readArticle(articleOfText(name, text, '2024-05-16'));
  const from = text.indexOf(stretch);
  const words = [...stretch.matchAll(/\p{L}+/gu)].map((match) => ({
    word: match[0].toLowerCase(),
    start: from + match.index,
    end: from + match.index + match[0].length,
  }));
  return { reading, words } as unknown as Spoken;
}

const utterance = { id: 'utterance-1', speaker: { name: 'Ida Holm' } } as unknown as Utterance;

describe('two wordings of one utterance', () => {
  const inner = 'we were never cold because nobody wanted to offend the bakers';
  const outer = `winter of bread, her rivals are saying ${inner}`;
  const text = `“${inner}”, Ida Holm said.`;

  it('are none where they are the same words of one article, cut twice', () => {
    const later = `saying ${inner}, Berg`;
    const twice = `By that “${outer}, Berg” went on.`;
    expect(wordingConflict(utterance, [spoken(twice, later), spoken(twice, outer)])).toBeNull();
    const elsewhere = spoken(`Again: ${twice}`, outer, '1.txt');
    expect(wordingConflict(utterance, [spoken(twice, later), elsewhere])).not.toBeNull();
  });

  it('are two where another article has other words', () => {
    const other = 'we were always cold because nobody wanted to offend the bakers';
    const sides = wordingConflict(utterance, [spoken(text, inner), spoken(`“${other}”, said Holm.`, other, '1.txt')]);
    expect(sides?.sides.map(({ value }) => value)).toEqual([inner, other]);
  });
});
