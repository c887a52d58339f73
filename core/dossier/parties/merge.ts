import type { EntityKind } from '../../model/analysis.ts';
import type { Party } from '../../model/dossier.ts';
import type { Reading } from '../../model/reading.ts';
import { type ArticleId, nonEmpty, overlaps, type Span, spanOf } from '../../model/span.ts';
import { NO_CORRECTIONS, type PlacedCorrections } from '../corrections/placed.ts';
import { type Pair, regroup } from '../corrections/regroup.ts';
import { idOf } from '../ids.ts';
import { stateOf, stateOfDemonym, stateOfFirst } from '../places/states.ts';
import { foldedWords } from '../words/fold.ts';
import { mergeBodies } from './bodies.ts';
import { displayNames } from './display.ts';
import { type NamedEntity, namedEntities, namingMentions } from './forms.ts';
import { mergePeople } from './people.ts';

/** The parties of a dossier, and which party an article's entity is. */
export interface Parties {
  readonly all: readonly Party[];
  readonly of: (article: ArticleId, entity: string | null) => Party | null;
  readonly byId: ReadonlyMap<string, Party>;
  /** The states among them, by ISO 3166-1 alpha-2. */
  readonly states: ReadonlyMap<string, Party>;
}

const KINDS: readonly EntityKind[] = ['person', 'body', 'place', 'group', 'occasion'];

/**
 * Merges the entities of many articles into parties; where a person said who is one and who is not, that holds. The
 * readings are in the order of their dates.
 */
export function mergeParties(readings: readonly Reading[], corrections: PlacedCorrections = NO_CORRECTIONS): Parties {
  const named = namedEntities(readings);
  const countryWords = wordsOfStates(named);
  const all = KINDS.flatMap((kind) => {
    const own = named.filter(({ entity }) => entity.kind === kind && entity.mentions.length > 0);
    const groups = kind === 'person' ? mergePeople(own) : mergeBodies(own, countryWords);
    return regroup(groups.all(), pairsOf(own, corrections)).map((members) =>
      partyOf(
        kind,
        members.flatMap((i) => own[i] ?? []),
      ),
    );
  });
  const byEntity = new Map(
    all.flatMap((party) => party.entities.map((e) => [key(e.article, e.entity), party] as const)),
  );
  return {
    all,
    of: (article, entity) => (entity === null ? null : (byEntity.get(key(article, entity)) ?? null)),
    byId: new Map(all.map((party) => [party.id, party])),
    states: new Map(
      all.flatMap((party) => {
        const state = party.kind === 'place' ? stateOf(party.name) : null;
        return state === null ? [] : [[state, party] as const];
      }),
    ),
  };
}

/** What a person said of two places, as entities of this kind. Two places of one entity in one article stay one. */
function pairsOf(own: readonly NamedEntity[], corrections: PlacedCorrections): readonly Pair[] {
  return corrections.of('people').flatMap(({ correction, spans }) => {
    const [one, other] = spans.map((span) => entityAt(own, span));
    const found = one !== undefined && other !== undefined && one >= 0 && other >= 0 && one !== other;
    return found ? [{ one, other, same: correction.same === true }] : [];
  });
}

function entityAt(own: readonly NamedEntity[], at: Span): number {
  return own.findIndex(
    ({ reading, entity }) =>
      reading.article.id === at.article &&
      entity.mentions.some((index) => {
        const mention = reading.analysis.mentions[index];
        return mention !== undefined && overlaps(mention, at);
      }),
  );
}

function partyOf(kind: EntityKind, members: readonly NamedEntity[]): Party {
  const mentions = members.flatMap(({ reading, entity }) =>
    namingMentions(reading, entity).map((mention) => spanOf(reading.article.id, mention)),
  );
  const roles = distinctRoles(members);
  const evidence = nonEmpty(mentions, 'mention of a party');
  return {
    id: idOf(kind, evidence[0]),
    kind,
    ...displayNames(members),
    role: fullestRole(roles),
    roles,
    country: countryOf(members) ?? countryOfRoles(roles),
    entities: nonEmpty(
      members.map(({ reading, entity }) => ({ article: reading.article.id, entity: entity.id })),
      'entity of a party',
    ),
    mentions: evidence,
  };
}

/**
 * The first role that the articles give, as the one of them writes it that says most of whose it is: "US Secretary of State" where
 * the first only has "Secretary". Another office, such as one held before, is no fuller writing of it.
 */
function fullestRole(roles: Party['roles']): Party['role'] {
  const first = roles.find(({ text }) => !IS_KIN.test(text) && foldedWords(text).some((word) => !ADDRESS.has(word)));
  if (!first) return null;
  const words = foldedWords(first.text);
  return roles
    .filter(({ text }) => isWriting(foldedWords(text), words))
    .reduce(
      (fullest, role) => (foldedWords(role.text).length > foldedWords(fullest.text).length ? role : fullest),
      first,
    );
}

/**
 * What one is to another, without whose: "counterpart", "Peruvian counterpart" and "predecessor" alone are no office. "Holm's wife" and
 * "successor to Holm" say whose.
 */
const IS_KIN =
  /^(?:(?:\p{L}[\p{L}.-]* )?(?:counterpart|opposite number)|(?:(?:immediate|direct|old|longtime|long-time|late|former|ex-?|eldest|elder|older|youngest|younger|second|first|only|close|political|fellow|twin) ?)*(?:predecessor|successor|rival|opponent|challenger|wife|husband|spouse|widow|widower|partner|girlfriend|boyfriend|fianc[ée]e?|son|daughter|child|father|mother|parent|brother|sister|sibling|twin|uncle|aunt|nephew|niece|cousin|grandson|granddaughter|grandfather|grandmother|father-in-law|mother-in-law|son-in-law|daughter-in-law|brother-in-law|sister-in-law|colleague|friend|ally|namesake))$/iu;

/** How people are addressed, which is no office. */
const ADDRESS: ReadonlySet<string> = new Set(
  'mr mrs ms miss mx dr prof professor sir dame lord lady hon honourable honorable rev reverend shri smt'.split(' '),
);

/** True for the words of an office with nothing before them but whose state it is of, and nothing behind but of what it is. */
function isWriting(words: readonly string[], office: readonly string[]): boolean {
  const at = words.findIndex((_, i) => office.every((word, j) => words[i + j] === word));
  if (at < 0) return false;
  const [before, after] = [words.slice(0, at).join(' '), words[at + office.length]];
  const isOfState = before === '' || stateOf(before) !== null || stateOfDemonym(before) !== null;
  return isOfState && (after === undefined || after === 'of' || after === 'for');
}

function distinctRoles(members: readonly NamedEntity[]): readonly { readonly text: string; readonly at: Span }[] {
  const roles = members.flatMap(({ reading, entity }) => {
    const ranges = [entity.role, ...entity.mentions.map((index) => reading.analysis.mentions[index]?.role ?? null)];
    return ranges.flatMap((range) =>
      range && range.start < range.end
        ? [{ text: reading.article.text.slice(range.start, range.end), at: spanOf(reading.article.id, range) }]
        : [],
    );
  });
  const seen = new Set<string>();
  return roles.filter(({ text }) => {
    const folded = foldedWords(text).join(' ');
    return folded !== '' && !seen.has(folded) && seen.add(folded);
  });
}

/** The state that most of the entities name; null where none does or two are named equally often. */
function countryOf(members: readonly NamedEntity[]): string | null {
  const counts = new Map<string, number>();
  for (const { entity } of members) {
    if (entity.country) counts.set(entity.country, (counts.get(entity.country) ?? 0) + 1);
  }
  const [first, second] = [...counts].toSorted((a, b) => b[1] - a[1]);
  return first && first[1] !== second?.[1] ? first[0] : null;
}

/** The one state that the roles begin with: "British Prime Minister"; null where none does, or two do. */
function countryOfRoles(roles: readonly { readonly text: string }[]): string | null {
  const states = new Set(roles.flatMap(({ text }) => stateOfFirst(foldedWords(text)) ?? []));
  const [only] = states;
  return states.size === 1 ? (only ?? null) : null;
}

/** The names and demonyms by which these articles name states: what "US" and "Indian" before a body's name mean. */
function wordsOfStates(named: readonly NamedEntity[]): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  for (const { entity } of named) {
    const state = entity.kind === 'place' ? stateOf(entity.name) : null;
    if (state === null) continue;
    for (const name of [entity.name, ...entity.aliases]) words.set(foldedWords(name).join(' '), state);
  }
  return words;
}

function key(article: ArticleId, entity: string): string {
  return `${article} ${entity}`;
}
