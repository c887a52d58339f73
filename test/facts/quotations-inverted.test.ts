import { describe, expect, it } from 'vitest';
import { articleOfText, readArticle } from '../../core/readout.ts';

/** Each quotation of a text: who said it, by name or as written, and its words. */
function said(text: string): readonly string[] {
  const { facts } = readArticle(articleOfText('a.txt', text, '2025-03-12'));
  return facts.flatMap((fact) => {
    if (fact.kind !== 'quotation') return [];
    return [`${fact.speaker.name ?? '-'}: ${fact.content.map(({ start, end }) => text.slice(start, end)).join(' ')}`];
  });
}

describe('a verb of speech that opens its sentence', () => {
  it.each([
    ['Minister Ida Lund met dockers. Said Lund, “We have no money for the pier.”', 'Ida Lund'],
    ['Minister Ida Lund met dockers. Added Lund, who left early: “We have no money for the pier.”', 'Ida Lund'],
    ['In other words, explained harbour master Lars Silva: “We have no money for the pier.”', 'Lars Silva'],
  ])('has its subject behind it: %s', (text, by) => {
    expect(said(text)).toEqual([`${by}: “We have no money for the pier.”`]);
  });

  it('is a first name where the sentence goes on', () => {
    expect(said('Said Lund, a clerk, told Silva that the pier was closed.')).toEqual([
      'Said Lund: the pier was closed',
    ]);
  });
});

describe('who tells somebody', () => {
  it('stands before the verb, whatever stands between', () => {
    expect(
      said('Lund — named by the Post as a likely minister — told Lars Silva of Radio Tarn, that “we will wait.”'),
    ).toEqual(['Lund: “we will wait.”']);
  });
});

describe('the subject of a participle', () => {
  it.each([
    'Ida Lund opened the long debate saying “the pier is ours to save.”',
    'Ida Lund left the hall saying “the pier is ours to save.”',
  ])('is whoever opens or leaves, and not what is opened or left: %s', (text) => {
    expect(said(text)).toEqual(['Ida Lund: “the pier is ours to save.”']);
  });

  it('is a man whom others stop', () => {
    expect(said('Guards stopped a man shouting “the pier is ours to save.”')).toEqual([
      'a man: “the pier is ours to save.”',
    ]);
  });

  it('is that of the main clause where the participle opens the sentence', () => {
    expect(said('Citing “a lack of funds,” the harbour council closed the pier.')).toEqual([
      'the harbour council: “a lack of funds,”',
    ]);
  });
});

describe('where something was told', () => {
  it('is no part of what was, though a place is told by what it is for', () => {
    expect(said('Ida Lund told reporters outside a polling place in Tarn that “the count will be slow.”')).toEqual([
      'Ida Lund: “the count will be slow.”',
    ]);
  });

  it('has no clause of its own', () => {
    expect(said('Ida Lund told reporters closing the door that “the count will be slow.”').join(' ')).toContain(
      '“the count will be slow.”',
    );
  });
});
