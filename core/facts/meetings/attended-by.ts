import { firstStartingFrom } from '../../model/sorted.ts';
import { isListed, joinedBy } from './attendance.ts';
import type { Scene } from './scene.ts';
import type { Telling } from './telling.ts';
import { MEETING_NOUNS } from './words.ts';

/** All nouns of meeting; a talk and a conference of which no more is told are lectures, and a ceremony is none. */
const NOUN = `(?:${[...MEETING_NOUNS.keys()].filter((word) => word !== 'talk' && word !== 'conference').join('|')})`;
/** What opens a list of those who were there. */
const OPENS = new RegExp(
  [
    `\\b(?:[Tt]he|[Tt]his|[Tt]heir) (?:[\\w-]+ ){0,2}${NOUN} (?:was|were) (?:also )?attended by `,
    `\\b(?:Attending|Also attending|Present at|Also present at|Present during|Participating in) the (?:[\\w-]+ ){0,2}${NOUN} (?:was|were) `,
    '\\bAlso (?:present|attending|in attendance|taking part) (?:was|were) ',
  ].join('|'),
  'g',
);
/** A title of so many characters at most stands before the first name. */
const TITLE = 90;
/** The meeting was told no further before, in characters. */
const NEAR = 700;

/**
 * "The meeting was attended by A and B", "Also present were A and B": these too were at the one told last before. What the clause was
 * read as by itself is told with that.
 */
export function attendedBy(tellings: readonly Telling[], text: string, scene: Scene): readonly Telling[] {
  if (tellings.length === 0) return tellings;
  const known = [...tellings];
  const gone = new Set<number>();
  for (const { index, 0: words } of text.matchAll(OPENS)) {
    const at = known.findLastIndex(
      ({ report }, i) =>
        !gone.has(i) &&
        report.rule !== ATTENDED &&
        report.status === 'held' &&
        !report.background &&
        report.evidence[0].end <= index &&
        index - report.evidence[0].start <= NEAR,
    );
    const last = known[at];
    const people = last ? listFrom(text, scene, index + words.length) : [];
    if (!last || people.length === 0) continue;
    known[at] = people.reduce((telling, mention) => joinedBy(telling, scene, mention, 0), last);
    known.forEach(({ report }, i) => {
      const [{ start, end }] = report.evidence;
      if (report.rule === ATTENDED && start < index + words.length && end > index) gone.add(i);
    });
  }
  return known.filter((_, i) => !gone.has(i));
}

const ATTENDED = 'verb-attended';

/** The people of a list that begins there, each by name. */
function listFrom(text: string, { analysis: { mentions } }: Scene, from: number): Scene['analysis']['mentions'] {
  let first = firstStartingFrom(mentions, from);
  while ((mentions[first]?.start ?? Infinity) <= from + TITLE && mentions[first]?.kind !== 'person') first++;
  const one = mentions[first];
  // "was attended by thousands, Silva said": only a title stands before the first.
  const name = one ? Math.min(one.start, one.role?.start ?? one.start) : 0;
  if (one?.kind !== 'person' || name - from > TITLE || /[.,;\n]/.test(text.slice(from, name))) return [];
  let to = first + 1;
  while (isListed(text, mentions[to - 1], mentions[to])) to++;
  return mentions.slice(first, to).filter(({ refersTo }) => refersTo.length === 1);
}
