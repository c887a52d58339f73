import type { Analysis, Entity, Mention } from '../../model/analysis.ts';
import type { Article } from '../../model/article.ts';
import type { Speaker } from '../../model/fact.ts';
import { firstEndingAfter } from '../../model/sorted.ts';
import { overlaps, type Range, spanOf } from '../../model/span.ts';
import { isDocument, isUnnamed } from './channel.ts';
import type { Draft } from './drafts.ts';

/**
 * Who each quotation's speaker is, for drafts in text order. A pronoun is nobody whom the words themselves name, nor the
 * one whom the sentence's opening addresses ("In a letter to Lee, he said"); "He added" is the speaker before; a document
 * speaks for who issued it.
 */
export function voicesOf(article: Article, analysis: Analysis, drafts: readonly Draft[]): readonly Speaker[] {
  const scene: Scene = { article, analysis, entities: new Map(analysis.entities.map((one) => [one.id, one])) };
  let last: { readonly speaker: Speaker; readonly draft: Draft } | null = null;
  return drafts.map((draft) => {
    const answers = answersQuestion(scene, draft) ? intervieweeOf(scene, draft) : null;
    if (answers) return { mention: null, entity: answers.id, name: answers.name };
    if (last && goesOnAlone(scene, draft, last.draft)) return last.speaker;
    const goesOn = last && (goesOnWith(scene, last.draft, draft) || goesOnAsBody(scene, last, draft));
    const heard = voiceOf(scene, draft, last && goesOn ? last.speaker : null);
    const speaker =
      last && takesUp(heard, last.speaker) && isNear(last.draft, draft) ? { ...heard, name: last.speaker.name } : heard;
    if (speaker.name !== null && draft.cue?.frames.has('q')) last = { speaker, draft };
    return speaker;
  });
}

interface Scene {
  readonly article: Article;
  readonly analysis: Analysis;
  readonly entities: ReadonlyMap<string, Entity>;
}

/** So many paragraphs on, "he added" still goes on with the quotation before. */
const PARAGRAPHS = 2;

/** "the diplomat" after "an Egyptian diplomat close to the talks": who is not named is called so. */
function takesUp({ entity, name }: Speaker, before: Speaker): boolean {
  const [, noun] = /^the (\p{Ll}+)$/iu.exec(name ?? '') ?? [];
  if (entity !== null || before.entity !== null || noun === undefined) return false;
  return new RegExp(`^(?!the )(?:[\\p{L}-]+ )*${noun}(?!\\p{L})`, 'iu').test(before.name ?? '');
}

function isNear(before: Draft, draft: Draft): boolean {
  return draft.carrier.paragraph - before.carrier.paragraph <= PARAGRAPHS;
}

/** 'Lisk’s border service said so. "...," it said': a body that only words describe goes on in the next sentence. */
function goesOnAsBody(
  scene: Scene,
  { speaker, draft: before }: { readonly speaker: Speaker; readonly draft: Draft },
  draft: Draft,
): boolean {
  if (!draft.speaker || before.carrier.paragraph !== draft.carrier.paragraph || before.carrier === draft.carrier)
    return false;
  const words = scene.article.text.slice(draft.speaker.start, draft.speaker.end);
  return (
    words === 'it' && scene.entities.get(speaker.entity ?? '')?.kind !== 'person' && !isBetween(scene, before, draft)
  );
}

/** "He added" goes on with the quotation before; “...,” he said, with one in the sentence right before. */
function goesOnWith(scene: Scene, before: Draft, draft: Draft): boolean {
  if (!isNear(before, draft)) return false;
  if (/^(?:add|continue|go)$/.test(draft.cue?.lemma ?? '')) return true;
  const both = draft.own.length > 0 && before.own.length > 0 && draft.carrier !== before.carrier;
  return both && draft.rule.startsWith('cue-after') && !isBetween(scene, before, draft);
}

/**
 * Whether words without a cue are of the voice before: a paragraph of marks alone right after it, or words in the next
 * sentence whose subject is a thing ("Talks lie “...”").
 */
function goesOnAlone(scene: Scene, draft: Draft, before: Draft): boolean {
  if (draft.cue !== null) return false;
  const apart = draft.carrier.paragraph - before.carrier.paragraph;
  if (draft.rule === 'marks-alone') {
    const alone = draft.carrier.items.every(({ marked, pos }) => marked !== null || pos === 'PUNCT');
    return alone && apart <= 1 && !isBetween(scene, before, draft);
  }
  const thing = draft.rule === 'subject-before-marks' && draft.speaker && !mentionOf(scene, draft.speaker);
  return Boolean(thing) && apart <= 1;
}

/** A paragraph of marks alone below a question that stands in none: an answer of a printed interview. */
function answersQuestion(
  { article: { text }, analysis: { sentences } }: Scene,
  { cue, rule, speaker, carrier }: Draft,
): boolean {
  if (cue !== null || rule !== 'marks-alone' || speaker !== null) return false;
  if (!carrier.items.every(({ marked, pos }) => marked !== null || pos === 'PUNCT')) return false;
  const question = sentences[firstEndingAfter(sentences, carrier.start) - 1];
  return (
    question !== undefined &&
    question.paragraph < carrier.paragraph &&
    /^[^"“”«»]+\?$/u.test(text.slice(question.start, question.end))
  );
}

/** So many sentences, headings among them, may stand before the first question. */
const OPENING = 20;

/** The one person of the sentence that opens the interview: "Ana Silva spoke to The Islander." */
function intervieweeOf(
  { article: { text }, analysis: { sentences, mentions }, entities }: Scene,
  { carrier }: Draft,
): Entity | null {
  for (const { start, end } of sentences.slice(0, OPENING)) {
    if (start >= carrier.start) break;
    if (!/\b(?:spoke|speaks|talked|talks|sat down|answered|answers|interview(?:ed)?)\b/u.test(text.slice(start, end)))
      continue;
    const named = new Set<string>();
    for (let i = firstEndingAfter(mentions, start); (mentions[i]?.start ?? Infinity) < end; i += 1) {
      const { kind, form, refersTo } = mentions[i] as Mention;
      if (kind === 'person' && form === 'name' && refersTo.length === 1) named.add(refersTo[0] ?? '');
    }
    const [one = '', ...more] = named;
    const person = entities.get(one);
    if (person && more.length === 0) return person;
  }
  return null;
}

/** Whether another sentence stands between two quotations. */
function isBetween({ analysis: { sentences } }: Scene, before: Draft, draft: Draft): boolean {
  const next = sentences[firstEndingAfter(sentences, before.carrier.end)];
  return next !== undefined && next.start >= before.carrier.end && next.end <= draft.carrier.start;
}

function voiceOf(scene: Scene, draft: Draft, before: Speaker | null): Speaker {
  const at = draft.speaker;
  if (!at) return { mention: null, entity: null, name: null };
  const within = draft.stands ?? at;
  const { article } = scene;
  const span = spanOf(article.id, at);
  const words = article.text.slice(within.start, within.end);
  // The line under a passage is the speaker's whole name, even where part of it is also a place's.
  if (draft.rule === 'block-quote') {
    const named = mentionOf(scene, at);
    const entity = named?.kind === 'person' ? (named.refersTo[0] ?? null) : null;
    return { mention: span, entity, name: scene.entities.get(entity ?? '')?.name ?? words };
  }
  const named = mentionOf(scene, within);
  // "the tour by his daughter Ann Lee, who said": the pronoun stands for the person right before it.
  const stood = draft.stands !== null && named?.kind === 'person' && named.end >= within.end - 1;
  const isOne = named?.kind === 'group' && SEVERAL.test(words);
  const mention = named && !stood && (isOne || isGoverned(scene, named, within)) ? undefined : named;
  // "Mr Lee's spokesman" speaks for him, and is not he.
  const rest = article.text.slice(mention?.end ?? within.end, within.end);
  const owned =
    mention?.kind === 'person' && (mention.form === 'pronoun' ? HIS_OWN.test(rest) : /^['’]s?\s+\p{Ll}/u.test(rest));
  const described = mention === undefined || owned || mention.form === 'title' || mention.form === 'description';
  const foreign = mention !== undefined && isOfState(scene, mention, within);
  const entity =
    (described ? namedAfter(scene, within) : null) ?? (owned || foreign ? null : (mention?.refersTo[0] ?? null));
  if (words === 'it' && before && entity === null) return { mention: span, entity: before.entity, name: before.name };
  if (/^(?:he|she)$/i.test(words)) {
    const known = pronounOf(scene, draft, within, entity, before);
    return { mention: span, entity: known.entity, name: known.name };
  }
  // A text that lost its beginning ("retary said: ...") names nobody.
  const cut = entity === null && at.start === draft.carrier.start && /^\p{Ll}+$/u.test(words);
  if (entity === null && (cut || isDocument(words))) {
    const signed = signersOf(scene, within.end);
    if (signed) return { mention: span, entity: null, name: signed };
  }
  if (entity === null && isDocument(words)) {
    const issuer = issuerOf(scene, draft);
    if (issuer) return { mention: span, entity: issuer.id, name: issuer.name };
  }
  const pronoun = cut || /^(?:they|it|we|I|you|who|which|that|one|his|her|their|its)$/i.test(words);
  return {
    mention: span,
    entity,
    name: scene.entities.get(entity ?? '')?.name ?? (pronoun ? null : oneOf(scene, within)),
  };
}

/** "his irrigation minister": whose one it is does not speak. */
const HIS_OWN = /^\s+\p{Ll}/u;

/**
 * "Critics of Mr Lee", "protests against the bill's author", "the office of the mayor": who is named hangs on another noun, and is
 * not who speaks, unless that noun is what such a body speaks through ("officials of the ministry"), a share of it ("most of
 * the ministers") or a document of its own ("a letter from Mr Lee").
 */
function isGoverned(
  { article: { text }, analysis: { mentions } }: Scene,
  { kind, start }: Mention,
  within: Range,
): boolean {
  if (start <= within.start) return false;
  const before = text.slice(within.start, start);
  const [hanging, head = '', preposition = ''] = HANGING.exec(before) ?? [];
  if (hanging === undefined) return false;
  const at = within.start + before.length - hanging.length;
  // "Olav Berg at the World Bank": the head is a name itself.
  const own = mentions[firstEndingAfter(mentions, at)];
  if (own && own.start < at + head.length && own.form !== 'title' && own.form !== 'description') return false;
  const noun = head.toLowerCase();
  // "Speaker of the House Rep. Ann Lee": one title behind the other.
  if (kind === 'person' && TITLES.test(noun)) return false;
  if (SHARES.test(noun) || (isDocument(noun) && /^(?:by|from|of)$/.test(preposition))) return false;
  return kind === 'person' || !SPEAKS.test(noun);
}

const HANGING =
  /(?<![\p{L}'’-])([\p{L}'’-]{2,40})\s(of|for|against|with|to|from|by|in|at|on|about|among|behind|over|under|near|around|inside|within|across)\s(?:(?:the|its|his|her|their|a|an)\s)?$/u;
const TITLES = /^(?:speaker|president|chair|chairman|chairwoman|minister|secretary|governor|mayor|senator)$/;
const SHARES =
  /^(?:majority|minority|most|some|one|two|three|many|all|both|each|several|few|half|rest|part|number|handful|pair|couple|dozens|hundreds|thousands|millions|group|groups|coalition|alliance|members?)$/;
const SPEAKS =
  /^(?:officials?|authorities|government|ministry|minister|ministers|office|department|embassy|police|army|military|navy|forces|court|parliament|president|presidency|cabinet|council|board|chairman|chair|chief|heads?|leaders?|leadership|delegation|delegates?|representatives?|spokes\w+|envoys?|ambassadors?|executives?|managers?|management|directors?|diplomats?|branch|chapter|lawyers?)$/;

/** "Italy's banks", "Italian farmers": a state's people and firms are not its government, whose ministries and officials are. */
function isOfState({ article: { text } }: Scene, { kind, form, start, end }: Mention, within: Range): boolean {
  if (kind !== 'place') return false;
  if (ONE_OF_THEIRS.test(text.slice(within.start, start))) return true;
  const rest = text.slice(end, within.end);
  const owns = form === 'demonym' ? /^\s+\p{Ll}/u.test(rest) : /^['’]s?\s+\p{Ll}/u.test(rest);
  return owns && (ONE_OF_THEM.test(rest) || (OTHERS.test(rest) && !GOVERNS.test(rest)));
}

/** Words for those who do not speak for their state. */
const OTHERS =
  /\b(?:banks?|farmers?|workers?|unions?|traders?|fishermen|firms?|companies|company|business(?:es)?|industry|exporters?|importers?|investors?|scientists?|researchers?|doctors?|nurses?|teachers?|students?|lawyers?|activists?|campaigners?|critics?|residents?|villagers?|citizens|voters|people|opposition|lawmakers?|mps?|newspapers?|media|press|analysts?|economists?|experts?|historians?|consumers?|producers?|growers?|makers?|lenders?|airlines?|carriers?|retailers?|operators?|refiners?|drugmakers?|chipmakers?|carmakers?|players?|fans|broadcasters?|agency|newspapers?|daily|weekly|magazine|website|carmaker|giant|giants|group|police union|church|charity|charities|club)\b/u;
/** One of those who govern: "Norway’s trade minister", "an Egyptian official" are called so, and are not the state. */
const ONE =
  '\\b(?:minister|official|ambassador|envoy|negotiator|diplomat|spokes(?:man|woman|person)|adviser|advisor|general|commander|lawmaker|mp|senator|member|officer|aide|judge|prosecutor|president|premier|chancellor|king|queen)';
const ONE_OF_THEM = new RegExp(`${ONE}$`, 'u');
/** "a member of the Ethiopian negotiating team". */
const ONE_OF_THEIRS = new RegExp(`${ONE} (?:of|at|in|for|with|from|on) (?:the )?$`, 'u');
/** Words for those who do: "Norway’s ministry of industry", "Norwegian government lawyers". */
const GOVERNS =
  /\b(?:government|ministry|ministers|officials|embassy|army|military|navy|police|president|presidency|parliament|court|delegation|envoy|ambassador|authorities|state)\b/u;

/** "The minister's aide, Ann Lee, said": the name that stands beside a description. */
function namedAfter({ article: { text }, analysis: { mentions } }: Scene, { end }: Range): string | null {
  const next = mentions[firstEndingAfter(mentions, end)];
  const beside = next?.kind === 'person' && next.form === 'name' && text.slice(end, next.start) === ', ';
  return beside && /^[,;]/.test(text.slice(next.end, next.end + 1)) ? (next.refersTo[0] ?? null) : null;
}

function pronounOf(
  scene: Scene,
  draft: Draft,
  at: Range,
  entity: string | null,
  before: Speaker | null,
): Pick<Speaker, 'entity' | 'name'> {
  const gender = /^she$/i.test(scene.article.text.slice(at.start, at.end)) ? 'female' : 'male';
  const fits = (id: string | null): boolean => {
    const known = scene.entities.get(id ?? '');
    return known === undefined || (known.kind === 'person' && !known.plural && (known.gender ?? gender) === gender);
  };
  if (before && isSomebody(before.name) && (fits(before.entity) || isHidden(scene, before))) return before;
  const known = scene.entities.get(entity ?? '');
  if (known && !namesItself(scene, draft, known) && !isAddressed(scene, draft, at, known)) {
    return { entity, name: known.name };
  }
  const other = antecedentOf(scene, draft, (one) => one.id !== entity && fits(one.id));
  if (other) return { entity: other.id, name: other.name };
  return known && !namesItself(scene, draft, known) ? { entity, name: known.name } : { entity: null, name: null };
}

/** "A ministry official said": one person, though only his body is named. */
function isHidden({ article: { text } }: Scene, { mention }: Speaker): boolean {
  return mention !== null && isUnnamed(text.slice(mention.start, mention.end));
}

/** A person or a description in the singular ("the PM's spokesman"), as against bodies and documents. */
function isSomebody(name: string | null): boolean {
  return name !== null && !isDocument(name);
}

/** "one official", "one of the three officials": an official; "one of the sources, a Western diplomat": a Western diplomat. */
function oneOf({ article: { text } }: Scene, { start, end }: Range): string {
  const words = text.slice(start, end);
  const [, several] = SEVERAL.exec(words) ?? [];
  if (several === undefined) return words.replace(/^one (?=\p{Ll})/u, '');
  const [, said] = /^, an? ([^,.;:"“”]{3,60}),/u.exec(text.slice(end, end + FARTHEST)) ?? [];
  return said ?? several.replace(/ies$/, 'y').replace(/(?<=ss|sh|ch|x)es$|(?<!s)s$/, '');
}

const SEVERAL = /^one of (?:(?:the|his|her|their|its|these|those) )?(?:\p{Ll}+ )*?(\p{Ll}+s)$/u;

/** Nobody calls himself by name in his own words. */
function namesItself({ analysis: { mentions } }: Scene, { own }: Draft, { id }: Entity): boolean {
  return own.some(({ inner }) => {
    for (let i = firstEndingAfter(mentions, inner.start); (mentions[i]?.start ?? Infinity) < inner.end; i += 1) {
      const { form, refersTo } = mentions[i] as Mention;
      if (refersTo[0] === id && (form === 'name' || form === 'surname' || form === 'handle')) return true;
    }
    return false;
  });
}

/** "In a letter to Mr Lee, he said": whom the sentence's opening phrase addresses is not who speaks. */
function isAddressed(
  { article, analysis: { mentions } }: Scene,
  { carrier }: Draft,
  at: Range,
  { id }: Entity,
): boolean {
  if (carrier.items[0]?.pos !== 'ADP') return false;
  for (let i = firstEndingAfter(mentions, carrier.start); (mentions[i]?.end ?? Infinity) <= at.start; i += 1) {
    const { start, refersTo } = mentions[i] as Mention;
    if (refersTo[0] === id && ADDRESSING.test(article.text.slice(Math.max(carrier.start, start - 16), start)))
      return true;
  }
  return false;
}

const ADDRESSING = /\b(?:to|with|against|about|for) (?:the )?$/;

/** How many sentences back an antecedent is looked for. */
const BACK = 3;

/** The first person named in the nearest sentence before, outside marks. */
function antecedentOf(scene: Scene, draft: Draft, fits: (entity: Entity) => boolean): Entity | null {
  const { analysis, article, entities } = scene;
  let sentence = firstEndingAfter(analysis.sentences, draft.carrier.start) - 1;
  for (let back = 0; back < BACK && sentence >= 0; back += 1, sentence -= 1) {
    const { start, end } = analysis.sentences[sentence] as Range;
    for (let i = firstEndingAfter(analysis.mentions, start); i < analysis.mentions.length; i += 1) {
      const mention = analysis.mentions[i] as Mention;
      if (mention.start >= end) break;
      const entity = entities.get(mention.refersTo[0] ?? '');
      if (!entity || mention.refersTo.length > 1 || entity.kind !== 'person' || !fits(entity)) continue;
      if (!inMarks(article.text, start, mention.start)) return entity;
    }
  }
  return null;
}

function inMarks(text: string, from: number, at: number): boolean {
  const before = text.slice(from, at);
  const opened = before.match(/[“«„]/g)?.length ?? 0;
  const closed = before.match(/[”»]/g)?.length ?? 0;
  return opened > closed || (before.match(/"/g)?.length ?? 0) % 2 === 1;
}

/** Who issued the document that speaks: in the nearest sentence that tells whose one is, outside marks. */
function issuerOf(scene: Scene, draft: Draft): Entity | null {
  const { analysis, article, entities } = scene;
  let sentence = firstEndingAfter(analysis.sentences, draft.carrier.start);
  for (let back = 0; back <= BACK && sentence >= 0; back += 1, sentence -= 1) {
    const { start, end } = analysis.sentences[sentence] as Range;
    if (!DOCUMENT.test(article.text.slice(start, Math.min(end, start + LONGEST_TOLD)))) continue;
    for (let i = firstEndingAfter(analysis.mentions, start); i < analysis.mentions.length; i += 1) {
      const mention = analysis.mentions[i] as Mention;
      if (mention.start >= end) break;
      const entity = entities.get(mention.refersTo[0] ?? '');
      if (!entity || (entity.kind !== 'body' && entity.kind !== 'person')) continue;
      const inside = draft.parts.some((part) => overlaps(part, mention));
      const before = article.text.slice(Math.max(start, mention.start - FARTHEST), mention.start);
      const after = article.text.slice(mention.end, Math.min(end, mention.end + FARTHEST));
      if (!inside && issues(before, after) && !inMarks(article.text, start, mention.start)) return entity;
    }
  }
  return null;
}

/** "The letter, signed by the heads of two unions, says": those whose letter it is, as they are described. */
function signersOf({ article: { text }, analysis: { mentions } }: Scene, end: number): string | null {
  const signed = SIGNED.exec(text.slice(end, end + FARTHEST));
  const [, who = ''] = signed ?? [];
  const start = end + (signed?.[0].lastIndexOf(who) ?? 0);
  // A name that stands alone is found as the issuer.
  const alone = mentions.some((mention) => mention.start <= start && mention.end >= start + who.length);
  return signed === null || alone || NOBODY.test(who) ? null : who;
}

/** "Signed by both": whose letter it is stands elsewhere. */
const NOBODY = /^(?:all|both|each|hand|her|him|it|others?|some|them|us)$/;

const SIGNED = /^, (?:co-)?signed by (?:the )?([^,.;:"“”()\n]{3,100}), /u;

/** "the ministry's statement", "a letter by Lee", "Lee issued a statement", "Lee shared the news in a post". */
function issues(before: string, after: string): boolean {
  return OWNED.test(after) || ISSUED.test(after) || BY.test(before);
}

const LONGEST_TOLD = 1000;
const FARTHEST = 120;
const DOCUMENTS =
  '(?:statement|communiqu[eé]|read-?out|release|letter|memo|post|tweet|message|document|notice|declaration)s?';
const DOCUMENT = new RegExp(`\\b${DOCUMENTS}\\b`, 'i');
const OWNED = new RegExp(`^(?:['’]s?)?(?:\\s[\\w-]+){0,3}\\s${DOCUMENTS}\\b`, 'i');
/** "A letter seen by the agency" is not the agency's. */
const BY = new RegExp(
  `\\b${DOCUMENTS}(?:,?\\s(?!(?:seen|obtained|reviewed|read|viewed|quoted|cited|reported)\\s)[\\w-]+){0,3}\\s(?:by|from|of)\\s(?:the\\s)?$`,
  'i',
);
const ISSUED = new RegExp(
  `^[^.;]{0,60}\\b(?:issue|publish|releas|post|wrote|writ|sent|send|put out|shar|made|g[ai]ve|sa[iy]|tweet|told|announc|react|respond)\\w*\\b[^.;]{0,60}\\b${DOCUMENTS}\\b`,
  'i',
);

/**
 * The mention that a speaker's phrase is about: the person at its end ("addressing the committee Mr Lee") or beside it
 * ("Ann Lee, chair of the Union's committee,"), else what its words name first.
 */
function mentionOf({ article, analysis }: Scene, range: Range): Mention | undefined {
  const { mentions } = analysis;
  const first = firstEndingAfter(mentions, range.start);
  const within: Mention[] = [];
  for (let i = first; i < mentions.length && (mentions[i]?.start ?? Infinity) < range.end; i += 1) {
    const mention = mentions[i];
    if (mention && overlaps(mention, range)) within.push(mention);
  }
  const person = within.findLast(
    ({ kind, form, end }) => kind === 'person' && form !== 'title' && end >= range.end - 1,
  );
  if (person) return person;
  const beside = mentions[first - 1];
  const apposed =
    beside?.kind === 'person' &&
    (beside.form === 'name' || beside.form === 'surname') &&
    /^(?:,|\)|,? who is) $/.test(article.text.slice(beside.end, range.start)) &&
    /^\p{Ll}/u.test(article.text.slice(range.start, range.start + 1)) &&
    !/^(?:a|an|the|his|her|their|its|he|she|they|it|we|i|who|both|all|some|many|one|two|other|others)\b/i.test(
      article.text.slice(range.start, range.end),
    );
  return apposed ? beside : (bodyOf(article.text, within) ?? within[0]);
}

/** "Egypt's Foreign Ministry": the state's body, and not the state. */
function bodyOf(text: string, [owner, body]: readonly Mention[]): Mention | undefined {
  const owned = owner?.kind === 'place' && body?.kind === 'body' && text.slice(owner.end, body.start);
  return typeof owned === 'string' && /^(?:['’]s?)? $/u.test(owned) ? body : undefined;
}
