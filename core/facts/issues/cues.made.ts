import { stemOf } from '../../model/stem.ts';
import lexicon from './cues.json' with { type: 'json' };

type Kind = 'contention' | 'pending' | 'eased' | 'resolved';

// Earlier lists win: "strike" among the contentions is no easing, whatever follows.
const LISTS: readonly (readonly [readonly string[], Kind, number])[] = [
  [lexicon.contention.strong, 'contention', 1],
  [lexicon.eased, 'eased', 0.7],
  [lexicon.resolved, 'resolved', 0.8],
  [lexicon.contention.middle, 'contention', 0.75],
  [lexicon.contention.weak, 'contention', 0.5],
  [lexicon.pending.strong, 'pending', 0.55],
  [lexicon.pending.weak, 'pending', 0.32],
];

/** Each cue by the stems of its words, with what it shows and how strongly. Tokens end at hyphens, but for some prefixes: "stand-off" is entered both ways. */
export const CUE_STEMS: readonly (readonly [readonly string[], Kind, number])[] = LISTS.flatMap(
  ([entries, kind, weight]) =>
    entries
      .flatMap((entry) => (entry.includes('-') ? [entry.replaceAll('-', ' - '), entry] : [entry]))
      .map((entry): readonly [readonly string[], Kind, number] => [
        entry.split(' ').map((word) => stemOf(word)),
        kind,
        weight,
      ]),
);
