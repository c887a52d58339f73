import type { EntityId } from '../../model/analysis.ts';
import type { Participant } from '../../model/fact.ts';
import { spanOf } from '../../model/span.ts';
import { isQuote } from './clause-start.ts';
import { twoPeopleBefore } from './counterpart.ts';
import type { Draft } from './draft.ts';
import { namedParty, type Party } from './party.ts';
import type { Item, Scene } from './scene.ts';
import { WORDS } from './words.ts';

/** Parties as participants, each entity once; "we" and an unnamed poster are the speaker of the quotation. */
export function participantsOf(
  scene: Scene,
  draft: Draft,
  parties: readonly Party[],
  acting: boolean,
): readonly Participant[] {
  const participants: Participant[] = [];
  const cue = draft.items[draft.cue];
  const quotation = cue
    ? (scene.quotationAt(cue.start) ?? (parties.length === 0 ? scene.repeatedAt(draft.sentence.start) : null))
    : null;
  const speaks = parties.some((party) => WORDS.firstPerson.has(party.head));
  if (quotation && acting && (speaks || (parties.length === 0 && isOwnWords(draft)))) {
    const { speaker } = quotation;
    if (speaker.name !== null && speaker.mention !== null) {
      participants.push({
        entity: speaker.entity,
        name: nameOf(scene, speaker.entity) ?? speaker.name,
        mention: speaker.mention,
      });
    }
  }
  // "SILVA: We met X", printed without marks.
  const own = acting && !quotation && (speaks || (parties.length === 0 && isFirstPerson(draft)));
  const turn = cue && own ? scene.turnAt(cue.start) : null;
  const name = nameOf(scene, turn?.entity ?? null);
  if (turn && name !== null)
    participants.push({ entity: turn.entity, name, mention: spanOf(scene.article.id, turn.mention) });
  const sayer = acting && parties.length === 0 ? sayerOf(scene, draft, pronounActing(draft)) : null;
  const meant = acting ? parties.map((one) => peopleMeant(scene, draft, one)) : parties;
  for (const party of sayer ? [sayer] : meant) {
    if (WORDS.firstPerson.has(party.head)) continue;
    const mention = spanOf(scene.article.id, party);
    if (party.entities.length === 0) participants.push({ entity: null, name: party.name, mention });
    for (const entity of party.entities) participants.push({ entity, name: nameIn(scene, entity, party), mention });
  }
  return participants;
}

/**
 * "Met with X today", "a good meeting with X": whoever is quoted was there, since nobody else acts in the words. "They met X", "firms are
 * talking to X" and "the talks between X and Y" tell of others.
 */
function isOwnWords({ rule, items, cue }: Draft): boolean {
  if (/^noun-(?:between|among|of)$/.test(rule)) return false;
  const opens = items.findLastIndex(({ lower }, i) => i < cue && isQuote(lower));
  const words = items.slice(opens + 1, cue);
  return !words.some(({ kind, pos }, i) => kind === 'word' && /^(?:VERB|AUX)$/.test(pos) && isAnother(words[i - 1]));
}

function isAnother(item: Item | undefined): boolean {
  if (item?.kind === 'name') return !WORDS.firstPerson.has(item.lower);
  return item?.pos === 'NOUN' || /^(?:they|there|s?he|who|these|those)$/.test(item?.lower ?? '');
}

/** "We met X", "we had a good meeting": the pronoun stands right before the clause's verb. */
function isFirstPerson({ items, from, cue }: Draft): boolean {
  // "I have had the honour to meet X": the pronoun stands before what it was to meet.
  const subject = items.slice(Math.max(0, from - 5), from).some(({ lower }) => /^(?:i|we)$/.test(lower));
  return (
    subject ||
    items
      .slice(Math.max(0, from - 2), cue)
      .some(({ kind, text, lower }) => WORDS.firstPerson.has(lower) && !(kind === 'name' && text === 'US'))
  );
}

/** "Silva told Holm that the two countries should be partners when they met": it is people that meet, where two are named. */
function peopleMeant(scene: Scene, draft: Draft, party: Party): Party {
  if (/^(?:he|she)$/.test(party.head)) {
    const pronoun = draft.items.findIndex(({ start }) => start === party.start);
    return sayerOf(scene, draft, pronoun) ?? party;
  }
  if (party.head !== 'they' || party.entities.some((id) => scene.entities.get(id)?.kind !== 'place')) return party;
  const people = twoPeopleBefore(scene, draft.items, draft.cue).flatMap(({ entities }) => entities);
  return people.length === 2 ? { ...party, entities: people } : party;
}

/**
 * "The Peruvian president said that she had met Holm": whoever says it of herself, where the text gives no name to her office; not
 * the one who was named last before.
 */
function sayerOf(scene: Scene, { items }: Draft, pronoun: number): Party | null {
  const said = items[pronoun - 1]?.lower === 'that' ? pronoun - 2 : pronoun - 1;
  const [verb, before] = [items[said], items[said - 1]];
  if (verb?.kind !== 'word' || !WORDS.reporting.has(verb.lower)) return null;
  if (!before || !/^(?:description|title)$/.test(before.mention?.form ?? '')) return null;
  const sayer = namedParty(scene, before);
  if (sayer?.kind !== 'person' || sayer.plural || sayer.entities.length > 0) return null;
  return { ...sayer, name: sayer.name.replace(/^the /i, '') };
}

/** The pronoun that acts, where it means nobody by name: "he had spoken". */
function pronounActing({ items, cue }: Draft): number {
  let at = cue - 1;
  while (/^(?:AUX|ADV|PART)$/.test(items[at]?.pos ?? '') && items[at]?.kind === 'word') at--;
  return /^(?:he|she)$/.test(items[at]?.lower ?? '') ? at : -1;
}

/** The entity's name; a group's in the fuller words of this passage ("leaders of the rail unions"). */
function nameIn(scene: Scene, entity: EntityId, party: Party): string {
  const name = nameOf(scene, entity);
  const fuller = scene.entities.get(entity)?.kind === 'group' && party.name.includes(name ?? '');
  return name === null || fuller ? party.name : name;
}

function nameOf(scene: Scene, entity: EntityId | null): string | null {
  return entity === null ? null : (scene.entities.get(entity)?.name ?? null);
}

/** Each once; a state beside its own minister is no further participant. */
export function distinct(scene: Scene, participants: readonly Participant[]): readonly Participant[] {
  const countries = new Set(
    participants.flatMap(({ entity }) => {
      const found = entity === null ? undefined : scene.entities.get(entity);
      return found?.kind === 'person' && found.country !== null ? [found.country] : [];
    }),
  );
  const seen = new Set<string>();
  return participants.filter(({ entity, name }) => {
    const found = entity === null ? undefined : scene.entities.get(entity);
    if (found?.kind === 'place' && found.country !== null && countries.has(found.country)) return false;
    const key = entity ?? name.toLowerCase();
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Two parties at least, or several people under one name ("Senior ministers met on Wednesday"). */
export function isMeeting(draft: Draft, participants: readonly Participant[]): boolean {
  if (participants.some(({ name }) => isOfThePress(name))) return false;
  if (participants.length > 1) return true;
  if (draft.others.length > 0) return false;
  return draft.subject.some((party) => party.plural) && participants.length === 1;
}

/** Whoever speaks with a reporter, a newspaper or its editors gives an interview. */
function isOfThePress(name: string): boolean {
  const words = name.toLowerCase().split(' ');
  const last = words.at(-1) ?? '';
  return WORDS.notCounterparts.has(last) || (last === 'board' && words.at(-2) === 'editorial');
}
