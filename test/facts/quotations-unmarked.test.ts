import { describe, expect, it } from 'vitest';
import { articleOfText, readArticle } from '../../core/readout.ts';
import { readingJson } from '../../core/write/json/reading.ts';

/** What is reported without a cue beside marks, as "speaker: content", parts joined by a bar; nobody's as "-". */
function check(text: string, ...expected: readonly string[]): void {
  const told = readArticle(articleOfText('a', text, '2025-03-12')).facts.flatMap((fact) => {
    if (fact.kind !== 'quotation') return [];
    const { mention } = fact.speaker;
    const who = mention ? text.slice(mention.start, mention.end) : '-';
    return [`${who}: ${fact.content.map(({ start, end }) => text.slice(start, end)).join(' | ')}`];
  });
  expect(told).toEqual(expected);
}

describe('what is said', () => {
  it('does not begin with when a live page told it', () => {
    const told = (text: string): string | undefined => {
      const [said] = readArticle(articleOfText('a', text, '2025-03-12')).facts.filter((f) => f.kind === 'quotation');
      return said && text.slice(said.content[0].start, said.content[0].end);
    };
    expect(told('14:32 The talks have ended, the guild said.')).toBe('The talks have ended');
    expect(told('14.5 per cent have left, the guild said.')).toBe('14.5 per cent have left');
  });

  it('does not begin with where the report was filed', () => {
    check(
      'OSLO, March 12 (Reuters) — At least ten boats sank when the harbour gate broke in the storm, the guild said.',
      'the guild: At least ten boats sank when the harbour gate broke in the storm',
    );
  });
});

describe('the verb of saying', () => {
  it('follows a subject that is a number, a quantity or a determiner', () => {
    check('More than 4 in 10 said the port was doing well.', '4 in 10: the port was doing well');
    check(
      'One firm says there are two ports, another says there are five.',
      'One firm: there are two ports',
      'another: there are five',
    );
    check('Both vowed to keep the port open.', 'Both: to keep the port open');
    check('Both alleged smugglers left the port.');
    check('Eight reported incidents were looked into.');
  });

  it('looks like a noun and stands between a subject and a clause', () => {
    check('The Danish government claims Norway runs the port.', 'The Danish government: Norway runs the port');
    check('Many lawmakers claim it will cost jobs.', 'Many lawmakers: it will cost jobs');
    check(
      'When the port opened on Friday, it became the first of its kind, Ann Stanley-Berg reports.',
      'Ann Stanley-Berg: When the port opened on Friday, it became the first of its kind',
    );
    check('He was asked about crude remarks he made at the port.', '-: crude remarks he made at the port');
    check('Think tanks that study ports met on Friday.');
  });

  it('is any verb of the field, but not its noun or its deed', () => {
    check('Berlin conveyed that it would wait.', 'Berlin: it would wait');
    check('The envoy flagged concerns over the tariff.', 'The envoy: concerns over the tariff');
    check('Ministers felicitated Berg on her win.', 'Ministers: her win');
    check('The flag flew over the rubbish in the port.');
    check('The bank accepted the cards of its clients.');
  });

  it('is a participle that opens the sentence, or follows marks and a pause', () => {
    check('Declaring that the port was safe, the mayor left the room.', 'the mayor: the port was safe');
    check('While saying that he respects the union, Berg went on with the sale.', 'Berg: he respects the union');
    check(
      'Berg set out her “harbour plan,” promising to build a new pier.',
      'Berg: her “harbour plan,”',
      'Berg: to build a new pier',
    );
    check('Declining the offer, the mayor left the room.');
  });

  it('is in the passive with its clause, and nobody is named', () => {
    check('The crew had been told just before noon that the port was closed.', '-: the port was closed');
    check('It was announced the winner on Friday.');
  });
});

describe('what was said', () => {
  it('stands in the relative clause around the cue', () => {
    check('They signed papers that officials said were forged.', 'officials: that | were forged');
    check('He made what many analysts said was a mistake.', 'many analysts: what | was a mistake');
    check('What she said was wrong.');
  });

  it('follows "that" after a comma, a place or a colon before "according to"', () => {
    check('He added, that the port was safe.', 'He: the port was safe');
    check('Berg told a rally in Toledo, Ohio, that the port was safe.', 'Berg: the port was safe');
    check(
      'The change went unnoticed: According to recent polls, the port lost half of its ships.',
      'recent polls: the port lost half of its ships',
    );
    check(
      'As reported by the Harbour Times, the port lost its licence.',
      'the Harbour Times: the port lost its licence',
    );
  });

  it('goes on after the cue with a reason or with the rest of a clause that marks complete', () => {
    check(
      'He is leaning to the north, he said, because the winters are short.',
      'he: He is leaning to the north | because the winters are short',
    );
    check(
      'The work on its piers, Ms Berg said, "is a fine example" of thrift.',
      'Ms Berg: The work on its piers | "is a fine example" of thrift',
    );
    check('On Monday, he said, "we are ready."', 'he: "we are ready."');
  });

  it('holds what the speaker hopes and thinks, and goes on to a bare verb after marks', () => {
    check(
      'Berg says he is ready but hopes to wait for the spring.',
      'Berg: he is ready but hopes to wait for the spring',
    );
    check('Berg says he is ready, but Aksoy hopes to wait.', 'Berg: he is ready', 'Aksoy: to wait');
    check(
      'Berg says he will “wait a year” and see the port grow.',
      'Berg: he will “wait a year” and see the port grow',
    );
    check('Berg says he will “wait a year” and left the room.', 'Berg: he will “wait a year”');
  });

  it('is not the clause that tells of other words in marks', () => {
    check(
      'Berg, who calls the sale a “farce,” said the port was safe.',
      'who: the sale a “farce,”',
      'Berg: the port was safe',
    );
    check('Berg accused Aksoy, the mayor of Moss, of “selling the port.”', 'Berg: “selling the port.”');
    check('The firm pushed a “green port” plan.', '-: “green port”');
  });

  it('is a thing without what tells when, where and why', () => {
    check('Berg praised the pilots during a visit on Friday.', 'Berg: the pilots');
    check('Berg praised the pilots, the crews and the cooks.', 'Berg: the pilots, the crews and the cooks');
    check('Berg denied the charge and left the room.', 'Berg: the charge');
    check('The navy attacked the port on Friday.');
  });

  it('is not the relative clause of a noun that looks like a cue', () => {
    check('They are in a party that has moved to the right.');
    check('He lost his claim that Friday.');
  });
});

describe('words set off without marks', () => {
  it('follow a cue with a colon, up to a sentence with a cue of its own', () => {
    check(
      'The owner denied the reports:\n\nThe crew was never held on board. They left when they liked. The owner also said the ship was safe.',
      'The owner: The crew was never held on board. They left when they liked.',
      'The owner: the ship was safe',
    );
    check('The owner said this about the ports:\n\nOslo');
  });

  it('are signed with a name, under them or at their end', () => {
    check('I never wanted to leave the port.\n\nAnna Berg', 'Anna Berg: I never wanted to leave the port.');
    check(
      'The port is a gift to the city.\n\n— Anna Berg, mayor of Moss',
      'Anna Berg: The port is a gift to the city.',
    );
    check('The port was sold to a bank.\n\nAnna Berg');
  });
});

describe('the reading of a text', () => {
  function entries(text: string): readonly string[] {
    const { quotes } = readingJson(readArticle(articleOfText('a', text, '2025-03-12'))) as {
      quotes: readonly { start: number; end: number }[];
    };
    return quotes.map(({ start, end }) => text.slice(start, end));
  }

  it('gives words in marks as entries of their own within a reported clause', () => {
    expect(entries('Berg said the plan had been "a gift" for years.')).toEqual([
      'the plan had been ',
      '"a gift"',
      ' for years',
    ]);
    expect(entries("Berg said the plan had been ''a gift'' for years.")).toEqual([
      'the plan had been ',
      "''a gift''",
      ' for years',
    ]);
    expect(entries('Berg said the plan had been a gift.')).toEqual(['the plan had been a gift']);
  });

  it.each([
    ['in the wrong encoding', 'â€œThe port is open, and it stays open.â€\u009d'],
    ['as HTML writes them', '&ldquo;The port is open, and it stays open.&rdquo;'],
  ])('counts marks %s to the words within', (_, words) => {
    expect(entries(`Berg said: ${words} She left.`)).toEqual([words]);
  });

  it('ends an entry that begins amid a sentence with that sentence', () => {
    expect(entries('"We came early," Berg told the press, "to see the port. It was open."')).toEqual([
      '"We came early,"',
      '"to see the port. ',
      'It was open."',
    ]);
    expect(entries('"We came early. It was open," Berg said.')).toEqual(['"We came early. It was open,"']);
  });
});

describe('words that no marks stand round', () => {
  it('go on over paragraphs behind a colon, as long as they speak of “we”', () => {
    check(
      'The spokesman, Olaf Gill, said:\n\nWe have nothing to add to what we have already said.\n\nWe want a deal.\n\nThe port is shut.',
      'The spokesman: We have nothing to add to what we have already said.\n\nWe want a deal.',
    );
    check(
      'The spokesman, Olaf Gill, said:\n\nThe quota was cut by a tenth on Monday.\n\nThe port is shut.',
      'The spokesman: The quota was cut by a tenth on Monday.',
    );
  });

  it('open with a dash in some countries, where they speak of “we” or ask', () => {
    check(
      '– We shall look at it first. Our people come first, said Anna Berg in Oslo.',
      'Anna Berg in Oslo: – We shall look at it first. Our people come first,',
    );
    check('– The talks resume on Monday, said the ministry.', 'the ministry: The talks resume on Monday');
  });

  it('are the author’s where a text says whose remarks it is', () => {
    const remarks = 'Today the council met. I told him there was “no chance of a deal”.';
    check(`Remarks by President Anna Berg after the summit\n\n${remarks}`, 'I: there was “no chance of a deal”');
    const speakers = (text: string): readonly (string | null)[] =>
      readArticle(articleOfText('a', text, '2025-03-12')).facts.flatMap((fact) =>
        fact.kind === 'quotation' ? [fact.speaker.name] : [],
      );
    expect(speakers(`Remarks by President Anna Berg after the summit\n\n${remarks}`)).toEqual(['Anna Berg']);
    expect(speakers(`President Anna Berg was late.\n\n${remarks}`)).toEqual([null]);
    expect(speakers(`Oslo: Full text of the opening statement by President Anna Berg\n\n${remarks}`)).toEqual([
      'Anna Berg',
    ]);
    // A report of a letter is its reporter's.
    expect(speakers(`Minister gets a letter from Anna Berg\n\n${remarks}`)).toEqual([null]);
    expect(speakers(`The board read out a statement from Anna Berg.\n\n${remarks}`)).toEqual([null]);
  });

  it('of a post end before what it shows', () => {
    check(
      'Glad to meet our friends in Oslo today. pic.twitter.com/Ab1Cd2\n\n— Anna Berg (@annaberg) March 2, 2025',
      'Anna Berg: Glad to meet our friends in Oslo today.',
    );
    check(
      'Glad to meet our friends. https://t.co/a https://t.co/b\n\n— Anna Berg (@annaberg) March 2, 2025',
      'Anna Berg: Glad to meet our friends.',
    );
  });

  it('answer headings of a press conference', () => {
    const text = (first: string): string =>
      `${first}\n\nThe transfer window\n\n“It is not for me to say who comes and goes here.”\n\nThe fans\n\n“They have been great to us.”`;
    const speakers = (first: string): readonly (string | null)[] =>
      readArticle(articleOfText('a', text(first), '2025-03-12')).facts.flatMap((fact) =>
        fact.kind === 'quotation' ? [fact.speaker.name] : [],
      );
    expect(speakers('Anna Berg began the press conference with a word on Lars Holm.')).toEqual([
      'Anna Berg',
      'Anna Berg',
    ]);
    expect(speakers('Anna Berg and Lars Holm went to the match.')).toEqual([null, null]);
  });
});
