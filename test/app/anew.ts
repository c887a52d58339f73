import type { Page } from 'playwright-core';
import { openStore } from '../../main/library/store/sqlite-store.ts';

/** How a window looks that nobody has changed. */
export const DEFAULT_LOOK = { theme: 'system', contrast: 'system' } as const;

/**
 * The same page at the window's start, whatever the test before left: for a window that cannot be closed and opened, as that
 * of the desktop program. Its settings are changed where they are kept, since the page itself gives no way to.
 */
export async function startAnew(page: Page, library: string): Promise<void> {
  const store = openStore(library);
  store.putSetting('window', JSON.stringify(DEFAULT_LOOK));
  store.close();
  await page.evaluate(`localStorage.clear(); location.hash = ''`);
  await page.reload();
  await page.getByRole('button', { name: 'Open the sample dossier' }).waitFor();
}
