/** Control characters, and the ones that could turn a line round for its reader; line ends and tabs stay. */
const UNFIT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

/** Text without the characters that no page may hold. */
export function fit(text: string): string {
  return text.replace(UNFIT, '');
}

/** Text for the content of an element or of a quoted attribute. */
export function escaped(text: string): string {
  return fit(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** An address that a reader may follow: http, https and mailto only; null for any other. */
export function safeAddress(href: string): string | null {
  return /^(?:https?:\/\/|mailto:)[^\s<>"]+$/i.test(href) ? href : null;
}
