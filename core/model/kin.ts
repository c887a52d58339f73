/** Words for one to whom somebody is bound by birth, marriage, baptism or love, in small letters: one woman each. */
const FEMALE =
  'mother wife daughter sister widow aunt niece grandmother granddaughter great-grandmother great-granddaughter stepmother stepdaughter stepsister half-sister great-aunt godmother goddaughter fiancée fiancee girlfriend mother-in-law daughter-in-law sister-in-law ex-wife ex-girlfriend mum mom grandma';
/** The same of men. */
const MALE =
  'father husband son brother widower uncle nephew grandfather grandson great-grandfather great-grandson stepfather stepson stepbrother half-brother great-uncle godfather godson fiancé boyfriend father-in-law son-in-law brother-in-law ex-husband ex-boyfriend dad grandpa';

export const KINSWOMEN: readonly string[] = FEMALE.split(' ');
export const KINSMEN: readonly string[] = MALE.split(' ');
/** All of them, and those whose sex the word leaves open. */
export const KIN: readonly string[] = [...KINSWOMEN, ...KINSMEN, 'cousin', 'fiance', 'sibling', 'spouse'];
