import type { Sentence } from '../../model/analysis.ts';
import type { Conflict, ConflictSide } from '../../model/dossier.ts';
import type { Reading } from '../../model/reading.ts';
import { type Span, spanOf } from '../../model/span.ts';
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
const QUICK = /\b(?:den(?:y|ies|ied)|reject|dismiss|disput|refut|rebut|contradict)/iu;
const BEFORE = 2;
const LONGEST = 420;
const MOST = 4;
/** A claim told further off must share so much with what is denied. */
const ALIKE = 0.34;
/** A part of a sentence that is shorter is no side of its own. In UTF-16 units. */
const SHORTEST = 25;

/** "reports that he had left have been denied by the guild": where the denial begins, behind what is denied. */
const PASSIVE = new RegExp(
  String.raw`\b${CLAIM}\b.{20,}?( (?:has|have|was|were)(?: been)? (?:firmly |strongly |flatly )?denied by )`,
  'iu',
);
/** "denied Ana Silva's suggestion that": whose claim it is, and what that says. */
const OWNED = new RegExp(
  String.raw`\b(?:den|reject|dismiss|disput|refut)\p{L}+ (?:\p{Lu}[\p{L}’'-]+ )*?(\p{Lu}[\p{L}-]+)['’]s? (?:\p{L}+ )?(?:claims?|allegations?|accusations?|suggestions?|assertions?|reports?)\b`,
  'u',
);

/** What somebody says and somebody else denies: the claim beside the denial, each in the sentence or the clause that tells it. */
export function deniedClaims(readings: readonly Reading[]): readonly Conflict[] {
  return readings.flatMap((reading) => deniedIn(reading, readings)).slice(0, MOST);
}

function deniedIn(
  { article, analysis: { sentences, tokens, mentions } }: Reading,
  readings: readonly Reading[],
): readonly Conflict[] {
  if (!QUICK.test(article.text)) return [];
  return sentences.flatMap((sentence, i): readonly Conflict[] => {
    const words = article.text.slice(sentence.start, sentence.end);
    if (sentence.kind !== 'prose' || words.length > LONGEST || !QUICK.test(words)) return [];
    const passive = PASSIVE.exec(words);
    const match = passive ?? DENIES.exec(words);
    if (!match || isHypothetical(words, match.index)) return [];
    const personIn = (name: string | undefined, { start, end }: Sentence): string | undefined =>
      mentions.some((one) => one.kind === 'person' && one.start < end && one.end > start && one.form === 'name')
        ? name
        : undefined;
    const textOf = (span: Span): string =>
      readings.find((one) => one.article.id === span.article)?.article.text ?? article.text;
    const at = (from: number, to: number): Span =>
      spanOf(article.id, { start: sentence.start + from, end: sentence.start + to });
    const cut = passive ? passive.index + passive[0].length - (passive[1]?.length ?? 0) : cutBefore(words, match.index);
    const within =
      cut !== null && cut > SHORTEST && (passive !== null || ACCUSES.test(words.slice(0, cut)))
        ? ([at(0, cut), at(cut + 1 + (/^\s*/u.exec(words.slice(cut + 1))?.[0].length ?? 0), words.length)] as const)
        : null;
    const told = within
      ? null
      : claimBefore(sentences, i, article.text, (a, b) => sharedPart(contentStems(tokens, a), contentStems(tokens, b)));
    const said = within
      ? null
      : ownedClaim(personIn(OWNED.exec(words)?.[1], sentence), contentStems(tokens, sentence), article.id, readings);
    const claimed = said ?? (told ? spanOf(article.id, told) : null);
    const sides = within ?? (claimed ? ([claimed, at(0, words.length)] as const) : null);
    if (!sides) return [];
    const [claim, denial] = sides.map((span) => sideOf(span, textOf(span)));
    if (!claim || !denial) return [];
    return [{ id: idOf('conflict', sides[1]), about: '', type: 'fact', of: null, sides: [claim, denial] }];
  });
}

/** "if he denies it", "to deny", "would deny". */
function isHypothetical(words: string, at: number): boolean {
  return /\b(?:if|to|would|could|might|may|neither|not|never|n['’]t)(?: \p{L}+)? $/iu.test(
    words.slice(Math.max(0, at - 24), at),
  );
}

/** The last comma, dash or semicolon before a denial, where a clause of its own begins. */
function cutBefore(words: string, at: number): number | null {
  const found = [...words.slice(0, at).matchAll(/[,;](?= )|[–—](?= )/gu)].at(-1);
  return found ? found.index : null;
}

function claimBefore(
  sentences: readonly Sentence[],
  denial: number,
  text: string,
  alike: (a: Sentence, b: Sentence) => number,
): Sentence | null {
  const own = sentences[denial] as Sentence;
  for (let i = denial - 1; i >= Math.max(0, denial - BEFORE); i--) {
    const sentence = sentences[i] as Sentence;
    if (sentence.kind !== 'prose' || sentence.end - sentence.start > LONGEST) continue;
    const words = text.slice(sentence.start, sentence.end);
    if (ACCUSES.test(words) || (CLAIMS.test(words) && alike(sentence, own) >= ALIKE)) return sentence;
  }
  return null;
}

/** Where the one whose claim is denied is told to make it, in any article: the sentence that names that one and shares most words. */
function ownedClaim(
  name: string | undefined,
  stems: ReadonlySet<string>,
  denying: string,
  readings: readonly Reading[],
): Span | null {
  if (name === undefined) return null;
  let best: Span | null = null;
  let most = 0;
  for (const { article, analysis } of readings) {
    if (article.id === denying || !article.text.includes(name)) continue;
    for (const sentence of analysis.sentences) {
      const words = article.text.slice(sentence.start, sentence.end);
      if (sentence.kind !== 'prose' || words.length > LONGEST || !words.includes(name) || !CLAIMS.test(words)) continue;
      // The name itself is one of them.
      const shared = [...contentStems(analysis.tokens, sentence)].filter((stem) => stems.has(stem)).length;
      if (shared > Math.max(1, most)) [best, most] = [spanOf(article.id, sentence), shared];
    }
  }
  return best;
}

function sideOf(span: Span, text: string): ConflictSide {
  return { value: text.slice(span.start, span.end), mentions: [span] };
}
