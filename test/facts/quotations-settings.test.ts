import { describe, expect, it } from 'vitest';
import type { Quotation } from '../../core/model/fact.ts';
import { articleOfText, readArticle } from '../../core/readout.ts';

function quotationsOf(text: string): readonly Quotation[] {
  return readArticle(articleOfText('a', text, '2025-03-12')).facts.flatMap((fact) =>
    fact.kind === 'quotation' && fact.form !== 'indirect' ? [fact] : [],
  );
}

/** Who says the quotations of a text that stand in marks, by name. */
function names(text: string): readonly (string | null)[] {
  return quotationsOf(text).map(({ speaker }) => speaker.name);
}

describe('who a speaker is', () => {
  it('is not named after the day before the name', () => {
    expect(names("On Saturday Norway's fish ministry said it was “sorry for the long delay”.")).toEqual([
      "Norway's fish ministry",
    ]);
    expect(names('In May the dockers of Lima said the port was “closed to all of us”.')).toEqual([
      'the dockers of Lima',
    ]);
    expect(names('The board of Monday Press said it was “sorry for the long delay”.')).toEqual([
      'The board of Monday Press',
    ]);
  });

  it('is neither of those who own together what speaks, nor the state whose guild or lender does', () => {
    expect(names("Norway and Peru's fish ministers said it was “a fine day for the sea”.")).toEqual([
      "Norway and Peru's fish ministers",
    ]);
    expect(names("Ana Berg and Erik Stone's lawyers said it was “a fine day for the sea”.")).toEqual([
      "Ana Berg and Erik Stone's lawyers",
    ]);
    expect(names("Norway's guild said it was “a fine day for the sea”.")).toEqual(["Norway's guild"]);
    expect(names("Norway's largest lender said it was “a fine day for the sea”.")).toEqual(["Norway's largest lender"]);
    expect(names("Norway's government said it was “a fine day for the sea”.")).toEqual(['Norway']);
    expect(names("Norway's delegation said it was “a fine day for the sea”.")).toEqual(['Norway']);
    expect(names("Norway's health authority said it was “a fine day for the sea”.")).toEqual([
      "Norway's health authority",
    ]);
  });

  it('by whom a thing is called something, also in a passive without its auxiliary', () => {
    expect(names('The bridge, called a “rusty old wreck” by Erik Berg, was closed.')).toEqual(['Erik Berg']);
    expect(names('A law branded “cruel and mean” by the nurses passed.')).toEqual(['nurses']);
    expect(names('Labelled a “friend of wolves” by the shepherds, Ana Stone quit.')).toEqual(['the shepherds']);
    expect(names('The bridge was described as “a rusty old wreck” by Erik Berg.')).toEqual(['Erik Berg']);
    // What somebody calls may have a "by" of its own.
    expect(names('Erik Berg called a “warning strike” by dockers illegal.')).toEqual(['Erik Berg']);
    expect(names('Erik Berg called the boat a “rusty old wreck” by the quay.')).toEqual(['Erik Berg']);
  });

  it('is what a participle tells of, and not who ends that', () => {
    const marks = '“Our nets are empty this year,”';
    expect(names(`${marks} a panel led by Ana Berg said.`)).toEqual(['a panel']);
    expect(names('The guild representing the divers of Lima said the toll was “a hard blow to us”.')).toEqual([
      'The guild',
    ]);
    expect(names('In a letter attacking Erik Stone the mayor said the toll was “a hard blow to us”.')).not.toEqual([
      'a letter',
    ]);
  });

  it('is the subject of “preferred to say”, with or without “himself”', () => {
    expect(names('Berg himself preferred to say he was “a carpenter of sad songs”.')).toEqual(['Berg']);
    expect(names('Berg alleged that the mayor was “fond of long and costly walks”.')).toEqual(['Berg']);
    expect(names('Ana Stone, 34, fumed: “Our street is a lake again.”')).toEqual(['Ana Stone']);
    expect(names('Ana Stone grinned: “Our street is a lake again.”')).toEqual(['Ana Stone']);
    expect(names('“Our street is a lake again,” says lead surveyor Ana Stone.')).toEqual(['Ana Stone']);
  });

  it('is one: how long something goes on, a briefing and an urged caution say nothing themselves', () => {
    expect(names('Erik Berg said the search will continue “until the last boat is in”.')).toEqual(['Erik Berg']);
    expect(names('Erik Berg said at a weekly press briefing that the sea was “calm for the time being”.')).toEqual([
      'Erik Berg',
    ]);
    expect(names('Erik Berg said the guild would begin “a long walk home to us”.')).toEqual(['Erik Berg']);
    expect(names('Erik Berg said the guild will respond “swiftly and with all its boats”.')).toEqual(['Erik Berg']);
    expect(names('Erik Berg replied “yes, of course we shall row”.')).toEqual(['Erik Berg']);
    expect(names('Erik Berg urged caution: “One swallow makes no summer.”')).toEqual(['Erik Berg']);
    expect(names('Erik Berg, who was posted at the door, states that all “is well in the house”.')).toEqual([
      'Erik Berg',
    ]);
    expect(names('Erik Berg answered with a smile: “All is well in the house.”')).toEqual(['Erik Berg']);
    expect(names('“Leave the keys here,” Erik Berg says, and then tells me why.')).toEqual(['Erik Berg']);
    expect(names('Erik Berg continued: “And the last boat is in.”')).toEqual(['Erik Berg']);
  });

  it('as an epithet is the voice before, or whom the sentence before is about', () => {
    const marks = '“I could not feel my hands,”';
    expect(names(`Ana Stone swam the strait on Sunday. ${marks} the 22-year-old said.`)).toEqual(['Ana Stone']);
    expect(names(`Erik Berg thanked the crew. ${marks} said the father-of-three.`)).toEqual(['Erik Berg']);
    expect(names(`Ana Stone was gracious. ${marks} the champion said.`)).toEqual(['Ana Stone']);
    // Who holds an office in the matter, or drove, or is left behind, may be another.
    expect(names(`Ana Stone was hit by a van. ${marks} the driver said.`)).toEqual(['the driver']);
    expect(names(`Erik Berg drowned in May. ${marks} the widow said.`)).toEqual(['the widow']);
    expect(names(`Ana Stone was fined. ${marks} the judge said.`)).toEqual(['the judge']);
    expect(names(`Ana Stone was gracious. ${marks} said the father-of-three.`)).toEqual(['the father-of-three']);
  });

  it('is no age, and no subject of what is said around him', () => {
    expect(names('Ana Stone, 41, of Lima, said: “Our street is a lake again.”')).toEqual(['Ana Stone']);
    expect(names('The currents, says Erik Berg, are “slowing like an old clock”.')).toEqual(['Erik Berg']);
    expect(names('“Row or rot in the harbour,” Erik Berg used to tell his crews.')).toEqual(['Erik Berg']);
    expect(names('“Our street is a lake again,” Mr Stone alleged.')).toEqual(['Stone']);
    expect(names('The court held that dissent “is no crime at all here”.')).toEqual(['The court']);
  });

  it('does not call what is summoned anything', () => {
    const said = (text: string): readonly unknown[] =>
      readArticle(articleOfText('a', text, '2025-03-12')).facts.filter(({ kind }) => kind === 'quotation');
    expect(said('The guild called a strike on Monday.')).toEqual([]);
    expect(said('The guild called the strike a duty.')).toHaveLength(1);
    expect(said('The guild called the meeting useless.')).toHaveLength(1);
  });

  it('whom the sentence before describes and does not name goes on as “she”', () => {
    expect(
      names('A former clerk, who would not be named, said managers knew. “All of us on the floor knew,” she said.'),
    ).toEqual(['A former clerk']);
    expect(names('One of the guests said managers knew. “All of us on the floor knew,” she said.')).toEqual([
      'One of the guests',
    ]);
    expect(names('A report said managers knew. “All of us on the floor knew,” she said.')).toEqual([null]);
    expect(names('One of the letters said managers knew. “All of us on the floor knew,” she said.')).toEqual([null]);
  });

  it('by an office that the text gives nobody is who has just spoken', () => {
    expect(
      names(
        'Ana Stone said she was “tired of all the waiting”. “What do they have to hide?” the shadow minister asked.',
      ),
    ).toEqual(['Ana Stone', 'Ana Stone']);
    expect(
      names('Ana Stone said she was “tired of all the waiting”. “What do you have to hide?” the prosecutor asked.'),
    ).toEqual(['Ana Stone', 'the prosecutor']);
  });

  it('behind a description and an article is the name', () => {
    expect(names('Her son, the actor Erik Berg, said she had been “funny to the very end”.')).toEqual(['Erik Berg']);
    expect(names("The party's deputy leader replied that “threats do not frighten us at all”.")).toEqual([
      "The party's deputy leader",
    ]);
  });

  it('under the name of a body is not that body', () => {
    expect(names('A No 10 source said the plan was “over before it began”.')).toEqual(['No 10 source']);
    expect(names('Lawyers for the divers said the toll was “a hard blow to us”.')).toEqual(['Lawyers for the divers']);
  });

  it('“he” is not whose butler the sentence before is about', () => {
    expect(names('“Do sit,” Lord Stone says. His butler, Mr Berg, coughs. “Tea is served,” he says.')).toEqual([
      'Stone',
      'Berg',
    ]);
  });

  it('a pronoun is not whom the words themselves name', () => {
    expect(
      names(
        'Foreign Minister Anna Berg met Defence Minister Carla Stone. She called the talks useful. “Good to see Carla Stone in Oslo,” she wrote.',
      ),
    ).toEqual(['Anna Berg']);
  });

  it('nor whom the sentence’s opening addresses', () => {
    expect(
      names(
        'Paul Stone leads the hospital trust. The premier is Mark Hill. Mr Stone has warned of long delays. In a letter to Mr Hill, he said: “We have reached the end of the road.”',
      ),
    ).toEqual(['Paul Stone']);
  });

  it('nor one of whom a report behind "and" tells by the way', () => {
    expect(
      names(
        'Minister Erik Berg, in a toast, turned to fairs held in Geneva and complained that they sold “nothing which a child could use”.',
      ),
    ).toEqual(['Erik Berg']);
  });

  it('is right behind the marks, whatever is told of the name before the verb', () => {
    const marks = '“Our nets are empty this year,”';
    expect(
      names(`${marks} Erik Berg, a warden (north bank) of the Tarn, Norway’s longest river, told a paper.`),
    ).toEqual(['Erik Berg']);
    expect(names(`${marks} read a note that Erik Berg, a warden, told a paper of.`)).not.toEqual(['Erik Berg']);
    expect(names('Minister Erik Berg before leaving the hall, wrote: “A long day, and a good one.”')).toEqual([
      'Erik Berg',
    ]);
  });

  it('who signed a letter speaks in it', () => {
    const letter = ' The letter says, “We shall sing in the rain.”';
    expect(names(`The Oslo Guild gave its answer in a letter signed by its chair, Dr Nils Holm.${letter}`)).toEqual([
      'Nils Holm',
    ]);
    expect(names(`The Oslo Guild published a letter that Nils Holm had signed up.${letter}`)).toEqual(['Oslo Guild']);
    expect(
      names(`The Oslo Guild sent a letter signed by forty bakers and addressed to Nils Holm.${letter}`),
    ).not.toEqual(['Nils Holm']);
  });

  it('what several agree on are the words of who reports it', () => {
    expect(
      names(
        'The Oslo Guild issued a statement on Monday. It said boatmen and millers had agreed to dig a ditch “which nobody will own alone”.',
      ),
    ).toEqual(['Oslo Guild']);
  });

  it('calls a thing something in a word or two, or before the verb', () => {
    expect(names('The bridge stayed shut, with Mayor Nils Holm calling it a “wreck.”')).toEqual(['Nils Holm']);
    expect(names('“A boat without a rudder,” Minister Nils Holm called the plan.')).toEqual(['Nils Holm']);
    expect(
      names(
        'Minister Erik Berg spoke. The bridge stayed shut, with Mayor Nils Holm calling it a “wreck.” “It will fall,” he said.',
      ),
    ).toEqual(['Nils Holm', 'Nils Holm']);
  });

  it('is looked for before the words themselves, however many sentences those have', () => {
    expect(
      names(
        'Minister Nils Holm met Prime Minister Erik Berg. “Erik Berg has read it. It is long. It is good. We are glad. We shall meet again,” he said.',
      ),
    ).toEqual(['Nils Holm']);
  });

  it('is whom the nearer of two clauses is about, and who stands behind an adverbial', () => {
    expect(
      names(
        'The envoys sang, but Peru’s Premier Ana Lopez shook her head, saying the boats would “not leave this summer”.',
      ),
    ).toEqual(['Ana Lopez']);
    expect(names('“We gave him a hat of straw,” for a taste of the coast, said Ana Lopez, a fisher.')).toEqual([
      'Ana Lopez',
    ]);
    expect(
      names(
        'Premier Nils Holm slept. For her part, Minister Ana Lopez spoke of “roads to the sea”. “There is a way,” she said, on Monday, “and we know it.”',
      ),
    ).toEqual(['Ana Lopez', 'Ana Lopez']);
  });

  it('is told by the verb, and not by a participle or a clause within what is told', () => {
    expect(
      names('Erik Berg told staff in a note seen by the paper that there were “no plans to shut any hall”.'),
    ).toEqual(['Erik Berg']);
    expect(
      names(
        'Nils Holm became the first mayor anyone can recall to climb the mast, waving from it and telling the crowd that they had “earned a great deal”.',
      ),
    ).toEqual(['Nils Holm']);
    expect(
      names('But Minister Nils Holm all but thanked him with a sermon: “They sit in their halls and count.”'),
    ).toEqual(['Nils Holm']);
  });

  it('“the statement” is of those who spoke in it just before', () => {
    const read = ' “Bread will be dear,” the statement read.';
    expect(
      names(
        `The Oslo Guild praised a letter by Nils Holm. In a joint statement, the guilds of bakers and millers said the mill was shut.${read}`,
      ),
    ).toEqual(['the guilds of bakers and millers']);
    expect(names(`Minister Nils Holm said so at a rally. The Oslo Guild issued a statement.${read}`)).toEqual([
      'Oslo Guild',
    ]);
  });

  it('whose a draft is speaks in it', () => {
    expect(
      names(
        'Minister Ana Lopez wrote to the guild. Lopez’s draft says the boats would “share the bay with the mills”. The draft says the mills are “to be kept for another year”.',
      ),
    ).toEqual(['Ana Lopez', 'Ana Lopez']);
  });

  it('several who speak together are all named', () => {
    const said = ' said the border would be “open for all by May”.';
    expect(names(`Chinese and South Korean officials${said}`)).toEqual(['Chinese and South Korean officials']);
    expect(names(`Officials in Norway and Sweden${said}`)).toEqual(['Officials in Norway and Sweden']);
    expect(names(`Norway and Sweden${said}`)).toEqual(['Norway and Sweden']);
    expect(names(`The foreign ministers of Norway and Sweden${said}`)).toEqual([
      'foreign ministers of Norway and Sweden',
    ]);
    expect(names(`A joint US-Norwegian statement${said}`)).toEqual(['United States and Norway']);
    expect(names(`Trinidad and Tobago${said}`)).toEqual(['Trinidad and Tobago']);
    expect(names(`Anna Reed, of the union in Norway and Sweden,${said}`)).toEqual(['Anna Reed']);
  });

  it('he whose belief the paragraph before tells, of marks alone below it', () => {
    const alone = '\n\n“They have paid for the fuel. Nobody pays for what stays.”';
    expect(names(`Minister Anna Reed spoke. But Reed thinks that the ferry will sail.${alone}`)).toEqual(['Anna Reed']);
    expect(names(`Minister Anna Reed believes so. The town was quiet.${alone}`)).toEqual([null]);
  });

  it('an unnamed diplomat is not the minister whom the article names', () => {
    expect(
      names(
        'Foreign Minister Lars Holm left. A Danish diplomat close to the talks was glum. “We are late,” the diplomat said.',
      ),
    ).toEqual(['A Danish diplomat']);
    expect(names('“We are late,” a Danish diplomat said. “We are stuck,” the diplomat said.')).toEqual([
      'a Danish diplomat',
      'a Danish diplomat',
    ]);
  });

  it('an unnamed one whom the sentence before is about goes on', () => {
    expect(
      names('Lars Holm leads Norway. A Foreign Office minister put it differently. “We are near the end,” he said.'),
    ).toEqual(['Foreign Office minister']);
    expect(names('Lars Holm left. A ferry officer of the port met him. “We are near the end,” he said.')).toEqual([
      'Lars Holm',
    ]);
    expect(names('Other Greek officials were less reserved. “That is not how she talks,” one said.')).toEqual([
      'Greek official',
    ]);
    expect(names('Other people were less reserved. “That is not how she talks,” one said.')).toEqual(['person']);
    expect(names('The rain went on. “That is not how she talks,” one said.')).toEqual([null]);
  });

  it('a spokeswoman is of the body that the sentence before is about', () => {
    expect(names('The European Commission denied it. “We know nothing,” a spokeswoman said.')).toEqual([
      'European Commission spokeswoman',
    ]);
    expect(names('Lars Holm denied it. “We know nothing,” a spokeswoman said.')).toEqual(['a spokeswoman']);
  });

  it('one of a nation is who was named before, unless several were', () => {
    expect(
      names('It was sold by EU negotiator Paul Stone. “We have delivered,” the Frenchman told reporters.'),
    ).toEqual(['Paul Stone']);
    expect(names('Paul Stone met Lars Holm. “We have delivered,” the Frenchman told reporters.')).toEqual([
      'the Frenchman',
    ]);
  });

  it('who is told of by “according to” said it, whatever deed stands beside it', () => {
    expect(
      names(
        'Lars Holm offered to help, “if need be in a meeting at the palace”, according to a White House statement.',
      ),
    ).toEqual(['White House']);
  });

  it('with somebody else is not who goes on alone', () => {
    expect(
      names('President Lars Holm said that he and Mr Paul Stone agreed. “We would build another one,” he said.'),
    ).toEqual(['Lars Holm']);
  });

  it('one of several is one, and what is said of him', () => {
    expect(names('“We are late,” one of the officials said.')).toEqual(['official']);
    expect(names('“We are late,” one of the sources, a Danish envoy, said.')).toEqual(['Danish envoy']);
  });

  it('one of those who govern is not the state; its ministry is its own', () => {
    expect(names('Norway’s trade minister said: “We are late.”')).toEqual(['Norway’s trade minister']);
    expect(names('“We are late,” a member of the Norwegian negotiating team said.')).toEqual([
      'a member of the Norwegian negotiating team',
    ]);
    expect(names('Norway’s Foreign Ministry said: “We are late.”')).toEqual(['Norway’s Foreign Ministry']);
    expect(names('Lars Holm wrote. His trade minister, Ana Silva, said: “We are late.”')).toEqual(['Ana Silva']);
  });

  it('he is who spoke, not whom he met, telephoned or was named beside', () => {
    expect(
      names(
        '“I am ready,” Lars Holm told reporters before going into a meeting with his Greek counterpart, Paul Stone. He called it “a very sensitive stage”.',
      ),
    ).toEqual(['Lars Holm', 'Lars Holm']);
    expect(
      names('Prime Minister Lars Holm, whom Paul Stone telephoned later, left Oslo.\n\n“We are late,” he said.'),
    ).toEqual(['Lars Holm']);
  });

  it('of a spokesman with a woman’s name is a man', () => {
    expect(
      names('A spokesman for the Foreign Ministry, Nadia Holm, told reporters so. “We are late,” he said.'),
    ).toEqual(['Nadia Holm']);
  });

  it('a relative clause that goes on has the same subject', () => {
    expect(names('So said a diplomat who was there and who called the talks “a waste of breath”.')).toEqual([
      'a diplomat',
    ]);
  });

  it('who speaks for somebody is not that person, unless named', () => {
    expect(names('Mr Hill leads the party. Mr Hill’s spokesman said: “The talks are over.”')).toEqual([
      'Mr Hill’s spokesman',
    ]);
    expect(names('Mr Hill’s spokesman, Anna Berg, said: “The talks are over.”')).toEqual(['Anna Berg']);
    expect(names('Mark Hill’s sister Anna Hill said: “The talks are over.”')).toEqual(['Anna Hill']);
    expect(names('China’s foreign ministry said: “The talks are over.”')).toEqual(['China’s foreign ministry']);
  });

  it('those who act under somebody’s name are not its bearer', () => {
    expect(names('Ana Silva won. The Silva administration said: “We are late.”')).toEqual(['The Silva administration']);
    expect(names('Ana Silva won. Silva administrators were glad. Silva said: “We are late.”')).toEqual(['Ana Silva']);
    expect(names('Norway’s fisheries ministry said: “We are late.”')).toEqual(['Norway’s fisheries ministry']);
    expect(names('Norway’s government said: “We are late.”')).toEqual(['Norway']);
  });

  it('a letter to somebody is not whom it was sent to, a union’s name stands behind it', () => {
    expect(
      names('The bank sent a letter to its head Ana Silva, which argued that the rate was “far too high”.'),
    ).toEqual(['a letter']);
    expect(names('A letter went to its head Ana Silva, who argued that the rate was “far too high”.')).toEqual([
      'Ana Silva',
    ]);
    expect(names('The union, Lisk Bakers Union, said: “We are late.”')).toEqual(['Lisk Bakers Union']);
  });

  it('who is quoted saying it, and not who quotes', () => {
    expect(names('The paper cites Ana Silva, a miner, saying “the pit was never safe”.')).toEqual(['Ana Silva']);
    expect(names('The paper cites a study, “the pit was never safe”.')).toEqual(['The paper']);
  });

  it('whom the opening describes, or points at, the next sentences name', () => {
    const lead = 'Norway’s fisheries minister said on Monday the quota was “far too high for us”.';
    expect(names(`${lead}\n\n“We will cut it,” Siv Moen wrote.`)).toEqual(['Siv Moen', 'Siv Moen']);
    expect(names(`${lead}\n\n“We will cut it,” Siv Moen, a banker, wrote.`)[0]).toBe('Norway’s fisheries minister');
    expect(names(`Siv Moen came. ${lead}\n\n“We will cut it,” Siv Moen wrote.`)[0]).toBe('Norway’s fisheries minister');
    expect(
      names(
        'A minister has said the quota was “far too high for us”.\n\nFisheries minister Siv Moen said she was angry.',
      )[0],
    ).toBe('Siv Moen');
    expect(names('A minister has said the quota was “far too high for us”.\n\nSiv Moen said she was angry.')[0]).toBe(
      'A minister',
    );
    expect(names('“We were late,” he told reporters.\n\nŠimon Ilić said the port was open.')[0]).toBe('Šimon Ilić');
  });

  it('words that a heading lifts out are whose they are below', () => {
    const below = '“The quota is far too high for us, and we will not sign,” Siv Moen said in Oslo on Monday.';
    expect(names(`‘Quota is far too high’\n\n${below}`)).toEqual(['Siv Moen', 'Siv Moen']);
    expect(names(`‘Quota is no good at all’\n\n${below}`)).toEqual([null, 'Siv Moen']);
    expect(names(`‘Too high a quota by far’\n\n${below}`)).toEqual([null, 'Siv Moen']);
  });

  it('the official is somebody of a team, the Dane who spoke before', () => {
    expect(
      names('A member of the Danish team told reporters that he had waited. “He heard us,” the official said.'),
    ).toEqual(['A member of the Danish team']);
    expect(names('A statement said so. “He heard us,” the official said.').at(-1)).toBe('the official');
    expect(names('A farmer told reporters that he had waited. “He heard us,” the official said.')).toEqual([
      'the official',
    ]);
    expect(
      names(
        'Envoy Ana Silva said her team and that of Lars Holm had agreed. “We have delivered,” the Dane told reporters.',
      ),
    ).toEqual(['Ana Silva']);
  });

  it('"it" is the body or the state that its sentence, or the one before, is about', () => {
    expect(names('The Foreign Ministry summoned the envoy. It said the act was “a breach of the law”.')).toEqual([
      'Foreign Ministry',
    ]);
    expect(names('The union rejected the offer. It said the act was “a breach of the law”.')).toEqual(['The union']);
    expect(names('Peru joined the pact as it conveyed its “deep concern over the sinking”.')).toEqual(['Peru']);
    expect(names('Lars Holm left the union. It said the act was “a breach of the law”.')).toEqual([null]);
    expect(names('A day later it snowed. It said the act was “a breach of the law”.')).toEqual([null]);
  });

  it('who leads a body is not it; nor when, who speaks', () => {
    expect(names('The chairman of the IAEA, Dr Josiah Silas, said that “the talks are over for good”.')).toEqual([
      'Josiah Silas',
    ]);
    expect(names('Ana Silva, who was late, on two occasions said that “the talks are over”.')).toEqual(['Ana Silva']);
    expect(names('He was late. Officials, who were late, in Oslo said that “the talks are over”.')).not.toContain(
      'Oslo',
    );
  });

  it('where words were read is not who said them', () => {
    expect(names('Ana Silva said, according to Reuters, “The talks are over.”')).toEqual(['Ana Silva']);
    expect(names('The talks, according to Reuters, “are over for good”.')).toEqual(['Reuters']);
  });

  it('who closes a clause goes on, and not what it is about', () => {
    expect(names('The terms are fair, Lars Holm said, adding that “we are ready to sign”.')).toEqual(['Lars Holm']);
    expect(names('Lars Holm welcomed what the envoy said, adding that “we are ready to sign”.')).toEqual(['Lars Holm']);
  });

  it('whom nobody names is the same far on, and several are “they”', () => {
    const far =
      'A government source told reporters it was “late for a deal”.\n\nLars Holm said it was “not at all late”.';
    expect(names(`${far}\n\n“We shall see,” the source added.`).at(-1)).toBe('A government source');
    expect(names(`${far}\n\n“We shall see,” the officer added.`).at(-1)).toBe('the officer');
    expect(names('Two sources said the talks were “late”. They said the envoy was “tired of them all”.').at(-1)).toBe(
      'sources',
    );
    expect(
      names('One senior Danish source said it was “late for a deal”. “He came to listen,” the source said.'),
    ).toEqual(['One senior Danish source', 'One senior Danish source']);
    expect(names('Lars Holm said he was “late”. They said the envoy was “tired of them all”.').at(-1)).toBe(null);
  });

  it('the comments of an opening are those of whom the next sentence names', () => {
    expect(
      names(
        'Norway’s prime minister said she was “ready to sign”. Ana Silva made the comments after a call with Lars Holm.',
      ),
    ).toEqual(['Ana Silva']);
    expect(names('“We are late,” the Norwegian prime minister’s office (PMO) said.')).toEqual([
      'the Norwegian prime minister’s office',
    ]);
  });

  it('"he added" is the speaker before, whom no name is given', () => {
    expect(
      names(
        'Health minister Mark Hill was asked about it. The premier’s spokesman told reporters: “I will not give you a list.” He added: “We would never advise that.”',
      ),
    ).toEqual(['The premier’s spokesman', 'The premier’s spokesman']);
  });

  it('a name that looks like a helping verb, and one that is only told of by "who"', () => {
    expect(names('“That was our main demand,” union chief Collins Were told reporters.')).toEqual(['Collins Were']);
    expect(
      names('Montalbar, who will run the group, struck a softer note. “I would rather talk,” he told them.'),
    ).toEqual(['Montalbar']);
    expect(names('“All six are alive,” the Chief of Naval Staff, Vice Admiral Emil Novak, said.')).toEqual([
      'Emil Novak',
    ]);
  });

  it('nobody is named by a word that lost its beginning', () => {
    expect(names('retary said: “We will go on with the talks.”')).toEqual([null]);
    expect(names('Then the secretary said: “We will go on with the talks.”')).toEqual(['the secretary']);
  });

  it('who is interviewed answers the printed questions', () => {
    const opening = 'Anna Berg, who heads the guild, spoke to The Islander.';
    expect(
      names(
        `${opening}\n\nIs the deal dead?\n“It is asleep. The money is there.”\n\nWhat now?\n“We will wait for May.”`,
      ),
    ).toEqual(['Anna Berg', 'Anna Berg']);
    expect(
      names('Anna Berg met Carla Stone and spoke.\n\nIs the deal dead?\n“It is asleep. The money is there.”'),
    ).toEqual([null]);
  });

  it('a state’s people and firms are not the state; its ministries are', () => {
    expect(names('Norway’s banks said: “The talks are over.”')).toEqual(['Norway’s banks']);
    expect(names('Norwegian farmers said: “The talks are over.”')).toEqual(['Norwegian farmers']);
    expect(names('Norway’s border service said that it was late. “The talks are over,” it said.')).toEqual(['Norway']);
    expect(names('Norway said: “The talks are over.”')).toEqual(['Norway']);
  });

  it('"adding" goes on with who spoke last, not with whom the sentence begins', () => {
    expect(
      names(
        'Bakers were angry: “This is a deal in name only,” said Anna Berg of the guild, adding: “We will be back soon.”',
      ),
    ).toEqual(['Anna Berg', 'Anna Berg']);
    expect(names('Anna Berg called the deal bad, adding: “We will be back soon.”')).toEqual(['Anna Berg']);
  });

  it('a document speaks for who issued it', () => {
    expect(
      names(
        'The European Commission issued a statement on Monday. “The duty remains a matter of concern for our exporters,” read the statement.',
      ),
    ).toEqual(['European Commission']);
  });

  it('or for those who signed it, as they are described', () => {
    const letter = (signed: string): readonly (string | null)[] =>
      names(`The letter, signed ${signed}, warned that “the plan will cost us dear in the end”.`);
    expect(letter('by the leaders of the Dock Guild and Port Watch')).toEqual([
      'leaders of the Dock Guild and Port Watch',
    ]);
    expect(letter('by Bo Reed')).toEqual(['Bo Reed']);
    expect(letter('on Monday')).toEqual(['The letter']);
  });

  it('goes on as “he” also where only his office is named', () => {
    expect(
      names(
        '“It was a bomb for sure,” said an official of the Port Council. “You can see a crater behind the quay,” he said.',
      ),
    ).toEqual(['an official of the Port Council', 'an official of the Port Council']);
    expect(
      names('“It was a bomb for sure,” the Port Council said. “You can see a crater behind the quay,” he said.'),
    ).toEqual(['Port Council', null]);
  });

  it('goes on as “he” where his report without marks comes before, and not whom that is about', () => {
    const went = (before: string): readonly (string | null)[] =>
      names(
        `President Lars Holm has a fleet.\n\n${before}\n\n“The boats need more than paint, and the crews do too,” he said.`,
      );
    expect(went('Olav Berg, who sells nets, said that Holm was willing to wait.')).toEqual(['Olav Berg']);
    expect(went('In Bergen on Monday Olav Berg said that Holm was willing to wait.')).toEqual(['Olav Berg']);
    // She is no "he", and a sentence between ends it.
    expect(went('Ana Cruz said that Holm was willing to wait.')).toEqual(['Lars Holm']);
    expect(went('Olav Berg said that boats were dear. Holm has never bought one.')).toEqual(['Lars Holm']);
  });

  it('nobody who is only named beside a document', () => {
    expect(
      names(
        'A letter was read at a rally for Olav Berg on Monday. “The duty remains a matter of concern for us all,” said the letter.',
      ),
    ).toEqual(['the letter']);
    expect(names('A letter from Olav Berg said: “The port is open and it stays open.”')).toEqual(['Olav Berg']);
  });

  it.each([
    ['Critics of President Olav Berg said: “The port is open and it stays open.”', 'Critics of President Olav Berg'],
    ['The campaign of Olav Berg said: “The port is open and it stays open.”', 'The campaign of Olav Berg'],
    [
      'A spokesman for President Olav Berg said: “The port is open and it stays open.”',
      'A spokesman for President Olav Berg',
    ],
    ['Opponents of the European Union said: “The port is open and it stays open.”', 'Opponents of the European Union'],
    ['Officials at the Foreign Ministry said: “The port is open and it stays open.”', 'Foreign Ministry'],
    ['Olav Berg of the World Bank said: “The port is open and it stays open.”', 'Olav Berg'],
    ['Most of the Republicans said: “The port is open and it stays open.”', 'Republicans'],
  ])('the noun on which a name hangs: %s', (text, expected) => expect(names(text)).toEqual([expected]));

  it('whom a relative clause describes, not whom it ends with', () => {
    expect(names('Those who oppose Olav Berg said: “The port is open and it stays open.”')).toEqual(['Those']);
    expect(names('Workers who live in Oslo say: “The port is open and it stays open.”')).toEqual(['Workers']);
    expect(names('Workers, who met Olav Berg, said: “The port is open and it stays open.”')).toEqual(['Workers']);
  });

  it('a person beside a post without an article, and at the end of an opening phrase', () => {
    expect(
      names('Anna Berg, head of the Port Council’s safety committee said: “The cranes must stand still.”'),
    ).toEqual(['Anna Berg']);
    expect(
      names('Anna Berg spoke first. But addressing the Port Council Mr Paul Stone said: “We have no money left.”'),
    ).toEqual(['Paul Stone']);
  });

  it('words alone in the paragraph after a speaker are his; after another sentence they are nobody’s', () => {
    expect(names('Paul Stone denied that it was his fault.\n\n“If there is a delay, it will not be ours.”')).toEqual([
      'Paul Stone',
    ]);
    expect(
      names(
        'Paul Stone denied that it was his fault.\n\nThe port lies idle.\n\n“If there is a delay, it will not be ours.”',
      ),
    ).toEqual([null]);
  });

  it('nobody is made up for a document that nobody is told to have issued', () => {
    expect(names('The yard was full. “Closed until further notice this week,” read the notice.')).toEqual([
      'the notice',
    ]);
  });
});

describe('what carried it', () => {
  const channel = (text: string): readonly unknown[] => quotationsOf(text).map((one) => one.channel);

  it('as its own sentence tells', () => {
    expect(channel('“We agreed on a plan for the port,” Anna Berg wrote in a post on X.')).toEqual(['post']);
    expect(channel('“We agreed on a plan for the port,” the ministry said in a statement.')).toEqual(['statement']);
    expect(channel('“We agreed on a plan for the port,” Anna Berg told reporters in Oslo.')).toEqual([
      'press-conference',
    ]);
    expect(channel('“We agreed on a plan for the port,” Anna Berg said in an interview.')).toEqual(['interview']);
    expect(channel('“We agreed on a plan for the port,” Anna Berg said in a speech to the chamber.')).toEqual([
      'speech',
    ]);
    expect(channel('“We agreed on a plan for the port,” said a senior official.')).toEqual(['unnamed']);
  });

  it('or the sentence before it, where that goes on', () => {
    expect(channel('Anna Berg shared the news on X. “We agreed on a plan for the port,” she wrote.')).toEqual(['post']);
  });

  it.each([
    ['the words stood in it', 'In a short letter to staff, Anna Berg said: “The port is safe and open.”', 'letter'],
    ['it reports', 'The statement from the ministry of trade said: “The port is safe and open.”', 'statement'],
    ['it was issued', 'The ministry issued a joint statement, saying: “The port is safe and open.”', 'statement'],
    ['it only came before', '“The port is safe and open,” Anna Berg said after the letter from Oslo.', null],
    ['it is spoken about', '“The port is safe and open,” Anna Berg said of the statements by Oslo.', null],
    ['it is no subject', 'Asked about the letter, Anna Berg said: “The port is safe and open.”', null],
    ['who speaks is not it', 'After the press conference Anna Berg said: “The port is safe and open.”', null],
    ['a copy of it does', 'A copy of the letter said: “The port is safe and open.”', 'letter'],
    ['a crowd is addressed', 'Addressing the national assembly, Anna Berg said: “The port is open.”', 'speech'],
    ['a question is', 'Anna Berg addressed the issue and said: “The port is safe and open.”', null],
    ['nothing but a loss is posted', 'The firm posted a small loss and said: “The port is safe.”', null],
    ['a paper has its name', '“The port is safe and open,” Anna Berg told The Harbour Post.', null],
    [
      'the sentence before speaks about it',
      'Anna Berg faced a backlash against her statements. “The port is safe,” she warned.',
      null,
    ],
  ])('a thing tells it where %s', (_, text, expected) => expect(channel(text)[0]).toBe(expected));

  it('but not by a word within the quotation', () => {
    expect(channel('“We will post a statement on the letter,” Anna Berg said.')).toEqual([null]);
  });
});

describe('when it was said', () => {
  const days = (text: string): readonly unknown[] => quotationsOf(text).map(({ said }) => said.earliest);

  it('by the time beside the cue', () => {
    expect(days('“We agreed on a plan for the port,” Anna Berg said on Monday.')).toEqual(['2025-03-10']);
  });

  it('not by a time within the words, nor where none is told', () => {
    expect(days('“We agreed on Monday on a plan for the port,” Anna Berg said.')).toEqual([null]);
  });

  it('nor by a time since which something else goes on', () => {
    expect(days('“We agreed on a plan for the port,” says Anna Berg, who has fished since 1981.')).toEqual([null]);
  });

  const relation = (text: string): readonly unknown[] => quotationsOf(text).map((one) => one.relation);

  it('and on which side of a meeting, in its own sentence or at the head of the one before', () => {
    expect(relation('“We are still talking to them,” Anna Berg said ahead of the talks.')).toEqual(['before-meeting']);
    expect(relation('“We are still talking to them,” Anna Berg said after the meeting.')).toEqual(['after-meeting']);
    expect(
      relation('Prior to this meeting, Anna Berg spoke of doubts. She was quoted saying, “We are still talking.”'),
    ).toEqual(['before-meeting']);
  });

  it('not where the words themselves speak of a meeting', () => {
    expect(relation('“We decide before the meeting ends,” Anna Berg said.')).toEqual([null]);
  });
});

it('a line of three thousand quotations gives them all', () => {
  expect(quotationsOf(`Anna Berg left. ${"'We will never go there' said she and ".repeat(3000)}left.`)).toHaveLength(
    3000,
  );
});

it('thousands of lines that nobody is told to have said, among as many that somebody said', () => {
  const lines = Array.from(
    { length: 2000 },
    (_, i) => `“Port ${i} is shut now”\n\n“Port ${i + 9000} is open,” Anna Berg said. Rain fell on the town.`,
  );
  expect(names(`Rain fell.\n\n${lines.join('\n\n')}`).filter((name) => name === null)).toHaveLength(2000);
});
