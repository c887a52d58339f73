import { describe, expect, it } from 'vitest';
import { articleOfText, readArticle } from '../../core/readout.ts';

/** Who says what a text reports, by name or as written. */
function voices(text: string): readonly (string | null)[] {
  return readArticle(articleOfText('a', text, '2025-03-12')).facts.flatMap((fact) =>
    fact.kind === 'quotation' ? [fact.speaker.name] : [],
  );
}

describe('a participle without a pause', () => {
  it('has the subject of the sentence where it adds, or where what stands before cannot tell', () => {
    expect(voices('Olav Berg defended his plan telling lawmakers: "The harbour needs a new wall this year."')).toEqual([
      'Olav Berg',
    ]);
    expect(
      voices('Ida Holm spoke of her years as head of the Harbour Board adding: "I know how hard the work is there."'),
    ).toEqual(['Ida Holm']);
    expect(voices('Berg bought the mill for 4 million crowns last year betting that tea would be dear.')).toEqual([
      'Berg',
    ]);
  });

  it('has people before it as its own', () => {
    expect(voices('Reporters heard officials telling them: "The harbour needs a new wall this year."')).toEqual([
      'officials',
    ]);
  });

  it('has the writer of what was written before it', () => {
    expect(
      voices('Olav Berg, who had left the hall, issued a statement Tuesday saying, "I will not go back there."'),
    ).toEqual(['Olav Berg']);
  });
});

describe('a relative clause', () => {
  it('stands for what is before a dash, too, and for all of an aside', () => {
    expect(
      voices(
        'Ida Holm - who ran for mayor last year - has backed Mr Berg, writing in a daily that he "will build well".',
      ),
    ).toEqual(['Ida Holm']);
    expect(
      voices('Ida Holm won 95 retired captains - most of them from Asker - who cited her years at sea.'),
    ).toContain('95 retired captains');
  });

  it('of “who” stands for the people of a phrase, and not for what is theirs', () => {
    expect(
      voices('The toll is a sore point for union leaders, who told the mayor last week that they would not pay.'),
    ).toEqual(['union leaders']);
    expect(voices('The plan met an attack from Democrats in the hall who say the wall is too low.')).toContain(
      'Democrats',
    );
    expect(voices('A spokesman for union leaders who said that the toll was high left.')).toEqual([
      'A spokesman for union leaders',
    ]);
  });
});

describe('the subject of a verb', () => {
  it('is not what an infinitive or a verb before governs', () => {
    expect(voices('A newly formed council set up to oversee the sales has told the mayor that tea is dear.')).toEqual([
      'A newly formed council',
    ]);
    expect(
      voices('Olav Berg met survivors of the flood and relatives of those killed and said that help would come.'),
    ).toEqual(['Olav Berg']);
    expect(voices('Captains trying to win control of the port in June say that they have a plan.')).toEqual([
      'Captains',
    ]);
  });

  it('is not where somebody does it, between the verb and its auxiliary', () => {
    expect(voices('Ida Holm has in a meeting with clerks said that the office will close.')).toEqual(['Ida Holm']);
  });

  it('begins behind what is said of another', () => {
    expect(voices('The board is deeply wary of the plan and many senior captains say that it will fail.')).toEqual([
      'many senior captains',
    ]);
  });

  it('is “those” with where they are', () => {
    expect(voices('Those at the harbour said that the wall was low.')).toEqual(['Those at the harbour']);
  });
});

describe('“he” behind two people', () => {
  it('is who said the sentence before, and not of whom it is', () => {
    expect(
      voices(
        'Berg will first show his plan to the board, Lars Holm said. If the board waits, the port will close, he said.',
      ),
    ).toEqual(['Lars Holm', 'Lars Holm']);
  });

  it('is whom the sentence before is about, and not whom it wonders about', () => {
    expect(
      voices(
        'Lars Berg met Olav Holm. Berg left. Berg came back. Holm declined to say whether Berg would close the port.\n\n“I do not tell tales of that kind,” he said.',
      ).at(-1),
    ).toBe('Olav Holm');
  });

  it('is another where one is named since', () => {
    expect(
      voices('Berg will show his plan, Lars Holm said. Olav Dahl came in late. The port will close, he said.').at(-1),
    ).toBe('Olav Dahl');
  });
});
