import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** Why a request is refused: said by number only, since whoever asks without the token is told nothing more. */
export type Refusal = 400 | 401 | 403 | null;

export interface Guard {
  /** The token of the address, new at each start where none is given. */
  readonly token: string;
  readonly cookie: () => string;
  /** Whether a request may be answered: the right Host (against DNS rebinding), no foreign Origin, the cookie or the token. */
  readonly refuses: (headers: IncomingHttpHeaders, query: URLSearchParams) => Refusal;
  readonly holdsToken: (query: URLSearchParams) => boolean;
}

/** Guards one port of the loopback interface. */
export function guardOf(port: () => number, token = randomBytes(32).toString('base64url')): Guard {
  const names = (): readonly string[] => ['127.0.0.1', 'localhost'].map((host) => `${host}:${port()}`);
  // A browser keeps one jar for all ports of a machine: two windows that are served at once do not turn each other out.
  const name = (): string => `readout-${port()}`;
  const holdsToken = (query: URLSearchParams): boolean => same(query.get('token') ?? '', token);
  return {
    token,
    // Of this page only, out of reach of scripts, and never sent along from another site.
    cookie: () => `${name()}=${token}; HttpOnly; SameSite=Strict; Path=/`,
    holdsToken,
    refuses: (headers, query) => {
      if (!names().includes(headers.host ?? '')) return 400;
      const { origin } = headers;
      if (origin !== undefined && !names().some((host) => origin === `http://${host}`)) return 403;
      if (headers['sec-fetch-site'] === 'cross-site') return holdsToken(query) && origin === undefined ? null : 403;
      return holdsToken(query) || same(cookieIn(headers.cookie, name()), token) ? null : 401;
    },
  };
}

function cookieIn(header: string | undefined, wanted: string): string {
  for (const part of (header ?? '').split(';')) {
    const [name, value = ''] = part.trim().split('=');
    if (name === wanted) return value;
  }
  return '';
}

/** Compares without telling by the time how much agreed. */
function same(a: string, b: string): boolean {
  const [one, other] = [a, b].map((text) => createHash('sha256').update(text).digest());
  return one !== undefined && other !== undefined && timingSafeEqual(one, other);
}
