import type { Entity, Mention } from '../../model/analysis.ts';
import type { Participant } from '../../model/fact.ts';
import { firstIndex, firstStartingFrom } from '../../model/sorted.ts';
import { spanOf } from '../../model/span.ts';
import type { Scene } from './scene.ts';
import { type Dispute, disputeIn, SIDES } from './sides.ts';
import { keyOf, type Telling } from './telling.ts';
import { WORDS } from './words.ts';

/**
 * "The three ministers", "both sides", "the leaders": whom a description takes up that no meeting before explains. They are
 * those whom the article listed last before, as many as are counted: the states whose ministers or leaders they are
 * ("the ministers of Peru, Chile and Bolivia"), or people by name whose roles fit.
 */
export function meantByDescription(tellings: readonly Telling[], text: string, scene: Scene): readonly Telling[] {
  if (!tellings.some(({ report }) => report.participants.some((one) => isBare(one, scene) || isOneSide(one, scene))))
    return tellings;
  // Once an article: both look at all of its names.
  const named: Named = { dispute: disputeIn(scene), states: statesIn(scene) };
  return tellings.flatMap((telling) => {
    const { report } = telling;
    const participants = report.participants.flatMap((participant) => {
      const meant = isOneSide(participant, scene)
        ? sideMeant(participant, text, named)
        : isBare(participant, scene)
          ? meantBy(participant, text, scene, named)
          : [];
      const known = new Set(report.participants.filter((one) => one !== participant).map(keyOf));
      return meant.length === 0 || meant.some((one) => known.has(keyOf(one))) ? [participant] : meant;
    });
    if (participants.some(isUntold)) return [];
    return participants.every((one, i) => one === report.participants[i])
      ? [telling]
      : [{ ...telling, report: { ...report, certainty: 'inferred' as const, participants } }];
  });
}

/** Whom an article names, as far as descriptions may mean them. */
interface Named {
  readonly dispute: Dispute | null;
  readonly states: readonly { readonly listed: Listed; readonly times: number }[];
}

/** A meeting told without a word of who met is none that can be reported, where the article does not say who its sides are. */
function isUntold({ entity, name }: Participant): boolean {
  return entity === null && name === SIDES;
}

/** "the union", "company negotiators": one of the two who bargain, told by what it is. */
function isOneSide({ entity, name }: Participant, scene: Scene): boolean {
  return isUnnamed(entity, scene) && (UNION_SIDE.test(name) || EMPLOYER_SIDE.test(name));
}

const OF_A_SIDE =
  "(?:['’]s)?(?: (?:bargaining|negotiating|chief|top|senior))?(?: (?:negotiators?|team|leaders|officials|representatives|bosses))?$";
const UNION_SIDE = new RegExp(`^(?:the )?union${OF_A_SIDE}`, 'i');
const EMPLOYER_SIDE = new RegExp(
  `^(?:the )?(?:company|employer|carmaker|automaker|airline|railway|railroad|firm|management|operator|manufacturer)${OF_A_SIDE}`,
  'i',
);

function sideMeant({ name, mention }: Participant, text: string, { dispute }: Named): readonly Participant[] {
  const definite =
    /^the /i.test(name) || /\b(?:the|its|their)\s$/i.test(text.slice(Math.max(0, mention.start - 8), mention.start));
  if (!definite && !name.includes(' ')) return [];
  const side = UNION_SIDE.test(name) ? dispute?.union : dispute?.employerBefore(mention.start);
  return side ? [side] : [];
}

const COUNTS: Readonly<Record<string, number>> = { two: 2, both: 2, three: 3, four: 4, five: 5, six: 6, seven: 7 };
/** Lists are looked back for over no more mentions than this. */
const REACH = 80;

/** A plural without a name, and without a word of whose they are. */
function isBare({ entity, name: whole }: Participant, scene: Scene): boolean {
  const name = takenUp(whole);
  const words = name.toLowerCase().split(' ');
  const head = words.at(-1) ?? '';
  return (
    isUnnamed(entity, scene) &&
    words.length < 5 &&
    !/ (?:of|from|for) |\b(?:other|fellow)\b| \p{Lu}|^\p{Lu}\p{L}+ \p{Ll}+s$/u.test(
      name.replace(/^(?:The|Both|All) /, ''),
    ) &&
    (head in COUNTS || (head.endsWith('s') && (WORDS.humanHeads.has(head) || PARTS.test(head))))
  );
}

/**
 * "The prime ministers of the two countries": those who act for two that the article names. Their intelligence chiefs or unions
 * are people of their own.
 */
function takenUp(name: string): string {
  return name.replace(
    /^(?:.* )?(?:ministers|leaders|presidents|premiers|heads|officials|envoys|diplomats|delegations|representatives|negotiators|governments) (?:of|from) (?=(?:all )?(?:the (?:two|three|four|five)|both)(?: \p{Ll}+){1,2}$)/u,
    '',
  );
}

function isUnnamed(entity: Participant['entity'], scene: Scene): boolean {
  return entity === null || scene.entities.get(entity)?.kind === 'group';
}

/** "three", "27" */
function countIn(word: string): number | undefined {
  return COUNTS[word] ?? (/^\d{1,3}$/.test(word) ? Number(word) : undefined);
}

const PARTS =
  /^(?:sides|parties|countries|governments|states|nations|delegations|teams|negotiators|neighbours|neighbors)$/;

function meantBy(
  { name: whole, mention }: Participant,
  text: string,
  scene: Scene,
  { dispute, states }: Named,
): readonly Participant[] {
  const name = takenUp(whole);
  const words = name.toLowerCase().split(' ');
  const before = text.slice(Math.max(0, mention.start - 12), mention.start).toLowerCase();
  const untold = name === SIDES;
  if (
    !untold &&
    !/^(?:the|both|all)$/.test(words[0] ?? '') &&
    !/\b(?:the|both|all|these|those)\s(?:(?!other|fellow|rest)\w+\s)?$/.test(before)
  )
    return [];
  const said = [...words, ...before.trim().split(/\s+/).slice(-2)].map(countIn).find(Boolean);
  const head = words.at(-1) ?? '';
  const count = said ?? (/^(?:sides|parties)$/.test(head) && !untold ? 2 : null);
  if (/^(?:sides|parties|teams|negotiators)$/.test(head) && (count === null || count === 2)) {
    const employer = dispute?.employerBefore(mention.start);
    if (dispute && employer) return [dispute.union, employer];
  }
  const { mentions } = scene.analysis;
  const to = firstIndex(mentions, ({ start }) => start >= mention.start);
  const lists = listsBefore(mentions.slice(Math.max(0, to - REACH), to), text, scene);
  const fitting = lists.filter(
    (list) =>
      (count === null || list.length === count) &&
      fits(list, head, scene, said) &&
      actFor(list, whole, name, scene) &&
      areMainStates(list, states),
  );
  // "The leaders", uncounted, are all of them, and not the two told last.
  const found = fitting.toSorted((a, b) => b.length - a.length)[0];
  const main = found || count === null || !ofStates(head) ? [] : mainStates(states, count);
  return (found ?? main).map(({ entity, mention: at }) => ({
    entity: entity.id,
    name: entity.name,
    mention: spanOf(scene.article.id, at),
  }));
}

interface Listed {
  readonly entity: Entity;
  readonly mention: Mention;
}

/** The lists of two or more of one kind among mentions, the last of them first. */
function listsBefore(mentions: readonly Mention[], text: string, scene: Scene): readonly (readonly Listed[])[] {
  const lists: Listed[][] = [];
  let list: Listed[] = [];
  const close = (): void => {
    if (list.length > 1) lists.unshift(list);
    list = [];
  };
  for (const mention of mentions) {
    const [id] = mention.refersTo;
    const entity = id === undefined ? undefined : scene.entities.get(id);
    if (!entity || mention.refersTo.length !== 1 || mention.form === 'pronoun') continue;
    const last = list.at(-1);
    if (last && (last.entity.kind !== entity.kind || !isLinked(text, last.mention, mention, scene.analysis))) close();
    if (!list.some((one) => one.entity.id === entity.id)) list.push({ entity, mention });
  }
  close();
  return lists;
}

/** Nothing but a comma, "and" and titles stands between two members of a list: "Silva, an envoy, said that Holm" is none. */
function isLinked(text: string, before: Mention, after: Mention, { tokens }: Scene['analysis']): boolean {
  // "Silva's predecessor, the former minister Holm": an owner is no member of a list.
  if (/^['’]/.test(text.slice(before.end, before.end + 1))) return false;
  const from = Math.max(before.end, before.role?.end ?? 0);
  const to = Math.min(after.start, after.role?.start ?? after.start);
  if (!/^(?:, (?:and )?| and )(?:(?:the|his|her) )?(?:\p{L}[\w.-]* ){0,3}$/u.test(text.slice(from, to))) return false;
  for (let i = firstStartingFrom(tokens, from); (tokens[i]?.end ?? Number.POSITIVE_INFINITY) <= to; i++)
    if (OF_A_CLAUSE.test(tokens[i]?.pos ?? '')) return false;
  return true;
}

const OF_A_CLAUSE = /^(?:VERB|AUX|SCONJ)$/;

/**
 * "The two countries" are no people; "the foreign ministers of the two countries" are people only who hold that office. `whole` and
 * `name`: what is told with those who act for them, and without.
 */
function actFor(list: readonly Listed[], whole: string, name: string, scene: Scene): boolean {
  if (!list.every(({ entity }) => entity.kind === 'person')) return true;
  const office = whole.slice(0, whole.length - name.length).replace(/ (?:of|from) $/, '');
  const words = office
    .toLowerCase()
    .split(' ')
    .filter((word) => word !== 'the');
  const head = words.at(-1) ?? '';
  if (office === '') return !/(?:countries|governments|states|nations|capitals)$/i.test(name);
  return list.every(({ entity }) => {
    const role = roleOf(entity, scene);
    return mayBe(role, head) && words.slice(0, -1).every((word) => role.includes(word));
  });
}

/** Ministers are those of states, or people whose role says so; sides are states or bodies. */
function fits(list: readonly Listed[], head: string, scene: Scene, said: number | undefined): boolean {
  const kinds = new Set(list.map(({ entity }) => entity.kind));
  const [kind] = kinds;
  // Families, farmers or students are no states, whichever were listed before.
  if (kind === 'place')
    return actsForStates(head) && list.every(({ entity }) => entity.country !== null) && areStates(list);
  if (kind === 'person') {
    const countries = list.flatMap(({ entity }) => entity.country ?? []);
    // Two ministers of one government are not "the ministers" who meet.
    if (ofStates(head) && new Set(countries).size < countries.length) return false;
    // So many people as are counted, whose roles stand before their list ("the ministers of A, B and C, X, Y and Z").
    if (said === list.length && said > 2 && list.every(({ entity }) => entity.role === null)) return true;
    return list.every(({ entity }) => mayBe(roleOf(entity, scene), head));
  }
  return kind === 'body' && PARTS.test(head);
}

function actsForStates(head: string): boolean {
  return head in COUNTS || ofStates(head) || PARTS.test(head) || WORDS.offices.has(head);
}

/** "The two countries", "both governments" are states whoever else was listed. */
function ofStates(head: string): boolean {
  return /^(?:countries|governments|states|nations|neighbours|neighbors|ministers|leaders|sides|capitals)$/.test(head);
}

/** No list of two states in passing: those whom the article names most. */
function areMainStates(list: readonly Listed[], states: Named['states']): boolean {
  if (list.length > 2 || !list.every(({ entity }) => entity.kind === 'place')) return true;
  const main = new Set(mainStates(states, list.length).map(({ entity }) => entity.id));
  return main.size === 0 || list.every(({ entity }) => main.has(entity.id));
}

/** The so many states that an article names most, each twice at least; none where one more is named as often. */
function mainStates(states: Named['states'], count: number): readonly Listed[] {
  const last = states[count - 1];
  const next = states[count]?.times ?? 0;
  // Of more than three, those that the article is about are named far more often than any other.
  if (!last || last.times < 2 || next >= (count > 3 ? last.times / 2 : last.times)) return [];
  return states.slice(0, count).map(({ listed }) => listed);
}

/** The states that an article names, the one named most first. */
function statesIn({ analysis: { mentions }, entities }: Scene): Named['states'] {
  const named = new Map<string, { readonly listed: Listed; times: number }>();
  for (const mention of mentions) {
    const [id] = mention.refersTo;
    const entity = id === undefined ? undefined : entities.get(id);
    if (!entity?.state || entity.country === null || mention.refersTo.length !== 1) continue;
    const known = named.get(entity.country);
    if (known) known.times++;
    else named.set(entity.country, { listed: { entity, mention }, times: 1 });
  }
  return [...named.values()].toSorted((a, b) => b.times - a.times);
}

/** Each of another country, so that they are states and no towns of one. */
function areStates(list: readonly Listed[]): boolean {
  return new Set(list.map(({ entity }) => entity.country)).size === list.length;
}

function roleOf({ role }: Entity, { article }: Scene): string {
  return role ? article.text.slice(role.start, role.end).toLowerCase() : '';
}

function mayBe(role: string, head: string): boolean {
  if (head === 'leaders')
    return /president|premier|prime minister|chancellor|king|queen|emir|leader|chief|head|chair/.test(role);
  if (head === 'ministers') return /minister|secretary|chief|representative/.test(role);
  return (
    head in COUNTS || PARTS.test(head) || head === 'men' || head === 'women' || role.includes(head.replace(/s$/, ''))
  );
}
