/** Words for one person by what he is or does, in small letters; those that end so and are none are listed, too. */
const ONE =
  '(?:(?:[\\p{Ll}-]+(?:er|or|ist|ian|ee|ant|man|woman|person|crat)|aide|agent|analyst|attach[eé]|chief|clerk|cleric|colleague|cook|delegate|deputy|diplomat|envoy|executive|expert|friend|general|guard|guest|head|insider|judge|mechanic|medic|monk|neighbou?r|nun|nurse|official|parent|patient|person|pilot|president|priest|relative|representative|resident|rival|scientist|secretary|source|specialist|spokesperson|strategist|student|surgeon|tenant|victim|witness|youth))';

/** Things, bodies, quantities and times that end like people; the first ones at the end of longer words, too ("newspaper"). */
const NONE =
  /^(?:.*(?:paper|letter|number|power|chapter|quarter|steamer|computer|cluster|border|corner|chamber|poster|banner|flyer|folder|disaster|weather|matter|center|liner|tanker|answer|transfer|waiver|disclaimer|reminder|prayer|ledger|cover|header|footer|twist|decree|tower|water|meter)|order|factor|sector|centre|counter|encounter|tender|carrier|charter|register|other|another|either|neither|former|latter|under|over|after|thereafter|offer|server|primer|tracker|mirror|dossier|list|blacklist|checklist|shortlist|watchlist|gist|mist|(?:sept|nov|dec)ember|october|summer|winter|river|dinner|committee|coffee|jubilee|war|car|bar|labou?r|harbou?r|vapou?r|favou?r|colou?r|honou?r|behaviou?r|error|terror|motor|reactor|tractor|indicator|warrant|covenant|giant|plant|grant|restaurant|fee|guarantee|degree|tree|regulator|retailer|wholesaler|distributor|provider|lender|insurer|(?:car|auto|chip|drug|steel|plane|truck|toy)?maker|brewer|grocer|publisher|broadcaster|refiner|operator|supplier|manufacturer|producer|employer)$/u;

const ENDS_IN_ONE = new RegExp(`(?:^|[ -])${ONE}$`, 'u');

/** What begins what only tells more of a noun: "a spokesman | for the mill", "an official | close to the talks", "a dealer, | who ...". */
const MORE =
  /(?:,| (?:of|for|at|from|in|with|to|on|by|close|familiar|involved|who|which|that|based|speaking|quoted)(?!\p{L})).*$/su;

/** Who or what a description is by its head: one person, several people or things, or one thing (a body, a document, a place). */
export type Sort = 'one' | 'several' | 'thing';

/** "A mill spokesman", "Bank of Asker spokesman": one; "dealers in Oslo", "the ministers": several; "the statement", "the union": a thing. */
export function sortOf(description: string): Sort {
  const head = description.replace(MORE, '');
  if (/^(?:both|several|many|some|most|others|all|two|three|four|five|six|few) |\band\b/i.test(head)) return 'several';
  const last = lastWord(head);
  if (/^(?:people|police|staff)$/.test(last)) return 'several';
  // "Twitter": a word alone that is no plural is a name.
  const isAlone = /^\p{Lu}\S*$/u.test(description);
  if (!isAlone && (isOne(last) || (/^\p{Lu}/u.test(head) && isOne(lastWord(description))))) return 'one';
  // "City Resources" is a name.
  const isName = / \p{Lu}\S*$/u.test(head);
  return /[^s'’]s$/.test(last) && !isName && !/^(?:news|headquarters|series)$/.test(last) ? 'several' : 'thing';
}

function lastWord(words: string): string {
  return words.replace(/^.* /s, '').toLowerCase();
}

function isOne(word: string): boolean {
  return ENDS_IN_ONE.test(word) && !NONE.test(word);
}

/** Whether words end in those for people: "bond traders", "naval source". */
export function arePeople(words: string): boolean {
  const last = lastWord(words.trim().replace(MORE, ''));
  return isOne(last) || isOne(singularOf(last));
}

/** "officials": "official"; of words for people, which are regular but for "people" itself. */
export function singularOf(several: string): string {
  return several
    .replace(/people$/, 'person')
    .replace(/ies$/, 'y')
    .replace(/(?<=ss|sh|ch|x)es$|(?<!s)s$/, '');
}
