import type { Entity, Mention } from '../../model/analysis.ts';
import type { Reading } from '../../model/reading.ts';
import { fold } from '../words/fold.ts';
import { nameWords } from './names.ts';

/** An entity of one article with the forms that it goes by there: what merging looks at. */
export interface NamedEntity {
  readonly reading: Reading;
  readonly entity: Entity;
  /** Names of two words and more, each in folded words. */
  readonly full: readonly (readonly string[])[];
  /** Single words: surnames, acronyms. */
  readonly single: readonly string[];
  /** Handles without their sign, folded: "drasilva". */
  readonly handles: readonly string[];
}

const NAMING: ReadonlySet<Mention['form']> = new Set(['name', 'surname', 'handle', 'acronym']);

/** Every entity of the readings, in their order. */
export function namedEntities(readings: readonly Reading[]): readonly NamedEntity[] {
  return readings.flatMap((reading) => reading.analysis.entities.map((entity) => namedEntity(reading, entity)));
}

/** The mentions of an entity that name it, without pronouns, titles and descriptions; all of them where none does. */
export function namingMentions(reading: Reading, entity: Entity): readonly Mention[] {
  const all = entity.mentions.flatMap((index) => reading.analysis.mentions[index] ?? []);
  const naming = all.filter((mention) => NAMING.has(mention.form));
  return naming.length > 0 ? naming : all;
}

function namedEntity(reading: Reading, entity: Entity): NamedEntity {
  const forms = [...new Set([entity.name, ...entity.aliases])];
  const handles = forms.filter((form) => form.startsWith('@')).map((form) => fold(form.slice(1)).replaceAll('_', ''));
  const names = forms.filter((form) => !form.startsWith('@')).map(nameWords);
  return {
    reading,
    entity,
    handles,
    full: names.filter((words) => words.length > 1),
    single: [...new Set(names.flatMap((words) => (words.length === 1 ? words : [])))],
  };
}
