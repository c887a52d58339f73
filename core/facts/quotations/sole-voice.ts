import type { Mention } from '../../model/analysis.ts';
import type { Speaker } from '../../model/fact.ts';
import { firstEndingAfter } from '../../model/sorted.ts';
import type { Range } from '../../model/span.ts';
import type { Draft } from './drafts.ts';
import type { Scene } from './scene.ts';
import { isAlone } from './told-of.ts';

/**
 * Paragraphs of marks alone that nobody is told to say, in an article that lets one person speak and nobody else: his, where he spoke
 * before, and where no other person stands in what lies between.
 */
export function soleVoice(scene: Scene, drafts: readonly Draft[], said: readonly Speaker[]): readonly Speaker[] {
  const one = onlySpeaker(scene, drafts, said);
  if (one === null) return said;
  const alone = companyOf(scene, one);
  let last: Speaker | null = null;
  return said.map((speaker, i) => {
    const draft = drafts[i] as Draft;
    const mine = speaker.entity === one;
    const taken =
      last !== null && speaker.name === null && isAlone(draft) && alone.until(draft.carrier) ? last : speaker;
    if (mine || taken !== speaker) {
      if (mine && draft.own.length > 0) last = speaker;
      alone.speaks(draft.carrier);
    }
    return taken;
  });
}

/** The person who alone speaks in marks, by a cue, twice or more; null where anybody else does. */
function onlySpeaker({ entities }: Scene, drafts: readonly Draft[], said: readonly Speaker[]): string | null {
  let one: string | null = null;
  let times = 0;
  for (const [i, { cue, own }] of drafts.entries()) {
    const speaker = said[i];
    if (cue === null || own.length === 0 || !speaker || speaker.name === null) continue;
    if (speaker.entity === null || (one !== null && speaker.entity !== one)) return null;
    one = speaker.entity;
    times += 1;
  }
  return one !== null && times > 1 && entities.get(one)?.kind === 'person' ? one : null;
}

/** Whether another person has been named since the one spoke last: asked in text order, each mention is looked at once. */
function companyOf({ analysis: { mentions } }: Scene, one: string) {
  let at = 0;
  let met = false;
  return {
    speaks({ end }: Range): void {
      at = Math.max(at, firstEndingAfter(mentions, end));
      met = false;
    },
    until({ start }: Range): boolean {
      for (; !met && (mentions[at]?.start ?? Infinity) < start; at += 1) {
        const { kind, refersTo } = mentions[at] as Mention;
        met = kind === 'person' && refersTo[0] !== one;
      }
      return !met;
    },
  };
}
