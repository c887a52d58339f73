import { describe, expect, it } from 'vitest';
import { articleOfText, readArticle } from '../../core/readout.ts';

/** The themes that a text has terms of. */
function fields(text: string): readonly string[] {
  const { facts } = readArticle(articleOfText('a.txt', text, '2024-03-04'));
  return [...new Set(facts.flatMap((fact) => (fact.kind === 'theme' ? [fact.theme] : [])))];
}

describe('the fields of the news', () => {
  it.each([
    ['The striker left the league champions for a record transfer fee.', 'sport'],
    ['The orchestra left the opera house without a conductor.', 'culture-sport'],
    ['A gas explosion trapped forty miners.', 'accidents'],
    ['The ferry capsized off Lisk.', 'accidents'],
    ['Gun owners sued over the ban on assault rifles.', 'guns'],
    ['The casino lost its gambling licence.', 'gambling-alcohol-tobacco'],
    ['Customers of the bank were mis-sold cover; a consumer group wants it repaid.', 'consumer-safety'],
    ['The commander was charged with crimes against humanity.', 'war-crimes'],
    ['The assassination of the senator shocked Lisk.', 'political-violence'],
    ['The mandate of the blue helmets was renewed.', 'peacekeeping'],
    ['The bill allows assisted dying.', 'medical-ethics'],
    ['The census showed that the birth rate fell.', 'population'],
    ['A ban on fur farms pleased animal rights groups.', 'animal-welfare'],
    ['They sequenced the genome of the fungus.', 'science'],
    ['The abdication surprised the royal family.', 'royalty'],
    ['The port will pay for its part in the slave trade.', 'colonial-past'],
    ['Lorries queue at the customs post in the hills.', 'ports-borders-customs'],
    ['The jury acquitted the banker.', 'courts-rulings'],
    ['Pilgrims walked to the shrine.', 'religion'],
    ['The consul was declared persona non grata.', 'diplomacy'],
    ['Roaming charges fall on every mobile network.', 'telecoms-media'],
    ['An avalanche cut off the village.', 'disasters'],
    ['Doctors saw more obesity among the young.', 'public-health'],
  ])('%s', (text, field) => expect(fields(text)).toContain(field));

  it.each([
    ['The league of towns fixed the tolls.', 'sport'],
    ['The tournament of roses was in May.', 'sport'],
    ['A painting hung in the office.', 'culture-sport'],
    ['The crush on the platform grew.', 'accidents'],
    ['She recalled the summer.', 'consumer-safety'],
    ['The king of the road is a lorry.', 'royalty'],
    ['The scientist asked for an office.', 'science'],
    ['The newspaper said that it rose.', 'telecoms-media'],
    ['The ministry cannot cope with the claims.', 'climate-change'],
    ['The assault on the town began at dawn.', 'crime-policing'],
    ['Sailors held a drill off Lisk.', 'energy-oil-gas'],
    ['The foreign minister of Malta ate herring.', 'diplomacy'],
  ])('is none by a word that other fields have, too: %s', (text, field) => expect(fields(text)).not.toContain(field));
});
