import type { PageFile } from '../serve/pages.ts';
import { pageHeaders } from '../serve/policy.ts';
import { isOurs } from './addresses.ts';

export interface PageAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: Uint8Array | null;
}

/** What is answered at the program's own scheme: a file of the list, by its exact address, and nothing else. */
export function pageAnswer(pages: ReadonlyMap<string, PageFile>, method: string, address: string): PageAnswer {
  if (method !== 'GET') return refused(405);
  const page = isOurs(address) ? pages.get(new URL(address).pathname) : undefined;
  if (!page) return refused(404);
  return { status: 200, headers: { ...pageHeaders([]), 'Content-Type': page.type }, bytes: page.bytes };
}

function refused(status: number): PageAnswer {
  return { status, headers: { ...pageHeaders([]), 'Content-Type': 'text/plain' }, bytes: null };
}
