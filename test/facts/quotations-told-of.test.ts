import { describe, expect, it } from 'vitest';
import { articleOfText, readArticle } from '../../core/readout.ts';

/** Who is found to say each quotation with words in marks, by its name; nobody as "-". */
function speakers(text: string): readonly string[] {
  return readArticle(articleOfText('a', text, '2025-03-12')).facts.flatMap((fact) =>
    fact.kind === 'quotation' && fact.words.length > 0 ? [fact.speaker.name ?? '-'] : [],
  );
}

describe('words in marks alone', () => {
  it('are of the person of whom the sentence before tells', () => {
    expect(speakers('Josefa Cruz, 54, sold half of her herd.\n\n“I could not buy feed for them.”')).toEqual([
      'Josefa Cruz',
    ]);
    expect(speakers('Minister Colm Feeney defended the plan.\n\n“Two of them have few pupils.”')).toEqual([
      'Colm Feeney',
    ]);
    expect(speakers('Among them was Leila Haddad, a nurse.\n\n“I came from the night shift.”')).toEqual([
      'Leila Haddad',
    ]);
    expect(
      speakers(
        '“We ran out of blankets,” Peter Oyela said.\n\nHe pointed to a row of beds.\n\n“That one is for my wife.”',
      ),
    ).toEqual(['Peter Oyela', 'Peter Oyela']);
  });

  it('are not of him who spoke before, where the sentence between tells of another', () => {
    expect(
      speakers(
        '“The ferry is full,” said Ann Berg.\n\nHer brother Ron was less sure.\n\n“I would like to see it first.”',
      ),
    ).toEqual(['Ann Berg', 'Ron']);
  });

  it('are of nobody behind a body, several people, a thing, a question, or what was done to somebody', () => {
    for (const before of [
      'The firm has closed three shops.',
      'The farmers left at noon.',
      'The harbour wall fell in May.',
      'Ann Berg was jailed for nine years.',
      'Did Ann Berg see the wall?',
    ])
      expect(speakers(`${before}\n\n“It was a dark day for the town.”`)).toEqual(['-']);
  });

  it('are of nobody where they name him, or are a shout', () => {
    expect(speakers('Ann Berg has won the vote.\n\n“Berg will be good for the town.”')).toEqual(['-']);
    expect(speakers('Ann Berg has won the vote.\n\n“Long live her!”')).toEqual(['-']);
  });
});

describe('an article that lets one person speak', () => {
  const said = '“The talks are on,” said Ann Berg.\n\n“They are hard,” Berg said.\n\n';

  it('gives her what stands alone, behind what is told of things', () => {
    expect(speakers(`${said}The first round ends in May.\n\n“By then we want a clear plan.”`)).toEqual([
      'Ann Berg',
      'Ann Berg',
      'Ann Berg',
    ]);
  });

  it('but not behind another person, nor where another speaks', () => {
    expect(
      speakers(`${said}The round that Olav Holm left ends in May.\n\n“By then we want a clear plan.”`).at(-1),
    ).toBe('-');
    expect(
      speakers(`${said}“No,” said Olav Holm.\n\nThe first round ends in May.\n\n“By then we want a clear plan.”`).at(
        -1,
      ),
    ).toBe('-');
  });
});

describe('a single mark that its paragraph does not close', () => {
  it('runs on into the next, behind a colon', () => {
    expect(
      speakers(
        "Ms Berg said: 'One talk, that was good, does not answer it.\n\n'We hope for more.'\n\nMr Holm said 'no'.",
      )[0],
    ).toBe('Berg');
  });
});
