/** The words by which the memos of this program say at their end what made them, in each language that it has words for. */
const MADE_BY = /\bReadout\s+\S{1,40}\s+(?:with\s+the\s+template|avec\s+le\s+modèle)\s+\S/u;
/** Without it the text is not searched. */
const NAME = 'Readout';

/**
 * Whether a text is a memo that this program made, in any format: whoever keeps it beside the articles would cite it as one,
 * and every statement in it would have a second source that is the first.
 */
export function isOwnMemo(text: string): boolean {
  return text.includes(NAME) && text.search(MADE_BY) >= 0;
}
