const FROM_THE_RIGHT = /^(?:ar|he|iw|fa|ur|ps|sd|ug|yi|ckb|dv)(?:-|$)/i;

/** True for a language, by its BCP 47 tag, whose pages are read from the right. */
export function readsFromRight(language: string): boolean {
  return FROM_THE_RIGHT.test(language);
}
