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

  it('are of him who was told, asked or sent something, or of him by whom something was judged', () => {
    for (const before of [
      'Ann Berg was told by letter that her shop must close.',
      'Ann Berg was given two days to leave.',
      'The wall was described by the mayor, Ann Berg, as unsafe.',
    ])
      expect(speakers(`${before} “It was a dark day for the town.”`)).toEqual(['Ann Berg']);
    expect(speakers('Ann Berg was asked by reporters whether she would go. “Certainly not.”')).toEqual(['Ann Berg']);
  });

  it('are of nobody where he by whom it was done does not speak by that', () => {
    expect(speakers('The wall was built by Ann Berg in May. “It was a dark day for the town.”')).toEqual(['-']);
    expect(speakers('Ann Berg was sent home on Friday. “Long live her!”')).toEqual(['-']);
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

describe('a single mark that a double one closes', () => {
  it('opens what that closes', () => {
    const text = `'We have been here for years," said Ann Berg. Her 'plan' fell.`;
    const { facts } = readArticle(articleOfText('a', text, '2025-03-12'));
    const [quotation] = facts.flatMap((fact) => (fact.kind === 'quotation' ? [fact] : []));
    const [words] = quotation?.words ?? [];
    expect(words && text.slice(words.start, words.end)).toBe('We have been here for years,');
    expect(quotation?.speaker.name).toBe('Ann Berg');
  });

  it('but none that a single one has closed', () => {
    expect(speakers(`'Not now.' Then he came. We will wait," said Ann Berg.`).at(-1)).toBe('Ann Berg');
  });
});

describe('a ministry that a state’s name stands before', () => {
  it('is not the state', () => {
    expect(speakers('The UK Treasury paid. “We fund schools and no roads,” the UK Treasury said.')).toEqual([
      'the UK Treasury',
    ]);
  });
});

describe('a single mark that its paragraph does not close', () => {
  it('runs on into the next, behind a colon', () => {
    expect(
      speakers(
        "Ms Berg said: 'One talk, that was good, does not answer it.\n\n'We hope for more.'\n\nMr Holm said 'no'.",
      )[0],
    ).toBe('Berg');
    expect(
      speakers(
        "'It is plain, we have debts,' Ann Berg said. 'Each town needs to press on. Each needs loans.\n\n'And each needs jobs.'\n\nThe 'plan' fell.",
      ),
    ).toContain('Ann Berg');
  });
});

describe('“the academic said”', () => {
  it.each([
    ['Prof Ida Holm said that the law was weak. “It will fall,” the academic said.', 'Ida Holm'],
    ['Ida Holm, a political scientist, said that the law was weak. “It will fall,” the scholar said.', 'Ida Holm'],
    ['Ida Holm, an analyst at Lund Bank, said that prices were low. “They will rise,” the expert said.', 'Ida Holm'],
    // No post of a university; of two, whom the sentence is about.
    ['Ida Holm, a teacher, said that the law was weak. “It will fall,” the academic said.', 'the academic'],
    ['Ida Holm, an analyst, said that prices were low. “They will rise,” the academic said.', 'the academic'],
    ['Ida Holm, a historian, met Olav Berg, an economist. “It will fall,” the academic said.', 'Ida Holm'],
  ])('%s', (text, speaker) => {
    expect(speakers(text).at(-1)).toBe(speaker);
  });
});

describe('a speaker', () => {
  it('who is not named is no one of whom he speaks', () => {
    expect(
      speakers(
        'A senior diplomat said Minister Ann Berg was ready to leave. “Her bags are packed,” the diplomat said.\n\n“It is theatre,” he added.',
      ),
    ).toEqual(['A senior diplomat', 'A senior diplomat']);
    expect(
      speakers(
        'But a ministry official who declined to be named said that Olav Holm was angry. “We have no boats,” he said.',
      ),
    ).toEqual(['a ministry official']);
    expect(speakers('Ann Berg said that Minister Olav Holm was ready. “I must go,” the minister said.')).toEqual([
      'Olav Holm',
    ]);
  });

  it('has a particle before the surname, or one name behind a title', () => {
    expect(speakers('Envoy Staffan de Lorca came. “The rule is plain,” de Lorca said.')).toEqual(['Staffan de Lorca']);
    expect(speakers('Commander Zola denied that his men had fired. “We returned fire,” he said.')).toEqual(['Zola']);
  });

  it('stands behind a participle, with or without an apposition', () => {
    expect(speakers('Ann Berg came. Saying ‘it is a long street,’ she insisted that the talks go on.')).toEqual([
      'Ann Berg',
    ]);
    expect(speakers('Warning of “a lost year”, the head of the charity, Dame Rosa Peake, urged them to act.')).toEqual([
      'Rosa Peake',
    ]);
  });

  it('is one of a body, or holds a post of it, and is not the body', () => {
    expect(speakers('One UN employee who left told the paper: “My pay is cut.”')).toEqual(['One UN employee']);
    expect(
      speakers('Rhidian Toll, Harrow Student Union’s Ethics Officer, who was there, told us: “We must not accept it.”'),
    ).toEqual(['Rhidian Toll']);
    expect(speakers('The bank’s chief economist, the Chilean Marta Vial, said it was “far too dear”.')).toEqual([
      'Marta Vial',
    ]);
    expect(
      speakers('“Can you see why our crews are so angry?” asked the panel’s ranking member, Texas Senator Marta Vial.'),
    ).toEqual(['Marta Vial']);
    expect(speakers('“The crews are angry again,” said the union’s lawyer, in Lima. Marta Vial left.')).toEqual([
      'the union’s lawyer',
    ]);
  });

  it('does not take over what stands alone before a sentence about another', () => {
    expect(
      speakers(
        'Nobody knew of the pledge.\n\n“It does not stop at borders.”\n\nMany were cold. “It is half of it,” said Jon Wirth.',
      ),
    ).toEqual(['-', 'Jon Wirth']);
  });
});
