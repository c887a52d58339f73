import type { Entity, Mention } from '../../model/analysis.ts';
import type { Speaker } from '../../model/fact.ts';
import { firstEndingAfter } from '../../model/sorted.ts';
import type { Draft } from './drafts.ts';
import epithets from './epithets.json' with { type: 'json' };
import type { Heard } from './going-on.ts';
import { mentionOf } from './mentioned.ts';
import { inMarks, type Scene } from './scene.ts';

/**
 * Whom an epithet means: "the 22-year-old", "the father of two", "the ex-defender", "the Ohio Republican", "the actress" is the voice
 * of the sentence before, else the person whom that sentence is about. Null where the phrase is no epithet: whoever holds an office
 * in the matter ("the judge", "the officer") may be somebody else whom the text has not named.
 */
export function bearerOf(scene: Scene, { name, entity }: Speaker, draft: Draft, last: Heard | null): Entity | null {
  const words = name ?? '';
  if (entity !== null) return null;
  if (!isEpithet(words)) return holderBefore(scene, draft, last);
  const aged = personOfAge(scene, words, draft);
  if (aged) return aged;
  const gender = FEMALE.test(words) ? 'female' : MALE.test(words) ? 'male' : null;
  const fits = (person: Entity | undefined): person is Entity =>
    person?.kind === 'person' &&
    !person.plural &&
    (gender === null || person.gender === null || person.gender === gender);
  const about = personOfSentenceBefore(scene, draft);
  const voice =
    last && isRightBefore(scene, last.draft, draft) ? scene.entities.get(last.speaker.entity ?? '') : undefined;
  if (fits(voice) && (about === null || about.id === voice.id || last?.draft.own.length !== 0)) return voice;
  return fits(about ?? undefined) ? about : null;
}

/** "the 43-year-old" is "Lee, 43,", "Lee (43)" or "43-year-old Lee" wherever the text has told it before. */
function personOfAge({ analysis, article: { text }, entities }: Scene, words: string, draft: Draft): Entity | null {
  const [, age] = /^the (?:\p{Ll}+ )?(\d{1,3})-year-old/iu.exec(words) ?? [];
  if (age === undefined) return null;
  const behind = new RegExp(`^(?:, ${age}(?![\\d-])| \\(${age}\\))`);
  const before = new RegExp(`(?<!\\d)${age}-year-old (?:[\\p{Ll}-]+ ){0,3}$`, 'u');
  for (let i = firstEndingAfter(analysis.mentions, draft.carrier.start) - 1; i >= 0; i -= 1) {
    const { kind, refersTo, start, end } = analysis.mentions[i] as Mention;
    if (kind !== 'person' || refersTo.length !== 1) continue;
    const told = behind.test(text.slice(end, end + 8)) || before.test(text.slice(Math.max(0, start - 40), start));
    if (told) return entities.get(refersTo[0] ?? '') ?? null;
  }
  return null;
}

/** "the shadow minister said": an office that the text gives nobody is his who has just spoken, where it tells of no office of his. */
function holderBefore(scene: Scene, draft: Draft, last: Heard | null): Entity | null {
  const title = draft.speaker && mentionOf(scene, draft.speaker);
  const { text } = scene.article;
  if (!last || title?.form !== 'title' || title.refersTo.length > 0 || !isRightBefore(scene, last.draft, draft))
    return null;
  if (
    !/^the (?:[\p{L}-]+ ){0,3}[\p{L}-]+$/iu.test(text.slice(title.start, title.end)) ||
    INSTITUTION.test(text.slice(title.start, title.end))
  )
    return null;
  const voice = scene.entities.get(last.speaker.entity ?? '');
  const role = voice?.role ? text.slice(voice.role.start, voice.role.end) : '';
  return voice?.kind === 'person' && !voice.plural && (role === '' || /counterpart$/i.test(role)) ? voice : null;
}

/** Offices that a text tells of without their holders: somebody else's. */
const INSTITUTION =
  /(?:judge|justice|magistrate|prosecutor|lawyer|attorney|barrister|solicitor|officer|detective|inspector|police|spokes\w+|official|source|moderator|host|interviewer|reporter|witness|victim|defendant|doctor|nurse|driver|pilot|referee|president|king|queen|pope|prime minister|premier|chancellor)$/i;

/** The one person whom the sentence before names outside marks, or who is named first of several, and so mostly its subject. */
function personOfSentenceBefore({ analysis, article: { text }, entities }: Scene, draft: Draft): Entity | null {
  const { sentences, mentions } = analysis;
  const first = Math.min(draft.carrier.start, ...draft.parts.map(({ start }) => start));
  const before = sentences[firstEndingAfter(sentences, first) - 1];
  if (!before) return null;
  for (let i = firstEndingAfter(mentions, before.start); (mentions[i]?.start ?? Infinity) < before.end; i += 1) {
    const { kind, refersTo, start, end, form } = mentions[i] as Mention;
    if (kind !== 'person' || refersTo.length !== 1 || inMarks(text, before.start, start)) continue;
    // "His wife left": the sentence is not about him.
    if (
      form === 'pronoun' &&
      /^\s+\p{Ll}/u.test(text.slice(end, end + 2)) &&
      /^h(?:is|er)$/i.test(text.slice(start, end))
    )
      continue;
    return entities.get(refersTo[0] ?? '') ?? null;
  }
  return null;
}

function isRightBefore({ analysis: { sentences } }: Scene, before: Draft, draft: Draft): boolean {
  const next = sentences[firstEndingAfter(sentences, before.carrier.end)];
  return (
    before.carrier.end <= draft.carrier.start &&
    (next === undefined || next.start >= draft.carrier.start || next.end > draft.carrier.start)
  );
}

function isEpithet(words: string): boolean {
  return EPITHETS.some(([cue, pattern]) => cue.test(words) && pattern.test(words));
}

/** Each behind words that it cannot be without: a class of letters is dear to compile, and few descriptions are epithets. */
const EPITHETS: readonly (readonly [RegExp, RegExp])[] = [
  // By age, and by family.
  [/-year-old/i, /^the (?:\p{Ll}+ )?\d{1,3}-year-old(?: \p{Ll}+)?$/iu],
  [
    /^the (?:proud |doting |single )?(?:mother|father|mum|mom|dad|parent|gran)/i,
    /^the (?:proud |doting |single )?(?:mother|father|mum|mom|dad|parent|grandmother|grandfather|gran|grandad)(?:[- ]of[- ]\p{L}+)?$/iu,
  ],
  // By what somebody was.
  [/^the (?:ex-|former )/i, /^the (?:ex-|former )[\p{L}-]+(?: [\p{Ll}-]+)?$/iu],
  // By party or house, with the place that sent them: "the Ohio Republican", "the Labour peer".
  [
    /(?:Republican|Democrat|Tory|Conservative|Liberal|Independent|congressman|congresswoman|backbencher|peer|baroness)$/,
    /^the (?:\p{Lu}[\p{L}.]+ ){0,2}(?:Republican|Democrat|Tory|Conservative|Liberal|Liberal Democrat|Independent|congressman|congresswoman|backbencher|peer|baroness)$/u,
  ],
  // By a calling or a state of life that no office gives, and that is told of the one whom a report is about.
  [
    new RegExp(`^the (?:.* )?(?:${epithets.callings.join('|')})$`, 'i'),
    new RegExp(`^the (?:[\\p{L}-]+ ){0,2}?(?:${epithets.callings.join('|')})$`, 'iu'),
  ],
];

const FEMALE = /(?:mother|mum|mom|gran|actress|heroine|woman|duchess|baroness|ballerina)\b/i;
const MALE = /(?:father|dad|grandad|duke|businessman|congressman|statesman)\b/i;
