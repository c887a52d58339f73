import type { Sentence } from '../../model/analysis.ts';
import { groupTimes } from './adverbs.ts';
import { readChain } from './chain.ts';
import type { Draft } from './draft.ts';
import type { Item, Scene } from './scene.ts';
import { NO_SETTING, readSetting } from './setting.ts';
import { verbStatus } from './status.ts';
import { subjectOf, verbGroup } from './subject.ts';
import { fronted } from './verb-setting.ts';
import { joined } from './whereabouts.ts';
import { WORDS } from './words.ts';

/** The noun stands no further behind its verb than this, in items: "gave her guest from Chile a very warm welcome". */
const REACH = 9;

/** The noun that tells of one. */
export const WELCOME = /^(?:welcome|reception)$/;

/** A host's welcome of a guest: "gave a warm welcome on Thursday to X", "gave X a state reception". Plans are welcomed too: only people count. */
export function welcomes(scene: Scene, sentence: Sentence, items: readonly Item[]): readonly Draft[] {
  return items.flatMap((item, at) => {
    if (item.kind !== 'word' || !WELCOME.test(item.lower)) return [];
    const draft = readWelcome(scene, sentence, items, at);
    return draft ? [draft] : [];
  });
}

function readWelcome(scene: Scene, sentence: Sentence, items: readonly Item[], noun: number): Draft | null {
  const cue = giverOf(items, noun);
  if (cue < 0) return null;
  const between = readSetting(scene, items, noun + 1);
  const behind = items[between.stop]?.lower === 'to';
  const guests = readChain(scene, items, behind ? between.stop + 1 : cue + 1, behind ? items.length : noun);
  if (guests.parties.length === 0 || !guests.parties.every((party) => party.kind === 'person')) return null;
  const group = verbGroup(items, cue);
  const subject = subjectOf(scene, items, group, cue);
  const hosts = subject.parties.filter((party) => party.kind === 'person');
  if (hosts.length === 0 || group.words.some((word) => /^(?:be|is|are|was|were|been|being)$/.test(word))) return null;
  const tail = behind ? readSetting(scene, items, guests.next) : NO_SETTING;
  const times = groupTimes(items, group.from, cue);
  return {
    rule: 'noun-welcome',
    sentence,
    items,
    cue,
    form: 'meeting',
    subject: hosts,
    others: guests.parties,
    status: verbStatus(items, cue, group, subject.opener),
    separate: false,
    refersBack: false,
    background: group.words.includes('had'),
    setting: joined([between, tail, times, fronted(scene, items, subject, group.from)], tail),
    from: subject.from,
    to: Math.max(between.end, tail.end, behind ? guests.next : noun + 1),
  };
}

/** The verb that gives the welcome, with nothing of another clause between; -1 where none does. */
function giverOf(items: readonly Item[], noun: number): number {
  for (let at = noun - 1; at >= Math.max(0, noun - REACH); at--) {
    const item = items[at];
    if (item?.kind !== 'word') continue;
    if (WORDS.givingVerbs.has(item.lower)) return at;
    if (item.pos === 'VERB' || item.pos === 'AUX' || /^(?:,|;|and|to)$/.test(item.lower)) return -1;
  }
  return -1;
}
