/**
 * Chromium's switches against connections of its own. The program needs no network, so that none is left is one list here;
 * what a page asks for is refused besides, by its policy and by main/desktop/guards.ts.
 */
export const SWITCHES: readonly (readonly [name: string, value?: string])[] = [
  // No name is ever resolved, so what the rest might miss goes nowhere.
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['disable-sync'],
  ['disable-breakpad'],
  ['no-pings'],
  [
    'disable-features',
    [
      'AutofillServerCommunication',
      'CertificateTransparencyComponentUpdater',
      'DialMediaRouteProvider',
      'MediaRouter',
      'NetworkTimeServiceQuerying',
      'OptimizationHints',
      'Reporting',
      'Translate',
    ].join(','),
  ],
];
