import { describe, expect, it } from 'vitest';
import { articleOfText, readArticle } from '../../core/readout.ts';

/** The names of all matters that a text shows to be at issue. */
function named(text: string): readonly string[] {
  const { facts } = readArticle(articleOfText('a.txt', text, '2025-03-12'));
  return facts.flatMap((fact) => (fact.kind === 'issue' ? [fact.label] : []));
}

/** Each matter that a text shows, and how it stands. */
function standing(text: string): readonly string[] {
  const { facts } = readArticle(articleOfText('a.txt', text, '2025-03-12'));
  return facts.flatMap((fact) => (fact.kind === 'issue' ? [`${fact.label}: ${fact.status}`] : []));
}

describe('what is done, by a word in “-ing”', () => {
  it.each([
    ['Oslo condemned the allegations of herring dumping in the islands.', 'herring dumping'],
    ['The dispute is about alleged Maltese dumping of steel.', 'Maltese dumping of steel'],
    ['The banks rejected the debt rescheduling package.', 'debt rescheduling package'],
  ])('is a noun in: %s', (text, name) => expect(named(text).join(' | ')).toContain(name));

  it.each([
    ['Oslo condemned the ferry boats dumping in the strait.', 'boats dumping'],
    ['The guild condemned the coal firm dumping slag on the island.', 'firm dumping'],
  ])('tells who does it in: %s', (text, name) => expect(named(text).join(' | ')).not.toContain(name));
});

describe('the name of a matter', () => {
  it('is without what its amount is counted in', () => {
    expect(named('The guild opposed the 10 million guilder harbour levy.')).toContain('harbour levy');
    expect(named('The guild opposed the 30 million tenge harbour levy.')).toContain('harbour levy');
    // What is traded is more than what amounts are counted in.
    expect(named('The guild opposed the dollar levy.')).toContain('dollar levy');
  });

  it('is without what only the sentence before explains', () => {
    expect(named('The guild opposed the harbour levy for such a vessel.')).toContain('harbour levy');
    expect(named('The harbour levy for such a vessel remains in doubt.')).toContain('harbour levy');
  });
});

describe('what comes nearer to an end', () => {
  it.each([
    ['The council moved closer to an agreement on herring rules.', 'herring rules: eased'],
    ['The two sides are close to a deal on ferry tolls.', 'ferry tolls: eased'],
    ['A pact on ferry tolls is at hand.', 'pact on ferry tolls: eased'],
    ['Lima withdrew its request as a row with Oslo over fishing rights eased.', 'fishing rights: eased'],
  ])('has eased: %s', (text, stands) => expect(standing(text)).toContain(stands));

  it.each([
    ['The sides are no closer to a deal on herring quotas.', 'herring quotas: open'],
    ['The sides are not yet close to agreement on herring quotas.', 'herring quotas: open'],
    ['Oslo will only lift the ferry levy after an accord is reached.', 'ferry levy: open'],
    ['Oslo will lift the ferry levy only when it is paid.', 'ferry levy: open'],
  ])('has not: %s', (text, stands) => expect(standing(text)).toContain(stands));

  it.each([
    'The failure of the council to agree on herring quotas angered Oslo.',
    'The refusal by the guild to accept the herring quotas angered Oslo.',
  ])('has not where it failed: %s', (text) => {
    expect(standing(text).filter((stands) => /resolved|eased/.test(stands))).toEqual([]);
  });

  it('is over where nobody failed', () => {
    expect(standing('After the failure of the ferry firm, the council agreed on herring quotas.').join()).toMatch(
      /herring quotas: resolved/,
    );
  });

  it.each([
    'Oslo condemned the missile base very near the border.',
    'The guild discussed the harbour levy and other matters at hand.',
    'The ferry terminal at hand was full.',
    'The harbour levy is the matter at hand.',
    'Lima rejects the missile base within reach of the harbour towns.',
  ])('is none where a place or what one speaks of is near: %s', (text) => {
    expect(standing(text).filter((stands) => stands.endsWith('eased'))).toEqual([]);
  });

  it('is a deal that is seen near', () => {
    expect(standing('Oslo sees a deal on ferry tolls within reach.').join()).toContain('ferry tolls: eased');
    expect(standing('Lima sees an accord within reach on ferry tolls.')).toContain('ferry tolls: eased');
  });

  it.each(['granted as part of the truce', 'granted as well as the truce', 'granted because of the truce'])(
    'is not where talks %s are called off: they are the subject, and no clause of its own stands before the verb',
    (granted) =>
      expect(standing(`The talks on ferry fares ${granted} were called off on Friday.`)).toContain('truce: open'),
  );

  it('is over where a claim is withdrawn, and not where a benefit is', () => {
    expect(standing('Oslo withdrew its complaint about ferry tolls.').join()).toContain('resolved');
    expect(standing('The minister withdrew the port subsidy.')).toContain('port subsidy: open');
  });
});

describe('what a link joins to a name', () => {
  it.each([
    ['The banks reject the interest rates on 53 billion dollars.', 'interest rates'],
    ['The commission opposes a levy on EC and imported oils.', 'levy'],
  ])('is no amount, and no half of what qualifies something else: %s', (text, name) =>
    expect(named(text)).toContain(name),
  );

  it('is a whole pair', () =>
    expect(named('Lima rejected the sanctions on gallium and germanium.')).toContain(
      'sanctions on gallium and germanium',
    ));
});
