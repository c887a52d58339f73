import type { Gap } from '../../model/dossier.ts';
import { lifted } from '../../model/fact.ts';
import type { Reading } from '../../model/reading.ts';
import { touching } from '../../model/sorted.ts';
import { spanOf } from '../../model/span.ts';
import { contentStems, sharedPart } from '../words/content.ts';

/** So many of what the articles themselves leave open are told, those of the newest articles first. */
const MOST = 6;
/** What is longer is no sentence that a memo prints whole. In UTF-16 units. */
const LONGEST = 320;
/** Two sentences that share more than this of the shorter one's words leave the same thing open. */
const SAME = 0.5;

/** Without one of these a sentence leaves nothing open. */
const QUICK = /\b(?:not|unclear|unknown|uncertain|remains?|no|declined|without)\b|n['’]t\b/i;
/** "It is not clear whether", "remains to be seen", "did not say when": what the text says that it does not know. */
const UNKNOWN = new RegExp(
  [
    String.raw`(?:\bnot|n['’]t) (?:(?:immediately|yet|entirely|fully|been|be) ){0,3}(?:clear|known(?! (?:for|as|to))|disclosed|specified|made public|published|finali[sz]ed)\b`,
    String.raw`\b(?:is|was|are|were|remain(?:s|ed)?|it|still) (?:still |also )?(?:unclear|unknown(?! to)|uncertain)\b`,
    String.raw`\bunclear (?:when|whether|if|how|who|what|why|where)\b`,
    String.raw`\bremains? to be seen\b`,
    String.raw`\b(?:did|does|do|has|have|would|could)(?: not|n['’]t) (?:(?:immediately|yet|publicly) )?(?:say|said|specify|specified|elaborate|elaborated|disclose|disclosed|identify|identified|explain|explained|reveal|revealed) (?:when|whether|if|how|who|what|which|why|where|the|any|its|further|more|on)\b`,
    String.raw`\bdeclined to (?:say|specify|give|provide|name|disclose|confirm)\b`,
    String.raw`\bwithout (?:specifying|saying (?:when|whether|how|who|what|which|why|where))`,
    String.raw`\b(?:have|has|do|does|did)(?: not|n['’]t)(?: yet)? (?:have |set |announced? |given? )(?:a |any )?(?:firm |exact |clear |final )?(?:plans?|dates?|timetable|timeline|schedule)\b`,
  ].join('|'),
  'i',
);
/** The same with words of any kind between, which takes ten times as long to compile: only behind their own words. */
const FILLED = new RegExp(
  [
    String.raw`\bno (?:(?:further|other|immediate|more) )?(?:details?|dates?|timetable|timeline|breakdown|figures?) (?:\p{L}+ ){0,3}(?:has|have|had|was|were|been) (?:\p{L}+ ){0,2}(?:set|given|released|announced|agreed|fixed|published|provided|disclosed)\b`,
    String.raw`\b(?:did|does|do|has|have|would|could)(?: not|n['’]t) (?:(?:immediately|yet|publicly) )?(?:give|provide) (?:\p{L}+ ){0,2}details? (?:when|whether|if|how|who|what|which|why|where|the|any|its|further|more|on)\b`,
    String.raw`\bwithout giving (?:\p{L}+ ){0,2}details?`,
  ].join('|'),
  'iu',
);
const MAY_BE_FILLED =
  /\bno (?:\w+ )?(?:details?|dates?|timetable|timeline|breakdown|figures?) |\b(?:give|giving|provide) (?:\S+ ){0,2}details?/i;

/** That a source is not named is no gap: it says how the article came to know. */
const ANONYMOUS =
  /\b(?:not|(?:declin|refus)[a-z]+|(?:ask|want|wish|request)[a-z]*) (?:not )?to be (?:named|identified|quoted)\b|\banonymity\b|\bnot authori[sz]ed to\b/i;

/** "Until today's vote it was unclear whether": what was open then is so no more. Not "Holm said before the vote that it was unclear". */
function isResolved(words: string, at: number): boolean {
  const before = words.slice(0, at);
  return UNTIL_THEN.test(before) && (/^(?:was|were)\b/.test(words.slice(at)) || /\b(?:was|were)\s*$/.test(before));
}

/** The sentence begins with it, and its own clause goes on up to what was unclear. */
const UNTIL_THEN = /^["“]?(?:(?:and|but|yet) )?(?:up )?(?:until|till|before)\b(?:(?! (?:and|but|said|says) )[^.;:])*$/i;

/** Where a sentence first leaves something open; -1 where it does not. */
function firstUnknown(words: string): number {
  const [plain, filled] = [words.search(UNKNOWN), MAY_BE_FILLED.test(words) ? words.search(FILLED) : -1];
  return plain < 0 || filled < 0 ? Math.max(plain, filled) : Math.min(plain, filled);
}

/** What the articles say that they do not know or that nobody has said, in their own sentences. */
export function saidUnknown(readings: readonly Reading[]): readonly Gap[] {
  const found: { readonly gap: Gap; readonly stems: ReadonlySet<string> }[] = [];
  for (const reading of readings.toReversed()) {
    const { article, analysis } = reading;
    const isQuoted = touching(
      reading.facts.flatMap((fact) => (fact.kind === 'quotation' && fact.form !== 'indirect' ? lifted(fact) : [])),
    );
    for (const sentence of analysis.sentences) {
      if (found.length >= MOST) break;
      if (sentence.kind !== 'prose' || sentence.end - sentence.start > LONGEST) continue;
      const words = article.text.slice(sentence.start, sentence.end);
      if (!QUICK.test(words) || ANONYMOUS.test(words)) continue;
      const at = firstUnknown(words);
      if (at < 0) continue;
      if (isResolved(words, at)) continue;
      const start = sentence.start + at;
      // "We do not know", in somebody's mouth, is what that person does not.
      if (isQuoted({ start, end: start + 1 })) continue;
      const stems = contentStems(analysis.tokens, sentence);
      if (found.some((other) => sharedPart(other.stems, stems) > SAME)) continue;
      found.push({ gap: { code: 'said-unknown', values: { words }, spans: [spanOf(article.id, sentence)] }, stems });
    }
  }
  return found.map(({ gap }) => gap);
}
