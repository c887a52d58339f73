import { formIs, wordIs } from '../model/word.ts';
import type { TextToken } from './tokens.ts';

/**
 * The tokens, with those words told as verbs that the base layer takes for adjectives behind a modal ("the port will open on
 * Monday", "they could not lower the fee"): what follows a modal is a verb; and "shot" with its victims behind it ("guards shot
 * two men", "police shot dead a driver"), which it takes for a noun.
 */
export function tagAfterModals(tokens: readonly TextToken[]): readonly TextToken[] {
  let changed: TextToken[] | null = null;
  for (let i = 1; i < tokens.length; i++) {
    const token = tokens[i] as TextToken;
    if (token.pos === 'NOUN' ? !isShooting(tokens, i) : token.pos !== 'ADJ' || !isActAfterModal(tokens, i)) continue;
    changed ??= [...tokens];
    changed[i] = token.as('VERB');
  }
  return changed ?? tokens;
}

function isActAfterModal(tokens: readonly TextToken[], at: number): boolean {
  // "It will better serve them" has its verb behind it.
  return isAlsoVerb(tokens[at]) && followsModal(tokens, at) && tokens[at + 1]?.pos !== 'VERB';
}

/** "guards shot two men", "police shot dead a driver", "a guard shot and killed him": not "took a shot at it", "a gun shot". */
function isShooting(tokens: readonly TextToken[], at: number): boolean {
  if (!isShot(tokens[at]) || !/^(?:NOUN|PROPN)$/.test(tokens[at - 1]?.pos ?? '')) return false;
  const [next, second] = [tokens[at + 1], tokens[at + 2]];
  return isVictim(next) || /^(?:DET|NUM|PRON)$/.test(next?.pos ?? '') || (isAnd(next) && isHarm(second));
}

const isShot = wordIs(new Set(['shot']));
const isVictim = formIs(/^dead$/);
const isAnd = formIs(/^and$/);
const isHarm = formIs(/^(?:killed|wounded|injured)$/);

function followsModal(tokens: readonly TextToken[], at: number): boolean {
  let i = at - 1;
  while (i >= 0 && (tokens[i]?.pos === 'ADV' || isNot(tokens[i]))) i--;
  return isModal(tokens[i]) && tokens[i]?.pos === 'AUX' && !(isInverted(tokens[i - 1]) && isSubject(tokens[at + 1]));
}

/** "Will lower fares help?", "how could open borders help": behind a modal without a subject before it stands the subject. */
function isInverted(before: TextToken | undefined): boolean {
  return before === undefined || asks(before);
}

function isSubject(after: TextToken | undefined): boolean {
  return after?.pos === 'NOUN' || after?.pos === 'PROPN' || after?.pos === 'ADJ';
}

const asks = wordIs(/^(?:why|how|when|where|nor|[.?!:;“])$/);
const isNot = wordIs(/^(?:not|n't)$/);
const isModal = wordIs(/^(?:will|'ll|wo|would|can|ca|cannot|could|may|might|must|shall|should)$/);
/** Adjectives that are verbs in the same form. */
const isAlsoVerb = wordIs(
  /^(?:alternate|appropriate|back|blind|calm|clean|clear|close|complete|cool|correct|direct|double|dry|empty|equal|exempt|express|free|initial|last|level|live|lower|mature|moderate|narrow|near|open|own|parallel|perfect|present|quiet|round|secure|separate|slow|smooth|square|steady|subject|thin|total|triple|warm|welcome|wet)$/,
);
