import type { Sentence, Token } from '../../model/analysis.ts';

/** A subject begins so many words before its verb: "A two-day meeting of the council on property rights ended". */
const SUBJECT_WITHIN = 16;
const SAYS =
  /^(?:said|says|announced|promised|pledged|vowed|confirmed|decided|declared|agreed|told|undertook|committed)$/u;

/**
 * The noun that a verb is said of: "strike" in "the strike over pay talks ended" and "talks" in "talks to end the strike ended".
 * What stands behind a preposition only qualifies another.
 */
export function subjectOf(tokens: readonly Token[], sentence: Pick<Sentence, 'first'>, verb: number): Token | null {
  const before = tokens.slice(Math.max(sentence.first, verb - SUBJECT_WITHIN), verb);
  const opener = before.findLastIndex(
    ({ lower, pos }) => lower === 'that' || /^[;:]$/u.test(lower) || (pos === 'VERB' && SAYS.test(lower)),
  );
  const clause = before.slice(Math.max(opener, subordinateIn(before)) + 1);
  const heads = clause.flatMap((token, i) => (isNoun(token) && !isNoun(clause[i + 1]) ? [i] : []));
  const subject = heads.find((head) => !isQualifying(clause, head)) ?? heads.at(-1);
  return (subject === undefined ? null : clause[subject]) ?? null;
}

/** Where a clause of its own begins behind another verb: "withdrew its request as a row over rights eased"; -1 where none does. */
function subordinateIn(before: readonly Token[]): number {
  const at = before.findLastIndex(({ lower }, i) => SUBORDINATES.test(lower) && !isPhrase(before, i));
  const isClause = before.slice(0, Math.max(0, at)).some(({ pos }) => pos === 'VERB');
  return isClause && before.slice(at + 1).some((token) => isNoun(token)) ? at : -1;
}

const SUBORDINATES = /^(?:as|while|when|because|although|though|whereas|after|before|once)$/u;

/** "issues such as fares", "fares as well as tolls", "imposed as part of it", "because of it": these lead to a noun, and to no clause. */
function isPhrase(before: readonly Token[], at: number): boolean {
  const [previous = '', next = ''] = [before[at - 1]?.lower, before[at + 1]?.lower];
  return (
    next === 'of' ||
    (before[at]?.lower === 'as' &&
      (/^(?:such|well|known|described|seen)$/u.test(previous) || /^(?:well|part)$/u.test(next)))
  );
}

function isQualifying(clause: readonly Token[], head: number): boolean {
  let i = head - 1;
  while (/^(?:NOUN|ADJ|DET|NUM|PROPN|PART)$/u.test(clause[i]?.pos ?? '')) i--;
  return clause[i]?.pos === 'ADP';
}

function isNoun(token: Token | undefined): boolean {
  return token?.pos === 'NOUN' || token?.pos === 'PROPN';
}
