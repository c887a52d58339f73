import type { Sentence } from '../../model/analysis.ts';
import type { MeetingKind } from '../../model/fact.ts';
import { readChain } from './chain.ts';
import type { Draft } from './draft.ts';
import type { Item, Scene } from './scene.ts';
import { readSetting } from './setting.ts';

/** The verb stands no further behind the noun than this, in items: "the talks that the two foreign ministers had held". */
const REACH = 9;
const HOLDS = /^(?:held|had|conducted|concluded)$/;

/** A meeting told by a relative clause behind its noun: "the talks that Silva held with Holm on Monday"; null where none is. */
export function relativeMeeting(
  scene: Scene,
  sentence: Sentence,
  items: readonly Item[],
  cue: number,
  form: MeetingKind,
): Draft | null {
  const link = items[cue + 1]?.lower;
  const linked = link === 'that' || link === 'which';
  // "a conversation Silva and Holm had on Saturday"
  if (!linked && items[cue + 1]?.mention?.kind !== 'person') return null;
  const opens = linked ? cue + 2 : cue + 1;
  let verb = items.findIndex(({ lower }, i) => i > opens && HOLDS.test(lower));
  if (verb < 0 || verb - cue > REACH) return null;
  let stop = verb;
  while (items[stop - 1]?.pos === 'ADV' || items[stop - 1]?.kind === 'time') stop--;
  // Up to the verb: "A and B had" would else be a clause of its own behind "and".
  const hosts = readChain(scene, items, opens, stop);
  if (hosts.parties.length === 0 || hosts.next !== stop) return null;
  if (items[verb]?.lower === 'had' && items[verb + 1]?.lower === 'held') verb++;
  // "a meeting that A and B had hoped for"
  else if (items[verb]?.lower === 'had' && items[verb + 1]?.pos === 'VERB') return null;
  const between = readSetting(scene, items, verb + 1);
  const several = hosts.parties.length > 1 && hosts.parties.every(({ kind }) => kind === 'person');
  const isWith = items[between.stop]?.lower === 'with';
  if (!isWith && !several) return null;
  const others = isWith ? readChain(scene, items, between.stop + 1) : { parties: [], next: between.end };
  if (isWith && !others.parties.some(({ kind }) => kind === 'person')) return null;
  const tail = readSetting(scene, items, others.next);
  return {
    rule: 'noun-relative',
    sentence,
    items,
    cue,
    form,
    subject: hosts.parties,
    others: others.parties,
    status: 'held',
    separate: false,
    refersBack: false,
    background: false,
    setting: { ...tail, times: [...between.times, ...tail.times], places: [...between.places, ...tail.places] },
    from: cue,
    to: Math.max(tail.end, others.next),
  };
}
