import { describe, expect, it } from 'vitest';
import type { Quotation } from '../../core/model/fact.ts';
import { articleOfText, readArticle } from '../../core/readout.ts';

/** What an article's quotations hold, as "speaker: content", parts joined by a bar; nobody's as "-". */
function told(text: string, pick: (quotation: Quotation) => boolean = () => true): readonly string[] {
  return quotationsOf(text)
    .filter(pick)
    .map(({ speaker, content }) => {
      const who = speaker.mention ? text.slice(speaker.mention.start, speaker.mention.end) : '-';
      return `${who}: ${content.map(({ start, end }) => text.slice(start, end)).join(' | ')}`;
    });
}

function quotationsOf(text: string): readonly Quotation[] {
  return readArticle(articleOfText('a', text, '2025-03-12')).facts.flatMap((fact) =>
    fact.kind === 'quotation' ? [fact] : [],
  );
}

function check(text: string, ...expected: readonly string[]): void {
  expect(told(text)).toEqual(expected);
}

describe('speech in marks', () => {
  it('before its cue, after it, and split by it', () => {
    check('“The talks went well,” Anna Berg said on Friday.', 'Anna Berg: “The talks went well,”');
    check('Anna Berg said: “The talks went well.”', 'Anna Berg: “The talks went well.”');
    check('“The talks,” Anna Berg said, “went well.”', 'Anna Berg: “The talks,” | “went well.”');
  });

  it('in every style of marks', () => {
    for (const words of [
      '"The talks went well,"',
      '«The talks went well»,',
      "''The talks went well,''",
      '„The talks went well,“',
    ])
      expect(told(`${words} Anna Berg said.`)).toHaveLength(1);
  });

  it('with its closing mark turned round', () => {
    check('“We will not go, “Anna Berg said. “We will stay.”', 'Anna Berg: “We will not go, “ | “We will stay.”');
    check('“The case is closed, “reads the judgment', 'the judgment: “The case is closed, “');
    check('Anna Berg said: “He told me, “Stay,” and I stayed.”', 'Anna Berg: “He told me, “Stay,” and I stayed.”');
  });

  it('with a letter in marks of its own', () => {
    check(
      'Anna Berg said: "She writes her "A"s like "O"s and I cannot read them."',
      'Anna Berg: "She writes her "A"s like "O"s and I cannot read them."',
    );
  });

  it('in the next paragraph, where the one before announces them', () => {
    check('Mr Berg said,\n\n“The port is shut. We are late.”', 'Mr Berg: “The port is shut. We are late.”');
    check(
      'Minister Berg made the following statement at the port;\n“We had a good meeting in a good place.”',
      'Minister Berg: “We had a good meeting in a good place.”',
    );
    check('Mr Berg made the following list:\n\n“Bread.”', '-: “Bread.”');
  });

  it('of a name that no verb follows', () => {
    check(
      'Minister Berg, in a talk with the paper: “The port is shut for good.”',
      'Minister Berg: “The port is shut for good.”',
    );
    check('The port, in a talk with the paper: “The port is shut for good.”', '-: “The port is shut for good.”');
  });

  it('without the opening that tells when it was said', () => {
    check('On landing in Oslo, Anna Berg tweeted, “Glad to be here.”', 'Anna Berg: “Glad to be here.”');
    check('In the north, Anna Berg said, “nobody is left.”', 'Anna Berg: In the north | “nobody is left.”');
  });

  it('in marks that HTML writes out, of the wrong encoding, or lost', () => {
    for (const words of [
      '&quot;The talks went well,&quot;',
      '&ldquo;The talks went well,&rdquo;',
      '&#8220;The talks went well,&#8221;',
      'â€œThe talks went well,â€\u009d',
      'â€œThe talks went well,â€',
      '“The talks went well,\ufffd',
      '\ufffdThe talks went well,\ufffd',
    ]) {
      const [quotation, ...others] = quotationsOf(`${words} Anna Berg said.`);
      expect([quotation?.form, quotation?.speaker.name, others.length]).toEqual(['direct', 'Anna Berg', 0]);
    }
    check('The port didnâ€™t close â€“ it stayed â€” and grew.');
    check('The port didn\ufffdt close \ufffd it stayed.');
  });

  it('a verb that is also a noun is the verb after marks and a name', () => {
    check(
      '“The talks went well,” Berg notes. “We will meet again.”',
      'Berg: “The talks went well,” | “We will meet again.”',
    );
  });

  it('goes on over the full stop of a title and of a party in brackets', () => {
    check(
      '"We will stay," said the Rev. Paul Stone, of the Old Church. "We have time."',
      'the Rev. Paul Stone: "We will stay," | "We have time."',
    );
  });

  it('two stretches with a colon between them are two parts', () => {
    check(
      'Enver Aksoy said the list "must be well kept": "We owe it to them."',
      'Enver Aksoy: the list "must be well kept" | "We owe it to them."',
    );
  });

  it('lower-case words after an interrupted subject go on with it', () => {
    check(
      'The proposals, to raise the duty on tin, he added, amount to “little more than a gesture.”',
      'he: The proposals, to raise the duty on tin | amount to “little more than a gesture.”',
    );
  });
});

describe('speech without marks', () => {
  it('after "say", whatever the tagger makes of it, but not a word or two', () => {
    check(
      'The governor said the fading interest in the race this time helped Berg.',
      'The governor: the fading interest in the race this time helped Berg',
    );
    check('The governor said nothing.');
  });

  it('after a connective and an aside', () => {
    check(
      'Among the ports at risk, according to Ms Berg, are two in the north.',
      'Ms Berg: Among the ports at risk | are two in the north',
    );
    check('Still, he said, officials have to decide soon.', 'he: officials have to decide soon');
    check(
      'In addition, according to the ministry, nine million people will gain.',
      'the ministry: nine million people will gain',
    );
  });

  it('a question put by nobody named', () => {
    check('When asked whether the port would close, the mayor left the room.', '-: whether the port would close');
  });

  it('is not what a noun that looks like a verb stands beside', () => {
    check('A Latino judge heard the case.');
    check(
      'The bank had more cash, according to figures the fund released on Friday.',
      'figures: The bank had more cash',
    );
    check('The plan would let businesses report their gains later.');
    check('The young often cannot find jobs that pay well.');
    check('A group opposing the government burned a flag.');
    check('A group called Friends of the Port met on Friday.');
    check('The union did not endorse a candidate.');
    check('The result drew murmurs from the delegates.');
    check('He has advised young leaders, including two in the north and one in the south.');
  });
});

describe('who says it', () => {
  it('stands before a time', () => {
    check(
      'Paul Stone, the mayor, on Tuesday called the plan “a gift to the city.”',
      'Paul Stone: the plan “a gift to the city.”',
    );
  });

  it('is the first of two coordinated cues', () => {
    check(
      'Stone said he did not own the yard, but agreed that it had “some value.”',
      'Stone: he did not own the yard',
      'Stone: it had “some value.”',
    );
  });

  it('is the sentence’s subject for a participle after "while", and the noun beside it after "with"', () => {
    check(
      'Small groups of nurses walked past the stadium while chanting, “Pay us now.”',
      'Small groups of nurses: “Pay us now.”',
    );
    check(
      'Stone tried to win the city, with one of his ads asking, “Who else is there to trust?”',
      'one of his ads: “Who else is there to trust?”',
    );
  });
});

describe('marks that are no speech', () => {
  it('programmes and books after their owner', () => {
    check(
      "On CNN's “State of the Nation,” Anna Berg said the vote would be close.",
      'Anna Berg: the vote would be close',
    );
    check('Berg read from Stone’s “The Long Road” in the hall.');
  });

  it('a word lifted out is a scare quote that nobody is said to have said', () => {
    const found = quotationsOf('The so-called “reform” met little love in the towns.');
    expect(found.map(({ use, speaker }) => [use, speaker.mention])).toEqual([['scare', null]]);
  });
});

describe('words that somebody else passes on', () => {
  it('are of him who is quoted', () => {
    check('“We go home,” Anna Berg was quoted by the agency as saying.', 'Anna Berg: “We go home,”');
    check('“We go home,” the agency quoted Anna Berg as saying.', 'Anna Berg: “We go home,”');
    check(
      'The agency cited Anna Berg as saying that the port was “shut for good”.',
      'Anna Berg: the port was “shut for good”',
    );
    check('“We go home,” according to the ministry.', 'the ministry: “We go home,”');
  });

  it('are no part of a question that was put to somebody', () => {
    check(
      'Anna Berg, asked by reporters if she would go, said: “We go home at last.”',
      'reporters: if she would go',
      'Anna Berg: “We go home at last.”',
    );
    check(
      '“I will go,” Anna Berg said when asked about her plans, “but not today.”',
      'Anna Berg: “I will go,” | “but not today.”',
    );
  });

  it('start behind their agent', () => {
    check('The plan was dismissed by Anna Berg as “a joke without an end”.', 'Anna Berg: “a joke without an end”');
  });
});

describe('words that stand in an utterance which a noun names', () => {
  it('are of its owner', () => {
    check('Anna Berg’s answer was blunt: “We will not pay.”', 'Anna Berg: “We will not pay.”');
    check('The answer from Anna Berg was: “We will not pay.”', 'Anna Berg: “We will not pay.”');
    check('“We want answers” was the message from the families.', 'the families: “We want answers”');
    check(
      'Anna Berg’s remarks that the court was “run by fools and knaves” drew laughter.',
      'Anna Berg: the court was “run by fools and knaves”',
    );
    check(
      'In the words of Anna Berg, the plan is “a gift to the rich”.',
      'Anna Berg: the plan is “a gift to the rich”',
    );
  });

  it('or of whom the words tell how sure or clear he is', () => {
    check(
      'Anna Berg was adamant that there was “no way back to the old rules”.',
      'Anna Berg: there was “no way back to the old rules”',
    );
    check('Anna Berg made it plain that she “would not sign”.', 'Anna Berg: she “would not sign”');
    check('In Anna Berg’s view, the treaty is “the best of all”.', 'Anna Berg: the treaty is “the best of all”');
    check('In Anna Berg’s car, police found “a large sum of cash”.', 'police: “a large sum of cash”');
    check('“We are late,” said both ministers in a joint statement.', 'both ministers: “We are late,”');
  });

  it('are nobody’s where nobody owns it', () => {
    const [quotation] = quotationsOf('The word “terrorist” was cut from the text.');
    expect([quotation?.use, quotation?.speaker.name]).toEqual(['scare', null]);
  });
});
