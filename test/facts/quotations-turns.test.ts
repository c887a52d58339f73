import { describe, expect, it } from 'vitest';
import { articleOfText, readArticle } from '../../core/readout.ts';

/** The turns of a transcript, as "speaker: words". */
function turns(text: string): readonly string[] {
  return readArticle(articleOfText('a', text, '2025-03-12')).facts.flatMap((fact) =>
    fact.kind === 'quotation' && fact.rule === 'transcript-turn'
      ? fact.content.map(({ start, end }) => `${fact.speaker.name ?? '-'}: ${text.slice(start, end)}`)
      : [],
  );
}

describe('the turns of a transcript', () => {
  it('of a briefing, over paragraphs, without the questions', () => {
    expect(
      turns(
        'Remarks by Foreign Minister Erik Berg\n\nMR BERG: Good evening. We have had good talks.\n\nOn the boats, I think that we are near.\n\nQUESTION: And the ferry, will it sail?\n\nMR BERG: I have no news of it. Thank you.',
      ),
    ).toEqual([
      'Erik Berg: Good evening. We have had good talks.',
      'Erik Berg: On the boats, I think that we are near.',
      'Erik Berg: I have no news of it. Thank you.',
    ]);
  });

  it('of a joint appearance, under titles and names', () => {
    expect(
      turns(
        'Prime Minister Erik Berg: Thank you all for coming. We had a good meeting.\n\nPresident Nils Holm: It is good to be here.\n\nReporter: Will there be a deal?\n\nPrime Minister Berg: We hope so. We shall see on Friday.',
      ),
    ).toEqual([
      'Erik Berg: Thank you all for coming. We had a good meeting.',
      'Nils Holm: It is good to be here.',
      'Erik Berg: We hope so. We shall see on Friday.',
    ]);
  });

  it('of a parliament, with the name in brackets or a seat behind it', () => {
    expect(
      turns(
        'The Secretary of State for Transport (Mr Erik Berg): I can tell the House that it is open.\n\nAnna Reed (Oslo South) (Lab): Will the Minister tell us when?\n\nMr Berg: I thank the hon. Lady. In May.',
      ),
    ).toEqual([
      'Erik Berg: I can tell the House that it is open.',
      'Anna Reed: Will the Minister tell us when?',
      'Erik Berg: I thank the hon. Lady. In May.',
    ]);
  });

  it('of an office without a name, and of one question in letters', () => {
    expect(
      turns(
        'THE PRESIDENT: Thank you all for coming.\n\nQ Mr. President, when will it open?\n\nTHE PRESIDENT: Very soon. In May.',
      ),
    ).toEqual(['The President: Thank you all for coming.', 'The President: Very soon. In May.']);
    expect(
      turns(
        'Minister Anna Reed spoke to The Islander.\n\nQ: Will you sign it?\n\nA: We will sign it when all are home.',
      ),
    ).toEqual(['Anna Reed: We will sign it when all are home.']);
  });

  it('of the president, and not of a vice president', () => {
    expect(
      turns(
        'Vice President Anna Reed and President Erik Berg spoke.\n\nTHE PRESIDENT: Thank you all for coming.\n\nQ Mr. President, when?\n\nTHE PRESIDENT: Very soon. In May.',
      ),
    ).toEqual(['Erik Berg: Thank you all for coming.', 'Erik Berg: Very soon. In May.']);
  });

  it('of a surname in capitals, a line each', () => {
    expect(
      turns(
        'Press secretary Anna Holm took questions in Oslo.\nHOLM: They are all at home and well.\nQUESTION: When will they sail?\nHOLM: As soon as there is wind.',
      ),
    ).toEqual(['Anna Holm: They are all at home and well.', 'Anna Holm: As soon as there is wind.']);
  });

  it('end at what speaks of nobody, behind the last label', () => {
    expect(
      turns(
        'MR BERG: We have had good talks with Norway.\n\nMR HOLM: I agree with every word.\n\nThe talks took place in Oslo, before a US envoy, on Monday.',
      ),
    ).toHaveLength(2);
  });

  it('are none under the labels of places, lists and pages, or under one label', () => {
    for (const text of [
      'OSLO: The cabinet met on Monday to talk of the port.\n\nBERGEN: The mayor opened a bridge of two hundred metres.',
      'WATCH: The minister speaks to the crowd in Oslo.\n\nUPDATE: The minister has left the crowd in Oslo.',
      'When: The meeting will take place on Monday.\n\nWhere: The meeting will take place in Oslo.',
      'Foreign Minister Erik Berg: the man who would be king of the port.\n\nThe town was quiet on Monday.',
    ])
      expect(turns(text)).toEqual([]);
  });
});

describe('labels that name nobody whom the text knows', () => {
  it('are turns where one asks what another answers, and the questions are nobody’s statements', () => {
    expect(
      turns(
        'Radio Tarn: Will the ferry sail this year?\n\nSmythe: It will not sail before the autumn.\n\nRadio Tarn: And the money?\n\nSmythe: We have all that we need.',
      ),
    ).toEqual(['Smythe: It will not sail before the autumn.', 'Smythe: We have all that we need.']);
  });

  it('end the turn before them in a printed interview', () => {
    expect(
      turns(
        'Mayor Ida Holm spoke to The Islander on Monday.\n\nThe Islander: Will you leave your office now?\n\nHolm: I will stay until the end of May.\n\nThe Islander: And who comes then?\n\nHolm: That is for the town to say.',
      ),
    ).toEqual(['Ida Holm: I will stay until the end of May.', 'Ida Holm: That is for the town to say.']);
  });

  it('are no turns in lists, nor where nobody asks', () => {
    expect(
      turns(
        'The boats were tested in May.\n\nPrice: It is 300 crowns at the door.\n\nRange: It is nine miles at the most.\n\nPrice: It is 400 crowns at the door.\n\nRange: It is seven miles at the most.',
      ),
    ).toEqual([]);
  });

  it('are a host’s questions, though he is known', () => {
    expect(
      turns(
        'Per Berg talked to Lars Silva, a boat builder.\n\nBERG: How bad was the storm in the end?\n\nSILVA: It was the worst that I have seen.\n\nBERG: And what became of the pier?\n\nSILVA: It is gone, down to the last plank.',
      ),
    ).toEqual(['Lars Silva: It was the worst that I have seen.', 'Lars Silva: It is gone, down to the last plank.']);
  });
});
