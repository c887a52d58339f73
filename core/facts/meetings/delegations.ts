import type { Mention } from '../../model/analysis.ts';
import { firstIndex } from '../../model/sorted.ts';
import { isListed, joinedBy } from './attendance.ts';
import type { Scene } from './scene.ts';
import type { Telling } from './telling.ts';

/** Who sat there is told no further from the talks than this, in characters. */
const NEAR = 1_500;
/** And with no more tellings between, so that an article's cost stays linear. */
const TELLINGS = 40;
/** A clause of this many characters at most tells who led. */
const REACH = 90;

const TITLES = "(?:[\\p{L}.'’-]+ ){0,5}";
const GROUP = '(?:delegation|negotiating team|team|side)';
/** Before the first name: "the Peruvian delegation was led by", "the talks were chaired by", "the team included". */
const LED_BY = new RegExp(
  `\\b(?:${GROUP}(?:,? (?:which|that))?,? (?:(?:is|was|being|to be|will be) )?(?:(?:led|headed|represented) by|(?:also )?(?:include[sd]|including|comprise[sd]|comprising|consist(?:s|ed) of))|(?:talks|negotiations|discussions) (?:were|are) (?:jointly )?(?:led|headed|chaired|co-chaired) by) ${TITLES}$`,
  'u',
);
/** Behind a name: "leads the Chilean side"; not "led the Chilean team at the 2010 Games", "leads the team that built the bridge". */
const LEADS = new RegExp(
  `^,? (?:who )?(?:also )?(?:is |was )?(?:leads?|led|leading|heads?|headed|heading) (?:\\p{L}+['’]?s? ){0,4}${GROUP}\\b(?! (?:that|which|who|whose|at|to|in|on|during|for|from|back)\\b(?! the (?:talks|negotiations|discussions|meeting)\\b))`,
  'u',
);

/**
 * "Peru and Chile held talks. The Peruvian delegation was led by Ana Silva": of talks that are told by states and bodies alone
 * she was one of those who sat there.
 */
export function delegations(tellings: readonly Telling[], text: string, scene: Scene): readonly Telling[] {
  const open = tellings
    .flatMap(({ report }, at) => (isOfSides(report, scene) ? [{ at, start: report.evidence[0].start }] : []))
    .toSorted((a, b) => a.start - b.start);
  if (open.length === 0) return tellings;
  const known = [...tellings];
  const gone = new Set<number>();
  const { mentions } = scene.analysis;
  mentions.forEach((mention, i) => {
    const passage = isPerson(mention) ? passageOf(mention, text) : null;
    const at = passage === null ? undefined : talksNear(open, mention);
    if (passage === null || at === undefined) return;
    for (let next = i; next < mentions.length; next++) {
      const one = mentions[next];
      const telling = known[at];
      if (!one || !telling || (next > i && !isListed(text, mentions[next - 1], one))) break;
      if (isPerson(one)) known[at] = joinedBy(telling, scene, one, next === i ? passage : 0);
    }
    // "The talks were led by A and B" was read as a telling of its own.
    for (let other = Math.max(0, at - TELLINGS); other < at + TELLINGS; other++)
      if (other !== at && isOfThese(tellings[other], mention)) gone.add(other);
  });
  return known.filter((_, i) => !gone.has(i));
}

function isOfThese(telling: Telling | undefined, { start, end }: Mention): boolean {
  if (!telling) return false;
  const { evidence, refersBack, rule } = telling.report;
  return (refersBack || rule === 'verb-attended') && evidence[0].start < start && end <= evidence[0].end;
}

/** Two sides that are states, bodies or groups, nobody by name; a call has no delegations. */
function isOfSides({ form, status, participants }: Telling['report'], { entities }: Scene): boolean {
  return (
    form !== 'call' &&
    (status === 'held' || status === 'planned') &&
    (participants.length > 1 || participants.some(({ name }) => OF_TWO.test(name))) &&
    participants.every(({ entity }) => entity === null || entities.get(entity)?.kind !== 'person')
  );
}

/** "defence chiefs of Peru and Chile" */
const OF_TWO = / (?:of|from) [^,()]+ and [^,()]+$/;

function isPerson({ kind, refersTo }: Mention): boolean {
  return kind === 'person' && refersTo.length === 1;
}

/** How far behind the name the passage goes that tells its bearer to be of a delegation; null where none does. */
function passageOf({ start, end, role }: Mention, text: string): number | null {
  const from = Math.min(start, role?.start ?? start);
  if (LED_BY.test(text.slice(Math.max(0, from - REACH), from))) return 0;
  const behind = Math.max(end, role?.end ?? end);
  return LEADS.exec(text.slice(behind, behind + REACH))?.[0].length ?? null;
}

/** The talks that are told last before the name, else the first behind it. */
function talksNear(open: readonly Talks[], { start, end }: Mention): number | undefined {
  const before = open[firstIndex(open, (talks) => talks.start > start) - 1];
  if (before && start - before.start <= NEAR) return before.at;
  const behind = open[firstIndex(open, (talks) => talks.start > end)];
  return behind && behind.start - end <= NEAR ? behind.at : undefined;
}

/** Which telling tells talks of sides, and where its passage begins. */
interface Talks {
  readonly at: number;
  readonly start: number;
}
