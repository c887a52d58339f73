import type { EntityKind } from '../../model/analysis.ts';
import { calledBodies, DESCRIBED, nameKey } from './called-bodies.ts';
import { standsForState } from './capitals.ts';
import { type Assigned, type Draft, draftWith } from './draft.ts';
import { companyNames, mayBeFirm } from './firm-names.ts';
import { addressedAs } from './honorifics.ts';
import { BODY_HEADS } from './lexicon.ts';
import { personOf } from './lone-names.ts';
import { ownerOf, textOf } from './owners.ts';
import { type People, type Person, partsOf, plainOf } from './people.ts';
import type { RawMention } from './raw.ts';
import { RecentPeople } from './recent-people.ts';
import type { Word } from './words.ts';

/** Gives each name its entity, so that all forms of one name agree over the whole article. */
export function assignEntities(
  text: string,
  words: readonly Word[],
  raws: readonly RawMention[],
  people: People,
): Assigned {
  return new Assignment(text, words, raws, people).made();
}

/** The entities of an article while its mentions are gone through, first to last. */
class Assignment {
  private readonly words: readonly Word[];
  private readonly raws: readonly RawMention[];
  private readonly people: People;
  private readonly drafts = new Map<string, Draft>();
  private readonly of = new Map<number, Draft>();
  private readonly states = new Map<string, Draft>();
  private readonly persons = new Map<Person, Draft>();
  private readonly lastNames = new Set<string>();
  private readonly recent = new RecentPeople();
  /** By the name of an organ the states that own one of that name. */
  private readonly owners = new Map<string, Set<string>>();
  /** Companies by each name that they go by alone. */
  private readonly companies = new Map<string, Draft>();
  private readonly bodies: ReturnType<typeof calledBodies>;
  private readonly acronyms: ReadonlyMap<string, string>;

  constructor(text: string, words: readonly Word[], raws: readonly RawMention[], people: People) {
    this.words = words;
    this.raws = raws;
    this.people = people;
    this.bodies = calledBodies(words, raws);
    this.acronyms = acronymsInParentheses(text, words, raws);
  }

  made(): Assigned {
    this.raws.forEach((mention, i) => {
      if (namesNobody(mention)) return;
      if (mention.kind === 'unknown') this.takeUnknown(i, mention);
      else if (!mention.weak) {
        const actsForState = mention.sort === 'capital' && standsForState(this.words, this.raws, i);
        if (mention.sort === 'state' || mention.sort === 'demonym' || actsForState) this.takeState(i, mention);
        else this.takeNamed(i, mention);
      }
    });
    const drafts = [...this.drafts.values()].filter((draft) => draft.mentions.length > 0);
    return { drafts, of: this.of, states: this.states };
  }

  private takeUnknown(i: number, mention: RawMention): void {
    const { words, raws, people, recent, persons } = this;
    const company = mayBeFirm(words, mention) ? this.companies.get(nameKey(words, mention)) : undefined;
    if (company) return this.take(i, company);
    const person = people.of.get(mention) ?? personOf(words, mention, people, recent, raws, persons);
    if (person) return this.takePerson(i, mention, person);
    const parts = partsOf(words, mention.headFrom, mention.headTo);
    const shown = words[mention.headFrom]?.text ?? '';
    const long = mention.form === 'acronym' ? this.acronyms.get(shown) : undefined;
    if (long !== undefined) this.take(i, this.draftOf(`name ${plainOf(long)}`, { sort: 'organ' }));
    else if (this.bodies.has(nameKey(words, mention)))
      this.take(i, this.draftOf(`name ${plainOf(nameKey(words, mention))}`, { sort: 'company' }));
    else if (isPlace(words, mention) && parts.length <= MOST_PARTS_OF_PLACE)
      this.take(i, this.draftOf(`place ${parts.join(' ')}`, { kind: 'place', sort: 'place' }));
  }

  private takePerson(i: number, mention: RawMention, person: Person): void {
    const { words } = this;
    let draft = this.persons.get(person);
    if (!draft) {
      draft = draftWith({ kind: 'person', person });
      this.persons.set(person, draft);
      this.lastNames.add(person.parts.at(-1) ?? '');
      // Told as a person, nobody is the firm any more: "Ada Berg and Co fell. Ada Berg, who founded it, left."
      if (mention.headTo > mention.headFrom + 1) this.companies.delete(nameKey(words, mention));
      this.drafts.set(`person ${person.parts.join(' ')} ${this.persons.size}`, draft);
    }
    draft.country ??= mention.sort === 'kin' ? null : (mention.role?.country ?? mention.country);
    const told = addressedAs(words, mention);
    if (told !== null) draft.gender = told;
    else if (!isGuess(words, mention, person)) draft.gender ??= mention.gender;
    draft.roleSort ??= mention.role?.sort ?? null;
    this.recent.see(person, i, partsOf(words, mention.headFrom, mention.headTo).join(' '));
    this.take(i, draft);
  }

  private takeState(i: number, mention: RawMention): void {
    const country = mention.country ?? '';
    const kind = country === 'EU' ? 'body' : 'place';
    const draft = this.draftOf(`state ${country}`, { kind, sort: 'state', country });
    this.states.set(country, draft);
    this.take(i, draft);
  }

  private takeNamed(i: number, mention: RawMention): void {
    const { words, raws } = this;
    const name = mention.name ?? textOf(words, mention);
    const plain = plainOf(name.replace(/^(?:\d+(?:st|nd|rd|th)|20\d\d) /, ''));
    const owner = mention.kind === 'body' && mention.sort === 'organ' ? ownerOf(words, raws, i) : null;
    // "Vietnam's Ministry of Trade" and "the Ministry of Trade of Peru" are two; alone, the name is the only one's that owns it.
    const owners = this.owners.get(plain);
    const alone = owners?.size === 1 && mention.country === null ? [...owners][0] : undefined;
    const of = owner !== null && owner.country !== mention.country ? owner.country : (alone ?? null);
    if (of !== null) this.owners.set(plain, (owners ?? new Set()).add(of));
    const key = of === null ? plain : `${plain} of ${of}`;
    const draft = this.draftOf(`${mention.kind === 'body' ? 'name' : mention.kind} ${key}`, {
      kind: mention.kind as EntityKind,
      known: mention.name,
      sort: mention.sort,
      country: of ?? mention.country,
      owner: of === null ? null : (owner?.called ?? null),
      plural: mention.plural,
    });
    this.take(i, draft);
    if (mention.kind === 'body') this.nameCompany(mention, draft);
  }

  /** Whichever the article names first goes by the name alone: Ford Motor, or Henry Ford. */
  private nameCompany(mention: RawMention, draft: Draft): void {
    for (const own of companyNames(this.words, mention)) {
      if (this.companies.has(own)) continue;
      const last = own.replace(/^.* /, '').toLowerCase();
      if (!this.lastNames.has(last)) this.companies.set(own, draft);
    }
  }

  /** The draft of a key; where there is none yet, one of what is told. */
  private draftOf(key: string, told: Partial<Draft>): Draft {
    const known = this.drafts.get(key);
    if (known) return known;
    const made = draftWith(told);
    this.drafts.set(key, made);
    return made;
  }

  private take(i: number, draft: Draft): void {
    draft.mentions.push(i);
    this.of.set(i, draft);
  }
}

/** More words than these behind "in" are hardly a place of which nothing is known. */
const MOST_PARTS_OF_PLACE = 3;

/** What names nobody by itself: who is meant is found where all names are known. */
function namesNobody({ form, sort, kind }: RawMention): boolean {
  const areTwo = kind === 'group' && sort?.startsWith('two') === true;
  return form === 'pronoun' || form === 'title' || sort === DESCRIBED || areTwo;
}

/** "Kelly left" of John Kelly: a surname that is a first name, too, tells no gender, where nothing before it does. */
function isGuess(words: readonly Word[], mention: RawMention, { parts }: Person): boolean {
  const { form, from, headFrom, headTo, role } = mention;
  if (form !== 'surname' || role !== null || from !== headFrom || parts.length < 2) return false;
  return parts[0] !== partsOf(words, headFrom, headTo)[0];
}

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
