import { stemOf } from '../../model/stem.ts';
import { isCourse, isForce, isGeneric, isKind, isQuestion, limitedIn, matterOf, type Passage } from './keys.ts';
import { isAspect, isEmpty, isManner, isPeople, type Names } from './names.ts';
import { headOf, sameStems } from './stems.ts';
import words from './words.json' with { type: 'json' };

/** Two labels that share more than this of the shorter one's stems name one issue. */
const ALIKE = 0.5;

/** True where two labels name one issue: in the same words, or one as what the other is done to ("the extension of the derogation"). */
export function alike(a: Passage, b: Passage, names: Names): boolean {
  const [left, right] = [a, b].map(({ stems }) => {
    const matter = stems.filter((stem) => !names.stems.has(stem));
    // "strike dates", "strike action" and "striking workers" are of the strike.
    const own = matter.filter((stem) => !isAspect(stem) && !isPeople(stem) && !isManner(stem));
    return new Set(own.length > 0 ? own : matter.length > 0 ? matter : stems);
  });
  if (!left || !right) return false;
  const shared = [...left].filter((stem) => right.has(stem)).length;
  if (isSameCharge(a, b, names) || isDealOfTalks(a, b, names) || isSameArmament(a, b, names)) return true;
  if (shared > ALIKE * Math.min(left.size, right.size)) return true;
  const [one, other] = [a, b].map((passage) => (isQuestion(passage) ? '' : matterOf(passage.mention.label)));
  const matter = one !== undefined && one !== '' && one === other ? one : limitedInBoth(a, b);
  if (matter === '' || names.stems.has(matter)) return false;
  // "The sugar tax" and "the wealth tax" have each a word of its own; "unfair" is none.
  const tells = (stem: string): boolean =>
    stem !== matter &&
    !/^\p{Sc}?\d/u.test(stem) &&
    !isGeneric(stem) &&
    !isCourse(stem) &&
    !isKind(stem) &&
    !isForce(stem) &&
    !isEmpty(stem) &&
    !names.stems.has(stem);
  const [x = [], y = []] = [a, b].map(({ stems }) => stems.filter(tells));
  return x.length === 0 || y.length === 0 || x.some((stem) => y.includes(stem));
}

const [TALKS = ''] = sameStems([stemOf('talks')]);
const DEALS = new Set(['deal', 'agreement', 'accord', 'pact', 'treaty', 'package'].map((word) => stemOf(word)));

/** "The debt talks" beside "the debt rescheduling package": talks on a matter are for the deal on it. An offer is one side's. */
export function isDealOfTalks(a: Passage, b: Passage, names: Names): boolean {
  if (isQuestion(a) || isQuestion(b)) return false;
  const [talks, deal] = isOfTalks(a) ? [a, b] : [b, a];
  if (!isOfTalks(talks) || !DEALS.has(headOf(deal.mention.label))) return false;
  const tells = (stem: string): boolean =>
    stem !== TALKS && !isEmpty(stem) && !isPeople(stem) && !names.stems.has(stem);
  const on = talks.stems.filter(tells);
  return on.length > 0 && on.every((stem) => deal.stems.includes(stem));
}

function isOfTalks({ mention }: Passage): boolean {
  return sameStems([headOf(mention.label)])[0] === TALKS;
}

const CHARGES = new Set(sameStems(words.charges.map((word) => stemOf(word))));
const GOODS = new Set(sameStems(words.goods.map((word) => stemOf(word))));

/** "Levies on imported goods" beside "tariffs": one charge on no goods in particular is the other. */
function isSameCharge(a: Passage, b: Passage, names: Names): boolean {
  return [a, b].every(
    (passage) =>
      !isQuestion(passage) &&
      passage.stems.some((stem) => CHARGES.has(stem)) &&
      passage.stems.every((stem) => CHARGES.has(stem) || GOODS.has(stem) || isManner(stem) || names.stems.has(stem)),
  );
}

const ARMAMENTS = new Set(sameStems(words.armaments.map((word) => stemOf(word))));

/** "The nuclear programme" beside "nuclear weapons": what one may have, and what one is said to be making, of one kind. */
function isSameArmament(a: Passage, b: Passage, names: Names): boolean {
  if (isQuestion(a) || isQuestion(b)) return false;
  const [left, right] = [a, b].map(({ mention, stems }) =>
    ARMAMENTS.has(sameStems([headOf(mention.label)])[0] ?? '')
      ? stems.filter((stem) => !ARMAMENTS.has(stem) && !names.stems.has(stem))
      : [],
  );
  return (left ?? []).some((stem) => OF_ARMS.has(stem) && (right ?? []).includes(stem));
}

const OF_ARMS = new Set(words.ofArms.map((word) => stemOf(word)));

/** "plastic production", "production caps": what one phrase says to be limited is what the other names; "" where it is not. */
function limitedInBoth(a: Passage, b: Passage): string {
  if (isQuestion(a) || isQuestion(b)) return '';
  const [one = '', other = ''] = [a, b].map(({ mention }) => limitedIn(mention.label));
  const [head, last] = [a, b].map(({ mention }) => sameStems([headOf(mention.label)])[0] ?? '');
  if (one !== '' && (one === other || one === last)) return one;
  return other !== '' && other === head ? other : '';
}
