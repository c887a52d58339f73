import type { EntityKind } from '../../model/analysis.ts';
import { calledBodies, DESCRIBED, nameKey } from './called-bodies.ts';
import { standsForState } from './capitals.ts';
import { addressedAs } from './honorifics.ts';
import { BODY_HEADS, type Gender, genderOfFirstName, OPENERS, PARTNERS } from './lexicon.ts';
import { personOf } from './lone-names.ts';
import { ownerOf, textOf } from './owners.ts';
import { type People, type Person, partsOf, plainOf } from './people.ts';
import type { RawMention } from './raw.ts';
import { RecentPeople } from './recent-people.ts';
import type { Word } from './words.ts';

/** An entity while it is put together; `mentions` are indices of raw mentions that name it. */
export interface Draft {
  readonly kind: EntityKind;
  readonly person: Person | null;
  /** The lexicon's name, where it has one. */
  readonly known: string | null;
  /** state, capital, region, organ, media ...; null for people. */
  readonly sort: string | null;
  country: string | null;
  /** The state of which the text calls a body that has no name of its own: "Norway" of "Norway's Foreign Ministry". */
  readonly owner: string | null;
  gender: Gender | null;
  readonly plural: boolean;
  /** The sort of a person's first role: who speaks for others is no leader. */
  roleSort: string | null;
  readonly mentions: number[];
}

export interface Assigned {
  readonly drafts: readonly Draft[];
  /** The draft of each raw mention that names one. */
  readonly of: ReadonlyMap<number, Draft>;
  /** States by ISO code, as far as the article names them. */
  readonly states: ReadonlyMap<string, Draft>;
}

/** Gives each name its entity, so that all forms of one name agree over the whole article. */
export function assignEntities(
  text: string,
  words: readonly Word[],
  raws: readonly RawMention[],
  people: People,
): Assigned {
  const drafts = new Map<string, Draft>();
  const of = new Map<number, Draft>();
  const persons = new Map<Person, Draft>();
  const lastNames = new Set<string>();
  const states = new Map<string, Draft>();
  const acronyms = new Map<string, Draft>();
  const recent = new RecentPeople();
  const owned = new Map<string, Set<string>>();
  const companies = new Map<string, Draft>();
  const bodies = calledBodies(words, raws);

  const draftOf = (key: string, make: () => Draft): Draft => {
    const known = drafts.get(key);
    if (known) return known;
    const made = make();
    drafts.set(key, made);
    return made;
  };
  const take = (i: number, draft: Draft): void => {
    draft.mentions.push(i);
    of.set(i, draft);
  };
  const takePerson = (i: number, mention: RawMention, person: Person): void => {
    let draft = persons.get(person);
    if (!draft) {
      draft = {
        kind: 'person',
        person,
        known: null,
        sort: null,
        country: null,
        owner: null,
        gender: null,
        plural: false,
        roleSort: null,
        mentions: [],
      };
      persons.set(person, draft);
      lastNames.add(person.parts.at(-1) ?? '');
      // Told as a person, nobody is the firm any more: "Ada Berg and Co fell. Ada Berg, who founded it, left."
      if (mention.headTo > mention.headFrom + 1) companies.delete(nameKey(words, mention));
      drafts.set(`person ${person.parts.join(' ')} ${persons.size}`, draft);
    }
    draft.country ??= mention.sort === 'kin' ? null : (mention.role?.country ?? mention.country);
    const told = addressedAs(words, mention);
    if (told !== null) draft.gender = told;
    else if (!isGuess(words, mention, person)) draft.gender ??= mention.gender;
    draft.roleSort ??= mention.role?.sort ?? null;
    recent.see(person, i, partsOf(words, mention.headFrom, mention.headTo).join(' '));
    take(i, draft);
  };

  acronymsInParentheses(text, words, raws).forEach((long, short) => acronyms.set(short, { ...EMPTY, known: long }));

  raws.forEach((mention, i) => {
    if (
      mention.form === 'pronoun' ||
      mention.form === 'title' ||
      mention.sort === DESCRIBED ||
      (mention.kind === 'group' && mention.sort?.startsWith('two'))
    )
      return;
    if (mention.kind === 'unknown') {
      const company = mayBeFirm(words, mention) ? companies.get(nameKey(words, mention)) : undefined;
      if (company) {
        take(i, company);
        return;
      }
      const person = people.of.get(mention) ?? personOf(words, mention, people, recent, raws, persons);
      if (person) takePerson(i, mention, person);
      else {
        const parts = partsOf(words, mention.headFrom, mention.headTo);
        const shown = words[mention.headFrom]?.text ?? '';
        const long = mention.form === 'acronym' ? acronyms.get(shown)?.known : undefined;
        if (long !== undefined && long !== null)
          take(
            i,
            draftOf(`name ${plainOf(long)}`, () => ({
              ...EMPTY,
              kind: 'body',
              known: null,
              sort: 'organ',
              mentions: [],
            })),
          );
        else if (bodies.has(nameKey(words, mention)))
          take(
            i,
            draftOf(`name ${plainOf(nameKey(words, mention))}`, () => ({ ...EMPTY, sort: 'company', mentions: [] })),
          );
        else if (isPlace(words, mention) && parts.length <= 3)
          take(
            i,
            draftOf(`place ${parts.join(' ')}`, () => ({ ...EMPTY, kind: 'place', sort: 'place', mentions: [] })),
          );
      }
      return;
    }
    if (mention.weak) return;
    const isState = mention.sort === 'state' || mention.sort === 'demonym';
    const actsForState = mention.sort === 'capital' && standsForState(words, raws, i);
    if (isState || actsForState) {
      const country = mention.country ?? '';
      const draft = draftOf(`state ${country}`, () => ({
        ...EMPTY,
        kind: country === 'EU' ? 'body' : 'place',
        known: null,
        sort: 'state',
        country,
        mentions: [],
      }));
      states.set(country, draft);
      take(i, draft);
      return;
    }
    const name = mention.name ?? textOf(words, mention);
    const plain = plainOf(name.replace(/^(?:\d+(?:st|nd|rd|th)|20\d\d) /, ''));
    const owner = mention.kind === 'body' && mention.sort === 'organ' ? ownerOf(words, raws, i) : null;
    // "Vietnam's Ministry of Trade" and "the Ministry of Trade of Peru" are two; alone, the name is the only one's that owns it.
    const owners = owned.get(plain);
    const alone = owners?.size === 1 && mention.country === null ? [...owners][0] : undefined;
    const of = owner !== null && owner.country !== mention.country ? owner.country : (alone ?? null);
    if (of !== null) owned.set(plain, (owners ?? new Set()).add(of));
    const key = of === null ? plain : `${plain} of ${of}`;
    const draft = draftOf(`${mention.kind === 'body' ? 'name' : mention.kind} ${key}`, () => ({
      ...EMPTY,
      kind: mention.kind as EntityKind,
      known: mention.name,
      sort: mention.sort,
      country: of ?? mention.country,
      owner: of === null ? null : (owner?.called ?? null),
      plural: mention.plural,
      mentions: [],
    }));
    take(i, draft);
    if (mention.kind !== 'body') return;
    for (const own of companyNames(words, mention)) {
      // Whichever the article names first goes by the name alone: Ford Motor, or Henry Ford.
      if (companies.has(own)) continue;
      const last = own.replace(/^.* /, '').toLowerCase();
      if (!lastNames.has(last)) companies.set(own, draft);
    }
  });
  return { drafts: [...drafts.values()].filter((draft) => draft.mentions.length > 0), of, states };
}

/**
 * The names that a company goes by alone behind its full one: "Hartwell" of "Hartwell Group"; "Ada Berg" and "Berg" of "Ada Berg and Co".
 */
function companyNames(words: readonly Word[], { headFrom, headTo }: RawMention): readonly string[] {
  const own = words.slice(headFrom, headTo);
  const joined = own.findIndex(({ gap }) => gap === 'ampersand');
  if (joined > 0) return beforeAmpersand(own.slice(0, joined), own[joined]);
  let to = own.length;
  while (to > 1 && COMPANY_FORMS.test(own[to - 1]?.text ?? '')) to -= 1;
  const partner = to > 1 && own[to - 1]?.lower === 'and' ? to - 1 : to > 2 && isPartner(own, to) ? to - 2 : to;
  const core = own.slice(0, partner);
  const last = core.at(-1)?.text ?? '';
  if (core.length === own.length || core.length > MOST_NAMES || !/^\p{Lu}\p{L}{2,}$/u.test(last)) return [];
  if (core.length === 1) return [last];
  const isPerson = core
    .slice(0, -1)
    .every(({ text, shape }) => shape === 'initial' || genderOfFirstName(text) !== undefined);
  const whole = core.map(({ text }) => text).join(' ');
  return isPerson ? [whole, last] : partner < to ? [whole] : [];
}

/** "Asker Tire" and "Asker" of "Asker Tire & Rubber Co"; "Ada Berg" and "Berg" of "Ada Berg & Co"; of "First Bank & Trust" no "First". */
function beforeAmpersand(own: readonly Word[], next: Word | undefined): readonly string[] {
  const names = own.map(({ text }) => text);
  const whole = names.join(' ');
  const last = names.at(-1) ?? '';
  const short = PARTNERS.has(next?.text ?? '') ? last : names.slice(0, -1).join(' ');
  return own.length > MOST_NAMES
    ? []
    : [whole, short].filter((name) => /^\p{Lu}.*\p{L}{2}/u.test(name) && !OPENERS.has(name.toLowerCase()));
}

/** "and Sons" at the end of a firm's name. */
function isPartner(own: readonly Word[], to: number): boolean {
  return own[to - 2]?.lower === 'and' && PARTNERS.has(own[to - 1]?.text ?? '');
}

/** So many names has a firm that is called after somebody. */
const MOST_NAMES = 3;

const COMPANY_FORMS =
  /^(?:Group|Holdings?|Motors?|Company|Co\.?|Corp\.?|Corporation|Inc\.?|Ltd\.?|Limited|plc|PLC|LLC|AG|SA|SE|NV|Industries|Technologies|Airlines|Airways|Steel|Energy|Foods|Brands|Stores|Partners|Systems|Pharmaceuticals|Entertainment|Studios|Bancorp|&)$/;

/** A few words without a title, which no "Mr" or "President" makes a person. */
function mayBeFirm(words: readonly Word[], { headFrom, headTo, from, role, form }: RawMention): boolean {
  if (headTo > headFrom + MOST_NAMES || from !== headFrom || role !== null || form === 'handle') return false;
  return words[headTo - 1]?.shape === 'capital' && !isToldAsPerson(words, headTo);
}

/** "Ada Berg, who", "Ada Berg, 57,": the person after whom the firm is called. */
function isToldAsPerson(words: readonly Word[], behind: number): boolean {
  const [next, after] = [words[behind], words[behind + 1]];
  if (next?.gap !== 'comma' || words[behind - 1]?.possessive) return false;
  return /^who(?:se|m)?$/.test(next.lower) || (/^[1-9]\d$/.test(next.text) && after?.gap === 'comma');
}

/** "Kelly left" of John Kelly: a surname that is a first name, too, tells no gender, where nothing before it does. */
function isGuess(words: readonly Word[], mention: RawMention, { parts }: Person): boolean {
  const { form, from, headFrom, headTo, role } = mention;
  if (form !== 'surname' || role !== null || from !== headFrom || parts.length < 2) return false;
  return parts[0] !== partsOf(words, headFrom, headTo)[0];
}

const EMPTY: Draft = {
  kind: 'body',
  person: null,
  known: null,
  sort: null,
  country: null,
  owner: null,
  gender: null,
  plural: false,
  roleSort: null,
  mentions: [],
};

/** "Sioux City" after "in": where nothing says that it is a person. */
function isPlace(words: readonly Word[], mention: RawMention): boolean {
  const before = words[mention.from - 1];
  if (
    mention.form === 'acronym' ||
    !before ||
    words[mention.from]?.gap !== 'space' ||
    words[mention.from]?.quote !== before.quote
  )
    return false;
  const word = words[mention.from];
  // "in Article 95", "in Cabinet": a part of a law and a body without its article.
  if (word === undefined || !word.proper || words[mention.to]?.shape === 'number' || BODY_HEADS.has(word.text))
    return false;
  return /^(?:in|near)$/.test(before.lower) && mention.evidence < 1.5 && word.shape === 'capital';
}

/** "Royal College of Midwives (RCM)": the short form in parentheses is the long one's. */
function acronymsInParentheses(
  text: string,
  words: readonly Word[],
  raws: readonly RawMention[],
): ReadonlyMap<string, string> {
  const pairs = new Map<string, string>();
  raws.forEach((mention, i) => {
    const long = raws[i - 1];
    const short = words[mention.headFrom];
    if (mention.form !== 'acronym' || !long || !short || long.kind !== 'body') return;
    const between = text.slice(words[long.to - 1]?.end ?? 0, short.start);
    if (between.trim() !== '(') return;
    pairs.set(short.text, long.name ?? textOf(words, long));
  });
  return pairs;
}
