/** The window's own address: a scheme that only this program answers. */
export const SCHEME = 'app';
export const HOST = 'readout';
export const START = `${SCHEME}://${HOST}/`;

/** Whether a page, frame or sender is the program's own: the check before anything is answered. */
export function isOurs(address: string | undefined): boolean {
  const url = URL.parse(address ?? '');
  return url?.protocol === `${SCHEME}:` && url.host === HOST;
}

/** Whether a request stays within the program; all others are refused before they leave it. */
export function staysHere(address: string): boolean {
  if (isOurs(address)) return true;
  const url = URL.parse(address);
  if (url?.protocol === 'blob:') return isOurs(url.pathname);
  // The developer tools' own pages come with Electron; they are on no network.
  return url?.protocol === 'data:' || url?.protocol === 'devtools:';
}

/** Whether the window may go to an address: to its own page and nowhere else. */
export function mayShow(address: string): boolean {
  return isOurs(address) && URL.parse(address)?.pathname === '/';
}
