import type { Analysis, Sentence, Token } from '../../model/analysis.ts';
import type { Article } from '../../model/article.ts';
import type { Conflict, ConflictSide } from '../../model/dossier.ts';
import type { Reading } from '../../model/reading.ts';
import { overlaps, type Range, spanOf } from '../../model/span.ts';
import { idOf } from '../ids.ts';
import { contentStems, sharedPart } from '../words/content.ts';

const CLAIM = String.raw`(?:claims?|allegations?|accusations?|charges?|suggestions?|reports?|assertions?|rumou?rs?|involvement|responsibility|wrongdoing|liability)`;
const WORDS = String.raw`(?:[\p{L}’'-]+ ){0,4}?`;
/** "denied the claim that", "denies it", "denied taking", "rejected the accusation", "charges that both deny"; not "denied entry". */
const DENIES = new RegExp(
  [
    String.raw`\bden(?:y|ies|ied|ying) (?:that\b|it\b|this\b|having\b|${WORDS}${CLAIM}\b|\p{L}{3,}ing\b)`,
    String.raw`\b(?:reject|dismiss|disput|refut|rebut|contradict)(?:s|es|ed|ing)? ${WORDS}(?:claims?|allegations?|accusations?|charges?|suggestions?|assertions?)\b`,
    String.raw`\b${CLAIM} (?:that )?(?:${WORDS})(?:have|has|had|was|were|been|is|are|be)? ?(?:been )?den(?:y|ies|ied)\b`,
    String.raw`\bwhich (?:${WORDS})den(?:y|ies|ied)(?=[.,;]|$)`,
  ].join('|'),
  'iu',
);
/** Who says what is denied: it is told so before, in the same sentence or one of the last two. */
const CLAIMS =
  /\b(?:accus(?:e|es|ed|ing)|alleg(?:e|es|ed|ing)|claim(?:s|ed|ing)?|blam(?:e|es|ed|ing)|sa(?:y|ys|id)|told|reports?|reported|suggest(?:s|ed|ion)|insist(?:s|ed)|charg(?:e|es|ed))\b/iu;
const ACCUSES = /\b(?:accus(?:e|es|ed|ing)|alleg(?:e|es|ed|ing)|claim(?:s|ed|ing)?|blam(?:e|es|ed|ing))\b/iu;
/** Without one of these a text denies nothing. */
const DENYING = /\b(?:den(?:y|ies|ied)|reject|dismiss|disput|refut|rebut|contradict)/iu;
/** A claim stands at most so many sentences before its denial. */
const BEFORE = 2;
/** What is longer is no sentence that a memo prints whole. In UTF-16 units. */
const LONGEST = 420;
/** So many are told; the first of the oldest articles. */
const MOST = 4;
/** A claim told further off must share so much with what is denied. */
const ALIKE = 0.34;
/** A part of a sentence that is shorter is no side of its own. In UTF-16 units. */
const SHORTEST = 25;
/** So many sentences in which somebody claims something are compared with a denial: the same for each, however long the articles. */
const MOST_CLAIMS = 40;

/** "reports that he had left have been denied by the guild": what is denied, up to the denial. */
const PASSIVE = new RegExp(
  String.raw`\b${CLAIM}\b.{20,}?(?= (?:has|have|was|were)(?: been)? (?:firmly |strongly |flatly )?denied by )`,
  'iu',
);
/** "denied Ana Silva's suggestion that": the last name of whose claim it is. */
const OWNED = new RegExp(
  String.raw`\b(?:den|reject|dismiss|disput|refut)\p{L}+ (?:\p{Lu}[\p{L}’'-]+ )*?(\p{Lu}[\p{L}-]+)['’]s? (?:\p{L}+ )?(?:claims?|allegations?|accusations?|suggestions?|assertions?|reports?)\b`,
  'u',
);

/** What somebody says and somebody else denies: the claim beside the denial, each in the sentence or the clause that tells it. */
export function deniedClaims(readings: readonly Reading[]): readonly Conflict[] {
  const claimsOf = claimsByName(readings);
  return readings.flatMap((reading) => deniedIn(reading, claimsOf)).slice(0, MOST);
}

function deniedIn({ article, analysis }: Reading, claimsOf: ReturnType<typeof claimsByName>): readonly Conflict[] {
  if (!DENYING.test(article.text)) return [];
  return analysis.sentences.flatMap((sentence, i): readonly Conflict[] => {
    const words = plainWords(article, sentence);
    if (words === null || !DENYING.test(words)) return [];
    const passive = PASSIVE.exec(words);
    const denial = passive ?? DENIES.exec(words);
    if (!denial || isHypothetical(words, denial.index)) return [];
    const cut = passive ? passive.index + passive[0].length : claimedBefore(words, denial.index);
    const sides = cut === null ? sidesApart(article, analysis, i, claimsOf) : sidesWithin(article, sentence, cut);
    return sides ? [{ id: idOf('conflict', sides[1].mentions[0]), about: '', type: 'fact', of: null, sides }] : [];
  });
}

type Sides = readonly [claim: ConflictSide, denial: ConflictSide];

/** One sentence tells both: the claim up to `cut`, a place in the sentence, and the denial behind the mark or the space there. */
function sidesWithin(article: Article, { start, end }: Sentence, cut: number): Sides {
  const [gap = ''] = /^[^\p{L}\p{N}"“‘(]*/u.exec(article.text.slice(start + cut, end)) ?? [];
  return [sideOf(article, { start, end: start + cut }), sideOf(article, { start: start + cut + gap.length, end })];
}

/** The denial is a sentence of its own: the claim stands in another article by whose it is, or right before. */
function sidesApart(
  article: Article,
  { sentences, tokens, mentions }: Analysis,
  denial: number,
  claimsOf: ReturnType<typeof claimsByName>,
): Sides | null {
  const own = sentences[denial] as Sentence;
  const stems = contentStems(tokens, own);
  const [, name] = OWNED.exec(article.text.slice(own.start, own.end)) ?? [];
  const isPerson = mentions.some((one) => one.kind === 'person' && one.form === 'name' && overlaps(one, own));
  const elsewhere = name && isPerson ? likest(claimsOf(name), article, stems) : null;
  if (elsewhere) return [elsewhere, sideOf(article, own)];
  for (let i = denial - 1; i >= Math.max(0, denial - BEFORE); i--) {
    const sentence = sentences[i] as Sentence;
    const words = plainWords(article, sentence);
    // One denial is no claim that another answers.
    if (words === null || DENIES.test(words)) continue;
    if (ACCUSES.test(words) || (CLAIMS.test(words) && sharedPart(contentStems(tokens, sentence), stems) >= ALIKE))
      return [sideOf(article, sentence), sideOf(article, own)];
  }
  return meetingDenied(article, { sentences, tokens }, denial);
}

/** "denied that any meeting had taken place": a sentence shortly before, on one of the same people, tells of it. */
function meetingDenied(
  article: Article,
  { sentences, tokens }: Pick<Analysis, 'sentences' | 'tokens'>,
  denial: number,
): Sides | null {
  const own = sentences[denial] as Sentence;
  if (!DENIES_MEETING.test(article.text.slice(own.start, own.end))) return null;
  const people = namesIn(tokens, own);
  for (let i = denial - 1; i >= Math.max(0, denial - MET_BEFORE); i--) {
    const sentence = sentences[i] as Sentence;
    const words = plainWords(article, sentence);
    if (words !== null && MET.test(words) && namesIn(tokens, sentence).some((name) => people.includes(name)))
      return [sideOf(article, sentence), sideOf(article, own)];
  }
  return null;
}

function namesIn(tokens: readonly Token[], { first, last }: Sentence): readonly string[] {
  return tokens.slice(first, last).flatMap(({ pos, lower }) => (pos === 'PROPN' ? [lower] : []));
}

const DENIES_MEETING =
  /\bden(?:y|ies|ied) that (?:(?:any|a|the|such a|such) (?:(?:secret|private|second) )?(?:meetings?|talks|encounter|conversation|call)(?: with [^.,;]{2,40})? (?:had|has|have) (?:ever )?(?:taken place|been held|happened)|(?:he|she|they|the two|the two (?:men|women|sides)) (?:had|have|has) (?:ever )?(?:met|spoken|talked))\b/iu;
const MET = /\b(?:met|held (?:secret |private )?talks|spoke (?:to|with|by)|had (?:talks|a meeting))\b/u;
/** The meeting stands at most so many sentences before its denial: what was talked about may stand between. */
const MET_BEFORE = 4;

interface Claim {
  readonly article: Article;
  readonly sentence: Sentence;
  readonly stems: ReadonlySet<string>;
}

/** For a name the sentences of all articles that have it and tell a claim, looked for once. */
function claimsByName(readings: readonly Reading[]): (name: string) => readonly Claim[] {
  const known = new Map<string, readonly Claim[]>();
  return (name) => {
    const found = known.get(name) ?? claimsWith(name, readings);
    known.set(name, found);
    return found;
  };
}

function claimsWith(name: string, readings: readonly Reading[]): readonly Claim[] {
  const found: Claim[] = [];
  for (const { article, analysis } of readings) {
    if (!article.text.includes(name)) continue;
    for (const sentence of analysis.sentences) {
      const words = plainWords(article, sentence);
      if (!words?.includes(name) || !CLAIMS.test(words)) continue;
      found.push({ article, sentence, stems: contentStems(analysis.tokens, sentence) });
      if (found.length === MOST_CLAIMS) return found;
    }
  }
  return found;
}

/** The claim of another article that shares most words with a denial, and more than the name that both have. */
function likest(claims: readonly Claim[], denying: Article, stems: ReadonlySet<string>): ConflictSide | null {
  let best: Claim | null = null;
  let most = 1;
  for (const claim of claims) {
    const shared = claim.article.id === denying.id ? 0 : [...claim.stems].filter((stem) => stems.has(stem)).length;
    if (shared > most) [best, most] = [claim, shared];
  }
  return best && sideOf(best.article, best.sentence);
}

/** A sentence's words; null for what is none of a report, or too long. */
function plainWords({ text }: Article, { kind, start, end }: Sentence): string | null {
  return kind === 'prose' && end - start <= LONGEST ? text.slice(start, end) : null;
}

/** "if he denies it", "to deny", "would deny". */
function isHypothetical(words: string, at: number): boolean {
  return /\b(?:if|to|would|could|might|may|neither|not|never|n['’]t)(?: \p{L}+)? $/iu.test(
    words.slice(Math.max(0, at - 24), at),
  );
}

/** The last comma, dash or semicolon before a denial, where what stands before it accuses; null where it does not. */
function claimedBefore(words: string, denial: number): number | null {
  const mark = [...words.slice(0, denial).matchAll(/[,;](?= )|[–—](?= )/gu)].at(-1)?.index ?? 0;
  return mark > SHORTEST && ACCUSES.test(words.slice(0, mark)) ? mark : null;
}

function sideOf({ id, text }: Article, { start, end }: Range): ConflictSide {
  return { value: text.slice(start, end), mentions: [spanOf(id, { start, end })] };
}
