import { describe, expect, it } from 'vitest';
import { articleOfText, readArticle } from '../../core/readout.ts';

/** Who says what a text reports, in marks or without, by name. */
function voices(text: string): readonly (string | null)[] {
  return readArticle(articleOfText('a', text, '2025-03-12')).facts.flatMap((fact) =>
    fact.kind === 'quotation' ? [fact.speaker.name] : [],
  );
}

describe('whose verb it is', () => {
  it('over a name within what “whose” tells', () => {
    expect(voices('Ida Holm, whose new mill, Portway, grinds rye for bakers, said the kiln was cold.')).toEqual([
      'Ida Holm',
    ]);
    expect(voices('Ida Holm, whose mill grinds rye, and Olav Berg, of the guild, said the kiln was cold.')).toEqual([
      'Olav Berg',
    ]);
  });

  it('over the state of a town and the form of a firm between commas', () => {
    expect(voices('Ida Holm, a clerk in Springfield, Mo., said the kiln was cold.')).toEqual(['Ida Holm']);
    expect(voices('Ida Holm, a clerk at a mill in Concord, New Hampshire, said the kiln was cold.')).toEqual([
      'Ida Holm',
    ]);
    expect(voices('The kiln is cold, Ida Holm, president of Asker Tea, Inc., said.')).toEqual(['Ida Holm']);
  });

  it('over letters behind a name', () => {
    expect(voices('James Holm, MD, president of the Asker Society, said tea was safe.')).toEqual(['James Holm']);
  });

  it('but a name between commas is whom the description before it tells of', () => {
    expect(voices('On Monday, however, the director of the Bureau of Mines, Ida K. Holm, said tea was dear.')).toEqual([
      'Ida K. Holm',
    ]);
  });

  it('over what a relative clause or a participle ends with', () => {
    expect(voices('A clerk who did not want to be identified out of fear of the law said people were afraid.')).toEqual(
      ['A clerk'],
    );
    expect(voices('A study released late last month by Holm Data Services reported that tea was dear.')).toEqual([
      'A study',
    ]);
  });

  it('over what a participle with its preposition tells of the subject', () => {
    expect(voices('Two officials briefed on the matter said the plan was shelved.')).toEqual(['Two officials']);
    expect(voices('As the crowd moved into the hall Ida Holm said it was late.')).toEqual(['Ida Holm']);
    expect(voices('The minister resigned on Monday and said it was late.')).toEqual(['The minister']);
  });

  it('but not over the verb of a clause to which “and” joins the next', () => {
    expect(voices('A baker died in the crash and police said that the road was shut.')).toEqual(['police']);
    expect(voices('The president arrived in Oslo and Ida Holm said that the talks were late.')).toEqual(['Ida Holm']);
    expect(voices('The mayor went out to meet dockers and clerks said that tea was dear.')).not.toContain('The mayor');
  });

  it('the way by which somebody was told is nobody', () => {
    expect(voices('She was told by letter that the school would close.')).toEqual([null]);
    expect(voices('She was told by phone that the school would close.')).toEqual([null]);
    expect(voices('She was told by Ida Holm that the school would close.')).toEqual(['Ida Holm']);
    expect(voices('She was told by post office clerks that the school would close.')).toEqual(['post office clerks']);
  });
});

describe('“he” that opens the next sentence', () => {
  it('is who reported in the one before, and not of whom', () => {
    expect(
      voices(
        'Steve Berg, the founder, resigned on Wednesday. He was ill.\n\nBut Trip Chowdhar, an analyst with Holm Research, said Berg was late. He said the firm was safe.',
      ),
    ).toEqual(['Trip Chowdhar', 'Trip Chowdhar']);
  });

  it('is not whom what he says names', () => {
    expect(voices('Lars Holm met Steve Berg on Monday. He said that Berg was late.').at(-1)).not.toBe('Steve Berg');
  });

  it('is another where another sentence stands between', () => {
    expect(voices('Lars Holm said that Steve Berg was late. Berg left the hall. He said that he was ill.').at(-1)).toBe(
      'Steve Berg',
    );
  });
});

describe('“according to”', () => {
  it('what stands beside the name is not what was said', () => {
    const said = (text: string): readonly string[] =>
      readArticle(articleOfText('a', text, '2025-03-12')).facts.flatMap((fact) =>
        fact.kind === 'quotation' ? fact.content.map(({ start, end }) => text.slice(start, end)) : [],
      );
    expect(said('According to the mayor, Ida Holm, tea is dear.')).toEqual(['tea is dear']);
    expect(said('According to Ida Holm, the mayor of Asker, tea is dear.')).toEqual(['tea is dear']);
    expect(said('According to Ida Holm, the price, which was high, has fallen.')).toEqual([
      'the price, which was high, has fallen',
    ]);
  });
});

describe('who is called by a word that is also a verb', () => {
  it('speaks behind the verb', () => {
    expect(voices('“The kiln is cold,” said Bolster.')).toEqual(['Bolster']);
    expect(voices('“The kiln is cold,” said Bolster of the Tea Council.')).toEqual(['Bolster of the Tea Council']);
  });
});

it('when it was said is nobody', () => {
  expect(voices('Zorba the meek on Sep 21, 3:38 PM said: buy the dips.')).not.toContain('3:38 PM');
});

describe('what is no report', () => {
  it('tells when, whom it is from and how long it went on', () => {
    expect(voices('He is seeking a larger review that Holm detailed this week.')).toEqual([]);
    expect(voices('The paper said that Holm had quit, citing people familiar with the matter.')).toEqual(['The paper']);
    expect(voices('Tea was dear, the paper reported, quoting a mill official.')).toEqual(['the paper']);
    expect(voices('The hits grew bigger as the years went on: After the lamp, the chair made history.')).toEqual([]);
    expect(voices('The paper quoted Ida Holm as saying that the kiln was cold.')).toEqual(['Ida Holm']);
  });
});

describe('who is told by whose he is', () => {
  it('has the name between the commas', () => {
    expect(voices("Another of Berg's rivals, Senator Ida Holm, said the kiln was cold.")).toEqual(['Ida Holm']);
    expect(voices("Then Asker's kiln boss, Olav Lind, announced: “The kiln is cold.”")).toEqual(['Olav Lind']);
    expect(voices("Berg's rival Ida Holm, a potter, said the kiln was cold.")).toEqual(['Ida Holm']);
  });

  it('is no relative who is told of in passing, where another goes by the surname', () => {
    const mayor = 'Mayor Ida Holm said the kiln was cold. Holm said tea was dear. Her son Olav Holm left the town.';
    expect(voices(`${mayor}\n\nHolm also said that the mill was open.`).at(-1)).toBe('Ida Holm');
    expect(voices('Mayor Ida Lind left. Her son, Olav Holm, stayed. Holm said that tea was dear.')).toEqual([
      'Olav Holm',
    ]);
  });

  it('is whoever stands behind “but”, and no part of what stands before', () => {
    expect(voices('They had no comment but local papers said the kiln was cold.')).toEqual(['local papers']);
  });

  it('may have a last name that a hyphen joins', () => {
    expect(voices('Harbour chief Leung Chun-ying confirmed on Friday that the kiln was cold.')).toEqual([
      'Leung Chun-ying',
    ]);
  });

  it('is managing director, which is nothing that was said', () => {
    const text = 'If tea gets dearer, the mill will shut, said Olav Lind, managing director of potters Asker.';
    expect(voices(text)).toEqual(['Olav Lind']);
    const { facts } = readArticle(articleOfText('a', text, '2025-03-12'));
    expect(facts.flatMap((fact) => (fact.kind === 'quotation' ? [fact.content.length] : []))).toEqual([1]);
  });
});

describe('programmes and what somebody is called', () => {
  /** The words reported, a part each. */
  function said(text: string): readonly string[] {
    return readArticle(articleOfText('a', text, '2025-03-12')).facts.flatMap((fact) =>
      fact.kind === 'quotation' ? fact.content.map(({ start, end }) => text.slice(start, end)) : [],
    );
  }

  it('are names, and no words of the speaker', () => {
    expect(said('Tea is dear, his aide Ida Holm said on “Sunday Hour.”')).toEqual(['Tea is dear']);
    expect(said("Holm told Asker's “Today” show that tea was dear.")).toEqual(['tea was dear']);
    expect(said('H.F. “Gerry” Lendon told the paper the kiln was cold.')).toEqual(['the kiln was cold']);
  });

  it('but words are words, with or without a capital', () => {
    expect(said('Holm said: “Stay.” Berg left.')).toEqual(['“Stay.”']);
    expect(said('Holm insisted on “Peace now”.')).toEqual(['“Peace now”']);
  });
});
