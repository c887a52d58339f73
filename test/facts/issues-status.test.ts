import { describe, expect, it } from 'vitest';
import { articleOfText, readArticle } from '../../core/readout.ts';

/** Each thing that a sentence shows to be at issue, with how it stands. */
function standing(text: string): readonly string[] {
  const { facts } = readArticle(articleOfText('a.txt', text, '2025-03-12'));
  return facts.flatMap((fact) => (fact.kind === 'issue' ? [`${fact.label}: ${fact.status}`] : []));
}

describe('how a matter stands', () => {
  it.each([
    ['Gangs of welders went back to the yard after the talks on ferry fares ended on Friday.', 'ferry fares'],
    ['Ministers met once more after talks on herring quotas ended.', 'herring quotas'],
  ])('is not told by talks that end: %s', (text, label) => {
    expect(standing(text)).not.toContain(`${label}: resolved`);
    expect(standing(text)).not.toContain(`${label}: eased`);
  });

  it.each([
    ['The trial over missing harbour funds ended in a mistrial.', 'harbour funds: open'],
    ['The talks on herring quotas concluded in deadlock.', 'talks on herring quotas: open'],
    ['The row over herring quotas ended in victory for the guild.', 'herring quotas: resolved'],
    ['A deal on herring quotas is still out of reach.', 'herring quotas: open'],
    ['Norsk Kraft has offered to sell a quay to settle the cartel case.', 'cartel case: open'],
    ['Norsk Kraft sold a quay to settle the cartel case.', 'cartel case: resolved'],
    ['A judge suspended the permit for the marsh pipeline.', 'permit for the marsh pipeline: open'],
    ['A judge suspended the toll on the marsh road.', 'toll on the marsh road: eased'],
    ['The coach was suspended over the bullying allegations.', 'bullying allegations: open'],
    ['The envoys made progress on visas but not on herring quotas.', 'herring quotas: open'],
    ['The envoys made progress on visas but not on herring quotas.', 'visas: eased'],
    ['The port lifted the ban on herring imports.', 'ban on herring imports: resolved'],
    ['The port partly lifted the ban on herring imports.', 'ban on herring imports: eased'],
    ['The port eased the ban on herring imports.', 'ban on herring imports: eased'],
    ['A judge halted the extradition of the banker.', 'extradition of the banker: open'],
  ])('%s', (text, expected) => expect(standing(text).join(', ')).toContain(expected));

  it('is worse where fighting resumes near a place, and better where flights do', () => {
    expect(standing('Fighting resumed near the river crossing hours after the truce began.')).toContain(
      'river crossing: open',
    );
    expect(standing('Flights resumed near the northern border.')).toContain('northern border: eased');
  });

  it('is eased where an army halts its shelling, and not where a court is to look at a restart', () => {
    expect(standing('Both armies halted their shelling of the port.')).toContain('port: eased');
    expect(standing("The reactor's restart was delayed by a court challenge.").join()).not.toContain('eased');
  });
});

describe('what runs out, goes on or is decided', () => {
  it.each([
    ['The herring deal was not renewed.', 'herring deal: open'],
    ['The herring deal expired on Monday.', 'herring deal: open'],
    ['The herring deal was extended by two months.', 'herring deal: eased'],
    ['Regulators cleared the takeover of the ferry firm.', 'takeover of the ferry firm: resolved'],
    ['The top court upheld the herring levy.', 'herring levy: resolved'],
    ['The marsh law is before the constitutional court.', 'marsh law: open'],
    ['Crews lifted the blockade of the harbour on Friday.', 'blockade of the harbour: resolved'],
    ['The blockade of the harbour was lifted.', 'blockade of the harbour: resolved'],
    ['The blockade of the harbour was partly lifted.', 'blockade of the harbour: eased'],
    ['The president withdrew the nomination of Judge Ana Holm.', 'nomination of Judge Ana Holm: resolved'],
    ['The senate blocked the nomination of Judge Ana Holm.', 'nomination of Judge Ana Holm: open'],
    ['A panel is to rule on the duty on nickel.', 'duty on nickel: open'],
    ['The mayor was acquitted of embezzlement.', 'embezzlement: resolved'],
    ['The fund wants tolls cut before it releases a second loan tranche.', 'loan tranche: open'],
    ['The port was paid before it released the seized grain shipment.', 'grain shipment: eased'],
  ])('%s', (text, expected) => expect(standing(text).join(', ')).toContain(expected));

  it.each([
    'The bridge was extended by two metres.',
    'Workers cleared the harbour road of snow.',
    'The milk expired on Monday.',
  ])('is no matter where a thing is made longer, is cleared away or goes off: %s', (text) =>
    expect(standing(text)).toEqual([]),
  );
});

describe('what a thing at issue is called', () => {
  it('has with it whom it is for', () => {
    expect(standing('The bishops oppose blessings for same-sex couples.')).toContain(
      'blessings for same-sex couples: open',
    );
  });

  it('ends before its verb, and before what it is called', () => {
    expect(standing('A bill that limits abortion was rejected.').join()).not.toContain('limits abortion');
    expect(standing('Oslo called the levy economic bullying and condemned it.').join()).not.toContain('levy economic');
    expect(standing('Oslo condemned the age limits.').join()).toContain('age limits');
  });

  it('is none that is given in return', () => {
    expect(standing('She denied that Oslo had handed him over in return for gas deliveries.')).toEqual([]);
    expect(standing('She denied that Oslo had asked for gas deliveries.').join()).toContain('gas deliveries');
  });

  it('is a state where it is to be recognised, and not where a face is', () => {
    expect(standing('Serbia refuses to recognise Kosovo.')).toEqual(['recognise Kosovo: open']);
    expect(standing('Serbia refuses to recognise faces.')).toEqual([]);
  });
});
