/** The project that this browser has open, so that one that was never closed is noticed at the next start. */
const KEY = 'readout.open';

/** Remembers that a project is open, until what is given back is called or the page is left in the usual way. */
export function rememberOpen(project: string): () => void {
  localStorage.setItem(KEY, project);
  const forget = (): void => localStorage.removeItem(KEY);
  addEventListener('pagehide', forget);
  const release = hold();
  return () => {
    removeEventListener('pagehide', forget);
    release();
    forget();
  };
}

/** The project that was open when the window or the machine broke off; null where all was closed, or it is open elsewhere. */
export async function leftOpen(): Promise<string | null> {
  const project = localStorage.getItem(KEY);
  if (project === null) return null;
  const { held } = await navigator.locks.query();
  return held?.some(({ name }) => name === KEY) ? null : project;
}

/** A lock that the browser itself lets go of when the page breaks off: who holds it is alive. */
function hold(): () => void {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  void navigator.locks.request(KEY, { mode: 'shared' }, () => held);
  return () => release();
}
