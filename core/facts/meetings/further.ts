import { type Chain, readChain } from './chain.ts';
import type { Draft } from './draft.ts';
import type { Party } from './party.ts';
import type { Item, Scene } from './scene.ts';
import { NO_SETTING, readSetting, type Setting } from './setting.ts';
import { WORDS } from './words.ts';

/** The second object stands no further behind the verb than this, in items. */
const REACH = 40;

/**
 * A verb's meetings, one for each object with a place or time of its own: "met A in Nairobi on Monday and B in Khartoum the
 * next day", "was received in Lima by A and in Quito, the same day, by B". Without one, "A and B" are one company.
 */
export function withFurtherObjects(scene: Scene, draft: Draft): readonly Draft[] {
  const { items, others, setting, cue } = draft;
  if (others.length === 0 || draft.subject.length === 0) return [draft];
  const apart = setting.times.length + setting.places.length > 0;
  const last = Math.max(
    cue,
    items.findLastIndex(({ end }) => end <= (others.at(-1)?.end ?? 0)),
  );
  for (let at = last + 1; at < Math.min(items.length, cue + REACH, Math.max(draft.to, setting.stop) + 2); at++) {
    const found = furtherAt(scene, items, at);
    // "met separately with A and with B on Monday": one day for both.
    if (found?.linked && draft.separate && !apart)
      return [
        { ...draft, setting: { ...found.told, further: [] }, to: Math.max(draft.to, found.told.end) },
        further(draft, found),
      ];
    if (found && (apart || found.later))
      return [{ ...draft, setting: { ...setting, further: [] } }, further(draft, found)];
  }
  return [draft];
}

function further(draft: Draft, { chain, told, from, later }: Further): Draft {
  const { setting } = draft;
  const times = told.times.length > 0 ? told.times : setting.times;
  // "met A in Lima and later B": in the same place, as far as told.
  const places = told.places.length > 0 || !later ? told.places : setting.places;
  const occasions = told.occasions.length > 0 ? told.occasions : setting.occasions;
  return {
    ...draft,
    others: chain.parties,
    separate: false,
    setting: { ...told, times, places, occasions, further: [] },
    from,
    to: Math.max(told.end, chain.next),
  };
}

interface Further {
  readonly chain: Chain;
  readonly told: Setting;
  readonly from: number;
  /** "and later B": told apart by its own adverb. */
  readonly later: boolean;
  /** "and with B": under a preposition of its own. */
  readonly linked: boolean;
}

/** Somebody by name, or those who act for a side: "the government team in the morning and the rebel team at night". */
function mayBeMet({ kind, plural, head }: Party): boolean {
  const last = head.split(' ').at(-1) ?? '';
  return kind === 'person' || (plural && (WORDS.offices.has(last) || /^(?:team|delegation)$/.test(last)));
}

/** "and B in Khartoum", "and in Quito by B": people only, with a place or time, and no verb behind that would make them act. */
function furtherAt(scene: Scene, items: readonly Item[], and: number): Further | null {
  if (!/^(?:and|before|then)$/.test(items[and]?.lower ?? '')) return null;
  // "received A, then B"
  const then = items[and]?.lower === 'then' && items[and - 1]?.lower === ',';
  const later = then || LATER.test(items[and + 1]?.lower ?? '');
  const from = later && !then ? and + 2 : and + 1;
  const lead = readSetting(scene, items, from);
  const stop = items[lead.stop]?.lower === ',' ? lead.stop + 1 : lead.stop;
  const by = items[stop]?.lower === 'by' ? stop + 1 : null;
  const linked = /^(?:with|to|by)$/.test(items[from]?.lower ?? '');
  const chain = readChain(scene, items, by ?? (linked ? from + 1 : from));
  if (chain.parties.length === 0 || !chain.parties.every(mayBeMet)) return null;
  const behind = readSetting(scene, items, chain.next);
  const next = items[Math.max(behind.stop, chain.next)];
  if (next?.kind === 'word' && (next.pos === 'VERB' || next.pos === 'AUX')) return null;
  const ahead = by === null ? NO_SETTING : lead;
  const told: Setting = {
    ...behind,
    times: [...ahead.times, ...behind.times],
    places: [...ahead.places, ...behind.places],
    here: ahead.here || behind.here,
  };
  return later || told.times.length + told.places.length > 0 ? { chain, told, from, later, linked } : null;
}

const LATER = /^(?:then|later|afterwards?|subsequently|separately)$/;
