import type { Sentence } from '../../model/analysis.ts';
import type { Participant } from '../../model/fact.ts';
import { firstIndex } from '../../model/sorted.ts';
import { spanOf } from '../../model/span.ts';
import { headOf, type Party } from './party.ts';
import { readPhrase } from './phrase.ts';
import { type Item, itemsOf, type Scene } from './scene.ts';
import type { Telling } from './telling.ts';
import { WORDS } from './words.ts';

/** So many sentences back a bare word may take up who they are. */
const BACK = 6;
/** So many items before the word its phrase may begin. */
const WITHIN = 6;

/**
 * "Marta Lind told officials from 30 states … The officials met": whom the bare word takes up is told in full before it. Where the
 * sentences before tell of several kinds of them, only those of the sentence right before are meant.
 */
export function namedInFull(tellings: readonly Telling[], text: string, scene: Scene): readonly Telling[] {
  return tellings.map((telling) => {
    const { report } = telling;
    const alone = report.participants.length === 1;
    const at = report.participants.findIndex((who) => isUnnamed(who, scene) && isBare(who, text, alone));
    const bare = report.participants[at];
    const full = bare ? toldBefore(bare, scene) : null;
    if (!full || report.participants.some(({ name }) => name === full.name)) return telling;
    return {
      ...telling,
      report: { ...report, certainty: 'inferred' as const, participants: report.participants.with(at, full) },
    };
  });
}

/** "the officials", or "ministers", who met among themselves; not "officials", who may be any. */
function isBare({ name, mention }: Participant, text: string, alone: boolean): boolean {
  if (!/^\p{L}\p{Ll}+s$/u.test(name) || !WORDS.offices.has(name.toLowerCase())) return false;
  const definite = /\b(?:the|these|those) $/i.test(text.slice(Math.max(0, mention.start - 6), mention.start));
  return definite || (alone && OF_ONE_BODY.test(name));
}

function isUnnamed({ entity }: Participant, { entities }: Scene): boolean {
  return entity === null || entities.get(entity)?.kind === 'group';
}

const OF_ONE_BODY = /^(?:ministers|ambassadors|governors|commissioners|delegates|negotiators)$/i;

function toldBefore({ name, mention }: Participant, scene: Scene): Participant | null {
  const { sentences } = scene.analysis;
  const here = firstIndex(sentences, ({ end }) => end > mention.start);
  const found: { readonly party: Party; readonly back: number }[] = [];
  for (let back = 0; back <= BACK; back++) {
    const sentence = sentences[here - back];
    if (!sentence || sentence.kind === 'boilerplate') continue;
    for (const party of phrasesWith(scene, sentence, name.toLowerCase(), mention.start)) found.push({ party, back });
  }
  const [nearest] = found;
  if (!nearest) return null;
  const several = found.some(({ party }) => party.name.toLowerCase() !== nearest.party.name.toLowerCase());
  if (several && nearest.back > 1) return null;
  const { party } = nearest;
  return { entity: null, name: party.name, mention: spanOf(scene.article.id, party) };
}

/** The phrases of a sentence, the last first, that tell in more words who are called so. */
function phrasesWith(scene: Scene, sentence: Sentence, head: string, before: number): readonly Party[] {
  const found: Party[] = [];
  if (!scene.article.text.slice(sentence.start, Math.min(sentence.end, before)).toLowerCase().includes(head)) return [];
  const items = itemsOf(scene, sentence);
  items.forEach(({ end, lower }, at) => {
    if (end > before || !lower.includes(head)) return;
    const party = longestAt(scene, items, at, head);
    if (party && party.end <= before) found.unshift(party);
  });
  return found;
}

function longestAt(scene: Scene, items: readonly Item[], at: number, head: string): Party | null {
  for (let from = Math.max(0, at - WITHIN); from <= at; from++) {
    const { party, next } = readPhrase(scene, items, from);
    if (
      party &&
      next > at &&
      /^(?:group|described)$/.test(party.kind) &&
      party.entities.length < 2 &&
      headOf(party.name) === head &&
      / .*\p{Ll}/u.test(party.name)
    )
      return party;
  }
  return null;
}
