/** Why a house file cannot be used, in words for its author. */
export class Unusable extends Error {}
