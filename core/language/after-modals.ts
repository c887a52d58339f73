import { wordIs } from '../model/word.ts';
import type { TextToken } from './tokens.ts';

/**
 * The tokens, with those words told as verbs that the base layer takes for adjectives behind a modal ("the port will open on
 * Monday", "they could not lower the fee"): what follows a modal is a verb.
 */
export function tagAfterModals(tokens: readonly TextToken[]): readonly TextToken[] {
  let changed: TextToken[] | null = null;
  for (let i = 1; i < tokens.length; i++) {
    const token = tokens[i] as TextToken;
    if (token.pos !== 'ADJ' || !isAlsoVerb(token) || !followsModal(tokens, i)) continue;
    // "It will better serve them" has its verb behind it.
    if (tokens[i + 1]?.pos === 'VERB') continue;
    changed ??= [...tokens];
    changed[i] = token.as('VERB');
  }
  return changed ?? tokens;
}

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
