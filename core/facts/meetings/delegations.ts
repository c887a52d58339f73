import type { Mention } from '../../model/analysis.ts';
import type { MeetingStatus } from '../../model/fact.ts';
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
  `\\b(?:${GROUP}(?:,? (?:which|that))?,? (?:(?:is|was|being|to be|will be) )?(?:(?:led|headed|represented) by|(?:also )?(?:include[sd]|including|comprise[sd]|comprising|consist(?:s|ed) of))|(?:talks|negotiations|discussions)(?: (?:on|in|last|this|earlier|late) (?:\\p{L}+ ){0,2}\\p{L}+)? (?:were|are|is|was|will be|to be) (?:being )?(?:jointly )?(?:led|headed|chaired|co-chaired) by) ${TITLES}$`,
  'u',
);
/** "included representatives of President Silva": those whom somebody sends are there, and not who sends them. */
const SENT_BY = new RegExp(
  `\\b(?:advis[eo]rs|aides|allies|associates|deputies|envoys|lawyers|members|officials|representatives|staff) (?:of|to|for|from) ${TITLES}$`,
  'u',
);
/** Behind a state or a body and before a name: "Peru will be represented by its envoy", where Peru is one of the sides. */
const REPRESENTED_BY = new RegExp(`^ (?:is|was|will be|is being|was being|is to be) represented by ${TITLES}$`, 'u');
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
    .flatMap(({ report }, at) =>
      isOfSides(report, scene) ? [{ at, start: report.evidence[0].start, status: report.status }] : [],
    )
    .toSorted((a, b) => a.start - b.start);
  if (open.length === 0) return tellings;
  const known = [...tellings];
  const gone = new Set<number>();
  const { mentions } = scene.analysis;
  mentions.forEach((mention, i) => {
    const passage = isPerson(mention) ? passageOf(mentions, i, text) : null;
    const at = passage === null ? undefined : talksNear(open, mention, passage);
    if (passage === null || at === undefined || (passage.of && !isAmong(passage.of, tellings[at]))) return;
    for (const one of listedFrom(mentions, i, text)) {
      const telling = known[at];
      if (telling && isPerson(one)) known[at] = joinedBy(telling, scene, one, one === mention ? passage.behind : 0);
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

/** "defence chiefs of Peru and Chile", "senior Peruvian and Chilean officials" */
const OF_TWO = / (?:of|from) [^,()]+ and [^,()]+$|(?:^| )\p{Lu}\S+ and \p{Lu}\S+ \p{Ll}+s$/u;

function isPerson({ kind, refersTo }: Mention): boolean {
  return kind === 'person' && refersTo.length === 1;
}

/** What tells somebody to be of a delegation. */
interface Passage {
  /** How far it goes behind the name. */
  readonly behind: number;
  /** The side that is represented, where it is said so. */
  readonly of: Mention | null;
  /** What its tense says of the talks; null where it leaves that open. */
  readonly status: MeetingStatus | null;
}

/** The passage that tells the bearer of a name to be of a delegation; null where none does. */
function passageOf(mentions: readonly Mention[], at: number, text: string): Passage | null {
  const { start = 0, end = 0, role = null } = mentions[at] ?? {};
  const from = Math.min(start, role?.start ?? start);
  const before = LED_BY.exec(text.slice(Math.max(0, from - REACH), from))?.[0];
  if (before !== undefined && !SENT_BY.test(before)) return { behind: 0, of: null, status: statusIn(before) };
  const of = representedIn(mentions, at, text);
  if (of) return { behind: 0, of, status: statusIn(text.slice(of.end, from)) };
  const behind = Math.max(end, role?.end ?? end);
  const clause = LEADS.exec(text.slice(behind, behind + REACH))?.[0];
  return clause === undefined ? null : { behind: clause.length, of: null, status: statusIn(clause) };
}

/** "Will be led by": of talks to come; "were led by": of those held. */
function statusIn(words: string): MeetingStatus | null {
  if (/\b(?:will|to) be\b/.test(words)) return 'planned';
  return /\b(?:was|were)\b/.test(words) || /^,? (?:who )?(?:also )?(?:led|headed)\b/.test(words) ? 'held' : null;
}

/** Those of a list from a mention on; whose envoy somebody is ("the king's envoy Ana Silva") is stepped over. */
function listedFrom(mentions: readonly Mention[], at: number, text: string): readonly Mention[] {
  const listed: Mention[] = [];
  for (let next = at; next < mentions.length; next++) {
    const one = mentions[next];
    if (!one || (listed.length > 0 && !isListed(text, listed.at(-1), one))) break;
    if (!/^['’]/.test(text.slice(one.head.end, one.head.end + 1))) listed.push(one);
  }
  return listed;
}

/** Who speaks for a side before a court. */
const LAWYER = /\b(?:lawyers?|attorneys?|barristers?|solicitors?|counsel|advocates?)\b(?![ -]general\b)/iu;

/** The side that somebody is said to represent; null where none is. A suspect's lawyer, or a state's, represents no side of talks. */
function representedIn(mentions: readonly Mention[], at: number, text: string): Mention | null {
  const person = mentions[at];
  if (!person || (person.role && LAWYER.test(text.slice(person.role.start, person.role.end)))) return null;
  const from = Math.min(person.start, person.role?.start ?? person.start);
  const side = mentions
    .slice(Math.max(0, at - SIDE_BEFORE), at)
    .findLast(({ end }) => end < from && from - end < REACH && REPRESENTED_BY.test(text.slice(end, from)));
  return side ?? null;
}

/** Within somebody's title others may be named ("by the Chilean president's envoy"): no more than so many. */
const SIDE_BEFORE = 4;

function isAmong({ refersTo }: Mention, telling: Telling | undefined): boolean {
  const sides = telling?.report.participants ?? [];
  return sides.some(({ entity, name }) => OF_TWO.test(name) || (entity !== null && refersTo.includes(entity)));
}

/** The talks that are told last before the name, else the first behind it, as far as the tense of who led them fits. */
function talksNear(all: readonly Talks[], { start, end }: Mention, { status }: Passage): number | undefined {
  const open = status === null ? all : all.filter((talks) => talks.status === status);
  const before = open[firstIndex(open, (talks) => talks.start > start) - 1];
  if (before && start - before.start <= NEAR) return before.at;
  const behind = open[firstIndex(open, (talks) => talks.start > end)];
  return behind && behind.start - end <= NEAR ? behind.at : undefined;
}

/** Which telling tells talks of sides, and where its passage begins. */
interface Talks {
  readonly at: number;
  readonly start: number;
  readonly status: MeetingStatus;
}
