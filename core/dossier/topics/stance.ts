import type { Quotation } from '../../model/fact.ts';
import type { Reading } from '../../model/reading.ts';

/** So far before a speaker's name stands what it hangs on, in UTF-16 units. */
const BEFORE = 60;

/** Whether what a side is told to say takes a position: neither what it leaves open, tries, asks or does, nor the news that it reports. */
export function takesPosition(quotation: Quotation, reading: Reading): boolean {
  const { text } = reading.article;
  const said = quotation.content.map(({ start, end }) => text.slice(start, end).trim());
  const verb = quotation.cue ? text.slice(quotation.cue.start, quotation.cue.end) : '';
  if (isBareReply(said.join(' ')) || isCount(`${verb} ${said.join(' ')}`)) return false;
  return !isOfOther(quotation, text) && !isReport(quotation, reading) && !isAct(quotation, text);
}

/** "What do they want?", "Yes, we believe that this is possible.": of what, only the words before tell. */
function isBareReply(words: string): boolean {
  if (words.split(/\s+/).length >= FEWEST_TELLING) return false;
  const bare = words.replace(/["”'’]$/u, '');
  return bare.endsWith('?') || (REPLIES.test(bare) && (POINTS.test(bare) || bare.split(/\s+/).length < FEWEST_WORDS));
}

/** A question or an answer of more words may argue. */
const FEWEST_TELLING = 8;
const FEWEST_WORDS = 5;
const REPLIES = /^["“'‘]?(?:yes|no|yeah|nope|of course|absolutely|if (?:that|so|this|it)\b[^,]*), /iu;
const POINTS = /\b(?:this|that|it|so|they|them|yes|no)\b(?!.*,)/iu;

/** How many died, were hurt or are held, which is a fact whoever tells it; not who is blamed for it. */
function isCount(words: string): boolean {
  return (
    COUNTED.test(words) &&
    !/\b(?:blam|accus|condemn|denounc|critici|warn|fear|must|should|need|demand|because|despite)/iu.test(words)
  );
}

const NUMBER =
  '(?:\\d[\\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|scores|hundreds|thousands)';
const HARMED = '(?:killed|dead|died|injured|wounded|hurt|missing|starved|drowned|captive|hostage|displaced)';
const COUNTED = new RegExp(
  `\\b(?:killed|killing|injured|injuring|wounded|wounding) (?:at least |more than |some |about |nearly )?(?:an?|${NUMBER}) |\\b${NUMBER} (?:\\p{L}+ ){1,4}(?:(?:were|was|had been|have been|has been|had|have|are|remain) )?${HARMED}\\b|\\b${NUMBER} hostages\\b`,
  'iu',
);

/** The name is that of others than who speaks, or whoever bears it does not speak. */
function isOfOther({ speaker: { mention }, cue, form }: Quotation, text: string): boolean {
  if (!mention) return false;
  const before = text.slice(Math.max(0, mention.start - BEFORE), mention.start);
  // "Unclear whether Oslo would welcome it", "states supporting Norway have pledged", "a meeting held on 3 May, in Lisk, called for".
  if (/\b(?:whether|if) (?:the )?$/iu.test(before) || UNDER_PARTICIPLE.test(before) || HELD_IN.test(before))
    return true;
  // "A deal between Lima and Oslo that calls on both": the deal does.
  if (/\bbetween [^.;,]*$/iu.test(before) && /^that$/iu.test(text.slice(mention.start, mention.end))) return true;
  if (form !== 'indirect' || !cue) return false;
  // "A move it has neither confirmed nor denied".
  const [from, to] = [Math.min(mention.end, cue.start), cue.end];
  return /\b(?:neither|nor|not|never|declin(?:es?|ed|ing)|refus(?:es?|ed|ing) to)\b|n['’]t\b/.test(
    text.slice(from, to),
  );
}

/** "States supporting Norway", "the firm representing Lisk": others than whom they support or represent. */
const UNDER_PARTICIPLE =
  /(?<![\p{L}'’-])(?:\p{Ll}{2,}s|people|men|women|those|group|bloc|coalition|alliance|body|union|firm|lawyer|attorney|agency|team|delegation) (?!(?:during|including|excluding|regarding|concerning|following|according|pending|morning|evening|meeting|briefing|hearing|filing|building|ruling|spring|thing|king) )\p{Ll}{2,}ing (?:(?:the|its|his|her|their|an?) )?$/u;

/** Where the meeting that calls for something was; "in Oslo, ministers said" begins its sentence. */
const HELD_IN = /(?:\p{L}, |\d,? |\b(?:held|meeting|summit|talks|conference|gathering|session) )in (?:the )?$/iu;

/** "Denmark reported more strikes", "an agency reports": news that a body passes on; what people report, they tell of themselves. */
function isReport({ cue, speaker }: Quotation, { article: { text }, analysis }: Reading): boolean {
  if (!cue || !/^report(?:s|ed|ing)?\b/iu.test(text.slice(cue.start, cue.end))) return false;
  return analysis.entities.find(({ id }) => id === speaker.entity)?.kind !== 'person';
}

/** What a side only talked about, tries ("fighters were seeking to enter") or does ("announced new fees"): not its word on the matter. */
function isAct({ form, cue, rule }: Quotation, text: string): boolean {
  if (form !== 'indirect' || !cue) return false;
  const verb = text.slice(cue.start, cue.end);
  if (/^(?:discuss\w*|talk\w*|debat\w*)\b/i.test(verb)) return true;
  if (/^(?:seek\w*|sought|try|tries|tried|trying|attempt\w*)\b/i.test(verb)) return true;
  return rule === 'cue-before-n' && /^(?:announc|unveil)\w*\b/i.test(verb);
}
