import type { Sentence, Token } from '../../model/analysis.ts';
import { firstEndingAfter, firstStartingFrom } from '../../model/sorted.ts';
import type { Range } from '../../model/span.ts';
import pastForms from './past-forms.json' with { type: 'json' };

/** On which side of publication something lies. */
export type Side = 'over' | 'to-come';

const PAST = new Set<string>(pastForms);
/** Verbs whose past is their present, of which news tells: "inflation hit 11%", "the bank cut its rate". */
const SAME = new Set(['hit', 'cut', 'put', 'shut', 'quit']);
/** Verbs that end like a past and are none. */
const PRESENT_ED = new Set([
  'bleed',
  'breed',
  'embed',
  'exceed',
  'feed',
  'heed',
  'need',
  'proceed',
  'seed',
  'speed',
  'succeed',
]);
const PRESENT = new Set(['is', 'are', 'am', 'does', 'do', 'be', 'being']);
/** Words between a preposition and its day. */
const BESIDE = new Set(['early', 'mid', 'late', 'both']);
const WHEN_OVER = new Set(['on', 'in', 'since', 'between', 'and', 'from']);
const WHEN_TO_COME = new Set(['on', 'in', 'from', 'by', 'until', 'till', 'through']);
/** Words before a verb, or behind it, that leave open whether it has been: "to be held", "if he won", "ahead of", "due". */
const OPEN = new Set(
  'to by until till ahead before for if when would could should might may must can will shall due set scheduled expected planned'.split(
    ' ',
  ),
);
/** "rose early in May": a month of which only a part is told. */
const PART = new Set(['early', 'late', 'later', 'midway']);
/** What is thought of only. */
const CONDITIONS = new Set(['if', 'unless', 'whether']);
/** A verb goes with a day no further on than this, in tokens. */
const REACH = 8;
/** And its auxiliaries stand no further before it. */
const GROUP = 4;
/** What will be remembered or judged lies back: "will honour her work in May". */
const FUTURE =
  /(?:^| )(?:(?:will|shall|'ll)(?: (?:not|also|now|then|be|again))* (?!(?:remember|recall|mark|commemorat|investigat|examin|review|explain|regret|honou?r)e?(?:ed)?$)\w+|(?:is|are) (?:due|set|scheduled|expected|going|planning|to)\b.*|plans? to \w+|(?:re)?opens|begins|starts|resumes|expires?|retires)$/;
const FUTURE_TWO =
  /^(?:runs? out|takes? effect|(?:comes?|enters?) into|steps? down|(?:takes?|assumes?|leaves?) (?:office|power))$/;

/** The sides of expressions, in text order: that of a range is told at its beginning. */
export function sidesOf(
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  ranges: readonly (Range | null)[],
  linked: readonly boolean[],
): readonly (Side | null)[] {
  const sides: (Side | null)[] = [];
  for (const [i, range] of ranges.entries())
    sides.push(range === null ? null : (linked[i - 1] && sides[i - 1]) || sideOf(tokens, sentences, range));
  return sides;
}

/**
 * Which side of publication the words around a day or a month tell, so plainly that no other reading is left: "was signed on
 * 4 May", "will strike on 4 May". Null wherever a noun, a participle or an infinitive may own it ("the 4 May vote", "to be held on").
 */
function sideOf(tokens: readonly Token[], sentences: readonly Sentence[], range: Range): Side | null {
  const sentence = sentences[firstEndingAfter(sentences, range.start)];
  if (!sentence) return null;
  // "the 21 May vote", "in the June election": a noun's own.
  const next = tokens[firstStartingFrom(tokens, range.end)];
  // "agreed on 30 June as the deadline": the day is what was agreed.
  if (next?.pos === 'NOUN' || next?.lower === 'as') return null;
  const { first } = sentence;
  let at = firstStartingFrom(tokens, range.start) - 1;
  while (at > first && BESIDE.has(tokens[at]?.lower ?? '')) at--;
  const when = tokens[at]?.lower ?? '';
  if (at >= first && isPast(tokens, first, at)) return 'over';
  let mayBeOver = WHEN_OVER.has(when);
  const mayBeToCome = WHEN_TO_COME.has(when);
  if (!mayBeOver && !mayBeToCome) return null;
  for (let i = at - 1; i >= Math.max(first, at - REACH); i--) {
    const { pos, lower } = tokens[i] as Token;
    if (pos === 'PUNCT') return null;
    if (pos === 'VERB' || pos === 'AUX' || SAME.has(lower)) {
      if (isFuture(tokens, first, i)) return mayBeToCome ? 'to-come' : null;
      return mayBeOver && isPast(tokens, first, i) ? 'over' : null;
    }
    if (OPEN.has(lower) || PART.has(lower)) mayBeOver = false;
  }
  return null;
}

/** A finite verb of the past, and no participle before a noun ("the slated visit") or behind "to", "will", "are". */
function isPast(tokens: readonly Token[], first: number, at: number): boolean {
  const { pos, lower } = tokens[at] as Token;
  const isVerb = pos === 'VERB' || pos === 'AUX' || SAME.has(lower);
  if (
    !isVerb ||
    !(
      (lower.endsWith('ed') && !PRESENT_ED.has(lower)) ||
      PAST.has(lower) ||
      SAME.has(lower) ||
      lower === 'was' ||
      lower === 'were'
    )
  )
    return false;
  let group = true;
  for (let i = at - 1; i >= Math.max(first, at - GROUP); i--) {
    const { pos: kind, lower: word } = tokens[i] as Token;
    if (CONDITIONS.has(word)) return false;
    if (!group) continue;
    if (OPEN.has(word) || PRESENT.has(word) || kind === 'DET' || kind === 'ADJ') return false;
    group = kind === 'AUX' || kind === 'ADV' || kind === 'PART';
  }
  return true;
}

function isFuture(tokens: readonly Token[], first: number, at: number): boolean {
  const group = tokens.slice(Math.max(first, at - GROUP), at + 1).map(({ lower }) => lower);
  // "takes office", "runs out": the verb with what it has behind it.
  return FUTURE.test(group.join(' ')) || FUTURE_TWO.test([...group.slice(-1), tokens[at + 1]?.lower ?? ''].join(' '));
}
