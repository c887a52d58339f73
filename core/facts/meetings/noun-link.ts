import { type Chain, readChain } from './chain.ts';
import { twoPeopleTold } from './counterpart.ts';
import { callerOf, includedWith } from './noun-callers.ts';
import { isHelper } from './outcome.ts';
import type { Item, Scene } from './scene.ts';
import { NO_SETTING, readSetting, type Setting } from './setting.ts';
import { LINKS, MEETING_NOUNS, WORDS } from './words.ts';

export interface Link {
  readonly how: string;
  readonly chain: Chain;
  /** What stands between the noun and its parties where a verb does: "was held | on Tuesday | between A and B". */
  readonly between?: Setting;
  /** The item at which that verb begins, with its helpers. */
  readonly verb?: number;
}

/** "with A and B" behind the noun, also behind a topic ("talks on trade between A and B"). */
export function linkOf(scene: Scene, items: readonly Item[], cue: number, from: number): Link | null {
  // "granted an audience to X"
  if (items[cue]?.lower === 'audience' && items[cue + 1]?.lower === 'to') {
    const chain = readChain(scene, items, cue + 2);
    if (chain.parties.some(({ kind }) => kind === 'person')) return { how: 'with', chain };
  }
  // "made a phone call to X"
  if (/^calls?$/.test(items[cue]?.lower ?? '') && items[cue + 1]?.lower === 'to') {
    const chain = readChain(scene, items, cue + 2);
    if (chain.parties.some(({ kind }) => kind === 'person')) return { how: 'with', chain };
  }
  const caller = callerOf(scene, items, cue, from);
  if (caller) return { how: 'with', chain: caller };
  const included = includedWith(scene, items, cue);
  if (included) return { how: 'with', chain: included };
  const guests = guestsAt(items, cue, from);
  if (guests > 0) {
    const chain = readChain(scene, items, guests);
    if (chain.parties.length > 0 && chain.parties.every(({ kind }) => kind === 'person')) return { how: 'for', chain };
  }
  for (let at = from; at < Math.min(items.length, cue + 14); at++) {
    const item = items[at];
    if (!item) return null;
    const how = item.kind === 'word' ? LINKS.get(item.lower) : undefined;
    if (how && (how !== 'of' || at === cue + 1)) {
      if (how === 'between' && items[at + 1]?.lower === 'them') {
        const parties = twoPeopleTold(scene, items, at);
        return parties.length > 0 ? { how, chain: { parties, next: at + 2, head: null, open: null } } : null;
      }
      const chain = readChain(scene, items, at + 1, items.length, SIDES_FOLLOW.test(item.lower));
      if (chain.parties.length > 0 && !(how === 'between' && item.lower === 'including'))
        return {
          how,
          chain: item.lower === 'between' ? withMore(scene, items, chain) : chain,
          ...(at > from && how === 'between' ? { between: settingBefore(scene, items, from, at) } : {}),
        };
      if (at === from) return null;
    }
    // "a meeting in Lima that included A and B"
    if (/^(?:that|which)$/.test(item.lower) && at <= from + 1 && INCLUDES.test(items[at + 1]?.lower ?? '')) {
      const chain = readChain(scene, items, at + 2);
      return chain.parties.length > 0 ? { how: 'with', chain } : null;
    }
    const happened = at <= from + 1 ? happenedAt(items, at) : -1;
    if (happened >= 0) return behindVerb(scene, items, at, happened);
    // "a meeting planned for Monday with mediators": a participle of the noun's own.
    if (PARTICIPLE.test(item.lower) && at <= from + 1) continue;
    if (item.lower === ',' || item.lower === '.' || item.lower === ';' || item.pos === 'VERB' || item.pos === 'AUX')
      return null;
    // "a meeting at his home with X": whose home it is.
    if (WORDS.possessives.has(item.lower)) continue;
    if (item.mention?.kind === 'person' || MEETING_NOUNS.has(item.lower)) return null;
  }
  return null;
}

/** Behind these stand all who meet: the last of them begins no clause of its own. */
const SIDES_FOLLOW = /^(?:between|among|involving|of)$/;

const INCLUDES = /^(?:includ(?:ed|es)|involv(?:ed|es)|gathered|drew)$/;

/** "talks over the border | in Lima on Monday | between A and B": where and when stand behind the topic. */
function settingBefore(scene: Scene, items: readonly Item[], from: number, link: number): Setting {
  for (let at = from; at < link; at++) {
    if (!/^(?:in|at|on)$/.test(items[at]?.lower ?? '')) continue;
    const setting = readSetting(scene, items, at, link);
    if (setting.end === link) return setting;
  }
  return NO_SETTING;
}

/** "a meeting between A and B with the rebels": whom both of them meet. */
function withMore(scene: Scene, items: readonly Item[], chain: Chain): Chain {
  if (items[chain.next]?.lower !== 'with') return chain;
  const more = readChain(scene, items, chain.next + 1);
  return more.parties.length > 0 ? { ...more, parties: [...chain.parties, ...more.parties] } : chain;
}

/** "a dinner for X", "a lunch in honour of X": where those begin for whom a meal is given; -1 where nobody is. */
function guestsAt(items: readonly Item[], cue: number, from: number): number {
  if (!WORDS.meals.has(items[cue]?.lower ?? '')) return -1;
  for (const at of [cue + 1, from]) {
    if (items[at]?.lower === 'for') return at + 1;
    if (items[at]?.lower === 'in' && /^hono(?:u)?r$/.test(items[at + 1]?.lower ?? '') && items[at + 2]?.lower === 'of')
      return at + 3;
  }
  return -1;
}

/** "took place", "was held", "will be held": the verb that says what becomes of a meeting, behind its helpers; -1 where none stands. */
function happenedAt(items: readonly Item[], from: number): number {
  let at = from;
  while (at < from + HELPERS && isHelper(items[at])) at++;
  const verb = items[at];
  // "were under way on Monday between A and B"
  if (at > from && verb?.lower === 'underway') return at;
  if (at > from && verb?.lower === 'under' && items[at + 1]?.lower === 'way') return at + 1;
  if (verb?.kind !== 'word' || verb.pos === 'NOUN') return -1;
  const passive = at > from && (PARTICIPLE.test(verb.lower) || ARRANGED.test(verb.lower));
  return passive || (WORDS.happened.has(verb.lower) && (at === from || verb.pos === 'VERB')) ? at : -1;
}

/** Helpers and adverbs before a verb are no more than this. */
const HELPERS = 5;

/** "talks began on Monday between A and B": the sides stand behind what the talks did. */
function behindVerb(scene: Scene, items: readonly Item[], from: number, verb: number): Link | null {
  const between = readSetting(scene, items, items[verb + 1]?.lower === 'place' ? verb + 2 : verb + 1);
  const link = items[between.stop]?.lower ?? '';
  // "A meeting has been set | for Friday | with X": a plan's other side.
  if (link === 'with' && ARRANGED.test(items[verb]?.lower ?? '') && between.times.length > 0) {
    const chain = readChain(scene, items, between.stop + 1);
    return chain.parties.length > 0 ? { how: 'with', chain, between, verb: from } : null;
  }
  if (!/^(?:between|among)$/.test(link)) return null;
  const chain = readChain(scene, items, between.stop + 1, items.length, true);
  return chain.parties.length > 1 ? { how: 'between', chain, between, verb: from } : null;
}

export const PARTICIPLE = /^(?:planned|scheduled|set|due|held|arranged|called|brokered|mediated|hosted)$/;
const ARRANGED =
  /^(?:planned|scheduled|set|due|arranged|fixed|slated|booked|pencilled|penciled|agreed|confirmed|lined|called)$/;
