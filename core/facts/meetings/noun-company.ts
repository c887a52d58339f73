import { groupTimes } from './adverbs.ts';
import { isAddressed, isListening } from './audience.ts';
import type { Chain } from './chain.ts';
import { convenerAfter } from './convener.ts';
import { isCouncilName } from './cue-verbs.ts';
import { areOwnKin } from './kin.ts';
import { groupBefore } from './modifiers.ts';
import type { Acting, NounCue } from './noun-acting.ts';
import type { Phrase } from './noun-phrase.ts';
import { convenesBody, councilBefore } from './own-body.ts';
import type { Party } from './party.ts';
import type { NamedRange } from './place-phrase.ts';
import type { Item, Scene } from './scene.ts';
import { readSetting } from './setting.ts';
import { SIDES } from './sides.ts';
import { isDayTime } from './topic.ts';
import { WORDS } from './words.ts';

/** Who meets, as far as a noun of meeting tells. */
export interface Company {
  readonly subject: readonly Party[];
  readonly others: readonly Party[];
  /** "A meeting of ministers": they are all who met. */
  readonly ofAll: boolean;
  /** "talks between leaders of A and B": one name for both sides. */
  readonly together: boolean;
  /** One side alone, without a word of the other. */
  readonly single: boolean;
  /** Nobody at all: "a bargaining session on Monday failed". */
  readonly untold: boolean;
  /** The item behind those named. */
  readonly next: number;
}

function isDatedCouncil(scene: Scene, items: readonly Item[], { parties, next }: Chain): boolean {
  const [only, ...others] = parties;
  if (!only || others.length > 0 || !isCouncilName(only.name)) return false;
  return readSetting(scene, items, next).times.some(isDayTime);
}

/** A council, or a body of states, that holds a meeting of its own on a day that is told. */
function isDatedAlone(scene: Scene, items: readonly Item[], noun: NounCue, parties: readonly Party[]): boolean {
  const [only, ...others] = parties;
  const verb = items[noun.light?.verb ?? -1]?.lower ?? '';
  if (!only || others.length > 0 || !isCouncilName(only.name) || !SITS.test(verb)) return false;
  const times = [...noun.inner.times, ...readSetting(scene, items, noun.inner.stop).times, ...noun.phrase.times];
  return times.some(isDayTime) || groupTimes(items, noun.light?.verb ?? 0, noun.cue).times.some(isDayTime);
}

const SITS =
  /^(?:h[eo]ld(?:s|ing)?|conven(?:es?|ed|ing)|beg[ai]n|begins|open(?:s|ed)?|ha(?:s|d|ve)|conclude[sd]?|end(?:s|ed))$/;

const GROUPED = /^(?:meeting|talks|summit|session)$/;
const HOSTED = /^(?:hosted|convened|chaired|co-chaired|organi[sz]ed)$/;

/** Those who meet; null where the words tell of no meeting in particular, or of nobody who could meet. */
export function companyOf(scene: Scene, items: readonly Item[], noun: NounCue, acting: Acting): Company | null {
  const { cue, phrase, inner, link, light } = noun;
  const word = items[cue]?.lower ?? '';
  // "told a meeting of bankers", "talks with his daughter"
  if (link?.how === 'of' && isAddressed(items, phrase.from) && isListening(link.chain.parties)) return null;
  if (link?.how === 'with' && areOwnKin(items, cue + 1, link.chain.next)) return null;
  // "on the sidelines of talks between A and B": what a meeting was beside is its occasion.
  if (items[phrase.from - 1]?.lower === 'of' && WORDS.sidelines.has(items[phrase.from - 2]?.lower ?? '')) return null;
  // "the matter was under discussion with the banks": it was no meeting.
  if (items[phrase.from - 1]?.lower === 'under') return null;
  // "an emergency meeting of the Security Council on Friday": a council that is told with its day is several.
  const council = link?.how === 'of' && isDatedCouncil(scene, items, link.chain) ? link.chain.parties : [];
  // "Silva attends the annual meeting of the Fish Commission", "convened a meeting of her cabinet": she and the body.
  const attended = light !== null && convenesBody(items, light.verb, acting.subject, link?.chain.parties ?? []);
  // "chaired a cabinet meeting on Monday"
  const body = link === null && light ? councilBefore(scene, items, phrase.from, cue) : null;
  const led = body && light && convenesBody(items, light.verb, acting.subject, [body]) ? [body] : null;
  if (link?.how === 'of' && council.length === 0 && !attended && !severalOf(link.chain.parties)) return null;
  // "held a summit hosted by X": the host sits there, too.
  const hosted = link === null && HOSTED.test(items[inner.stop]?.lower ?? '');
  const host = hosted ? convenerAfter(scene, items, inner.stop) : null;
  const together = link?.how === 'between' && link.chain.parties.length === 1 && severalOf(link.chain.parties);
  const ofAll = (link?.how === 'of' || together) && acting.subject.length === 0;
  // "Peru and Chile held a meeting of senior diplomats": their own, who sit there for them.
  const own = link?.how === 'of' && acting.subject.length > 1 && acting.subject.every(({ kind }) => kind === 'place');
  const others =
    ofAll || (own && link.chain.parties.every(({ kind }) => kind === 'described' || kind === 'group'))
      ? []
      : (link?.chain.parties ?? host?.parties ?? led ?? []);
  const named = ofAll
    ? (link?.chain.parties ?? []).map((party) => (council.includes(party) ? { ...party, plural: true } : party))
    : hostTown(scene, items, noun, acting)
      ? []
      : acting.subject;
  const nobodyElse = link === null && others.length === 0;
  const nobody = named.length + others.length === 0 && link === null;
  // "the finance ministers' meeting in Oslo"
  const group = nobody && light === null && GROUPED.test(word) ? groupBefore(scene, items, phrase.from, cue) : null;
  const sides = nobody && !group ? untoldSides(items, phrase, cue) : null;
  const alone = group ? [group] : sides ? [sides] : named;
  // "The Security Council held an emergency meeting on Sunday": its members, with each other.
  const sits = nobodyElse && isDatedAlone(scene, items, noun, alone);
  const subject = sits ? alone.map((party) => ({ ...party, plural: true })) : alone;
  const parties = [...subject, ...others];
  const single = link === null && parties.length < 2 && !parties.some((party) => party.entities.length > 1);
  // "The two sides held talks in Oslo": several people under one name, where the clause says when or where.
  if (
    parties.length === 0 ||
    (single && !sides && !group && !((light || acting.happened || acting.status) && severalOf(parties)))
  )
    return null;
  // "a dinner for X": whoever gives it is somebody, too; a town that does so is none.
  if (link?.how === 'for' && !subject.some(({ kind }) => kind === 'person')) return null;
  // "interactions with ministers": contacts with nobody in particular; but "returned to Geneva for talk on missiles" is of two sides.
  const bargains = sides !== null || phrase.words.some((one) => BARGAINING.test(one));
  // "US and Peruvian negotiators return to Lima for talk on fish": one name for two sides.
  const two = parties.length > 1 || parties.some(({ plural, name }) => plural && / and /.test(name));
  const weak = WORDS.weakNouns.has(word) && !bargains && !(light?.preposition === 'for' && two);
  if (weak && !(others.length > 0 ? others : parties).some((party) => party.kind === 'person')) return null;
  // "the talk about the rift between A and B" is an exchange; "talk about the rift" is what people say.
  if (word === 'talk' && !light && phrase.words.length === 0) return null;
  const next = link?.chain.next ?? host?.next ?? Math.max(inner.end, cue + 1);
  return { subject, others, ofAll, together, single, untold: sides !== null, next };
}

/** "Muscat hosted talks between A and B": a town's name, which is where they met and no side of theirs; null for other hosts. */
export function hostTown(
  { article: { text }, entities }: Scene,
  items: readonly Item[],
  { link, light }: NounCue,
  { subject }: Acting,
): NamedRange | null {
  const [host, ...others] = subject;
  if (!light || !HOSTS.test(items[light.verb]?.lower ?? '') || host?.kind !== 'place' || others.length > 0) return null;
  const sides = link !== null && /^(?:between|of)$/.test(link.how) && severalOf(link.chain.parties);
  const metonym = items.some(({ mention }) => mention?.start === host.start && mention.form === 'metonym');
  const state = !metonym && host.entities.some((id) => entities.get(id)?.state);
  const { start, end } = host;
  return sides && !state ? { start, end, name: text.slice(start, end) } : null;
}

const HOSTS = /^host(?:s|ed|ing)?$/;

function severalOf(parties: readonly Party[]): boolean {
  return parties.length > 1 || parties.some((party) => party.plural && !WORDS.internalBodies.has(party.head));
}

/** "a bargaining session in Lima on Monday failed", "talks broke off on Monday": of sides whom the article names elsewhere. */
function untoldSides(items: readonly Item[], phrase: Phrase, cue: number): Party | null {
  const noun = items[cue];
  if (!noun || phrase.owner.length > 0) return null;
  // "met in closed session in Lima": how those met who are told already.
  const seated = items[phrase.from - 1]?.lower === 'in' && phrase.words[0] !== 'a' && phrase.words[0] !== 'an';
  const bargains = phrase.words.some((word) => BARGAINING.test(word)) || (items[cue + 1]?.lower === 'in' && !seated);
  const sits = /^(?:sessions?|rounds?)$/.test(noun.lower) && bargains;
  // "the technical meetings took place in Lima (2 May)"
  const meets = noun.lower === 'meetings' && phrase.words.some((word) => OF_SIDES.test(word));
  if (!/^(?:talks|negotiations)$/.test(noun.lower) && !sits && !meets) return null;
  const { start, end } = noun;
  return { start, end, kind: 'described', entities: [], name: SIDES, plural: true, head: 'sides' };
}

const OF_SIDES = /^(?:technical|trilateral|tripartite|ministerial)$/;
const BARGAINING = /^(?:bargaining|negotiating|negotiation|mediation|marathon|negotiations|subcommittee)$/;
