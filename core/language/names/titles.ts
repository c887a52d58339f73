import type { Assigned, Draft } from './draft.ts';
import { type BodyAsked, bodyAsked, isLeader, leads } from './leaders.ts';
import type { RawMention } from './raw.ts';
import type { Recent } from './recent.ts';
import type { Reference } from './references.ts';
import { PORTFOLIOS } from './role-heads.ts';
import type { Role } from './roles.ts';
import type { Word } from './words.ts';

/** Who holds which role in this article. */
export interface Holders {
  /** Tells that the person was named here. */
  readonly seen: (draft: Draft, raw: number) => void;
  /** The last one named whom the title fits. */
  readonly find: (mention: RawMention, recent: Recent, words: readonly Word[]) => Reference;
}

interface Holder {
  readonly draft: Draft;
  readonly roles: readonly Role[];
  readonly keys: ReadonlySet<string>;
  last: number;
}

/** The key of those who lead a body. */
const LEADS = 'leads';

/** So many holders of one title are remembered, so that the cost stays linear. */
const KEPT = 12;
const NOBODY: Reference = { to: [], because: [] };
/** Words that two ways to call one post do not share. */
const SAME: Readonly<Record<string, string>> = {
  external: 'foreign',
  affairs: 'foreign',
  eam: 'foreign',
  defense: 'defence',
  fm: 'foreign',
  dpm: 'deputy',
  mos: 'minister',
  pm: 'prime',
  cs: 'secretary',
};

/** The roles of all people of the article; the last ones named are asked for by the last word of a title. */
export function holdersOf(raws: readonly RawMention[], assigned: Assigned): Holders {
  const holders = new Map<Draft, Holder>();
  const byWord = new Map<string, Holder[]>();
  for (const draft of assigned.drafts) {
    if (draft.kind !== 'person') continue;
    const roles = draft.mentions.flatMap((i) => (raws[i]?.role && raws[i]?.sort !== 'kin' ? [raws[i].role] : []));
    const holder: Holder = { draft, roles, keys: new Set(roles.flatMap(keysOf)), last: -1 };
    holders.set(draft, holder);
  }
  let others: ReadonlySet<Draft> | null = null;
  return {
    seen: (draft, raw) => {
      const holder = holders.get(draft);
      if (!holder) return;
      holder.last = raw;
      for (const key of holder.keys) {
        const known = byWord.get(key) ?? [];
        if (known.at(-1) === holder) continue;
        const others = known.filter((other) => other !== holder);
        byWord.set(key, [...others.slice(-KEPT), holder]);
      }
    },
    find: (mention, recent, words) => {
      const { role } = mention;
      if (!role || mention.sort === 'kin') return NOBODY;
      const body = bodyAsked(words, role);
      if (body) {
        const leader = leaderOf(byWord.get(LEADS) ?? [], role, body);
        if (leader) return { to: [leader.draft], because: [leader.last] };
      }
      let best: Holder | null = null;
      const fitting = new Map<Draft, Holder>();
      for (const holder of keysAsked(role).flatMap((key) => byWord.get(key) ?? [])) {
        if (holder.last < 0 || !fits(holder, role)) continue;
        others ??= metByTheirLike(words, raws, assigned);
        if (role.country === null && others.has(holder.draft)) continue;
        if (mention.gender && holder.draft.gender && mention.gender !== holder.draft.gender) continue;
        // "the minister" is a prime minister only where there is no other.
        const fitsBetter = best !== null && isHead(best, role) !== isHead(holder, role) ? isHead(best, role) : null;
        if (fitsBetter === false) continue;
        if (fitsBetter === true) fitting.clear();
        fitting.set(holder.draft, holder);
        if (!best || fitsBetter === true || holder.last > best.last) best = holder;
      }
      const told = fitting.size > 1 ? toldOf(fitting, recent, words[mention.from]) : null;
      best = told ?? best ?? onlyOne(role, byWord);
      return best ? { to: [best.draft], because: [best.last] } : NOBODY;
    },
  };
}

/** "Holm rang President Berg. The president said": of several, whom the sentence before is about. */
function toldOf(fitting: ReadonlyMap<Draft, Holder>, recent: Recent, here: Word | undefined): Holder | null {
  if (!here || here.quote !== 0) return null;
  for (const { subject, quote, drafts } of recent.within(1, here.sentence)) {
    const [draft, ...others] = drafts;
    const holder = draft && others.length === 0 && subject && quote === 0 ? fitting.get(draft) : undefined;
    if (holder) return holder;
  }
  return null;
}

/**
 * "The Prime Minister met Japan's Prime Minister Lars Holm": whom a text that calls its own by the bare title names with another
 * state's is not meant by it.
 */
function metByTheirLike(words: readonly Word[], raws: readonly RawMention[], assigned: Assigned): ReadonlySet<Draft> {
  const others = new Set<Draft>();
  raws.forEach(({ form, role, to }, i) => {
    if (form !== 'title' || role?.sort !== 'state' || role.country !== null || role.of.length > 0) return;
    for (let k = i + 1; k < raws.length; k += 1) {
      const other = raws[k] as RawMention;
      if (words[other.from]?.sentence !== words[to - 1]?.sentence) break;
      const draft = assigned.of.get(k);
      const like = other.role?.title === role.title && other.roleBefore && other.role.country !== null;
      if (like && draft?.kind === 'person' && other.from > to) others.add(draft);
    }
  });
  return others;
}

/** The last one named of those whose body is called so; else, for a noun that fits all sorts, the only one who leads any. */
function leaderOf(leaders: readonly Holder[], asked: Role, body: BodyAsked): Holder | null {
  const named = leaders.filter(({ last }) => last >= 0);
  const sure = named.findLast(({ roles }) => leads(roles, asked, body, true));
  if (sure) return sure;
  const [one, ...more] = named.filter(({ roles }) => leads(roles, asked, body, false));
  return one && more.length === 0 ? one : null;
}

/** "the U.S. president" where the article names one president whose country it does not say, and no president of that country. */
function onlyOne(asked: Role, byWord: ReadonlyMap<string, readonly Holder[]>): Holder | null {
  if (!asked.country || asked.sort !== 'state') return null;
  const same = keysAsked(asked)
    .flatMap((key) => byWord.get(key) ?? [])
    .filter(({ last, roles }) => last >= 0 && roles.some(({ title }) => title === asked.title));
  const [one, ...more] = new Set(same.filter(({ draft }) => draft.country === null));
  return one && more.length === 0 ? one : null;
}

/** Asked for a minister, a prime or first one or a secretary, who is seldom called so. */
function isHead({ roles }: Holder, asked: Role): boolean {
  return (
    asked.title === 'minister' &&
    roles.length > 0 &&
    roles.every((role) => /^(?:prime|first) minister$|^pm$/.test(role.title) || isSecretary(role))
  );
}

/** "Business Secretary", "Secretary of State for Health": a minister by another name, unlike the secretary of a union. */
function isSecretary({ title, words }: Role): boolean {
  if (title !== 'secretary') return title === 'secretary of state';
  const own = [...words];
  return own.some((word) => PORTFOLIOS.has(word)) && !own.some((word) => NO_CABINET.test(word));
}

/** Of what has no cabinet, or below one. */
const NO_CABINET =
  /^(?:union|party|opposition|campaign|press|board|company|firm|club|university|college|school|hospital|church|bureau|team|group|organi[sz]ation|association|institute|council|committee|assembly|district|town|city|village|regional|general|permanent|private|principal|joint|additional|executive)$/;

const MINISTERS = [
  ['fm', 'foreign'],
  ['fm', 'external'],
  ['dpm', 'deputy'],
  ['mos', 'state'],
] as const;

function lastWord(title: string): string {
  return title.slice(title.lastIndexOf(' ') + 1);
}

/** The words by which a role may be asked for. */
function keysOf(role: Role): readonly string[] {
  const keys = [lastWord(role.title)];
  if (isLeader(role)) keys.push(LEADS);
  if (role.title === 'secretary of state') keys.push('secretary');
  if (isSecretary(role)) keys.push('minister');
  if (/^(?:eam|finmin|fm|dpm|mos|pm|cm)$/.test(role.title)) keys.push('minister');
  // A minister's own letters: "the FM", "the DPM", and in India "the MoS", a minister of state.
  if (role.title.endsWith('minister'))
    for (const [letters, word] of MINISTERS) if (role.words.has(word)) keys.push(letters);
  // "the CS": a cabinet secretary in Kenya, a chief secretary in India.
  if (
    /^(?:cabinet|chief) secretary$/.test(role.title) ||
    (role.title === 'secretary' && CABINET.some((word) => role.words.has(word)))
  )
    keys.push('cs');
  if (isDiplomat(role)) keys.push('diplomat');
  if (role.sort === 'state' || (role.sort === 'official' && role.title === 'leader')) keys.push('leader');
  if (/^(?:sen|senator)$/.test(role.title)) keys.push('senator', 'lawmaker');
  if (/^(?:rep|congressman|congresswoman|mp|representative)$/.test(role.title))
    keys.push('lawmaker', 'congressman', 'congresswoman');
  if (/^(?:gov|governor)$/.test(role.title)) keys.push('governor');
  if (role.sort === 'spokesperson') keys.push('spokesperson', 'spokesman', 'spokeswoman', 'official');
  if (role.sort === 'minister') keys.push('chief');
  if (role.sort === 'diplomat') keys.push('envoy');
  if (role.sort === 'military') keys.push('general', 'commander');
  if (/^(?:prof|professor)$/.test(role.title)) keys.push('professor');
  if (ACADEMIC.test(lastWord(role.title))) keys.push('academic', 'scholar', 'expert');
  if (lastWord(role.title) === 'analyst') keys.push('expert');
  return keys;
}

const CABINET = ['cabinet', 'chief'];
/** Who may be called "the academic", "the scholar" or "the expert" by the posts and subjects of universities. */
const ACADEMIC =
  /^(?:prof\.?|professor|lecturer|reader|fellow|researcher|scholar|academic|dean|scientist|historian|economist|sociologist|anthropologist|criminologist|psychologist|biologist|physicist|chemist|astronomer|geologist|climatologist|epidemiologist|virologist)$/;

function isDiplomat(role: Role): boolean {
  return (
    role.title === 'secretary of state' ||
    role.words.has('foreign') ||
    role.words.has('external') ||
    role.sort === 'diplomat'
  );
}

function keysAsked(role: Role): readonly string[] {
  return [role.title === 'secretary of state' ? 'secretary' : lastWord(role.title)];
}

/** "the foreign minister" is no finance minister, "the president" no vice president, "the Indian minister" no American one. */
function fits(holder: Holder, asked: Role): boolean {
  if (asked.country && holder.draft.country && asked.country !== holder.draft.country) return false;
  if (asked.country && !holder.draft.country) return false;
  const own = new Set(holder.roles.flatMap((role) => [...role.words].map((word) => SAME[word] ?? word)));
  if (holder.roles.some(isSecretary)) own.add('minister');
  if (/^(?:diplomat|leader|lawmaker|envoy|academic|scholar|expert)$/.test(asked.title)) return true;
  const titles = holder.roles.map((role) => role.title);
  // "the official": whoever speaks for somebody; "the foreign affairs chief": the minister of that.
  if (asked.title === 'official') return asked.words.size <= 2;
  if (asked.title === 'chief' && !titles.includes('chief')) {
    const ofThat = [...asked.words].every((word) => word === 'chief' || own.has(SAME[word] ?? word));
    return asked.of.length === 0 && asked.words.size > 1 && ofThat;
  }
  if (titles.includes(asked.title)) return qualifiersFit(asked, own);
  if (asked.title.includes('vice') || asked.title.includes('prime')) return own.has(asked.title.split(' ')[0] ?? '');
  if (asked.title === 'president' || asked.title === 'chairman') return titles.some((title) => title === asked.title);
  return qualifiersFit(asked, own);
}

function qualifiersFit(asked: Role, own: ReadonlySet<string>): boolean {
  const ignored =
    /^(?:the|of|and|for|to|top|chief|senior|new|us|uk|u\.s\.|former|then|longtime|veteran|republican|democratic|young|old|visiting|outgoing|incoming|acting|interim|current|late|embattled|touring|powerful|union|hon|honourable)$/;
  const tail = asked.of.join(' ').toLowerCase();
  return [...asked.words].every(
    (word) => ignored.test(word) || own.has(SAME[word] ?? word) || asked.country !== null || tail.includes(word),
  );
}
