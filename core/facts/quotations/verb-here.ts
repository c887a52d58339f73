import { wordIs } from '../../model/word.ts';
import { isCalledBy, isNaming } from './called-by.ts';
import type { Item } from './carriers.ts';
import type { ReportingVerb } from './lexicon.ts';
import { SUBJECT } from './phrases.ts';

/** "reports" and "claims" are verbs where what stands beside them says so, or where the tagger does. */
export function isVerbHere(items: readonly Item[], i: number, verb: ReportingVerb): boolean {
  const { alsoNoun, forms } = verb;
  const { pos } = items[i] as Item;
  const before = items[i - 1];
  const after = items[i + 1];
  if (alsoNoun && cannotAgree(items, i, forms)) return false;
  if (isNaming(verb) && isCalledBy(items, i)) return true;
  // "drew murmurs", "eight reported incidents": an object, and a participle that stands as an adjective.
  if (before?.pos === 'VERB' && !before.marked && forms.has('third') && !forms.has('base')) return false;
  if (isThinkTank(items, i)) return false;
  // "There are doubts", "these were claims": what there is.
  if (before && isBe(before) && forms.has('third') && !forms.has('base')) return false;
  if (forms.has('ing') && isNamedDeed(items, i)) return false;
  if (before?.pos === 'NUM' && after?.pos === 'NOUN' && forms.has('past') && !SPEAKS.test(items[i]?.lower ?? ''))
    return false;
  if (before && isQuantity(before) && !/^(?:NOUN|PROPN|ADJ)$/.test(after?.pos ?? '')) return pos !== 'ADJ';
  // "last week branded the offer", "Lee alleged that", "Lee fumed:": what stands before these is no adjective.
  if (pos === 'ADJ' && forms.has('past') && !forms.has('base') && before)
    if (opensMatter(after) || (before.pos === 'PROPN' && spokenBefore(items, i))) return true;
  // "observing that dissent “is no crime”": the subject of a clause.
  if (pos === 'NOUN' && before?.lower === 'that' && after?.marked) return false;
  // "at a press briefing that": a noun behind another, which a preposition governs.
  if (forms.has('ing') && before?.pos === 'NOUN' && isGovernedNoun(items, i - 1)) return false;
  // "urged caution", "sought comment": what a verb has for its object.
  if (pos === 'NOUN' && forms.has('base') && !forms.has('past') && before?.pos === 'VERB') return false;
  if (pos === 'VERB' || pos === 'AUX') return reportsAsVerb(items, i, forms);
  return isVerbDespiteTag(items, i, verb);
}

/** What the tagger calls a verb reports, unless somebody has it done ("let them say") or owns it ("their say"). */
function reportsAsVerb(items: readonly Item[], i: number, forms: ReportingVerb['forms']): boolean {
  const before = items[i - 1];
  if (isBroughtAbout(items, i, forms) || isBareInfinitive(items, i, forms)) return false;
  if (before && owns(before) && forms.has('base') && !forms.has('past')) return false;
  if (before && (before.pos === 'DET' || owns(before)) && !forms.has('base'))
    return before.lower === "'s" && forms.has('ing');
  return true;
}

/** What the tagger calls something else is a verb where its neighbours say so. */
function isVerbDespiteTag(items: readonly Item[], i: number, { alsoNoun, forms }: ReportingVerb): boolean {
  const { pos } = items[i] as Item;
  const [before, after] = [items[i - 1], items[i + 1]];
  if (pos === 'PROPN' && i > 0 && !SPEAKS.test(items[i]?.lower ?? '')) return false;
  // "a warning", "their urging": a noun of its own.
  if (forms.has('ing') && before && (before.pos === 'DET' || before.pos === 'ADJ' || owns(before))) return false;
  if (!alsoNoun) return pos !== 'ADJ';
  if (!before) return false;
  // “..., promising to stay”: after a pause a participle with its infinitive or its clause.
  if (forms.has('ing')) return endsPhrase(before) && /^(?:to|that)$/.test(after?.lower ?? '');
  // “...,” Smith notes. After marks and a name it is the verb, whatever follows.
  if (before.pos === 'PROPN' && spokenBefore(items, i)) return true;
  if (!after) return false;
  const nominal = before.pos === 'PROPN' || (before.pos === 'PRON' && SUBJECT.test(before.lower));
  if (nominal && (after.marked !== null || /^(?:that|he|she|they|it|we|i|the|,|:)$/.test(after.lower))) return true;
  return forms.has('third') || forms.has('base') ? opensClause(items, i) : false;
}

function opensMatter(after: Item | undefined): boolean {
  return after?.pos === 'DET' || after?.lower === ':' || (after?.lower === 'that' && after.pos === 'SCONJ');
}

/** "at a regular press": a noun with its article behind a preposition. */
function isGovernedNoun(items: readonly Item[], noun: number): boolean {
  let i = noun;
  while (i > 0 && noun - i < 5 && /^(?:NOUN|ADJ)$/.test(items[i]?.pos ?? '')) i -= 1;
  return items[i]?.pos === 'DET' && items[i - 1]?.pos === 'ADP';
}

function isThinkTank(items: readonly Item[], i: number): boolean {
  const next = items[i + 1]?.lower === '-' ? items[i + 2] : items[i + 1];
  return items[i]?.lower === 'think' && /^tanks?$/.test(next?.lower ?? '');
}

const isBe = wordIs(/^(?:is|are|was|were|be|been|being)$/);

/** "the process of verifying", "the practice of announcing cuts", "falls short of demanding": a deed that is named, and not done. */
function isNamedDeed(items: readonly Item[], i: number): boolean {
  const noun = items[i - 2];
  return items[i - 1]?.lower === 'of' && noun !== undefined && (NAMES_DEED.test(noun.lower) || noun.lower === 'short');
}

const NAMES_DEED =
  /^(?:act|art|business|chance|chances|cost|costs|danger|dangers|difficulty|duty|goal|hope|hopes|idea|intention|means|method|methods|middle|matter|objective|plans?|possibility|practice|practices|prospect|prospects|process|purpose|purposes|right|risk|risks|role|sake|system|tactic|task|threat|way|ways)$/;

const owns = wordIs(/^(?:his|her|their|its|our|my|your|'s|’s)$/);

const SPEAKS = /^(?:said|says|told|wrote|tweeted|tells|asked|added)$/;

/** "both", "another", "some": a determiner that stands alone as the subject. */
function isQuantity({ pos, lower }: Item): boolean {
  return pos === 'DET' && /^(?:both|all|another|some|many|most|several|each|neither|others)$/.test(lower);
}

/** A comma or a dash, or marks that end in one. */
function endsPhrase({ lower, marked }: Item): boolean {
  return /^(?:,|–|—|--)$/.test(lower) || marked?.ending === ',';
}

/**
 * "The government claims it runs", "— a clerk — states that", "..., Ann Lee reports.": between a noun and a clause the
 * word is a verb, as it is after a pause and a name at the sentence's end.
 */
function opensClause(items: readonly Item[], i: number): boolean {
  const before = items[i - 1] as Item;
  const after = items[i + 1];
  const subject = before.pos === 'NOUN' || before.pos === 'PROPN';
  if (!after || /^[.?!]$/.test(after.lower)) {
    let k = i - 1;
    while (k > 0 && i - k < 8 && (items[k]?.pos === 'PROPN' || items[k]?.lower === '-')) k -= 1;
    return k < i - 1 && items[k]?.lower === ',' && SAYS_LAST.test(items[i]?.lower ?? '');
  }
  if (!subject && !endsPhrase(before)) return false;
  if (after.lower === 'that' && after.pos === 'SCONJ') return true;
  if (!subject) return false;
  if (!isSubjectOf(items, i)) return false;
  if (/^(?:he|she|they|it|we|i|there)$/.test(after.lower)) return true;
  if (after.pos !== 'PROPN' && after.pos !== 'DET') return false;
  // A subject with its verb, and no pause between.
  for (let k = i + 2; k < Math.min(items.length, i + 10); k += 1) {
    const item = items[k] as Item;
    if (item.pos === 'AUX' || (item.pos === 'VERB' && !item.lower.endsWith('ing'))) return true;
    if (item.marked || item.pos === 'PUNCT' || item.pos === 'ADP' || item.pos === 'SCONJ') return false;
  }
  return false;
}

/** A name, a plural before a bare verb, a definite singular before one with an s; not "crude remarks he made". */
function isSubjectOf(items: readonly Item[], i: number): boolean {
  const before = items[i - 1] as Item;
  if (before.pos === 'PROPN') return true;
  if (!/[^s]s$/.test(items[i]?.lower ?? '')) return PLURAL.test(before.lower);
  let k = i - 2;
  while (k >= 0 && i - k < 6 && /^(?:ADJ|NOUN|PROPN)$/.test(items[k]?.pos ?? '')) k -= 1;
  return (
    !before.lower.endsWith('s') &&
    (items[k]?.pos === 'DET' || /^(?:his|her|their|its|our)$/.test(items[k]?.lower ?? ''))
  );
}

const SAYS_LAST = /^(?:reports|notes|claims|states|writes|remarks|comments|counters|answers|explains)$/;

/** "a Latino judge", "the golf venture", "one of his recent reads": a singular subject or an adjective has no bare verb after it. */
function cannotAgree(items: readonly Item[], i: number, forms: ReportingVerb['forms']): boolean {
  const before = items[i - 1];
  if (!before || before.marked || forms.has('past') || forms.has('ing')) return false;
  if (isMarkOfOwner(before)) return true;
  if (before.pos === 'ADP' || before.pos === 'NUM' || items[i - 2]?.lower === 'according') return true;
  if (before.pos === 'ADJ' && !/^(?:many|few|some|several|others|most|both)$/.test(before.lower)) return true;
  if (!forms.has('base') || (before.pos !== 'NOUN' && before.pos !== 'PROPN') || PLURAL.test(before.lower))
    return false;
  // Only a phrase that shows itself singular: "Labour say" and "the team and its fans say" stay.
  for (let k = i - 2; k >= Math.max(0, i - 6); k -= 1) {
    const item = items[k];
    if (item?.pos === 'DET') return /^(?:a|an|this|that|each|every|another|the)$/.test(item.lower);
    if (!item || !/^(?:ADJ|NOUN|PROPN)$/.test(item.pos)) return false;
  }
  return false;
}

const isMarkOfOwner = wordIs(/^['’]s?$/);
const PLURAL =
  /s$|^(?:people|police|men|women|children|media|staff|majority|minority|public|team|crew|half|rest|data|press|government|opposition|left|right|military|church)$/;

/** "let businesses write off", "helped raise": a bare infinitive after a causative tells what is done, not said. */
function isBareInfinitive(items: readonly Item[], i: number, forms: ReportingVerb['forms']): boolean {
  if (!forms.has('base') || forms.has('past')) return false;
  for (let k = i - 1; k >= Math.max(0, i - 6); k -= 1) {
    const item = items[k];
    if (item && CAUSATIVE.test(item.lower)) return true;
    if (!item || !/^(?:ADJ|NOUN|PROPN|DET|ADV|PRON)$/.test(item.pos) || /^(?:i|he|she|we|they)$/.test(item.lower))
      return false;
  }
  return false;
}

/** "to have the vote declared void", "to get his words called a lie": a participle after what one has done to it. */
function isBroughtAbout(items: readonly Item[], i: number, forms: ReportingVerb['forms']): boolean {
  if (!forms.has('past')) return false;
  for (let k = i - 2; k > 0 && i - k <= LONGEST_OBJECT; k -= 1) {
    const { lower } = items[k] as Item;
    if (lower !== 'have' && lower !== 'get') continue;
    return items[k - 1]?.lower === 'to' && items.slice(k + 1, i).every(({ pos }) => OF_OBJECT.test(pos));
  }
  return false;
}

/** How many words what one has done to it may have. */
const LONGEST_OBJECT = 8;
const OF_OBJECT = /^(?:DET|ADJ|NOUN|PROPN|NUM|PRON|PART)$/;

const CAUSATIVE =
  /^(?:let|lets|letting|make|makes|made|making|have|having|help|helps|helped|helping|see|saw|seeing|watch|watched|watching|hear|heard)$/;

/** Whether marks end right before the name that stands before `i`. */
function spokenBefore(items: readonly Item[], i: number): boolean {
  let k = i - 1;
  while (k >= 0 && i - k < 6 && /^(?:PROPN|NOUN|ADJ|DET)$/.test(items[k]?.pos ?? '')) k -= 1;
  return Boolean(items[k]?.marked);
}
