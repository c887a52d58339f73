import { describe, expect, it } from 'vitest';
import { articleOfText, readArticle } from '../../core/readout.ts';

/** What a text is read to say in so many words to be open, as a reader would write it down. */
function told(text: string): readonly string[] {
  const { facts } = readArticle(articleOfText('a.txt', text, '2025-03-12'));
  return facts.flatMap((fact) => (fact.kind === 'issue' && fact.rule.startsWith('told-as-') ? [fact.label] : []));
}

function all(text: string): readonly string[] {
  const { facts } = readArticle(articleOfText('a.txt', text, '2025-03-12'));
  return facts.flatMap((fact) => (fact.kind === 'issue' ? [fact.label] : []));
}

const check = (text: string, expected: readonly string[]): void => expect(told(text)).toEqual(expected);

describe('a word that says that a question is open', () => {
  it.each<[string, string[]]>([
    [
      'The fate of the northern marsh, where most of the eels live, remains one of the most complicated issues in the talks.',
      ['fate of the northern marsh'],
    ],
    ['The future status of the marsh remained an unsolved issue ahead of the talks.', ['status of the marsh']],
    ['Envoys sought a compromise, particularly on the contentious issue of eel quotas.', ['eel quotas']],
    ['The longstanding issue of island consent remains to be settled.', ['island consent']],
    ['Another problem area, envoys said, was the question of tolls for barges.', ['tolls for barges']],
    ['The vexed question of pilot fees was left for a later round.', ['pilot fees']],
    ['The main sticking point has been the price of ice.', ['price of ice']],
    ['The sticking point is likely to be the price of ice.', ['price of ice']],
    ['The main obstacle to a pact is the future of the lighthouse.', ['future of the lighthouse']],
    ['At stake is the future of the lighthouse.', ['future of the lighthouse']],
    ['The future of the lighthouse hangs in the balance.', ['future of the lighthouse']],
    ['Details of the transit timetable still need to be worked out.', ['transit timetable']],
    ['There is no agreement yet on who will steer the ferry.', ['who will steer the ferry']],
    ['It is not immediately clear how the pier would be financed.', ['how the pier would be financed']],
  ])('%s', check);

  it.each([
    'The main issue of the day was lunch.',
    'He raised the sensitive issue of the day.',
    'She spoke of a sensitive issue.',
    'The open area of the park is flooded.',
    'At stake are C and W.',
    'Future talks are expected.',
  ])('names nothing here: %s', (text) => check(text, []));
});

describe('a question that somebody is to answer', () => {
  it.each<[string, string[]]>([
    ['The court must decide whether the levy applies to barges.', ['whether the levy applies to barges']],
    [
      'The case turns on whether the mayor had the power to sell the quay.',
      ['whether the mayor had the power to sell the quay'],
    ],
    ['Regulators are weighing whether to approve the canal merger.', ['whether to approve the canal merger']],
  ])('%s', check);

  it.each(['They decided whether the levy applied.', 'She considers him a friend.', 'They debated until dawn.'])(
    'is none here: %s',
    (text) => check(text, []),
  );
});

describe('what is still to be done', () => {
  it.each([
    ['Lawmakers have yet to approve the eel quota.', 'eel quota'],
    ['The marsh question has yet to be resolved by the two towns.', 'marsh question'],
  ])('is not settled: %s', (text, label) => {
    const { facts } = readArticle(articleOfText('a.txt', text, '2025-03-12'));
    const found = facts.flatMap((fact) => (fact.kind === 'issue' && fact.label === label ? [fact.status] : []));
    expect(found.every((status) => status === 'open')).toBe(true);
    expect(found).not.toEqual([]);
  });
});

describe('a doing before a noun', () => {
  it('is a part of what it qualifies', () => {
    expect(all('The premier came under fire over hospital waiting lists.')).toContain('hospital waiting lists');
    expect(all('The port refused to reopen the border crossing.')).toContain('border crossing');
  });

  it('is none where it tells what somebody does', () => {
    expect(all('Officials crossing the border refused to pay tolls.')).not.toContain('Officials crossing');
  });
});

describe('what somebody has in mind to do', () => {
  it.each([
    ['The union opposes plans to close the depot.', 'plans to close the depot'],
    ['Residents condemned a decision to fell the oaks.', 'decision to fell the oaks'],
  ])('is the matter, with what it is to be done to: %s', (text, label) => expect(all(text)).toContain(label));

  it.each([
    // The levy says by itself what it is.
    ['The mayor rejected calls to suspend the levy.', 'calls to suspend the levy'],
    ['The port rejected a plan to talk.', 'plan to talk'],
  ])('goes by what says more: %s', (text, not) => expect(all(text)).not.toContain(not));
});

describe('what a refusal or a demand is of', () => {
  it.each<[string, string[]]>([
    [
      'A key sticking point has been the port’s refusal to stop dredging along the northern shore - something the town wants.',
      ['port’s refusal to stop dredging along the northern shore'],
    ],
    [
      'The sticking points include the port’s demand that the town give up the northern quay.',
      ['port’s demand that the town give up the northern quay'],
    ],
    ['The main obstacle is the town’s right to fish.', ['town’s right to fish']],
    ['The main obstacle is the quota for boats to the north.', ['quota for boats']],
  ])('belongs to it: %s', check);
});

describe('what was done to a thing', () => {
  it('says which one', () => {
    expect(all('The envoy called for the release of the detained sailors.')).toContain(
      'release of the detained sailors',
    );
    expect(all('They clashed over a suggested levy.')).toContain('levy');
    expect(all('The envoy accused trawlers of seized quotas.')).not.toContain('accused trawlers');
  });
});

it('leaves open what leaders stopped short of', () => {
  const { facts } = readArticle(
    articleOfText('a.txt', 'Leaders stopped short of agreeing to use port assets.', '2025-03-12'),
  );
  expect(facts.flatMap((fact) => (fact.kind === 'issue' ? [fact.status] : []))).toEqual(['open']);
});

describe('a release', () => {
  const standing = (text: string): readonly string[] => {
    const { facts } = readArticle(articleOfText('a.txt', text, '2025-03-12'));
    return facts.flatMap((fact) => (fact.kind === 'issue' ? [`${fact.label}: ${fact.status}`] : []));
  };

  it('of what pollutes frees nobody', () => {
    expect(standing('Fishermen are worried about the release of treated water.')).toEqual([
      'release of treated water: open',
    ]);
    expect(standing('The town urged the port to stop releasing treated water.')).toContain('treated water: open');
  });

  it('of prisoners does', () => {
    expect(standing('The rebels released 40 prisoners.')).toEqual(['40 prisoners: eased']);
  });
});

it.each([
  'Both sides flout the herring quota.',
  'The levy has infuriated fishermen.',
  'The herring talks are in jeopardy.',
])('shows contention: %s', (text) => expect(all(text)).not.toEqual([]));

describe('how it stands', () => {
  const status = (text: string, label: string): readonly string[] => {
    const { facts } = readArticle(articleOfText('a.txt', text, '2025-03-12'));
    return facts.flatMap((fact) => (fact.kind === 'issue' && fact.label.endsWith(label) ? [fact.status] : []));
  };

  it.each([
    ['The truce collapsed after two days.', 'truce', 'open'],
    ['Attacks resumed along the border on Sunday.', 'border', 'open'],
    ['The embargo remains in place.', 'embargo', 'open'],
    ['The judge dismissed the lawsuit.', 'lawsuit', 'resolved'],
    ['The firm won approval for the merger.', 'merger', 'resolved'],
    ['The pact removes the tariff on steel.', 'tariff on steel', 'eased'],
    ['The tariff was cut to 15%.', 'tariff', 'eased'],
    ['Talks resumed on the tariff.', 'tariff', 'eased'],
  ])('%s', (text, label, expected) => expect(status(text, label)).toEqual([expected]));

  it('is told by no removal of a person', () => {
    expect(status('The board removed its chairman over the levy.', 'levy')).not.toContain('eased');
  });
});
