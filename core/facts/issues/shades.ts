import type { Sentence, Token } from '../../model/analysis.ts';
import { stemOfToken } from '../../model/stem.ts';
import { formIs, wordIs } from '../../model/word.ts';
import type { Cue, CueKind } from './cues.ts';
import { frameOf } from './frames.ts';
import { subjectOf } from './subjects.ts';

type Within = Pick<Sentence, 'first' | 'last'>;

/**
 * What a word of easing or settling shows where it stands: "agreed to stay in touch" settles nothing, "whether Oslo would
 * accept it" is open, "the talks ended" without anything. Null where it shows nothing of an issue.
 */
export function shadeOf(cue: Cue, tokens: readonly Token[], sentence: Within): CueKind | null {
  if (isParty(cue, tokens) || isPressRelease(cue, tokens) || isStatus(cue, tokens) || takesDown(cue, tokens))
    return null;
  // Before what its subject is: "the talks ended" ends no talks that were good for somebody.
  if (endsBadly(cue, tokens, sentence)) return 'contention';
  if (endsSession(cue, tokens, sentence)) return endsWithout(cue, tokens, sentence) ? 'contention' : null;
  const framed = frameOf(cue, tokens, sentence);
  if (framed !== cue.kind) return framed;
  if (cue.kind !== 'eased' && cue.kind !== 'resolved') return cue.kind;
  if (isAmount(cue, tokens) || isEndOfTime(cue, tokens) || isResolvedTo(cue, tokens)) return null;
  if (isDenied(cue, tokens, sentence)) return 'contention';
  const governed = governedBy(cue, tokens, sentence);
  if (governed) return governed;
  if (agreesToGoOn(cue, tokens) || isHypothetical(cue, tokens, sentence) || isUngranted(cue, tokens, sentence))
    return 'pending';
  return cue.kind === 'resolved' && isTentative(cue, tokens) ? 'eased' : cue.kind;
}

/** "reached a tentative agreement", "a provisional deal was struck": what others have yet to confirm settles nothing for good. */
function isTentative({ first, last }: Cue, tokens: readonly Token[]): boolean {
  return tokens.slice(Math.max(0, first - TENTATIVE_BEFORE), last + TENTATIVE_BEHIND).some(tentative);
}

/** "a tentative agreement to end", "lifted the ban temporarily": how far off, in words. */
const TENTATIVE_BEFORE = 3;
const TENTATIVE_BEHIND = 3;
const tentative = formIs(
  /^(?:tentative(?:ly)?|preliminary|preliminarily|provisional(?:ly)?|interim|temporary|temporarily|draft)$/u,
);

/** "the opposition Reform Party", "opposition lawmakers", "the opposition said": who opposes the government as such. */
function isParty({ first, last }: Cue, tokens: readonly Token[]): boolean {
  if (lowerAt(tokens, first) !== 'opposition') return false;
  const next = tokens[last]?.pos ?? '';
  if (/^(?:NOUN|PROPN|NUM|ADJ)$/u.test(next)) return true;
  // "Local opposition is growing" is of a matter; a body that acts has its article.
  return /^(?:VERB|AUX)$/u.test(next) && /^(?:the|main|largest|political)$/u.test(lowerAt(tokens, first - 1));
}

/** "breaking down barriers": what somebody takes down; "talks broke down" has no object. */
function takesDown({ first, last }: Cue, tokens: readonly Token[]): boolean {
  if (lowerAt(tokens, last - 1) !== 'down' || !breaks(tokens[first])) return false;
  const next = tokens[last];
  return next !== undefined && /^(?:DET|NOUN|ADJ)$/u.test(next.pos) && !isTime(next);
}

const breaks = wordIs(/^br(?:eak(?:s|ing)?|oke|oken)$/u);

/** "illegal migrants", "illegal drugs": what they are called, and no charge against anybody. */
function isStatus({ first, last }: Cue, tokens: readonly Token[]): boolean {
  return (
    (lowerAt(tokens, first) === 'illegal' || lowerAt(tokens, first) === 'unlawful') &&
    /^(?:(?:im)?migra(?:nts?|tion)|aliens?|entr(?:ants?|y|ies)|crossings?|arrivals?|workers?|drugs?|weapons?|arms|goods)$/u.test(
      lowerAt(tokens, last),
    )
  );
}

const releases = wordIs(/^releases?$/u);

/** "a press release" frees nobody. */
function isPressRelease({ first }: Cue, tokens: readonly Token[]): boolean {
  return releases(tokens[first]) && /^(?:press|news|media|data|official)$/u.test(lowerAt(tokens, first - 1));
}

/** "dropped to 180 cubic metres", "withdrew 2 billion euros": an amount that fell or was taken. */
function isAmount({ first, last }: Cue, tokens: readonly Token[]): boolean {
  if (!/^(?:drop|lower|reduc|withdr)/u.test(lowerAt(tokens, first))) return false;
  const next = /^(?:to|by|from)$/u.test(lowerAt(tokens, last)) ? last + 1 : last;
  return tokens[next]?.pos === 'NUM' || /^[$£€]$/u.test(lowerAt(tokens, next));
}

/** "by the end of the month", "no end in sight": a noun, and nothing has ended. */
function isEndOfTime({ first, last }: Cue, tokens: readonly Token[]): boolean {
  return (
    last - first === 1 &&
    /^ends?$/u.test(lowerAt(tokens, first)) &&
    tokens[first]?.pos === 'NOUN' &&
    lowerAt(tokens, last) !== 'to'
  );
}

const lowerAt = (tokens: readonly Token[], i: number): string => tokens[i]?.lower ?? '';

/** "resolved to strike", "resolved on Sunday to suspend it": decided, not settled. */
function isResolvedTo({ first, last }: Cue, tokens: readonly Token[]): boolean {
  if (!lowerAt(tokens, first).startsWith('resolv') || last - first !== 1) return false;
  // Not "resolved, according to officials".
  const next = tokens[last]?.lower === 'on' ? last + 2 : last;
  return /^(?:to|that)$/u.test(lowerAt(tokens, next));
}

/** "the talks ended on Friday": a session that is over has settled nothing by that. */
function endsSession({ first, last }: Cue, tokens: readonly Token[], sentence: Within): boolean {
  const verb = tokens[first];
  if (!verb || last - first !== 1 || !ends(verb)) return false;
  const next = tokens[last];
  const takesObject = next && last < sentence.last && /^(?:DET|NOUN|ADJ|PROPN|NUM|PRON)$/u.test(next.pos);
  if (takesObject && !isTime(next)) return false;
  const subject = subjectOf(tokens, sentence, first);
  // "COP30 ends with no word on fuel": what has a name ends like a session; "the strike ended with a deal" ends a quarrel.
  const isCalled = subject?.pos === 'PROPN' && /^with(?:out)?$/u.test(next?.lower ?? '');
  return subject !== null && (isSession(subject) || isCalled);
}

const isSession = wordIs(
  /^(?:talks?|meetings?|sessions?|rounds?|summits?|conferences?|consultations?|negotiations?|visits?|hearings?|debates?|trips?|tours?|calls?|discussions?|congress|forum|retreat|ministerial|day|week|month|year)$/u,
);
const isTime = wordIs(
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|early|late|last|this|earlier|here|there)$/u,
);

function endsWithout({ last }: Cue, tokens: readonly Token[], sentence: Within): boolean {
  return tokens.slice(last, Math.min(sentence.last, last + 8)).some(({ lower }) => lower === 'without');
}

/** "ended in a mistrial", "concluded in deadlock": an end by which nothing is decided. */
function endsBadly({ first, last }: Cue, tokens: readonly Token[], sentence: Within): boolean {
  if (last - first !== 1 || lowerAt(tokens, last) !== 'in' || !ends(tokens[first])) return false;
  let at = last + 1;
  while (at < sentence.last && /^(?:DET|ADJ|ADV)$/u.test(tokens[at]?.pos ?? '') && !isFailure(tokens[at])) at++;
  return isFailure(tokens[at]);
}

const ends = formIs(/^(?:end(?:s|ed|ing)?|conclude[sd]?|concluding)$/u);
const isFailure = formIs(
  /^(?:mistrials?|deadlock|stalemate|impasse|failure|collapse|acrimony|disarray|chaos|confusion|disagreement|discord|recriminations?|bitterness|uproar|violence|bloodshed|scuffles|clashes|walkouts?|draw)$/u,
);

/** "agreed to meet again", "agreed to stay in touch": so far only that it goes on. */
function agreesToGoOn({ first, last }: Cue, tokens: readonly Token[]): boolean {
  if (!lowerAt(tokens, first).startsWith('agree') || lowerAt(tokens, last - 1) !== 'to') return false;
  const verb = tokens[last]?.pos === 'ADV' ? last + 1 : last;
  return GOES_ON.test(lowerAt(tokens, verb));
}

const GOES_ON =
  /^(?:continue|keep|stay|remain|meet|talk|discuss|hold|resume|restart|work|cooperate|co-operate|consult|explore|consider|study|examine|review|look|convene|return|maintain|deepen|strengthen|enhance|seek|pursue|intensify|accelerate|set|establish|form|begin|start|launch|step|boost|expand|promote|advance)$/u;

/** "offered to give up", "plans to lift" have not yet; "failed to lift", "unwilling to drop" do not. Null where nothing of the kind governs. */
function governedBy({ first }: Cue, tokens: readonly Token[], sentence: Within): CueKind | null {
  const to = tokens[first - 1]?.pos === 'ADV' ? first - 2 : first - 1;
  if (to <= sentence.first || lowerAt(tokens, to) !== 'to') return null;
  // "failed on Tuesday to agree", "refused late on Friday to lift it".
  let at = to - 1;
  while (at > sentence.first && (isTime(tokens[at]) || lowerAt(tokens, at) === 'on')) at--;
  const governing = lowerAt(tokens, at);
  if (FAILS.test(governing)) return 'contention';
  if (WANTS.test(governing)) return 'pending';
  return isFailureOf(tokens, sentence, to) ? 'contention' : null;
}

/** "the failure of the council to agree", "the refusal by Oslo to lift it": whose failure, before what has failed. */
function isFailureOf(tokens: readonly Token[], sentence: Within, to: number): boolean {
  const from = Math.max(sentence.first, to - WHOSE_WITHIN);
  const noun = tokens.slice(from, to).findLastIndex(({ lower }) => FAILURES.test(lower));
  const whose = noun < 0 ? [] : tokens.slice(from + noun + 1, to);
  return /^(?:of|by)$/u.test(whose[0]?.lower ?? '') && !whose.some(({ pos }) => pos === 'VERB' || pos === 'AUX');
}

const WHOSE_WITHIN = 12;
const FAILURES = /^(?:failures?|refusals?|inability|reluctance|unwillingness)$/u;

const FAILS =
  /^(?:refus(?:es?|ed|ing)|fail(?:s|ed|ing)?|declin(?:es?|ed|ing)|unable|unwilling|reluctant|hesitant|failure|refusal|inability|reluctance|unwillingness)$/u;
const WANTS =
  /^(?:offer(?:s|ed|ing)?|want(?:s|ed|ing)?|hop(?:es?|ed|ing)|seek(?:s|ing)?|sought|try|tries|tried|trying|attempt(?:s|ed|ing)?|plan(?:s|ned|ning)?|intend(?:s|ed|ing)?|aim(?:s|ed|ing)?|need(?:s|ed|ing)?|prepared|ready|willing|able|likely|expected|due|threaten(?:s|ed|ing)?|consider(?:s|ed|ing)?|wish(?:es|ed)?|intention|desire|willingness|readiness|offer)$/u;

/** How far before a word its "would" or "whether" stands. */
const MODAL_WITHIN = 3;
const CLAUSE_WITHIN = 10;

/** "would accept", "could be lifted", "whether it accepts", "if it ends": nobody has done it. */
function isHypothetical({ first }: Cue, tokens: readonly Token[], sentence: Within): boolean {
  for (let i = first - 1; i >= Math.max(sentence.first, first - CLAUSE_WITHIN); i--) {
    const token = tokens[i];
    if (!token || /^[,;:"“”]$/u.test(token.lower)) return false;
    // "has not said whether it would lift the ban" promises nothing, whatever it is told by.
    if (i >= first - MODAL_WITHIN && MODAL.test(token.lower) && !isPromised(token.lower, tokens, sentence, i))
      return true;
    if (i >= first - MODAL_WITHIN && WILL.test(token.lower)) {
      if (hasCondition(tokens, sentence, first) || isOnlyThen(tokens, sentence, i, first)) return true;
    }
    // "before it releases a loan"; "before it released the crew" tells what was done.
    if (
      /^(?:before|until|once)$/u.test(token.lower) &&
      !lowerAt(tokens, first).endsWith('ed') &&
      isSubjectBefore(tokens, i, first)
    )
      return true;
    if (/^(?:whether|if|unless|without)$/u.test(token.lower) || isInverted(tokens, sentence, i)) return true;
  }
  return false;
}

/** "before it releases": somebody stands between and no other verb. */
function isSubjectBefore(tokens: readonly Token[], opener: number, verb: number): boolean {
  const between = tokens.slice(opener + 1, verb);
  return (
    tokens[verb]?.pos === 'VERB' &&
    lowerAt(tokens, verb).endsWith('s') &&
    between.some(({ pos }) => /^(?:PRON|NOUN|PROPN)$/u.test(pos)) &&
    !between.some(({ pos }) => pos === 'VERB')
  );
}

/** "Had the levy been scrapped, fares would have fallen": it was not. */
function isInverted(tokens: readonly Token[], sentence: Within, i: number): boolean {
  const begins = i === sentence.first || /^[,;:"“]$/u.test(lowerAt(tokens, i - 1));
  return begins && /^(?:had|were|should)$/u.test(lowerAt(tokens, i)) && tokens[i + 1]?.pos !== 'VERB';
}

/** "said it would drop the tax if the blockade ended", "will sign once it is paid": as long as that is not so, it is open. */
function hasCondition(tokens: readonly Token[], sentence: Within, from: number): boolean {
  return tokens
    .slice(from, sentence.last)
    .some(
      ({ lower, pos }, i, rest) =>
        lower === 'if' ||
        lower === 'unless' ||
        (/^(?:provided|providing|once|until)$/u.test(lower) && pos !== 'NOUN') ||
        (lower === 'condition' && rest[i - 1]?.lower === 'on' && rest[i + 1]?.lower === 'that') ||
        (lower === 'long' && rest[i - 1]?.lower === 'as' && rest[i + 1]?.lower === 'as'),
    );
}

/** "will only lift the levy after a deal", "will lift it only when it is paid". */
function isOnlyThen(tokens: readonly Token[], sentence: Within, will: number, first: number): boolean {
  const rest = tokens.slice(first, sentence.last);
  const then = rest.findIndex(({ lower }) => /^(?:after|when)$/u.test(lower));
  return (
    then > 0 && (rest[then - 1]?.lower === 'only' || tokens.slice(will, first).some(({ lower }) => lower === 'only'))
  );
}

const WILL = /^(?:would|will|['’]ll|['’]d)$/u;
const MODAL = /^(?:would|could|might|may|should|['’]d)$/u;

/** "said it would lift the ban", "announced that it would end": here "would" is the past of "will". */
function isPromised(modal: string, tokens: readonly Token[], sentence: Within, at: number): boolean {
  if (modal !== 'would') return false;
  return tokens.slice(Math.max(sentence.first, at - PROMISED_WITHIN), at).some(({ lower }) => PROMISES.test(lower));
}

const PROMISED_WITHIN = 8;
const PROMISES =
  /^(?:said|announced|promised|pledged|vowed|confirmed|decided|declared|agreed|told|undertook|committed)$/u;

/** "dismissed a report that Seoul had agreed to the curbs": who says it is not so. */
function isDenied({ first }: Cue, tokens: readonly Token[], sentence: Within): boolean {
  const before = tokens.slice(Math.max(sentence.first, first - 12), first);
  const denial = before.findLastIndex(({ lower, pos }) => pos === 'VERB' && DENIES.test(lower));
  if (denial < 0) return false;
  const told = before.slice(denial + 1);
  const that = told.findIndex(({ lower }) => lower === 'that');
  return (
    that >= 0 &&
    told.slice(0, that).every(({ lower }) => /^(?:a|an|the|any|media|press|all)$/u.test(lower) || CLAIMS.test(lower))
  );
}

const DENIES = /^(?:den(?:y|ies|ied)|dismiss(?:es|ed)?|reject(?:s|ed)?|rebut(?:s|ted)?|refute[sd]?|dispute[sd]?)$/u;
const CLAIMS = /^(?:reports?|claims?|suggestions?|rumou?rs?|allegations?|speculation|notions?|ideas?|statements?)$/u;

/** Words before which a waiver or an extension is given, and not only wanted. */
const GRANTED =
  /^(?:w[oi]ns?|winning|gets?|got|granted|grants?|receive[sd]?|secure[sd]?|obtain(?:s|ed)?|given|gives?|gave|announce[sd]?|agree[sd]?|approve[sd]?|issue[sd]?|adopt(?:s|ed)?|clinch(?:es|ed)?|reach(?:es|ed)?|made|makes?|offer(?:s|ed)?|extend(?:s|ed)?|introduce[sd]?|declare[sd]?|achieve[sd]?|welcome[sd]?|hail(?:s|ed)?|sign(?:s|ed)?|took|takes?|report(?:s|ed)?|see|sees|saw|make|under|after|thanks|following)$/u;

/** "backed a limited waiver", "needs an extension": a noun of easing that nobody is said to have got. */
function isUngranted({ first, last, kind }: Cue, tokens: readonly Token[], sentence: Within): boolean {
  const noun = tokens[last - 1];
  if (kind !== 'eased' || !noun || noun.pos === 'VERB' || !CONCESSIONS.has(stemOfToken(noun))) return false;
  return !tokens.slice(Math.max(sentence.first, first - 8), first).some(({ lower }) => GRANTED.test(lower));
}

const CONCESSIONS = new Set([
  'waiver',
  'exemption',
  'extension',
  'concession',
  'compromis',
  'repriev',
  'truce',
  'paus',
  'eas',
]);
