/**
 * The headers of every page, in the browser and in the desktop program: nothing from elsewhere, nothing inline, in no frame.
 * `connections` are the only addresses beside its own that a page may connect to.
 */
export function pageHeaders(connections: readonly string[]): Readonly<Record<string, string>> {
  return {
    'Content-Security-Policy': [
      "default-src 'none'",
      "script-src 'self'",
      // One rule that React Aria sets by itself (touch-action of what can be pressed), named by its hash.
      "style-src 'self' 'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='",
      "img-src 'self' data: blob:",
      "font-src 'self'",
      ["connect-src 'self'", ...connections].join(' '),
      "worker-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ].join('; '),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': REFUSED.map((feature) => `${feature}=()`).join(', '),
    'Cache-Control': 'no-store',
  };
}

/** What a page can ask a person to allow: nothing of it is needed, so nobody is asked. */
const REFUSED = [
  'camera',
  'clipboard-read',
  'display-capture',
  'geolocation',
  'hid',
  'local-fonts',
  'microphone',
  'midi',
  'payment',
  'screen-wake-lock',
  'serial',
  'usb',
  'window-management',
  'xr-spatial-tracking',
];
