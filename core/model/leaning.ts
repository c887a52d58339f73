/** A sentence that begins so needs the one before it to be understood. */
const LEANS =
  /^["“'‘]?(?!th(?:is|ese) (?:week|weekend|month|year|quarter|season|morning|afternoon|evening|spring|summer|autumn|fall|winter|days)\b)(?:he|she|it|they|this|these|that|those|his|her|its|their|him|them|but|and|so|also|however|meanwhile|there|then|instead|still|yet|or|such|(?:chief|first|foremost|key|most notable) among|the (?:move|meeting|talks|statement|two|pair|former|latter|decision|announcement))\b/i;
/** "Hours later", "The following day", "Within weeks", "In response": than what, the sentence before says. */
const LEANS_IN_TIME =
  /^(?:within (?:minutes|hours|days|weeks|months|a (?:day|week|month)),|(?:on )?(?:the|that) (?:next|following|same|previous) (?:day|evening|morning|night|week|month|year)\b|(?:at|by|since|until) (?:the same time|that time|then)\b|(?:soon |shortly )?(?:after that|afterwards?|later|earlier|thereafter),|(?:in|by) (?:addition|return|response|turn|contrast|comparison),|as (?:a result|well),|on the other hand,|adding to (?:that|this|the)\b|for (?:his|her|its|their) part,|despite (?:that|this),|(?:moreover|furthermore|additionally|nevertheless|nonetheless|consequently|therefore|thus|hence|likewise|similarly|otherwise|besides|conversely),)/i;
const LEANS_LATER = /^(?:\p{L}+ ){0,3}(?:minute|hour|day|week|month|year)s? (?:later|earlier|before,)(?!\p{L})/iu;
/** Few sentences have what it cannot be without; letters of both cases are dear to compile. */
const MAY_LEAN_LATER = /(?:minute|hour|day|week|month|year)s? (?:later|earlier|before,)/i;
/** "Russia, in turn, accused Ukraine": of what, the sentence before says. */
const ANSWERS =
  /^[^,]{1,60}, (?:in turn|too|for (?:his|her|its|their) part|however|meanwhile|by contrast|in response|therefore|moreover|instead|on the other hand),/i;
/** "Russia described those talks": which, the sentence before says; not "those talks of May", "these days", or what it names itself first. */
const POINTS =
  /^(?:[^\s,;:]+ ){1,6}(?:those|these) (?!(?:days|weeks|months|years)\b)(\p{Ll}{2,}s)\b(?! (?:who|whom|whose|that|which|of|from|where)\b)/u;
/** Whom somebody joined, the sentence before says. */
const JOINS = /\bjoin(?:s|ed)? (?:him|her|them)\b/i;
/** "The accord, which ...", "The incident raised ...": of which accord, the sentence before says; "The accord on tolls" says it itself. */
const POINTS_BACK =
  /^the (?:accord|agreement|attacks?|bill|blasts?|bombings?|case|collision|comments|conversation|countermeasures?|crash|deal|discussions?|document|episode|exchange(?! rates?\b)|explosions?|gathering|incidents?|killings?|negotiations?|draft|measures?|pact|plan|proposals?|raids?|remarks|ruling|scheme|shootings?|trip|suspension|verdict|visit)(?! (?:about|against|at|between|by|for|from|in|of|on|over|that|to|under|with)\b)\b/i;

/** "He instead praised", "It also sanctioned", "The day before, ...": whom or what day, only the sentence before says; not "It is unclear". */
const PRONOUN_FIRST =
  /^["“'‘]?(?:(?:he|she|they|his|her|its|their|these|those)\b|it (?!(?:is|was|will be|remains?|seems?|appears?|may be|took|takes) )\p{Ll}|this (?:is|was|will|would|comes|came|has|had|follows|followed)\b|that (?:is|was|will|would|figure|has|had)\b)/iu;
const DAY_FIRST =
  /^["“'‘]?(?:on )?(?:the|that) (?:day before|(?:next|following|same|previous) (?:day|evening|morning|night|week|month|year))\b/iu;

/** Whether a sentence begins with a pronoun or a day that only the one before tells, or with what somebody did to "that". */
export function pointsFirst(words: string): boolean {
  return PRONOUN_FIRST.test(words) || DAY_FIRST.test(words) || POINTS_AT.test(words);
}

/**
 * "rejected that, saying", "will vote on it": an object that the sentence has not named, since before it stand a subject and verbs alone,
 * with no noun of which it could be said ("took the toll and raised it") and nothing that joins a second clause ("said that, if").
 */
const POINTS_AT =
  /^["“'‘]?(?:(?!(?:an?|the|its|his|her|their|our|this|that|these|those|no|any|some|such|it|what|if|when|while|as|after|before|because|since|and|but|or|who|which)\b)[^\s;:.]+ ){1,7}(?:(?<!\b(?:said|says|say|told|told [^ ]+|argued|insisted|warned|added) )(?:that|this|those|these)(?=[.;]|, \p{L}+ing\b)|(?<!\b(?:made|make|makes|making) )it(?=[,.;]| (?:at|before|by|from|in|next|on|until|with)\b))/iu;

/** Whether a sentence begins with a pronoun, or says of somebody that he did something to "that" or "it": whom or what, only the one before tells. */
export function opensWithPronoun(words: string): boolean {
  return PRONOUN_FIRST.test(words) || POINTS_AT.test(words);
}

/** Whether a sentence leans on those before it, so that alone it leaves a reader asking who or what is meant. */
export function leans(words: string): boolean {
  return (
    LEANS.test(words) ||
    LEANS_IN_TIME.test(words) ||
    (MAY_LEAN_LATER.test(words) && LEANS_LATER.test(words)) ||
    POINTS_BACK.test(words) ||
    POINTS_AT.test(words) ||
    JOINS.test(words) ||
    ANSWERS.test(words) ||
    pointsToOther(words)
  );
}

/** Whether it points with "those" or "these" at what it has not named before. */
function pointsToOther(words: string): boolean {
  const [begun = '', noun = ''] = POINTS.exec(words) ?? [];
  const stem = noun.replace(/s$/, '');
  return noun !== '' && begun.toLowerCase().indexOf(stem) === begun.toLowerCase().lastIndexOf(stem);
}
