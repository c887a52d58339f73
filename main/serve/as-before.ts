import type { Service } from '../service/service.ts';
import { Trouble } from '../trouble.ts';
import type { PageFile } from './pages.ts';
import { type Served, serve } from './serve.ts';

/** The store's setting that holds the port of the last start. */
const LAST_PORT = 'port';

/**
 * Serves at the port that is wanted, else at that of the last start, so that windows that are open since then find this one;
 * where that is taken, at any. The token is new at each start: decision 58 says why. Rejects with a Trouble where a wanted
 * port is taken.
 */
export async function serveAsBefore(
  service: Service,
  wanted: number | null,
  pages?: ReadonlyMap<string, PageFile>,
): Promise<Served> {
  const served = await serve(service, wanted ?? portIn(service.store.setting(LAST_PORT)), pages).catch(
    (error: unknown) => {
      if (wanted !== null || !(error instanceof Trouble)) throw error;
      return serve(service, 0, pages);
    },
  );
  service.store.putSetting(LAST_PORT, String(served.port));
  return served;
}

function portIn(kept: string | null): number {
  const port = Number(kept ?? 0);
  return Number.isInteger(port) && port > 0 && port <= 65_535 ? port : 0;
}
