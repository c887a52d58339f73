/** Words for one of whom somebody is by birth or marriage, in small letters: one person of either sex each. */
const FEMALE =
  'mother wife daughter sister widow aunt niece grandmother granddaughter great-grandmother great-granddaughter stepmother stepdaughter stepsister half-sister great-aunt godmother goddaughter fiancée girlfriend mother-in-law daughter-in-law sister-in-law ex-wife';
const MALE =
  'father husband son brother widower uncle nephew grandfather grandson great-grandfather great-grandson stepfather stepson stepbrother half-brother great-uncle godfather godson fiancé boyfriend father-in-law son-in-law brother-in-law ex-husband';

export const KINSWOMEN: readonly string[] = FEMALE.split(' ');
export const KINSMEN: readonly string[] = MALE.split(' ');
/** All of them, and those whose sex the word leaves open. */
export const KIN: readonly string[] = [...KINSWOMEN, ...KINSMEN, 'cousin'];
